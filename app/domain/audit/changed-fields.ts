type Fields = Readonly<Record<string, unknown>>;

const plain = (value: unknown): unknown => (typeof value === "bigint" ? String(value) : value);

/** The fields a change touched, before and after, as the log keeps them; all of a thing that is new. */
export function changedFields(before: Fields | null | undefined, after: Fields) {
  const names = Object.keys(after).filter(
    (name) => JSON.stringify(plain(before?.[name])) !== JSON.stringify(plain(after[name])),
  );
  const pick = (fields: Fields) =>
    Object.fromEntries(names.map((name) => [name, plain(fields[name]) ?? null]));
  return { before: before ? pick(before) : null, after: pick(after), isChanged: names.length > 0 };
}
