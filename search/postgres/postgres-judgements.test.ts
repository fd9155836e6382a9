import { afterAll, beforeAll } from "vitest";
import { createTestDatabase, type TestDatabase } from "#db/testing.server";
import type { SearchEngine } from "../engine";
import { describeJudgements } from "../judgements-contract";
import { testingVocabulary } from "../testing-catalogue";
import { createPostgresEngine } from "./postgres-engine.server";

let database: TestDatabase;
let engine: SearchEngine;
const vocabulary = testingVocabulary();

beforeAll(async () => {
  database = await createTestDatabase();
  engine = createPostgresEngine({ db: database.db, vocabulary: async () => vocabulary });
});
afterAll(() => database.close());

describeJudgements(() => engine, { judged: 0.9, slipped: {} });
