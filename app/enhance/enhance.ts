/**
 * The shop's own script: it improves forms and links that work without it. Each element is small,
 * keeps no state but the page's, and leaves the page as it was where something is missing.
 */
import { AddToCart } from "./add-to-cart";
import { AutoSubmit } from "./auto-submit";
import { CartCount } from "./cart-count";
import { CartForms } from "./cart-forms";
import { CheckoutForm } from "./checkout-form";
import { CommunePicker } from "./commune-picker";
import { CopyText } from "./copy-text";
import { NearbyShelf } from "./nearby-shelf";
import { PaymentWait } from "./payment-wait";
import { PictureDots } from "./picture-dots";
import { QuantityStepper } from "./quantity-stepper";
import { SearchSuggestions } from "./search-suggestions";
import { rememberPage, SeenPages } from "./seen-pages";
import { ShareLink } from "./share-link";

const elements: Record<string, CustomElementConstructor> = {
  "cart-count": CartCount,
  "search-suggestions": SearchSuggestions,
  "quantity-stepper": QuantityStepper,
  "commune-picker": CommunePicker,
  "picture-dots": PictureDots,
  "share-link": ShareLink,
  "add-to-cart": AddToCart,
  "nearby-shelf": NearbyShelf,
  "auto-submit": AutoSubmit,
  "seen-pages": SeenPages,
  "cart-forms": CartForms,
  "checkout-form": CheckoutForm,
  "payment-wait": PaymentWait,
  "copy-text": CopyText,
};

for (const [name, element] of Object.entries(elements)) customElements.define(name, element);

rememberPage();

if ("serviceWorker" in navigator && location.protocol !== "file:") {
  addEventListener("load", () => void navigator.serviceWorker.register("/sw.js").catch(() => {}));
}
