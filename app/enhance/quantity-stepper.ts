import { nextAmount } from "./amount";

/** − and + around a number, or around a list of weights. */
export class QuantityStepper extends HTMLElement {
  connectedCallback() {
    const control = this.querySelector<HTMLInputElement | HTMLSelectElement>("input,select");
    const buttons = this.querySelectorAll<HTMLButtonElement>("button[data-by]");
    if (!control) return;
    const grid = () => {
      const input = control as HTMLInputElement;
      return {
        min: Number(input.min) || 1,
        max: Number(input.max) || 1e6,
        step: Number(input.step) || 1,
      };
    };
    const after = (by: number) =>
      control instanceof HTMLSelectElement
        ? (control.options[control.selectedIndex + by]?.value ?? control.value)
        : String(nextAmount(Number(control.value), by, grid()));
    const refresh = () => {
      for (const button of buttons) {
        button.disabled = control.disabled || after(Number(button.dataset.by)) === control.value;
      }
    };
    for (const button of buttons) {
      button.hidden = false;
      button.addEventListener("click", () => {
        control.value = after(Number(button.dataset.by));
        control.dispatchEvent(new Event("change", { bubbles: true }));
        refresh();
      });
    }
    control.addEventListener("input", refresh);
    control.addEventListener("change", refresh);
    refresh();
  }
}
