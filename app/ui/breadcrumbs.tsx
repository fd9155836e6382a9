import { useWords } from "./locale";

export interface Crumb {
  name: string;
  href: string;
}

/** The way down to this page; the page itself is not in it. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const words = useWords();
  return (
    <nav aria-label={words.breadcrumbs} className="-mx-1 text-sm">
      <ol className="crumbs flex flex-wrap items-center">
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a
              href={crumb.href}
              className="inline-flex min-h-11 items-center px-1 text-muted hover:text-leaf hover:underline"
            >
              {crumb.name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The same way for search machines, with the page itself at its end. */
export const breadcrumbsLd = (crumbs: readonly Crumb[], origin: string) => ({
  "@context": "https://schema.org",
  "@type": "BreadcrumbList",
  itemListElement: crumbs.map((crumb, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name: crumb.name,
    item: origin + crumb.href,
  })),
});
