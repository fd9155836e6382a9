import type { Dice } from "../seeded";
import type { CastSeller } from "./cast";
import type { Both, KindText } from "./kind-text";

/** Goods that are spoken of in the same way. */
export type GoodsGroup =
  | "fruit"
  | "greens"
  | "grain"
  | "workshop"
  | "cold"
  | "drinks"
  | "gift"
  | "wholesale";

const groupByCategory: Readonly<Record<string, GoodsGroup>> = {
  "trai-cay-dac-san": "fruit",
  "trai-cay-nhiet-doi": "fruit",
  "trai-cay-co-mui": "fruit",
  "dua-cac-loai": "fruit",
  "rau-an-la": "greens",
  "rau-gia-vi-rau-rung": "greens",
  "cu-qua": "greens",
  nam: "greens",
  gao: "grain",
  nep: "grain",
  "dau-me-lac": "grain",
  "hat-dieu": "grain",
  "banh-trang-phoi-suong": "workshop",
  "banh-trang-an-lien": "workshop",
  "bun-banh-canh": "workshop",
  "bot-duong": "workshop",
  "muoi-cham": "workshop",
  mam: "workshop",
  "muoi-mam-chay": "workshop",
  "keo-com": "workshop",
  "banh-truyen-thong": "workshop",
  "con-trung": "workshop",
  "thit-tuoi": "cold",
  "gia-cam-trung": "cold",
  "thuy-san": "cold",
  "kho-lap-xuong": "cold",
  tra: "drinks",
  "nuoc-giai-khat": "drinks",
  ruou: "drinks",
  "mat-ong": "drinks",
  "sam-thao-duoc": "drinks",
  "gio-qua": "gift",
  "nguyen-lieu-cong-nghiep": "wholesale",
};

/** @throws {Error} a leaf category nobody has words for */
export function goodsGroup(categoryId: string): GoodsGroup {
  const group = groupByCategory[categoryId];
  if (!group) throw new Error(`no words for goods of ${categoryId}`);
  return group;
}

/** When work in a kitchen, workshop or shed begins. */
const workHours: readonly Both[] = [
  ["từ bốn giờ sáng", "from four in the morning"],
  ["khi trời vừa hửng", "at first light"],
  ["từ năm giờ sáng", "from five in the morning"],
];

/** What the sentences of a product page are filled with. */
interface Slots {
  seller: CastSeller;
  /** The commune without its rank. */
  place: string;
  origin: Both;
  use: Both;
  /** A rhythm of the house: when it is picked, how much a day. */
  hour: Both;
  amount: number;
  years: number;
}

type Template = (slots: Slots) => Both;

const hours: readonly Both[] = [
  ["từ bốn giờ sáng", "from four in the morning"],
  ["khi trời vừa hửng", "at first light"],
  ["sau năm giờ chiều, lúc nắng đã dịu", "after five in the afternoon, when the sun is low"],
  ["lúc sáng sớm, sương còn ướt", "early, with the dew still on it"],
  ["trước tám giờ sáng", "before eight in the morning"],
];

