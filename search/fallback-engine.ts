import type { SearchEngine, SearchRequest, SearchResult } from "./engine";
import type { Suggestion } from "./vocabulary";

export interface FallbackState {
  /** Which engine answers the next search. */
  answering: SearchEngine["name"];
  /** Since when the first engine is down; null while it is up. */
  downSince: Date | null;
  /** What went wrong last. */
  lastError: string | null;
}

export interface FallbackEngine {
  search(request: SearchRequest): Promise<SearchResult>;
  suggest(prefix: string, limit: number): Promise<Suggestion[]>;
  state(): FallbackState;
  /** Stops asking whether the first engine is back. */
  close(): void;
}

/**
 * Asks the first engine, and the second at once where the first fails. After a failure searches go
 * straight to the second, so that no shopper waits for a dead server, while the first is asked behind
 * their backs whether it is well; the first good answer brings it back. What changed meanwhile reaches
 * it by the outbox, whose rows stay undone until it took them.
 */
export function createFallbackEngine(options: {
  first: SearchEngine;
  second: SearchEngine;
  /** Milliseconds between two questions whether the first is back. */
  probeEveryMs?: number;
  /** Called when the first goes down and when it comes back. */
  onChange?: (state: FallbackState) => void;
}): FallbackEngine {
  const { first, second, probeEveryMs = 1000, onChange } = options;
  let downSince: Date | null = null;
  let lastError: string | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;

  const state = (): FallbackState => ({
    answering: downSince ? second.name : first.name,
    downSince,
    lastError,
  });
  const probeLater = () => {
    if (isClosed) return;
    timer = setTimeout(probe, probeEveryMs);
    timer.unref();
  };
  const probe = async () => {
    try {
      await first.health();
      downSince = null;
      lastError = null;
      onChange?.(state());
    } catch (error) {
      lastError = messageOf(error);
      probeLater();
    }
  };
  const goDown = (error: unknown) => {
    lastError = messageOf(error);
    if (downSince) return;
    downSince = new Date();
    onChange?.(state());
    probeLater();
  };
  const withFallback = async <T>(ask: (engine: SearchEngine) => Promise<T>): Promise<T> => {
    if (downSince) return ask(second);
    try {
      return await ask(first);
    } catch (error) {
      goDown(error);
      return ask(second);
    }
  };

  return {
    search: (request) => withFallback((engine) => engine.search(request)),
    suggest: (prefix, limit) => withFallback((engine) => engine.suggest(prefix, limit)),
    state,
    close() {
      isClosed = true;
      if (timer) clearTimeout(timer);
    },
  };
}

function messageOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : null;
  if (cause instanceof Error) return cause.message;
  return error instanceof Error ? error.message : String(error);
}
