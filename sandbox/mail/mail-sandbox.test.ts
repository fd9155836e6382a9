import net from "node:net";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type MailSandbox, startMailSandbox } from "./mail-sandbox";

let sandbox: MailSandbox;
beforeAll(async () => {
  sandbox = await startMailSandbox({});
});
afterAll(() => sandbox.close());

const from = "Chợ Tây Ninh <cho@cho.example>";

test("a letter in Vietnamese is read as it was written, plain and HTML", async () => {
  const subject =
    "Đơn hàng của bạn đã được xác nhận: mãng cầu Bà Đen, bánh tráng phơi sương Trảng Bàng";
  const text =
    "Chào chị Nguyễn Thị Hạnh,\n\n.dòng bắt đầu bằng dấu chấm\nhttp://127.0.0.1/don-hang/TN1?k=abc\n";
  await createTransport(sandbox.smtpUrl).sendMail({
    from,
    to: "hanh@example.com",
    bcc: "luu@example.com",
    subject,
    text,
    html: "<p>Chào chị <b>Hạnh</b></p>",
  });
  const [letter] = sandbox.letters();
  expect(letter).toMatchObject({
    from: "cho@cho.example",
    to: ["hanh@example.com", "luu@example.com"],
    subject,
    text: text.trimEnd(),
    html: "<p>Chào chị <b>Hạnh</b></p>",
  });

  const page = await fetch(`${sandbox.url}thu/${letter!.id}`).then((answer) => answer.text());
  expect(page).toContain('<a href="http://127.0.0.1/don-hang/TN1?k=abc">');
  const list = await fetch(`${sandbox.url}thu.json?to=hanh@example.com`).then((r) => r.json());
  expect(list).toHaveLength(1);
});

test("what a letter says cannot act in the reader's browser", async () => {
  await createTransport(sandbox.smtpUrl).sendMail({
    from,
    to: "a@example.com",
    subject: "<script>alert(1)</script>",
    text: "<img src=x onerror=alert(1)>",
  });
  const page = await fetch(`${sandbox.url}thu/${sandbox.letters()[0]!.id}`);
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  const html = await page.text();
  expect(html).not.toMatch(/<script>|<img/);
});

test("a flood of letters keeps the newest and stays small", async () => {
  const address = new URL(sandbox.smtpUrl);
  const transport = createTransport({
    host: address.hostname,
    port: Number(address.port),
    pool: true,
    maxConnections: 4,
  });
  await Promise.all(
    Array.from({ length: 230 }, (_, n) =>
      transport.sendMail({ from, to: "b@example.com", subject: `thư ${n}`, text: "x".repeat(200) }),
    ),
  );
  transport.close();
  expect(sandbox.letters()).toHaveLength(200);
});

test("a letter above two megabytes is refused and the next one still arrives", async () => {
  const transport = createTransport(sandbox.smtpUrl);
  await expect(
    transport.sendMail({ from, to: "c@example.com", subject: "to", text: "x\n".repeat(1_500_000) }),
  ).rejects.toThrow(/552|too large|size/i);
  await transport.sendMail({ from, to: "c@example.com", subject: "vừa", text: "x" });
  expect(sandbox.letters()[0]!.subject).toBe("vừa");
});

test("a line without end and words that are no commands harm nobody", async () => {
  const port = Number(new URL(sandbox.smtpUrl).port);
  const answer = await new Promise<string>((resolve) => {
    let heard = "";
    const socket = net.connect(port, "127.0.0.1", () => {
      socket.write("HELP\r\nRCPT TO:<a@b.vn>\r\n");
      setTimeout(() => socket.write("x".repeat(9_000)), 50);
    });
    socket.on("data", (chunk) => {
      heard += chunk;
    });
    socket.on("close", () => resolve(heard));
    socket.on("error", () => {});
  });
  expect(answer).toContain("502 5.5.1");
  expect(answer).toContain("503 5.5.1");
});
