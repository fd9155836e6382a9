import { and, asc, eq, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { outbox } from "#db/schema";

export interface OutboxRow {
  id: number;
  subjectId: string;
  detail: string | null;
  /** 1 at the first try. */
  attempts: number;
}

/** What a handler says: done with, or come back then (which is not a failure). */
export type OutboxStep = { done: true } | { retryAt: Date };

export interface DrainOutbox {
  topic: (typeof outbox.$inferSelect)["topic"];
  handler: (row: OutboxRow) => Promise<OutboxStep>;
  now: Date;
  limit?: number;
  /** How long one row may take before another worker may try it. */
  leaseMs?: number;
  /** Tries that may fail; after them the row stays, dead and visible. */
  maxAttempts?: number;
  report?: (error: unknown, row: OutboxRow) => void;
}

export interface Drained {
  done: number;
  postponed: number;
  failed: number;
}

const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 6 * 3_600_000;

/**
 * Takes due rows of one topic under a lease and hands each to its handler, outside any transaction.
 * A worker that dies leaves its rows to the next one once the lease is over, so every handler must
 * bear being run twice.
 */
export async function drainOutbox(
  db: Db,
  {
    topic,
    handler,
    now,
    limit = 20,
    leaseMs = 60_000,
    maxAttempts = 20,
    report = () => {},
  }: DrainOutbox,
): Promise<Drained> {
  const rows = await lease(db, { topic, now, limit, leaseMs, maxAttempts });
  const drained: Drained = { done: 0, postponed: 0, failed: 0 };
  for (const row of rows) {
    try {
      const step = await handler(row);
      if ("done" in step) {
        await db
          .update(outbox)
          .set({ doneAt: now, leasedUntil: null, lastError: null })
          .where(eq(outbox.id, row.id));
        drained.done += 1;
      } else {
        await putBack(db, row, { until: step.retryAt, failed: false, error: null });
        drained.postponed += 1;
      }
    } catch (error) {
      report(error, row);
      const wait = Math.min(FIRST_WAIT_MS * 2 ** (row.attempts - 1), LONGEST_WAIT_MS);
      await putBack(db, row, {
        until: new Date(now.getTime() + wait),
        failed: true,
        error: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      });
      drained.failed += 1;
    }
  }
  return drained;
}

async function lease(
  db: Db,
  {
    topic,
    now,
    limit,
    leaseMs,
    maxAttempts,
  }: Required<Pick<DrainOutbox, "topic" | "now" | "limit" | "leaseMs" | "maxAttempts">>,
): Promise<OutboxRow[]> {
  return db.transaction(async (tx) => {
    const due = await tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(
        and(
          eq(outbox.topic, topic),
          isNull(outbox.doneAt),
          lte(outbox.availableAt, now),
          or(isNull(outbox.leasedUntil), lte(outbox.leasedUntil, now)),
          lt(outbox.attempts, maxAttempts),
        ),
      )
      .orderBy(asc(outbox.id))
      .limit(limit)
      .for("update", { skipLocked: true });
    const leased: OutboxRow[] = [];
    for (const { id } of due) {
      const [row] = await tx
        .update(outbox)
        .set({
          leasedUntil: new Date(now.getTime() + leaseMs),
          attempts: sql`${outbox.attempts} + 1`,
        })
        .where(eq(outbox.id, id))
        .returning({
          id: outbox.id,
          subjectId: outbox.subjectId,
          detail: outbox.detail,
          attempts: outbox.attempts,
        });
      leased.push(row!);
    }
    return leased;
  });
}

/** The lease runs on until the next try: to lift it would make room for an unfinished twin. */
async function putBack(
  db: Db,
  row: OutboxRow,
  { until, failed, error }: { until: Date; failed: boolean; error: string | null },
) {
  await db
    .update(outbox)
    .set({
      availableAt: until,
      leasedUntil: until,
      lastError: error?.slice(0, 500) ?? null,
      // To be postponed is no failure and must not wear the tries out.
      ...(!failed && { attempts: sql`greatest(${outbox.attempts} - 1, 0)` }),
    })
    .where(eq(outbox.id, row.id));
}

export interface DeadOutboxRow {
  id: number;
  topic: string;
  subjectId: string;
  detail: string | null;
  lastError: string | null;
  createdAt: Date;
}

/** Rows that used up their tries: someone has to look. */
export async function deadOutboxRows(db: Db, maxAttempts = 20): Promise<DeadOutboxRow[]> {
  return db
    .select({
      id: outbox.id,
      topic: outbox.topic,
      subjectId: outbox.subjectId,
      detail: outbox.detail,
      lastError: outbox.lastError,
      createdAt: outbox.createdAt,
    })
    .from(outbox)
    .where(and(isNull(outbox.doneAt), sql`${outbox.attempts} >= ${maxAttempts}`))
    .orderBy(asc(outbox.id))
    .limit(200);
}
