import { createContext, type ReactNode, useContext } from "react";
import type { Locale } from "#app/paths";
import { en } from "./words/en";
import { vi, type Words } from "./words/vi";

const shopWords: Record<Locale, Words> = { vi, en };

/** A further dictionary, for the words of one area: the English has exactly the Vietnamese keys. */
export function bilingual<W>(vi: W, en: NoInfer<W>): Record<Locale, W> {
  return { vi, en };
}

export const wordsFor = (locale: Locale): Words => shopWords[locale];

const LocaleContext = createContext<Locale>("vi");

export function LocaleProvider({ locale, children }: { locale: Locale; children?: ReactNode }) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}

export const useLocale = () => useContext(LocaleContext);
export const useWords = () => shopWords[useLocale()];
export const useWordsOf = <W,>(both: Record<Locale, W>): W => both[useLocale()];

/** The text in the page's language, and a mark where it is only there in Vietnamese. */
export function inLanguage(
  locale: Locale,
  vietnamese: string,
  english: string | null | undefined,
): { text: string; lang: "vi" | undefined } {
  if (locale === "vi") return { text: vietnamese, lang: undefined };
  return english ? { text: english, lang: undefined } : { text: vietnamese, lang: "vi" };
}
