import type { TypedAnswer } from "#app/domain/sellers/dossier-checklist";
import { Dice } from "../seeded";
import { companyTaxCode } from "./identities";

export interface PlannedDossier {
  shop: string;
  owner: string;
  kind: "household" | "cooperative" | "company";
  /** Of an organisation. */
  legalName?: string;
  commune: string;
  address: string;
  end: "draft" | "sent" | "returned" | "refused" | "withdrawn";
  /** Days ago it was sent. */
  days: number;
  answers: Readonly<Record<string, TypedAnswer>>;
  /** Requirements with a photograph. */
  papers: readonly string[];
  waived?: readonly [requirementId: string, reason: string];
  reason?: string;
  fields?: readonly { field: string; reason: string }[];
}

const bank = (bankBin: string, value: string, accountHolder: string): TypedAnswer => ({
  bankBin,
  value,
  accountHolder,
});
const exempt: TypedAnswer = { claim: "exempt" };
const agreed: TypedAnswer = { agreed: "on" };
const taxCode = (name: string): TypedAnswer => ({
  value: companyTaxCode(new Dice("dossier", name)),
});

/** People of the demo whose shops wait for the province; all invented. */
export const plannedDossiers: readonly PlannedDossier[] = [
  {
    shop: "Vườn nhãn Ba Hiền",
    owner: "Đỗ Thị Hiền",
    kind: "household",
    commune: "Xã Cần Đước",
    address: "Tổ 2, ấp 3",
    end: "draft",
    days: 1,
    answers: { "food-safety": exempt },
    papers: [],
  },
  {
    shop: "Lò bánh tráng Út Lệ",
    owner: "Phùng Thị Lệ",
    kind: "household",
    commune: "Phường Trảng Bàng",
    address: "Hẻm 12, khu phố Lộc An",
    end: "sent",
    days: 0.5,
    answers: {
      "food-safety": {
        claim: "paper",
        value: "42/2025/ATTP-TN",
        issuer: "Sở Y tế Tây Ninh",
        expiresOn: "+400",
      },
      "bank-account": bank("970405", "5709205011223", "PHUNG THI LE"),
      agreement: agreed,
    },
    papers: ["food-safety"],
  },
  {
    shop: "HTX Rau an toàn Ninh Thạnh",
    owner: "Ngô Thanh Phong",
    kind: "cooperative",
    legalName: "Hợp tác xã Nông nghiệp Rau an toàn Ninh Thạnh",
    commune: "Phường Ninh Thạnh",
    address: "Số 88, đường Bời Lời",
    end: "sent",
    days: 2,
    answers: {
      "tax-code": taxCode("htx"),
      "cooperative-registration": { value: "450307000018", issuer: "Phòng Kinh tế" },
      "food-safety": {
        claim: "paper",
        value: "07/2026/VSATTP",
        issuer: "Chi cục Quản lý chất lượng nông lâm thủy sản",
        expiresOn: "+25",
      },
      "bank-account": bank("970436", "0481000765432", "NGO THANH PHONG"),
      agreement: agreed,
    },
    papers: ["cooperative-registration", "food-safety"],
  },
  {
    shop: "Mật ong tràm Bảy Đờn",
    owner: "Bùi Văn Đờn",
    kind: "household",
    commune: "Phường Bình Minh",
    address: "Tổ 9, khu phố Ninh Hòa",
    end: "sent",
    days: 8,
    answers: {
      "bank-account": bank("970415", "108870554433", "BUI VAN DON"),
      agreement: agreed,
    },
    papers: [],
    waived: ["food-safety", "Nuôi ong lấy mật tại vườn, xã đã xác nhận sản xuất ban đầu."],
  },
  {
    shop: "Muối ớt Sáu Nhàn",
    owner: "Lý Thị Nhàn",
    kind: "household",
    commune: "Phường Tân Ninh",
    address: "Số 5, đường Trưng Nữ Vương",
    end: "returned",
    days: 4,
    answers: {
      "food-safety": { claim: "paper", value: "119/ATTP", expiresOn: "+90" },
      "bank-account": bank("970422", "6880123456789", "LY THI NHAN"),
      agreement: agreed,
    },
    papers: ["food-safety"],
    fields: [
      {
        field: "food-safety",
        reason: "Ảnh giấy bị mờ, không đọc được ngày cấp. Bà con chụp lại giúp cho rõ.",
      },
    ],
  },
  {
    shop: "Trái cây Thành Công",
    owner: "Mai Thành Công",
    kind: "company",
    legalName: "Công ty TNHH Trái cây Thành Công",
    commune: "Phường Long Hoa",
    address: "Số 210, đường Hùng Vương",
    end: "refused",
    days: 12,
    answers: {
      "tax-code": taxCode("company"),
      "business-registration": { value: "3901229988", issuer: "Sở Tài chính" },
      "food-safety": exempt,
      "bank-account": bank("970418", "65010003322110", "MAI THANH CONG"),
      agreement: agreed,
    },
    papers: ["business-registration"],
    reason:
      "Hàng đăng ký bán là trái cây nhập khẩu, không do cơ sở trong tỉnh sản xuất. Chợ chỉ nhận hàng của tỉnh.",
  },
  {
    shop: "Vườn bưởi Năm Cường",
    owner: "Trịnh Văn Cường",
    kind: "household",
    commune: "Xã Truông Mít",
    address: "Tổ 1, ấp Thuận Tân",
    end: "withdrawn",
    days: 6,
    answers: {
      "food-safety": exempt,
      "bank-account": bank("970405", "5704205099887", "TRINH VAN CUONG"),
      agreement: agreed,
    },
    papers: [],
  },
];
