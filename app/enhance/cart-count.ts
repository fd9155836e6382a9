import { readCartCount } from "./cart-cookie";

/** Told on the document whenever the cart may have changed. */
export const cartChanged = "cart-changed";

/** The figure on the cart link; the link's name stays, the figure is its description. */
export class CartCount extends HTMLElement {
  connectedCallback() {
    this.show();
    document.addEventListener(cartChanged, this.show);
    // A page taken from the browser's memory shows what was true when one left it.
    addEventListener("pageshow", this.show);
  }

  disconnectedCallback() {
    document.removeEventListener(cartChanged, this.show);
    removeEventListener("pageshow", this.show);
  }

  private show = () => {
    const count = readCartCount(document.cookie);
    const words = this.dataset.locale === "en" ? (count === 1 ? "item" : "items") : "món";
    this.textContent = count ? (count > 99 ? "99+" : String(count)) : "";
    this.ariaHidden = "true";
    const link = this.closest("a");
    if (count) link?.setAttribute("aria-description", `${count} ${words}`);
    else link?.removeAttribute("aria-description");
  };
}
