/** Narrows a list on the page while one types, accents or none; without script the form asks the server. */
export class FilterList extends HTMLElement {
  connectedCallback() {
    const list = document.getElementById(this.dataset.list ?? "");
    const field = this.querySelector<HTMLInputElement>("input[type=search]");
    // A list the server narrowed already does not hold the rest.
    if (!list || !field || field.value) return;
    field.addEventListener("input", () => {
      const wanted = plain(field.value).split(/\s+/).filter(Boolean);
      for (const row of list.querySelectorAll<HTMLElement>("[data-words]")) {
        const words = plain(row.dataset.words ?? "").split(/\s+/);
        row.hidden = !wanted.every((word) => words.some((known) => known.startsWith(word)));
      }
      for (const part of list.querySelectorAll<HTMLElement>("section")) {
        part.hidden = !part.querySelector("[data-words]:not([hidden])");
      }
    });
  }
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
