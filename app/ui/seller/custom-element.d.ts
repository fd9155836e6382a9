import type { DetailedHTMLProps, HTMLAttributes } from "react";

type CustomElement = DetailedHTMLProps<
  HTMLAttributes<HTMLElement> & { class?: string } & Record<`data-${string}`, string | undefined>,
  HTMLElement
>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "dossier-form": CustomElement;
    }
  }
}
