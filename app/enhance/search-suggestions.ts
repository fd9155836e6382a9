import { attachListbox } from "./listbox";

/** Completions under the search box. */
export class SearchSuggestions extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector("input");
    if (!input || input.role) return;
    attachListbox({
      input,
      host: this,
      label: this.dataset.label ?? "",
      async find(text) {
        const answer = await fetch(`/goi-y?q=${encodeURIComponent(text)}`);
        const { suggestions } = await answer.json();
        return suggestions.map((row: { text: string }) => ({ text: row.text, value: row.text }));
      },
      take(row) {
        input.value = row.text;
        input.form?.requestSubmit();
      },
    });
  }
}
