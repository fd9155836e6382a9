import type { KindText } from "./kind-text";

/** Vegetables, mushrooms, rice, nuts and seeds. */
export const fieldTexts: Readonly<Record<string, KindText>> = {
  "rau-rung": {
    editions: [
      [
        "Rau rừng cuốn bánh tráng Trảng Bàng",
        "Trảng Bàng greens for rice-paper rolls",
        0.5,
        "p500hộp p1000hộp",
      ],
      ["Rau rừng mười hai loại lá", "Forest greens, twelve leaves", 0.85, "p500hộp"],
      ["Rau rừng gia đình bốn người", "Forest greens for four", 0.6, "p500hộp"],
      ["Rau rừng hái sớm", "Early-picked forest greens", 0.35, "p500túi p1000túi"],
      [
        "Rau rừng kèm chuối chát, khế",
        "Forest greens with green banana and starfruit",
        0.95,
        "p500hộp",
      ],
    ],
    origin: [
      [
        "Lá trâm, lá cóc, sao nhái, bứa, quế vị được hái từ vườn nhà và mé rừng cao su sau mưa.",
        "Java plum, hog plum, cosmos, garcinia and cinnamon leaf are gathered from the garden and the edge of the rubber forest after rain.",
      ],
      [
        "Mỗi loại hái riêng, rửa ba nước muối nhạt rồi xếp hộp, để ráo không dùng máy vắt.",
        "Each leaf is picked apart, washed three times in light brine, then boxed and left to drain by itself.",
      ],
    ],
    use: [
      [
        "Cuốn với bánh tráng phơi sương, thịt luộc và mắm nêm.",
        "Roll in dew-softened rice paper with boiled pork and anchovy sauce.",
      ],
      [
        "Lá chua ăn kèm cá nướng trui cũng đúng bài.",
        "The sour leaves go with straw-grilled fish.",
      ],
    ],
    keep: [
      "Giữ trong hộp lót khăn ẩm, ngăn mát hai ngày.",
      "Keep boxed with a damp cloth in the fridge, two days.",
    ],
  },
  "rau-muong-vietgap": {
    editions: [
      ["Rau muống VietGAP Phước Lý", "Phước Lý VietGAP water spinach", 0.5, "p500bó p1000bó"],
      ["Rau muống hạt cắt sáng", "Morning-cut water spinach", 0.7, "p500bó"],
      ["Rau muống đọt non Mỹ Lộc", "Mỹ Lộc young water spinach tips", 0.9, "p300bó p500bó"],
      ["Rau muống nhà lưới", "Net-house water spinach", 0.6, "p500túi p1000túi"],
      ["Rau muống cho bếp ăn", "Water spinach for canteens", 0.15, "p5000bó w"],
    ],
    origin: [
      [
        "Rau gieo hạt trên liếp khô, tưới nước giếng khoan đã xét nghiệm.",
        "Sown on dry beds and watered from a tested well.",
      ],
      [
        "Có sổ ghi ngày phun, ngày cách ly, ai cần xem là đưa.",
        "A field book records every spraying and waiting day; anyone may ask to see it.",
      ],
    ],
    use: [
      [
        "Xào tỏi lửa lớn, luộc chấm chao.",
        "Stir-fry with garlic over high heat, or boil and dip in fermented tofu.",
      ],
      ["Chẻ ăn sống với bún mắm.", "Split it raw for fermented fish noodle soup."],
    ],
    keep: ["Quấn giấy báo, ngăn mát một ngày.", "Wrapped in paper, one day in the fridge."],
  },
  "cai-ngot-vietgap": {
    editions: [
      ["Cải ngọt VietGAP Cần Giuộc", "Cần Giuộc VietGAP choy sum", 0.5, "p500bó p1000bó"],
      ["Cải ngọt non nhà lưới", "Young net-house choy sum", 0.8, "p300túi p500túi"],
      ["Cải ngọt bông", "Flowering choy sum", 0.9, "p500bó"],
      ["Cải ngọt Phước Lý cắt khi có đơn", "Choy sum cut to order", 0.4, "p500bó w"],
      ["Cải ngọt cho quán cơm", "Choy sum for eateries", 0.12, "p5000bó"],
    ],
    origin: [
      [
        "Liếp rau phủ lưới đen ngừa sâu, hai mươi lăm ngày là cắt.",
        "Beds are netted against caterpillars and cut after twenty-five days.",
      ],
      [
        "Phân bò ủ trấu nửa năm mới bón, lá dày mà không đắng.",
        "Dung is composted with husk for half a year, so the leaves are thick and never bitter.",
      ],
    ],
    use: [
      ["Nấu canh thịt bằm, gừng xắt sợi.", "In a soup with minced pork and ginger."],
      ["Xào dầu hào hay nhúng lẩu.", "Stir-fry with oyster sauce or dip in a hotpot."],
    ],
    keep: ["Ngăn mát hai ngày, đừng rửa trước.", "Two days in the fridge, unwashed."],
  },
  "rau-ma": {
    editions: [
      ["Rau má Phước Lý", "Phước Lý pennywort", 0.5, "p500bó p1000bó"],
      ["Rau má lá nhỏ xay nước", "Small-leaf pennywort for juice", 0.7, "p500túi p1000túi"],
      ["Rau má rửa sạch", "Washed pennywort", 0.9, "p500hộp"],
      ["Rau má bán theo ký", "Pennywort by weight", 0.3, "w"],
      ["Rau má cho quán nước", "Pennywort for drink stalls", 0.12, "p5000túi"],
    ],
    origin: [
      [
        "Rau trồng ruộng cạn, nhổ tay từng nắm, bỏ rễ già.",
        "Grown on shallow fields, pulled by hand, the old roots removed.",
      ],
      [
        "Ruộng không dùng thuốc cỏ, người nhà làm cỏ mỗi tuần.",
        "No weedkiller: the family weeds every week.",
      ],
    ],
    use: [
      [
        "Xay với nước dừa, thêm chút đường phèn.",
        "Blend with coconut water and a little rock sugar.",
      ],
      ["Nấu canh tôm khô, ăn mát người.", "In a light soup with dried shrimp."],
    ],
    keep: ["Ngăn mát hai ngày trong túi hở miệng.", "Two days in the fridge in an open bag."],
  },
  "hung-que": {
    editions: [
      ["Húng quế bó một lạng", "Thai basil, 100 g bunch", 0.4, "p100bó"],
      ["Húng quế Phước Lý lá non", "Young Phước Lý basil", 0.8, "p100bó p300bó"],
      ["Rau thơm húng quế rửa sẵn", "Washed Thai basil", 0.95, "p100hộp"],
      ["Húng quế cho quán phở", "Thai basil for phở shops", 0.1, "p1000bó"],
      ["Húng quế VietGAP", "VietGAP Thai basil", 0.6, "p100bó p200bó"],
    ],
    origin: [
      [
        "Ngắt đọt buổi sáng khi còn sương, thơm gắt.",
        "Tips are pinched in the dew, when the scent is strongest.",
      ],
      ["Trồng xen cúc vạn thọ để đuổi sâu.", "Grown between marigolds that keep pests away."],
    ],
    use: [
      ["Ăn kèm phở, bún bò, gỏi gà.", "With phở, beef noodles or chicken salad."],
      ["Xào ốc, xào nghêu bỏ lá vào cuối.", "Toss in last when frying snails or clams."],
    ],
    keep: [
      "Cắm ly nước để nơi mát, hai ngày.",
      "Stand in a glass of water in a cool place, two days.",
    ],
  },
  "khoai-mi": {
    editions: [
      ["Khoai mì gòn Tân Châu", "Tân Châu soft cassava", 0.6, "w p5000túi"],
      ["Khoai mì tươi mới nhổ", "Newly dug cassava", 0.4, "w"],
      ["Khoai mì lột vỏ sẵn", "Peeled cassava", 0.95, "p1000túi p2000túi"],
      ["Khoai mì đỏ vỏ Tân Biên", "Tân Biên red-skinned cassava", 0.5, "w p3000túi"],
      ["Khoai mì củ nhỏ nấu chè", "Small cassava for sweet soup", 0.2, "p5000túi w"],
    ],
    origin: [
      [
        "Giống mì gòn trồng đất xám, mười tháng mới nhổ nên bở.",
        "A soft eating variety on grey soil, dug after ten months so that it cooks mealy.",
      ],
      [
        "Nhổ xong giao liền, củ còn nhựa trắng.",
        "Sent as soon as it is dug, with the sap still white.",
      ],
    ],
    use: [
      [
        "Lột vỏ, ngâm nước muối, luộc mở nắp đến chín kỹ, ăn với dừa nạo.",
        "Peel, soak in salted water, boil uncovered until soft, and eat with grated coconut.",
      ],
      ["Mài làm bánh tằm, bánh khoai mì nướng.", "Grate it for cassava cakes."],
    ],
    keep: [
      "Dùng trong ba bốn ngày; lột vỏ ngâm nước cất lạnh được lâu hơn.",
      "Use within three or four days; peeled and kept in water in the fridge it lasts longer.",
    ],
  },
  "khoai-mo-ben-ke": {
    editions: [
      ["Khoai mỡ củ nhỏ vừa nồi canh", "Soup-sized purple yam", 0.75, "c900củ w"],
      ["Khoai mỡ tím Bến Kè", "Bến Kè purple yam", 0.6, "w p3000túi"],
      ["Khoai mỡ Thạnh Hóa củ dài", "Long Thạnh Hóa yam", 0.4, "c2000củ w"],
      ["Khoai mỡ gọt sẵn cấp lạnh", "Peeled chilled yam", 0.96, "p500túi p1000túi"],
      ["Khoai mỡ Bình Thành", "Bình Thành yam", 0.5, "w p5000thùng"],
    ],
    origin: [
      [
        "Khoai chịu đất phèn Thạnh Hóa, trồng một vụ rồi ngập lũ cho đất nghỉ.",
        "It bears the acid soil of Thạnh Hóa: one crop, then the flood lets the land rest.",
      ],
      [
        "Củ đào tay, để ráo vỏ hai ngày mới đóng bao.",
        "Dug by hand and cured two days before bagging.",
      ],
    ],
    use: [
      ["Nấu canh tôm, nêm ngò om.", "In a shrimp soup scented with rice-paddy herb."],
      ["Làm chè khoai mỡ nước cốt dừa.", "As a sweet soup with coconut cream."],
    ],
    keep: ["Để nơi khô thoáng được một tháng.", "A month in a dry, airy place."],
  },
  "bap-nep": {
    editions: [
      ["Bắp nếp chục mười hai trái", "Sticky corn, a dozen", 0.5, "p3600chục"],
      ["Bắp nếp tím Hiệp Hòa", "Hiệp Hòa purple sticky corn", 0.85, "p3600chục p1800bịch"],
      ["Bắp nếp non luộc", "Young corn for boiling", 0.65, "p3600chục"],
      ["Bắp nếp Lộc Ninh bẻ sáng", "Lộc Ninh morning corn", 0.35, "p3600chục p7200bao"],
      ["Bắp nếp trái lớn", "Large sticky corn", 0.95, "p4200chục"],
    ],
    origin: [
      [
        "Bắp trồng bãi ven sông, bẻ lúc bốn giờ sáng.",
        "Grown on river flats and picked at four in the morning.",
      ],
      [
        "Chừa một trái mỗi cây, hạt đều tới ngọn.",
        "One ear per stalk, so the kernels run to the tip.",
      ],
    ],
    use: [
      ["Luộc với lá dứa, ăn nóng chấm muối mè.", "Boil with pandan and eat hot with sesame salt."],
      ["Nướng mỡ hành trên than.", "Grill over charcoal with scallion oil."],
    ],
    keep: [
      "Luộc trong ngày mới ngọt; còn dư thì luộc rồi cấp đông.",
      "Boil the same day; freeze what is left after boiling.",
    ],
  },
  "dua-leo": {
    editions: [
      ["Dưa leo giòn Đức Lập", "Crisp Đức Lập cucumbers", 0.5, "w p3000túi"],
      ["Dưa leo nhà lưới", "Net-house cucumbers", 0.8, "p1000túi w"],
      ["Dưa leo trái nhỏ muối chua", "Pickling cucumbers", 0.65, "p2000túi w"],
      ["Dưa leo Phước Chỉ", "Phước Chỉ cucumbers", 0.3, "w p5000thùng"],
      ["Dưa leo VietGAP", "VietGAP cucumbers", 0.92, "p1000túi"],
    ],
    origin: [
      [
        "Dưa leo giàn lưới, trái treo nên thẳng và sạch đất.",
        "Trained on nets, the fruit hangs straight and clean.",
      ],
      [
        "Hái hai lượt sáng chiều khi trái bằng ngón tay cái rưỡi.",
        "Picked morning and evening while slim.",
      ],
    ],
    use: [
      ["Ăn sống, trộn gỏi, chấm muối ớt.", "Raw, in salads, or with chili salt."],
      ["Ngâm giấm tỏi ớt ăn liền.", "In a quick pickle with garlic and chili."],
    ],
    keep: ["Ngăn mát bốn ngày, lau khô trước khi cất.", "Four days in the fridge, wiped dry."],
  },
  "ot-chi-thien": {
    editions: [
      ["Ớt chỉ thiên đỏ Phước Chỉ", "Phước Chỉ red chili", 0.5, "w p500túi"],
      ["Ớt hiểm xanh", "Green bird's eye chili", 0.65, "p200túi p500túi"],
      ["Ớt chỉ thiên bỏ cuống", "Stemmed red chili", 0.85, "p500hộp p1000túi"],
      ["Ớt chỉ thiên cho lò muối", "Chili for salt makers", 0.15, "p10000bao w"],
      ["Ớt sừng trâu Bến Cầu", "Bến Cầu horn chili", 0.35, "w p1000túi"],
    ],
    origin: [
      [
        "Ớt trồng đất giồng, nắng biên giới nên cay gắt.",
        "On sandy ridges under the borderland sun; fierce.",
      ],
      [
        "Chỉ hái trái chín đỏ, để cuống cho lâu hư.",
        "Only red fruit is picked, stem on, so it keeps.",
      ],
    ],
    use: [
      ["Giã nước mắm, làm muối ớt, sa tế.", "For dipping sauce, chili salt or satay."],
      ["Phơi khô xay bột dùng quanh năm.", "Dry and grind it for the year."],
    ],
    keep: [
      "Ngăn mát mười ngày, ngăn đông sáu tháng.",
      "Ten days in the fridge, six months frozen.",
    ],
  },
  "nam-bao-ngu": {
    editions: [
      ["Nấm bào ngư xám tươi", "Fresh grey oyster mushrooms", 0.5, "p500hộp w"],
      ["Nấm bào ngư trắng", "White oyster mushrooms", 0.65, "p300hộp p500hộp"],
      ["Nấm bào ngư búp", "Young oyster mushrooms", 0.9, "p300hộp"],
      [
        "Nấm bào ngư cho quán chay",
        "Oyster mushrooms for vegetarian kitchens",
        0.1,
        "p3000thùng w",
      ],
      ["Nấm bào ngư Đức Hòa hái sáng", "Đức Hòa morning mushrooms", 0.4, "p500túi p1000túi"],
    ],
    origin: [
      [
        "Phôi nấm từ mạt cưa cao su, nhà trồng phun sương bốn lần mỗi ngày.",
        "Grown on rubber-wood sawdust in a house misted four times a day.",
      ],
      ["Không dùng thuốc, có ruồi thì bẫy đèn.", "No chemicals; flies are caught with lamps."],
    ],
    use: [
      [
        "Xào sả ớt, nấu lẩu chay, chiên xù.",
        "Fry with lemongrass, add to a vegetarian hotpot, or bread and fry.",
      ],
      ["Xé sợi kho tiêu ăn cơm.", "Shred and braise with pepper."],
    ],
    keep: ["Ngăn mát ba ngày trong hộp có lỗ thoáng.", "Three days in the fridge in a vented box."],
  },
  "nam-rom": {
    editions: [
      ["Nấm rơm búp Tân Trụ", "Tân Trụ straw mushroom buds", 0.7, "p500hộp w"],
      ["Nấm rơm hái bốn giờ sáng", "Straw mushrooms picked at four", 0.85, "p300hộp p500hộp"],
      ["Nấm rơm nở nấu canh", "Open straw mushrooms for soup", 0.1, "w p500túi"],
      ["Nấm rơm Thủ Thừa", "Thủ Thừa straw mushrooms", 0.5, "p500hộp"],
      ["Nấm rơm gọt sạch chân", "Trimmed straw mushrooms", 0.96, "p300hộp"],
    ],
    origin: [
      [
        "Rơm nếp ủ mười hai ngày, chất nấm trong nhà kín.",
        "Sticky-rice straw is composted twelve days and stacked indoors.",
      ],
      [
        "Hái hai cữ mỗi ngày, búp nào tách miệng là để riêng.",
        "Picked twice a day; buds that have opened are sold apart.",
      ],
    ],
    use: [
      [
        "Kho tiêu, nấu cháo, nướng giấy bạc.",
        "Braise with pepper, add to porridge, or grill in foil.",
      ],
      ["Nấu canh với đậu hũ non ngày rằm.", "In a tofu soup for the full moon."],
    ],
    keep: [
      "Dùng trong ngày; chần sơ cất lạnh thêm được một ngày.",
      "Use the same day; blanched it keeps one more.",
    ],
  },
  "gao-nang-thom-cho-dao": {
    editions: [
      [
        "Gạo Nàng Thơm Chợ Đào mùa mới",
        "New-crop Nàng Thơm Chợ Đào rice",
        0.7,
        "p5000túi p10000bao",
      ],
      ["Gạo Nàng Thơm Mỹ Lệ", "Mỹ Lệ Nàng Thơm rice", 0.5, "p2000túi p5000túi"],
      ["Gạo Nàng Thơm xay theo đơn", "Nàng Thơm rice milled to order", 0.88, "p5000túi"],
      ["Gạo lứt Nàng Thơm", "Nàng Thơm brown rice", 0.95, "p1000túi p5000túi"],
      ["Gạo Nàng Thơm bao gia đình", "Nàng Thơm family sack", 0.25, "p10000bao p25000bao"],
    ],
    origin: [
      [
        "Lúa mùa một vụ, gặt tháng chạp, đất Chợ Đào có lớp sét giữ nước nên hạt thơm.",
        "One crop a year, reaped in the twelfth moon; the clay of Chợ Đào holds water and gives the scent.",
      ],
      [
        "Lúa phơi sân hai nắng, trữ bồ, tới đơn mới xay.",
        "Sun-dried two days, kept as paddy, milled only when ordered.",
      ],
    ],
    use: [
      [
        "Vo nhẹ một nước, nấu ít nước hơn gạo thường, cơm dẻo và thơm lá dứa.",
        "Rinse once and use less water than usual; soft with a scent of pandan.",
      ],
      ["Nấu cơm tấm, cơm niêu đều hợp.", "Good for broken-rice plates and clay-pot rice."],
    ],
    keep: [
      "Để nơi khô, kín miệng, thơm nhất trong ba tháng sau khi xay.",
      "Keep dry and closed; most fragrant within three months of milling.",
    ],
  },
  "gao-huyet-rong": {
    editions: [
      ["Gạo huyết rồng Vĩnh Hưng", "Vĩnh Hưng red rice", 0.5, "p1000túi p5000túi"],
      [
        "Gạo lứt đỏ huyết rồng hút chân không",
        "Vacuum-packed red brown rice",
        0.85,
        "p1000túi p2000túi",
      ],
      ["Gạo huyết rồng Khánh Hưng", "Khánh Hưng red rice", 0.35, "p5000túi"],
      ["Gạo huyết rồng rang uống trà", "Roasted red rice for tea", 0.97, "p500túi"],
      ["Gạo huyết rồng bao mười ký", "Red rice, 10 kg sack", 0.15, "p10000bao"],
    ],
    origin: [
      [
        "Lúa trời vùng lũ, sáu tháng mới gặt, vỏ cám đỏ tới ruột.",
        "A flood-country rice reaped after six months, red to the core.",
      ],
      [
        "Ruộng theo con nước, chỉ bón phân chuồng đầu vụ.",
        "The fields follow the water and get only manure at sowing.",
      ],
    ],
    use: [
      ["Ngâm bốn tiếng, nấu một gạo hai nước.", "Soak four hours and cook one to two with water."],
      ["Nấu cháo muối mè, cơm chay.", "For porridge with sesame salt, or vegetarian meals."],
    ],
    keep: [
      "Còn cám nên cất kín, dùng trong bốn tháng.",
      "It keeps its bran, so store closed and use within four months.",
    ],
  },
  "gao-st25": {
    editions: [
      ["Gạo ST25 Tân Hưng", "Tân Hưng ST25 rice", 0.5, "p5000túi p10000bao"],
      ["Gạo ST25 hữu cơ Mộc Hóa", "Organic Mộc Hóa ST25 rice", 0.95, "p2000túi p5000túi"],
      ["Gạo ST25 lúa tôm", "ST25 shrimp-paddy rice", 0.75, "p5000túi"],
      ["Gạo ST25 vụ đông xuân", "Winter-spring ST25 rice", 0.6, "p5000túi p25000bao"],
      ["Gạo ST25 túi hai ký", "ST25 rice, 2 kg", 0.85, "p2000túi"],
    ],
    origin: [
      [
        "Gieo giống xác nhận, gặt máy, sấy tĩnh dưới bốn mươi độ để hạt không nứt.",
        "Certified seed, machine-reaped and slow-dried below forty degrees so the grain does not crack.",
      ],
      [
        "Mỗi lô ghi số ruộng và ngày gặt trên bao.",
        "Each lot carries its field number and reaping day.",
      ],
    ],
    use: [
      [
        "Một chén gạo một chén nước, ngâm mười phút rồi nấu.",
        "One cup to one cup of water; soak ten minutes first.",
      ],
      ["Cơm nguội chiên không bể hạt.", "Left-over rice fries without breaking."],
    ],
    keep: ["Nơi khô mát, đậy kín, sáu tháng.", "Dry, cool and closed, six months."],
  },
  "nep-long-an": {
    editions: [
      ["Nếp Thủ Thừa gói bánh", "Thủ Thừa sticky rice for cakes", 0.6, "p1000túi p5000túi"],
      ["Nếp dẻo Tân Trụ", "Tân Trụ sticky rice", 0.4, "p2000túi p5000túi"],
      ["Nếp mới nấu xôi", "New sticky rice for steaming", 0.8, "p1000túi p3000túi"],
      ["Nếp than", "Black sticky rice", 0.96, "p1000túi"],
      ["Nếp bao cho lò bánh", "Sticky rice for bakeries", 0.1, "p25000bao"],
    ],
    origin: [
      [
        "Nếp trồng đất ven Vàm Cỏ Tây, hạt tròn, trắng đục.",
        "Grown by the Vàm Cỏ Tây: round, chalk-white grains.",
      ],
      [
        "Lựa hạt gãy bằng sàng tre trước khi vô bao.",
        "Broken grains are sieved out on bamboo before bagging.",
      ],
    ],
    use: [
      ["Ngâm qua đêm, đồ xôi hai lửa cho dẻo.", "Soak overnight and steam twice."],
      ["Gói bánh tét, bánh ít, nấu chè.", "For bánh tét, bánh ít and sweet soups."],
    ],
    keep: [
      "Cất kín, thêm vài tép tỏi khô ngừa mọt.",
      "Keep closed with a few dry garlic cloves against weevils.",
    ],
  },
  "dau-phong-duc-hoa": {
    editions: [
      ["Đậu phộng tươi còn vỏ", "Fresh peanuts in the shell", 0.1, "w p3000túi"],
      ["Đậu phộng Đức Hòa phơi khô", "Sun-dried Đức Hòa peanuts", 0.5, "p1000túi w"],
      ["Đậu phộng hạt chắc Đức Lập", "Firm Đức Lập peanut kernels", 0.8, "p500túi p1000túi"],
      ["Đậu phộng rang tỏi ớt", "Peanuts roasted with garlic and chili", 0.97, "p500hũ"],
      ["Đậu phộng ép dầu", "Peanuts for oil", 0.3, "p5000bao p10000bao"],
    ],
    origin: [
      [
        "Đất xám Đức Hòa tơi, củ nhiều hạt, vỏ mỏng.",
        "In the loose grey soil the pods fill well and the shells are thin.",
      ],
      [
        "Nhổ xong lặt tay, phơi ba nắng, bỏ hạt lép.",
        "Picked by hand, dried three days, empty pods thrown out.",
      ],
    ],
    use: [
      [
        "Rang muối, nấu xôi, giã rắc gỏi.",
        "Roast with salt, cook with sticky rice, or crush over salads.",
      ],
      ["Luộc lạt ăn chơi hoặc hầm giò heo.", "Boil as a snack or stew with pork."],
    ],
    keep: [
      "Khô ráo, kín gió, sáu tháng; thấy mốc thì bỏ cả túi.",
      "Dry and closed, six months; throw the bag away if any mould shows.",
    ],
  },
  "me-den": {
    editions: [
      ["Mè đen Vĩnh Thạnh", "Vĩnh Thạnh black sesame", 0.5, "p500túi p1000túi"],
      ["Mè đen rang sẵn", "Roasted black sesame", 0.9, "p500hũ"],
      ["Mè đen Tân Hưng sàng kỹ", "Well-sieved Tân Hưng sesame", 0.65, "p1000túi"],
      ["Mè đen bán theo ký", "Black sesame by weight", 0.3, "w"],
      ["Mè đen nguyên vỏ nấu chè", "Whole black sesame for sweet soup", 0.4, "p500túi"],
    ],
    origin: [
      [
        "Mè gieo sau vụ lúa đông xuân, tháng tư là đập.",
        "Sown after the winter rice and threshed in April.",
      ],
      [
        "Phơi bạt sạch trên nền xi măng, sàng gió hai lần.",
        "Dried on clean sheets and winnowed twice.",
      ],
    ],
    use: [
      [
        "Rang nhỏ lửa tới khi nổ tí tách, giã với muối.",
        "Roast gently until it pops, then pound with salt.",
      ],
      ["Nấu chè mè đen, làm kẹo.", "For black sesame soup or brittle."],
    ],
    keep: ["Hũ kín, nơi mát, một năm.", "A closed jar in a cool place, one year."],
  },
  "hat-dieu-rang-muoi": {
    editions: [
      [
        "Hạt điều rang muối còn vỏ lụa",
        "Salt-roasted cashews in their skins",
        0.6,
        "p500hũ p250hũ",
      ],
      ["Hạt điều rang củi Bình Minh", "Wood-roasted Bình Minh cashews", 0.75, "p500hũ"],
      ["Hạt điều loại lớn W240", "Large W240 cashews", 0.95, "p500hũ p1000túi"],
      ["Hạt điều rang mộc không muối", "Plain roasted cashews", 0.5, "p500túi"],
      ["Hạt điều bể nấu sữa", "Broken cashews for nut milk", 0.1, "p500túi p1000túi"],
      ["Hạt điều rang tỏi ớt Tân Biên", "Tân Biên garlic-chili cashews", 0.85, "p500hũ"],
    ],
    origin: [
      [
        "Điều tươi nhặt dưới gốc từ tháng hai, phơi rồi chẻ tay.",
        "Nuts are gathered under the trees from February, dried and cracked by hand.",
      ],
      [
        "Rang muối hột trong chảo gang, trở tay liên tục bốn mươi phút.",
        "Roasted in coarse salt in an iron pan, stirred without a pause for forty minutes.",
      ],
    ],
    use: [
      ["Bóc lớp vỏ lụa, nhâm nhi với trà.", "Rub off the skin and nibble with tea."],
      ["Xào gà, rắc salad, xay sữa hạt.", "With fried chicken, on salads, or as nut milk."],
    ],
    keep: [
      "Đậy kín sau khi mở, dùng trong một tháng.",
      "Close well once opened and finish within a month.",
    ],
  },
};
