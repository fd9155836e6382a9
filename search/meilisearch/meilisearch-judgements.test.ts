import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { SearchEngine } from "../engine";
import { describeJudgements } from "../judgements-contract";
import { testingVocabulary } from "../testing-catalogue";
import { type EmbeddedMeilisearch, startEmbeddedMeilisearch } from "./embedded.server";
import { createMeilisearchEngine } from "./meilisearch-engine.server";

let folder: string;
let server: EmbeddedMeilisearch;
let engine: SearchEngine;
const vocabulary = testingVocabulary();

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "cho-meili-"));
  server = await startEmbeddedMeilisearch({ dataDir: folder });
  engine = createMeilisearchEngine({
    url: server.url,
    apiKey: server.apiKey,
    vocabulary: async () => vocabulary,
    timeoutMs: 10_000,
  });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

describeJudgements(() => engine, { judged: 0.95, slipped: {} });
