import { beforeAll, expect, test } from "vitest";
import type { SearchEngine } from "./engine";
import { testingDocuments } from "./testing-catalogue";
import { judge, judgements, slippedJudgements, slips } from "./testing-judgements";

/** How well an engine finds what people mean; each miss is printed. */
export function describeJudgements(
  engineOf: () => SearchEngine,
  least: { judged: number; slipped: Record<string, number> },
): void {
  beforeAll(async () => {
    await engineOf().replaceAll(
      (async function* () {
        yield testingDocuments();
      })(),
    );
  });

  test(`at least ${least.judged * 100} % of what people judged is found as they judged`, async () => {
    const { passed, misses } = await judge(engineOf(), judgements);
    for (const miss of misses) console.log(`  ${miss}`);
    console.log(`${engineOf().name}: ${passed} of ${judgements.length} judgements`);
    expect(passed / judgements.length).toBeGreaterThanOrEqual(least.judged);
  });

  test.each(Object.keys(slips))("every kind is found when its name is typed %s", async (slip) => {
    const list = slippedJudgements(slip);
    const { passed, misses } = await judge(engineOf(), list);
    for (const miss of misses) console.log(`  ${miss}`);
    console.log(`${engineOf().name}: ${passed} of ${list.length} typed ${slip}`);
    expect(list.length).toBeGreaterThan(20);
    expect(passed / list.length).toBeGreaterThanOrEqual(least.slipped[slip] ?? 0.95);
  });
}
