import { Notice } from "../notice";
import { ProductView, type ProductViewProps } from "../product/product-view";
import { productWords as words } from "../words/seller-products";

export type PreviewData = Pick<
  ProductViewProps,
  "product" | "seller" | "certificates" | "month" | "complaintHours"
>;

/** The attribute React 18 does not know yet. */
const nothingToPress = { inert: "" };

/** The shopper's page of a product in the making. Nothing on it can be pressed. */
export function ProductPreview({ back, page }: { back: string; page: PreviewData }) {
  return (
    <>
      <div className="edge pt-2">
        <a className="link-alone" href={back}>
          ‹ {words.editor.backToEdit}
        </a>
        <h1 className="visually-hidden">{words.editor.preview}</h1>
        <Notice>{words.editor.previewLead}</Notice>
      </div>
      <div {...nothingToPress}>
        <ProductView
          {...page}
          origin=""
          closed={null}
          questions={[]}
          reviews={{ histogram: [0, 0, 0, 0, 0], reviews: [] }}
          ofSeller={[]}
          ofKind={[]}
        />
      </div>
    </>
  );
}
