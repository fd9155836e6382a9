import { paperPhoto, shrinkPicture } from "./shrink-picture";

/**
 * The dossier's form on a weak line: what is typed is kept by itself, a photograph is made small on the
 * phone and sent as soon as it is taken.
 */
export class DossierForm extends HTMLElement {
  #timer = 0;

  connectedCallback() {
    const form = this.querySelector("form");
    if (!form) return;
    form.addEventListener("change", (event) => {
      const field = event.target as HTMLInputElement;
      if (field.type === "file") void this.#sendPapers(form, field);
      else this.#soon(form);
    });
    form.addEventListener("submit", () => clearTimeout(this.#timer));
    addEventListener("online", () => this.#soon(form));
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
  }

  #say(sentence: string) {
    const place = this.querySelector("[data-saved]");
    if (place) place.textContent = sentence;
  }

  #soon(form: HTMLFormElement) {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#keep(form), 700);
  }

  async #keep(form: HTMLFormElement) {
    const typed = new FormData(form);
    for (const { name } of form.querySelectorAll<HTMLInputElement>("[type=file]")) {
      typed.delete(name);
    }
    try {
      const answer = await fetch(form.action, { method: "POST", body: typed });
      const time = new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" });
      if (answer.ok) this.#say(`Đã tự lưu lúc ${time}.`);
      else if (answer.status === 422) this.#say("Có ô cần sửa, bấm Lưu lại để xem.");
      else this.#say("Chưa tự lưu được, bà con bấm Lưu lại.");
    } catch {
      this.#say("Đang mất mạng. Có mạng lại thì phần đã điền được lưu.");
    }
  }

  async #sendPapers(form: HTMLFormElement, field: HTMLInputElement) {
    const chosen = [...(field.files ?? [])];
    if (chosen.length === 0) return;
    this.#say("Đang gửi ảnh…");
    const carrier = new DataTransfer();
    for (const file of chosen) carrier.items.add(await shrinkPicture(file, paperPhoto));
    field.files = carrier.files;
    const at = document.createElement("input");
    at.type = "hidden";
    at.name = "at";
    at.value = field.name.replace(/\.files$/, "");
    form.append(at);
    form.requestSubmit();
  }
}
