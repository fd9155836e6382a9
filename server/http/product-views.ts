import type { IncomingMessage } from "node:http";
import { saigonDay } from "#app/domain/time/saigon-time";
import type { Connection } from "#db/client.server";

export interface ProductViewCounter {
  /** A page was sent. Counts it where a person looks at a product's page. */
  see(req: IncomingMessage, status: number): void;
  /** Writes what was counted down; what cannot be written is kept for the next time. */
  flush(): Promise<void>;
  /** Writes the last down. */
  close(): Promise<void>;
}

const page = /^(?:\/en)?\/san-pham\/([a-z0-9][a-z0-9-]{0,199})(?:\?|$)/;
const robots =
  /bot|crawl|spider|slurp|externalhit|preview|whatsapp|curl|wget|python|java\/|go-http|okhttp|headless|lighthouse|monitor|uptime/i;
const mostPages = 20_000;

/** Whether a person asked to see this page now, as far as a request tells. */
function isPerson({ method, headers }: IncomingMessage): boolean {
  const agent = headers["user-agent"];
  if (method !== "GET" || !agent || robots.test(agent)) return false;
  return !/prefetch|prerender/.test(`${headers["sec-purpose"] ?? ""} ${headers.purpose ?? ""}`);
}

/**
 * Counts views of products' pages by day of Tây Ninh, in memory and every half minute into the database
 * in one statement. Nothing about the one who looks is kept.
 */
export function createProductViews(
  { sql }: Pick<Connection, "sql">,
  {
    everyMs = 30_000,
    now = () => new Date(),
    onFailure = () => {},
  }: { everyMs?: number; now?: () => Date; onFailure?: (error: unknown) => void } = {},
): ProductViewCounter {
  let counts = new Map<string, number>();
  const add = (key: string, views: number) => {
    if (counts.size < mostPages || counts.has(key)) counts.set(key, (counts.get(key) ?? 0) + views);
  };

  async function flush(): Promise<void> {
    if (counts.size === 0) return;
    const taken = counts;
    counts = new Map();
    const rows = [...taken].map(([key, views]) => {
      const [day, slug] = key.split(" ");
      return { day, slug, views };
    });
    try {
      await sql`
        insert into product_views (product_id, day, views)
        select p.id, n.day, n.views
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (day date, slug text, views int)
        join products p on p.slug = n.slug and p.approved_at is not null
        order by p.id, n.day
        on conflict (product_id, day) do update set views = product_views.views + excluded.views`;
    } catch (error) {
      for (const [key, views] of taken) add(key, views);
      onFailure(error);
    }
  }

  const timer = setInterval(() => void flush(), everyMs);
  timer.unref();
  return {
    see(req, status) {
      // A page the browser had already is looked at all the same.
      if (status !== 200 && status !== 304) return;
      const slug = page.exec(req.url ?? "")?.[1];
      if (slug && isPerson(req)) add(`${saigonDay(now())} ${slug}`, 1);
    },
    flush,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}
