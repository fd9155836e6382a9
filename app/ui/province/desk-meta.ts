import type { MetaFunction } from "@remix-run/react";

/** The title of a page of the province's desk; nothing for search machines. */
export const deskMeta =
  (title: string): MetaFunction =>
  () => [
    { title: `${title} · Bàn làm việc của tỉnh` },
    { name: "robots", content: "noindex, nofollow" },
  ];
