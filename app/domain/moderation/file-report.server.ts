import { randomCode } from "#app/domain/orders/order-number.server";
import { rulesInForce, ruleValue } from "#app/domain/policies/dated-rules.server";
import { openQueueItem } from "#app/domain/queue/queue-items.server";
import { saigonClock } from "#app/domain/time/saigon-time";
import { addWorkingDays, endOfSaigonDay } from "#app/domain/time/working-days.server";
import type { Db } from "#db/client.server";
import { reports } from "#db/schema";
import { findReportedThing } from "./report-queries.server";
import type { ReportReason, ReportTarget, ReportText } from "./report-schema";

export interface FileReport extends ReportText {
  target: ReportTarget;
  accountId: string | null;
  now: Date;
}

/** What is dangerous to buyers comes before the rest. */
const urgent: readonly ReportReason[] = ["forbidden-goods", "scam"];

const thingWords = { product: "Sản phẩm", seller: "Gian hàng", review: "Đánh giá về" };

/** Anybody says that something is wrong with a page, and gets a number to read the outcome by. */
export async function fileReport(
  db: Db,
  { target, reason, body, email, accountId, now }: FileReport,
): Promise<{ caseNumber: string } | null> {
  return db.transaction(async (tx) => {
    const thing = await findReportedThing(tx, target);
    if (!thing) return null;
    const { year, month } = saigonClock(now);
    const two = (n: number) => String(n).padStart(2, "0");
    const caseNumber = `BC-${two(year % 100)}${two(month)}-${randomCode(6)}`;
    const [report] = await tx
      .insert(reports)
      .values({
        caseNumber,
        productId: thing.of === "product" ? thing.id : null,
        sellerId: thing.of === "seller" ? thing.id : null,
        reviewId: thing.of === "review" ? thing.id : null,
        reason,
        body,
        email,
        accountId,
        createdAt: now,
      })
      .returning({ id: reports.id });
    const days = ruleValue(await rulesInForce(tx, now), "report-decision-working-days");
    await openQueueItem(tx, {
      kind: "report",
      subjectId: report!.id,
      sellerId: thing.sellerId,
      communeCode: thing.communeCode,
      title: `${caseNumber}: ${thingWords[thing.of]} ${thing.name}`,
      isUrgent: urgent.includes(reason),
      dueAt: endOfSaigonDay(await addWorkingDays(tx, now, days)),
      now,
    });
    return { caseNumber };
  });
}
