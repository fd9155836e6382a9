import type { ReactNode } from "react";

type Block =
  | { type: "heading"; text: string }
  | { type: "list"; rows: string[] }
  | { type: "paragraph"; text: string };

/** Reads a policy's plain writing: paragraphs parted by a blank line, "## " a heading, "- " a list row. */
export function policyBlocks(body: string): Block[] {
  return body
    .replace(/\r\n/g, "\n")
    .split(/\n{2,}/)
    .flatMap((part): Block[] => {
      const blocks: Block[] = [];
      for (const line of part.split("\n").map((text) => text.trim())) {
        const last = blocks.at(-1);
        if (line.startsWith("## ")) blocks.push({ type: "heading", text: line.slice(3) });
        else if (line.startsWith("- ")) {
          if (last?.type === "list") last.rows.push(line.slice(2));
          else blocks.push({ type: "list", rows: [line.slice(2)] });
        } else if (line && last?.type === "paragraph") last.text += ` ${line}`;
        else if (line) blocks.push({ type: "paragraph", text: line });
      }
      return blocks;
    });
}

export function PolicyText({ body }: { body: string }): ReactNode {
  return policyBlocks(body).map((block) => {
    if (block.type === "heading") return <h2 key={block.text}>{block.text}</h2>;
    if (block.type === "paragraph") return <p key={block.text}>{block.text}</p>;
    return (
      <ul key={block.rows.join()}>
        {block.rows.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
    );
  });
}
