import type { KindText } from "./kind-text";

/** Rice paper, seasonings, meat and fish, sweets, drinks, gifts: what comes out of a kitchen or workshop. */
export const kitchenTexts: Readonly<Record<string, KindText>> = {
  "banh-trang-phoi-suong": {
    editions: [
      [
        "Bánh tráng phơi sương Trảng Bàng",
        "Trảng Bàng dew-softened rice paper",
        0.5,
        "p500xấp p1000xấp",
      ],
      ["Bánh tráng phơi sương hai lớp", "Double-layer dew rice paper", 0.75, "p500xấp"],
      ["Bánh tráng phơi sương dẻo muối ớt", "Dew rice paper with chili salt", 0.9, "p500bịch"],
      ["Bánh tráng phơi sương lò nhà", "Home-kiln dew rice paper", 0.35, "p500xấp p2000thùng"],
      ["Bánh tráng phơi sương khổ nhỏ", "Small dew rice paper", 0.6, "p300xấp p500xấp"],
      ["Bánh tráng phơi sương đặt trước", "Dew rice paper made to order", 0.82, "p1000xấp"],
    ],
    origin: [
      [
        "Bánh tráng hai lớp, nướng lò than vừa phồng rồi đem phơi sương lúc hai giờ khuya.",
        "Two layers, toasted over charcoal until they swell, then laid out in the dew at two in the morning.",
      ],
      [
        "Bột gạo ngâm ba nước, xay cối đá, tráng tay từng cái.",
        "The rice is soaked three times, stone-ground, and every sheet spread by hand.",
      ],
    ],
    use: [
      [
        "Cuốn liền không nhúng nước, ăn với rau rừng và thịt luộc.",
        "Roll without wetting, with forest greens and boiled pork.",
      ],
      ["Ăn kèm cá lóc nướng trui, mắm nêm.", "With straw-grilled snakehead and anchovy sauce."],
    ],
    keep: [
      "Buộc kín miệng túi, dùng trong mười ngày; cứng thì hơ hơi nước.",
      "Tie the bag tightly and use within ten days; steam lightly if it stiffens.",
    ],
  },
  "banh-trang-sieu-mong-tan-nhien": {
    editions: [
      ["Bánh tráng siêu mỏng Hòa Thành", "Hòa Thành ultra-thin rice paper", 0.5, "p300gói p600gói"],
      ["Bánh tráng siêu mỏng cuốn chả giò", "Ultra-thin paper for spring rolls", 0.7, "p300gói"],
      ["Bánh tráng siêu mỏng không nhúng", "No-dip ultra-thin rice paper", 0.9, "p300gói"],
      ["Bánh tráng siêu mỏng gói tiết kiệm", "Ultra-thin rice paper, value pack", 0.2, "p900gói"],
      ["Bánh tráng siêu mỏng vị mè", "Ultra-thin sesame rice paper", 0.8, "p300gói"],
    ],
    origin: [
      [
        "Bột gạo pha ít bột năng, tráng máy màng mỏng, sấy nhiệt thấp.",
        "Rice flour with a little tapioca, machine-spread and dried at low heat.",
      ],
      [
        "Mỗi mẻ soi đèn, tấm nào rách là loại.",
        "Every batch is checked against a light and torn sheets are dropped.",
      ],
    ],
    use: [
      [
        "Cuốn gỏi, cuốn thịt nướng, chiên chả giò đều giòn.",
        "For salad rolls, grilled meat, or crisp spring rolls.",
      ],
      ["Cắt sợi trộn muối tôm làm bánh tráng trộn.", "Cut in strips and toss with shrimp salt."],
    ],
    keep: ["Nơi khô, kín, sáu tháng.", "Dry and closed, six months."],
  },
  "banh-trang-muoi-nhuyen": {
    editions: [
      [
        "Bánh tráng muối nhuyễn siêu cay",
        "Extra-hot fine-salt rice paper",
        0.6,
        "p200bịch p500bịch",
      ],
      ["Bánh tráng muối nhuyễn vừa cay", "Mild fine-salt rice paper", 0.5, "p200bịch"],
      [
        "Bánh tráng muối nhuyễn hành phi",
        "Fine-salt rice paper with fried shallots",
        0.8,
        "p200bịch",
      ],
      ["Bánh tráng ớt bay", "Flying-chili rice paper", 0.7, "p200bịch p1000thùng"],
      [
        "Bánh tráng muối nhuyễn gói nhỏ",
        "Fine-salt rice paper, snack pack",
        0.95,
        "p100bịch p200bịch",
      ],
    ],
    origin: [
      [
        "Muối hầm xay nhuyễn với ớt khô Phước Chỉ, rắc lúc bánh còn ấm cho bám.",
        "Kiln salt is ground fine with dried chili and dusted on while the paper is warm.",
      ],
      ["Đóng gói trong ngày, không phẩm màu.", "Packed the same day, without colouring."],
    ],
    use: [
      [
        "Xé ăn liền, thêm tắc và xoài sống càng cuốn.",
        "Tear and eat; kumquat and green mango make it better.",
      ],
      ["Mang theo lúc đi đường, nhâm nhi xem phim.", "For the road or for a film."],
    ],
    keep: [
      "Mở rồi buộc kín, dùng trong một tuần.",
      "Close after opening and finish within a week.",
    ],
  },
  "banh-trang-sa-te-toi": {
    editions: [
      [
        "Bánh tráng sa tế tỏi phi",
        "Rice paper with satay and fried garlic",
        0.6,
        "p200bịch p500bịch",
      ],
      ["Bánh tráng sa tế tôm", "Shrimp satay rice paper", 0.85, "p200bịch"],
      ["Bánh tráng sa tế chay", "Vegetarian satay rice paper", 0.4, "p200bịch"],
      ["Bánh tráng tỏi hành phi", "Garlic and shallot rice paper", 0.5, "p200bịch"],
      ["Bánh tráng sa tế thùng mười bịch", "Satay rice paper, ten bags", 0.2, "p2000thùng"],
    ],
    origin: [
      [
        "Sa tế nấu từ ớt tươi, sả và tỏi, để nguội một đêm mới trộn.",
        "The satay is cooked from fresh chili, lemongrass and garlic and rests a night before mixing.",
      ],
      [
        "Tỏi xắt lát chiên vàng ráo dầu, bỏ gói riêng cho giòn.",
        "Garlic is sliced, fried golden, and packed apart to stay crisp.",
      ],
    ],
    use: [
      [
        "Trộn đều rồi ăn liền, thêm trứng cút nếu thích.",
        "Toss and eat, with quail eggs if you like.",
      ],
      [
        "Làm mồi lai rai hay quà cho bạn xa quê.",
        "A snack, or a present for friends far from home.",
      ],
    ],
    keep: [
      "Nơi mát, sáu mươi ngày; mở rồi dùng trong năm ngày.",
      "Sixty days in a cool place; five days once open.",
    ],
  },
  "banh-canh-trang-bang": {
    editions: [
      ["Bánh canh Trảng Bàng sợi khô", "Dried Trảng Bàng noodles", 0.5, "p500gói p1000gói"],
      ["Bánh canh bột gạo xắt tay", "Hand-cut rice noodles", 0.85, "p500gói"],
      ["Bánh canh kèm gói gia vị", "Noodles with seasoning", 0.95, "p500gói"],
      ["Bánh canh khô gói gia đình", "Dried noodles, family pack", 0.2, "p2000gói"],
      ["Bánh canh gạo lứt", "Brown-rice noodles", 0.7, "p500gói"],
    ],
    origin: [
      [
        "Gạo Nàng Miên ngâm qua đêm, nhồi nóng, cắt sợi rồi sấy.",
        "Local rice is soaked overnight, kneaded hot, cut and dried.",
      ],
      [
        "Không hàn the, sợi luộc xong hơi đục chứ không trong vắt.",
        "No borax: the boiled noodle is slightly cloudy, not glassy.",
      ],
    ],
    use: [
      [
        "Luộc tám phút, xả nước ấm, chan nước hầm giò.",
        "Boil eight minutes, rinse in warm water, ladle on pork broth.",
      ],
      ["Xào với tôm thịt cũng ngon.", "Also good stir-fried with shrimp and pork."],
    ],
    keep: ["Nơi khô, sáu tháng.", "Dry, six months."],
  },
  "bot-nang": {
    editions: [
      ["Bột năng Tân Châu", "Tân Châu tapioca starch", 0.5, "p1000túi p5000bao"],
      ["Bột năng Tây Ninh loại 1", "Tây Ninh tapioca starch, grade 1", 0.8, "p500túi p1000túi"],
      ["Bột năng làm trân châu", "Tapioca starch for pearls", 0.65, "p1000túi"],
      ["Bột năng bao cho quán", "Tapioca starch for shops", 0.15, "p25000bao p10000bao"],
      ["Bột năng Tân Biên", "Tân Biên tapioca starch", 0.35, "p1000túi"],
    ],
    origin: [
      [
        "Củ mì vào máy trong vòng hai mươi bốn giờ sau khi nhổ nên bột trắng, không chua.",
        "Roots are milled within twenty-four hours of digging, so the starch is white and never sour.",
      ],
      [
        "Lắng lọc ba lần, sấy khô dưới mười hai phần trăm ẩm.",
        "Settled three times and dried below twelve per cent moisture.",
      ],
    ],
    use: [
      [
        "Pha nước lạnh trước khi xuống chảo cho sốt sánh.",
        "Mix with cold water before thickening a sauce.",
      ],
      [
        "Nhồi trân châu, bánh bột lọc, bánh da lợn.",
        "For pearls, clear dumplings and layer cakes.",
      ],
    ],
    keep: ["Kín, khô, một năm.", "Closed and dry, one year."],
  },
  "duong-mia-tho": {
    editions: [
      ["Đường mía thô Tân Hội", "Tân Hội raw cane sugar", 0.5, "p1000túi p5000bao"],
      ["Đường vàng mật mía", "Golden molasses sugar", 0.75, "p500túi p1000túi"],
      ["Đường mía thô nấu chảo", "Pan-boiled raw sugar", 0.95, "p500túi"],
      ["Đường vàng bao cho lò bánh", "Golden sugar for bakeries", 0.1, "p10000bao p25000bao"],
      ["Đường thô Thạnh Đức", "Thạnh Đức raw sugar", 0.35, "p1000túi"],
    ],
    origin: [
      [
        "Mía ép trong ngày chặt, nấu không tẩy, còn mùi mật.",
        "Cane is pressed the day it is cut and boiled without bleaching, so the molasses scent stays.",
      ],
      [
        "Vụ ép từ tháng mười một đến tháng tư, ghi ngày nấu trên bao.",
        "Pressed from November to April, the boiling day on each bag.",
      ],
    ],
    use: [
      ["Kho cá, nấu chè, pha nước chấm.", "For braised fish, sweet soup or dipping sauce."],
      ["Làm caramel cho bánh flan.", "Caramelise it for flan."],
    ],
    keep: ["Hũ kín, tránh kiến, mười tám tháng.", "A closed jar away from ants, eighteen months."],
  },
  "muoi-tom": {
    editions: [
      ["Muối tôm Tây Ninh loại đặc biệt", "Special Tây Ninh shrimp salt", 0.8, "p150hũ p300hũ"],
      ["Muối tôm rang tay", "Hand-roasted shrimp salt", 0.65, "p150hũ"],
      ["Muối tôm cay nhiều", "Extra-hot shrimp salt", 0.55, "p150hũ p500túi"],
      ["Muối tôm nhuyễn rắc bánh tráng", "Fine shrimp salt for rice paper", 0.4, "p150hũ"],
      ["Muối tôm túi tiết kiệm", "Shrimp salt, value bag", 0.12, "p500túi p1000túi"],
      ["Muối tôm Gò Dầu", "Gò Dầu shrimp salt", 0.5, "p150hũ"],
    ],
    origin: [
      [
        "Tôm đất tươi giã với ớt, tỏi, muối hột, rang lửa riu ba giờ rồi phơi nắng.",
        "Fresh river shrimp is pounded with chili, garlic and coarse salt, roasted three hours over a low fire, then sunned.",
      ],
      [
        "Mỗi mẻ chỉ hai mươi ký để đảo cho đều.",
        "Only twenty kilos a batch, so it can be stirred evenly.",
      ],
    ],
    use: [
      ["Chấm trái cây chua, rắc bánh tráng, bắp xào.", "For sour fruit, rice paper or fried corn."],
      ["Ướp gà nướng thêm chút tắc.", "Rub on chicken with kumquat before grilling."],
    ],
    keep: ["Đậy kín, tránh ẩm, chín tháng.", "Closed and dry, nine months."],
  },
  "muoi-ot": {
    editions: [
      ["Muối ớt đỏ Tây Ninh", "Red Tây Ninh chili salt", 0.5, "p150hũ p300hũ"],
      ["Muối ớt xanh lá chanh", "Green chili salt with lime leaf", 0.8, "p150hũ"],
      ["Muối ớt hột giã thô", "Coarse chili salt", 0.6, "p150hũ"],
      ["Muối ớt chấm trái cây", "Chili salt for fruit", 0.4, "p150hũ p500túi"],
      ["Muối ớt Long Hoa túi lớn", "Long Hoa chili salt, large bag", 0.12, "p500túi p1000túi"],
    ],
    origin: [
      [
        "Ớt tươi xay với muối biển, phơi ba nắng trên nia.",
        "Fresh chili ground with sea salt and dried three days on bamboo trays.",
      ],
      [
        "Không bột ngọt, không màu, cay từ ớt thật.",
        "No MSG or colouring: the heat is the chili's own.",
      ],
    ],
    use: [
      ["Chấm ổi, xoài, cóc.", "For guava, mango and ambarella."],
      ["Ướp cá nướng, chấm trứng vịt lộn.", "Rub on fish, or dip duck eggs."],
    ],
    keep: ["Đậy kín, chín tháng.", "Closed, nine months."],
  },
  "muoi-chay": {
    editions: [
      ["Muối ớt chay Tây Ninh", "Tây Ninh vegetarian chili salt", 0.5, "p150hũ p300hũ"],
      ["Muối chay sả ớt", "Lemongrass vegetarian salt", 0.75, "p150hũ"],
      ["Muối chay nấm rơm", "Straw mushroom vegetarian salt", 0.95, "p150hũ"],
      ["Muối mè đậu phộng chay", "Sesame-peanut vegetarian salt", 0.85, "p150hũ"],
      ["Muối chay túi cho chùa", "Vegetarian salt for pagodas", 0.1, "p1000túi p500túi"],
    ],
    origin: [
      [
        "Chảo rang riêng, không lẫn tôm cá, làm vào sáng mùng chín và hai mươi ba âm lịch.",
        "Roasted in a pan that never sees shrimp or fish, on the mornings before the moon days.",
      ],
      [
        "Sả, ớt, muối hột và nấm khô giã chung cho đậm.",
        "Lemongrass, chili, coarse salt and dried mushrooms are pounded together.",
      ],
    ],
    use: [
      ["Chấm rau luộc, trái cây, rắc cơm chay.", "For boiled greens, fruit or plain rice."],
      ["Ướp đậu hũ chiên.", "Season fried tofu."],
    ],
    keep: ["Đậy kín, chín tháng.", "Closed, nine months."],
  },
  "nuoc-mam-chay-dieu": {
    editions: [
      ["Nước mắm chay trái điều", "Cashew-apple vegetarian sauce", 0.5, "m500chai m250chai"],
      ["Nước mắm chay trái điều ủ một năm", "Year-aged cashew-apple sauce", 0.9, "m500chai"],
      ["Nước mắm chay ít mặn", "Low-salt vegetarian sauce", 0.7, "m500chai"],
      ["Nước mắm chay pha sẵn tỏi ớt", "Ready vegetarian dipping sauce", 0.6, "m500chai"],
      ["Nước mắm chay can cho bếp", "Vegetarian sauce for kitchens", 0.12, "m5000can"],
    ],
    origin: [
      [
        "Trái điều chín rụng ép lấy nước, ủ muối trong khạp sành chín tháng.",
        "Fallen ripe cashew apples are pressed and salted in earthen jars for nine months.",
      ],
      [
        "Lọc vải ba lượt, thanh trùng, không chất bảo quản.",
        "Filtered three times through cloth and pasteurised, without preservatives.",
      ],
    ],
    use: [
      ["Pha chanh tỏi ớt như nước mắm cá.", "Mix with lime, garlic and chili like fish sauce."],
      ["Kho nấm, nêm canh chay.", "For braised mushrooms and vegetarian soups."],
    ],
    keep: ["Mở nắp rồi cất ngăn mát, ba tháng.", "Refrigerate once open, three months."],
  },
  "mam-ca-lia-thia": {
    editions: [
      ["Mắm cá lia thia Đức Huệ", "Đức Huệ fermented fish", 0.5, "p500hũ"],
      ["Mắm cá đồng ủ thính", "Field fish with roasted rice", 0.35, "p500hũ p1000hũ"],
      ["Mắm lia thia lựa con lớn", "Selected fermented fish", 0.85, "p500hũ"],
      ["Mắm cá chưng sẵn", "Ready-steamed fermented fish", 0.95, "p300hũ"],
      ["Mắm cá xay nấu lẩu", "Ground fermented fish for hotpot", 0.2, "p500hũ p1000hũ"],
    ],
    origin: [
      [
        "Cá nhỏ mùa nước nổi, làm sạch ruột, gài mắm trong lu nửa năm.",
        "Small fish of the flood season, gutted and pressed in jars for half a year.",
      ],
      [
        "Thính gạo rang vàng, đường thốt nốt, không chất bảo quản.",
        "Golden roasted rice and palm sugar, no preservatives.",
      ],
    ],
    use: [
      ["Chưng với hột vịt, thịt bằm.", "Steam with duck egg and minced pork."],
      ["Nấu lẩu mắm, ăn với bông súng, rau đắng.", "In a hotpot with water lily and bitter herbs."],
    ],
    keep: ["Nơi mát, một năm; mở rồi cất lạnh.", "Cool, one year; refrigerate once open."],
  },
  "lap-xuong-can-duoc": {
    editions: [
      ["Lạp xưởng tươi Cần Đước", "Cần Đước fresh sausage", 0.5, "p500gói p1000gói"],
      ["Lạp xưởng tôm Long Hựu", "Long Hựu shrimp sausage", 0.95, "p500gói"],
      ["Lạp xưởng bò", "Beef sausage", 0.8, "p500gói"],
      ["Lạp xưởng nạc nhiều", "Lean sausage", 0.7, "p500gói p1000gói"],
      ["Lạp xưởng mai quế lộ", "Rose-wine sausage", 0.6, "p500gói"],
      ["Lạp xưởng tươi gói gia đình", "Fresh sausage, family pack", 0.15, "p1000gói p2000gói"],
    ],
    origin: [
      [
        "Thịt đùi xắt tay, ướp rượu mai quế lộ và tiêu, nhồi ruột heo khô.",
        "Leg of pork cut by hand, marinated with rose wine and pepper, in natural casing.",
      ],
      [
        "Phơi hai nắng rồi hút chân không, giữ lạnh tới tay người mua.",
        "Dried two days, vacuum-packed, and kept cold all the way.",
      ],
    ],
    use: [
      [
        "Áp chảo với nước dừa tới khi cạn, bóng da.",
        "Simmer in coconut water until dry and glossy.",
      ],
      [
        "Hấp cơm, chiên cơm, ăn với củ kiệu.",
        "Steam on rice, fry with rice, or serve with pickled shallots.",
      ],
    ],
    keep: [
      "Ngăn mát một tháng, ngăn đông ba tháng.",
      "A month in the fridge, three in the freezer.",
    ],
  },
  "kho-ca-loc": {
    editions: [
      ["Khô cá lóc đồng một nắng", "Half-dried snakehead", 0.8, "p500gói p1000gói"],
      ["Khô cá lóc Tân Thạnh hai nắng", "Tân Thạnh snakehead, two suns", 0.6, "p500gói"],
      ["Khô cá lóc tẩm tiêu tỏi", "Snakehead with pepper and garlic", 0.9, "p500gói"],
      ["Khô cá lóc lạt", "Low-salt dried snakehead", 0.7, "p500gói w"],
      ["Khô cá lóc con nhỏ", "Small dried snakehead", 0.12, "p500gói p1000gói"],
    ],
    origin: [
      [
        "Cá lóc mùa nước rút, xẻ bướm, ướp muối tiêu, phơi giàn có lưới.",
        "Snakehead of the falling water, butterflied, seasoned, and dried on netted racks.",
      ],
      [
        "Không tẩm phụ gia chống mốc nên phải giữ lạnh.",
        "No anti-mould additive, so it must stay cold.",
      ],
    ],
    use: [
      ["Nướng than, xé trộn gỏi xoài.", "Grill over charcoal and toss with green mango."],
      ["Chiên ăn cháo trắng.", "Fry and serve with plain porridge."],
    ],
    keep: ["Ngăn mát hai tháng, ngăn đông sáu tháng.", "Two months in the fridge, six frozen."],
  },
  "tom-the": {
    editions: [
      ["Tôm thẻ tươi Cần Đước", "Fresh Cần Đước shrimp", 0.5, "w p1000hộp"],
      ["Tôm thẻ size 40 con/ký", "Shrimp, 40 to the kilo", 0.7, "p500hộp p1000hộp"],
      ["Tôm thẻ size lớn 25 con/ký", "Large shrimp, 25 to the kilo", 0.95, "p1000hộp"],
      ["Tôm thẻ size 70 con/ký", "Small shrimp, 70 to the kilo", 0.12, "w p1000hộp"],
      ["Tôm thẻ lột vỏ", "Peeled shrimp", 0.97, "p500hộp"],
    ],
    origin: [
      [
        "Ao lót bạt, quạt nước, bắt lúc nửa đêm rồi gây tê bằng đá.",
        "Lined, aerated ponds; netted at midnight and stunned on ice.",
      ],
      [
        "Ngưng cho ăn một ngày trước khi bắt, ruột sạch.",
        "Not fed the day before netting, so the vein is clean.",
      ],
    ],
    use: [
      ["Hấp nước dừa, nướng muối ớt.", "Steam in coconut water or grill with chili salt."],
      ["Kho tàu, làm gỏi cuốn.", "Braise, or use in salad rolls."],
    ],
    keep: ["Nấu trong ngày hoặc cấp đông ngay.", "Cook the same day or freeze at once."],
  },
  "bo-to-tay-ninh": {
    editions: [
      ["Bắp bò tơ", "Young beef shank", 0.75, "w p500khay"],
      ["Thịt đùi bò tơ", "Young beef leg", 0.5, "w p1000khay"],
      ["Bò tơ có da cuốn bánh tráng", "Skin-on young beef for rolls", 0.65, "p500khay p1000khay"],
      ["Nạm bò tơ nấu lẩu", "Young beef flank for hotpot", 0.25, "w p500khay"],
      ["Thăn bò tơ", "Young beef loin", 0.96, "p500khay"],
    ],
    origin: [
      [
        "Bò dưới mười hai tháng, nuôi cỏ voi và xác mì, mổ lúc hai giờ sáng.",
        "Under twelve months, raised on elephant grass and cassava pulp, slaughtered at two in the morning.",
      ],
      [
        "Mỗi con có dấu kiểm soát giết mổ, thịt giao thùng lạnh.",
        "Each carcass bears the inspection stamp; meat travels in cold boxes.",
      ],
    ],
    use: [
      [
        "Hấp vừa tới, xắt mỏng cuốn bánh tráng và rau rừng.",
        "Steam briefly, slice thin, and roll in rice paper with forest greens.",
      ],
      ["Nhúng giấm, nướng ống tre.", "Dip in vinegar broth or roast in bamboo."],
    ],
    keep: ["Ngăn mát hai ngày, ngăn đông hai tháng.", "Two days in the fridge, two months frozen."],
  },
  "trung-ga-ta": {
    editions: [
      ["Trứng gà ta thả vườn chục mười", "Free-range eggs, ten", 0.5, "p550chục p1650vỉ"],
      ["Trứng gà ta Tân Trụ", "Tân Trụ free-range eggs", 0.35, "p550chục"],
      ["Trứng gà so", "First-lay eggs", 0.9, "p450chục"],
      ["Trứng gà ta nhặt sáng", "Eggs gathered this morning", 0.7, "p550chục p1650vỉ"],
      ["Trứng gà ăn thảo mộc", "Herb-fed hens' eggs", 0.95, "p550chục"],
    ],
    origin: [
      [
        "Gà thả vườn dừa, ăn lúa và rau, tối mới về chuồng.",
        "Hens range under the coconut palms on paddy and greens and come home at dusk.",
      ],
      [
        "Trứng soi đèn, lau khô chứ không rửa nước để giữ lớp phấn.",
        "Candled and wiped dry, never washed, to keep the bloom.",
      ],
    ],
    use: [
      ["Luộc sáu phút lòng đào.", "Six minutes for a soft yolk."],
      ["Chưng thịt, làm bánh bông lan.", "Steam with pork or bake a sponge."],
    ],
    keep: ["Nơi mát mười ngày, ngăn mát hai mươi ngày.", "Ten days cool, twenty in the fridge."],
  },
  "de-say-bo-toi": {
    editions: [
      ["Dế sấy bơ tỏi", "Crickets with butter and garlic", 0.5, "p100hộp"],
      ["Dế sấy lá chanh", "Crickets with lime leaf", 0.65, "p100hộp p200hộp"],
      ["Dế sấy muối ớt", "Chili-salt crickets", 0.4, "p100hộp"],
      ["Dế sấy hộp quà", "Crickets, gift box", 0.95, "p200hộp"],
      ["Dế sấy gói thử", "Crickets, trial pack", 0.8, "p50gói p100hộp"],
    ],
    origin: [
      [
        "Dế nuôi lá mì và cám gạo trong thùng sạch, bốn mươi lăm ngày.",
        "Raised forty-five days on cassava leaves and bran in clean bins.",
      ],
      [
        "Nhịn ăn một ngày, trụng nước sôi rồi sấy lạnh, áo bơ tỏi.",
        "Fasted a day, scalded, freeze-dried and coated with butter and garlic.",
      ],
    ],
    use: [
      [
        "Ăn liền như bánh giòn; người dị ứng tôm cua nên tránh.",
        "Eat like a crisp; avoid if you are allergic to shellfish.",
      ],
      ["Rắc lên gỏi xoài.", "Scatter over green mango salad."],
    ],
    keep: [
      "Đậy kín, sáu tháng; mở rồi dùng trong hai tuần.",
      "Closed, six months; two weeks once open.",
    ],
  },
  "com-ngo-can-giuoc": {
    editions: [
      ["Cốm ngò Cần Giuộc", "Cần Giuộc coriander crisps", 0.5, "p300gói p500gói"],
      ["Cốm dẹp gừng", "Ginger rice crisps", 0.6, "p300gói"],
      ["Cốm ngò ít ngọt", "Less-sweet coriander crisps", 0.8, "p300gói"],
      ["Cốm ngò hộp biếu", "Coriander crisps, gift box", 0.95, "p500hộp"],
      ["Cốm ngò bịch lớn", "Coriander crisps, large bag", 0.15, "p1000bịch"],
    ],
    origin: [
      [
        "Nếp rang nổ, thắng đường với gừng và hột ngò, ép khuôn gỗ.",
        "Popped sticky rice is bound with sugar, ginger and coriander seed and pressed in wooden moulds.",
      ],
      ["Làm tay từng khuôn, cắt lúc còn ấm.", "Made mould by mould and cut while warm."],
    ],
    use: [
      ["Nhâm nhi với trà nóng.", "With hot tea."],
      ["Đãi khách ngày Tết, bỏ túi cho con đi học.", "For guests at Tết, or a school bag."],
    ],
    keep: ["Kín gió, hai tháng.", "Airtight, two months."],
  },
  "banh-tet-thu-thua": {
    editions: [
      ["Bánh tét nhân thịt đậu", "Bánh tét with pork and mung bean", 0.6, "u800đòn"],
      ["Bánh tét chuối Thủ Thừa", "Banana bánh tét", 0.25, "u600đòn"],
      ["Bánh tét lá cẩm trứng muối", "Purple bánh tét with salted egg", 0.95, "u900đòn"],
      ["Bánh tét chay", "Vegetarian bánh tét", 0.4, "u700đòn"],
      ["Bánh tét cặp biếu", "Pair of bánh tét for a gift", 0.5, "u700đòn"],
    ],
    origin: [
      [
        "Nếp Thủ Thừa xào nước cốt dừa, gói lá chuối, nấu củi mười tiếng.",
        "Thủ Thừa sticky rice tossed in coconut cream, wrapped in banana leaf and boiled ten hours over wood.",
      ],
      ["Gói khi có đơn, vớt ra treo ráo rồi giao.", "Wrapped to order, hung to drain, then sent."],
    ],
    use: [
      [
        "Cắt bằng chỉ lá, ăn với củ kiệu, thịt kho.",
        "Cut with the leaf string; serve with pickles and braised pork.",
      ],
      ["Để hôm sau chiên vàng.", "Fry slices the next day."],
    ],
    keep: [
      "Ngoài bốn ngày nơi thoáng, ngăn đông một tháng.",
      "Four days in an airy place, a month frozen.",
    ],
  },
  "mat-ong-bao-an": {
    editions: [
      ["Mật ong hoa sao", "Sao-blossom honey", 0.6, "m500chai m250chai"],
      ["Mật ong hoa cao su", "Rubber-blossom honey", 0.3, "m500chai m1000chai"],
      ["Mật ong nguyên tổ rót chai", "Comb-drained honey", 0.9, "m500chai"],
      ["Mật ong rừng Tân Biên", "Tân Biên forest honey", 0.75, "m500chai"],
      ["Mật ong hoa điều", "Cashew-blossom honey", 0.45, "m500chai m250chai"],
    ],
    origin: [
      [
        "Thùng ong dời theo mùa bông: cao su đầu năm, điều tháng hai, sao tháng tư.",
        "The hives follow the bloom: rubber in the new year, cashew in February, sao in April.",
      ],
      [
        "Chỉ quay cầu đã vít nắp, lọc lưới, không đun.",
        "Only capped combs are spun; the honey is strained and never heated.",
      ],
    ],
    use: [
      ["Pha nước ấm dưới năm mươi độ với chanh.", "Stir into water below fifty degrees with lime."],
      ["Ướp thịt nướng, chấm bánh.", "Glaze meat or dip bread."],
    ],
    keep: [
      "Nơi mát, đậy kín; kết tinh là chuyện thường. Không cho trẻ dưới một tuổi dùng.",
      "Cool and closed; crystals are natural. Not for children under one.",
    ],
  },
  "sam-bo-chinh": {
    editions: [
      ["Sâm bố chính sấy lát", "Dried bố chính root, sliced", 0.4, "p100hộp p200hộp"],
      ["Sâm bố chính nguyên củ sấy", "Whole dried bố chính root", 0.7, "p100hộp"],
      ["Trà sâm bố chính túi lọc", "Bố chính root tea bags", 0.12, "p100hộp"],
      ["Sâm bố chính tẩm mật ong", "Bố chính root in honey", 0.85, "p100hũ p200hũ"],
      ["Sâm bố chính hộp biếu", "Bố chính root, gift box", 0.97, "p200hộp"],
    ],
    origin: [
      [
        "Trồng đất cát pha chân núi, một năm mới đào, củ trắng chắc.",
        "A year in the sandy loam below the mountain; white, firm roots.",
      ],
      [
        "Rửa, xắt lát, sấy lạnh giữ màu, không xông lưu huỳnh.",
        "Washed, sliced and cold-dried for colour, without sulphur.",
      ],
    ],
    use: [
      [
        "Hãm năm lát với nước sôi, thêm táo đỏ.",
        "Steep five slices in boiling water with red dates.",
      ],
      ["Hầm gà ác, nấu cháo.", "Stew with black chicken or add to porridge."],
    ],
    keep: [
      "Hũ kín, tránh ẩm, mười tám tháng. Thực phẩm này không phải là thuốc.",
      "A closed dry jar, eighteen months. This is food, not medicine.",
    ],
  },
  "tra-mang-cau": {
    editions: [
      ["Trà mãng cầu xiêm sao", "Roasted soursop tea", 0.5, "p150hộp p300hộp"],
      ["Trà mãng cầu túi lọc", "Soursop tea bags", 0.75, "p150hộp"],
      ["Trà mãng cầu lát dày", "Thick-cut soursop tea", 0.9, "p150hộp"],
      ["Trà mãng cầu ướp lài", "Soursop tea with jasmine", 0.65, "p150hộp"],
      ["Trà mãng cầu túi zip", "Soursop tea, zip bag", 0.15, "p300túi p500túi"],
    ],
    origin: [
      [
        "Trái non gọt vỏ, xắt lát, sao ba lần trên chảo gang.",
        "Young fruit is peeled, sliced and roasted three times in an iron pan.",
      ],
      ["Mười ký trái tươi mới được một ký trà.", "Ten kilos of fruit make one of tea."],
    ],
    use: [
      [
        "Hãm nước sôi năm phút, vị chua nhẹ, thơm trái chín.",
        "Steep five minutes: lightly sour, with the scent of ripe fruit.",
      ],
      ["Ủ lạnh qua đêm uống ngày nóng.", "Brew cold overnight for hot days."],
    ],
    keep: ["Kín, khô, một năm.", "Closed and dry, one year."],
  },
  "nuoc-mat-phuoc-thinh": {
    editions: [
      ["Nước mát rễ tranh mía lau", "Cogon root and cane drink", 0.5, "m350chai m1000chai"],
      ["Nước sâm la hán quả", "Monk-fruit herbal drink", 0.8, "m350chai"],
      ["Nước mát ít đường", "Low-sugar herbal drink", 0.6, "m350chai"],
      ["Nước mát lốc sáu chai", "Herbal drink, six bottles", 0.35, "m2100lốc"],
      ["Nước bông cúc táo đỏ", "Chrysanthemum and red date drink", 0.95, "m350chai"],
    ],
    origin: [
      [
        "Rễ tranh, mía lau, râu bắp nấu nồi lớn bốn tiếng, đóng chai lúc còn nóng.",
        "Cogon root, cane and corn silk simmer four hours and are bottled hot.",
      ],
      ["Đường phèn vừa đủ, không hương liệu.", "Just enough rock sugar, no flavouring."],
    ],
    use: [
      ["Uống lạnh, lắc nhẹ trước khi mở.", "Drink cold; shake gently first."],
      ["Thêm đá và vài lát tắc.", "Add ice and kumquat."],
    ],
    keep: [
      "Ngăn mát hai tuần, mở rồi uống trong ngày.",
      "Two weeks in the fridge; drink the same day once open.",
    ],
  },
  "ruou-de-go-den": {
    editions: [
      ["Rượu đế Gò Đen", "Gò Đen rice spirit", 0.5, "m500chai m1000chai"],
      ["Rượu nếp Gò Đen ủ một năm", "Year-aged Gò Đen spirit", 0.85, "m500chai"],
      ["Rượu nếp than", "Black sticky rice spirit", 0.7, "m500chai"],
      ["Rượu đế Mỹ Yên nấu nồi đất", "Mỹ Yên clay-pot spirit", 0.95, "m500chai"],
      ["Rượu nếp mỡ Gò Đen", "Gò Đen mỡ sticky rice spirit", 0.3, "m500chai m1000chai"],
    ],
    origin: [
      [
        "Nếp mỡ nấu cơm, rắc men lá, ủ bảy ngày rồi chưng một lửa.",
        "Cooked mỡ sticky rice is sown with leaf yeast, fermented seven days and distilled once.",
      ],
      [
        "Bỏ nước đầu, lọc than hoạt tính, nghỉ trong khạp sáu tháng.",
        "The heads are thrown away; the rest is charcoal-filtered and rests six months in jars.",
      ],
    ],
    use: [
      [
        "Dùng ít trong bữa cơm đông người; người lái xe, phụ nữ mang thai và người dưới 18 tuổi không dùng.",
        "A little with a shared meal; not for drivers, during pregnancy, or under 18.",
      ],
      ["Ngâm trái cây, ướp thịt.", "For steeping fruit or marinating meat."],
    ],
    keep: ["Nơi mát, đậy kín.", "Cool and closed."],
  },
  "mang-cau-hop-qua": {
    editions: [
      [
        "Hộp quà ba trái mãng cầu Bà Đen",
        "Gift box of three Bà Đen custard apples",
        0.4,
        "u1500hộp",
      ],
      ["Hộp quà mãng cầu tuyển lớn", "Gift box of large custard apples", 0.9, "u1800hộp"],
      ["Hộp mãng cầu biếu kèm thiệp", "Custard apple gift box with a card", 0.6, "u1500hộp"],
      ["Giỏ tre mãng cầu Bà Đen", "Bamboo basket of custard apples", 0.95, "u1700giỏ"],
      ["Hộp quà mãng cầu trái vừa", "Gift box of medium custard apples", 0.15, "u1300hộp"],
    ],
    origin: [
      [
        "Trái lựa đều cỡ, lưới xốp từng trái, ghi ngày hái và ngày dự kiến chín.",
        "Matched fruit, each in a foam net, with the picking day and the day it should ripen.",
      ],
      [
        "Hái già ở vườn trong vùng chỉ dẫn địa lý, đóng hộp trong buổi sáng.",
        "Picked mature inside the area of the geographical indication and boxed the same morning.",
      ],
    ],
    use: [
      [
        "Báo ngày biếu khi đặt, vườn sẽ canh độ chín.",
        "Tell us the day of the gift and the garden will time the ripeness.",
      ],
      [
        "Người nhận chỉ cần để nơi thoáng tới khi mềm tay.",
        "The receiver need only wait until it gives under the thumb.",
      ],
    ],
    keep: [
      "Mở nắp hộp cho thoáng, dùng trong bốn ngày.",
      "Open the box for air and eat within four days.",
    ],
  },
  "mu-cao-su": {
    editions: [
      ["Mủ cao su nước Tân Biên", "Tân Biên field latex", 0.5, "p20000can p200000phuy"],
      ["Mủ nước cạo sáng Tân Châu", "Tân Châu morning latex", 0.7, "p20000can"],
      ["Mủ cao su nước Dương Minh Châu", "Dương Minh Châu field latex", 0.35, "p200000phuy"],
      ["Mủ nước lọc rây", "Sieved field latex", 0.9, "p20000can p200000phuy"],
      ["Mủ cao su tiểu điền", "Smallholder latex", 0.2, "p20000can"],
    ],
    origin: [
      [
        "Cạo từ hai giờ sáng, trút mủ trước chín giờ, chống đông bằng amoniac đúng liều.",
        "Tapped from two in the morning, collected before nine, and stabilised with measured ammonia.",
      ],
      [
        "Đo độ mủ từng can trước mặt người mua, cân ghi phiếu.",
        "The rubber content of each can is measured before the buyer and written on a slip.",
      ],
    ],
    use: [
      [
        "Bán cho cơ sở sơ chế; giá tính theo độ mủ khô, ở đây ghi theo 30 độ.",
        "For processors; priced by dry rubber content, here shown at 30 degrees.",
      ],
      ["Giao tại điểm thu mua hoặc tại lô.", "Handed over at the collecting point or at the plot."],
    ],
    keep: ["Chuyển tới nhà máy trong ngày.", "To the factory the same day."],
  },
};
