export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** The same for the same letter, so that a mailbox folds a repeat. */
  messageId: string;
}

/** Where letters leave the shop. */
export interface Mailer {
  /** @throws {Error} not handed over; try again later */
  send(mail: Mail): Promise<void>;
}

/** Keeps what was sent, for tests. `failures` makes so many sends fail first. */
export function createRecordingMailer(): Mailer & { sent: Mail[]; failures: number } {
  const recorder = {
    sent: [] as Mail[],
    failures: 0,
    async send(mail: Mail) {
      if (recorder.failures > 0) {
        recorder.failures -= 1;
        throw new Error("mail host not reached");
      }
      recorder.sent.push(mail);
    },
  };
  return recorder;
}
