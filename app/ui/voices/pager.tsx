/** The page an address asks for, from 1. */
export function pageOf(url: string): number {
  const asked = Number(new URL(url).searchParams.get("trang") ?? 1);
  return Number.isInteger(asked) && asked >= 1 && asked <= 1_000 ? asked : 1;
}

/** Newer and older, where how many there are is not counted. */
export function Pager({ path, page, hasMore }: { path: string; page: number; hasMore: boolean }) {
  if (page === 1 && !hasMore) return null;
  return (
    <nav aria-label="Các trang" className="flex justify-between gap-3">
      {page > 1 ? (
        <a className="button button-quiet" href={page === 2 ? path : `${path}?trang=${page - 1}`}>
          Trang trước
        </a>
      ) : (
        <span />
      )}
      {hasMore && (
        <a className="button button-quiet" href={`${path}?trang=${page + 1}`}>
          Trang sau
        </a>
      )}
    </nav>
  );
}
