import type { SeedPolicy } from "./policies";
import { seedRules } from "./rules";

/** A deadline as the engine keeps it, so that a text never promises another. */
function figure(key: string): number {
  const rule = seedRules.find((row) => row.key === key);
  if (!rule) throw new Error(`no rule ${key}`);
  return rule.value;
}

const confirmHours = figure("confirm-deadline-hours");
const confirmHoursPerishable = figure("confirm-deadline-hours-perishable");
const attemptMinutes = figure("payment-attempt-minutes");
const holdMinutes = figure("payment-hold-minutes");
const transferHours = figure("vietqr-hold-hours");
const complaintDays = figure("complaint-window-days");
const complaintHours = figure("complaint-window-hours-perishable");
const answerDays = figure("complaint-first-answer-working-days");
const resolveDays = figure("complaint-resolution-working-days");
const resolveDaysPerishable = figure("complaint-resolution-working-days-perishable");
const refundDays = figure("refund-deadline-days");
const refundRequestDays = figure("refund-request-working-days");
const withdrawalDays = figure("missing-information-withdrawal-days");
const negotiationDays = figure("negotiation-start-working-days");
const takedownHours = figure("takedown-deadline-hours");
const feeNoticeDays = figure("fee-change-notice-days");
const acknowledgeDays = figure("data-request-acknowledgement-working-days");
const requestDays = figure("data-request-deadline-days");
const orderYears = Math.round(figure("order-retention-days") / 365);
const linkDays = figure("order-link-validity-days");
const cartDays = figure("cart-validity-days");
const packingPercent = figure("parcel-packing-percent");

