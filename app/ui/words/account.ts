import { bilingual } from "../locale";

/** Signing in and out, and a person's own page. */
export const accountWords = bilingual(
  {
    signInTitle: "Đăng nhập",
    signIn: "Đăng nhập",
    signInLead:
      "Bạn đăng nhập bằng tài khoản định danh sẵn có, chợ không giữ mật khẩu nào của bạn.",
    signInGuest: "Mua hàng thì không cần đăng nhập: bạn cứ chọn hàng, đặt và theo dõi đơn.",
    signInShop: "Tiếp tục mua hàng",
    signInAgain: "Thử lại",
    notSetUpTitle: "Chợ chưa nối với hệ thống đăng nhập",
    notSetUpText:
      "Hiện chưa đăng nhập được. Bạn vẫn mua hàng và tra cứu đơn như thường, không cần tài khoản.",
    problems: {
      denied: {
        title: "Bạn chưa đăng nhập",
        text: "Bạn đã dừng lại ở trang đăng nhập. Khi nào cần, bạn bấm Đăng nhập để làm lại.",
      },
      "interaction-needed": {
        title: "Bạn chưa đăng nhập",
        text: "Hệ thống đăng nhập cần bạn xác nhận. Mời bạn bấm Đăng nhập để làm lại.",
      },
      "provider-away": {
        title: "Hệ thống đăng nhập đang không trả lời",
        text: "Lỗi không phải ở bạn. Mời bạn thử lại sau ít phút; trong lúc đó bạn vẫn mua hàng được như thường.",
      },
      untrusted: {
        title: "Chưa đăng nhập được",
        text: "Câu trả lời của hệ thống đăng nhập không khớp với lần đăng nhập này nên chợ không nhận. Mời bạn bấm Đăng nhập để làm lại.",
      },
      "unknown-attempt": {
        title: "Lần đăng nhập này đã hết hạn",
        text: "Mỗi lần đăng nhập chỉ dùng được một lần, trong vài phút và trên đúng trình duyệt đã bắt đầu. Mời bạn bấm Đăng nhập để làm lại.",
      },
      disabled: {
        title: "Tài khoản này đang bị khoá",
        text: "Mời bạn gọi đường dây của chợ để biết lý do và cách mở lại.",
      },
    },
    callMarket: "Gọi cho chợ",
    signedOutTitle: "Bạn đã đăng xuất",
    signedOutText: "Máy này không còn giữ phiên đăng nhập nào của bạn ở chợ.",
    signOutTitle: "Đăng xuất khỏi chợ",
    signOutText: (name: string) =>
      `Bạn đang đăng nhập với tên ${name}. Giỏ hàng của bạn được cất lại cho lần sau.`,
    signOut: "Đăng xuất",
    toAccount: "Về trang Tôi",
    toHome: "Về trang chủ",
    title: "Tôi",
    lead: "Bạn mua được ngay, không cần tài khoản.",
    signInCard: "Tài khoản của bạn",
    signInCardText: "Đăng nhập để xem lại các đơn đã mua, bán hàng hoặc làm việc tại chợ của tỉnh.",
    nameless: "Bạn",
    organisation: "Tổ chức",
    taxCode: "Mã số thuế",
    identityNumber: "Số định danh",
    identityNumberEnds: (last4: string) => `•••• ${last4}`,
    phone: "Số điện thoại",
    email: "Thư điện tử",
    claimed: "Lấy từ hệ thống đăng nhập; muốn sửa thì bạn sửa ở đó.",
    myOrders: "Đơn hàng của bạn",
    noOrders:
      "Chưa có đơn nào trong tài khoản. Đơn đặt khi đã đăng nhập sẽ tự vào đây; đơn đặt trước đó thì bạn mở đường dẫn của đơn và bấm giữ lại.",
    orderPlaced: (day: string) => `Đặt ngày ${day}`,
    shops: "Gian hàng của bạn",
    sell: "Bà con muốn bán hàng?",
    sellText: "Mở gian hàng trên điện thoại, chừng hai phút là gửi được hồ sơ cho tỉnh.",
    sellAction: "Đăng ký bán hàng",
    sellerRoles: {
      owner: "Chủ gian hàng",
      manager: "Quản lý",
      packer: "Đóng gói",
      accountant: "Kế toán",
    },
    work: "Công việc tại chợ của tỉnh",
    staffRoles: {
      moderation: "Cán bộ duyệt sản phẩm",
      certificate: "Cán bộ chứng nhận",
      trade: "Cán bộ thương mại",
      commune: "Cán bộ xã, phường",
      auditor: "Kiểm tra, giám sát",
      administrator: "Quản trị hệ thống",
    },
    keepTitle: "Giữ đơn này trong tài khoản",
    keepText: "Lần sau bạn xem lại ở trang Tôi, không cần tìm đường dẫn.",
    keep: "Giữ đơn này",
    keepSignIn: "Đăng nhập để giữ đơn",
    kept: "Đơn này có trong tài khoản của bạn.",
    keptElsewhere: "Đơn này đã được giữ trong một tài khoản khác.",
  },
  {
    signInTitle: "Sign in",
    signIn: "Sign in",
    signInLead:
      "You sign in with the identity account you already have; the market keeps no password of yours.",
    signInGuest: "You need no account to buy: choose, order and follow your order as a guest.",
    signInShop: "Keep shopping",
    signInAgain: "Try again",
    notSetUpTitle: "The market is not connected to a sign-on system yet",
    notSetUpText:
      "Signing in is not possible for now. You can buy and look up orders as usual, without an account.",
    problems: {
      denied: {
        title: "You are not signed in",
        text: "You stopped on the sign-in page. Press Sign in whenever you want to try again.",
      },
      "interaction-needed": {
        title: "You are not signed in",
        text: "The sign-on system needs you to confirm something. Press Sign in to try again.",
      },
      "provider-away": {
        title: "The sign-on system does not answer",
        text: "You did nothing wrong. Try again in a few minutes; shopping works as usual meanwhile.",
      },
      untrusted: {
        title: "Signing in did not work",
        text: "The answer of the sign-on system does not belong to this attempt, so the market did not take it. Press Sign in to try again.",
      },
      "unknown-attempt": {
        title: "This attempt to sign in is over",
        text: "Each attempt works once, for a few minutes, in the browser that began it. Press Sign in to try again.",
      },
      disabled: {
        title: "This account is locked",
        text: "Call the market's line to learn why and how to open it again.",
      },
    },
    callMarket: "Call the market",
    signedOutTitle: "You are signed out",
    signedOutText: "Nobody is signed in to the market on this device any more.",
    signOutTitle: "Sign out of the market",
    signOutText: (name: string) =>
      `You are signed in as ${name}. Your cart is put away for next time.`,
    signOut: "Sign out",
    toAccount: "To my page",
    toHome: "To the first page",
    title: "Me",
    lead: "You can buy right away without an account.",
    signInCard: "Your account",
    signInCardText:
      "Sign in to see what you have ordered, to sell, or to work at the province's market.",
    nameless: "You",
    organisation: "Organisation",
    taxCode: "Tax code",
    identityNumber: "Identity number",
    identityNumberEnds: (last4: string) => `•••• ${last4}`,
    phone: "Phone",
    email: "E-mail",
    claimed: "Taken from the sign-on system; to correct it, correct it there.",
    myOrders: "Your orders",
    noOrders:
      "No order is in your account yet. Orders placed while signed in come here by themselves; for an earlier one, open its link and keep it.",
    orderPlaced: (day: string) => `Placed on ${day}`,
    shops: "Your shops",
    sell: "Do you have something to sell?",
    sellText:
      "Open a shop on your phone; it takes about two minutes to send your papers. In Vietnamese.",
    sellAction: "Open a shop",
    sellerRoles: {
      owner: "Owner",
      manager: "Manager",
      packer: "Packer",
      accountant: "Accountant",
    },
    work: "Work at the province's market",
    staffRoles: {
      moderation: "Product moderation officer",
      certificate: "Certificate officer",
      trade: "Trade officer",
      commune: "Commune officer",
      auditor: "Auditor",
      administrator: "Administrator",
    },
    keepTitle: "Keep this order in your account",
    keepText: "Next time you find it on your own page, without looking for the link.",
    keep: "Keep this order",
    keepSignIn: "Sign in to keep it",
    kept: "This order is in your account.",
    keptElsewhere: "This order is kept in another account.",
  },
);

export type SignInProblem = keyof (typeof accountWords)["vi"]["problems"];
