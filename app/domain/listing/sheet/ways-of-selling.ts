/** How goods are measured and priced, in the words of a file. */
export const waysOfSelling = [
  { word: "theo gói", sellBy: "pack", pricedBy: "unit" },
  { word: "theo cái", sellBy: "piece", pricedBy: "unit" },
  { word: "theo ký", sellBy: "weight", pricedBy: "kilogram" },
  { word: "theo cái, tính tiền theo ký", sellBy: "piece", pricedBy: "kilogram" },
  { word: "theo gói, tính tiền theo ký", sellBy: "pack", pricedBy: "kilogram" },
] as const;

export type WayOfSelling = (typeof waysOfSelling)[number];

export const wayOf = ({ sellBy, pricedBy }: { sellBy: string; pricedBy: string }) =>
  waysOfSelling.find((way) => way.sellBy === sellBy && way.pricedBy === pricedBy);

/** Units goods are counted in; others are a slip of the finger or another marketplace's word. */
export const knownUnits = [
  ...["kg", "trái", "con", "củ", "cây", "bó", "bịch", "chai", "chục", "đòn", "giỏ", "gói", "hộp"],
  ...["hũ", "khay", "lốc", "nải", "thùng", "túi", "vỉ", "xấp", "lít", "can", "bao", "cái", "lon"],
  ...["keo", "bộ", "cặp", "quả", "lạng", "tạ", "khúc", "ổ", "thanh", "phần", "set", "ram", "cuộn"],
] as const;
