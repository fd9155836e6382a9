/** Looks every second how far an import is, and shows the page anew when it has ended. */
export class ImportProgress extends HTMLElement {
  private timer = 0;

  connectedCallback() {
    // The script asks often enough: the page need not reload by itself.
    window.setTimeout(() => document.querySelector("meta[http-equiv=refresh]")?.remove());
    this.timer = window.setInterval(() => void this.look(), 1_500);
  }

  disconnectedCallback() {
    window.clearInterval(this.timer);
  }

  private async look() {
    const path = this.dataset.path;
    if (!path) return;
    try {
      const answer = await fetch(path);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("import-progress");
      if (!fresh) location.replace(path);
      else this.replaceChildren(...fresh.childNodes);
    } catch {
      // Asked again in a moment.
    }
  }
}
