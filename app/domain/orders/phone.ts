const mobile = /^(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-9])\d{7}$/;
const landline = /^2\d{9}$/;

/**
 * A Vietnamese number in any form people type ("0903 123 456", "+84.903-123-456", "(84) 0903123456",
 * "0276 3822 123") as E.164; null when it is none. Mobile and landline prefixes as in force since 2018.
 */
export function readPhone(text: string): string | null {
  const compact = text.normalize("NFKC").replace(/[\s.\-()/·_–]/g, "");
  const match = /^(?:\+|00)?(\d{9,13})$/.exec(compact);
  if (!match) return null;
  const isInternational = /^(?:\+|00)/.test(compact);
  let digits = compact.startsWith("00") ? compact.slice(2) : match[1]!;
  if (digits.startsWith("84") && (isInternational || digits.length >= 11)) digits = digits.slice(2);
  else if (isInternational) return null;
  else if (!digits.startsWith("0")) return null;
  const national = digits.replace(/^0/, "");
  return mobile.test(national) || landline.test(national) ? `+84${national}` : null;
}

/** "0903 123 456", as it is read out. */
export function formatPhone(e164: string): string {
  const national = e164.replace(/^\+84/, "0");
  return national.length === 11
    ? national.replace(/^(\d{4})(\d{4})(\d{3})$/, "$1 $2 $3")
    : national.replace(/^(\d{4})(\d{3})(\d{3})$/, "$1 $2 $3");
}
