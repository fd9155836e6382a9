import { fetchPage, hideScriptlessButtons, swapParts } from "./swap-parts";

/** What the figures depend on; nothing of the person, since it goes into an address. */
const asked = /^(provinceCode|communeCode|paymentMethod|ageConfirmed|deliveries\..+)$/;
/** A form sent twice within this time was a double press. */
const samePress = 8_000;

/**
 * The checkout form: another place or way of delivery brings its figures at once, while everything typed
 * stays; the last button waits for them. One press, one order.
 */
export class CheckoutForm extends HTMLElement {
  private asking: AbortController | null = null;
  private sentAt = 0;
  /** Ways of delivery somebody picked; the others follow the place. */
  private picked = new Set<string>();

  connectedCallback() {
    hideScriptlessButtons();
    this.addEventListener("change", (event) => {
      const { name } = event.target as HTMLInputElement;
      if (name === "provinceCode") this.forgetCommune();
      if (name.startsWith("deliveries.")) this.picked.add(name);
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
      const isOpen = name.startsWith("deliveries.") && !this.picked.has(name);
      if (asked.test(name) && !isOpen && typeof value === "string") query.append(name, value);
    }
    this.setWaiting(true);
    try {
      const address = this.form.getAttribute("action") ?? "";
      const { page } = await fetchPage(`${address}?${query}`, { signal: asking.signal });
      // The open list under the finger stays.
      swapParts(page, (id) => id !== "chon-xa" || changed === "provinceCode");
    } catch {
      // The form still works: the server compares the figures when the order is sent.
    }
    if (this.asking === asking) this.setWaiting(false);
  }

  private setWaiting(isWaiting: boolean) {
    const review = document.getElementById("xem-lai");
    review?.setAttribute("aria-busy", String(isWaiting));
    const last = review?.querySelector<HTMLButtonElement>("button:not([name])");
    if (last) last.disabled = isWaiting;
  }
}
