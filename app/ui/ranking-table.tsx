import type { rankingWeights, standingWeights } from "#search/ranking";
import { formatNumber } from "./format";
import { useLocale, useWords } from "./locale";

type Weights = typeof rankingWeights;

/** Every number that decides an order; one without words for it does not compile. */
export interface RankingWeights {
  version: string;
  rows: Record<keyof Weights["place"] | Exclude<keyof Weights, "place" | "version">, number>;
  standing: Record<keyof typeof standingWeights, number>;
}

/** The order of search results as it is computed, from the very numbers that compute it. */
export function RankingTable({ weights }: { weights: RankingWeights }) {
  const locale = useLocale();
  const words = useWords().policy.ranking;
  const table = (caption: string, rows: [string, number][]) => (
    <table className="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.criterion}</th>
          <th scope="col" className="figure">
            {words.weight}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([text, value]) => (
          <tr key={text}>
            <th scope="row" className="font-normal">
              {text}
            </th>
            <td className="figure">{formatNumber(value, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <>
      <p>{words.intro}</p>
      {table(
        words.title,
        (Object.keys(weights.rows) as (keyof RankingWeights["rows"])[]).map((key) => [
          words.rows[key],
          weights.rows[key],
        ]),
      )}
      <h2>{words.standingTitle}</h2>
      {table(
        words.standingTitle,
        (Object.keys(weights.standing) as (keyof RankingWeights["standing"])[]).map((key) => [
          words.standing[key],
          weights.standing[key],
        ]),
      )}
      <p className="text-sm text-muted">{words.version(weights.version)}</p>
    </>
  );
}
