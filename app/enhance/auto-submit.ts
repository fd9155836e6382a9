/** A list that acts when one chooses; its button is for those without script. */
export class AutoSubmit extends HTMLElement {
  connectedCallback() {
    const form = this.closest("form");
    const button = this.querySelector<HTMLButtonElement>("[type=submit]");
    if (!form || !button) return;
    // Keyboard users walk a list with arrows, which changes it at each step: the button stays for them.
    let byPointer = false;
    this.addEventListener("pointerdown", () => {
      byPointer = true;
    });
    this.addEventListener("keydown", () => {
      byPointer = false;
    });
    this.addEventListener("change", () => {
      if (byPointer) form.requestSubmit();
    });
  }
}
