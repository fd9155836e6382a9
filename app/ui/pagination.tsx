import { Icon } from "./icon";
import { useWords } from "./locale";

export function Pagination({
  page,
  pages,
  hrefOf,
}: {
  page: number;
  pages: number;
  hrefOf(page: number): string;
}) {
  const words = useWords();
  if (pages <= 1) return null;
  return (
    <nav
      aria-label={words.list.pagination}
      className="mt-6 flex flex-wrap items-center justify-between gap-3"
    >
      {page > 1 ? (
        <a className="button button-quiet" rel="prev" href={hrefOf(page - 1)}>
          <Icon name="left" size={20} /> {words.list.previous}
        </a>
      ) : (
        <span />
      )}
      <span className="text-muted">{words.list.page(page, pages)}</span>
      {page < pages ? (
        <a className="button button-quiet" rel="next" href={hrefOf(page + 1)}>
          {words.list.next} <Icon name="right" size={20} />
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