const templates: Readonly<Record<GoodsGroup, readonly Template[]>> = {
  fruit: [
    ({ seller, place, origin, use, hour, amount }) => [
      `${origin[0]} ${seller.name} ở ${place} hái ${hour[0]}, mỗi ngày chừng ${amount} ký, đủ đơn thì ngưng.\n\n${use[0]} Trái bị xước da được để riêng, không trộn vào phần của bạn.`,
      `${origin[1]} ${seller.name} in ${place} picks ${hour[1]}, about ${amount} kg a day, and stops when the orders are filled.\n\n${use[1]} Fruit with scratched skin is set aside and never mixed into yours.`,
    ],
    ({ seller, origin, use, hour, years }) => [
      `Trái của vườn nhà, trồng đã ${years} năm. ${origin[0]} Chúng tôi hái ${hour[0]} rồi lựa hai lượt: một lượt ngoài vườn, một lượt lúc đóng thùng.\n\n${use[0]} Ngày hái ghi ngay trên thùng để bạn canh độ chín.`,
      `From a garden we have kept for ${years} years. ${origin[1]} We pick ${hour[1]} and sort twice, once under the trees and once at the box.\n\n${use[1]} ${seller.name} writes the picking day on the box so that you can time the ripeness.`,
    ],
    ({ seller, place, origin, use, amount }) => [
      `Đặt trước thì vườn mới hái, nên trái tới tay bạn còn nguyên nhựa cuống. ${origin[0]}\n\n${use[0]} ${seller.name} (${place}) nhận tối đa ${amount} ký mỗi ngày để kịp lựa từng trái; đơn nhiều hơn xin hẹn hôm sau.`,
      `Nothing is picked before it is ordered, so the stem is still wet when the fruit leaves. ${origin[1]}\n\n${use[1]} ${seller.name} in ${place} takes at most ${amount} kg a day so that every fruit is chosen by hand; larger orders wait a day.`,
    ],
    ({ place, origin, use, hour, years }) => [
      `${use[0]} Đó là cách người ${place} vẫn ăn.\n\n${origin[0]} Nhà hái ${hour[0]}; ${years} năm nay không đổi cách làm, chỉ đổi thùng chắc hơn để đi xa khỏi dập.`,
      `${use[1]} That is how people in ${place} eat it.\n\n${origin[1]} We pick ${hour[1]}; in ${years} years the way of working has not changed, only the boxes have grown stronger.`,
    ],
    ({ seller, place, origin, use, amount, hour }) => [
      `Vườn ở ${place}, chủ vườn là ${seller.representative}. ${origin[0]}\n\nMỗi đợt hái khoảng ${amount} ký, ${hour[0]}, đóng thùng có lót giấy. ${use[0]}`,
      `The garden is in ${place} and ${seller.representative} looks after it. ${origin[1]}\n\nEach picking gives about ${amount} kg, ${hour[1]}, packed in lined boxes. ${use[1]}`,
    ],
  ],
  greens: [
    ({ seller, place, origin, use, hour }) => [
      `${origin[0]} Cắt ${hour[0]}, rửa sơ cho sạch đất rồi đi liền, từ ${place} tới bếp bạn trong ngày.\n\n${use[0]} ${seller.name} không nhận đơn khi mưa lớn, vì rau ướt mau hư.`,
      `${origin[1]} Harvested ${hour[1]}, rinsed of soil and sent at once, from ${place} to your kitchen the same day.\n\n${use[1]} ${seller.name} takes no orders in heavy rain, because wet greens spoil.`,
    ],
    ({ place, origin, use, amount, years }) => [
      `Mỗi ngày chỉ thu khoảng ${amount} ký để luống kịp nghỉ. ${origin[0]}\n\n${use[0]} Nhà làm nghề này ở ${place} đã ${years} năm, ăn sao bán vậy.`,
      `Only about ${amount} kg is taken each day, so that the beds can rest. ${origin[1]}\n\n${use[1]} The family has done this in ${place} for ${years} years and sells what it eats.`,
    ],
    ({ seller, origin, use, hour }) => [
      `${use[0]}\n\n${origin[0]} Phần già, phần dập được lặt bỏ trước khi cân nên bạn dùng được gần hết. ${seller.name} thu ${hour[0]}.`,
      `${use[1]}\n\n${origin[1]} Old and bruised parts are trimmed before weighing, so you can use nearly all of it. ${seller.name} harvests ${hour[1]}.`,
    ],
    ({ seller, place, origin, use, amount }) => [
      `Hàng của ${seller.name}, ${place}. ${origin[0]}\n\n${use[0]} Bếp ăn, quán cơm cần từ ${amount} ký xin báo trước một ngày để chúng tôi chừa luống.`,
      `From ${seller.name} in ${place}. ${origin[1]}\n\n${use[1]} Kitchens that need ${amount} kg or more are asked to say so a day ahead.`,
    ],
    ({ origin, use, hour, years, place }) => [
      `${origin[0]} Nhà thu ${hour[0]} vì lúc đó còn mát, để được lâu hơn hẳn so với cắt trưa.\n\n${use[0]} ${years} năm bán ở chợ ${place}, giờ gửi thêm tận nhà.`,
      `${origin[1]} We harvest ${hour[1]}, while it is cool, because it keeps far longer than when cut at noon.\n\n${use[1]} After ${years} years at ${place} market we now also bring it to your door.`,
    ],
  ],
  grain: [
    ({ seller, place, origin, use }) => [
      `${origin[0]} ${seller.name} ghi ngày và tên ruộng trên từng bao.\n\n${use[0]} Hàng trữ ở kho thoáng tại ${place}, kê cao khỏi nền, không hun thuốc.`,
      `${origin[1]} ${seller.name} writes the day and the field on every bag.\n\n${use[1]} It is stored in an airy barn in ${place}, raised off the floor and never fumigated.`,
    ],
    ({ origin, use, amount, years }) => [
      `Mỗi tuần nhà chỉ làm chừng ${amount} ký, hết mới làm mẻ mới nên bạn không gặp hàng cũ. ${origin[0]}\n\n${use[0]} Cách này giữ được ${years} năm nay, khách quen dặn đừng đổi.`,
      `Only about ${amount} kg is made ready each week, and a new batch waits until the last is gone. ${origin[1]}\n\n${use[1]} We have done so for ${years} years, and the regulars ask us not to change.`,
    ],
    ({ seller, place, origin, use }) => [
      `${use[0]}\n\n${origin[0]} Sàng kỹ trước khi đóng túi; nếu bạn gặp sạn, ${seller.name} đổi cả túi. Gửi từ ${place}.`,
      `${use[1]}\n\n${origin[1]} It is sieved before bagging; should you find grit, ${seller.name} replaces the whole bag. Sent from ${place}.`,
    ],
    ({ seller, place, origin, use, years }) => [
      `Đồng đất ${place} nuôi nghề này đã ${years} năm. ${origin[0]}\n\n${use[0]} Mua nhiều xin nhắn ${seller.representative} để chia từng đợt, ăn tới đâu tươi tới đó.`,
      `The fields of ${place} have fed this trade for ${years} years with us. ${origin[1]}\n\n${use[1]} For larger amounts ask ${seller.representative} to send it in parts, so that it is always fresh.`,
    ],
  ],
  workshop: [
    ({ seller, place, origin, use }) => [
      `${origin[0]} Làm tại ${place}, từng mẻ nhỏ, người làm ký tên vào sổ mẻ.\n\n${use[0]} ${seller.name} dán ngày làm và hạn dùng trên bao, hàng quá nửa hạn không gửi đi xa.`,
      `${origin[1]} Made in ${place} in small batches, each signed for in the batch book.\n\n${use[1]} ${seller.name} prints the making and best-before days; goods past half their life are not sent far.`,
    ],
    ({ origin, use, years, amount }) => [
      `Nghề nhà ${years} năm, ngày làm chừng ${amount} phần, hết thì hẹn hôm sau. ${origin[0]}\n\n${use[0]} Không phẩm màu, không chất bảo quản, nên màu mỗi mẻ đậm nhạt khác nhau đôi chút.`,
      `A family craft of ${years} years, about ${amount} portions a day; when they are gone, tomorrow. ${origin[1]}\n\n${use[1]} Without colouring or preservatives, so batches differ a little in shade.`,
    ],
    ({ seller, origin, use, place }) => [
      `${use[0]}\n\n${origin[0]} Bếp của ${seller.name} ở ${place} mở cửa cho khách ghé xem mỗi sáng thứ bảy.`,
      `${use[1]}\n\n${origin[1]} The kitchen of ${seller.name} in ${place} is open to visitors on Saturday mornings.`,
    ],
    ({ seller, origin, use, hour }) => [
      `Bắt tay vào việc ${hour[0]}, tới trưa là xong mẻ. ${origin[0]}\n\n${use[0]} Lần đầu mua xin thử cỡ nhỏ; ${seller.representative} nói thật là hợp miệng người này chưa chắc hợp miệng người kia.`,
      `Work starts ${hour[1]} and the batch is done by noon. ${origin[1]}\n\n${use[1]} If it is your first time, try the small size: as ${seller.representative} says, tastes differ.`,
    ],
    ({ place, origin, use, years, seller }) => [
      `Hàng quen của người ${place} từ ${seller.since}. ${origin[0]}\n\n${use[0]} Gửi đi xa chúng tôi bọc hai lớp và chèn giấy vụn; ${years} năm rồi, ít khi nào bể.`,
      `A familiar thing in ${place} since ${seller.since}. ${origin[1]}\n\n${use[1]} For long journeys it is wrapped twice and cushioned; in ${years} years little has broken.`,
    ],
  ],
  cold: [
    ({ seller, place, origin, use }) => [
      `${origin[0]} Hàng đi trong thùng lạnh từ ${place}, có phiếu kiểm soát kèm theo.\n\n${use[0]} ${seller.name} chỉ nhận đơn khi kịp chuyến trong ngày.`,
      `${origin[1]} It leaves ${place} in a cold box with its inspection slip.\n\n${use[1]} ${seller.name} takes orders only when the day's run can still carry them.`,
    ],
    ({ origin, use, hour, amount }) => [
      `Làm ${hour[0]}, mỗi ngày tối đa ${amount} ký để không phải cấp đông. ${origin[0]}\n\n${use[0]} Nhận hàng xin mở ra kiểm ngay trước mặt người giao.`,
      `Prepared ${hour[1]}, at most ${amount} kg a day so that nothing need be frozen. ${origin[1]}\n\n${use[1]} Please open and check it before the courier leaves.`,
    ],
    ({ seller, origin, use, years }) => [
      `${use[0]}\n\n${origin[0]} ${seller.representative} làm nghề ${years} năm, phần nào không đạt giữ lại nhà dùng chứ không bán rẻ.`,
      `${use[1]}\n\n${origin[1]} ${seller.representative} has done this for ${years} years; what falls short is eaten at home, never sold cheap.`,
    ],
    ({ seller, place, origin, use }) => [
      `Từ ${seller.name}, ${place}. ${origin[0]}\n\n${use[0]} Cân thịt sau khi lọc và để ráo, không cân nước đá.`,
      `From ${seller.name} in ${place}. ${origin[1]}\n\n${use[1]} Weighed trimmed and drained, without the ice.`,
    ],
    ({ place, origin, use, hour, seller }) => [
      `${origin[0]} Ở ${place}, nhà bắt đầu ${hour[0]} để kịp chuyến xe lạnh đầu tiên.\n\n${use[0]} Cần phần cắt riêng, xin ghi vào ô ghi chú, ${seller.representative} đọc từng đơn.`,
      `${origin[1]} In ${place} we start ${hour[1]} to catch the first cold truck.\n\n${use[1]} For a special cut leave a note; ${seller.representative} reads every order.`,
    ],
  ],
  drinks: [
    ({ seller, place, origin, use }) => [
      `${origin[0]} ${seller.name} đóng tại ${place}, mỗi lô giữ một mẫu lưu.\n\n${use[0]} Nhãn ghi đủ thành phần, ngày làm và hạn dùng.`,
      `${origin[1]} Packed by ${seller.name} in ${place}, with a sample kept of every lot.\n\n${use[1]} The label lists what is in it, when it was made and how long it keeps.`,
    ],
    ({ origin, use, years, amount }) => [
      `Mỗi mẻ chỉ chừng ${amount} phần, làm chậm để giữ mùi. ${origin[0]}\n\n${use[0]} Công thức dùng ${years} năm nay, bớt ngọt dần theo ý khách.`,
      `About ${amount} portions a batch, made slowly to keep the scent. ${origin[1]}\n\n${use[1]} The recipe is ${years} years old and has grown less sweet at our buyers' wish.`,
    ],
    ({ seller, origin, use, place }) => [
      `${use[0]}\n\n${origin[0]} Nguyên liệu mua của bà con quanh ${place}, ${seller.representative} tự tay chọn.`,
      `${use[1]}\n\n${origin[1]} What goes in is bought around ${place} and chosen by ${seller.representative}.`,
    ],
    ({ seller, origin, use, years }) => [
      `${seller.name} làm thứ này ${years} năm, trước cho nhà dùng rồi mới bán. ${origin[0]}\n\n${use[0]} Đổi mùa thì màu và vị có khác, đó là chuyện thật của đồ không pha hương liệu.`,
      `${seller.name} has made this for ${years} years, first for the family. ${origin[1]}\n\n${use[1]} Colour and taste shift with the season, as they do where nothing is flavoured.`,
    ],
    ({ place, origin, use, hour }) => [
      `Làm ở ${place}, bắt tay ${hour[0]}. ${origin[0]}\n\n${use[0]} Gửi đi xa được bọc xốp từng chai, từng hộp; có bể xin chụp hình, nhà gửi bù.`,
      `Made in ${place}, ${hour[1]}. ${origin[1]}\n\n${use[1]} Each piece is cushioned for the road; send a photo of any breakage and we will make it good.`,
    ],
  ],
  gift: [
    ({ seller, origin, use, place }) => [
      `${origin[0]} ${seller.name} ở ${place} gói từng hộp, kèm tấm thiệp nhỏ ghi tên vườn.\n\n${use[0]}`,
      `${origin[1]} ${seller.name} in ${place} wraps each box with a small card that names the garden.\n\n${use[1]}`,
    ],
    ({ seller, origin, use, amount }) => [
      `Mỗi ngày chỉ đóng ${amount} hộp để trái nào cũng được lựa kỹ. ${origin[0]}\n\n${use[0]} Đặt từ mười hộp, ${seller.representative} gọi lại xác nhận ngày giao.`,
      `Only ${amount} boxes a day, so that every fruit is looked at. ${origin[1]}\n\n${use[1]} From ten boxes ${seller.representative} calls to settle the day.`,
    ],
    ({ origin, use, place, years }) => [
      `${use[0]}\n\n${origin[0]} Quà của đất ${place}, nhà làm ${years} năm, biếu xa biếu gần đều hợp.`,
      `${use[1]}\n\n${origin[1]} A present from ${place}, made by a house of ${years} years, for people near and far.`,
    ],
    ({ seller, origin, use, hour }) => [
      `Trái hái ${hour[0]}, trưa đã nằm trong hộp. ${origin[0]}\n\n${use[0]} ${seller.name} không in giá lên hộp.`,
      `Picked ${hour[1]} and boxed by noon. ${origin[1]}\n\n${use[1]} ${seller.name} prints no price on the box.`,
    ],
    ({ seller, origin, use, place }) => [
      `${origin[0]} Hộp cứng, có quai, lót rơm khô lấy từ ruộng ở ${place}.\n\n${use[0]} Hộp cũ gửi lại, ${seller.name} bớt tiền cho lần sau.`,
      `${origin[1]} A firm box with a handle, lined with straw from the fields of ${place}.\n\n${use[1]} Return the box and ${seller.name} takes something off the next one.`,
    ],
  ],
  wholesale: [
    ({ seller, place, origin, use }) => [
      `${origin[0]} Điểm giao ở ${place}, ${seller.name} có cân điện tử và phiếu.\n\n${use[0]}`,
      `${origin[1]} Handed over in ${place}, where ${seller.name} has electronic scales and gives a slip.\n\n${use[1]}`,
    ],
    ({ seller, origin, use, hour }) => [
      `Gom mủ ${hour[0]}, xe bồn vô tận lô. ${origin[0]}\n\n${use[0]} ${seller.representative} báo sản lượng trước một ngày.`,
      `Collected ${hour[1]}; tankers reach the plot. ${origin[1]}\n\n${use[1]} ${seller.representative} announces the amount a day ahead.`,
    ],
    ({ origin, use, place, years }) => [
      `${use[0]}\n\n${origin[0]} Mười mấy hộ ở ${place} góp chung, giao đều ${years} năm.`,
      `${use[1]}\n\n${origin[1]} A dozen households in ${place} deliver together, steadily for ${years} years.`,
    ],
    ({ seller, origin, use }) => [
      `${origin[0]} Hợp đồng ghi rõ độ, ngày, phương thức trả tiền.\n\n${use[0]} ${seller.name} chịu hao hụt trên đường tới điểm giao.`,
      `${origin[1]} The contract states content, day and payment.\n\n${use[1]} ${seller.name} bears losses up to the handover.`,
    ],
    ({ seller, origin, use, hour, place }) => [
      `Từ ${place}, thu ${hour[0]}. ${origin[0]}\n\n${use[0]} Nhận đặt lịch cố định theo tuần với ${seller.representative}.`,
      `From ${place}, collected ${hour[1]}. ${origin[1]}\n\n${use[1]} Weekly runs can be agreed with ${seller.representative}.`,
    ],
  ],
};

/**
 * The text of a product page in both languages. `turn` numbers a kind's products, so that two of one
 * kind never share both template and sentences.
 */
export function describePage(
  dice: Dice,
  group: GoodsGroup,
  text: KindText,
  seller: CastSeller,
  turn: number,
  thisYear: number,
): Both {
  const list = templates[group];
  const template = list[turn % list.length]!;
  const origin = text.origin[(turn + Math.floor(turn / list.length)) % text.origin.length]!;
  const use = text.use[Math.floor(turn / 2) % text.use.length]!;
  return template({
    seller,
    place: seller.commune.replace(/^(Xã|Phường) /, ""),
    origin,
    use,
    hour: dice.pick(group === "fruit" || group === "greens" ? hours : workHours),
    amount: dice.pick([15, 20, 25, 30, 40, 50, 60, 80]),
    years: Math.max(2, thisYear - seller.since),
  });
}
