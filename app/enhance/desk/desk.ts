import { DeskQueue } from "./desk-queue";
import { DossierForm } from "./dossier-form";
import { FilterList } from "./filter-list";
import { ImportProgress } from "./import-progress";
import { ProductEditor } from "./product-editor";

/**
 * The desks' own script, for sellers and officers: like the shop's, it improves forms and links that
 * work without it. It is loaded on desk pages only, beside the shop's.
 */
const elements: Record<string, CustomElementConstructor> = {
  "desk-queue": DeskQueue,
  "dossier-form": DossierForm,
  "import-progress": ImportProgress,
  "filter-list": FilterList,
  "product-editor": ProductEditor,
};

for (const [name, element] of Object.entries(elements)) customElements.define(name, element);
