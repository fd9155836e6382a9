import os from "node:os";
import { dropStaleCarts } from "#app/domain/cart/drop-stale-carts.server";
import { warmRenditions } from "#app/domain/catalog/read-rendition.server";
import { continueImports } from "#app/domain/listing/continue-imports.server";
import { type Drained, drainOutbox } from "#app/domain/notifications/drain-outbox.server";
import { sendDueMessages } from "#app/domain/notifications/send-due-messages.server";
import { sendVoiceLetters } from "#app/domain/notifications/send-voice-letters.server";
import { createSmtpMailer } from "#app/domain/notifications/smtp-mailer.server";
import { cancelUnconfirmed } from "#app/domain/orders/cancel-unconfirmed.server";
import { performRefund } from "#app/domain/payments/perform-refund.server";
import { settleDueAttempts } from "#app/domain/payments/settle-due-attempts.server";
import { warnOfExpiry } from "#app/domain/provenance/warn-of-expiry.server";
import { eraseFile } from "#app/domain/sellers/erase-papers.server";
import { expireDossierItems } from "#app/domain/sellers/expire-dossier-items.server";
import { orderPath, productPath, reportCasePath } from "#app/paths";
import type { Services } from "#app/services.server";
import { errorFacts } from "./http/error-facts";
import type { Log } from "./log";
import type { Task } from "./worker";

const batch = 20;
const secondMs = 1_000;

/** Everything that happens without a visitor: letters, refunds, unpaid orders, the search copy. */
export function workerTasks(services: Services, log: Log): Task[] {
  const { db, env, files, search, vnpay, now } = services;
  const ipAddr = ownAddress();
  const reporter = (task: string) => (error: unknown) =>
    log.warn({ task, error: errorFacts(error) }, "could not do one thing; it comes back later");
  const taken = ({ done, postponed, failed }: Drained) => done + postponed + failed;

  const tasks: Task[] = [
    {
      name: "search-copy",
      everyMs: secondMs,
      run: () => search.keepCurrent(),
    },
    {
      name: "payment-attempts",
      everyMs: 2 * secondMs,
      run: async () => {
        const report = reporter("payment-attempts");
        const { asked, expired } = await settleDueAttempts(db, vnpay, {
          now: now(),
          ipAddr,
          limit: batch,
          report,
        });
        return asked + expired;
      },
    },
    {
      name: "unconfirmed-orders",
      everyMs: 15 * secondMs,
      run: () => cancelUnconfirmed(db, { now: now() }),
    },
    {
      name: "refunds",
      everyMs: 2 * secondMs,
      run: async () =>
        taken(
          await drainOutbox(db, {
            topic: "refund",
            now: now(),
            limit: batch,
            // Each may take as long as the gateway keeps us waiting.
            leaseMs: 10 * 60 * secondMs,
            report: reporter("refunds"),
            handler: ({ subjectId }) =>
              performRefund(db, vnpay, { refundId: subjectId, ipAddr, now: now() }),
          }),
        ),
    },
    {
      name: "pictures",
      // Encoding takes a core; whoever asks for a size before its turn gets it made at once.
      everyMs: 3 * secondMs,
      run: async () => {
        await drainOutbox(db, {
          topic: "media-renditions",
          now: now(),
          limit: 1,
          leaseMs: 5 * 60 * secondMs,
          report: reporter("pictures"),
          handler: async ({ subjectId }) => {
            await warmRenditions(files, db, subjectId);
            return { done: true };
          },
        });
        return 0;
      },
    },
    {
      name: "paper-erasure",
      everyMs: 5 * secondMs,
      run: async () =>
        taken(
          await drainOutbox(db, {
            topic: "paper-erasure",
            now: now(),
            limit: batch,
            report: reporter("paper-erasure"),
            handler: ({ subjectId }) => eraseFile(files, subjectId),
          }),
        ),
    },
    {
      name: "expired-papers",
      everyMs: 10 * 60 * secondMs,
      run: () => expireDossierItems(db, { now: now() }),
    },
    {
      name: "certificate-expiry",
      everyMs: 10 * 60 * secondMs,
      run: async () => {
        await warnOfExpiry(db, { now: now() });
        return 0;
      },
    },
    {
      name: "imports",
      everyMs: secondMs,
      run: () => continueImports(db, files, { now: now() }),
    },
    {
      name: "housekeeping",
      everyMs: 60 * 60 * secondMs,
      run: async () => {
        await forgetDoneWork(services);
        await dropStaleCarts(db, { now: now() });
        return 0;
      },
    },
  ];
  if (env.SMTP_URL) {
    const mailer = createSmtpMailer({ url: env.SMTP_URL, from: env.MAIL_FROM });
    const orderUrl = ({ locale, number, token }: { locale: "vi" | "en" } & Named) =>
      env.APP_ORIGIN + orderPath(locale, number, token);
    tasks.push({
      name: "letters",
      everyMs: secondMs,
      run: async () =>
        taken(
          await sendDueMessages(db, mailer, {
            now: now(),
            secret: env.APP_SECRET,
            orderUrl,
            limit: batch,
            report: reporter("letters"),
          }),
        ),
    });
    tasks.push({
      name: "voice-letters",
      everyMs: 2 * secondMs,
      run: async () =>
        taken(
          await sendVoiceLetters(db, mailer, {
            now: now(),
            productUrl: (slug) => env.APP_ORIGIN + productPath("vi", slug),
            reportUrl: (caseNumber) => env.APP_ORIGIN + reportCasePath("vi", caseNumber),
            limit: batch,
            report: reporter("voice-letters"),
          }),
        ),
    });
  } else {
    log.warn("SMTP_URL is not set: letters wait in the database until it is");
  }
  return tasks;
}

interface Named {
  number: string;
  token: string;
}

/** Work that is done is kept a month for whoever looks into a complaint. */
async function forgetDoneWork({ connection: { sql } }: Services): Promise<void> {
  await sql`delete from outbox where done_at < now() - interval '30 days'`;
}

/** The address the gateway is told; it asks for the server's own. */
function ownAddress(): string {
  const outside = Object.values(os.networkInterfaces())
    .flat()
    .find((one) => one && one.family === "IPv4" && !one.internal);
  return outside?.address ?? "127.0.0.1";
}
