import { formatMoment } from "#app/domain/time/saigon-time";
import type { SellerOrderStatus } from "./order-status";

/** What a seller's share of an order waits for. */
export type NextStep =
  /** The buyer pays through the gateway, until then. */
  | { kind: "pay"; until: Date }
  /** A payment is open at the gateway; its end is not known yet. */
  | { kind: "payment-open" }
  /** The gateway is looking into a payment. */
  | { kind: "payment-review" }
  /** The buyer transfers to the seller, until then. */
  | { kind: "transfer"; until: Date }
  /** The buyer said the transfer is made; the seller looks for it, until then. */
  | { kind: "transfer-check"; until: Date }
  /** The time to pay is over; the goods go back shortly. */
  | { kind: "ending" }
  | { kind: "confirm"; until: Date | null }
  | { kind: "pack" }
  | { kind: "hand-over" }
  | { kind: "collect" }
  | { kind: "arrive" }
  | { kind: "complete" }
  | { kind: "nothing" };

export interface NextStepFacts {
  status: SellerOrderStatus;
  paymentMethod: "cod" | "vietqr" | "vnpay";
  deliveryKind: "pickup" | "own-delivery" | "post";
  confirmBy: Date | null;
  hold: { unreported: Date; reported: Date };
  isTransferReported: boolean;
  /** How the latest open attempt stands. */
  openAttempt: "pending" | "review" | null;
  now: Date;
}

export function nextStep(facts: NextStepFacts): NextStep {
  const { hold, now } = facts;
  switch (facts.status) {
    case "awaiting-payment":
      if (facts.paymentMethod === "vietqr") {
        const until = facts.isTransferReported ? hold.reported : hold.unreported;
        if (until <= now) return { kind: "ending" };
        return { kind: facts.isTransferReported ? "transfer-check" : "transfer", until };
      }
      if (facts.openAttempt === "review") return { kind: "payment-review" };
      if (facts.openAttempt === "pending") return { kind: "payment-open" };
      return hold.unreported <= now ? { kind: "ending" } : { kind: "pay", until: hold.unreported };
    case "placed":
      return { kind: "confirm", until: facts.confirmBy };
    case "confirmed":
      return { kind: "pack" };
    case "packed":
      return { kind: facts.deliveryKind === "pickup" ? "collect" : "hand-over" };
    case "shipped":
      return { kind: "arrive" };
    case "delivered":
    case "picked-up":
      return { kind: "complete" };
    default:
      return { kind: "nothing" };
  }
}

/** What happens next, in one sentence; empty where nothing does. */
export function nextStepInWords(step: NextStep, locale: "vi" | "en", now: Date): string {
  const until = "until" in step && step.until ? formatMoment(step.until, locale, now) : "";
  const words: Record<NextStep["kind"], { vi: string; en: string }> = {
    pay: { vi: `Bạn thanh toán trước ${until}`, en: `Pay before ${until}` },
    "payment-open": {
      vi: "Đang chờ VNPay báo kết quả. Nếu chưa trả tiền xong, bạn có thể thanh toán lại",
      en: "Waiting for VNPay's word. If you have not finished paying, you can pay again",
    },
    "payment-review": {
      vi: "VNPay đang kiểm tra khoản thanh toán, bạn không cần trả lại lần nữa",
      en: "VNPay is checking the payment; do not pay again",
    },
    transfer: {
      vi: `Bạn chuyển khoản cho nhà bán trước ${until}`,
      en: `Transfer to the seller before ${until}`,
    },
    "transfer-check": {
      vi: `Nhà bán kiểm tra tiền đã vào tài khoản chưa, chậm nhất ${until}`,
      en: `The seller looks for your transfer, by ${until}`,
    },
    ending: {
      vi: "Đã hết hạn thanh toán, hàng sắp được trả lại",
      en: "The time to pay is over and the goods will go back on sale",
    },
    confirm: {
      vi: until ? `Nhà bán xác nhận chậm nhất ${until}` : "Nhà bán sẽ xác nhận",
      en: until ? `The seller confirms by ${until}` : "The seller will confirm",
    },
    pack: { vi: "Nhà bán đang đóng gói", en: "The seller is packing" },
    "hand-over": { vi: "Nhà bán sắp giao hàng đi", en: "The seller is about to send it" },
    collect: { vi: "Bạn đến lấy hàng tại nhà bán", en: "Collect it at the seller's" },
    arrive: { vi: "Hàng đang trên đường tới bạn", en: "It is on its way to you" },
    complete: {
      vi: "Hàng có vấn đề, báo ngay cho chợ. Nếu không, đơn tự hoàn tất",
      en: "If something is wrong, tell us at once. Otherwise the order completes by itself",
    },
    nothing: { vi: "", en: "" },
  };
  return words[step.kind][locale];
}
