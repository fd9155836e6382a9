import type { SsoPerson } from "./sso-sandbox";

export const stylePath = "/dinh-danh.css";

export const style = `
*{box-sizing:border-box}
body{margin:0;background:#eef3f8;color:#15212e;font:16px/1.5 system-ui,"Segoe UI",Roboto,Arial,sans-serif}
main{max-width:40rem;margin:0 auto;padding:16px}
header{background:#1f5f8b;color:#fff;padding:16px}
header>*{max-width:38rem;margin:0 auto}
h1{font-size:1.25rem;line-height:1.3}
header p{margin:4px auto 0;color:#e3eff6}
form{display:grid;gap:8px}
button{font:inherit;min-height:48px;width:100%;padding:10px 16px;border:1px solid #74859a;border-radius:8px;background:#fff;color:#15212e;text-align:start;cursor:pointer}
button:hover{border-color:#1f5f8b;background:#f4f9fd}
button:focus-visible{outline:3px solid #1f5f8b;outline-offset:2px}
button b{display:block}
button.main{background:#1f5f8b;border-color:#1f5f8b;color:#fff;text-align:center;font-weight:600}
button.stop{text-align:center;margin-top:8px}
li{margin:4px 0}
`.trim();

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign]!);

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${stylePath}">
</head>
<body>
<header>
<h1>Hệ thống định danh thử nghiệm</h1>
<p>Thay cho hệ thống đăng nhập của tỉnh khi chạy thử. Mọi người ở đây đều là nhân vật.</p>
</header>
<main>${body}</main>
</body>
</html>
`;
}

/** One button for each person, with what they are in words; no password, since nobody here is real. */
export function choicePage(action: string, people: readonly SsoPerson[]): string {
  const buttons = people.map(
    ({ subject, name, role }) =>
      `<button name="nguoi" value="${escapeHtml(subject)}"><b>${escapeHtml(name)}</b>${escapeHtml(role)}</button>`,
  );
  return page(
    "Chọn người đăng nhập",
    `<h2>Bạn đăng nhập với tên ai?</h2>
<form method="post" action="${escapeHtml(action)}">
${buttons.join("\n")}
<button class="stop" name="dung" value="1">Không đăng nhập nữa</button>
</form>`,
  );
}

/** @param form the provider's own form, without a button */
export function leavePage(form: string): string {
  return page(
    "Đăng xuất",
    `<h2>Kết thúc phiên đăng nhập?</h2>
${form}
<button class="main" type="submit" form="op.logoutForm" name="logout" value="yes">Đăng xuất</button>
<button class="stop" type="submit" form="op.logoutForm">Ở lại</button>`,
  );
}

export function sentencePage(title: string, sentence: string): string {
  return page(title, `<h2>${escapeHtml(title)}</h2><p>${escapeHtml(sentence)}</p>`);
}

export function peoplePage(people: readonly SsoPerson[]): string {
  const rows = people.map(
    ({ name, role }) => `<li><b>${escapeHtml(name)}</b>: ${escapeHtml(role)}</li>`,
  );
  return page(
    "Những người có thể đăng nhập",
    `<h2>Những người có thể đăng nhập</h2>
<p>Mở chợ, bấm Đăng nhập, rồi chọn một người.</p>
<ul>${rows.join("")}</ul>`,
  );
}
