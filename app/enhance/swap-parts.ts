/** A page of ours, asked for in the background; throws where it is no page one may stay with. */
export async function fetchPage(
  address: string,
  options: RequestInit,
): Promise<{ page: Document; url: string }> {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return { page, url: answer.url };
}

/**
 * Puts the parts of the new page marked `data-swap` in the place of the old ones of the same id; the
 * keyboard stays on the control it was on, and what was unfolded stays so.
 */
export function swapParts(page: Document, isWanted: (id: string) => boolean = () => true): void {
  for (const fresh of page.querySelectorAll<HTMLElement>("[data-swap]")) {
    const old = document.getElementById(fresh.id);
    if (old && isWanted(fresh.id)) swapPart(old, fresh);
  }
  hideScriptlessButtons();
}

/** Buttons that only those without script need. */
export function hideScriptlessButtons(): void {
  for (const button of document.querySelectorAll<HTMLElement>("[data-without-script]")) {
    button.hidden = true;
  }
}

const keptChoices = "[name=paymentMethod], [name=ageConfirmed]";

function swapPart(old: HTMLElement, fresh: HTMLElement): void {
  const held = old.contains(document.activeElement)
    ? (document.activeElement as HTMLElement)
    : null;
  // What was chosen while the answer was on its way.
  for (const field of old.querySelectorAll<HTMLInputElement>(keptChoices)) {
    const same = likeIt(fresh, field) as HTMLInputElement | undefined;
    if (same && !same.disabled) same.checked = field.checked;
  }
  for (const [index, details] of old.querySelectorAll("details").entries()) {
    if (details.open) fresh.querySelectorAll("details")[index]?.setAttribute("open", "");
  }
  old.replaceWith(fresh);
  if (held) likeIt(fresh, held)?.focus({ preventScroll: true });
}

function likeIt(part: HTMLElement, one: HTMLElement): HTMLElement | undefined {
  if (one.id) return part.querySelector<HTMLElement>(`#${CSS.escape(one.id)}`) ?? undefined;
  const { name, value } = one as HTMLInputElement;
  return [...part.querySelectorAll<HTMLInputElement>("input, select, button")].find(
    (field) => field.name === name && field.value === value,
  );
}
