import type { Letter } from "./letter";

const style = `
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1d2a1f; background: #fbfaf5; }
  h1 { font-size: 1.4rem; } a { color: #1f6b3a; }
  ul { list-style: none; padding: 0; } li { border-bottom: 1px solid #dfe3d6; padding: .6rem 0; }
  .facts { color: #566; font-size: .9rem; overflow-wrap: anywhere; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; background: #fff; border: 1px solid #dfe3d6; border-radius: .5rem; padding: 1rem; }
  iframe { width: 100%; height: 32rem; border: 1px solid #dfe3d6; border-radius: .5rem; background: #fff; }
`;

export function listPage(letters: Letter[]): string {
  const rows = letters.map(
    (letter) => `<li><a href="/thu/${letter.id}">${escaped(letter.subject || "(không tiêu đề)")}</a>
      <div class="facts">${escaped(letter.to.join(", "))} · ${time(letter.receivedAt)}</div></li>`,
  );
  const list = rows.length
    ? `<ul>${rows.join("")}</ul>`
    : "<p>Chưa có thư nào. Đặt một đơn hàng có e-mail, thư sẽ hiện ở đây.</p>";
  return page(
    "Hộp thư đi",
    `<h1>Hộp thư đi của chợ</h1><p>Thư chợ gửi được giữ ở đây, không gửi đi đâu.</p>${list}`,
  );
}

export function letterPage(letter: Letter): string {
  const html = letter.html
    ? `<h2>HTML</h2><iframe sandbox title="Thư dạng HTML" srcdoc="${escaped(letter.html)}"></iframe>`
    : "";
  return page(
    letter.subject,
    `<p><a href="/">← Hộp thư đi</a></p><h1>${escaped(letter.subject)}</h1>
    <p class="facts">Từ ${escaped(letter.from)} tới ${escaped(letter.to.join(", "))} · ${time(letter.receivedAt)}</p>
    <pre>${linked(letter.text)}</pre>${html}`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><style>${style}</style><body>${body}</body></html>`;
}

function time(at: Date): string {
  return at.toLocaleString("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", hour12: false });
}

function escaped(text: string): string {
  const names: Record<string, string> = {
    "&": "amp",
    "<": "lt",
    ">": "gt",
    '"': "quot",
    "'": "#39",
  };
  return text.replace(/[&<>"']/g, (sign) => `&${names[sign]};`);
}

function linked(text: string): string {
  return escaped(text).replace(
    /https?:\/\/[^\s<]+?(?=(?:&gt;|[.,;)]*(?:\s|$)))/g,
    (url) => `<a href="${url}">${url}</a>`,
  );
}
