export interface DiffPart {
  state: "same" | "removed" | "added";
  text: string;
}

/** Beyond this many words a side, the two texts are shown whole. */
const mostWords = 600;

/** What of a text went and what came, word by word. */
export function wordDiff(before: string, after: string): DiffPart[] {
  if (before === after) return [{ state: "same", text: after }];
  const a = before.split(/(?<=\s)/).filter(Boolean);
  const b = after.split(/(?<=\s)/).filter(Boolean);
  if (a.length > mostWords || b.length > mostWords) {
    return [
      { state: "removed", text: before },
      { state: "added", text: after },
    ].filter((part): part is DiffPart => part.text !== "");
  }
  // Length of the longest common run of words from each pair of places on.
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const parts: DiffPart[] = [];
  const put = (state: DiffPart["state"], text: string) => {
    const last = parts.at(-1);
    if (last?.state === state) last.text += text;
    else parts.push({ state, text });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      put("same", a[i]!);
      i += 1;
      j += 1;
    } else if (
      j < b.length &&
      (i === a.length || common[i * width + j + 1]! > common[(i + 1) * width + j]!)
    ) {
      put("added", b[j++]!);
    } else if (i < a.length) {
      put("removed", a[i++]!);
    }
  }
  return parts;
}
