/**
 * What the people of the province call their goods. Written with diacritics; matching folds where the
 * shopper did. Kept as data so that staff can read it and a change is one line.
 */

/** Names of one and the same thing. A shopper who types one finds the others, ranked below. */
export const sameThing: readonly (readonly string[])[] = [
  ["mãng cầu", "mãng cầu ta", "na", "na dai"],
  ["mãng cầu xiêm", "mãng cầu gai"],
  ["khóm", "dứa", "thơm", "trái thơm"],
  ["mận", "quả roi"],
  ["hồng xiêm", "sa bô chê", "sapôchê"],
  ["bắp", "ngô"],
  ["đậu phộng", "đậu phụng", "lạc"],
  ["mè", "vừng"],
  ["hạt điều", "đào lộn hột"],
  ["gạo lứt", "gạo lức"],
  ["khoai mì", "củ mì", "sắn"],
  ["củ sắn", "củ đậu"],
  ["khoai mỡ", "củ mỡ", "khoai tím"],
  ["bột năng", "bột sắn", "tinh bột khoai mì"],
  ["cà rốt", "củ cà rốt"],
  ["dưa leo", "dưa chuột"],
  ["khổ qua", "mướp đắng"],
  ["bông cải", "súp lơ", "xúp lơ"],
  ["rau muống", "muống"],
  ["ngò rí", "rau mùi"],
  ["ngò gai", "mùi tàu"],
  ["rau quế", "húng quế"],
  ["ớt hiểm", "ớt chỉ thiên"],
  ["nấm bào ngư", "nấm sò"],
  ["đậu hũ", "đậu phụ", "tàu hũ"],
  ["nước tương", "xì dầu"],
  ["bánh tráng", "bánh đa"],
  ["đường thô", "đường vàng", "đường mía"],
  ["heo", "lợn"],
  ["bò tơ", "bê"],
  ["hột gà", "trứng gà"],
  ["hột vịt", "trứng vịt"],
  ["cá lóc", "cá quả", "cá tràu"],
  ["tôm thẻ", "tôm thẻ chân trắng"],
  ["lạp xưởng", "lạp xường", "lạp sườn"],
  ["bông", "hoa"],
  ["chén", "bát"],
  ["trái", "quả"],
  ["mắc", "đắt"],
];

/** A wider word and what it also covers; the covered word does not bring the wider one back. */
export const alsoFinds: readonly (readonly [wider: string, covered: string])[] = [
  ["trái cây", "hoa quả"],
  ["nông sản sạch", "rau sạch"],
  ["quà tết", "hộp quà"],
];

/**
 * Words that name a thing and are also an everyday adjective or verb. Standing alone or behind trái,
 * quả or củ they name the thing; behind another noun (gạo thơm) they describe it.
 */
export const describesAfterNoun: readonly string[] = ["thơm", "cân", "mắc"];

/** What shoppers call a category besides its own name. Ids are those of the category tree. */
export const categoryWords: Readonly<Record<string, readonly string[]>> = {
  "trai-cay": ["trái cây", "trái cây tươi", "hoa quả", "hoa quả tươi", "cây trái"],
  "trai-cay-dac-san": ["trái cây đặc sản", "đặc sản trái cây"],
  "trai-cay-co-mui": ["cam quýt", "trái cây có múi"],
  "rau-cu-nam": ["rau củ", "rau củ quả", "rau", "nông sản sạch"],
  "rau-an-la": ["rau sạch", "rau xanh", "rau ăn lá", "rau an toàn"],
  "rau-gia-vi-rau-rung": ["rau gia vị", "rau thơm", "rau rừng"],
  nam: ["nấm", "nấm tươi"],
  "gao-dau-hat": ["ngũ cốc", "lương thực"],
  gao: ["gạo"],
  nep: ["nếp", "gạo nếp"],
  "hat-dieu": ["hạt rang", "hạt dinh dưỡng"],
  "banh-trang-an-lien": ["bánh tráng trộn", "đồ ăn vặt", "ăn vặt"],
  "gia-vi-nuoc-cham": ["gia vị", "đồ chấm"],
  mam: ["mắm"],
  "nuoc-cham": ["nước chấm"],
  "muoi-cham": ["muối chấm"],
  "thit-tuoi": ["thịt", "thịt tươi"],
  "gia-cam-trung": ["gia cầm"],
  "thuy-san": ["hải sản", "thủy sản", "tôm cá"],
  "kho-lap-xuong": ["đồ khô", "khô"],
  "con-trung": ["côn trùng"],
  "banh-keo-do-say": ["bánh kẹo"],
  "trai-cay-say": ["trái cây sấy", "đồ sấy", "mứt"],
  "do-uong": ["đồ uống", "nước uống", "thức uống"],
  tra: ["trà", "chè uống"],
  ruou: ["rượu", "đồ nhậu"],
  "mat-ong": ["mật ong"],
  "sam-thao-duoc": ["thảo dược", "dược liệu", "sâm"],
  "yen-sao": ["yến sào", "tổ yến"],
  "do-chay": ["đồ chay", "món chay", "thực phẩm chay", "ăn chay", "thức ăn chay"],
  "cay-giong": ["cây giống"],
  "hoa-kieng": ["hoa kiểng", "cây kiểng", "cây cảnh", "hoa cảnh"],
  "phan-huu-co": ["phân bón", "phân hữu cơ"],
  "qua-tang-thu-cong": ["quà", "quà tặng", "quà biếu"],
  "gio-qua": ["quà tết", "giỏ quà", "hộp quà", "quà tặng tết", "giỏ quà tết", "hộp quà tết"],
  "thu-cong-my-nghe": ["thủ công mỹ nghệ", "đồ thủ công"],
  "ban-si": ["bán sỉ", "mua sỉ", "giá sỉ", "bán buôn"],
};

