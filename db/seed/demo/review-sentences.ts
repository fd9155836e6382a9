/** What a review may speak about: the goods of one group, or (general) parcel, price and seller. */
export type ReviewGroup =
  | "general"
  | "fruit"
  | "greens"
  | "grain"
  | "paper"
  | "seasoning"
  | "meat"
  | "sweets"
  | "drinks"
  | "gift"
  | "wholesale";

/** How content the buyer is: five stars, four, three, or fewer. */
export type ReviewMood = "glad" | "pleased" | "mixed" | "let-down";

const lines = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** Sentences buyers write, by mood and by what they bought. */
export const reviewSentences: Readonly<
  Record<ReviewMood, Readonly<Record<ReviewGroup, readonly string[]>>>
> = {
  glad: {
    general: lines(`
      Đóng gói kỹ, mở ra không móp góc nào.
      Đặt tối hôm trước, hôm sau đã có người gọi giao.
      Người bán nhắn tin báo ngày gửi, rất chu đáo.
      Mua lần thứ ba rồi, lần nào cũng như lần đầu.
      Cân lại đủ ký, còn dư một chút.
      Má mình khó tính mà cũng khen.
      Hỏi gì cũng trả lời tận tình.
      Sẽ còn quay lại dài dài.
      Giao đúng khung giờ đã hẹn, không phải chờ.
      Thùng có lót rơm, nhìn là biết người làm có tâm.
      Giá vậy là quá phải cho chất lượng này.
      Mình giới thiệu cho cả cơ quan, ai cũng ưng.
      Có ghi ngày thu hoạch trên nhãn nên yên tâm.
      Anh giao hàng gọi trước, nhẹ nhàng lịch sự.
      Mua cho ba má ở quê, ông bà gọi lên khen hoài.
      Trả lời tin nhắn nhanh, giải thích rõ ràng.
      Hàng giống hình, không tô vẽ.
      Thấy có tên người làm nên tin hơn mua ngoài chợ.
      Lần đầu mua nông sản trên mạng mà ưng vậy.
      Nhận hàng còn mát, biết là đi đường cẩn thận.
      Bỏ thêm món quà nhỏ làm mình bất ngờ.
      Xé thùng ra là nghe mùi quê liền.
      Gửi ra tới Hà Nội vẫn còn nguyên vẹn.
      Đặt nhầm số lượng, nhắn một tiếng là sửa ngay.
      Chủ vườn gọi hỏi ý trước khi gửi, quý lắm.
      Tuần sau đặt tiếp cho cả xóm.
      Mình ăn xong mới viết, ngon thật chứ không nói quá.
      Con mình ăn hết veo trong một buổi.
      Hình đẹp mà hàng ngoài còn đẹp hơn.
      Không chê được điểm nào.
      Mua online mà như có người nhà gửi lên.
      Tem truy xuất quét ra đúng tên vườn, thích ghê.
      Giao tới tận phòng trọ lầu ba, cảm ơn nhiều.
      Đúng vị hồi nhỏ ở quê ngoại.
      Nhà mình giờ mua cố định mỗi tháng.
    `),
    fruit: lines(`
      Trái đều, da căng, ăn ngọt thanh.
      Để đúng một ngày là chín mềm, thơm cả nhà.
      Ngọt đậm, cắt ra nước chảy ròng.
      Trái nào trái nấy nặng tay, không trái lép.
      Chín cây nên thơm khác hẳn trái ngoài chợ.
      Ruột đẹp, cả nhà tranh nhau.
      Không trái nào dập dù đi đường xa.
      Cuống còn tươi, biết là mới hái.
      Chín đều chứ không chỗ cứng chỗ mềm.
      Vị ngọt tự nhiên, ăn hoài không ngán.
    `),
    greens: lines(`
      Rau tươi rói, lá còn đọng sương.
      Rửa không thấy sâu mà cũng không hôi thuốc.
      Luộc lên xanh mướt, ngọt nước.
      Để tủ hai ngày vẫn giòn.
      Củ sạch đất, gọt ít hao.
      Nấm búp đều, xào ra không bị nước.
      Bó to hơn mình nghĩ, ăn được hai bữa.
      Rau thơm gắt, cuốn bánh tráng đúng bài.
      Cắt buổi sáng, chiều đã có trong bếp.
    `),
    grain: lines(`
      Cơm dẻo, nguội vẫn mềm.
      Nấu lên thơm từ ngoài ngõ.
      Hạt sạch, không sạn không trấu.
      Hạt chắc, rang lên bùi thiệt.
      Bao ghi ngày xay, mở ra còn ấm mùi cám.
      Nếp dẻo, nấu xôi ai cũng hỏi mua ở đâu.
      Vo gạo nước không đục ngầu như gạo tiệm.
      Con nít vốn lười cơm mà xin thêm chén.
      Hút chân không kỹ, không con mọt nào.
    `),
    paper: lines(`
      Bánh dẻo, cuốn không bể miếng nào.
      Ăn là nhớ Trảng Bàng liền.
      Mỏng tang mà không rách.
      Thơm mùi gạo, không chua.
      Cuốn thịt luộc với rau rừng hết ý.
      Sợi bánh canh dai, nước không bị đục.
      Cay vừa đủ, ăn hết bịch lúc nào không hay.
      Để một tuần vẫn mềm như mới.
      Tỏi phi giòn rụm, muối đều miếng.
    `),
    seasoning: lines(`
      Muối thơm, chấm ổi là dính luôn.
      Vị tôm rõ, không mặn chát.
      Cay đúng kiểu Tây Ninh.
      Mắm thơm mà không gắt.
      Rang khô ráo, rắc lên bánh không vón.
      Ăn chay mà có hũ này thì ấm bụng.
      Hũ kín, nắp chắc, đi xa không đổ.
      Nêm một chút là món khác hẳn.
      Mua biếu bạn ở nước ngoài, họ xin thêm.
    `),
    meat: lines(`
      Thịt tươi, giao trong thùng đá còn lạnh.
      Mềm mà không bở, ngọt thịt.
      Lạp xưởng thơm rượu, nạc nhiều mỡ ít.
      Trứng lòng đỏ đậm, không quả nào bể.
      Tôm còn búng khi mở thùng.
      Khô không mặn, nướng lên thơm phức.
      Có giấy kiểm dịch kèm theo, an tâm.
      Xắt mỏng cuốn bánh tráng ngon xuất sắc.
      Dế giòn, bùi, vượt xa tưởng tượng.
    `),
    sweets: lines(`
      Cốm giòn tan, ngọt dịu.
      Bánh tét dẻo, nhân béo vừa.
      Ăn với trà nóng đúng kiểu ông bà.
      Không ngọt gắt như bánh công nghiệp.
      Bánh gói chặt, cắt ra tròn vo.
      Mang lên văn phòng, hết trong năm phút.
      Gói đẹp, biếu ai cũng vui.
      Mùi gừng với ngò thơm nhẹ, rất lạ.
    `),
    drinks: lines(`
      Mật thơm mùi hoa, pha nước ấm uống dễ chịu.
      Trà chua nhẹ, hậu ngọt, cả phòng xin mua ké.
      Nước mát ít đường, uống không khé cổ.
      Rượu êm, sáng dậy không nhức đầu.
      Sâm cắt lát sạch, hầm gà thơm.
      Chai dán kín, không rỉ giọt nào.
      Ghi rõ tháng quay mật nên tin tưởng.
      Ủ lạnh uống ngày nắng thì tuyệt.
    `),
    gift: lines(`
      Hộp quà trang nhã, sếp khen khéo chọn.
      Ba trái đều như một, chín đúng hôm biếu.
      Thiệp viết tay, người nhận cảm động.
      Lưới xốp từng trái, không trầy chỗ nào.
      Biếu thầy cô mà ai cũng hỏi mua ở đâu.
      Canh ngày chín chuẩn như lời dặn.
      Giỏ tre đẹp, dùng lại được.
    `),
    wholesale: lines(`
      Đo độ trước mặt, cân rõ ràng.
      Giao đúng giờ, mủ không lẫn nước.
      Làm ăn sòng phẳng, có phiếu đàng hoàng.
      Độ ổn định nhiều chuyến liền.
      Xe vô tận lô, khỏi trung chuyển.
      Gọi là có hàng, không để xưởng chờ.
      Can sạch, chống đông đúng liều.
    `),
  },
  pleased: {
    general: lines(`
      Hàng tốt, giao hơi trễ so với hẹn nửa ngày.
      Đóng gói ổn, góc thùng hơi móp nhưng bên trong không sao.
      Giá nhỉnh hơn chợ một chút, chất lượng xứng đáng.
      Nói chung hài lòng, lần sau mua tiếp.
      Người bán dễ thương, chỉ là trả lời hơi chậm.
      Được, đúng như mô tả.
      Trừ một sao vì phí giao hơi cao.
      Mua thử, thấy ổn, sẽ đặt nhiều hơn.
      Ngon, nhưng giá mà có gói nhỏ hơn.
      Hàng đẹp, tiếc là hôm đó mưa nên giao muộn.
      Đủ ký, đúng hẹn, không có gì phàn nàn lớn.
      Cần thêm hướng dẫn bảo quản trên nhãn.
      Shipper gọi hơi gấp, còn hàng thì tốt.
      Ổn so với tầm giá.
      Mình thích cách ghi ngày thu hoạch, nên giữ.
      Chất lượng đều, lần này hơi ít lựa chọn.
      Gửi xa mà vẫn giữ được vậy là khá.
      Hợp khẩu vị nhà mình.
      Thùng hơi to so với hàng, hơi phí giấy.
      Có một chút khác màu với hình, không ảnh hưởng.
      Thanh toán dễ, nhận hàng nhanh.
      Sẽ mua lại khi có đợt mới.
      Tạm hài lòng, mong giữ chất lượng.
      Người bán đổi cho phần bị móp ngay, cảm ơn.
      Hàng thật, không quảng cáo quá lời.
      Ăn được, hợp túi tiền.
      Giao hàng cẩn thận, chỉ thiếu hóa đơn.
      Lần trước nhỉnh hơn lần này một chút.
      Mua cho công ty làm quà, mọi người thích.
      Nhìn mộc mạc mà dùng tốt.
      Mong có thêm cỡ cho người ở một mình.
      Nhắn hỏi thì được chỉ cách dùng, cũng vui.
      Đáng mua nếu bạn ở gần.
      Bốn sao cho phần tem dán hơi khó đọc.
      Đợt này ít hơn nhưng tươi hơn.
    `),
    fruit: lines(`
      Trái ngon, có một trái hơi non phải chờ thêm.
      Ngọt, kích cỡ không đều lắm.
      Tươi, vỏ hơi xước vài chỗ.
      Ngon nhưng chín hơi nhanh, phải ăn liền.
      Vị được, hạt hơi nhiều.
      Ngọt vừa, hợp người không thích ngọt gắt.
      Phần lớn đẹp, một trái hơi dập cuống.
      Thơm, tiếc là hơi nhỏ.
      Độ ngọt ổn, không xuất sắc như lần trước.
      Phải ủ thêm một ngày mới ngon.
    `),
    greens: lines(`
      Rau tươi, lẫn vài lá già.
      Sạch, nhưng bó hơi nhỏ.
      Nấm ngon, có vài tai hơi nở.
      Củ ổn, đất còn bám chút ít.
      Giòn, để lâu hơi héo ngọn.
      Ăn ngọt, lá không đẹp bằng ngoài hàng.
      Đúng hẹn, rau hơi ướt nên phải hong.
      Cay vừa, trái không đều.
      Tươi lúc nhận, hôm sau hơi xuống.
    `),
    grain: lines(`
      Cơm ngon, nấu cần canh nước.
      Thơm vừa, hạt gãy hơi nhiều.
      Đậu bùi, lẫn ít hạt lép.
      Gạo tốt, bao hơi mỏng.
      Hơi khô nếu nấu theo cách cũ, thêm nước là được.
      Điều ngon, muối hơi đậm tay.
      Mè thơm, cần sàng lại một lượt.
      Nếp dẻo, giá nhích hơn năm ngoái.
      Gạo lứt hơi lâu mềm nhưng thơm.
    `),
    paper: lines(`
      Bánh ngon, mép hơi khô.
      Cuốn được, thỉnh thoảng rách một miếng.
      Vị ổn, hơi mặn với mình.
      Giòn lúc mới mở, hôm sau hơi ỉu.
      Cay hơn mình tưởng, bù lại thơm.
      Bánh canh dai, gói gia vị hơi nhạt.
      Dày hơn loại mình hay mua, ăn vẫn ngon.
      Tỏi thơm, ước gì nhiều hơn chút.
      Bánh đều, bao khó xé.
    `),
    seasoning: lines(`
      Ngon, hơi mặn, dùng ít là vừa.
      Thơm, hạt hơi to để rắc bánh.
      Cay vừa, tôm hơi ít.
      Mắm ổn, cần pha loãng thêm.
      Vị quen thuộc, hũ hơi nhỏ.
      Dùng tốt, nắp hơi khó mở.
      Màu không đỏ như hình, chắc vì không phẩm.
      Hợp chấm trái cây hơn là ướp.
      Chay mà đậm, hơi nhiều sả.
    `),
    meat: lines(`
      Thịt tươi, phần gân hơi nhiều.
      Ngon, đá tan gần hết khi tới.
      Lạp xưởng hơi ngọt so với nhà mình.
      Trứng tươi, một quả nứt nhẹ.
      Tôm đúng cỡ, lẫn vài con nhỏ.
      Khô ngon, hơi mặn một chút.
      Bắp mềm, giá cao hơn chợ.
      Giao lạnh tốt, nên có thêm túi giữ nhiệt.
      Vị lạ miệng, nhà mình ăn quen dần.
    `),
    sweets: lines(`
      Cốm giòn, hơi ngọt với người lớn tuổi.
      Bánh ngon, nhân đậu hơi ít.
      Thơm, vài miếng bị vỡ lúc đi đường.
      Vừa miệng, hạn dùng hơi ngắn.
      Nếp dẻo, lá gói hơi sậm.
      Trẻ con thích, người lớn thấy hơi ngọt.
      Được, uống trà là hợp.
      Đẹp, giá quà biếu hơi cao.
    `),
    drinks: lines(`
      Mật thơm, màu nhạt hơn lần trước.
      Trà dễ uống, vị chua hơi rõ.
      Nước mát ngon, chai hơi nhỏ.
      Sâm ổn, lát chưa đều.
      Rượu thơm, độ hơi cao với mình.
      Uống lạnh mới ngon, để thường hơi ngọt.
      Túi lọc tiện, vị nhẹ.
      Mật hơi đóng đường, ngâm ấm là tan.
    `),
    gift: lines(`
      Hộp đẹp, một trái nhỏ hơn hai trái kia.
      Biếu được, quai hộp hơi yếu.
      Trái ngon, chín trễ hơn hẹn một ngày.
      Gói xinh, thiệp in sẵn hơi đơn giản.
      Nhận đúng hẹn, lưới hơi chật.
      Ổn cho quà cơ quan.
      Người nhận thích, mình mừng.
    `),
    wholesale: lines(`
      Hàng đạt, xe tới trễ một tiếng.
      Độ hơi thấp hơn báo, đã bớt tiền.
      Ổn, mong báo lịch sớm hơn.
      Cân đúng, can hơi cũ.
      Giao được, đường vô khó đi.
      Giá hợp lý so với thị trường.
      Sẽ nhập thêm tuần sau.
    `),
  },
  mixed: {
    general: lines(`
      Bình thường, không tệ mà cũng chưa ấn tượng.
      Giao chậm hai ngày, có báo trước nhưng vẫn phiền.
      Hàng dùng được, giá hơi cao.
      Đóng gói sơ sài, may là không hư.
      Nhắn tin hỏi mà chiều mới trả lời.
      Mong lần sau kiểm kỹ hơn trước khi gửi.
      Khác hình một chút, chấp nhận được.
      Chắc đợt này trái mùa nên không ngon bằng.
      Được cái này mất cái kia.
      Cho ba sao vì người bán có thiện chí.
      Không bằng lần đầu mình mua.
      Cân thiếu chút xíu, đã được bù.
      Tạm ổn cho người dễ tính.
      Hàng tới hơi nóng, chắc để ngoài nắng lâu.
      Chất lượng không đều giữa hai lần mua.
      Nhãn mờ, khó đọc ngày.
      Phí giao gần bằng nửa tiền hàng.
      Hơi thất vọng nhưng chưa tới mức trả.
      Cũng được, để xem đợt sau.
      Người bán xin lỗi đàng hoàng nên mình bỏ qua.
      Thùng ẩm, phải hong lại.
      Giao nhầm buổi, phải nhờ hàng xóm nhận.
      Ăn thì được, khen thì chưa.
      Bên ngoài đẹp, bên trong thường thôi.
      Mình kỳ vọng nhiều hơn với giá này.
      Đặt loại lớn mà nhận lẫn loại vừa.
      Mô tả nên thật hơn một chút.
      Có chỗ tốt chỗ chưa.
      Không đến nỗi, nhưng chắc mua chỗ gần hơn.
      Thiếu hướng dẫn nên nhà mình làm hư mất một ít.
      Dùng tạm, chưa biết có mua lại không.
      Lần này giao thiếu một món, hôm sau gửi bù.
      Ba sao cho công bằng.
      Bao bì cần chắc hơn khi đi xa.
      Giá lên mà chất lượng đứng yên.
    `),
    fruit: lines(`
      Hai trái ngon, một trái nhạt.
      Ngọt ít hơn mong đợi.
      Chín không đều, phải chờ mấy ngày.
      Vỏ trầy nhiều, ruột vẫn ăn được.
      Trái hơi nhỏ so với hình.
      Có trái bị sượng.
      Ăn được nhưng không thơm.
      Dập hai trái do đi đường.
      Hơi xốp ruột, chắc cuối vụ.
      Nước ít, vị nhạt.
    `),
    greens: lines(`
      Rau héo ngọn, ngâm nước mới tươi lại.
      Lẫn cỏ, phải lặt kỹ.
      Nấm nở nhiều, ít búp.
      Củ to nhỏ lẫn lộn.
      Lá già khoảng một phần ba.
      Ướt quá nên hư nhanh.
      Ớt ít cay hơn mình cần.
      Bó nhẹ hơn ghi trên nhãn.
      Dùng trong ngày thì được, để lâu không nổi.
    `),
    grain: lines(`
      Cơm hơi khô, không dẻo như quảng cáo.
      Hạt gãy nhiều.
      Đậu lẫn hạt sâu.
      Thơm lúc mới mở, sau nhạt dần.
      Nếp hơi nhão.
      Có ít bụi cám, phải vo nhiều nước.
      Điều hơi ỉu.
      Bao rách một góc khi nhận.
      Mè lẫn sạn nhỏ.
    `),
    paper: lines(`
      Bánh khô, phải phun nước mới cuốn được.
      Rách khá nhiều miếng.
      Mặn quá với trẻ con.
      Sợi bánh canh dễ nát nếu luộc quá.
      Ít muối hơn lần trước.
      Hơi chua nhẹ, chắc gần hết hạn.
      Dầu sa tế rỉ ra bao.
      Cay gắt mà ít thơm.
      Bánh dính nhau, gỡ hơi mệt.
    `),
    seasoning: lines(`
      Mặn hơn mong đợi.
      Ít tôm, nhiều muối.
      Muối bị ẩm, vón cục.
      Mùi mắm hơi nồng với nhà mình.
      Nắp lỏng, đổ ra một ít.
      Cay mà không thơm ớt.
      Màu sậm, vị bình thường.
      Vị chay hơi nhạt.
      Hũ nhỏ mà giá không nhỏ.
    `),
    meat: lines(`
      Thịt hơi dai.
      Tới nơi đá đã tan hết.
      Mỡ nhiều hơn nạc.
      Hai quả trứng nứt.
      Tôm nhỏ hơn cỡ ghi.
      Khô mặn, phải ngâm.
      Lạp xưởng hơi khô.
      Mùi bơ tỏi át hết vị.
      Cân đủ nhưng nước đá hơi nhiều.
    `),
    sweets: lines(`
      Cốm hơi mềm, không giòn.
      Bánh ngọt quá.
      Vỡ vụn gần nửa gói.
      Nhân ít, nếp nhiều.
      Lá gói bị rách nên bánh khô mặt.
      Mùi ngò hơi gắt.
      Ăn được, không có gì đặc biệt.
      Hạn dùng còn ngắn quá.
    `),
    drinks: lines(`
      Mật loãng hơn mình quen.
      Trà nhạt, phải bỏ gấp đôi.
      Nước hơi ngọt.
      Chai rỉ một ít ở nắp.
      Sâm lát vụn nhiều.
      Rượu nồng, chưa êm.
      Mùi lài át vị trà.
      Uống được, giá hơi cao.
    `),
    gift: lines(`
      Hộp hơi móp, phải thay giấy gói.
      Một trái chín trước hai trái kia.
      Thiệp quên bỏ vào.
      Trái nhỏ hơn hình.
      Quai hộp bung khi xách.
      Giao sát giờ, hơi lo.
      Chưa đáng giá quà biếu.
    `),
    wholesale: lines(`
      Độ thấp hơn báo, phải thương lượng lại.
      Giao trễ nửa ngày, xưởng phải chờ.
      Có lẫn nước mưa.
      Can thiếu một, hôm sau bù.
      Phiếu cân ghi tay khó đọc.
      Được nhưng không ổn định.
      Cần báo lịch rõ hơn.
    `),
  },
  "let-down": {
    general: lines(`
      Nhận hàng không như mong đợi.
      Giao trễ bốn ngày, hỏi thì không ai bắt máy.
      Hư gần nửa, đã gửi hình cho người bán.
      Thùng bẹp dúm, bên trong đổ hết.
      Thiếu ký, cân ba lần vẫn thiếu.
      Khác hẳn hình trên trang.
      Mình đã xin hoàn tiền phần hư.
      Không ghi ngày sản xuất, mình không dám dùng.
      Gửi nhầm loại, đổi mất thêm một tuần.
      Giá này mua ngoài chợ được hàng tốt hơn.
      Buồn vì lần trước ngon mà lần này vậy.
      Đóng gói cẩu thả, băng keo bung.
      Nhắn tin hai ngày mới có trả lời.
      Chắc không mua lại.
      Mong người bán xem lại khâu gửi hàng.
      Hàng tới ướt sũng.
      Đặt mười nhận tám.
      Mùi lạ, phải bỏ.
      Giao cho hàng xóm mà không báo mình.
      Nói còn hàng mà đặt xong lại kêu hết.
      Chất lượng không đáng tiền.
      Người nhà ăn xong không ai khen.
      Đã được hoàn tiền, cho thêm một sao vì xử lý nhanh.
      Mô tả một đằng, hàng một nẻo.
      Tem rách, không rõ nguồn gốc.
      Gọi hẹn giờ rồi không tới.
      Lần đầu mua mà gặp vậy hơi nản.
      Để hai ngày đã hư, dù làm đúng hướng dẫn.
      Không được như lời giới thiệu.
      Chuyển từ bưu cục này sang bưu cục kia cả tuần.
      Mở ra thấy lẫn hàng cũ.
      Tiếc tiền.
      Mong sàn nhắc nhở bên giao hàng.
      Phải bỏ phân nửa.
      Kích cỡ nhỏ xíu so với ghi.
    `),
    fruit: lines(`
      Trái sượng, không ăn được.
      Dập nát ba trái trên năm.
      Nhạt như nước.
      Non quá, để cả tuần không chín.
      Thối cuống, ruột đen.
      Có sâu bên trong.
      Toàn trái nhỏ đèo.
      Hái non nên chua gắt.
      Chín nẫu khi tới nơi.
      Vỏ đẹp mà ruột hư.
    `),
    greens: lines(`
      Rau vàng lá, úng nước.
      Sâu nhiều, phải bỏ hơn nửa.
      Nấm nhớt, có mùi.
      Củ thối một đầu.
      Héo queo, ngâm cũng không lại.
      Bó toàn cọng già.
      Ớt dập, chảy nước.
      Khoai sượng, luộc hoài không mềm.
      Lẫn cỏ với đất nhiều quá.
    `),
    grain: lines(`
      Có mọt trong bao.
      Cơm khô cứng, không thơm chút nào.
      Lẫn gạo khác, nhìn hạt là biết.
      Đậu mốc vài hạt, phải bỏ cả túi.
      Điều hôi dầu.
      Sạn nhiều, nhai mẻ răng.
      Nếp nát, nấu ra nhão.
      Bao bục, gạo vương đầy thùng.
      Mùi ẩm, chắc để lâu.
    `),
    paper: lines(`
      Bánh cứng ngắc, bể hết.
      Có mùi chua, không dám ăn.
      Rách nát gần nguyên xấp.
      Mốc một góc.
      Bún ra bột khi luộc.
      Dầu hôi, tỏi khét.
      Mặn chát.
      Bao hở, bánh ỉu xìu.
      Lá bánh lẫn sạn.
    `),
    seasoning: lines(`
      Muối ướt nhẹp, đóng thành cục.
      Mặn không nuốt nổi.
      Mùi tôm hôi.
      Bể hũ, dính hết thùng.
      Mắm sủi bọt, phải bỏ.
      Chỉ toàn muối, không thấy tôm.
      Nắp không niêm, không an tâm.
      Chua lạ, khác hẳn hũ trước.
      Có cát.
    `),
    meat: lines(`
      Thịt có mùi khi mở thùng.
      Đá tan, hàng ấm, mình không dám ăn.
      Trứng bể năm quả.
      Tôm mềm nhũn, đầu đen.
      Khô mốc trắng.
      Lạp xưởng chua.
      Dai, hầm hai tiếng chưa mềm.
      Toàn mỡ với gân.
      Giao buổi tối khi không ai ở nhà, hư hết.
    `),
    sweets: lines(`
      Cốm ỉu và có mùi dầu.
      Bánh tét sượng ở giữa.
      Chua, chắc để quá ngày.
      Vỡ nát hết.
      Ngọt lịm, ăn không nổi.
      Nhân có mùi lạ.
      Lá mốc.
      Giao sau rằm thì còn ý nghĩa gì.
    `),
    drinks: lines(`
      Mật loãng, nếm như nước đường.
      Chai bể, dính hết đồ khác.
      Nước chua, chắc lên men.
      Trà có mùi khói.
      Rượu gắt, nhức đầu.
      Sâm mốc vài lát.
      Nắp hở, chảy hết một phần ba.
      Không có nhãn, không biết hạn.
    `),
    gift: lines(`
      Biếu người ta mà một trái thối, ngại quá.
      Hộp bẹp, không thể đem tặng.
      Chín nẫu trước ngày biếu.
      Giao trễ qua ngày lễ.
      Trái nhỏ, nhìn thương.
      Thiếu một trái trong hộp.
      Lưới rách, trái dập.
    `),
    wholesale: lines(`
      Độ quá thấp, không đạt hợp đồng.
      Pha nước thấy rõ.
      Trễ cả buổi, mủ đông hết.
      Can rò, hao nhiều.
      Không có phiếu cân.
      Hẹn mà không giao.
      Lẫn tạp chất.
    `),
  },
};

