/** The page with everything a seller sends around or hangs up. */
export const shareKitWords = {
  title: "Chia sẻ",
  lead: "Gửi đường dẫn cho khách quen qua Zalo, hoặc in tờ có mã QR để treo ở vườn, ở sạp.",
  shop: "Cả gian hàng",
  products: "Từng sản phẩm",
  noProducts: "Sản phẩm được duyệt sẽ hiện ở đây để bạn chia sẻ.",
  text: "Lời nhắn gửi kèm",
  copy: "Chép lời nhắn",
  copied: "Đã chép, mời dán vào Zalo",
  share: "Gửi qua Zalo, Facebook…",
  linkCopied: "Đã chép đường dẫn",
  posterA5: "Tờ A5 có mã QR (PDF)",
  posterA4: "Tờ A4 có mã QR (PDF)",
  pictureAlt: (name: string) => `Ảnh hiện kèm đường dẫn của ${name}`,
  shopText: (name: string, commune: string, url: string) =>
    `${name} (${commune}) đã có trên Chợ Tây Ninh. Mời bà con ghé xem và đặt hàng: ${url}`,
  productText: (name: string, price: string, unit: string, url: string) =>
    `${name}, ${price} / ${unit}. Xem và đặt tại Chợ Tây Ninh: ${url}`,
  shopPosterLine: "Xem hàng, đặt mua, trả tiền khi nhận",
};