/** What shoppers call a certificate. Values are certificate kinds; "ocop" stands for any star. */
export const certificateWords: Readonly<Record<string, readonly string[]>> = {
  ocop: ["ocop", "sản phẩm ocop", "đạt ocop", "hàng ocop"],
  "ocop-3": ["ocop 3 sao", "3 sao ocop", "ocop ba sao", "ocop 3", "ocop 3*"],
  "ocop-4": ["ocop 4 sao", "4 sao ocop", "ocop bốn sao", "ocop 4", "ocop 4*"],
  "ocop-5": ["ocop 5 sao", "5 sao ocop", "ocop năm sao", "ocop 5", "ocop 5*"],
  vietgap: ["vietgap", "viet gap", "chuẩn vietgap", "tiêu chuẩn vietgap"],
  globalgap: ["globalgap", "global gap", "globalg a p"],
  organic: ["hữu cơ", "organic", "nông nghiệp hữu cơ"],
  haccp: ["haccp"],
  "iso-22000": ["iso 22000", "iso"],
  "food-safety": ["an toàn thực phẩm", "attp", "vệ sinh an toàn thực phẩm"],
  "growing-area-code": ["mã số vùng trồng", "mã vùng trồng"],
  "geographical-indication": ["chỉ dẫn địa lý", "bảo hộ chỉ dẫn địa lý"],
  "collective-mark": ["nhãn hiệu tập thể"],
};

/** Asks for what the place is known for: marks of origin and names that carry their place. */
export const specialityWords: readonly string[] = [
  "đặc sản",
  "hàng đặc sản",
  "sản vật",
  "đặc sản vùng",
];

/** Words that ask, praise or measure and name nothing; they never keep a product from being found. */
export const fillers: readonly string[] = [
  "trái",
  "quả",
  "củ",
  "tươi",
  "ngon",
  "giá",
  "giá rẻ",
  "rẻ",
  "mua",
  "ở",
  "ở đâu",
  "cần mua",
  "cần tìm",
  "muốn mua",
  "đặt mua",
  "nơi bán",
  "chỗ bán",
  "bao nhiêu",
  "bao nhiêu tiền",
  "giá bao nhiêu",
  "hôm nay",
  "loại",
  "loại 1",
  "loại ngon",
  "chính gốc",
  "chính hãng",
  "nhà trồng",
  "nhà làm",
  "online",
  "gần đây",
];

/** Fillers only with their marks on: bare, they read as dầu, tim, tai, cua, chợ. */
export const markedFillers: readonly string[] = [
  "đâu",
  "tìm",
  "tại",
  "của",
  "cho",
  "bán",
  "hàng",
  "và",
];

/** Unit words and what they mean. Dropped behind a number. */
export const units: Readonly<Record<string, string>> = {
  kg: "kg",
  ký: "kg",
  kí: "kg",
  kilo: "kg",
  kilogam: "kg",
  cân: "kg",
  lạng: "100 g",
  g: "g",
  gr: "g",
  gam: "g",
  gram: "g",
  tạ: "100 kg",
  tấn: "1000 kg",
  yến: "10 kg",
  giạ: "khoảng 20 kg lúa (miền Nam)",
  l: "l",
  lít: "l",
  ml: "ml",
  xị: "250 ml",
  chục: "10 hoặc 12, tùy mặt hàng",
  thiên: "1000 đơn vị",
  cặp: "2",
  trái: "trái",
  quả: "quả",
  củ: "củ",
  con: "con",
  cái: "cái",
  bó: "bó",
  nải: "nải",
  buồng: "buồng",
  xấp: "xấp",
  hũ: "hũ",
  bịch: "bịch",
  túi: "túi",
  hộp: "hộp",
  gói: "gói",
  chai: "chai",
  thùng: "thùng",
  bao: "bao",
  thúng: "thúng",
  đòn: "đòn",
  phần: "phần",
};

/** Unit words that mean nothing else, dropped even without a number before them. */
export const plainUnits: readonly string[] = [
  "kg",
  "ký",
  "kí",
  "kilo",
  "kilogam",
  "gam",
  "gram",
  "gr",
  "g",
  "ml",
  "lít",
  "lạng",
  "chục",
  "xị",
];

/** Numbers as words. They count only before a unit ("nửa ký", "một chục"). */
export const numberWords: readonly string[] = [
  "một",
  "hai",
  "ba",
  "bốn",
  "năm",
  "sáu",
  "bảy",
  "tám",
  "chín",
  "mười",
  "nửa",
  "nữa",
  "vài",
  "mấy",
  "rưỡi",
];

/** Words that say what sort of place the next name is. */
export const placeUnits: readonly string[] = [
  "xã",
  "phường",
  "huyện",
  "thị xã",
  "thị trấn",
  "tỉnh",
  "thành phố",
  "tp",
  "vùng",
  "núi",
];
