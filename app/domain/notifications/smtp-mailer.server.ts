import nodemailer from "nodemailer";
import type { Mailer } from "./mailer";

/**
 * Sends through an SMTP server.
 * @param options.url smtp:// or smtps:// address with user and password where needed
 * @param options.from the sender as readers see it
 */
export function createSmtpMailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = nodemailer.createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text, messageId }) {
      await transport.sendMail({ from, to, subject, text, messageId: `<${messageId}>` });
    },
  };
}
