import { type Dong, formatDong } from "#app/domain/money/dong";
import type { LetterKind } from "#app/domain/orders/letter-kinds";
import { type SellerOrderStatus, sellerOrderStatusWords } from "#app/domain/orders/order-status";
import { formatMoment } from "#app/domain/time/saigon-time";

export interface LetterShare {
  number: string;
  sellerName: string;
  sellerPhone: string;
  status: SellerOrderStatus;
  confirmBy: Date | null;
  deliveryKind: "pickup" | "own-delivery" | "post";
  pickupAddress: string | null;
  itemsTotal: Dong;
  deliveryFee: Dong;
  total: Dong;
  lines: { name: string; amount: string; total: Dong }[];
}

export interface LetterFacts {
  number: string;
  locale: "vi" | "en";
  buyerName: string;
  addressText: string;
  paymentMethod: "cod" | "vietqr" | "vnpay";
  total: Dong;
  shares: LetterShare[];
  /** For letters about one share. */
  aboutShare: LetterShare | null;
  /** For letters about a refund. */
  refundAmount: Dong | null;
  /** The order's page, signed. */
  link: string;
  now: Date;
}

export interface Letter {
  subject: string;
  text: string;
}

/** The letter to a buyer for one step of an order, in the language the order was placed in. */
export function orderLetter(kind: LetterKind, facts: LetterFacts): Letter {
  const { subject, lead, withLines } = (facts.locale === "vi" ? vietnamese : english)[kind](facts);
  const say = facts.locale === "vi" ? frame.vi : frame.en;
  const parts = [
    say.greeting(facts.buyerName),
    ...lead,
    ...(withLines ? [orderAsText(facts)] : []),
    `${say.open}\n${facts.link}`,
    say.closing,
  ];
  return { subject: `${subject} · ${facts.number}`, text: `${parts.join("\n\n")}\n` };
}

interface Template {
  subject: string;
  lead: string[];
  withLines?: boolean;
}

const frame = {
  vi: {
    greeting: (name: string) => `Kính gửi ${name},`,
    open: "Xem đơn hàng, không cần tài khoản. Ai có liên kết này đều xem được đơn, xin giữ cho riêng mình:",
    closing: "Chợ Tây Ninh",
    delivery: { pickup: "Đến lấy", "own-delivery": "Nhà bán giao", post: "Gửi bưu điện" },
    total: "Tổng cộng",
    address: "Giao tới",
  },
  en: {
    greeting: (name: string) => `Dear ${name},`,
    open: "See your order, no account needed. Whoever has this link can see it, so keep it to yourself:",
    closing: "Tay Ninh Market",
    delivery: { pickup: "Pickup", "own-delivery": "Seller's delivery", post: "Post" },
    total: "Total",
    address: "To",
  },
};

function orderAsText({ locale, shares, total, addressText }: LetterFacts): string {
  const say = frame[locale];
  const blocks = shares.map((share) =>
    [
      `${share.sellerName} (${share.number}, ${sellerOrderStatusWords[share.status][locale]})`,
      ...share.lines.map((line) => `- ${line.name}, ${line.amount}: ${formatDong(line.total)}`),
      `- ${say.delivery[share.deliveryKind]}: ${formatDong(share.deliveryFee)}`,
    ].join("\n"),
  );
  return [...blocks, `${say.total}: ${formatDong(total)}\n${say.address}: ${addressText}`].join(
    "\n\n",
  );
}

function confirmByOf({ shares, locale, now }: LetterFacts): string | null {
  const deadlines = shares.flatMap((share) => share.confirmBy ?? []);
  if (deadlines.length === 0) return null;
  return formatMoment(new Date(Math.max(...deadlines.map(Number))), locale, now);
}

