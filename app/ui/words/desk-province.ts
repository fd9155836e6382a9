import type { QueueKind } from "#app/domain/queue/queue-items.server";

/** What officers read. The desks speak Vietnamese only (decision 0017). */
export const kindWords: Readonly<Record<QueueKind, { slug: string; name: string; one: string }>> = {
  dossier: { slug: "ho-so", name: "Hồ sơ", one: "Hồ sơ người bán" },
  revision: { slug: "san-pham", name: "Sản phẩm", one: "Bản sửa sản phẩm" },
  certificate: { slug: "chung-nhan", name: "Chứng nhận", one: "Chứng nhận" },
  review: { slug: "danh-gia", name: "Đánh giá", one: "Đánh giá của người mua" },
  question: { slug: "hoi-dap", name: "Câu hỏi", one: "Câu hỏi về sản phẩm" },
  report: { slug: "bao-cao", name: "Báo cáo", one: "Báo cáo vi phạm" },
  sanction: { slug: "xu-ly", name: "Đề nghị xử lý", one: "Đề nghị xử lý" },
  appeal: { slug: "khieu-nai", name: "Khiếu nại", one: "Khiếu nại" },
};

export const outcomeWords = {
  approved: "Duyệt",
  rejected: "Từ chối",
  returned: "Yêu cầu bổ sung",
} as const;

/** "còn 1 ngày làm việc", "quá hạn 2 ngày", "hạn hôm nay". */
export function dueInWords(daysLeft: number): string {
  if (daysLeft < 0) return `quá hạn ${-daysLeft} ngày`;
  return daysLeft === 0 ? "hạn hôm nay" : `còn ${daysLeft} ngày làm việc`;
}

const refusals: Readonly<Record<string, string>> = {
  "conflict-of-interest":
    "Bạn có liên quan tới gian hàng này nên không được quyết định. Hãy giao cho đồng nghiệp.",
  "already-decided": "Việc này vừa được người khác quyết định hoặc đã rút. Mở lại hàng chờ để xem.",
  "own-proposal": "Bạn là người đề nghị nên cần một cán bộ khác quyết định.",
  "had-a-part": "Bạn đã tham gia quyết định bị khiếu nại nên cần một cán bộ khác giải quyết.",
  "not-returnable": "Loại việc này chỉ có thể duyệt hoặc từ chối.",
  "method-missing": "Chọn cách bạn đã đối chiếu giấy này.",
  expired: "Giấy này đã hết hạn nên không duyệt được. Hãy từ chối và ghi lý do.",
  "plot-outside-area": "Thửa đất nằm ngoài vùng chỉ dẫn địa lý của loại hàng này.",
  "reason-missing": "Ghi lý do để người nhận biết cần làm gì.",
  "cannot-be-returned": "Loại việc này chỉ có thể duyệt hoặc từ chối.",
  incomplete: "Hồ sơ còn mục bắt buộc chưa có hoặc đã hết hạn: hãy yêu cầu bổ sung.",
  "unknown-field": "Mục được góp ý không có trong hồ sơ này. Mở lại trang rồi góp ý lại.",
  "seller-not-active": "Gian hàng chưa được xác minh: duyệt hồ sơ của gian hàng trước.",
  "taken-down": "Sản phẩm này đang bị gỡ theo quyết định, chưa thể duyệt.",
  "open-already": "Đã có một đề nghị hoặc quyết định đang hiệu lực cho việc này.",
  "not-selling": "Gian hàng hoặc sản phẩm này hiện không bán nên không cần ngừng.",
  "document-missing": "Ghi cả tên cơ quan và số văn bản, hoặc để trống cả hai.",
  "not-in-force": "Quyết định này không còn hiệu lực.",
  "not-verified": "Chứng nhận này không ở trạng thái đã xác minh.",
  "not-together": "Việc này cần xem riêng trước khi duyệt.",
  taken: "Đồng nghiệp khác đang giữ việc này.",
  "not-an-officer": "Người này không có quyền xử lý loại việc này.",
  "declared-already": "Bạn đã khai gian hàng này rồi.",
  "not-allowed": "Việc này thuộc quyền của bộ phận khác.",
};

/** One sentence that says what to do about a refusal. */
export const refusalInWords = (refused: string) =>
  refusals[refused] ?? "Chưa làm được việc này. Mở lại trang và thử lần nữa.";

export const sellerStatusWords = {
  pending: "Chờ xác minh",
  active: "Đang bán",
  suspended: "Đang bị tạm ngừng",
  closed: "Đã đóng",
} as const;

export const sanctionStatusWords = {
  proposed: "Chờ quyết định",
  "in-force": "Đang hiệu lực",
  declined: "Không chấp thuận",
  ended: "Đã chấm dứt",
} as const;

export const certificateStatusWords = {
  sent: "Chờ xác minh",
  verified: "Đã xác minh",
  refused: "Không chấp nhận",
  revoked: "Đã thu hồi",
} as const;

export const verificationMethods = [
  "Đối chiếu bản gốc",
  "Tra danh sách của cơ quan cấp",
  "Hỏi trực tiếp cơ quan cấp",
  "Cán bộ xã, phường xác nhận tại cơ sở",
] as const;

export const roleWords = {
  moderation: "Duyệt sản phẩm",
  certificate: "Chứng nhận",
  trade: "Thương mại",
  commune: "Cán bộ xã, phường",
  auditor: "Giám sát",
  administrator: "Quản trị",
} as const;

/** What an officer's remark is about: fields of a page, of a certificate, and items of a dossier. */
export const reviewFieldWords: Readonly<Record<string, string>> = {
  name: "Tên",
  nameEn: "Tên tiếng Anh",
  description: "Mô tả",
  descriptionEn: "Mô tả tiếng Anh",
  storage: "Cách bảo quản",
  season: "Mùa vụ (tháng)",
  shelfLifeDays: "Giữ được (ngày)",
  maxTransitHours: "Đi đường lâu nhất (giờ)",
  "preorder.from": "Đặt trước từ",
  "preorder.to": "Đặt trước đến",
  certificates: "Chứng nhận",
  pictures: "Hình",
  number: "Số",
  holder: "Người được cấp",
  scope: "Phạm vi",
  issuer: "Cơ quan cấp",
  "issued-on": "Ngày cấp",
  "expires-on": "Ngày hết hạn",
  paper: "Bản chụp",
  identity: "Danh tính người bán",
  "tax-code": "Mã số thuế",
  "business-registration": "Giấy chứng nhận đăng ký doanh nghiệp",
  "cooperative-registration": "Giấy chứng nhận đăng ký hợp tác xã",
  "food-safety": "An toàn thực phẩm",
  "bank-account": "Tài khoản nhận tiền",
  agreement: "Quy chế của chợ",
};
