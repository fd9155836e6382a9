/** What the editors would put on the home page if it is in stock, best first. */
export interface PickWish {
  kindId: string;
  reason: string;
  reasonEn: string;
}

export const pickWishes: readonly PickWish[] = [
  {
    kindId: "mang-cau-ba-den",
    reason: "Trái già vừa tới, vườn hái theo đơn trong ngày.",
    reasonEn: "Just mature, and picked the day you order.",
  },
  {
    kindId: "banh-trang-phoi-suong",
    reason: "Đêm khô, sương đều: mùa bánh dẻo nhất năm.",
    reasonEn: "Dry nights and even dew: the softest rice paper of the year.",
  },
  {
    kindId: "gao-nang-thom-cho-dao",
    reason: "Xay theo đơn, bao ghi rõ cánh đồng.",
    reasonEn: "Milled to order, the field named on the bag.",
  },
  {
    kindId: "thanh-long-ruot-do",
    reason: "Hàng nghịch vụ ruột sẫm, ngọt hơn chính vụ.",
    reasonEn: "Off-season fruit, darker and sweeter than the main crop.",
  },
  {
    kindId: "muoi-tom",
    reason: "Rang mẻ nhỏ, tôm đất tươi, không phẩm màu.",
    reasonEn: "Roasted in small batches from fresh shrimp, without colouring.",
  },
  {
    kindId: "dua-luoi",
    reason: "Đo độ ngọt từng lứa trước khi cắt.",
    reasonEn: "Sweetness measured before each cutting.",
  },
  {
    kindId: "buoi-da-xanh",
    reason: "Đang rộ, để vài hôm là ngọt nhất.",
    reasonEn: "At its height; sweetest after a few days' rest.",
  },
  {
    kindId: "khoai-mi",
    reason: "Khoai mới nhổ, bở và bùi.",
    reasonEn: "Newly dug, soft and mealy.",
  },
  {
    kindId: "nuoc-mam-chay-dieu",
    reason: "Cho ngày rằm, mùng một: đậm mà không tôm cá.",
    reasonEn: "For the moon days: full of flavour, without fish.",
  },
  {
    kindId: "mat-ong-bao-an",
    reason: "Ghi mùa hoa và tháng quay trên chai.",
    reasonEn: "Blossom and month of spinning on the bottle.",
  },
  {
    kindId: "lap-xuong-can-duoc",
    reason: "Thịt xắt tay, hợp cho mâm cơm cuối năm.",
    reasonEn: "Hand-cut, for the table at the end of the year.",
  },
];
