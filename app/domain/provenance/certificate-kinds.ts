/** Kinds of certificates in the order they are shown; the schema has the same. A browser may read this file. */
export const certificateKindNames = [
  "geographical-indication",
  "ocop-5",
  "ocop-4",
  "ocop-3",
  "organic",
  "globalgap",
  "vietgap",
  "haccp",
  "iso-22000",
  "food-safety",
  "growing-area-code",
  "collective-mark",
  "self-declaration",
] as const;
