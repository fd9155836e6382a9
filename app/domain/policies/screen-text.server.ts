import { eq } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { forbiddenTerms } from "#db/schema";

export interface TextFinding {
  /** What was found, as it stands in the list; "liên kết" for an address of another site. */
  term: string;
  explanation: string;
}

const address = /(https?:\/\/|www\.|[a-z0-9-]{2,}\.(com|vn|net|org|info|shop|me|asia)\b)/i;

/**
 * What stands in a text that no shop may show: a term of the staff's list as whole words, or an address
 * that leads buyers off the market. Null where the text is clean.
 */
export async function screenText(db: Db, text: string): Promise<TextFinding | null> {
  if (!text.trim()) return null;
  if (address.test(text)) {
    return { term: "liên kết", explanation: "Không ghi đường dẫn sang trang khác." };
  }
  const terms = await db
    .select({ term: forbiddenTerms.term, explanation: forbiddenTerms.explanation })
    .from(forbiddenTerms)
    .where(eq(forbiddenTerms.isActive, true));
  const words = ` ${plain(text)} `;
  return terms.find(({ term }) => words.includes(` ${plain(term)} `)) ?? null;
}

const plain = (text: string) =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
