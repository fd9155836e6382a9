/** One wrong field of a form and the sentence beside it. */
export interface FormProblem {
  name: string;
  message: string;
}

/** The first thing wrong with each field, in the order of the schema. */
export function formProblems(error: {
  issues: readonly { path: readonly PropertyKey[]; message: string }[];
}): FormProblem[] {
  const problems: FormProblem[] = [];
  for (const { path, message } of error.issues) {
    const name = String(path[0] ?? "");
    if (!problems.some((known) => known.name === name)) problems.push({ name, message });
  }
  return problems;
}

/** The texts of these fields as they were typed, to show them again. */
export function typedFields<Name extends string>(
  form: FormData,
  names: readonly Name[],
): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? "")])) as Record<
    Name,
    string
  >;
}
