/** What a spreadsheet would run when a cell begins with it, and the sign we put before it. */
const dangerous = /^[=+\-@\t\r\n'＝＋－＠]/;

/**
 * "valueOf", "constructor" and the like: the library that writes workbooks takes them for entries of its
 * own table of texts, and nobody can open the file.
 */
const isInherited = (text: string) => text in {};

const needsSign = (text: string) => dangerous.test(text) || isInherited(text);

/** A text that a spreadsheet shows and does not run; `readPlain` gives the text back. */
export const makeHarmless = (text: string) => (needsSign(text) ? `'${text}` : text);

/** The text of a cell as it was before `makeHarmless`. */
export const readPlain = (cell: string) =>
  cell.startsWith("'") && needsSign(cell.slice(1)) ? cell.slice(1) : cell;

/** Whether a cell of a plain file would be run; ours never begin so. */
export const isFormula = (cell: string) =>
  /^[=@＝＠]/.test(cell) || /^[+\-＋－].*[(!|]/s.test(cell);
