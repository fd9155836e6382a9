import postgres from "postgres";

export interface PageNotices {
  /** Whether every commit is heard just now; the database answers then. */
  isOpen(): boolean;
  /** Resolves once the first try to listen has ended, well or not. */
  ready: Promise<void>;
  close(): Promise<void>;
}

export interface PageNoticesOptions {
  /** The database's address; one connection of its own stays open. */
  url: string;
  onNotice(tag: string): void;
  onOpen(): void;
  /** The connection is lost: notices may be missed until `onOpen`. */
  onClose(): void;
}

const beat = 500;
const patience = 1_000;
const pauseAfterLoss = 250;

/**
 * Hears which pages commits change (NOTIFY on channel `pages`), and tells when it cannot. A connection
 * that is open but mute counts as lost within 1.5 s.
 */
export function listenForPageNotices(options: PageNoticesOptions): PageNotices {
  let isOpen = false;
  let isEnding = false;
  let wake = () => {};
  let setReady = () => {};
  const ready = new Promise<void>((resolve) => {
    setReady = resolve;
  });
  let current: postgres.Sql | undefined;

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  function lose(sql: postgres.Sql): void {
    if (sql !== current) return;
    current = undefined;
    wake();
    if (!isOpen) return;
    isOpen = false;
    if (!isEnding) options.onClose();
  }

  /** One connection from its first word to its end. */
  async function session(): Promise<void> {
    const settings = {
      max: 1,
      max_lifetime: null,
      connect_timeout: 3,
      fetch_types: false,
      onnotice() {},
      onnotify(_channel: string, tag: string) {
        if (sql === current) options.onNotice(tag);
      },
      onclose() {
        lose(sql);
      },
      connection: { application_name: "cho-tay-ninh pages" },
    };
    const sql: postgres.Sql = postgres(options.url, settings);
    current = sql;
    try {
      await soon(sql`listen pages`, 3_000);
      while (sql === current && !isEnding) {
        if (!isOpen) {
          isOpen = true;
          options.onOpen();
          setReady();
        }
        await pause(beat);
        if (sql === current && !isEnding) await soon(sql`select 1`, patience);
      }
    } catch {
      // Refused, cut or mute: the next session tries again.
    } finally {
      lose(sql);
      await sql.end({ timeout: 0 }).catch(() => {});
      setReady();
    }
  }

  const ended = (async () => {
    while (!isEnding) {
      await session();
      if (!isEnding) await pause(pauseAfterLoss);
    }
  })();

  return {
    isOpen: () => isOpen,
    ready,
    async close() {
      isEnding = true;
      wake();
      await ended;
    },
  };
}

/** The query's answer. @throws {Error} when it takes longer than `ms` */
async function soon<T>(query: PromiseLike<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    // One more turn of the loop: a busy process may have the answer in hand, unread.
    timer = setTimeout(() => setImmediate(() => reject(new Error("no answer"))), ms);
  });
  try {
    return await Promise.race([query, late]);
  } finally {
    clearTimeout(timer);
  }
}
