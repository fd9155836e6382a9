import { rememberedCommune } from "./commune-picker";

/** On the home page: goods near the commune this machine remembers. */
export class NearbyShelf extends HTMLElement {
  async connectedCallback() {
    const code = localStorage.getItem(rememberedCommune);
    if (!code) return;
    const answer = await fetch(`/manh/gan-ban?xa=${code}&tieng=${this.dataset.locale}`).catch(
      () => null,
    );
    if (answer?.ok) this.innerHTML = await answer.text();
    else if (answer?.status === 404) localStorage.removeItem(rememberedCommune);
  }
}
