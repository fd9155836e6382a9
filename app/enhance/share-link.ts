import { toast } from "./toast";

/** The phone's own way of sharing, or the address on the clipboard; `data-url` where it is not this page. */
export class ShareLink extends HTMLElement {
  connectedCallback() {
    if (!navigator.share && !navigator.clipboard) return;
    this.hidden = false;
    this.querySelector("button")?.addEventListener("click", async () => {
      const url =
        this.dataset.url ??
        document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ??
        location.href;
      try {
        if (navigator.share)
          await navigator.share({ url, title: this.dataset.title ?? document.title });
        else {
          await navigator.clipboard.writeText(url);
          toast(this.dataset.copied ?? "");
        }
      } catch {
        // The person closed the sheet.
      }
    });
  }
}
