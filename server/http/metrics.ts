import {
  Counter,
  collectDefaultMetrics,
  Gauge,
  Histogram,
  Registry,
  register as shared,
} from "prom-client";
import type { PageCache } from "./page-cache";

export interface Metrics {
  /** A request that was answered otherwise than from the kept pages. */
  observe(labels: { method: string; route: string; status: number }, seconds: number): void;
  /** A page sent from the kept ones: counted without the cost of labels. */
  countKept(): void;
  text(): Promise<string>;
  contentType: string;
  close(): void;
}

export function createMetrics(watched: { cache: PageCache; inFlight(): number }): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const duration = new Histogram({
    name: "cho_http_request_seconds",
    help: "Time to answer, by method, route pattern and status; kept pages are not in it",
    labelNames: ["method", "route", "status"],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  let kept = 0;
  let told = 0;
  new Counter({
    name: "cho_http_kept_pages_sent_total",
    help: "Pages sent from memory",
    registers,
    collect() {
      this.inc(kept - told);
      told = kept;
    },
  });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  const { cache, inFlight } = watched;
  gauge("cho_kept_pages", "Pages in memory", () => cache.facts().pages);
  gauge("cho_kept_pages_bytes", "Bytes of pages in memory", () => cache.facts().bytes);
  gauge("cho_kept_pages_open", "1 while commits are heard", () => Number(cache.facts().isOpen));
  gauge("cho_http_rendering", "Requests being rendered", inFlight);
  return {
    observe: ({ method, route, status }, seconds) =>
      duration.labels(method, route, String(status)).observe(seconds),
    countKept: () => {
      kept++;
    },
    // The worker, where it runs in this process, keeps its figures in the shared registry.
    text: () => Registry.merge([registry, shared]).metrics(),
    contentType: registry.contentType,
    close: () => registry.clear(),
  };
}
