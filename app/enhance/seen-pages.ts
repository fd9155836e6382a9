const key = "da-xem";
const most = 8;

interface SeenPage {
  path: string;
  title: string;
}

const read = (): SeenPage[] => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "[]");
  } catch {
    return [];
  }
};

/** Keeps the last few goods one looked at, on this machine only, for when the signal is gone. */
export function rememberPage() {
  const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]");
  if (!canonical || !/\/(san-pham|gian-hang)\/[^/]+$/.test(location.pathname)) return;
  const page = { path: location.pathname, title: document.title.split(" · ")[0] ?? "" };
  const others = read().filter(({ path }) => path !== page.path);
  localStorage.setItem(key, JSON.stringify([page, ...others].slice(0, most)));
}

/** On the offline page: what still opens. */
export class SeenPages extends HTMLElement {
  connectedCallback() {
    const pages = read();
    if (pages.length === 0) return;
    const title = document.createElement("h2");
    title.className = "mt-6 text-lg text-ink";
    title.textContent = this.dataset.title ?? "";
    const list = document.createElement("ul");
    list.append(
      ...pages.map(({ path, title }) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.className = "link-alone";
        link.href = path;
        link.textContent = title;
        item.append(link);
        return item;
      }),
    );
    this.replaceChildren(title, list);
  }
}
