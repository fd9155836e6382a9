/** What the figures depend on; nothing of the person, since it goes into an address. */
const asked = /^(provinceCode|communeCode|paymentMethod|ageConfirmed|deliveries\..+)$/;
/** A form sent twice within this time was a double press. */
const samePress = 8_000;

/**
 * The checkout form: another place or way of delivery brings its figures at once, while everything typed
 * stays; the last button waits for them. One press, one order.
 */
class CheckoutForm extends HTMLElement {
  private asking: AbortController | null = null;
  private sentAt = 0;

  connectedCallback() {
    this.hideButtons();
    this.addEventListener("change", (event) => {
      const { name } = event.target as HTMLInputElement;
      if (name === "provinceCode") this.forgetCommune();
      if (name === "provinceCode" || name === "communeCode" || name.startsWith("deliveries.")) {
        this.ask(name);
      }
    });
    this.addEventListener("submit", (event) => {
      const isStep = (event as SubmitEvent).submitter?.hasAttribute("name");
      if (isStep) return;
      if (Date.now() - this.sentAt < samePress) event.preventDefault();
      else this.sentAt = Date.now();
    });
    window.addEventListener("pageshow", () => {
      this.sentAt = 0;
    });
  }

  private get form() {
    return this.querySelector("form") as HTMLFormElement;
  }

  private hideButtons() {
    for (const button of this.querySelectorAll<HTMLElement>("[data-without-script]")) {
      button.hidden = true;
    }
  }

  /** The list of the former province must not be chosen from. */
  private forgetCommune() {
    const select = this.form.elements.namedItem("communeCode") as HTMLSelectElement;
    select.length = 1;
  }

  private async ask(changed: string) {
    this.asking?.abort();
    const asking = new AbortController();
    this.asking = asking;
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) {
      if (asked.test(name) && typeof value === "string") query.append(name, value);
    }
    this.setWaiting(true);
    try {
      const answer = await fetch(`${this.form.getAttribute("action")}?${query}`, {
        signal: asking.signal,
      });
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (asking.signal.aborted) return;
      for (const fresh of page.querySelectorAll<HTMLElement>("[data-swap]")) {
        // The open list under the finger stays.
        if (fresh.id !== "chon-xa" || changed === "provinceCode") this.swap(fresh);
      }
      this.hideButtons();
    } catch {
      // The form still works: the server compares the figures when the order is sent.
    }
    if (this.asking === asking) this.setWaiting(false);
  }

  private swap(fresh: HTMLElement) {
    const old = document.getElementById(fresh.id);
    if (!old) return;
    const held = old.contains(document.activeElement)
      ? (document.activeElement as HTMLInputElement)
      : null;
    old.replaceWith(fresh);
    if (!held?.name) return;
    const same = [...fresh.querySelectorAll<HTMLInputElement>("input, select")].find(
      (field) => field.name === held.name && (held.type !== "radio" || field.value === held.value),
    );
    same?.focus({ preventScroll: true });
  }

  private setWaiting(isWaiting: boolean) {
    const review = document.getElementById("xem-lai");
    review?.setAttribute("aria-busy", String(isWaiting));
    const last = review?.querySelector<HTMLButtonElement>("button:not([name])");
    if (last) last.disabled = isWaiting;
  }
}

customElements.define("checkout-form", CheckoutForm);
