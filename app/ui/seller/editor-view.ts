import type { ProductForEdit } from "#app/domain/listing/edit-queries.server";
import type { ProductFormValues } from "#app/domain/listing/product-form";

/** What the editor's page shows, first or again after a refusal. */
export interface EditorView {
  product: Omit<ProductForEdit, "content">;
  values: ProductFormValues;
  /** One sentence by field. */
  errors: Record<string, string>;
  /** What is said above the form. */
  alert: string | null;
  /** The name and description somebody else saved meanwhile. */
  theirs: { name: string; description: string } | null;
  /** May press `Gửi duyệt`. */
  maySend: boolean;
  /** A code of what just happened, from the address. */
  notice: string | null;
}