const vietnamese: Record<LetterKind, (facts: LetterFacts) => Template> = {
  placed: (facts) => {
    const confirmBy = confirmByOf(facts);
    const next = {
      cod: `Bạn trả ${formatDong(facts.total)} khi nhận hàng. ${
        confirmBy ? `Nhà bán xác nhận chậm nhất ${confirmBy}.` : ""
      }`.trim(),
      vietqr: `Bạn chuyển khoản thẳng cho từng nhà bán bằng mã VietQR trên trang đơn hàng, tổng cộng ${formatDong(facts.total)}.`,
      vnpay: `Đơn chờ bạn thanh toán ${formatDong(facts.total)} qua VNPay. Nếu cổng thanh toán bị ngắt, mở trang đơn hàng để thanh toán lại.`,
    };
    return {
      subject: "Đã nhận đơn hàng",
      lead: [`Chợ Tây Ninh đã nhận đơn hàng ${facts.number}.`, next[facts.paymentMethod]],
      withLines: true,
    };
  },
  paid: (facts) => {
    const confirmBy = confirmByOf(facts);
    return {
      subject: "Đã thanh toán",
      lead: [
        `VNPay đã nhận ${formatDong(facts.total)} cho đơn hàng ${facts.number}.`,
        confirmBy ? `Nhà bán xác nhận chậm nhất ${confirmBy}.` : "Nhà bán sẽ xác nhận đơn.",
      ],
      withLines: true,
    };
  },
  "payment-failed": (facts) => ({
    subject: "Thanh toán chưa thành công",
    lead: [
      `Lần thanh toán cho đơn hàng ${facts.number} chưa thành công, đơn chưa được trả tiền.`,
      "Hàng vẫn được giữ một lúc nữa. Mở trang đơn hàng để thanh toán lại.",
    ],
  }),
  confirmed: (facts) => ({
    subject: "Nhà bán đã xác nhận",
    lead: [
      `${facts.aboutShare!.sellerName} đã xác nhận phần hàng ${facts.aboutShare!.number} và đang chuẩn bị.`,
      `Cần hỏi nhà bán, gọi ${facts.aboutShare!.sellerPhone}.`,
    ],
  }),
  cancelled: (facts) => ({
    subject: "Đơn hàng đã huỷ",
    lead: [
      `Đơn hàng ${facts.number} có phần đã huỷ, xem bên dưới.`,
      facts.paymentMethod === "vnpay"
        ? "Tiền đã trả cho phần này, nếu có, được hoàn về đúng thẻ hoặc tài khoản đã thanh toán."
        : "Bạn không phải trả tiền cho phần đã huỷ.",
    ],
    withLines: true,
  }),
  expired: (facts) => ({
    subject: "Đơn hàng hết hạn thanh toán",
    lead: [
      `Đơn hàng ${facts.number} chưa được thanh toán đúng hạn nên hàng đã trả lại cho người khác mua.`,
      "Nếu tiền của bạn đã đi, chúng tôi hoàn lại. Bạn có thể đặt lại bất cứ lúc nào.",
    ],
  }),
  "refund-requested": (facts) => ({
    subject: "Đang hoàn tiền",
    lead: [
      `Chúng tôi đã yêu cầu hoàn ${formatDong(facts.refundAmount!)} của đơn hàng ${facts.number} về thẻ hoặc tài khoản bạn đã dùng.`,
      "Ngân hàng thường mất 3 đến 7 ngày làm việc.",
    ],
  }),
  "refund-returned": (facts) => ({
    subject: "Đã hoàn tiền",
    lead: [
      `VNPay đã chuyển ${formatDong(facts.refundAmount!)} của đơn hàng ${facts.number} sang ngân hàng của bạn.`,
    ],
  }),
  "refund-refused": (facts) => ({
    subject: "Chưa hoàn được tiền",
    lead: [
      `Cổng thanh toán chưa hoàn được ${formatDong(facts.refundAmount!)} của đơn hàng ${facts.number}.`,
      "Cán bộ của chợ sẽ liên hệ với bạn để trả lại bằng cách khác. Bạn không cần làm gì.",
    ],
  }),
};

const english: Record<LetterKind, (facts: LetterFacts) => Template> = {
  placed: (facts) => {
    const confirmBy = confirmByOf(facts);
    const next = {
      cod: `You pay ${formatDong(facts.total)} when the goods arrive. ${
        confirmBy ? `The seller confirms by ${confirmBy}.` : ""
      }`.trim(),
      vietqr: `You transfer to each seller with the VietQR code on the order page, ${formatDong(facts.total)} in all.`,
      vnpay: `The order waits for ${formatDong(facts.total)} through VNPay. If the payment page was interrupted, open the order page to pay again.`,
    };
    return {
      subject: "We have your order",
      lead: [`Tay Ninh Market has your order ${facts.number}.`, next[facts.paymentMethod]],
      withLines: true,
    };
  },
  paid: (facts) => {
    const confirmBy = confirmByOf(facts);
    return {
      subject: "Paid",
      lead: [
        `VNPay received ${formatDong(facts.total)} for order ${facts.number}.`,
        confirmBy ? `The seller confirms by ${confirmBy}.` : "The seller will confirm the order.",
      ],
      withLines: true,
    };
  },
  "payment-failed": (facts) => ({
    subject: "The payment did not succeed",
    lead: [
      `A payment for order ${facts.number} did not succeed, and the order is not paid.`,
      "The goods are kept for you a little longer. Open the order page to pay again.",
    ],
  }),
  confirmed: (facts) => ({
    subject: "The seller confirmed",
    lead: [
      `${facts.aboutShare!.sellerName} confirmed ${facts.aboutShare!.number} and is preparing it.`,
      `To ask the seller, call ${facts.aboutShare!.sellerPhone}.`,
    ],
  }),
  cancelled: (facts) => ({
    subject: "Order cancelled",
    lead: [
      `Part or all of order ${facts.number} was cancelled, see below.`,
      facts.paymentMethod === "vnpay"
        ? "What you paid for it, if anything, goes back to the card or account you paid with."
        : "You owe nothing for what was cancelled.",
    ],
    withLines: true,
  }),
  expired: (facts) => ({
    subject: "Order expired unpaid",
    lead: [
      `Order ${facts.number} was not paid in time, so its goods are on sale again.`,
      "If your money left all the same, we send it back. You can order again at any time.",
    ],
  }),
  "refund-requested": (facts) => ({
    subject: "Refund under way",
    lead: [
      `We asked for ${formatDong(facts.refundAmount!)} of order ${facts.number} to go back to the card or account you used.`,
      "Banks usually take 3 to 7 working days.",
    ],
  }),
  "refund-returned": (facts) => ({
    subject: "Refunded",
    lead: [`VNPay sent ${formatDong(facts.refundAmount!)} of order ${facts.number} to your bank.`],
  }),
  "refund-refused": (facts) => ({
    subject: "Refund not possible yet",
    lead: [
      `The gateway could not return ${formatDong(facts.refundAmount!)} of order ${facts.number}.`,
      "An officer of the market will contact you to return it another way. You need not do anything.",
    ],
  }),
};
