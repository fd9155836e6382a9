import { createServer, type Server, type Socket } from "node:net";

const maxMessageBytes = 2 * 1024 * 1024;
const maxLineBytes = 4 * 1024;
const maxRecipients = 100;
const idleMs = 60_000;

export interface Envelope {
  from: string;
  to: string[];
  raw: Buffer;
}

/**
 * The receiving half of SMTP (RFC 5321), enough for a mailer on the same machine: no relay, no
 * encryption, no accounts.
 */
export function createSmtpReceiver(onMessage: (message: Envelope) => void): Server {
  return createServer((socket) => converse(socket, onMessage));
}

function converse(socket: Socket, onMessage: (message: Envelope) => void): void {
  let pending = Buffer.alloc(0);
  let from: string | null = null;
  let to: string[] = [];
  let message: Buffer[] | null = null;
  let messageBytes = 0;

  const say = (line: string) => socket.write(`${line}\r\n`);
  const forget = () => {
    from = null;
    to = [];
    message = null;
    messageBytes = 0;
  };

  function takeMessageLine(line: Buffer) {
    if (line.length === 1 && line[0] === 0x2e) {
      const isTooLarge = messageBytes > maxMessageBytes;
      const raw = Buffer.concat(message ?? []);
      const envelope = { from: from ?? "", to, raw };
      forget();
      if (isTooLarge) return say("552 5.3.4 Message too large");
      onMessage(envelope);
      return say("250 2.0.0 Kept for reading");
    }
    // A line that begins with a dot travels with a second one.
    const text = line[0] === 0x2e ? line.subarray(1) : line;
    messageBytes += text.length + 2;
    if (messageBytes <= maxMessageBytes) message?.push(text, Buffer.from("\r\n"));
  }

  function takeCommand(line: string) {
    const verb = line.split(/[ :]/, 1)[0]!.toUpperCase();
    const address = /<([^<>\s]*)>/.exec(line)?.[1];
    switch (verb) {
      case "EHLO":
        forget();
        return socket.write(`250-sandbox\r\n250-8BITMIME\r\n250 SIZE ${maxMessageBytes}\r\n`);
      case "HELO":
        forget();
        return say("250 sandbox");
      case "MAIL":
        if (address === undefined) return say("501 5.5.4 Which sender?");
        forget();
        from = address;
        return say("250 2.1.0 Ok");
      case "RCPT":
        if (from === null) return say("503 5.5.1 MAIL first");
        if (!address?.includes("@")) return say("501 5.1.3 Which recipient?");
        if (to.length >= maxRecipients) return say("452 4.5.3 Too many recipients");
        to.push(address);
        return say("250 2.1.5 Ok");
      case "DATA":
        if (to.length === 0) return say("503 5.5.1 RCPT first");
        message = [];
        return say("354 End with a line holding one dot");
      case "RSET":
        forget();
        return say("250 2.0.0 Ok");
      case "NOOP":
        return say("250 2.0.0 Ok");
      case "QUIT":
        say("221 2.0.0 Bye");
        return socket.end();
      default:
        return say("502 5.5.1 Not known here");
    }
  }

  socket.setTimeout(idleMs, () => socket.destroy());
  socket.on("error", () => socket.destroy());
  socket.on("data", (chunk) => {
    pending = pending.length > 0 ? Buffer.concat([pending, chunk]) : chunk;
    for (let end = pending.indexOf("\r\n"); end >= 0; end = pending.indexOf("\r\n")) {
      const line = pending.subarray(0, end);
      pending = pending.subarray(end + 2);
      if (message) takeMessageLine(line);
      else takeCommand(line.toString("utf8"));
    }
    const limit = message ? maxMessageBytes : maxLineBytes;
    if (pending.length > limit) {
      say("500 5.5.2 Line too long");
      socket.destroy();
    }
  });
  say("220 sandbox ESMTP");
}
