import type { requirements } from "#db/schema";

const everybody = ["household", "cooperative", "company"];
const ecommerceLaw = "Luật Thương mại điện tử 122/2025/QH15";

/** What a new seller shows of itself; staff add to it and change it in the settings of the province. */
export const seedRequirements: readonly (typeof requirements.$inferInsert)[] = [
  {
    id: "identity",
    name: "Danh tính người bán",
    help: "Chợ nhận danh tính từ lần đăng nhập, bà con không phải gửi giấy tờ.",
    appliesTo: everybody,
    answer: "identity",
    isIdentityPaper: true,
    legalBasis: `${ecommerceLaw}; Nghị định 69/2024/NĐ-CP`,
    position: 10,
  },
  {
    id: "tax-code",
    name: "Mã số thuế",
    help: "Mã số của tổ chức có 10 số, chi nhánh có 13 số.",
    appliesTo: everybody,
    answer: "tax-code",
    legalBasis: "Luật Quản lý thuế 38/2019/QH14 Điều 35; Thông tư 86/2024/TT-BTC",
    position: 20,
  },
  {
    id: "business-registration",
    name: "Giấy chứng nhận đăng ký doanh nghiệp",
    help: "Chụp rõ trang có mã số và tên doanh nghiệp.",
    appliesTo: ["company"],
    answer: "paper",
    legalBasis: "Luật Doanh nghiệp 59/2020/QH14",
    position: 30,
  },
  {
    id: "cooperative-registration",
    name: "Giấy chứng nhận đăng ký hợp tác xã",
    help: "Chụp rõ trang có mã số và tên hợp tác xã.",
    appliesTo: ["cooperative"],
    answer: "paper",
    legalBasis: "Luật Hợp tác xã 17/2023/QH15",
    position: 30,
  },
  {
    id: "food-safety",
    name: "An toàn thực phẩm",
    help: "Cơ sở chế biến gửi giấy chứng nhận đủ điều kiện an toàn thực phẩm.",
    appliesTo: everybody,
    answer: "paper",
    mayBeExempt: true,
    exemptionText:
      "Tôi sản xuất ban đầu hoặc sơ chế nhỏ lẻ, không thuộc diện phải có giấy, và cam kết giữ hàng sạch, an toàn.",
    validMonths: 36,
    legalBasis: "Nghị định 15/2018/NĐ-CP Điều 11, Điều 12",
    position: 40,
  },
  {
    id: "bank-account",
    name: "Tài khoản nhận tiền",
    help: "Tiền bán hàng về tài khoản này. Chủ tài khoản phải là người bán.",
    appliesTo: everybody,
    answer: "bank-account",
    legalBasis: "Nghị định 52/2024/NĐ-CP",
    position: 50,
  },
  {
    id: "agreement",
    name: "Quy chế của chợ",
    help: "Quyền và trách nhiệm khi bán hàng trên chợ.",
    appliesTo: everybody,
    answer: "agreement",
    policySlug: "quy-che-hoat-dong",
    legalBasis: ecommerceLaw,
    position: 60,
  },
];
