import { cartChanged } from "./cart-count";
import { fetchPage, hideScriptlessButtons, swapParts } from "./swap-parts";
import { toast } from "./toast";

/** Milliseconds to wait for another press of plus or minus. */
const pause = 400;

/** The cart's forms act when something is chosen, and only the cart changes, not the page. */
export class CartForms extends HTMLElement {
  private timer = 0;
  private sending: AbortController | null = null;

  connectedCallback() {
    hideScriptlessButtons();
    this.addEventListener("change", (event) => {
      const form = (event.target as HTMLInputElement).form;
      clearTimeout(this.timer);
      if (form) this.timer = window.setTimeout(() => this.send(form), pause);
    });
    this.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(this.timer);
      const { submitter } = event as SubmitEvent;
      void this.send(event.target as HTMLFormElement, submitter);
    });
  }

  private async send(form: HTMLFormElement, submitter: HTMLElement | null = null) {
    const fields = new FormData(form);
    if (submitter instanceof HTMLButtonElement && submitter.name) {
      fields.append(submitter.name, submitter.value);
    }
    const body = new URLSearchParams(fields as unknown as Record<string, string>);
    this.sending?.abort();
    const sending = new AbortController();
    this.sending = sending;
    const { signal } = sending;
    this.ariaBusy = "true";
    try {
      const { page, url } =
        form.method === "post"
          ? await fetchPage(form.action, { method: "POST", body, keepalive: true, signal })
          : await fetchPage(`${form.getAttribute("action")}?${body}`, { signal });
      if (!page.getElementById("gio")) return location.assign(url);
      swapParts(page);
      document.dispatchEvent(new Event(cartChanged));
      // It stands at the head of the cart, which may be out of sight.
      const notice = this.querySelector("[data-notice]");
      if (notice?.textContent) toast(notice.textContent);
    } catch {
      if (!signal.aborted) location.reload();
    } finally {
      if (this.sending === sending) this.ariaBusy = "false";
    }
  }
}
