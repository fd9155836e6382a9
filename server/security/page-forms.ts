/** A form of a served page, as a browser would send it. */
export interface PageForm {
  /** Path and query it posts to. */
  action: string;
  isMultipart: boolean;
  fields: FormFieldFound[];
  fileFields: string[];
}

export interface FormFieldFound {
  name: string;
  /** What people write by hand, and so anything at all. */
  isText: boolean;
  value: string;
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&quot;": '"',
  "&#x27;": "'",
  "&lt;": "<",
  "&gt;": ">",
};
const decoded = (text: string) =>
  text.replace(/&(?:amp|quot|#x27|lt|gt);/g, (entity) => entities[entity]!);

const attribute = (attributes: string, name: string): string | null => {
  const match = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>]|$)`, "i").exec(attributes);
  return match ? decoded(match[1] ?? "") : null;
};

/** What a typed field wants to be sent, so that a form gets as far as it can. */
function plausible(type: string, attributes: string): string {
  const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  if (type === "date") return day;
  if (type === "email") return "thu@example.vn";
  if (type === "tel") return "0903123456";
  if (type === "number") return attribute(attributes, "min") ?? "1";
  return "";
}

/**
 * The posting forms of a page.
 * @param address where the page was read, for forms that post to themselves
 */
export function formsIn(html: string, address: string): PageForm[] {
  const forms: PageForm[] = [];
  for (const [, attributes = "", inside = ""] of html.matchAll(
    /<form\b([^>]*)>([\s\S]*?)<\/form>/gi,
  )) {
    if (attribute(attributes, "method")?.toLowerCase() !== "post") continue;
    const action = attribute(attributes, "action") ?? address;
    if (!action.startsWith("/")) continue;
    const fields: FormFieldFound[] = [];
    const fileFields: string[] = [];
    const known = new Set<string>();
    for (const [, tag = "", given = ""] of inside.matchAll(/<(input|textarea)\b([^>]*)>/gi)) {
      const name = attribute(given, "name");
      if (!name) continue;
      const type =
        tag.toLowerCase() === "textarea" ? "textarea" : (attribute(given, "type") ?? "text");
      if (type === "file") fileFields.push(name);
      else if (type === "radio") {
        if (!known.has(name))
          fields.push({ name, isText: false, value: attribute(given, "value") ?? "on" });
      } else if (["text", "textarea", "search", "password"].includes(type)) {
        fields.push({ name, isText: true, value: attribute(given, "value") ?? "" });
      } else {
        const value = attribute(given, "value") || plausible(type, given) || "on";
        fields.push({ name, isText: false, value });
      }
      known.add(name);
    }
    for (const [, given = "", options = ""] of inside.matchAll(
      /<select\b([^>]*)>([\s\S]*?)<\/select>/gi,
    )) {
      const name = attribute(given, "name");
      const values = [...options.matchAll(/<option\b([^>]*)>/gi)].map(
        ([, option = ""]) => attribute(option, "value") ?? "",
      );
      if (name) fields.push({ name, isText: false, value: values.find(Boolean) ?? "" });
    }
    const isMultipart = /multipart/i.test(attribute(attributes, "enctype") ?? "");
    forms.push({ action, isMultipart, fields, fileFields });
  }
  return forms;
}