/** What sellers answer: to praise, and to a complaint. */
export const sellerReplies = {
  thanks: lines(`
    Cảm ơn bạn, đợt sau vườn để dành phần ngon cho bạn.
    Dạ cảm ơn anh chị đã tin nhà vườn.
    Bà con đọc được vui lắm, cảm ơn bạn.
    Cảm ơn cô chú, nhà em sẽ giữ chất lượng.
    Cảm ơn bạn, lần sau gửi em bỏ thêm chút quà quê.
    Nghe cả nhà ăn ngon là mừng rồi, cảm ơn bạn.
    Cảm ơn chị, mùa tới em nhắn chị trước.
    Dạ, khách ưng là tụi em có động lực làm tiếp.
  `),
  sorry: lines(`
    Nhà vườn xin lỗi, phần hư đã hoàn lại cho bạn hôm qua.
    Dạ em xin lỗi, đợt đó xe trễ vì mưa, em đã gửi bù.
    Cảm ơn bạn góp ý, tụi em đã đổi thùng dày hơn.
    Xin lỗi anh chị, bên em lựa sót, lần sau kiểm hai lượt.
    Cơ sở đã gọi điện và đổi hàng, mong bạn thông cảm.
    Xin lỗi bạn, lô đó đã ngưng bán để kiểm lại.
    Dạ nhà em nhận lỗi, tiền chênh lệch đã trả lại.
    Cảm ơn bạn nói thẳng, em sẽ sửa cách đóng gói.
  `),
};
