import { and, eq, isNull } from "drizzle-orm";
import type { Connection } from "#db/client.server";
import { outbox, searchDocuments } from "#db/schema";
import type { SearchEngine, SearchRequest, SearchResult } from "./engine";
import { createFallbackEngine, type FallbackState } from "./fallback-engine";
import { drainSearchOutbox, enqueueExpired } from "./index-outbox.server";
import { keepOnSale } from "./keep-on-sale.server";
import { keepVocabulary } from "./load-vocabulary.server";
import {
  createMeilisearchEngine,
  type MeilisearchEngine,
} from "./meilisearch/meilisearch-engine.server";
import { createPostgresEngine } from "./postgres/postgres-engine.server";
import { rebuildIndex } from "./rebuild-index.server";
import type { Suggestion, Vocabulary } from "./vocabulary";

export interface Search {
  /**
   * Answers by Meilisearch, or by Postgres where there is none or it is down, with nothing that is off
   * the shelves.
   */
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

/** How often the worker compares how many documents the two copies hold. */
const compareEveryMs = 15_000;

/** From so many changed products on, an import most likely, making the copies anew is faster. */
const rebuildFrom = 5000;

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
        onChange(state) {
          comparedAt = 0;
          onChange?.(state);
        },
      })
    : null;
  let comparedAt = 0;
  const engines: SearchEngine[] = meilisearch ? [postgres, meilisearch] : [postgres];
  const rebuild = async () => {
    const count = await rebuildIndex(db, engines, { isEveryEngine: true });
    await kept.renew();
    return count;
  };

  return {
    async search(request) {
      const result = await (fallback ?? postgres).search(request);
      return keepOnSale(db, request, result, now());
    },
    suggest: (prefix, limit) => (fallback ?? postgres).suggest(prefix, limit),
    state: () => fallback?.state() ?? { answering: "postgres", downSince: null, lastError: null },
    vocabulary: kept.get,
    async keepCurrent() {
      await enqueueExpired(db);
      try {
        // Before the drain, which would make an empty index look like one that was filled.
        if (meilisearch && Date.now() - comparedAt > compareEveryMs) {
          await refill(meilisearch, db);
          comparedAt = Date.now();
        }
        const waiting = await waitingProducts(db);
        if (waiting > rebuildFrom) {
          // Not while Meilisearch is away: it would be begun anew each round.
          await meilisearch?.count();
          await rebuild();
          return waiting;
        }
        let total = 0;
        for (;;) {
          const count = await drainSearchOutbox(db, engines);
          if (count === 0) return total;
          total += count;
        }
      } catch (error) {
        comparedAt = 0;
        // Meilisearch is in trouble: the other copy is kept current all the same.
        await drainSearchOutbox(db, engines).catch(() => {});
        throw error;
      }
    },
    rebuild,
    close: () => fallback?.close(),
  };
}

/**
 * A Meilisearch that lost its data, all or some, gets it back without anyone's doing. The copies are
 * compared only while nothing is on its way to them.
 */
async function refill(engine: MeilisearchEngine, db: Connection["db"]): Promise<void> {
  const there = (await engine.count()) ?? 0;
  const here = await db.$count(searchDocuments);
  if (there === here) return;
  if (there === 0 || (await waitingProducts(db)) === 0) await rebuildIndex(db, [engine]);
}

function waitingProducts(db: Connection["db"]): Promise<number> {
  return db.$count(outbox, and(eq(outbox.topic, "search-product"), isNull(outbox.doneAt)));
}
