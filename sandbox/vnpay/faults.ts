import { z } from "zod";

const delay = z.coerce.number().int().min(0).max(120_000);
const flag = z.preprocess(
  (value) => (typeof value === "string" ? value === "on" || value === "true" : value),
  z.boolean(),
);

const faultsSchema = z
  .object({
    slowMs: delay,
    ipnRepeats: z.coerce.number().int().min(0).max(100),
    dropIpn: flag,
    ipnTiming: z.enum(["at-once", "before-return", "after-return"]),
    ipnDelayMs: delay,
    amountLie: z.coerce.number().int().min(-999_999_999).max(999_999_999),
    apiStatus: z.coerce
      .number()
      .int()
      .refine((status) => status === 0 || (status >= 500 && status <= 599)),
    cutAnswers: flag,
    unsignedAnswers: flag,
  })
  .partial()
  .strict();

/** How the gateway misbehaves until told otherwise. */
export interface VnpayFaults {
  /** Waits this many milliseconds before every page and API answer. */
  slowMs: number;
  /** Sends so many extra copies of each IPN, all at the same moment. */
  ipnRepeats: number;
  /** Sends no IPN at all. */
  dropIpn: boolean;
  /** Whether the IPN leaves as the shopper is sent back, is answered before, or follows later. */
  ipnTiming: "at-once" | "before-return" | "after-return";
  /** With `after-return`: how much later, in milliseconds. */
  ipnDelayMs: number;
  /** Đồng added to every amount the gateway tells, properly signed. */
  amountLie: number;
  /** HTTP status of querydr and refund answers; 0 answers as it should. */
  apiStatus: number;
  /** Closes the connection in the middle of querydr and refund answers. */
  cutAnswers: boolean;
  /** Leaves the signature out of querydr and refund answers. */
  unsignedAnswers: boolean;
}

export const NO_FAULTS: Readonly<VnpayFaults> = {
  slowMs: 0,
  ipnRepeats: 0,
  dropIpn: false,
  ipnTiming: "at-once",
  ipnDelayMs: 2_000,
  amountLie: 0,
  apiStatus: 0,
  cutAnswers: false,
  unsignedAnswers: false,
};

/** Checks a change of faults from JSON or a form; null when a name or a value is wrong. */
export function parseFaults(change: unknown): Partial<VnpayFaults> | null {
  const parsed = faultsSchema.safeParse(change);
  return parsed.success ? parsed.data : null;
}
