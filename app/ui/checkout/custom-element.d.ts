import type { DetailedHTMLProps, HTMLAttributes } from "react";

type CustomElement = DetailedHTMLProps<
  HTMLAttributes<HTMLElement> & { class?: string } & Record<`data-${string}`, string | undefined>,
  HTMLElement
>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "cart-forms": CustomElement;
      "checkout-form": CustomElement;
      "payment-wait": CustomElement;
      "copy-text": CustomElement;
    }
  }
}
