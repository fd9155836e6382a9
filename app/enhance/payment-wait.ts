/** Milliseconds between looks, growing: 2 s at first, 15 s at most. */
const firstPause = 2_000;
const longestPause = 15_000;

/** Looks at the order's page until its state is another one, then shows that. */
export class PaymentWait extends HTMLElement {
  private timer = 0;

  connectedCallback() {
    this.look(firstPause);
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }

  private look(pause: number) {
    this.timer = window.setTimeout(async () => {
      try {
        const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const state = page.querySelector<HTMLElement>("payment-wait")?.dataset.state;
        if (answer.ok && state !== this.dataset.state) return location.reload();
      } catch {
        // Offline for a moment: the next look may get through.
      }
      this.look(Math.min(pause * 1.5, longestPause));
    }, pause);
  }
}
