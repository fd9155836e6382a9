import type { ProductCardData } from "#app/domain/catalog/product-card";
import { useWords } from "./locale";
import { ProductShelf } from "./product-card";

/** Goods from a commune, and goods whose sellers drive there. */
export function NearbyShelves({
  place,
  inside,
  delivering,
}: {
  /** "Xã Tân Phú". */
  place: string;
  inside: readonly ProductCardData[];
  delivering: readonly ProductCardData[];
}) {
  const words = useWords().nearby;
  if (inside.length + delivering.length === 0) {
    return <p className="text-muted">{words.none(place)}</p>;
  }
  return (
    <>
      {inside.length > 0 && (
        <>
          <h3 className="mb-3">{words.inside(place)}</h3>
          <ProductShelf products={inside} />
        </>
      )}
      {delivering.length > 0 && (
        <>
          <h3 className="mt-6 mb-3">{words.delivering(place)}</h3>
          <ProductShelf products={delivering} />
        </>
      )}
    </>
  );
}
