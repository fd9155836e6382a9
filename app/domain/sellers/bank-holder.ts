import { fold, words } from "#search/vietnamese";

/** A name as banks write it: "NGUYEN THI THAO". */
export const bankName = (name: string): string => words(name).map(fold).join(" ").toUpperCase();

/** Whether the holder of an account is one of these, however accents and capitals are written. */
export const isHolder = (holder: string, names: readonly (string | null)[]): boolean => {
  const wanted = bankName(holder);
  return wanted !== "" && names.some((name) => name !== null && bankName(name) === wanted);
};
