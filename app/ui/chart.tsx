import { useId } from "react";

export interface Bar {
  /** Under the bar, where there is room. */
  label: string;
  value: number;
  /** The figure in words, for whoever points at the bar. */
  title: string;
}

const width = 640;
const height = 200;
const floor = height - 24;
const ceiling = 22;

/** The next round figure: 1, 2 or 5 with noughts. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= value)!;
}

/**
 * Bars drawn on the server, without script. It says in one sentence what it shows; the figures stand in a
 * table beside it, which is the caller's.
 */
export function BarChart({
  title,
  summary,
  bars,
  format,
}: {
  title: string;
  /** One sentence for those who do not see the bars. */
  summary: string;
  bars: readonly Bar[];
  format: (value: number) => string;
}) {
  const id = useId();
  const top = roundUp(Math.max(0, ...bars.map(({ value }) => value)));
  const step = width / Math.max(1, bars.length);
  const every = Math.ceil(bars.length / 6);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
      className="h-auto w-full overflow-visible text-leaf"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-text`}>{summary}</desc>
      <line x1="0" x2={width} y1={ceiling} y2={ceiling} className="stroke-line" />
      <text x="0" y={ceiling - 6} className="fill-muted text-[1.6rem] sm:text-sm">
        {format(top)}
      </text>
      <line x1="0" x2={width} y1={floor} y2={floor} className="stroke-control" />
      {bars.map(({ label, value, title: words }, index) => {
        const tall = value > 0 ? Math.max(2, (value / top) * (floor - ceiling)) : 0;
        const x = index * step;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: bars never change places
          <g key={index}>
            <rect
              x={x + step * 0.14}
              y={floor - tall}
              width={step * 0.72}
              height={tall}
              rx={Math.min(3, step * 0.2)}
              fill="currentColor"
            >
              <title>{words}</title>
            </rect>
            {index % every === 0 && (
              <text
                x={index === 0 ? 0 : x + step / 2}
                y={height - 6}
                textAnchor={index === 0 ? "start" : "middle"}
                className="fill-muted text-[1.6rem] sm:text-sm"
              >
                {label}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
