import type {
  AnswerRefusal,
  DossierStatus,
  ItemStatus,
} from "#app/domain/sellers/dossier-checklist";

const refusals: Record<AnswerRefusal, string> = {
  "tax-code-digits": "Mã số thuế có 10 số, chi nhánh có 13 số. Xem lại trên giấy đăng ký.",
  "tax-code-check": "Mã số thuế này có một số chưa đúng. Dò lại từng số trên giấy đăng ký.",
  "tax-code-is-identity":
    "12 số là số định danh cá nhân, không cần ghi. Hộ, cá nhân để trống ô này; tổ chức ghi mã 10 số.",
  "date-unreadable": "Ghi ngày theo dạng ngày/tháng/năm, ví dụ 05/03/2027.",
  "paper-expired": "Giấy này đã hết hạn. Gửi giấy còn hạn, hoặc xem lại ngày hết hạn.",
  "issued-in-future": "Ngày cấp chưa tới. Xem lại ngày trên giấy.",
  "bank-unknown": "Chọn ngân hàng trong danh sách.",
  "account-number": "Số tài khoản có từ 6 đến 19 chữ số.",
  "holder-differs":
    "Tên chủ tài khoản phải là tên người bán hoặc người đại diện. Dùng tài khoản đứng tên bà con.",
  "text-too-long": "Ghi ngắn lại, nhiều nhất 200 chữ.",
  "not-a-paper": "Tệp này không phải ảnh hay PDF. Chụp lại giấy bằng điện thoại rồi gửi ảnh.",
  "too-many-bytes": "Tệp lớn hơn 10 MB. Chụp lại cho nhẹ hơn.",
  "too-many-pixels": "Ảnh quá lớn. Chụp lại bằng máy ảnh của điện thoại.",
  "too-many-files": "Mỗi mục nhận nhiều nhất 6 tệp. Bỏ bớt rồi gửi tiếp.",
};

const itemStates: Record<ItemStatus | "filled", string> = {
  missing: "Còn thiếu",
  filled: "Đã điền",
  sent: "Đã gửi",
  accepted: "Đã duyệt",
  refused: "Không đạt",
  expired: "Hết hạn",
  waived: "Được miễn",
};

const states: Record<DossierStatus, string> = {
  draft: "Đang điền",
  sent: "Đã gửi, chờ tỉnh duyệt",
  returned: "Cần bổ sung",
  accepted: "Đã duyệt",
  refused: "Không được duyệt",
  withdrawn: "Đã rút",
};

/** A seller's dossier, as the one-stop desk would speak of it. */
export const dossierWords = {
  title: "Hồ sơ bán hàng",
  states,
  itemStates,
  refusals,
  progress: (done: number, all: number) =>
    done === all ? `Đủ ${all} mục, gửi được rồi.` : `Đã xong ${done} trên ${all} mục.`,
  saved: "Đã lưu. Bà con điền tiếp lúc nào cũng được, trên máy khác cũng được.",
  returnedTitle: "Tỉnh nhờ bà con bổ sung",
  returnedText: "Sửa các mục ghi Không đạt rồi bấm Gửi hồ sơ lần nữa. Số hồ sơ giữ nguyên.",
  refusedTitle: "Hồ sơ không được duyệt",
  withdrawnText: "Hồ sơ này đã rút. Bà con làm hồ sơ mới thì phần đã điền còn đó.",
  expiredTitle: "Có giấy đã hết hạn",
  expiredText: "Làm hồ sơ mới để gửi giấy còn hạn. Gian hàng vẫn giữ nguyên.",
  none: "Gian hàng này đã được xác minh trước đây, không có hồ sơ trên chợ.",
  identity: {
    known: (name: string, last4: string) => `${name}, số định danh •••• ${last4}`,
    level: (level: string) => `Mức định danh: ${level}`,
    unknown:
      "Lần đăng nhập không cho biết số định danh. Chụp căn cước hai mặt; ảnh được xoá khi có kết quả.",
  },
  taxCode: {
    byIdentity: (last4: string) =>
      `Theo luật từ 01/07/2025, số định danh •••• ${last4} chính là mã số thuế của bà con. Không phải điền gì.`,
    other: "Tôi có mã số thuế 10 số của hộ kinh doanh",
    label: "Mã số thuế",
  },
  paper: {
    choose: "Bà con có giấy này không?",
    has: "Có giấy",
    exempt: "Không thuộc diện phải có",
    number: "Số giấy",
    issuer: "Nơi cấp",
    issuedOn: "Ngày cấp",
    expiresOn: "Ngày hết hạn",
    expiresHint: "Để trống nếu giấy không ghi hạn.",
    files: "Ảnh chụp hoặc tệp PDF",
    filesHint: "Mỗi tệp tối đa 10 MB. Chụp đủ bốn góc, thấy rõ chữ.",
    remove: "Bỏ",
    open: (name: string) => `Xem ${name}`,
  },
  bank: {
    bank: "Ngân hàng",
    pick: "Chọn ngân hàng",
    number: "Số tài khoản",
    holder: "Tên chủ tài khoản",
    holderHint: "Phải là tên người bán.",
  },
  agreement: {
    label: "Tôi đã đọc và đồng ý với",
    text: "quy chế của chợ",
  },
  ownerOnly: "Mục này chủ gian hàng tự điền, người làm giúp không điền thay được.",
  save: "Lưu lại",
  send: "Gửi hồ sơ",
  incomplete: "Chưa gửi được: còn mục thiếu, có đánh dấu bên dưới.",
  missingItem: "Mục này còn thiếu.",
  sentTitle: "Tỉnh đã nhận hồ sơ",
  number: "Số hồ sơ",
  due: (day: string) => `Tỉnh trả lời chậm nhất ${day}.`,
  steps: {
    sent: "Đã gửi hồ sơ",
    "taken-up": "Cán bộ đã nhận xem",
    returned: "Tỉnh nhờ bổ sung",
    accepted: "Đã duyệt, gian hàng bán được",
    refused: "Không được duyệt",
    withdrawn: "Đã rút hồ sơ",
    started: "Bắt đầu hồ sơ",
    waiting: "Cán bộ xem hồ sơ",
    result: "Có kết quả",
  },
  meanwhile: "Trong lúc chờ, bà con soạn sản phẩm trước. Khi hồ sơ được duyệt là bán được ngay.",
  addProduct: "Thêm sản phẩm",
  toDesk: "Về bàn bán hàng",
  withdraw: "Rút hồ sơ",
  withdrawTitle: "Muốn rút hồ sơ?",
  withdrawText: "Hồ sơ ra khỏi hàng chờ của tỉnh. Phần đã điền còn đó để làm hồ sơ mới.",
  startNew: "Làm hồ sơ mới",
  what: "Mục đã gửi",
  legalBasis: "Căn cứ",
};
