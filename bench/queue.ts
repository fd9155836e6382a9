import { createHash, randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import type { Connection } from "#db/client.server";
import { fire } from "./load-generator";
import { printTable } from "./table";

const items = 10_000;

/** The officers' queue with 10,000 open items, as a signed-in officer's browser asks for it. */
export async function benchQueue({
  port,
  connection: { sql },
  seconds,
}: {
  port: number;
  connection: Connection;
  seconds: number;
}): Promise<void> {
  const cookie = `phien=${await signInOfficer(sql)}`;
  await sql`
    insert into queue_items (id, kind, subject_id, seller_id, commune_code, title, due_at)
    select gen_random_uuid(), (array['dossier', 'revision', 'review', 'question', 'report'])[1 + n % 5],
           gen_random_uuid(), s.id, s.commune_code, 'Việc số ' || n,
           now() + make_interval(mins => n - 500)
    from generate_series(1, ${items}) n
    join (select id, commune_code, row_number() over (order by id) - 1 as place,
                 count(*) over () as sellers from sellers) s on s.place = n % s.sellers`;
  await sql`analyze queue_items`;
  const [middle] = await sql<{ id: string; due: string }[]>`
    select id, to_json(due_at)#>>'{}' as due from queue_items
    where closed_at is null order by due_at, id offset ${items / 2} limit 1`;
  const pages: [string, string][] = [
    ["first page", "/tinh"],
    ["a page in the middle", `/tinh?sau=${encodeURIComponent(`${middle!.due}_${middle!.id}`)}`],
    ["one kind, nobody's", "/tinh?loai=san-pham&giao=chua"],
    ["words", "/tinh?q=so+77"],
  ];
  const rows = [];
  for (const [what, path] of pages) {
    const headers = { Cookie: cookie, "User-Agent": "bench" };
    const shot = () => ({ path, headers });
    await fire({ port, connections: 1, seconds: 1, shot });
    const result = await fire({ port, connections: 1, seconds, shot });
    const { p50, p95, p99, bad, requests } = result;
    rows.push({ what, p50, p95, p99, bad, requests });
  }
  printTable(`Queue page with ${items} open items (ms)`, rows);
  await sql`delete from queue_items where title like 'Việc số %'`;
}

async function signInOfficer(sql: Connection["sql"]): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const account = uuidv7();
  await sql`
    insert into accounts (id, issuer, subject, kind, display_name)
    values (${account}, 'https://sso.bench', ${account}, 'person', 'Cán bộ đo tốc độ')`;
  await sql`
    insert into staff_roles (id, account_id, role, source, reason)
    values (${uuidv7()}, ${account}, 'moderation', 'provider', 'bench')`;
  await sql`
    insert into sessions (id, token_hash, account_id, issuer, subject, rights_version, idle_seconds, expires_at)
    values (${uuidv7()}, ${createHash("sha256").update(token).digest("hex")}, ${account},
            'https://sso.bench', ${account}, 1, 86400, now() + interval '1 day')`;
  return token;
}