/** The texts a buyer or seller agrees to, in both languages. */
export const seedPolicies: readonly SeedPolicy[] = [
  {
    slug: "quy-che-hoat-dong",
    version: 1,
    effectiveFrom: "2026-07-01",
    vi: {
      title: "Quy chế hoạt động",
      summary: "Ai được bán, ai chịu trách nhiệm việc gì, và sàn làm gì khi có chuyện.",
      body: `Chợ Tây Ninh là nền tảng thương mại điện tử trung gian có chức năng đặt hàng trực tuyến. Người bán là nông dân, hộ kinh doanh, hợp tác xã và doanh nghiệp của tỉnh. Hợp đồng mua bán là giữa người mua và người bán; sàn giữ trật tự, ghi chép và giúp giải quyết khi có tranh chấp.

## Ai được bán
- Người bán có nơi sản xuất hoặc kinh doanh tại tỉnh Tây Ninh và đã được xác minh danh tính.
- Tên, địa chỉ, số điện thoại và mã số thuế (nếu có) của người bán được ghi trên gian hàng, theo Điều 18 Nghị định 248/2026/NĐ-CP.
- Mặt hàng phải được cán bộ sàn duyệt trước khi hiện lên. Trang đã duyệt mà sửa nội dung thì bản cũ vẫn hiện cho tới khi bản mới được duyệt.
- Dấu chứng nhận (OCOP, VietGAP, chỉ dẫn địa lý và dấu khác) chỉ hiện khi đã được đối chiếu và còn hạn. Hết hạn thì tự mất.

## Giá
- Giá ghi bằng đồng Việt Nam, đã gồm thuế nếu có, chưa gồm tiền giao. Tiền giao hiện đầy đủ trước nút xác nhận cuối cùng.
- Bên cạnh giá bán luôn có giá theo ký hoặc theo lít để so sánh.
- Hàng cân thực tế có ghi khoảng chênh. Nhẹ hơn thì hoàn lại phần dư, nặng hơn thì không thu thêm.

## Quyền và việc của người mua
- Xem đủ thông tin, sửa được giỏ hàng và địa chỉ trước khi đặt; nhận bản đơn hàng qua đường dẫn riêng.
- Hủy đơn khi người bán chưa xác nhận.
- Cung cấp đúng tên, số điện thoại, địa chỉ nhận.

## Quyền và việc của người bán
- Xác nhận đơn trong ${confirmHours} giờ, hàng mau hư trong ${confirmHoursPerishable} giờ. Quá hạn đơn tự hủy, người mua được hoàn tiền.
- Bán đúng mô tả, đúng cân, đúng lô. Nhận lại hàng không đúng mô tả.
- Tải được toàn bộ dữ liệu mặt hàng và đơn hàng của mình.

## Việc của sàn
- Không giữ tiền của ai: tiền đi qua tổ chức trung gian thanh toán được cấp phép, đơn vị giao hàng, hoặc thẳng vào tài khoản người bán.
- Gỡ thông tin vi phạm trong ${takedownHours} giờ khi cơ quan có thẩm quyền yêu cầu.
- Báo trước ít nhất ${feeNoticeDays} ngày khi thay đổi phí. Hiện sàn không thu phí của người bán.
- Không bán thứ hạng. Cách xếp thứ tự được công bố ở trang Tiêu chí xếp hạng.

## Khi vi phạm
Tùy mức độ, sàn nhắc nhở, gỡ mặt hàng, tạm ngưng hoặc đóng gian hàng. Mỗi quyết định ghi lý do, căn cứ và người quyết định; người bán được báo và có quyền khiếu nại.`,
    },
    en: {
      title: "Rules of the market",
      summary: "Who may sell, who answers for what, and what we do when something goes wrong.",
      body: `Chợ Tây Ninh is an intermediary e-commerce platform with online ordering. The sellers are farmers, household businesses, cooperatives and companies of the province. The sale is a contract between buyer and seller; the market keeps order, keeps records and helps to settle disputes.

## Who may sell
- Sellers produce or trade in Tây Ninh province and have proved who they are.
- Their name, address, telephone number and, where they have one, tax code stand on their page, as Article 18 of Decree 248/2026/NĐ-CP asks.
- Every product is approved by an officer before it appears. When an approved page is edited, the old text stays until the new one is approved.
- Marks such as OCOP, VietGAP or a geographical indication show only while they are verified and in date. They disappear by themselves when they expire.

## Prices
- Prices are in Vietnamese đồng, include any tax, and do not include delivery. The delivery fee is shown in full before the last button.
- A price by the kilogram or litre stands beside the selling price so that you can compare.
- Goods weighed when packed show a tolerance. If they weigh less, the difference comes back to you; if more, you pay nothing extra.

## What buyers may expect and do
- See everything, correct the basket and the address before ordering, and keep the order under a private link.
- Cancel until the seller has confirmed.
- Give a correct name, telephone number and address.

## What sellers may expect and do
- Confirm within ${confirmHours} hours, ${confirmHoursPerishable} for perishables. After that the order is cancelled and the buyer refunded.
- Deliver what was described, at the weight and from the lot stated, and take back what does not match.
- Download all of their product and order data.

## What the market does
- It holds nobody's money: payments go through a licensed intermediary, the carrier, or straight to the seller's account.
- It removes unlawful listings within ${takedownHours} hours of an authority's request.
- It announces any change of fees at least ${feeNoticeDays} days ahead. At present sellers pay no fee.
- It sells no rank. The order of results is explained on the Ranking criteria page.

## When rules are broken
Depending on how serious it is, the market warns, takes down a product, suspends or closes a shop. Every decision records the reason, the legal basis and who made it; the seller is told and may appeal.`,
    },
  },
  {
    slug: "giao-nhan",
    version: 1,
    effectiveFrom: "2026-07-01",
    vi: {
      title: "Giao nhận",
      summary: "Ba cách nhận hàng, thời gian, phí, và cách kiểm hàng khi nhận.",
      body: `Mỗi người bán tự chọn cách giao. Khi bạn cho biết xã, phường nhận hàng, trang chỉ hiện những cách tới được nơi đó.

## Nhận tại chỗ
Miễn phí. Địa chỉ và giờ mở cửa ghi trên gian hàng. Người bán báo khi hàng đã soạn xong.

## Người bán tự giao
Chỉ tới những xã, phường người bán ghi rõ, với phí và mức mua được miễn phí ghi sẵn. Đây là cách hợp nhất với rau, thịt, tôm và trái cây mau chín.

## Gửi bưu chính
- Trong tỉnh: khoảng 36 giờ. Tỉnh gần: khoảng 48 giờ. Tỉnh xa: khoảng 4 ngày. Tính từ lúc người bán gửi.
- Phí tính theo vùng và cân nặng, cộng ${packingPercent}% trọng lượng bao gói, hiện đầy đủ trước khi đặt.
- Hàng có thời gian đi đường tối đa ngắn hơn thì không hiện cách gửi này, vì gửi cũng hư.

## Kiểm hàng khi nhận
- Bạn được mở xem trước khi trả tiền hoặc ký nhận.
- Thấy dập, thiếu, sai loại: chụp hình, ghi vào phiếu giao và từ chối phần đó.
- Hàng mau hư cần báo trong ${complaintHours} giờ sau khi nhận, hàng khác trong ${complaintDays} ngày.

## Khi giao không được
Người giao gọi ít nhất hai lần. Không liên lạc được thì hàng quay về người bán; hàng mau hư không giao lại lần hai. Tiền đã trả được hoàn sau khi trừ phí giao thực tế, trừ trường hợp lỗi không phải của bạn.`,
    },
    en: {
      title: "Delivery",
      summary:
        "Three ways to get your goods, how long they take, what they cost and how to check them.",
      body: `Each seller chooses how to deliver. Once you name the commune, the page shows only the ways that reach it.

## Collection
Free. The address and opening hours are on the seller's page, and the seller tells you when the goods are ready.

## The seller's own delivery
Only to the communes the seller lists, at the stated fee and free above a stated amount. This suits greens, meat, shrimp and fruit that ripens fast.

## Post
- Within the province about 36 hours, to nearby provinces about 48 hours, to distant ones about 4 days from posting.
- The fee follows zone and weight, with ${packingPercent}% added for packing, and is shown in full before you order.
- Goods that cannot bear the journey are not offered by post.

## Checking on arrival
- You may open the parcel before paying or signing.
- If something is bruised, missing or wrong, take a photograph, note it on the slip and refuse that part.
- Tell us within ${complaintHours} hours for perishables and ${complaintDays} days for other goods.

## When delivery fails
The courier calls at least twice. If nobody answers, the goods go back to the seller; perishables are not sent twice. What you paid is refunded less the actual delivery cost, unless the fault was not yours.`,
    },
  },
  {
    slug: "doi-tra-hoan-tien",
    version: 1,
    effectiveFrom: "2026-07-01",
    vi: {
      title: "Đổi trả và hoàn tiền",
      summary: "Hàng hư, thiếu, sai mô tả thì được đổi, bù hoặc hoàn tiền.",
      body: `## Khi nào được đổi, bù, hoàn
- Hàng không đúng mô tả, sai loại, sai lô, thiếu cân: luôn được nhận lại, phí do người bán chịu.
- Hàng dập, hư khi tới nơi: báo trong ${complaintHours} giờ với hàng mau hư, ${complaintDays} ngày với hàng khác, kèm hình chụp.
- Hàng cân thực tế nhẹ hơn ước tính: phần dư được hoàn, không cần yêu cầu.
- Thông tin bắt buộc bị thiếu hoặc sai: trong ${withdrawalDays} ngày bạn được chấm dứt hợp đồng mà không mất phí, theo Luật Bảo vệ quyền lợi người tiêu dùng 2023.

## Khi nào không nhận trả
- Thực phẩm tươi còn tốt, đúng mô tả mà đổi ý.
- Hàng đã mở niêm phong vệ sinh, trừ khi bên trong bị lỗi.

## Cách làm
- Mở trang đơn hàng bằng đường dẫn đã nhận, gọi hoặc nhắn người bán theo số trên đơn, kèm hình.
- Người bán trả lời trong ${answerDays} ngày làm việc. Không đồng ý thì gửi sàn giải quyết.

## Hoàn tiền
- Trả qua VNPay: hoàn về đúng thẻ hoặc tài khoản đã trả. Sàn gửi yêu cầu hoàn trong ${refundRequestDays} ngày làm việc; ngân hàng thường mất thêm 3 đến 7 ngày làm việc.
- Trả khi nhận hàng hoặc chuyển khoản cho người bán: người bán chuyển lại vào tài khoản bạn cho biết.
- Chậm nhất ${refundDays} ngày kể từ khi chấm dứt hợp đồng.
- Hủy đơn trước khi người bán xác nhận: hoàn đủ, gồm cả tiền giao.`,
    },
    en: {
      title: "Returns and refunds",
      summary:
        "Goods that are spoilt, short or not as described are replaced, made up or refunded.",
      body: `## When you may return or be refunded
- Not as described, the wrong kind or lot, or short weight: always taken back, at the seller's cost.
- Bruised or spoilt on arrival: tell us within ${complaintHours} hours for perishables and ${complaintDays} days for other goods, with a photograph.
- Goods weighed when packed that came out lighter: the difference is refunded without asking.
- Required information missing or wrong: within ${withdrawalDays} days you may end the contract free of charge under the 2023 Consumer Protection Law.

## When we do not take goods back
- Fresh food that is sound and as described, when you have changed your mind.
- Goods whose hygiene seal is broken, unless the inside is faulty.

## How to do it
- Open your order by its private link, call or write to the seller at the number shown, and add a photograph.
- The seller answers within ${answerDays} working day. If you do not agree, hand the case to the market.

## Refunds
- Paid by VNPay: back to the same card or account. We send the request within ${refundRequestDays} working day; banks usually need 3 to 7 more.
- Paid on delivery or by transfer to the seller: the seller transfers to the account you name.
- At the latest ${refundDays} days after the contract ends.
- Cancelled before the seller confirmed: everything back, delivery included.`,
    },
  },
  {
    slug: "thanh-toan",
    version: 1,
    effectiveFrom: "2026-07-01",
    vi: {
      title: "Thanh toán",
      summary: "Trả khi nhận hàng, qua VNPay, hoặc chuyển khoản bằng mã VietQR cho người bán.",
      body: `Sàn không giữ tiền của bạn ở bất cứ bước nào. Tổng tiền gồm tiền hàng và tiền giao, hiện đủ trước khi bấm xác nhận. Không có phí ẩn.

## Thanh toán khi nhận hàng
Bạn trả cho người giao sau khi xem hàng. Đơn có nhiều người bán thì trả riêng từng gói.

## VNPay
- Bạn được chuyển sang trang của VNPay, trả bằng thẻ, tài khoản ngân hàng hoặc mã QR. Sàn không thấy số thẻ.
- Mỗi lần trả có ${attemptMinutes} phút. Hàng được giữ cho bạn ${holdMinutes} phút; nếu chưa trả được, bạn có thể thử lại trên cùng đơn.
- Đơn chỉ được ghi đã trả khi VNPay báo trực tiếp cho sàn, không dựa vào màn hình của trình duyệt. Vì vậy bạn có thể tắt trang ngay sau khi trả.
- Nếu tiền bị trừ mà đơn đã hết hạn, khoản đó được đưa vào hàng chờ hoàn tiền.

## Chuyển khoản VietQR
- Mỗi người bán có một mã QR riêng, ghi sẵn số tiền và nội dung. Tiền vào thẳng tài khoản người bán đã được xác minh.
- Chuyển trong ${transferHours} giờ rồi bấm báo đã chuyển. Người bán xác nhận khi thấy tiền.

## Thuế
Người bán lập hóa đơn theo quy định áp dụng cho họ. Khi pháp luật yêu cầu khấu trừ thuế của hộ và cá nhân kinh doanh, khoản đó trừ vào tiền của người bán, không cộng vào giá bạn trả.`,
    },
    en: {
      title: "Payment",
      summary: "Pay on delivery, through VNPay, or by VietQR transfer to the seller.",
      body: `The market never holds your money. The total, goods and delivery, is shown before you confirm. There are no hidden fees.

## Cash on delivery
You pay the courier after looking at the goods. With several sellers you pay for each parcel.

## VNPay
- You go to VNPay's own page and pay by card, bank account or QR code. We never see your card number.
- Each attempt lasts ${attemptMinutes} minutes. The goods are held for you for ${holdMinutes} minutes; if a payment fails you can try again on the same order.
- An order counts as paid only when VNPay tells us directly, never because a browser says so. You may close the page as soon as you have paid.
- If money was taken after the order had ended, it goes to the refund queue.

## VietQR transfer
- Each seller has a QR code with the amount and the reference filled in. The money goes straight to the seller's verified account.
- Transfer within ${transferHours} hours and tell us that you did. The seller confirms on seeing it.

## Tax
Sellers issue invoices under the rules that apply to them. Where the law asks for tax to be withheld from households and individuals, it comes out of the seller's share and is not added to your price.`,
    },
  },
  {
    slug: "giai-quyet-khieu-nai",
    version: 1,
    effectiveFrom: "2026-07-01",
    vi: {
      title: "Giải quyết khiếu nại",
      summary: "Gửi ở đâu, ai trả lời, trong bao lâu.",
      body: `## Gửi khiếu nại
- Từ trang đơn hàng: gọi hoặc nhắn người bán.
- Gửi sàn: số điện thoại và thư điện tử ở cuối mỗi trang. Cho biết mã đơn hàng, chuyện xảy ra, điều bạn muốn, và hình nếu có.

## Các bước
- Bước 1: người bán và bạn tự thỏa thuận.
- Bước 2: sàn xem chứng cứ của hai bên, đề nghị cách giải quyết.
- Bước 3: không thống nhất thì hòa giải, trọng tài hoặc tòa án, theo Điều 54 Luật Bảo vệ quyền lợi người tiêu dùng. Bạn cũng có thể gửi Sở Công Thương; yêu cầu thương lượng được tiếp nhận trong ${negotiationDays} ngày làm việc.

## Thời hạn
- Hàng mau hư bị hỏng, dập: trả lời lần đầu ${answerDays} ngày làm việc, giải quyết xong ${resolveDaysPerishable} ngày làm việc.
- Hàng sai, thiếu, không đúng mô tả: trả lời lần đầu ${answerDays} ngày làm việc, giải quyết xong ${resolveDays} ngày làm việc.
- Giao chậm, thất lạc: trả lời lần đầu ${answerDays} ngày làm việc, giải quyết xong ${resolveDays} ngày làm việc.
- Tiền đã trừ mà đơn chưa ghi nhận: trả lời lần đầu ${answerDays} ngày làm việc, giải quyết xong ${resolveDays} ngày làm việc.
- Nghi ngờ chứng nhận, nguồn gốc: trả lời lần đầu ${answerDays} ngày làm việc, giải quyết xong ${resolveDays} ngày làm việc.
- Dữ liệu cá nhân: xác nhận đã nhận ${acknowledgeDays} ngày làm việc, xử lý xong ${requestDays} ngày.

Ngày làm việc tính theo lịch nghỉ của tỉnh; ngày xảy ra không tính. Trong lúc chờ, tiền của phần đang tranh chấp chưa được chuyển cho người bán nếu bạn trả qua VNPay.`,
    },
    en: {
      title: "Complaints",
      summary: "Where to turn, who answers, and how long it takes.",
      body: `## Where to complain
- From your order page: call or write to the seller.
- To the market: the telephone number and address at the foot of every page. Give the order number, what happened, what you would like, and photographs if you have them.

## Steps
- Step 1: you and the seller try to agree.
- Step 2: the market looks at both sides' evidence and proposes a solution.
- Step 3: failing that, mediation, arbitration or court under Article 54 of the Consumer Protection Law. You may also write to the Department of Industry and Trade; a request to negotiate is taken up within ${negotiationDays} working days.

## How long it takes
- Perishables spoilt or bruised: first answer ${answerDays} working day, settled in ${resolveDaysPerishable} working days.
- Wrong, missing or not as described: first answer ${answerDays} working day, settled in ${resolveDays} working days.
- Late or lost: first answer ${answerDays} working day, settled in ${resolveDays} working days.
- Money taken but not shown on the order: first answer ${answerDays} working day, settled in ${resolveDays} working days.
- Doubts about a certificate or origin: first answer ${answerDays} working day, settled in ${resolveDays} working days.
- Personal data: receipt acknowledged in ${acknowledgeDays} working days, done in ${requestDays} days.

Working days follow the province's calendar; the day of the event does not count. Meanwhile the disputed part of a VNPay payment is not passed on to the seller.`,
    },
  },
  {
    slug: "bao-mat",
    version: 1,
    effectiveFrom: "2026-07-01",
    vi: {
      title: "Chính sách bảo mật",
      summary: "Chúng tôi lấy dữ liệu gì, để làm gì, giữ bao lâu, và bạn làm gì được với nó.",
      body: `Căn cứ Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15 và Điều 5 Nghị định 248/2026/NĐ-CP.

## Mục đích và phạm vi
Để giao đúng đơn: họ tên, số điện thoại, địa chỉ, thư điện tử (nếu cho), ghi chú. Không hỏi giới tính, ngày sinh, giấy tờ tùy thân của người mua. Không dùng định vị của máy.

## Cách dùng
Dùng để xử lý đơn, báo tình trạng, hoàn tiền và giải quyết khiếu nại. Tin khuyến mãi chỉ gửi khi bạn tự đánh dấu đồng ý; ô này không bao giờ đánh sẵn.

## Thời gian giữ
Đơn hàng giữ ${orderYears} năm theo luật thương mại điện tử, rồi xóa hoặc làm mờ. Giỏ hàng bỏ quên giữ ${cartDays} ngày. Đường dẫn đơn hàng có hiệu lực ${linkDays} ngày.

## Ai được xem
Người bán của đơn đó, người giao, tổ chức trung gian thanh toán (chỉ số tiền và mã), cán bộ sàn có nhiệm vụ, và cơ quan nhà nước khi có yêu cầu đúng luật. Mỗi lần cán bộ xem đều được ghi lại. Không bán, không trao đổi, không gửi cho bên đo lường quảng cáo.

## Bảo vệ
Máy chủ đặt tại Việt Nam, đường truyền mã hóa, không lưu số thẻ, số giấy tờ chỉ lưu dạng không đọc lại được. Nếu lộ dữ liệu có thể gây hại, chúng tôi báo cơ quan chuyên trách trong 72 giờ và báo bạn.

## Xem, sửa, xóa, hạn chế
Gửi yêu cầu theo liên hệ cuối trang kèm mã đơn hàng. Chúng tôi xác nhận trong ${acknowledgeDays} ngày làm việc, làm xong trong ${requestDays} ngày. Bạn rút lại đồng ý bất cứ lúc nào.

## Khiếu nại về dữ liệu
Gửi chúng tôi trước, hoặc gửi cơ quan chuyên trách bảo vệ dữ liệu cá nhân của Bộ Công an.

## Liên hệ
Sàn thương mại điện tử tỉnh Tây Ninh, số điện thoại và thư điện tử ở cuối mỗi trang.

## Cookie
Chỉ có cookie cần cho giỏ hàng và ngôn ngữ. Không có cookie của bên thứ ba.`,
    },
    en: {
      title: "Privacy",
      summary: "What we collect, why, for how long, and what you can do about it.",
      body: `Under the Personal Data Protection Law 91/2025/QH15 and Article 5 of Decree 248/2026/NĐ-CP.

## Purpose and scope
To deliver your order: name, telephone number, address, e-mail if you give one, and your note. We do not ask buyers for sex, date of birth or identity papers, and do not use your device's location.

## Use
To handle orders, report progress, refund and settle complaints. News is sent only if you tick the box yourself; it is never ticked for you.

## How long we keep it
Orders for ${orderYears} years as the e-commerce law asks, then erased or blurred. Abandoned baskets for ${cartDays} days. Order links work for ${linkDays} days.

## Who may see it
The seller of that order, the courier, the payment intermediary (amount and reference only), officers on duty, and authorities on lawful request. Every look by an officer is recorded. Nothing is sold, swapped or sent to advertising trackers.

## Protection
Servers in Vietnam, encrypted connections, no card numbers, and identity numbers kept only in a form that cannot be read back. If a leak may harm you we tell the authority within 72 hours, and you.

## View, correct, erase, restrict
Write to the address at the foot of the page with your order number. We acknowledge within ${acknowledgeDays} working days and finish within ${requestDays} days. You may withdraw consent at any time.

## Complaints about data
To us first, or to the personal data protection authority of the Ministry of Public Security.

## Contact
E-commerce floor of Tây Ninh province; telephone and e-mail are at the foot of every page.

## Cookies
Only those the basket and the language need. No third-party cookies.`,
    },
  },
  {
    slug: "hang-cam-va-han-che",
    version: 1,
    effectiveFrom: "2026-07-01",
    vi: {
      title: "Hàng cấm và hạn chế",
      summary: "Những thứ không bán trên sàn, và những thứ chỉ bán khi đủ điều kiện.",
      body: `## Không bán
- Động vật hoang dã và sản phẩm từ chúng, sống hay đã chế biến, kể cả khi người bán nói là nuôi mà không có giấy.
- Vũ khí, vật liệu nổ, pháo; ngư cụ tận diệt như kích điện.
- Ma túy, chất gây nghiện, bóng cười.
- Thuốc lá, thuốc lá điện tử, thuốc lào.
- Thuốc bảo vệ thực vật, thuốc thú y ngoài danh mục; hóa chất cấm dùng trong thực phẩm.
- Thực phẩm quá hạn, không rõ nguồn gốc; thịt không qua kiểm soát giết mổ.
- Hàng giả, hàng nhái nhãn, giấy tờ giả.
- Thực phẩm quảng cáo chữa bệnh như thuốc.

## Chỉ bán khi đủ điều kiện
- Rượu: người bán có giấy phép; chỉ bán cho người từ 18 tuổi, người mua khẳng định tuổi trước khi đặt và người giao được yêu cầu giấy tờ. Không quảng cáo, không khuyến mãi rượu từ 15 độ.
- Thực phẩm đóng gói: có bản tự công bố sản phẩm; cơ sở có giấy đủ điều kiện an toàn thực phẩm hoặc cam kết theo Nghị định 15/2018/NĐ-CP.
- Thịt, trứng, thủy sản: có giấy kiểm dịch, giao lạnh.
- Côn trùng ăn được: ghi rõ cảnh báo dị ứng.
- Chỉ dẫn địa lý Bà Đen và Châu Thành Long An: chỉ lô hàng từ các xã, phường trong vùng và người bán được phép dùng.
- Cây giống: có nguồn gốc.

## Thấy hàng vi phạm
Báo theo liên hệ cuối trang. Cơ quan có thẩm quyền yêu cầu gỡ thì sàn gỡ trong ${takedownHours} giờ.`,
    },
    en: {
      title: "Forbidden and restricted goods",
      summary: "What is not sold here, and what is sold only under conditions.",
      body: `## Not sold
- Wild animals and anything made from them, alive or processed, including animals said to be farmed without papers.
- Weapons, explosives, fireworks; destructive fishing gear such as electric shockers.
- Drugs, addictive substances, laughing gas.
- Cigarettes, e-cigarettes, water-pipe tobacco.
- Pesticides and veterinary medicines outside the permitted list; chemicals banned in food.
- Food past its date or of unknown origin; meat that was not inspected at slaughter.
- Counterfeits, imitated labels, forged papers.
- Food advertised as a cure.

## Sold only under conditions
- Spirits: licensed sellers only; sold to people of 18 and over, who state their age before ordering and may be asked for proof on delivery. No advertising or promotion of spirits of 15% and more.
- Packaged food: a product self-declaration, and a food safety certificate or commitment under Decree 15/2018/NĐ-CP.
- Meat, eggs and seafood: veterinary papers and cold delivery.
- Edible insects: an allergy warning.
- The Bà Đen and Châu Thành Long An geographical indications: only lots from the communes inside the area, by sellers permitted to use them.
- Seedlings: known origin.

## If you see something
Tell us at the address at the foot of the page. When an authority asks for removal, it is done within ${takedownHours} hours.`,
    },
  },
  {
    slug: "tieu-chi-xep-hang",
    version: 1,
    effectiveFrom: "2026-07-01",
    vi: {
      title: "Tiêu chí xếp hạng",
      summary: "Vì sao mặt hàng này đứng trước mặt hàng kia. Không ai mua được thứ hạng.",
      body: `Theo Điều 11 Nghị định 248/2026/NĐ-CP, sàn công bố các tiêu chí chính và mức nặng nhẹ của chúng. Bảng số bên dưới là đúng bảng mà máy tìm kiếm đang dùng, có ghi phiên bản.

## Khi bạn gõ tìm
- Đúng chữ bạn gõ, đúng dấu, trong tên mặt hàng thì lên trước; đúng chữ mà khác dấu thì lui lại.
- Tên loại hàng và tên gọi khác cũng được tính, nhẹ hơn tên mặt hàng một chút.
- Các chữ đứng liền nhau, đứng đầu tên, hoặc trùng cả tên được cộng thêm.

## Khi điểm chữ gần bằng nhau
- Số đã bán, tính theo bậc để người bán nhỏ không bị đè.
- Điểm đánh giá, có kéo về mức trung bình khi còn ít lượt.
- Số dấu chứng nhận đã xác minh và còn hạn.
- Đang vào mùa được cộng, hết hàng bị trừ.
- Cùng một người bán hoặc cùng một loại không đứng liền nhau quá nhiều.

## Những gì không tính
Tiền quảng cáo, quan hệ, loại hình người bán, và lịch sử xem hàng của bạn. Sàn không có chỗ đặt trả tiền; nếu sau này có, chỗ đó sẽ ghi chữ "Tài trợ".

## Hàng do cán bộ chọn
Mục giới thiệu ở trang chủ do cán bộ sàn chọn, có ghi lý do từng mặt hàng.`,
    },
    en: {
      title: "Ranking criteria",
      summary: "Why one product stands before another. Nobody can buy a rank.",
      body: `Under Article 11 of Decree 248/2026/NĐ-CP the market publishes the main criteria and their weight. The table below is the very one the search engine uses, with its version.

## When you search
- Your words with their marks in the product's name come first; the same letters with other marks come after.
- The name of the kind and its other names count a little less than the product's name.
- Words that stand together, open the name or are the whole name earn more.

## When words score alike
- How much has been sold, on a scale that does not crush small sellers.
- The rating, drawn towards the middle while there are few reviews.
- How many marks are verified and in date.
- In season counts for a product, out of stock against it.
- The same seller or kind does not fill the top.

## What does not count
Advertising money, acquaintance, the type of seller, and what you have looked at. There are no paid places; should there ever be, they will be labelled "Sponsored".

## Chosen by officers
The recommendations on the home page are chosen by officers of the market, each with its reason.`,
    },
  },
];
