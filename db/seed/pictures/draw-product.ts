import * as smooth from "./fruit-smooth";
import * as studded from "./fruit-studded";
import * as grains from "./grains";
import * as greens from "./greens";
import { arrangementOf, type PicturedCategory, type PicturedKind, pictureCategory } from "./kinds";
import { Scene } from "./kit";
import * as meats from "./meats";
import * as pantry from "./pantry";
import type { Arrangement, KindPicture } from "./picture";
import { ground } from "./props";

const GROUNDS: Record<PicturedCategory, string> = {
  "trai-cay": "#f4dfae",
  "rau-cu-nam": "#ece3c3",
  "gao-dau-hat": "#d6a56f",
  "banh-trang-tinh-bot": "#cb9c76",
  "gia-vi-nuoc-cham": "#f0d3a4",
  "do-chay": "#dfdfb6",
  "thit-trung-thuy-san": "#ecd2be",
  "banh-keo-do-say": "#f1cfbd",
  "mat-ong-thao-duoc": "#f2e2b8",
  "do-uong": "#e0dfc0",
  "qua-tang-thu-cong": "#eec6b4",
  "ban-si": "#d9cdb4",
};

const PICTURES: Record<PicturedKind, KindPicture> = {
  "mang-cau-ba-den": studded.mangCauBaDen,
  "mang-cau-hop-qua": studded.mangCauHopQua,
  "mang-cau-xiem": studded.mangCauXiem,
  "thanh-long-ruot-do": studded.thanhLongRuotDo,
  "thanh-long-ruot-trang": studded.thanhLongRuotTrang,
  "sau-rieng-ri6": studded.sauRiengRi6,
  "sau-rieng-monthong": studded.sauRiengMonthong,
  "mit-thai": studded.mitThai,
  "nhan-xuong": studded.nhanXuong,
  "chom-chom": studded.chomChom,
  "khom-ben-luc": studded.khomBenLuc,
  "chanh-khong-hat": smooth.chanhKhongHat,
  "buoi-da-xanh": smooth.buoiDaXanh,
  "dua-hau-long-tri": smooth.duaHauLongTri,
  "dua-luoi": smooth.duaLuoi,
  "dua-le-bach-kim": smooth.duaLeBachKim,
  "xoai-cat-hoa-loc": smooth.xoaiCatHoaLoc,
  "oi-duc-hoa": smooth.oiDucHoa,
  "chuoi-fohla": smooth.chuoiFohla,
  "rau-rung": greens.rauRung,
  "rau-muong-vietgap": greens.rauMuong,
  "cai-ngot-vietgap": greens.caiNgot,
  "rau-ma": greens.rauMa,
  "hung-que": greens.hungQue,
  "khoai-mi": greens.khoaiMi,
  "khoai-mo-ben-ke": greens.khoaiMo,
  "bap-nep": greens.bapNep,
  "dua-leo": greens.duaLeo,
  "ot-chi-thien": greens.otChiThien,
  "nam-bao-ngu": greens.namBaoNgu,
  "nam-rom": greens.namRom,
  "gao-nang-thom-cho-dao": grains.gaoNangThom,
  "gao-huyet-rong": grains.gaoHuyetRong,
  "gao-st25": grains.gaoSt25,
  "nep-long-an": grains.nepLongAn,
  "dau-phong-duc-hoa": grains.dauPhong,
  "me-den": grains.meDen,
  "hat-dieu-rang-muoi": grains.hatDieu,
  "banh-trang-phoi-suong": grains.banhTrangPhoiSuong,
  "banh-trang-sieu-mong-tan-nhien": grains.banhTrangSieuMong,
  "banh-trang-muoi-nhuyen": grains.banhTrangMuoiNhuyen,
  "banh-trang-sa-te-toi": grains.banhTrangSaTeToi,
  "banh-canh-trang-bang": grains.banhCanh,
  "bot-nang": grains.botNang,
  "duong-mia-tho": grains.duongMia,
  "muoi-tom": pantry.muoiTom,
  "muoi-ot": pantry.muoiOt,
  "muoi-chay": pantry.muoiChay,
  "nuoc-mam-chay-dieu": pantry.nuocMamChay,
  "mam-ca-lia-thia": pantry.mamCa,
  "lap-xuong-can-duoc": meats.lapXuong,
  "kho-ca-loc": meats.khoCaLoc,
  "tom-the": meats.tomThe,
  "bo-to-tay-ninh": meats.boTo,
  "trung-ga-ta": meats.trungGa,
  "de-say-bo-toi": meats.deSay,
  "com-ngo-can-giuoc": pantry.comNgo,
  "banh-tet-thu-thua": pantry.banhTet,
  "mat-ong-bao-an": pantry.matOng,
  "sam-bo-chinh": pantry.samBoChinh,
  "tra-mang-cau": pantry.traMangCau,
  "nuoc-mat-phuoc-thinh": pantry.nuocMat,
  "ruou-de-go-den": pantry.ruouDe,
  "mu-cao-su": pantry.muCaoSu,
};

/**
 * How a kind is shown in one variation, with the words for it. Throws on an unknown kind id or a
 * variation that is not a whole number from 0.
 */
export function arrangementFor(kindId: string, variation: number): Arrangement {
  pictureCategory(kindId);
  return PICTURES[kindId as PicturedKind][arrangementOf(variation)];
}

/**
 * Draws one kind of goods as a square SVG document, 1200 units wide, without words or outside
 * references. Variations 0, 1 and 2 are three arrangements; higher numbers repeat them with other
 * small details. The same arguments always give the same text. Throws on an unknown kind id.
 */
export function drawProduct(kindId: string, variation: number): string {
  const category = pictureCategory(kindId);
  const arrangement = arrangementFor(kindId, variation);
  const scene = new Scene(`${kindId}/${variation}`);
  return scene.finish(1200, 1200, ground(scene, GROUNDS[category]) + arrangement.draw(scene));
}
