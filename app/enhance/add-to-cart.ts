import { cartChanged } from "./cart-count";
import { toast } from "./toast";

/** Puts goods into the cart without leaving the page; anything but plain success is left to the server's page. */
export class AddToCart extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    form?.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.send(form);
    });
    form?.addEventListener("change", (event) => {
      const radio = event.target as HTMLInputElement;
      if (radio.name === "variantId") this.showPrice(radio);
    });
  }

  /** The prices in sight follow the option that is chosen. */
  private showPrice(radio: HTMLInputElement) {
    const price = radio.closest("label")?.querySelector("[data-price]");
    if (!price) return;
    for (const shown of document.querySelectorAll("[data-shown-price]")) {
      shown.replaceChildren(...price.cloneNode(true).childNodes);
    }
  }

  private async send(form: HTMLFormElement) {
    const button = form.querySelector<HTMLButtonElement>("[type=submit]");
    if (button?.ariaBusy === "true") return;
    if (button) button.ariaBusy = "true";
    const { added = "", see = "", cart = "" } = this.dataset;
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(form) as unknown as Record<string, string>),
      });
      document.dispatchEvent(new Event(cartChanged));
      const isAdded = answer.ok && new URL(answer.url).searchParams.get("bao") === "added";
      if (isAdded) toast(added, { href: cart, text: see });
      else if (answer.ok && answer.redirected) location.assign(answer.url);
      else form.submit();
    } catch {
      form.submit();
    } finally {
      if (button) button.ariaBusy = "false";
    }
  }
}
