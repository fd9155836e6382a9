import { attachListbox } from "./listbox";

/** Where one lives, remembered on this machine only: code, then name. */
export const rememberedCommune = "xa";

/** Turns the list of communes into a box to type in, accents or not, old names too. */
export class CommunePicker extends HTMLElement {
  connectedCallback() {
    const select = this.querySelector("select");
    if (!select || this.querySelector("[role=combobox]")) return;
    const chosen = select.selectedOptions[0];
    const input = document.createElement("input");
    input.className = "input";
    input.id = "xa-go";
    input.placeholder = this.dataset.placeholder ?? "";
    input.required = true;
    if (chosen?.value) {
      input.value = chosen.text;
      localStorage.setItem(rememberedCommune, chosen.value);
    }
    const value = document.createElement("input");
    value.type = "hidden";
    value.name = select.name;
    value.value = select.value;
    const host = select.parentElement;
    const label = this.querySelector("label");
    if (!host || !label) return;
    select.replaceWith(input, value);
    label.htmlFor = input.id;
    input.addEventListener("input", () => {
      value.value = "";
      input.setCustomValidity("");
    });
    input.form?.addEventListener("submit", (event) => {
      if (value.value) return;
      event.preventDefault();
      input.setCustomValidity(this.dataset.none ?? "");
      input.reportValidity();
    });
    attachListbox({
      input,
      host,
      label: label.textContent ?? "",
      find: async (text) => {
        const { province } = this.dataset;
        const within = province ? `&tinh=${province}` : "";
        const answer = await fetch(`/dia-danh?q=${encodeURIComponent(text)}${within}`);
        const { communes } = await answer.json();
        return communes.map(
          (row: { code: string; name: string; province: string; formerName: string | null }) => ({
            text: row.name,
            detail: row.formerName ? `${row.formerName} → ${row.province}` : row.province,
            value: row.code,
          }),
        );
      },
      take: (row) => {
        input.value = row.text;
        value.value = row.value;
        input.setCustomValidity("");
        // In a longer form the commune is one field among others.
        if (this.dataset.stay === undefined) input.form?.requestSubmit();
      },
    });
  }
}
