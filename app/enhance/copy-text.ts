/** A button that copies `data-text` and says so for a while. */
export class CopyText extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    if (!button || !navigator.clipboard) return;
    this.hidden = false;
    const usual = button.textContent;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(this.dataset.text ?? "");
      button.textContent = this.dataset.done ?? usual;
      window.setTimeout(() => {
        button.textContent = usual;
      }, 2_000);
    });
  }
}
