import { fetchPage, hideScriptlessButtons, swapParts } from "../swap-parts";
import { productPhoto, shrinkPicture } from "./shrink-picture";

/** Milliseconds of quiet before what was written is kept. */
const pause = 1_500;

/**
 * Keeps what a seller writes: on the server when there is a signal, in the phone until there is one
 * again. Pictures are shrunk here before they travel, and ordered by a finger as by the buttons.
 */
export class ProductEditor extends HTMLElement {
  private timer = 0;
  private isSaving = false;
  private isDirty = false;
  private dragged: HTMLElement | null = null;

  connectedCallback() {
    hideScriptlessButtons();
    this.bringBack();
    this.addEventListener("input", (event) => {
      if ((event.target as HTMLInputElement).type === "file") return;
      this.showUnitPrice(event.target as HTMLInputElement);
      this.changed();
    });
    this.addEventListener("change", (event) => {
      const field = event.target as HTMLInputElement;
      if (field.type === "file" && field.files?.length) void this.upload(field);
    });
    this.addEventListener("submit", () => {
      clearTimeout(this.timer);
      this.forget();
    });
    this.addEventListener("dragstart", (event) => {
      this.dragged = (event.target as HTMLElement).closest("[data-picture-row]");
    });
    this.addEventListener("dragover", (event) => this.dragOver(event));
    this.addEventListener("dragend", () => {
      this.dragged = null;
      this.changed();
    });
    addEventListener("online", this.online);
  }

  disconnectedCallback() {
    removeEventListener("online", this.online);
    clearTimeout(this.timer);
  }

  private online = () => {
    if (this.isDirty) void this.save();
  };

  private get form() {
    return this.querySelector("form")!;
  }

  private get store() {
    return `san-pham-${this.dataset.product}`;
  }

  private changed() {
    this.isDirty = true;
    this.say(this.dataset.unsaved);
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), pause);
  }

  private say(text = "") {
    const place = this.querySelector("[data-save-state]");
    if (place) place.textContent = text;
  }

  /** The form's words; pictures travel by themselves. */
  private fields(): URLSearchParams {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) {
      if (typeof value === "string") fields.append(name, value);
    }
    return fields;
  }

  private async save(): Promise<void> {
    if (this.isSaving) return this.changed();
    this.isSaving = true;
    this.isDirty = false;
    const body = this.fields();
    this.say(this.dataset.saving);
    try {
      const answer = await fetch(this.dataset.save!, { method: "POST", body });
      const told = (await answer.json()) as { version?: number; alert?: string; errors?: object };
      if (answer.ok) {
        this.takeVersion(told.version);
        this.forget();
        if (!this.isDirty) this.say(this.dataset.saved);
      } else {
        // What cannot be read yet is told by the button; a stranger's saving at once.
        if (told.errors && Object.keys(told.errors).length > 0) this.takeVersion(told.version);
        this.say(told.alert ?? (Object.values(told.errors ?? {})[0] as string));
      }
    } catch {
      this.isDirty = true;
      this.keep(body);
      this.say(this.dataset.offline);
    } finally {
      this.isSaving = false;
    }
  }

  private takeVersion(version?: number) {
    const field = this.form.querySelector<HTMLInputElement>("[name=version]");
    if (field && version !== undefined) field.value = String(version);
  }

  private keep(body: URLSearchParams) {
    try {
      localStorage.setItem(this.store, body.toString());
    } catch {
      // No room in the phone: the page itself still holds the words.
    }
  }

  private forget() {
    try {
      localStorage.removeItem(this.store);
    } catch {
      // A phone that keeps nothing has nothing to forget.
    }
  }

  /** Words kept while there was no signal, if nobody saved since. */
  private bringBack() {
    let kept: string | null = null;
    try {
      kept = localStorage.getItem(this.store);
    } catch {
      return;
    }
    if (!kept) return;
    const fields = new URLSearchParams(kept);
    if (fields.get("version") !== this.fields().get("version")) return this.forget();
    for (const [name, value] of fields) {
      const field = this.form.elements.namedItem(name);
      if (name === "version" || !(field instanceof HTMLElement)) continue;
      if (field instanceof HTMLInputElement && !["checkbox", "hidden"].includes(field.type)) {
        field.value = value;
      }
      if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) {
        field.value = value;
      }
    }
    this.changed();
    this.say(this.dataset.broughtBack);
  }

  private async upload(field: HTMLInputElement): Promise<void> {
    const state = this.querySelector("[data-picture-state]");
    const files = [...(field.files ?? [])];
    if (state) state.textContent = this.dataset.sending ?? "";
    let problem = "";
    try {
      clearTimeout(this.timer);
      if (this.isDirty) await this.save();
      for (const file of files) {
        const body = new FormData();
        body.append("photo", await shrinkPicture(file, productPhoto), "anh.jpg");
        const answer = await fetch(this.dataset.picture!, { method: "POST", body });
        const told = (await answer.json()) as { version?: number; alert?: string };
        if (answer.ok) this.takeVersion(told.version);
        else problem = told.alert ?? "";
      }
      const { page } = await fetchPage(location.pathname.replace(/\/gui-duyet$/, ""), {});
      swapParts(page, (id) => id === "pictures");
    } catch {
      problem = this.dataset.failed ?? "";
    }
    field.value = "";
    const fresh = this.querySelector("[data-picture-state]");
    if (fresh) fresh.textContent = problem;
  }

  private dragOver(event: DragEvent) {
    const row = (event.target as HTMLElement).closest<HTMLElement>("[data-picture-row]");
    if (!this.dragged || !row || row === this.dragged) return;
    event.preventDefault();
    const rows = [...row.parentElement!.children];
    const isAfter = rows.indexOf(this.dragged) < rows.indexOf(row);
    row[isAfter ? "after" : "before"](this.dragged);
  }

  /** The price of a kilogram or litre beside what is being typed. */
  private showUnitPrice(field: HTMLInputElement) {
    const id = /^variants\.([0-9a-f-]{36})\./.exec(field.name)?.[1];
    const place = id && this.querySelector<HTMLElement>(`[data-unit-price="${id}"]`);
    if (!place) return;
    const value = (name: string) => {
      const found = this.form.elements.namedItem(`variants.${id}.${name}`);
      return found instanceof HTMLInputElement || found instanceof HTMLSelectElement
        ? found.value
        : "";
    };
    const isByKilo = ["weight", "piece-by-kilo"].includes(value("way"));
    const price = Number(value("price").replace(/\D/g, ""));
    const kilos = Number(value("netGrams").replace(",", "."));
    const litres = Number(value("netMillilitres").replace(/\D/g, "")) / 1_000;
    const measure = kilos > 0 ? kilos : litres;
    const shown = Math.round(price / measure).toLocaleString("vi-VN");
    const hasUnit = !isByKilo && price > 0 && measure > 0;
    place.textContent = hasUnit
      ? (place.dataset.template ?? "").replace("%", `${shown} đ/${kilos > 0 ? "kg" : "lít"}`)
      : "";
  }
}
