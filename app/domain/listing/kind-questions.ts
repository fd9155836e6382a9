/** Short questions about a kind's goods; the answers make the first description. Pure. */
export interface KindQuestion {
  id: string;
  /** What the seller is asked. */
  question: string;
  choices: readonly { id: string; label: string; sentence: string }[];
}

export interface DescribedKind {
  name: string;
  shelfLifeDays: number;
  maxTransitHours: number | null;
  note: string;
}

const fresh: readonly KindQuestion[] = [
  {
    id: "picked",
    question: "Khi nào bạn thu hoạch?",
    choices: [
      { id: "to-order", label: "Có đơn mới hái", sentence: "Có đơn mới thu hoạch." },
      {
        id: "mornings",
        label: "Mỗi sáng sớm",
        sentence: "Thu hoạch mỗi sáng sớm, giao trong ngày.",
      },
      { id: "weekly", label: "Vài ngày một lần", sentence: "Thu hoạch vài ngày một lần." },
    ],
  },
  {
    id: "grown",
    question: "Bạn chăm sóc thế nào?",
    choices: [
      {
        id: "organic",
        label: "Phân chuồng, không thuốc hoá học",
        sentence: "Bón phân chuồng ủ hoai, không dùng thuốc hoá học.",
      },
      {
        id: "vietgap",
        label: "Theo quy trình VietGAP",
        sentence: "Chăm sóc theo quy trình VietGAP, đủ ngày cách ly.",
      },
      {
        id: "usual",
        label: "Như thường lệ, đủ ngày cách ly",
        sentence: "Chăm sóc theo lối nhà vườn, đủ ngày cách ly trước khi thu hoạch.",
      },
    ],
  },
  {
    id: "packed",
    question: "Bạn gói hàng thế nào?",
    choices: [
      {
        id: "padded",
        label: "Lót từng trái, thùng giấy",
        sentence: "Lót từng phần, đóng thùng giấy có lỗ thoáng.",
      },
      { id: "bag", label: "Túi hoặc bịch", sentence: "Gói trong túi sạch." },
      { id: "cold", label: "Ướp lạnh", sentence: "Đóng thùng giữ lạnh." },
    ],
  },
];

const made: readonly KindQuestion[] = [
  {
    id: "made",
    question: "Ai làm ra món này?",
    choices: [
      { id: "home", label: "Nhà tự làm", sentence: "Nhà tự làm theo từng mẻ." },
      { id: "craft", label: "Lò nghề truyền thống", sentence: "Làm tại lò nghề truyền thống." },
      {
        id: "workshop",
        label: "Xưởng, hợp tác xã",
        sentence: "Làm tại xưởng, theo mẻ có ghi ngày.",
      },
    ],
  },
  {
    id: "additives",
    question: "Có dùng chất bảo quản không?",
    choices: [
      { id: "none", label: "Không", sentence: "Không dùng chất bảo quản." },
      {
        id: "allowed",
        label: "Có, trong mức cho phép",
        sentence: "Phụ gia trong mức cho phép, có ghi trên nhãn.",
      },
    ],
  },
  {
    id: "packed",
    question: "Bao bì thế nào?",
    choices: [
      {
        id: "sealed",
        label: "Kín, có nhãn",
        sentence: "Bao bì kín, nhãn ghi đủ ngày làm và hạn dùng.",
      },
      { id: "vacuum", label: "Hút chân không", sentence: "Hút chân không, có nhãn." },
      { id: "simple", label: "Gói thường", sentence: "Gói gọn, có nhãn." },
    ],
  },
];

/** What is worth asking of goods like these. */
export function questionsFor(
  kind: Pick<DescribedKind, "shelfLifeDays" | "maxTransitHours">,
): readonly KindQuestion[] {
  return kind.maxTransitHours !== null || kind.shelfLifeDays <= 30 ? fresh : made;
}

/** The first description: where it comes from, what was answered, what is known of the kind. */
export function composeDescription(
  kind: DescribedKind,
  seller: { name: string; communeName: string },
  answers: Readonly<Record<string, string>>,
): string {
  const said = questionsFor(kind).flatMap(({ id, choices }) => {
    const choice = choices.find((candidate) => candidate.id === answers[id]);
    return choice ? [choice.sentence] : [];
  });
  const first = `${kind.name} của ${seller.name}, ${seller.communeName}, Tây Ninh.`;
  return [[first, ...said].join(" "), kind.note].filter(Boolean).join("\n\n");
}
