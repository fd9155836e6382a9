/** One row of a list that opens beneath an input. */
export interface ListboxRow {
  /** What the input shows once the row is taken. */
  text: string;
  detail?: string;
  value: string;
}

/**
 * The combobox of the ARIA practices: the input keeps the focus, arrows walk the rows, Enter takes
 * one, Escape closes. Answers that come late are dropped.
 */
export function attachListbox(options: {
  input: HTMLInputElement;
  /** Positioned; the list hangs below it. */
  host: HTMLElement;
  label: string;
  find(text: string): Promise<ListboxRow[]>;
  take(row: ListboxRow): void;
}) {
  const { input, host, label, find, take } = options;
  const list = document.createElement("ul");
  list.id = `${input.id || "box"}-list`;
  list.className = "suggestions";
  list.role = "listbox";
  list.setAttribute("aria-label", label);
  list.hidden = true;
  host.append(list);
  const set = (name: string, value: string) => input.setAttribute(name, value);
  input.role = "combobox";
  input.autocomplete = "off";
  set("aria-autocomplete", "list");
  set("aria-controls", list.id);
  set("aria-expanded", "false");

  let rows: ListboxRow[] = [];
  let active = -1;
  let turn = 0;
  let timer = 0;

  const close = () => {
    turn++;
    clearTimeout(timer);
    list.hidden = true;
    active = -1;
    set("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const mark = (index: number) => {
    active = index;
    [...list.children].forEach((row, at) => {
      row.setAttribute("aria-selected", String(at === index));
    });
    if (index < 0) input.removeAttribute("aria-activedescendant");
    else {
      set("aria-activedescendant", `${list.id}-${index}`);
      list.children[index]?.scrollIntoView({ block: "nearest" });
    }
  };
  const show = (found: ListboxRow[]) => {
    rows = found;
    if (!found.length) return close();
    list.replaceChildren(
      ...found.map((row, index) => {
        const item = document.createElement("li");
        item.id = `${list.id}-${index}`;
        item.role = "option";
        item.setAttribute("aria-selected", "false");
        item.textContent = row.text;
        if (row.detail) {
          const detail = document.createElement("small");
          detail.textContent = row.detail;
          item.append(" ", detail);
        }
        // Before the input loses its focus and the list closes.
        item.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          close();
          take(row);
        });
        return item;
      }),
    );
    active = -1;
    list.hidden = false;
    set("aria-expanded", "true");
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    const text = input.value.trim();
    if (!text) return close();
    const mine = ++turn;
    timer = window.setTimeout(async () => {
      const found = await find(text).catch(() => []);
      if (mine === turn && document.activeElement === input) show(found);
    }, 120);
  });
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const next = active + step;
      mark(next >= rows.length ? -1 : next < -1 ? rows.length - 1 : next);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      const row = rows[active];
      close();
      if (row) take(row);
    }
  });
  input.addEventListener("blur", close);
}
