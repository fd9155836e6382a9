/**
 * Who runs the market, as the law wants it at the foot of every page. The registration block stays
 * away until the ministry's system has issued a number.
 */
export const operator = {
  name: { vi: "Sàn thương mại điện tử tỉnh Tây Ninh", en: "E-commerce floor of Tay Ninh province" },
  authority: {
    vi: "Đơn vị chủ quản: Sở Công Thương tỉnh Tây Ninh",
    en: "Responsible authority: Department of Industry and Trade, Tay Ninh province",
  },
  address: {
    vi: "Phường Long An, tỉnh Tây Ninh",
    en: "Long An ward, Tay Ninh province, Vietnam",
  },
  representative: null as { vi: string; en: string } | null,
  phone: "02760000000",
  email: "hotro@cho.tayninh.example",
  registration: null as { number: string; issuedOn: string; issuer: string; link: string } | null,
};
