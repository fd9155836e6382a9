import { findVietqrBank } from "#app/domain/money/banks";
import { isHolder } from "./bank-holder";
import { readTaxCode, type TaxCodeRefusal } from "./tax-code";

export type AnswerKind = "identity" | "tax-code" | "paper" | "bank-account" | "agreement";
export type ItemStatus = "missing" | "sent" | "accepted" | "refused" | "expired" | "waived";
export type DossierStatus = "draft" | "sent" | "returned" | "accepted" | "refused" | "withdrawn";

/** Whose dossier it is, as far as answers depend on it. */
export interface Applicant {
  kind: "household" | "cooperative" | "company";
  legalName: string;
  representativeName: string | null;
  /** From the sign-on; null where it gave no identity number. */
  identityNumberLast4: string | null;
}

/** One answer as it is kept. */
export interface Answer {
  value: string;
  issuer: string;
  /** yyyy-mm-dd. */
  issuedOn: string | null;
  expiresOn: string | null;
  isExemptionClaimed: boolean;
  exemptionReason: string;
  bankBin: string | null;
  accountHolder: string | null;
  isAgreed: boolean;
}

/** One answer as it was typed; what the form does not have is left out. */
export type TypedAnswer = Partial<Record<AnswerField, string>>;

export type AnswerField =
  | "value"
  | "issuer"
  | "issuedOn"
  | "expiresOn"
  | "claim"
  | "exemptionReason"
  | "bankBin"
  | "accountHolder"
  | "agreed"
  | "files";

export type AnswerRefusal =
  | TaxCodeRefusal
  | "date-unreadable"
  | "paper-expired"
  | "issued-in-future"
  | "bank-unknown"
  | "account-number"
  | "holder-differs"
  | "text-too-long"
  | "not-a-paper"
  | "too-many-bytes"
  | "too-many-pixels"
  | "too-many-files";

export interface FieldRefusal {
  requirementId: string;
  field: AnswerField;
  refused: AnswerRefusal;
}

export interface AskedRequirement {
  id: string;
  answer: AnswerKind;
  mayBeExempt: boolean;
}

/** "2027-03-05" from what a date field sends, or from "5/3/2027"; null where it is no day. */
export function readDay(text: string): string | null {
  const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  const day = typed
    ? `${typed[3]}-${typed[2]!.padStart(2, "0")}-${typed[1]!.padStart(2, "0")}`
    : text.trim();
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(day)) return null;
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day) ? day : null;
}

const longestText = 200;

/**
 * Reads what was typed for one requirement. What is wrong is refused at its field and keeps what was
 * there before; the rest of the answer is taken.
 * @param today yyyy-mm-dd in Tây Ninh
 */
export function readAnswer(
  requirement: AskedRequirement,
  typed: TypedAnswer,
  { applicant, today }: { applicant: Applicant; today: string },
): { changes: Partial<Answer>; refusals: FieldRefusal[] } {
  const changes: Partial<Answer> = {};
  const refusals: FieldRefusal[] = [];
  const refuse = (field: AnswerField, refused: AnswerRefusal) => {
    refusals.push({ requirementId: requirement.id, field, refused });
  };
  const text = (field: "value" | "issuer" | "exemptionReason") => {
    const given = typed[field]?.trim().replace(/\s+/g, " ");
    if (given === undefined) return;
    if (given.length > longestText) refuse(field, "text-too-long");
    else changes[field] = given;
  };
  const day = (field: "issuedOn" | "expiresOn", whyNot: (day: string) => AnswerRefusal | null) => {
    const given = typed[field]?.trim();
    if (given === undefined) return;
    const read = given === "" ? null : readDay(given);
    const problem = read ? whyNot(read) : given === "" ? null : "date-unreadable";
    if (problem) refuse(field, problem);
    else changes[field] = read;
  };

  switch (requirement.answer) {
    case "identity":
      break;
    case "tax-code": {
      const given = typed.value?.trim();
      if (given === undefined) break;
      if (given === "") changes.value = "";
      else {
        const read = readTaxCode(given);
        if ("taxCode" in read) changes.value = read.taxCode;
        else refuse("value", read.refused);
      }
      break;
    }
    case "paper":
      if (requirement.mayBeExempt && typed.claim !== undefined) {
        changes.isExemptionClaimed = typed.claim === "exempt";
      }
      text("exemptionReason");
      text("value");
      text("issuer");
      day("issuedOn", (read) => (read > today ? "issued-in-future" : null));
      day("expiresOn", (read) => (read < today ? "paper-expired" : null));
      break;
    case "bank-account": {
      const { bankBin, value, accountHolder } = typed;
      if (bankBin === "") changes.bankBin = null;
      else if (bankBin !== undefined) {
        if (findVietqrBank(bankBin)) changes.bankBin = bankBin;
        else refuse("bankBin", "bank-unknown");
      }
      if (value !== undefined) {
        const number = value.replace(/[\s.-]/g, "").toUpperCase();
        if (number === "" || /^[0-9A-Z]{6,19}$/.test(number)) changes.value = number;
        else refuse("value", "account-number");
      }
      if (accountHolder?.trim() === "") changes.accountHolder = null;
      else if (accountHolder !== undefined) {
        const names = [applicant.legalName, applicant.representativeName];
        if (isHolder(accountHolder, names)) changes.accountHolder = accountHolder.trim();
        else refuse("accountHolder", "holder-differs");
      }
      break;
    }
    case "agreement":
      if (typed.agreed !== undefined) changes.isAgreed = typed.agreed === "on";
  }
  return { changes, refusals };
}

/** Whether an answer says everything its requirement asks for. */
export function isAnswered(
  requirement: AskedRequirement,
  answer: Answer,
  { applicant, files, today }: { applicant: Applicant; files: number; today: string },
): boolean {
  switch (requirement.answer) {
    case "identity":
      return applicant.identityNumberLast4 !== null || files > 0;
    case "tax-code":
      return (
        answer.value !== "" ||
        (applicant.kind === "household" && applicant.identityNumberLast4 !== null)
      );
    case "paper":
      if (requirement.mayBeExempt && answer.isExemptionClaimed) return true;
      return (
        answer.value !== "" && files > 0 && (answer.expiresOn === null || answer.expiresOn >= today)
      );
    case "bank-account":
      return answer.bankBin !== null && answer.value !== "" && answer.accountHolder !== null;
    case "agreement":
      return answer.isAgreed;
  }
}

/** What may become of a dossier. */
const moves: Readonly<Record<DossierStatus, readonly DossierStatus[]>> = {
  draft: ["sent", "withdrawn"],
  sent: ["returned", "accepted", "refused", "withdrawn"],
  returned: ["sent", "withdrawn"],
  accepted: [],
  refused: [],
  withdrawn: [],
};

export const mayBecome = (from: DossierStatus, to: DossierStatus): boolean =>
  moves[from].includes(to);

/** Whether its answers may be changed by the applicant. */
export const isEditable = (status: DossierStatus): boolean => mayBecome(status, "sent");
