import type { DetailedHTMLProps, HTMLAttributes } from "react";

/** The small elements of `app/enhance`; React 18 writes `class`, not `className`, on them. */
type CustomElement = DetailedHTMLProps<
  HTMLAttributes<HTMLElement> & { class?: string } & Record<`data-${string}`, string | undefined>,
  HTMLElement
>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "cart-count": CustomElement;
      "search-suggestions": CustomElement;
      "quantity-stepper": CustomElement;
      "commune-picker": CustomElement;
      "picture-dots": CustomElement;
      "share-link": CustomElement;
      "add-to-cart": CustomElement;
      "nearby-shelf": CustomElement;
      "variant-choice": CustomElement;
      "seen-pages": CustomElement;
      "auto-submit": CustomElement;
      "product-editor": CustomElement;
      "filter-list": CustomElement;
      "desk-queue": CustomElement;
      "import-progress": CustomElement;
    }
  }
}
