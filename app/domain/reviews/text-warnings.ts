const signs: readonly RegExp[] = [
  // An address to click, with or without its scheme.
  /https?:\/\/|www\.|\b[\w-]+\.(com|net|vn|org|info|shop|xyz|top|link)\b/i,
  // A phone number, however it is spaced.
  /(?:\+?84|0)(?:[\s.-]?\d){9}\b/,
  // Shouting.
  /\p{Lu}{12,}/u,
  // The same sign over and over.
  /(.)\1{7,}/u,
];

/** How many signs of advertising or abuse a text bears; an officer weighs them. */
export const countWarnings = (text: string): number =>
  signs.filter((sign) => sign.test(text)).length;
