import type { Connection } from "#db/client.server";
import type { SearchEngine } from "#search/engine";
import { keepVocabulary } from "#search/load-vocabulary.server";
import { createMeilisearchEngine } from "#search/meilisearch/meilisearch-engine.server";
import { createPostgresEngine } from "#search/postgres/postgres-engine.server";
import { percentile } from "./load-generator";
import { printTable } from "./table";

/** What people type: with marks, without, with slips, half a word; and the kind that must come up. */
const queries: [kind: string, query: string, wanted: RegExp][] = [
  ["marks", "mãng cầu", /mãng cầu/i],
  ["marks", "sầu riêng", /sầu riêng/i],
  ["marks", "bánh tráng", /bánh tráng/i],
  ["marks", "muối tôm", /muối tôm/i],
  ["marks", "dưa lưới", /dưa lưới/i],
  ["plain", "mang cau", /mãng cầu/i],
  ["plain", "sau rieng", /sầu riêng/i],
  ["plain", "thanh long", /thanh long/i],
  ["plain", "dau phong", /đậu phộng/i],
  ["plain", "gao nang thom", /nàng thơm/i],
  ["plain", "mat ong", /mật ong/i],
  ["slip", "bahn trang", /bánh tráng/i],
  ["slip", "mang cua", /mãng cầu/i],
  ["slip", "sau rienng", /sầu riêng/i],
  ["slip", "thanh lomg", /thanh long/i],
  ["slip", "muoi tomm", /muối tôm/i],
  ["slip", "buoi da xabh", /bưởi da xanh/i],
  ["part", "mang c", /mãng cầu/i],
  ["part", "banh tr", /bánh tráng/i],
  ["part", "xoai cat ho", /xoài cát/i],
];
const rounds = 30;

/** Latency of both engines at the size the market has now, one question at a time, with facets. */
export async function benchSearch(options: {
  connection: Connection;
  meilisearch: { url: string; apiKey: string } | null;
  label: number;
}): Promise<void> {
  const { db } = options.connection;
  const vocabulary = keepVocabulary(db);
  const now = () => new Date();
  const engines: SearchEngine[] = [
    ...(options.meilisearch
      ? [createMeilisearchEngine({ ...options.meilisearch, vocabulary: vocabulary.get, now })]
      : []),
    createPostgresEngine({ db, vocabulary: vocabulary.get, now }),
  ];
  const rows = [];
  for (const engine of engines) {
    for (const [, query] of queries) await engine.search({ q: query });
    const times: number[] = [];
    const found = new Map<string, number>();
    for (let round = 0; round < rounds; round++) {
      for (const [kind, query, wanted] of queries) {
        const from = performance.now();
        const { hits } = await engine.search({ q: query });
        times.push(performance.now() - from);
        if (
          round === 0 &&
          hits.slice(0, 10).some((hit) => wanted.test(`${hit.name} ${hit.kind.name}`))
        ) {
          found.set(kind, (found.get(kind) ?? 0) + 1);
        }
      }
    }
    times.sort((a, b) => a - b);
    const of = (kind: string) =>
      `${found.get(kind) ?? 0}/${queries.filter(([name]) => name === kind).length}`;
    rows.push({
      engine: engine.name,
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      p99: percentile(times, 0.99),
      "with marks": of("marks"),
      plain: of("plain"),
      slips: of("slip"),
      "part of a word": of("part"),
    });
  }
  printTable(`Search with facets among ${options.label} products (ms)`, rows);
}
