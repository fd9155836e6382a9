import type { LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { requireStaff } from "#app/http/authorize.server";
import { provinceDesk } from "#app/http/desk.server";
import { pageHeaders, privatePage } from "#app/http/page-tags";
import { deskMeta } from "#app/ui/province/desk-meta";

export const meta = deskMeta("Cài đặt");
export const headers = pageHeaders;

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, "administrator");
  return data({ desk: provinceDesk(staff) }, { headers: privatePage });
}

const places = [
  ["can-bo", "Cán bộ và quyền", "Ai được duyệt việc gì; đề cử quản trị cần hai người."],
  ["ly-do", "Câu có sẵn", "Lời dùng khi từ chối hoặc yêu cầu bổ sung."],
  ["giay-to", "Giấy tờ cần có", "Danh mục người bán mới phải nộp."],
  ["tu-cam", "Từ cấm", "Từ và hàng không được rao bán."],
  ["nhom-hang", "Nhóm hàng", "Tên và thứ tự các nhóm."],
  ["loai-hang", "Loại hàng", "Tên gọi, mùa vụ, khung giá."],
  ["lich", "Lịch làm việc", "Ngày nghỉ và ngày làm bù."],
  ["trang-chu", "Trang chủ", "Sản phẩm tỉnh giới thiệu."],
  ["chinh-sach", "Quy chế, chính sách", "Các bản và ngày áp dụng."],
  ["quy-dinh", "Quy định theo ngày", "Mức và thời hạn theo luật."],
] as const;

export default function Settings() {
  return (
    <div className="edge grid gap-5 py-5">
      <h1>Cài đặt</h1>
      <ul className="grid gap-3 md:grid-cols-2">
        {places.map(([path, name, about]) => (
          <li key={path} className="card p-4">
            <a className="link-alone" href={`/tinh/cai-dat/${path}`}>
              {name}
            </a>
            <p className="text-muted">{about}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
