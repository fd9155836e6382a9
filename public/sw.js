/**
 * Keeps the shop usable where the signal is thin. Pages come from the network first, with a patience
 * of some seconds where an older copy is at hand; what belongs to a person is never kept.
 */
const version = "1";
const pages = `trang-${version}`;
const files = `tep-${version}`;
const pictures = `anh-${version}`;
const offline = { vi: "/ngoai-tuyen", en: "/en/ngoai-tuyen" };
const patience = 4000;
const mostPages = 60;
const mostPictures = 200;

/** Reading pages only: no cart, no checkout, no orders, no account. */
const isReading = (path) =>
  /^(\/en)?(\/|$|\/danh-muc(\/|$)|\/san-pham\/|\/gian-hang(\/|$)|\/chinh-sach\/|\/gan-ban$|\/ngoai-tuyen$)/.test(
    path,
  ) && !/^(\/en)?\/(gio-hang|thanh-toan|don-hang|tai-khoan|nguoi-ban|tinh)(\/|$)/.test(path);

self.addEventListener("install", (event) => {
  event.waitUntil(
    (async () => {
      const store = await caches.open(pages);
      for (const address of Object.values(offline)) {
        const answer = await fetch(address, { cache: "reload" });
        if (!answer.ok) continue;
        await keepFilesOf(await answer.clone().text());
        await store.put(address, answer);
      }
      await self.skipWaiting();
    })(),
  );
});

/** What the offline page itself needs: its style, script, letters and drawing. */
async function keepFilesOf(html) {
  const store = await caches.open(files);
  const addresses = new Set(
    [...html.matchAll(/(?:href|src)="(\/(?:assets|drawings)\/[^"]+|\/mark\.svg)"/g)].map(
      (match) => match[1],
    ),
  );
  await Promise.all([...addresses].map((address) => store.add(address).catch(() => {})));
}

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      const current = [pages, files, pictures];
      for (const name of await caches.keys()) {
        if (!current.includes(name)) await caches.delete(name);
      }
      await self.clients.claim();
    })(),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(event, request, url));
  else if (url.pathname.startsWith("/assets/")) event.respondWith(keptFile(request, files));
  else if (url.pathname.startsWith("/anh/")) event.respondWith(keptFile(request, pictures));
  else if (url.pathname.startsWith("/drawings/") || url.pathname === "/mark.svg") {
    event.respondWith(keptFile(request, files));
  }
});

async function page(event, request, url) {
  const mayKeep = isReading(url.pathname) && (!url.search || url.pathname.endsWith("/gan-ban"));
  const store = await caches.open(pages);
  const fromNetwork = fetch(request).then((answer) => {
    const isPrivate = /no-store|private/.test(answer.headers.get("Cache-Control") ?? "");
    if (mayKeep && answer.ok && !answer.redirected && !isPrivate) {
      const copy = answer.clone();
      event.waitUntil(store.put(request, copy).then(() => trim(store, mostPages)));
    }
    return answer;
  });
  const kept = mayKeep ? await store.match(request) : undefined;
  try {
    if (!kept) return await fromNetwork;
    const late = new Promise((resolve) => setTimeout(() => resolve(kept), patience));
    return await Promise.race([fromNetwork, late]);
  } catch {
    const locale = url.pathname === "/en" || url.pathname.startsWith("/en/") ? "en" : "vi";
    return kept ?? (await store.match(offline[locale])) ?? Response.error();
  }
}

/** Addresses whose bytes never change. */
async function keptFile(request, name) {
  const store = await caches.open(name);
  const kept = await store.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    await store.put(request, answer.clone());
    if (name === pictures) await trim(store, mostPictures);
  }
  return answer;
}

/** The oldest go first. */
async function trim(store, most) {
  const keys = await store.keys();
  await Promise.all(
    keys
      .slice(0, Math.max(0, keys.length - most))
      .filter((key) => !Object.values(offline).includes(new URL(key.url).pathname))
      .map((key) => store.delete(key)),
  );
}
