import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Server } from "node:net";
import { type Letter, readLetter } from "./letter";
import { letterPage, listPage } from "./outbox-pages";
import { createSmtpReceiver } from "./smtp-receiver";

const maxLetters = 200;
const maxBytes = 20 * 1024 * 1024;

export interface MailSandbox {
  /** What SMTP_URL takes. */
  smtpUrl: string;
  /** Where the letters are read in a browser; `/thu.json` lists them for programs. */
  url: string;
  /** Newest first. */
  letters(): Letter[];
  close(): Promise<void>;
}

/** Takes every letter the shop sends and shows it to whoever looks; nothing leaves the machine. */
export async function startMailSandbox(options: {
  smtpPort?: number;
  webPort?: number;
}): Promise<MailSandbox> {
  const kept: { letter: Letter; bytes: number }[] = [];
  let lastId = 0;
  const smtp = createSmtpReceiver(({ from, to, raw }) => {
    const letter = { id: ++lastId, receivedAt: new Date(), from, to, ...readLetter(raw) };
    kept.unshift({ letter, bytes: raw.length });
    let bytes = 0;
    const fits = kept.findIndex((entry, index) => {
      bytes += entry.bytes;
      return index >= maxLetters || bytes > maxBytes;
    });
    if (fits > 0) kept.length = fits;
  });
  const letters = () => kept.map((entry) => entry.letter);
  const web = createServer((request, response) => answer(request, response, letters()));
  const [smtpPort, webPort] = await Promise.all([
    listen(smtp, options.smtpPort ?? 0),
    listen(web, options.webPort ?? 0),
  ]);
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    url: `http://127.0.0.1:${webPort}/`,
    letters,
    async close() {
      web.closeAllConnections();
      await Promise.all([smtp, web].map((server) => new Promise((done) => server.close(done))));
    },
  };
}

function answer(request: IncomingMessage, response: ServerResponse, letters: Letter[]): void {
  const url = new URL(request.url ?? "/", "http://outbox");
  const send = (status: number, type: string, body: string) =>
    response
      .writeHead(status, {
        "Content-Type": `${type}; charset=utf-8`,
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
        "Cache-Control": "no-store",
      })
      .end(body);
  if (request.method !== "GET" && request.method !== "HEAD") {
    return void send(405, "text/plain", "GET only\n");
  }
  if (url.pathname === "/") return void send(200, "text/html", listPage(letters));
  if (url.pathname === "/thu.json") {
    const to = url.searchParams.get("to");
    const wanted = letters.filter((letter) => !to || letter.to.includes(to));
    return void send(200, "application/json", JSON.stringify(wanted));
  }
  const id = /^\/thu\/(\d+)$/.exec(url.pathname)?.[1];
  const letter = letters.find((candidate) => candidate.id === Number(id));
  if (letter) return void send(200, "text/html", letterPage(letter));
  send(404, "text/plain", "Không có thư này.\n");
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}
