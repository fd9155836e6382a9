/** One invented seller: who they are, where, what they sell and what they say of themselves. */
export interface CastSeller {
  /** The slug of their shop. */
  slug: string;
  name: string;
  kind: "household" | "cooperative" | "company";
  legalName: string;
  representative: string;
  address: string;
  commune: string;
  /** Which place their picture shows. */
  place: string;
  since: number;
  /** Kinds with how many products of each. */
  goods: Readonly<Record<string, number>>;
  story: string;
  storyEn: string;
}
