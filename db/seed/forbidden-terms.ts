import type { forbiddenTerms } from "#db/schema";
import { seedId } from "./seeded";

const wildlife =
  "Luật Lâm nghiệp 16/2017/QH14 Điều 9; Nghị định 06/2019/NĐ-CP; Bộ luật Hình sự Điều 244.";
const advertising = "Luật Quảng cáo 16/2012/QH13 Điều 8.";
const investment = "Luật Đầu tư Điều 6: ngành, nghề cấm đầu tư kinh doanh.";
const tobacco = "Luật Phòng, chống tác hại của thuốc lá 09/2012/QH13 Điều 9.";
const medicine = "Luật An toàn thực phẩm 55/2010/QH12 Điều 43; Nghị định 15/2018/NĐ-CP Điều 27.";
const origin = "Luật Bảo vệ quyền lợi người tiêu dùng 19/2023/QH15 Điều 10.";

const refuse = (term: string, explanation: string, legalBasis: string) => ({
  id: seedId("forbidden-term", term),
  term,
  severity: "refuse" as const,
  explanation,
  legalBasis,
});
const warn = (term: string, explanation: string, legalBasis: string) => ({
  ...refuse(term, explanation, legalBasis),
  severity: "warn" as const,
});

const isWildlife = "động vật hoang dã không được mua bán trên sàn.";
const isDrug = "hàng cấm kinh doanh.";
const isCure = "thực phẩm không được giới thiệu như thuốc chữa bệnh.";
const isBoast = "lời khoe cần giấy tờ chứng minh.";

/** Goods and words the market begins with; staff keep the list from then on. */
export const seedForbiddenTerms: readonly (typeof forbiddenTerms.$inferInsert)[] = [
  refuse("thằn lằn núi Bà", isWildlife, wildlife),
  refuse("thằn lằn núi", isWildlife, wildlife),
  refuse("tê tê", isWildlife, wildlife),
  refuse("con trút", isWildlife, wildlife),
  refuse("kỳ đà vân", isWildlife, wildlife),
  refuse("rùa núi vàng", isWildlife, wildlife),
  refuse("rắn hổ mang chúa", isWildlife, wildlife),
  refuse("cao hổ cốt", isWildlife, wildlife),
  refuse("mật gấu", isWildlife, wildlife),
  refuse("ngà voi", isWildlife, wildlife),
  refuse("sừng tê giác", isWildlife, wildlife),
  refuse("voọc", isWildlife, wildlife),
  refuse("culi", isWildlife, wildlife),
  refuse("cu li", isWildlife, wildlife),
  refuse("chim hồng hoàng", isWildlife, wildlife),
  refuse("cần sa", isDrug, investment),
  refuse("thuốc phiện", isDrug, investment),
  refuse("pháo nổ", isDrug, investment),
  refuse("thuốc lá", "sàn không bán thuốc lá.", tobacco),
  refuse("thuốc lá điện tử", "sàn không bán thuốc lá điện tử.", tobacco),
  refuse(
    "thuốc bảo vệ thực vật",
    "sàn không bán thuốc bảo vệ thực vật.",
    "Quy chế hoạt động của sàn.",
  ),
  warn("thịt rừng", "xem nguồn gốc: có thể là động vật hoang dã.", wildlife),
  warn("thú rừng", "xem nguồn gốc: có thể là động vật hoang dã.", wildlife),
  warn("mật ong rừng", "xem nguồn gốc khai thác.", origin),
  warn("kỳ đà", "chỉ được bán hàng nuôi có giấy tờ nguồn gốc.", wildlife),
  warn("rắn ri voi", "chỉ được bán hàng nuôi có giấy tờ nguồn gốc.", wildlife),
  warn("chữa bệnh", isCure, medicine),
  warn("trị bệnh", isCure, medicine),
  warn("chữa ung thư", isCure, medicine),
  warn("trị tiểu đường", isCure, medicine),
  warn("thần dược", isCure, medicine),
  warn("số 1 Việt Nam", isBoast, advertising),
  warn("tốt nhất Việt Nam", isBoast, advertising),
  warn("duy nhất", isBoast, advertising),
  warn("100% hữu cơ", "cần giấy chứng nhận hữu cơ.", "Nghị định 109/2018/NĐ-CP."),
];
