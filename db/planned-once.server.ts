import type postgres from "postgres";

/** Texts that may be kept planned; each costs some kilobytes on every connection. */
const mostKept = 400;
/** Texts counted before they have come often enough; forgotten together when there are too many. */
const mostCounted = 2_000;
const timesBeforeKept = 3;

/**
 * The driver as the query builder uses it, with statements that keep coming back planned once for each
 * connection instead of at every call: half of a page's time in the database was planning. What comes
 * only once or twice (lists narrowed in endless ways) stays unprepared, so nobody can fill the server's
 * memory with plans.
 */
export function plannedOnce(sql: postgres.Sql): postgres.Sql {
  const kept = new Set<string>();
  let counted = new Map<string, number>();

  function isWorthKeeping(text: string): boolean {
    if (kept.has(text)) return true;
    if (kept.size >= mostKept) return false;
    const times = (counted.get(text) ?? 0) + 1;
    if (times >= timesBeforeKept) {
      counted.delete(text);
      kept.add(text);
      return true;
    }
    if (counted.size >= mostCounted) counted = new Map();
    counted.set(text, times);
    return false;
  }

  function wrap<T extends postgres.Sql | postgres.TransactionSql>(client: T): T {
    return new Proxy(client, {
      get(target, name) {
        const own: unknown = Reflect.get(target, name);
        if (name === "unsafe") {
          return (text: string, args: never[] = [], options: postgres.UnsafeQueryOptions = {}) =>
            target.unsafe(text, args, {
              ...options,
              prepare: options.prepare || (args.length > 0 && isWorthKeeping(text)),
            });
        }
        if ((name === "begin" || name === "savepoint") && typeof own === "function") {
          return (...given: unknown[]) => {
            const work = given.at(-1) as (inner: postgres.TransactionSql) => unknown;
            const before = given.slice(0, -1);
            return own.call(target, ...before, (inner: postgres.TransactionSql) =>
              work(wrap(inner)),
            );
          };
        }
        return own;
      },
    });
  }
  return wrap(sql);
}
