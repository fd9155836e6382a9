import type { reasonTexts } from "#db/schema";

type ReasonText = Omit<typeof reasonTexts.$inferInsert, "id" | "createdAt" | "isActive">;

const text = (
  kind: ReasonText["kind"],
  outcome: ReasonText["outcome"],
  title: string,
  body: string,
  field = "",
): ReasonText => ({ kind, outcome, title, body, field });

/** Ready sentences an officer ticks instead of writing them each time. */
export const demoReasonTexts: readonly ReasonText[] = [
  text(
    "dossier",
    "returned",
    "Ảnh giấy tờ mờ",
    "Ảnh giấy tờ bị mờ hoặc mất góc. Chụp lại nơi đủ sáng, thấy trọn tờ giấy.",
  ),
  text(
    "dossier",
    "returned",
    "Chủ tài khoản khác tên",
    "Tài khoản ngân hàng phải đứng tên chính người bán.",
  ),
  text(
    "dossier",
    "rejected",
    "Không thuộc địa bàn",
    "Chợ nhận người bán có nơi sản xuất hoặc trụ sở trong tỉnh Tây Ninh.",
  ),
  text(
    "revision",
    "returned",
    "Hình không phải hàng thật",
    "Hình lấy từ nơi khác. Chụp chính hàng của bạn rồi gửi lại.",
    "pictures",
  ),
  text(
    "revision",
    "returned",
    "Thiếu thông tin trên nhãn",
    "Ghi thêm nơi sản xuất, ngày sản xuất và hạn dùng như trên nhãn.",
    "description",
  ),
  text(
    "revision",
    "rejected",
    "Hàng không được bán",
    "Hàng này thuộc danh mục cấm hoặc hạn chế kinh doanh.",
  ),
  text(
    "revision",
    "returned",
    "Công dụng quá lời",
    "Bỏ lời nói chữa bệnh; thực phẩm không được quảng cáo như thuốc.",
    "description",
  ),
  text(
    "certificate",
    "returned",
    "Bản chụp không đọc được",
    "Bản chụp không đọc được số và ngày. Chụp lại rồi gửi.",
    "paper",
  ),
  text(
    "certificate",
    "rejected",
    "Không có trong danh sách",
    "Cơ quan cấp không có giấy số này. Liên hệ nơi cấp để kiểm tra.",
    "number",
  ),
  text(
    "review",
    "rejected",
    "Có thông tin riêng",
    "Bài có số điện thoại hoặc địa chỉ của người khác. Bỏ phần đó rồi gửi lại.",
  ),
  text("review", "rejected", "Lời lẽ xúc phạm", "Bài có lời lẽ xúc phạm người khác."),
  text("question", "rejected", "Quảng cáo", "Câu hỏi dùng để quảng cáo, không hỏi về món hàng."),
  text(
    "report",
    "rejected",
    "Không thấy vi phạm",
    "Cán bộ đã xem và không thấy vi phạm. Cảm ơn bạn đã báo.",
  ),
];
