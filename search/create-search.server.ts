import type { Connection } from "#db/client.server";
import { searchDocuments } from "#db/schema";
import type { SearchEngine, SearchRequest, SearchResult } from "./engine";
import { createFallbackEngine, type FallbackState } from "./fallback-engine";
import { drainSearchOutbox, enqueueExpired } from "./index-outbox.server";
import { keepVocabulary } from "./load-vocabulary.server";
import {
  createMeilisearchEngine,
  type MeilisearchEngine,
} from "./meilisearch/meilisearch-engine.server";
import { createPostgresEngine } from "./postgres/postgres-engine.server";
import { rebuildIndex } from "./rebuild-index.server";
import type { Suggestion, Vocabulary } from "./vocabulary";

export interface Search {
  /** Answers always: by Meilisearch, or by Postgres where there is none or it is down. */
  search(request: SearchRequest): Promise<SearchResult>;
  suggest(prefix: string, limit: number): Promise<Suggestion[]>;
  state(): FallbackState;
  /** What the catalogue calls things, for reading place names and the like. */
  vocabulary(): Promise<Vocabulary>;
  /**
   * One round of the worker: marks that ran out, then changed products, until nothing is left to do.
   * Rebuilds an engine that came up empty. @returns how many products were brought up to date
   * @throws where an engine did not take them; they stay in the outbox
   */
  keepCurrent(): Promise<number>;
  /** Makes every copy anew. @returns how many products can be found */
  rebuild(): Promise<number>;
  /** Lets go of timers. The connection stays the caller's. */
  close(): void;
}

/** The market's search over a database and, where there is one, a Meilisearch. */
export function createSearch(options: {
  connection: Connection;
  meilisearch: { url: string; apiKey?: string | undefined } | null;
  now?: () => Date;
  /** For a server that several markets share. */
  indexName?: string;
  onChange?: (state: FallbackState) => void;
}): Search {
  const { connection, now = () => new Date(), onChange } = options;
  const { db } = connection;
  const kept = keepVocabulary(db);
  const postgres = createPostgresEngine({ db, vocabulary: kept.get, now });
  const meilisearch = options.meilisearch
    ? createMeilisearchEngine({
        url: options.meilisearch.url,
        vocabulary: kept.get,
        now,
        ...(options.meilisearch.apiKey ? { apiKey: options.meilisearch.apiKey } : {}),
        ...(options.indexName ? { indexName: options.indexName } : {}),
      })
    : null;
  const fallback = meilisearch
    ? createFallbackEngine({
        first: meilisearch,
        second: postgres,
        ...(onChange ? { onChange } : {}),
      })
    : null;
  const engines: SearchEngine[] = meilisearch ? [postgres, meilisearch] : [postgres];
  const rebuild = async () => {
    const count = await rebuildIndex(db, engines);
    await kept.renew();
    return count;
  };

  return {
    search: (request) => (fallback ?? postgres).search(request),
    suggest: (prefix, limit) => (fallback ?? postgres).suggest(prefix, limit),
    state: () => fallback?.state() ?? { answering: "postgres", downSince: null, lastError: null },
    vocabulary: kept.get,
    async keepCurrent() {
      await enqueueExpired(db);
      // Before the drain, which would make an empty index look like one that was filled.
      const refilled = meilisearch ? refill(meilisearch, db) : Promise.resolve();
      const trouble = await refilled.then(
        () => null,
        (error: unknown) => ({ error }),
      );
      let total = 0;
      for (;;) {
        const count = await drainSearchOutbox(db, engines);
        total += count;
        if (count === 0) break;
      }
      if (trouble) throw trouble.error;
      return total;
    },
    rebuild,
    close: () => fallback?.close(),
  };
}

/** A Meilisearch that came up without data gets it back without anyone's doing. */
async function refill(engine: MeilisearchEngine, db: Connection["db"]): Promise<void> {
  if ((await engine.count()) || (await db.$count(searchDocuments)) === 0) return;
  await rebuildIndex(db, [engine]);
}
