import { formatNumber } from "./format";
import { useLocale, useWords } from "./locale";

export interface RankingWeights {
  version: string;
  rows: Record<
    | "name"
    | "kindName"
    | "altName"
    | "category"
    | "otherMarks"
    | "wordsApart"
    | "together"
    | "atStart"
    | "wholeName"
    | "inSeason"
    | "standing"
    | "outOfStock"
    | "repeatedKind"
    | "repeatedSeller",
    number
  >;
  standing: Record<"sold" | "rating" | "certificates", number>;
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
        (Object.keys(words.rows) as (keyof typeof words.rows)[]).map((key) => [
          words.rows[key],
          weights.rows[key],
        ]),
      )}
      <h2>{words.standingTitle}</h2>
      {table(
        words.standingTitle,
        (Object.keys(words.standing) as (keyof typeof words.standing)[]).map((key) => [
          words.standing[key],
          weights.standing[key],
        ]),
      )}
      <p className="text-sm text-muted">{words.version(weights.version)}</p>
    </>
  );
}
