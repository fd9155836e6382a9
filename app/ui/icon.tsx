/** Line drawings on a 24 grid; they inherit the colour of the text. Never the only carrier of a meaning. */
const paths = {
  home: "M4 11.5 12 4l8 7.5M6 10v10h12V10M10 20v-5h4v5",
  grid: "M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20 20",
  orders: "M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c1-4 4-6 7.5-6s6.5 2 7.5 6",
  cart: "M3 4h2.5l2 11.5h10.5L20 8H6.3M9 20.5a1 1 0 1 0 0-2 1 1 0 0 0 0 2ZM16.5 20.5a1 1 0 1 0 0-2 1 1 0 0 0 0 2Z",
  pin: "M12 21c-4-4.5-6.5-7.7-6.5-11a6.5 6.5 0 0 1 13 0c0 3.3-2.5 6.5-6.5 11ZM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  check: "m5 12.5 4.5 4.5L19 7.5",
  tick: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8 12.2l2.8 2.8L16 9.5",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5.3l3.5 2",
  info: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5.5M12 7.5v.1",
  care: "M12 4 2.8 20h18.4zM12 10v4.5M12 17.2v.1",
  wrong: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9 9l6 6M15 9l-6 6",
  close: "m6 6 12 12M18 6 6 18",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  left: "m14.5 5-7 7 7 7",
  right: "m9.5 5 7 7-7 7",
  down: "m5 9 7 7 7-7",
  star: "m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1.1 5.9-5.3-2.9-5.3 2.9 1.1-5.9L3.5 9.7l5.9-.8z",
  leaf: "M5 19c0-9 5-14 15-14 0 10-5 15-13 14M5 20c2-5 5-8 9-9.5",
  truck:
    "M3 6h11v10H3zM14 10h4l3 3v3h-7zM7 19a1.8 1.8 0 1 0 0-3.6A1.8 1.8 0 0 0 7 19ZM17 19a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z",
  phone:
    "M6 3.5h3l1.5 4.5-2 1.5c1 2.5 3.5 5 6 6l1.5-2 4.5 1.5v3c0 1.5-1 2-2.5 2C10.5 20 4 13.5 4 6c0-1.5.5-2.5 2-2.5Z",
  share: "M12 15V4M8 7.5 12 3.5l4 4M5 12v8h14v-8",
  filter: "M4 6h16M7 12h10M10 18h4",
  shield: "M12 3.5 5 6v5.5c0 4.5 3 7.5 7 9 4-1.5 7-4.5 7-9V6zM9 12l2.2 2.2L15 10.5",
  wallet: "M4 7h15v12H4zM4 7l11-3v3M15 12h4v3h-4z",
  return: "M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11H9",
  basket: "M4 10h16l-2 10H6zM8 10l3-6M16 10l-3-6M9.5 13.5v3M14.5 13.5v3",
} as const;

export type IconName = keyof typeof paths;

export function Icon({
  name,
  size = 24,
  filled = false,
}: {
  name: IconName;
  size?: number;
  filled?: boolean;
}) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill={filled ? "currentColor" : "none"}
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
