/** Marks which picture is in sight, and brings one in without a jump of the page. */
export class PictureDots extends HTMLElement {
  connectedCallback() {
    const gallery = this.querySelector<HTMLElement>(".gallery");
    const thumbs = [...this.querySelectorAll("a")];
    if (!gallery || thumbs.length === 0) return;
    const mark = () => {
      const now = Math.round(gallery.scrollLeft / gallery.clientWidth);
      thumbs.forEach((thumb, index) => {
        if (index === now) thumb.setAttribute("aria-current", "true");
        else thumb.removeAttribute("aria-current");
      });
    };
    thumbs.forEach((thumb, index) => {
      thumb.addEventListener("click", (event) => {
        event.preventDefault();
        gallery.scrollTo({ left: index * gallery.clientWidth });
      });
    });
    gallery.addEventListener("scroll", mark, { passive: true });
    mark();
  }
}
