/**
 * The keyboard of the officers' queue: j and k walk the rows, x ticks one, / goes to the search, a key
 * named by a button presses it. Nothing happens while somebody types.
 */
export class DeskQueue extends HTMLElement {
  #listener = (event: KeyboardEvent) => this.#press(event);

  connectedCallback() {
    document.addEventListener("keydown", this.#listener);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.#listener);
  }

  #press(event: KeyboardEvent) {
    const at = event.target as HTMLElement;
    const isTyping = at.closest("textarea, select, input:not([type=checkbox], [type=radio])");
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (isTyping) {
      if (event.key === "Escape") at.blur();
      return;
    }
    const done = this.#act(event.key);
    if (done) event.preventDefault();
  }

  #act(key: string): boolean {
    if (key === "j" || key === "k") return this.#walk(key === "j" ? 1 : -1);
    if (key === "x") {
      const tick = this.#row()?.querySelector<HTMLInputElement>("input[type=checkbox]");
      tick?.click();
      return Boolean(tick);
    }
    if (key === "/") {
      const search = this.querySelector<HTMLInputElement>("input[type=search]");
      search?.focus();
      search?.select();
      return Boolean(search);
    }
    const button = this.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    if (!button) return false;
    // Saying no needs words first.
    const reason = this.querySelector<HTMLTextAreaElement>("#ly-do");
    if (
      reason &&
      key !== "a" &&
      !reason.value.trim() &&
      !this.querySelector("[name=mau]:checked")
    ) {
      reason.focus();
    } else button.click();
    return true;
  }

  /** The row the keyboard stands on, or the one that is open. */
  #row(): HTMLElement | null {
    return (
      document.activeElement?.closest<HTMLElement>("[data-row]") ??
      this.querySelector<HTMLElement>("[data-row][aria-current]")
    );
  }

  #walk(step: number): boolean {
    const rows = [...this.querySelectorAll<HTMLElement>("[data-row]")];
    const here = this.#row();
    const next = rows[here ? rows.indexOf(here) + step : step > 0 ? 0 : rows.length - 1];
    const link = next?.querySelector("a");
    if (!link) return false;
    // Beside an open thing the list walks from thing to thing.
    if (this.querySelector("[data-row][aria-current]")) location.assign(link.href);
    else {
      link.focus();
      next!.scrollIntoView({ block: "nearest" });
    }
    return true;
  }
}
