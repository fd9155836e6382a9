/** The same sentence in both languages. */
export type Both = readonly [vi: string, en: string];

/**
 * One way sellers offer a kind: name, English name, where its price lies in the kind's band (0 to 1), and
 * the forms it is sold in, each a word of `forms`:
 * `w` by weight; `p3000hộp` a pack of 3,000 g; `c2500trái` a piece of about 2,500 g priced by the
 * kilogram; `u1000trái` a piece at its own price; `m500chai` a bottle of 500 ml.
 */
export type Edition = readonly [vi: string, en: string, position: number, forms: string];

/** What there is to say about a kind, whoever sells it. */
export interface KindText {
  editions: readonly Edition[];
  /** Where and how it grows or is made. */
  origin: readonly Both[];
  /** How people eat or use it. */
  use: readonly Both[];
  keep: Both;
}
