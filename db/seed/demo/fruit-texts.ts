import type { KindText } from "./kind-text";

export const fruitTexts: Readonly<Record<string, KindText>> = {
  "mang-cau-ba-den": {
    editions: [
      ["Mãng cầu Bà Đen loại 1", "Bà Đen custard apple, grade 1", 0.86, "w p3000hộp"],
      ["Mãng cầu Bà Đen trái vừa", "Bà Đen custard apple, medium", 0.45, "w p5000thùng"],
      ["Mãng cầu Bà Đen VietGAP", "VietGAP Bà Đen custard apple", 0.72, "p2000hộp p3000hộp"],
      ["Mãng cầu ta chín cây", "Tree-ripened custard apple", 0.62, "c450trái w"],
      ["Mãng cầu Bà Đen trái lớn", "Large Bà Đen custard apple", 0.95, "c600trái p3000hộp"],
      [
        "Mãng cầu Bà Đen gói gia đình",
        "Bà Đen custard apple family box",
        0.3,
        "p5000thùng p2000túi",
      ],
    ],
    origin: [
      [
        "Vườn nằm trên đất xám pha sỏi dưới chân núi Bà Đen, ngày nắng gắt, đêm có gió núi nên trái thơm và ngọt đậm.",
        "The orchard stands on gravelly grey soil below Bà Đen mountain; hot days and cool mountain nights make the fruit fragrant and deeply sweet.",
      ],
      [
        "Cây được tỉa cành rải vụ, mỗi tháng mỗi lô ra bông, nên lúc nào cũng có trái vừa tới.",
        "The trees are pruned in turn so that one plot flowers every month and some fruit is always just ready.",
      ],
    ],
    use: [
      [
        "Để chỗ thoáng một hai ngày, khi vỏ hơi mềm tay là ăn được; ướp lạnh chừng nửa tiếng thì ngon nhất.",
        "Leave it in an airy place for a day or two until the skin gives under the thumb; half an hour in the fridge makes it perfect.",
      ],
      [
        "Trái chín dầm với sữa và đá, hoặc lấy thịt xay sinh tố đều hợp.",
        "Ripe fruit is lovely crushed with milk and ice, or blended into a smoothie.",
      ],
    ],
    keep: [
      "Trái còn cứng để nơi thoáng, đừng chồng lên nhau. Trái chín cất ngăn mát, dùng trong hai ngày.",
      "Keep firm fruit in an airy place in a single layer. Refrigerate ripe fruit and eat it within two days.",
    ],
  },
  "mang-cau-xiem": {
    editions: [
      ["Mãng cầu xiêm vườn nhà", "Home-garden soursop", 0.5, "c1500trái w"],
      [
        "Mãng cầu xiêm trái già, tự ủ chín",
        "Mature soursop to ripen at home",
        0.35,
        "c1200trái c2000trái",
      ],
      ["Mãng cầu gai Tân Trụ", "Tân Trụ soursop", 0.65, "w c1800trái"],
      ["Mãng cầu xiêm dầm sữa", "Soursop for milk shakes", 0.72, "p2000túi w"],
      ["Mãng cầu xiêm hái sớm", "Early-picked soursop", 0.28, "w p5000thùng"],
    ],
    origin: [
      [
        "Cây trồng dọc bờ mương nước lợ nhẹ, gốc bồi bùn mỗi năm hai lần, trái dai và thơm hơn đất ruộng.",
        "The trees line slightly brackish canals and are mudded twice a year, which gives chewier, more fragrant fruit than paddy soil.",
      ],
      [
        "Trái được bao lưới từ khi bằng nắm tay để tránh ruồi, không phun thuốc sau khi bao.",
        "Each fruit is netted against flies from the size of a fist and never sprayed after that.",
      ],
    ],
    use: [
      [
        "Dầm với sữa đặc và đá bào, chua ngọt vừa miệng.",
        "Crush with condensed milk and shaved ice for a drink between sweet and sour.",
      ],
      [
        "Thịt trái chấm muối ớt ăn cũng rất bắt.",
        "The flesh dipped in chili salt is hard to stop eating.",
      ],
    ],
    keep: [
      "Trái cứng ủ ở nhiệt độ phòng một hai ngày. Khi mềm, tách thịt bỏ hạt, trữ ngăn đông được một tháng.",
      "Ripen at room temperature for a day or two. Once soft, seed the flesh and freeze it for up to a month.",
    ],
  },
  "thanh-long-ruot-do": {
    editions: [
      ["Thanh long ruột đỏ loại 1", "Red dragon fruit, grade 1", 0.8, "w p5000thùng"],
      ["Thanh long ruột đỏ Châu Thành", "Châu Thành red dragon fruit", 0.6, "w p3000hộp"],
      ["Thanh long ruột đỏ trái vừa ăn", "Red dragon fruit, everyday size", 0.3, "w p10000thùng"],
      ["Thanh long ruột đỏ tai xanh", "Red dragon fruit with green scales", 0.7, "c550trái w"],
      [
        "Thanh long ruột đỏ GLOBALG.A.P.",
        "GLOBALG.A.P. red dragon fruit",
        0.92,
        "p3000hộp p5000thùng",
      ],
      ["Thanh long ruột đỏ hái theo đơn", "Red dragon fruit picked to order", 0.5, "w"],
    ],
    origin: [
      [
        "Trụ thanh long trồng trên liếp đất phù sa Vàm Cỏ, mỗi trụ chừa ít trái để trái to và chắc.",
        "The vines climb posts on raised beds of Vàm Cỏ silt, and few fruit are left on each so that they grow large and firm.",
      ],
      [
        "Mùa này vườn chong đèn ban đêm cho cây ra bông, trái nghịch vụ ruột đỏ sẫm và ngọt hơn chính vụ.",
        "In this season lamps are lit at night to bring the vines into flower; off-season fruit is darker and sweeter than the main crop.",
      ],
    ],
    use: [
      [
        "Bổ đôi, dùng muỗng múc ăn lạnh; nước ép pha chút chanh rất đẹp màu.",
        "Halve it and spoon it out cold; the juice with a little lime has a wonderful colour.",
      ],
      [
        "Ruột đỏ trộn với xôi hay làm thạch đều lên màu tự nhiên.",
        "The flesh colours sticky rice and jellies naturally.",
      ],
    ],
    keep: [
      "Để nơi mát được năm sáu ngày, ngăn mát được mười ngày. Bọc giấy từng trái cho khỏi dập tai.",
      "Keeps five or six days in a cool place, ten in the fridge. Wrap each fruit in paper to protect the scales.",
    ],
  },
  "thanh-long-ruot-trang": {
    editions: [
      ["Thanh long ruột trắng Tầm Vu", "Tầm Vu white dragon fruit", 0.6, "w p5000thùng"],
      ["Thanh long ruột trắng loại xuất", "Export-grade white dragon fruit", 0.9, "p5000thùng w"],
      [
        "Thanh long ruột trắng chưng bàn thờ",
        "White dragon fruit for the altar",
        0.75,
        "c600trái p3000hộp",
      ],
      ["Thanh long ruột trắng trái nhỏ", "Small white dragon fruit", 0.2, "w p10000thùng"],
      ["Thanh long ruột trắng VietGAP", "VietGAP white dragon fruit", 0.5, "w p3000túi"],
      ["Thanh long ruột trắng Hòa Khánh", "Hòa Khánh white dragon fruit", 0.4, "w p5000thùng"],
    ],
    origin: [
      [
        "Vườn phủ rơm quanh gốc, tưới nhỏ giọt, bón phân chuồng ủ hoai nên vỏ bóng mà ruột giòn.",
        "Straw mulch, drip watering and composted manure give glossy skins and crisp flesh.",
      ],
      [
        "Gốc thanh long ở đây đã hơn mười lăm năm, mỗi năm thay trụ một phần để giữ sức cây.",
        "These vines are more than fifteen years old; a share of the posts is renewed every year to keep them strong.",
      ],
    ],
    use: [
      [
        "Cắt miếng ăn tráng miệng hay trộn gỏi tôm, vị thanh nên không át món khác.",
        "Cut for dessert or tossed in a shrimp salad, its light taste leaves room for the rest.",
      ],
      [
        "Sấy dẻo hoặc làm kem que cho trẻ nhỏ đều được.",
        "It dries well and makes good ice lollies for children.",
      ],
    ],
    keep: [
      "Để nơi mát, tránh nắng; ngăn mát giữ được mười ngày.",
      "Keep cool and out of the sun; ten days in the fridge.",
    ],
  },
  "chanh-khong-hat": {
    editions: [
      ["Chanh không hạt Bến Lức", "Bến Lức seedless limes", 0.5, "w p5000túi"],
      ["Chanh không hạt loại 1 vỏ bóng", "Glossy grade 1 seedless limes", 0.8, "w p2000túi"],
      [
        "Chanh không hạt cho quán nước",
        "Seedless limes for drink stalls",
        0.15,
        "p10000thùng p20000thùng",
      ],
      ["Chanh không hạt VietGAP", "VietGAP seedless limes", 0.65, "p1000túi p3000túi"],
      ["Chanh không hạt hái trong ngày", "Same-day seedless limes", 0.4, "w"],
    ],
    origin: [
      [
        "Đất phèn nhẹ ven sông Vàm Cỏ Đông được lên liếp cao, chanh mọng nước và vỏ mỏng.",
        "On raised beds in the mildly acid soil by the Vàm Cỏ Đông, the limes grow juicy and thin-skinned.",
      ],
      [
        "Chanh cắt cuống bằng kéo, rửa và lau khô tại vườn, không đánh sáp.",
        "Cut with clippers, washed and dried at the farm, never waxed.",
      ],
    ],
    use: [
      [
        "Vắt lấy nước pha nước mắm, nước chanh muối, hay ướp cá đều thơm.",
        "Good for dipping sauce, salted limeade, or dressing fish.",
      ],
      ["Vỏ bào mịn bỏ vào bánh hoặc trà rất thơm.", "The zest scents cakes and tea."],
    ],
    keep: [
      "Bỏ túi kín cất ngăn mát được ba tuần, để ngoài được một tuần.",
      "Three weeks in a closed bag in the fridge, one week outside it.",
    ],
  },
  "sau-rieng-ri6": {
    editions: [
      ["Sầu riêng Ri6 rụng cây", "Tree-dropped Ri6 durian", 0.85, "c2500trái c3500trái"],
      ["Sầu riêng Ri6 Truông Mít", "Truông Mít Ri6 durian", 0.6, "c2200trái"],
      ["Cơm sầu riêng Ri6 tách sẵn", "Shelled Ri6 durian flesh", 0.98, "p500hộp p1000hộp"],
      ["Sầu riêng Ri6 trái nhỏ hai ba hộc", "Small Ri6 durian", 0.35, "c1600trái w"],
      ["Sầu riêng Ri6 vườn Dương Minh Châu", "Dương Minh Châu Ri6 durian", 0.5, "c2800trái"],
    ],
    origin: [
      [
        "Cây trên mười tuổi, mỗi cây chỉ chừa vài chục trái, cơm vàng ráo và hạt lép.",
        "Trees over ten years old carry only a few dozen fruit each; the flesh is yellow and dry with flat seeds.",
      ],
      [
        "Nhà vườn giăng lưới hứng trái rụng, sáng nào cũng gom lúc trời còn tờ mờ.",
        "Nets catch the fruit as it drops and are emptied every day before sunrise.",
      ],
    ],
    use: [
      [
        "Nghe thơm và gai mềm là tới lúc ăn; ăn lúc hơi mát thì béo mà không gắt.",
        "Eat it once it smells and the spines soften; slightly cool it is rich without being sharp.",
      ],
      [
        "Cơm dư nấu chè đậu xanh hoặc làm kem.",
        "Left-over flesh goes into mung bean sweet soup or ice cream.",
      ],
    ],
    keep: [
      "Trái chín tách cơm, bỏ hộp kín, ngăn mát ba ngày, ngăn đông ba tháng.",
      "Take ripe flesh out, box it tightly: three days in the fridge, three months in the freezer.",
    ],
  },
  "sau-rieng-monthong": {
    editions: [
      ["Sầu riêng Monthong loại A", "Monthong durian, grade A", 0.85, "c3000trái c4000trái"],
      ["Sầu riêng Dona Tân Châu", "Tân Châu Dona durian", 0.55, "c2800trái"],
      ["Sầu riêng Thái cơm dày", "Thick-fleshed Thai durian", 0.7, "c3500trái w"],
      ["Cơm sầu riêng Monthong cấp đông", "Frozen Monthong durian flesh", 0.97, "p500hộp p1000hộp"],
      ["Sầu riêng Monthong trái vừa", "Medium Monthong durian", 0.35, "c2200trái"],
    ],
    origin: [
      [
        "Vườn đất đỏ pha sét, thoát nước tốt, cắt trái khi già tám phần rồi dán ngày cắt lên cuống.",
        "Well-drained red clay; fruit is cut at eight-tenths ripe and the date stuck on its stem.",
      ],
      [
        "Mỗi lô đều gõ và thử cơm vài trái trước khi cắt, non thì chờ thêm.",
        "A few fruit of each lot are tapped and tasted before cutting; if they are young, we wait.",
      ],
    ],
    use: [
      [
        "Để hai ba ngày cho chín tới, cơm dẻo, béo nhẹ, hợp người mới ăn sầu riêng.",
        "Let it rest two or three days: soft and mild, a good first durian.",
      ],
      ["Làm bánh crepe, xôi sầu riêng đều ngon.", "Good in crepes and with sticky rice."],
    ],
    keep: [
      "Để nơi thoáng tới khi chín, sau đó tách cơm cất lạnh trong hộp kín.",
      "Rest in an airy place until ripe, then box the flesh and keep it cold.",
    ],
  },
  "mit-thai": {
    editions: [
      ["Mít Thái nguyên trái", "Whole Thai jackfruit", 0.35, "c9000trái"],
      ["Mít Thái bổ sẵn", "Cut Thai jackfruit", 0.7, "p1000hộp p2000hộp"],
      ["Múi mít Thái tách sẵn", "Shelled jackfruit bulbs", 0.97, "p500hộp p1000hộp"],
      ["Mít Thái Tân Thạnh trái nhỏ", "Small Tân Thạnh jackfruit", 0.25, "c6500trái"],
      ["Mít siêu sớm Mộc Hóa", "Early Mộc Hóa jackfruit", 0.5, "c8000trái w"],
    ],
    origin: [
      [
        "Mít trồng trên đê bao vùng Đồng Tháp Mười, gốc cao nên không ngập, múi ráo và giòn.",
        "Grown on dykes in the Plain of Reeds, safe from floods, so the bulbs are dry and crisp.",
      ],
      [
        "Mỗi cây để ba bốn trái một lứa, bao trái để sơ không bị thâm.",
        "Three or four fruit are left per tree and bagged so that the fibres stay clean.",
      ],
    ],
    use: [
      ["Ăn tươi, trộn sữa chua, hoặc sấy giòn.", "Eat fresh, with yoghurt, or dried crisp."],
      [
        "Hạt mít luộc chấm muối mè bùi như hạt dẻ.",
        "The seeds, boiled and dipped in sesame salt, taste like chestnuts.",
      ],
    ],
    keep: [
      "Múi tách sẵn để ngăn mát hai ngày; nguyên trái để ngoài tới khi thơm.",
      "Shelled bulbs keep two days in the fridge; leave whole fruit out until it smells sweet.",
    ],
  },
  "buoi-da-xanh": {
    editions: [
      ["Bưởi da xanh Trà Vong", "Trà Vong green-skinned pomelo", 0.6, "c1400trái w"],
      ["Bưởi da xanh chín cây để lâu", "Tree-ripe keeping pomelo", 0.75, "c1500trái p5000thùng"],
      ["Bưởi da xanh Thạnh Bình loại 1", "Thạnh Bình pomelo, grade 1", 0.9, "c1700trái"],
      ["Bưởi da xanh trái nhỏ ngọt", "Small sweet pomelo", 0.25, "c1000trái w"],
      ["Bưởi da xanh biếu Tết", "Pomelo for Tết gifts", 0.95, "c1800trái p6000thùng"],
    ],
    origin: [
      [
        "Vườn trên đất xám Tân Biên, giữ cỏ dưới tán cho đất mát, múi hồng, tróc vỏ.",
        "On the grey soil of Tân Biên, grass is kept under the trees to cool the ground; the pink segments peel clean.",
      ],
      [
        "Cây nuôi trái đủ bảy tháng mới cắt, không ép chín sớm.",
        "The fruit hangs a full seven months before it is cut; nothing is forced.",
      ],
    ],
    use: [
      [
        "Để ba bốn ngày cho xuống nước rồi hãy gọt, tép sẽ ngọt hơn.",
        "Rest it three or four days before peeling and it turns sweeter.",
      ],
      [
        "Tép bưởi trộn gỏi khô mực, cùi nấu chè.",
        "The flesh makes a salad with dried squid, the pith a sweet soup.",
      ],
    ],
    keep: [
      "Để nơi mát được ba tuần, vỏ hơi héo là lúc ngọt nhất.",
      "Three weeks in a cool place; sweetest when the skin starts to wither.",
    ],
  },
  "nhan-xuong": {
    editions: [
      ["Nhãn xuồng cơm vàng", "Golden-fleshed longan", 0.7, "w p2000túi"],
      ["Nhãn Ido Truông Mít", "Truông Mít Ido longan", 0.4, "w p5000thùng"],
      ["Nhãn xuồng cả chùm", "Longan in whole bunches", 0.85, "p1000túi p3000hộp"],
      ["Nhãn tiêu vườn Tân Phú", "Tân Phú garden longan", 0.2, "w"],
      ["Nhãn xuồng loại trái lớn", "Large longan", 0.95, "p2000hộp"],
    ],
    origin: [
      [
        "Nhãn ra bông từ mưa đầu mùa, cơm dày, ráo nước, hạt nhỏ.",
        "The trees flower with the first rains; thick dry flesh around a small seed.",
      ],
      [
        "Vườn bao lưới chống dơi, hái nguyên chùm lúc sáng.",
        "Nets keep the bats off; bunches are picked whole in the morning.",
      ],
    ],
    use: [
      ["Ăn tươi hay nấu chè hạt sen đều thanh.", "Fresh, or in a light lotus-seed sweet soup."],
      ["Lột vỏ ướp lạnh cho trẻ ăn rất mát.", "Peeled and chilled it cools a hot day."],
    ],
    keep: [
      "Giữ cả chùm trong túi giấy ở ngăn mát, năm ngày.",
      "Keep the bunch in a paper bag in the fridge for five days.",
    ],
  },
  "chom-chom": {
    editions: [
      ["Chôm chôm Thái tróc hạt", "Freestone Thai rambutan", 0.75, "w p2000túi"],
      ["Chôm chôm nhãn", "Longan-type rambutan", 0.95, "w p1000túi"],
      ["Chôm chôm Gò Dầu hái sáng", "Gò Dầu morning-picked rambutan", 0.45, "w"],
      ["Chôm chôm thường vườn Truông Mít", "Truông Mít garden rambutan", 0.2, "w p5000thùng"],
      ["Chôm chôm cả chùm", "Rambutan on the branch", 0.6, "p3000thùng"],
    ],
    origin: [
      [
        "Cây cổ thụ che mát sân nhà, trái ráo và tróc hạt.",
        "Old trees shade the yard and give dry, freestone fruit.",
      ],
      [
        "Chỉ hái trái đỏ đều còn râu xanh, hái xong giao ngay.",
        "Only evenly red fruit with green hairs is picked, and it leaves at once.",
      ],
    ],
    use: [
      ["Bóc vỏ ăn liền, ướp lạnh càng giòn.", "Peel and eat; crisper when chilled."],
      [
        "Ngâm nước đường phèn làm trái cây hộp mùa nóng.",
        "Preserve in rock-sugar syrup for the hot season.",
      ],
    ],
    keep: [
      "Ngăn mát ba ngày, rưới ít nước cho râu khỏi khô.",
      "Three days in the fridge; sprinkle with water so the hairs stay fresh.",
    ],
  },
  "khom-ben-luc": {
    editions: [
      ["Khóm Bến Lức nguyên trái", "Whole Bến Lức pineapple", 0.5, "u1000trái p6000thùng"],
      ["Khóm Queen trái lớn", "Large Queen pineapple", 0.85, "u1300trái"],
      ["Khóm gọt sẵn mắt", "Peeled and eyed pineapple", 0.95, "u600hộp"],
      ["Khóm Thạnh Lợi trái nhỏ", "Small Thạnh Lợi pineapple", 0.2, "u800trái p8000thùng"],
      ["Thơm chín cây Lương Hòa", "Field-ripe Lương Hòa pineapple", 0.65, "u1100trái"],
    ],
    origin: [
      [
        "Khóm sống trên đất phèn Bến Lức, trái nhỏ mà thơm, mắt sâu, thịt vàng sậm.",
        "It thrives on acid soil: small, deep-eyed, dark yellow and very fragrant.",
      ],
      [
        "Trái để chín hai phần ba trên rẫy mới bẻ nên ngọt tự nhiên.",
        "It stays in the field until two-thirds ripe, so its sweetness is its own.",
      ],
    ],
    use: [
      [
        "Chấm muối ớt, xào mực, nấu canh chua đều hợp.",
        "With chili salt, stir-fried with squid, or in sour soup.",
      ],
      ["Ép lấy nước hay làm mứt dẻo ăn Tết.", "Press it for juice or candy it for Tết."],
    ],
    keep: [
      "Để nơi mát ba bốn ngày; gọt rồi thì cất ngăn mát.",
      "Three or four days in a cool place; refrigerate once peeled.",
    ],
  },
  "dua-hau-long-tri": {
    editions: [
      ["Dưa hấu Long Trì nguyên trái", "Whole Long Trì watermelon", 0.5, "c3500trái c5000trái"],
      ["Dưa hấu không hạt Vĩnh Công", "Vĩnh Công seedless watermelon", 0.85, "c3000trái"],
      ["Dưa hấu chưng Tết", "Watermelon for Tết", 0.95, "c6000trái"],
      ["Dưa hấu ruộng trái nhỏ", "Small field watermelon", 0.25, "c2200trái w"],
      ["Dưa hấu Tầm Vu vỏ sọc", "Striped Tầm Vu watermelon", 0.6, "c4000trái"],
    ],
    origin: [
      [
        "Dưa xuống giống sau mùa lúa, đất nghỉ nên ít sâu, trái nặng tay.",
        "Sown after the rice, on rested land with few pests; heavy for its size.",
      ],
      [
        "Mỗi dây chừa một trái, lót rơm cho vỏ đều màu.",
        "One fruit is left per vine, on straw so the skin colours evenly.",
      ],
    ],
    use: [
      [
        "Bổ miếng ướp lạnh, chấm chút muối cho dậy ngọt.",
        "Serve chilled with a pinch of salt to lift the sweetness.",
      ],
      [
        "Vỏ trắng làm gỏi hay muối chua ăn với thịt kho.",
        "Pickle the white rind to go with braised pork.",
      ],
    ],
    keep: [
      "Nguyên trái để được mười ngày, bổ rồi bọc kín cất lạnh.",
      "Whole it keeps ten days; wrap and chill once cut.",
    ],
  },
  "dua-luoi": {
    editions: [
      [
        "Dưa lưới ruột cam Trảng Bàng",
        "Trảng Bàng orange netted melon",
        0.5,
        "c1600trái c2000trái",
      ],
      ["Dưa lưới nhà màng An Tịnh", "An Tịnh greenhouse melon", 0.65, "c1700trái"],
      ["Dưa lưới trái đôi biếu", "Pair of melons for a gift", 0.95, "p3400hộp"],
      ["Dưa lưới độ ngọt 14", "Netted melon, 14 Brix", 0.82, "c1500trái"],
      ["Dưa lưới loại 2 vân thưa", "Lightly netted melon, grade 2", 0.12, "c1300trái w"],
    ],
    origin: [
      [
        "Trồng nhà màng, mỗi dây một trái, tưới nhỏ giọt theo giờ.",
        "Greenhouse-grown, one fruit per vine, drip-watered by the clock.",
      ],
      [
        "Trước ngày cắt mười hôm thì ngưng tưới để dồn đường, đo độ ngọt rồi mới bán.",
        "Water is cut ten days before harvest to gather sugar, and sweetness is measured before sale.",
      ],
    ],
    use: [
      [
        "Để một hai ngày cho thơm, ướp lạnh rồi bổ.",
        "Rest a day or two until fragrant, chill, then cut.",
      ],
      ["Ăn kèm thịt nguội hay xay với sữa chua.", "With cold ham, or blended with yoghurt."],
    ],
    keep: [
      "Chưa bổ để nơi mát bảy ngày; đã bổ cất hộp kín hai ngày.",
      "Uncut: seven days in a cool place. Cut: two days in a closed box.",
    ],
  },
  "dua-le-bach-kim": {
    editions: [
      ["Dưa lê bạch kim An Tịnh", "An Tịnh platinum honeydew", 0.5, "c900trái p3000hộp"],
      ["Dưa lê bạch kim trái lớn", "Large platinum honeydew", 0.8, "c1200trái"],
      ["Dưa lê Hàn Quốc giòn ngọt", "Crisp Korean honeydew", 0.35, "w p2000túi"],
      ["Hộp dưa lê bạch kim bốn trái", "Box of four platinum honeydews", 0.92, "p3600hộp"],
      ["Dưa lê bạch kim hái sáng", "Morning-cut platinum honeydew", 0.62, "c1000trái w"],
    ],
    origin: [
      [
        "Giống dưa vỏ ngà trồng nhà màng, thụ phấn bằng ong nên trái tròn đều.",
        "An ivory-skinned melon raised under cover and pollinated by bees, so the fruit is round.",
      ],
      [
        "Giá thể xơ dừa thay mỗi vụ, không dính đất.",
        "The coconut-fibre bed is renewed each crop and never touches soil.",
      ],
    ],
    use: [
      ["Gọt vỏ mỏng, ăn lạnh mới nghe giòn.", "Peel thinly and eat cold to hear it crunch."],
      ["Ép lấy nước thêm vài lá bạc hà.", "Press it and add a few mint leaves."],
    ],
    keep: ["Ngăn mát được tám ngày.", "Eight days in the fridge."],
  },
  "xoai-cat-hoa-loc": {
    editions: [
      ["Xoài cát Hòa Lộc Tân Hội", "Tân Hội Hòa Lộc mango", 0.6, "w p3000hộp"],
      ["Xoài cát Hòa Lộc loại 1", "Hòa Lộc mango, grade 1", 0.9, "p3000hộp p5000thùng"],
      ["Xoài cát chín cây", "Tree-ripened mango", 0.72, "c450trái w"],
      ["Xoài cát Hòa Lộc trái nhỏ", "Small Hòa Lộc mango", 0.2, "w p5000thùng"],
      ["Xoài cát Tân Đông bao trái", "Bag-grown Tân Đông mango", 0.45, "w p2000túi"],
    ],
    origin: [
      [
        "Xoài ghép trên đất đỏ biên giới, bao trái từ lúc bằng ngón tay cái.",
        "Grafted trees on red borderland soil; fruit is bagged from the size of a thumb.",
      ],
      [
        "Trái cắt già, lót rơm ủ ba ngày cho chín vàng đều.",
        "Cut mature and ripened three days in straw to an even gold.",
      ],
    ],
    use: [
      ["Ăn chín với xôi nước cốt dừa.", "Ripe, with sticky rice and coconut cream."],
      ["Trái hườm chấm mắm đường là đúng điệu.", "Half-ripe, dipped in sweet fish sauce."],
    ],
    keep: ["Trái chín cất ngăn mát bốn ngày.", "Ripe fruit keeps four days in the fridge."],
  },
  "oi-duc-hoa": {
    editions: [
      ["Ổi nữ hoàng Đức Hòa", "Đức Hòa queen guava", 0.6, "w p3000túi"],
      ["Ổi Đài Loan giòn", "Crisp Taiwanese guava", 0.4, "w p5000thùng"],
      ["Ổi bao trái hái sáng", "Bag-grown morning guava", 0.75, "w p2000túi"],
      ["Ổi ruột hồng Hòa Khánh", "Hòa Khánh pink guava", 0.88, "w p1000túi"],
      ["Ổi trái nhỏ ép nước", "Small guavas for juice", 0.12, "p5000thùng w"],
    ],
    origin: [
      [
        "Đất xám Đức Hòa thoát nước nhanh, ổi giòn và ít hạt.",
        "The free-draining grey soil of Đức Hòa gives crisp fruit with few seeds.",
      ],
      [
        "Từng trái được bọc lưới xốp và túi nylon, khỏi phun thuốc ngừa ruồi.",
        "Each fruit wears a foam net and a bag, so no spraying against flies is needed.",
      ],
    ],
    use: [
      ["Cắt lát chấm muối ớt Tây Ninh.", "Slice and dip in Tây Ninh chili salt."],
      ["Ép nước với chút gừng.", "Juice it with a little ginger."],
    ],
    keep: [
      "Ngăn mát năm ngày, đừng rửa trước khi cất.",
      "Five days in the fridge; do not wash before storing.",
    ],
  },
  "chuoi-fohla": {
    editions: [
      ["Chuối già Nam Mỹ nguyên nải", "Cavendish bananas by the hand", 0.5, "p2000nải p13000thùng"],
      ["Chuối già hương Đức Huệ", "Đức Huệ fragrant bananas", 0.35, "w p2000nải"],
      ["Chuối Cavendish hái xanh tự ủ", "Green Cavendish to ripen at home", 0.18, "p13000thùng w"],
      ["Chuối già loại 1 đều trái", "Even grade 1 bananas", 0.82, "p2000nải"],
      [
        "Chuối già Nam Mỹ GLOBALG.A.P.",
        "GLOBALG.A.P. Cavendish bananas",
        0.95,
        "p1000túi p2000nải",
      ],
    ],
    origin: [
      [
        "Chuối cấy mô trồng trên bãi bồi Vàm Cỏ Đông, bao buồng từ khi trổ.",
        "Tissue-cultured plants on the Vàm Cỏ Đông flats, bagged from flowering.",
      ],
      [
        "Buồng chuyền bằng cáp về nhà đóng gói nên không trầy.",
        "Bunches ride a cableway to the packhouse, so the skin is unmarked.",
      ],
    ],
    use: [
      ["Để vàng đều có đốm nâu là lúc ngọt nhất.", "Sweetest when yellow with brown specks."],
      ["Làm sinh tố, bánh chuối nướng, hay phơi dẻo.", "For smoothies, banana cake, or drying."],
    ],
    keep: [
      "Treo nơi thoáng, đừng cất lạnh khi còn xanh.",
      "Hang in an airy place; never chill while green.",
    ],
  },
};
