let region: HTMLElement | undefined;

/** A sentence at the foot of the screen, read out once, gone after a while unless it is being used. */
export function toast(text: string, link?: { href: string; text: string }) {
  if (!region) {
    region = document.createElement("div");
    region.className = "toasts";
    region.role = "status";
    document.body.append(region);
  }
  const box = document.createElement("div");
  box.className = "toast";
  const sentence = document.createElement("span");
  sentence.textContent = text;
  box.append(sentence);
  if (link) {
    const anchor = document.createElement("a");
    anchor.href = link.href;
    anchor.textContent = link.text;
    box.append(anchor);
  }
  region.replaceChildren(box);
  const leave = () => {
    if (box.matches(":hover,:focus-within")) setTimeout(leave, 2000);
    else box.remove();
  };
  setTimeout(leave, 6000);
}
