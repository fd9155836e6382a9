import { data } from "@remix-run/node";
import { v7 as uuidv7 } from "uuid";
import type { FileStore } from "#app/domain/catalog/file-store.server";
import { certificateKindNames } from "#app/domain/provenance/certificate-kinds";
import { findCertificatePaper } from "#app/domain/provenance/certificate-review-queries.server";
import type { SendCertificate } from "#app/domain/provenance/send-certificate.server";
import { findSentPaper, storePaper } from "#app/domain/provenance/store-paper.server";
import { privatePage } from "#app/http/page-tags";
import { readUpload } from "#app/http/read-body.server";
import { isId } from "#app/http/read-id";
import type { CertificateForm } from "#app/ui/seller/certificates-screen";
import type { Db } from "#db/client.server";

/** As the web server lets through at this address. */
const mostBytes = 12_000_000;
const dayShape = /^\d{4}-\d\d-\d\d$/;

type Paper = Omit<SendCertificate, "actor" | "sellerId" | "kindName" | "now">;

interface TypedCertificate {
  form: CertificateForm;
  paper: Paper | null;
  refusal: [field: string, sentence: string] | null;
}

const needed = [
  ["so", "Ghi số của giấy."],
  ["nguoi", "Ghi tên người được cấp, như trên giấy."],
  ["pham-vi", "Ghi phạm vi: giấy cấp cho việc gì, hàng gì."],
  ["noi-cap", "Ghi cơ quan cấp."],
] as const;

/** The form of a paper; its file is kept at once, so that a mistake elsewhere does not lose it. */
export async function readCertificate(
  db: Db,
  files: FileStore,
  request: Request,
): Promise<TypedCertificate> {
  const { form, files: sent } = await readUpload(request, { bytes: mostBytes, files: 1 });
  const text = (name: string, length = 300) =>
    String(form.get(name) ?? "")
      .trim()
      .slice(0, length);
  const given = text("ma", 36);
  const isFree = isId(given) && (await findCertificatePaper(db, given)) === null;
  const certificateId = isFree ? given : uuidv7();
  const values = Object.fromEntries(
    ["loai", "so", "nguoi", "pham-vi", "noi-cap", "cap-ngay", "het-han", "xa"].map((name) => [
      name,
      text(name),
    ]),
  );
  const productIds = form
    .getAll("san-pham")
    .map(String)
    .filter((id) => isId(id));
  let refusal: TypedCertificate["refusal"] = null;
  const refuse = (field: string, sentence: string) => {
    refusal ??= [field, sentence];
  };
  const kind = certificateKindNames.find((name) => name === values.loai);
  if (!kind) refuse("loai", "Chọn loại chứng nhận.");
  for (const [name, sentence] of needed) if (!values[name]) refuse(name, sentence);
  const isDay = (day = "") => dayShape.test(day) && !Number.isNaN(Date.parse(day));
  if (!isDay(values["cap-ngay"])) refuse("cap-ngay", "Chọn ngày cấp.");
  if (values["het-han"] && !isDay(values["het-han"])) refuse("het-han", "Chọn ngày hết hạn.");
  let key: string | null = null;
  if (sent[0]) {
    const kept = await storePaper(files, { certificateId, bytes: sent[0].bytes });
    if ("key" in kept) key = kept.key;
    else {
      refuse(
        "giay",
        kept.refused === "not-a-paper"
          ? "Gửi ảnh chụp (JPG, PNG) hoặc tệp PDF của giấy."
          : "Ảnh hoặc tệp quá lớn. Gửi tệp dưới 10 MB.",
      );
    }
  } else if (isFree) key = await findSentPaper(files, certificateId);
  if (!key) refuse("giay", "Chụp tờ giấy hoặc chọn tệp PDF.");
  const view = { values, productIds, certificateId, hasPaper: key !== null };
  return {
    form: { ...view, field: "", sentence: "" },
    paper:
      kind && key && !refusal
        ? {
            certificateId,
            kind,
            number: values.so!,
            holderName: values.nguoi!,
            scope: values["pham-vi"]!,
            issuer: values["noi-cap"]!,
            issuedOn: values["cap-ngay"]!,
            expiresOn: values["het-han"] || null,
            paperFile: key,
            productIds,
            plotCommuneCode: /^\d{5}$/.test(values.xa ?? "") ? values.xa! : null,
          }
        : null,
    refusal,
  };
}

const refusals: Readonly<Record<string, [field: string, sentence: string]>> = {
  expired: ["het-han", "Giấy này đã hết hạn. Gửi giấy còn hạn."],
  "dates-crossed": ["het-han", "Ngày hết hạn phải sau ngày cấp."],
  "not-yet-issued": ["cap-ngay", "Ngày cấp chưa tới. Xem lại ngày trên giấy."],
  "sent-already": ["so", "Bạn đã gửi giấy số này rồi."],
  "products-missing": ["san-pham", "Chọn ít nhất một sản phẩm được cấp."],
  "plot-missing": ["xa", "Chọn xã, phường có vườn trồng."],
  "plot-outside-area": ["xa", "Nơi trồng này nằm ngoài vùng chỉ dẫn địa lý của sản phẩm đã chọn."],
};

/** The form once more, with everything typed and one sentence. */
export function refusedCertificate({ form, refusal }: TypedCertificate, refused = "") {
  const [field, sentence] = refusal ?? refusals[refused] ?? ["", "Chưa gửi được. Thử lại."];
  return data({ ...form, field, sentence }, { status: 422, headers: privatePage });
}
