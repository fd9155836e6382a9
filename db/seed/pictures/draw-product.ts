import { type Scene as DrawingScene, Scene, oval, tone } from "./kit";
import { type PicturedCategory, arrangementOf, pictureCategory } from "./kinds";
import * as smooth from "./fruit-smooth";
import * as studded from "./fruit-studded";
import * as grains from "./grains";
import * as greens from "./greens";
import type { KindPicture } from "./picture";
import { basket, ground, niaTray, plate } from "./props";

const GROUNDS: Record<PicturedCategory, string> = {
  "trai-cay": "#f4dfae",
  "rau-cu-nam": "#ece3c3",
  "gao-dau-hat": "#dcb183",
  "banh-trang-tinh-bot": "#cf9a74",
  "gia-vi-nuoc-cham": "#f0d3a4",
  "do-chay": "#dfdfb6",
  "thit-trung-thuy-san": "#ecd2be",
  "banh-keo-do-say": "#f1cfbd",
  "mat-ong-thao-duoc": "#f2e2b8",
  "do-uong": "#dde0c4",
  "qua-tang-thu-cong": "#eec6b4",
  "ban-si": "#d9cdb4",
};

const HEAPS: Record<PicturedCategory, string> = {
  "trai-cay": "#e0902f",
  "rau-cu-nam": "#5f9a45",
  "gao-dau-hat": "#f4ead0",
  "banh-trang-tinh-bot": "#fbf3e0",
  "gia-vi-nuoc-cham": "#c8402a",
  "do-chay": "#a9752f",
  "thit-trung-thuy-san": "#c4584c",
  "banh-keo-do-say": "#d99f3d",
  "mat-ong-thao-duoc": "#d98c1f",
  "do-uong": "#a8713a",
  "qua-tang-thu-cong": "#9cb765",
  "ban-si": "#f6f1e6",
};

const PICTURES: Record<string, KindPicture> = {
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
};

function heap(scene: DrawingScene, colour: string, cy: number): string {
  const fill = scene.volume(tone(colour));
  return Array.from({ length: 14 }, (_, index) => {
    const row = index < 7 ? 0 : index < 12 ? 1 : 2;
    const inRow = [7, 5, 2][row] as number;
    const place = row === 0 ? index : row === 1 ? index - 7 : index - 12;
    return oval(600 + (place - (inRow - 1) / 2) * 100, cy - row * 90, 80, 74, fill);
  }).join("");
}

/**
 * Draws one kind of goods as a square SVG document, 1200 units wide, without words or outside
 * references. The same arguments always give the same text. Throws on an unknown kind id.
 */
export function drawProduct(kindId: string, variation: number): string {
  const category = pictureCategory(kindId);
  const arrangement = arrangementOf(variation);
  const scene = new Scene(`${kindId}/${variation}`);
  const picture = PICTURES[kindId];
  if (picture) {
    return scene.finish(1200, 1200, ground(scene, GROUNDS[category]) + picture[arrangement].draw(scene));
  }
  const colour = HEAPS[category];
  const goods =
    arrangement === 0
      ? niaTray(scene, { cx: 600, cy: 660, rx: 480, ry: 330 }) + heap(scene, colour, 720)
      : arrangement === 1
        ? basket(scene, { cx: 600, cy: 620, rx: 440, ry: 170, h: 300 }, heap(scene, colour, 600))
        : plate(scene, { cx: 600, cy: 700, rx: 460, ry: 260 }) + heap(scene, colour, 740);
  return scene.finish(1200, 1200, ground(scene, GROUNDS[category]) + goods);
}
