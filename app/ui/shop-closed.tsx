import { formatDay, startOfSaigonDay } from "#app/domain/time/saigon-time";
import { useLocale, useWords } from "./locale";
import { Notice } from "./notice";

/** A shop on holiday: until when, and what the seller says to it. */
export function ShopClosed({ opensOn, note }: { opensOn: string; note: string }) {
  const locale = useLocale();
  const { shopClosed, shopClosedText } = useWords().seller;
  return (
    <Notice tone="care" title={shopClosed(formatDay(startOfSaigonDay(opensOn), locale))}>
      <p>{shopClosedText}</p>
      {note && <p lang={locale === "en" ? "vi" : undefined}>{note}</p>}
    </Notice>
  );
}
