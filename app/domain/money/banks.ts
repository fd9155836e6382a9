export interface VietqrBank {
  /** Six-digit bank identification number issued by NAPAS. */
  readonly bin: string;
  /** Short code used on transfer forms. */
  readonly code: string;
  readonly name: string;
}

/** Banks on the NAPAS 247 network that take a VietQR transfer to an account. */
export const VIETQR_BANKS: readonly VietqrBank[] = [
  { bin: "970436", code: "VCB", name: "Vietcombank" },
  { bin: "970415", code: "ICB", name: "VietinBank" },
  { bin: "970418", code: "BIDV", name: "BIDV" },
  { bin: "970405", code: "VBA", name: "Agribank" },
  { bin: "970422", code: "MB", name: "MBBank" },
  { bin: "970407", code: "TCB", name: "Techcombank" },
  { bin: "970416", code: "ACB", name: "ACB" },
  { bin: "970432", code: "VPB", name: "VPBank" },
  { bin: "970423", code: "TPB", name: "TPBank" },
  { bin: "970403", code: "STB", name: "Sacombank" },
  { bin: "970437", code: "HDB", name: "HDBank" },
  { bin: "970441", code: "VIB", name: "VIB" },
  { bin: "970443", code: "SHB", name: "SHB" },
  { bin: "970431", code: "EIB", name: "Eximbank" },
  { bin: "970426", code: "MSB", name: "MSB" },
  { bin: "970440", code: "SEAB", name: "SeABank" },
  { bin: "970448", code: "OCB", name: "OCB" },
  { bin: "970449", code: "LPB", name: "LPBank" },
  { bin: "970428", code: "NAB", name: "Nam A Bank" },
  { bin: "970452", code: "KLB", name: "KienlongBank" },
  { bin: "970412", code: "PVCB", name: "PVcomBank" },
  { bin: "970409", code: "BAB", name: "Bac A Bank" },
  { bin: "970425", code: "ABB", name: "ABBANK" },
  { bin: "970427", code: "VAB", name: "VietABank" },
  { bin: "970433", code: "VIETBANK", name: "VietBank" },
  { bin: "970438", code: "BVB", name: "BaoViet Bank" },
  { bin: "970454", code: "VCCB", name: "BVBank (Viet Capital)" },
  { bin: "970419", code: "NCB", name: "NCB" },
  { bin: "970429", code: "SCB", name: "SCB" },
  { bin: "970430", code: "PGB", name: "PGBank" },
  { bin: "970400", code: "SGICB", name: "Saigonbank" },
  { bin: "970446", code: "COOPBANK", name: "Co-opBank" },
  { bin: "970424", code: "SHBVN", name: "Shinhan Bank" },
];

const banksByBin = new Map(VIETQR_BANKS.map((bank) => [bank.bin, bank]));

/** The bank with this six-digit BIN, or null when it is not one we know. */
export function findVietqrBank(bin: string): VietqrBank | null {
  return banksByBin.get(bin) ?? null;
}
