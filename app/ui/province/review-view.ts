/** A thing that waits for an officer, in the one shape every kind is shown by. */
export interface ReviewView {
  /** What it is, in a few facts. */
  facts: { label: string; value: string; href?: string }[];
  /** Field by field, as it was and as it is to be; `before` is null for what is new. */
  changes: { label: string; before: string | null; after: string | null }[];
  /** Pictures that stay, come and go. */
  pictures: { id: string; alt: string; state: "kept" | "added" | "removed" }[];
  checks: { tone: "good" | "care" | "wrong"; text: string }[];
  papers: { label: string; href: string }[];
  /** What reasons may be given for, one by one. */
  fields: { field: string; label: string }[];
  events: { at: Date; text: string }[];
  /** How it may be answered; a proposal, say, is not sent back. */
  outcomes: readonly ("approved" | "rejected" | "returned")[];
  /** Ways of comparing a paper, of which approval names one. */
  methods: readonly string[];
}

export const emptyReview: ReviewView = {
  facts: [],
  changes: [],
  pictures: [],
  checks: [],
  papers: [],
  fields: [],
  events: [],
  outcomes: ["approved", "rejected", "returned"],
  methods: [],
};
