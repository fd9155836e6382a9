import type { ReactNode } from "react";
import { type Period, periods } from "#app/domain/reporting/periods";
import type { ShopNumbers, SpanNumbers } from "#app/domain/reporting/shop-numbers.server";
import { productPath } from "#app/paths";
import { ButtonLink } from "../button";
import { BarChart } from "../chart";
import { formatDate, formatMoney, formatNumber, formatQuantity } from "../format";
import { Section } from "../section";
import { numbersWords as words } from "../words/numbers";

const money = (amount: bigint) => formatMoney(amount, "vi");
const count = (value: number) => formatNumber(value, "vi");
const short = (day: string) => `${day.slice(8)}/${day.slice(5, 7)}`;
const spanWords = ({ from, to }: SpanNumbers) =>
  from === to ? formatDate(from, "vi") : `${short(from)}–${formatDate(to, "vi")}`;
/** "1,2 tr", "350 k": what fits above an axis. */
const shortMoney = (amount: number) =>
  amount >= 1_000_000 ? `${count(amount / 1_000_000)} triệu đ` : `${count(amount)} đ`;

/** What a shop sold and how often it was looked at: figures first, then bars, each with its table. */
export function NumbersPage({
  slug,
  period,
  numbers,
}: {
  slug: string;
  period: Period;
  numbers: ShopNumbers;
}) {
  const { spans, total, bestSellers, stock } = numbers;
  const here = `/nguoi-ban/${slug}/so-lieu`;
  const csv = (table: string) => `${here}/${table}.csv?ngay=${period}`;
  const rate = total.views > 0 ? `${count((total.orders * 100) / total.views)} %` : words.none;
  return (
    <div className="edge pt-4">
      <h1>{words.title}</h1>
      <nav aria-label={words.periodLabel} className="mt-3 flex flex-wrap gap-2">
        {periods.map((one) => (
          <a
            key={one}
            className={one === period ? "chip bg-leaf-soft font-semibold" : "chip"}
            href={`${here}?ngay=${one}`}
            aria-current={one === period ? "true" : undefined}
          >
            {words.periods[one]}
          </a>
        ))}
      </nav>
      <dl className="mt-4 grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Figure name={words.sales} value={money(total.sales)} />
        <Figure name={words.orders} value={count(total.orders)} />
        <Figure name={words.views} value={count(total.views)} />
        <Figure name={words.conversion} value={rate} hint={words.conversionHint} />
      </dl>
      {total.orders + total.views === 0 && (
        <div className="card mt-4 grid gap-3 p-4">
          <p>{words.empty}</p>
          <p>
            <ButtonLink href={`/nguoi-ban/${slug}/chia-se`}>{words.share}</ButtonLink>
          </p>
        </div>
      )}
      <div className="mt-6 grid gap-9 lg:grid-cols-2">
        <Section title={words.salesChart}>
          <div className="card p-4">
            <BarChart
              title={words.salesChart}
              summary={`${words.periods[period]}: ${money(total.sales)}, ${count(total.orders)} đơn.`}
              format={shortMoney}
              bars={spans.map((span) => ({
                label: short(span.from),
                value: Number(span.sales),
                title: `${spanWords(span)}: ${money(span.sales)}`,
              }))}
            />
          </div>
        </Section>
        <Section title={words.viewsChart}>
          <div className="card p-4">
            <BarChart
              title={words.viewsChart}
              summary={`${words.periods[period]}: ${count(total.views)} lượt xem.`}
              format={count}
              bars={spans.map((span) => ({
                label: short(span.from),
                value: span.views,
                title: `${spanWords(span)}: ${count(span.views)}`,
              }))}
            />
          </div>
        </Section>
        <div className="lg:col-span-2">
          <details className="card">
            <summary className="min-h-12 px-4 py-3 font-semibold">{words.table}</summary>
            <Table
              title={words.span}
              heads={[words.span, words.sales, words.orders, words.views]}
              csv={csv("theo-ngay")}
              rows={spans.map((span) => ({
                key: span.from,
                cells: [spanWords(span), money(span.sales), count(span.orders), count(span.views)],
              }))}
            />
          </details>
        </div>
        <Section title={words.best}>
          {bestSellers.length === 0 ? (
            <p className="text-muted">{words.bestNone}</p>
          ) : (
            <div className="card">
              <Table
                title={words.best}
                heads={[words.product, words.orders, words.sales, words.views]}
                csv={csv("ban-chay")}
                rows={bestSellers.slice(0, 10).map((row) => ({
                  key: row.slug,
                  cells: [
                    <a key="name" className="link" href={productPath("vi", row.slug)}>
                      {row.name}
                    </a>,
                    count(row.orders),
                    money(row.sales),
                    count(row.views),
                  ],
                }))}
              />
            </div>
          )}
        </Section>
        <Section title={words.stock} lead={words.stockLead}>
          {stock.length === 0 ? (
            <p className="text-muted">{words.stockNone}</p>
          ) : (
            <div className="card">
              <Table
                title={words.stock}
                heads={[words.product, words.left, words.sold, words.daysLeft]}
                csv={csv("ton-kho")}
                rows={stock.slice(0, 10).map((row) => ({
                  key: `${row.productName}|${row.variantName}`,
                  cells: [
                    `${row.productName}, ${row.variantName.toLowerCase()}`,
                    formatQuantity(row.available, row, "vi"),
                    formatQuantity(row.sold, row, "vi"),
                    row.daysLeft === null ? words.slow : words.days(row.daysLeft),
                  ],
                }))}
              />
            </div>
          )}
        </Section>
      </div>
    </div>
  );
}

function Figure({ name, value, hint }: { name: string; value: string; hint?: string }) {
  return (
    <div className="card p-4">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="text-xl font-semibold">{value}</dd>
      {hint && <dd className="text-sm text-muted">{hint}</dd>}
    </div>
  );
}

/** First column words, the others figures; beneath it the same as a file. */
function Table({
  title,
  heads,
  rows,
  csv,
}: {
  title: string;
  heads: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  csv: string;
}) {
  return (
    <div className="px-3 pb-3">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by the keyboard too. */}
      <section className="overflow-x-auto" tabIndex={0} aria-label={words.tableOf(title)}>
        <table className="table">
          <thead>
            <tr>
              {heads.map((head, column) => (
                <th key={head} scope="col" className={column > 0 ? "figure" : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {cells.map((cell, column) => (
                  <td key={heads[column]} className={column > 0 ? "figure" : "min-w-36"}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <a className="link-alone" href={csv}>
        {words.csv}
      </a>
    </div>
  );
}
