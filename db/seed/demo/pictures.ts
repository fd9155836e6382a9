import sharp from "sharp";
import type { FileStore } from "#app/domain/catalog/file-store.server";
import { storePicture } from "#app/domain/catalog/store-picture.server";
import type { Db } from "#db/client.server";
import { seedKinds } from "../kinds";
import { drawPlace } from "../pictures/draw-place";
import { drawProduct } from "../pictures/draw-product";
import { describeProduct } from "../pictures/picture-alt";
import { seedId } from "../seeded";
import { demoCast } from "./plan";

/** Each kind is drawn this often; products of a kind share the drawings in different orders. */
export const picturesPerKind = 3;
const variationsPerPlace = 3;

/** What a picture of a place shows, as its alternative text says. */
const placeAlts: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  "orchard-rows": ["Những hàng cây ăn trái dưới chân núi", "Rows of fruit trees below a mountain"],
  "salt-yard": ["Sân phơi muối ớt trên nia", "Chili salt drying on trays in a yard"],
  "rice-mill": ["Nhà máy xay lúa bên ruộng", "A rice mill beside the fields"],
  kitchen: ["Gian bếp làm hàng", "A kitchen workshop"],
  "rice-paper-racks": ["Giàn phơi bánh tráng", "Racks of rice paper drying"],
  "dragon-fruit-posts": ["Vườn trụ thanh long", "A garden of dragon fruit posts"],
  "bee-hives": ["Những thùng ong dưới tán rừng", "Bee hives under the trees"],
  "fish-pond": ["Ao nuôi tôm cá", "A pond of fish and shrimp"],
  "vegetable-beds": ["Những luống rau xanh", "Green vegetable beds"],
  "cashew-trees": ["Vườn điều", "A cashew orchard"],
  "cattle-pen": ["Chuồng bò và đồng cỏ", "A cattle pen and pasture"],
  "mushroom-house": ["Nhà trồng nấm", "A mushroom house"],
};

export interface DemoPictures {
  /** By kind, in the order of variations. */
  byKind: ReadonlyMap<string, readonly string[]>;
  /** By seller's slug. */
  bySeller: ReadonlyMap<string, string>;
}

/**
 * Rasterises every drawing once and takes it in as if somebody had sent it. What was taken in before is
 * found by its pixels, so an interrupted load goes on where it stopped.
 */
export async function storeDemoPictures(db: Db, files: FileStore): Promise<DemoPictures> {
  const jobs: (() => Promise<void>)[] = [];
  const byKind = new Map<string, string[]>();
  const byPlace = new Map<string, string>();
  const bySeller = new Map<string, string>();

  const take = async (svg: string, alt: { vi: string; en: string }, id: string) => {
    const bytes = await sharp(Buffer.from(svg)).png({ compressionLevel: 1 }).toBuffer();
    const stored = await storePicture(db, files, { bytes, altVi: alt.vi, altEn: alt.en, id });
    if ("refused" in stored) throw new Error(`a drawing was refused: ${stored.refused}`);
    return stored.id;
  };
  for (const kind of seedKinds) {
    const ids: string[] = [];
    byKind.set(kind.id, ids);
    for (let variation = 0; variation < picturesPerKind; variation++) {
      jobs.push(async () => {
        ids[variation] = await take(
          drawProduct(kind.id, variation),
          describeProduct(kind.id, variation),
          seedId("media", kind.id, variation),
        );
      });
    }
  }
  const seen = new Map<string, number>();
  for (const seller of demoCast) {
    const variation = (seen.get(seller.place) ?? 0) % variationsPerPlace;
    seen.set(seller.place, variation + 1);
    const key = `${seller.place}/${variation}`;
    const alt = placeAlts[seller.place];
    if (!alt) throw new Error(`no words for the place ${seller.place}`);
    if (!byPlace.has(key)) {
      byPlace.set(key, "");
      jobs.push(async () => {
        const id = seedId("media", "place", key);
        byPlace.set(
          key,
          await take(drawPlace(seller.place, variation), { vi: alt[0], en: alt[1] }, id),
        );
      });
    }
    bySeller.set(seller.slug, key);
  }
  await runSome(jobs, 3);
  return {
    byKind,
    bySeller: new Map([...bySeller].map(([slug, key]) => [slug, byPlace.get(key)!])),
  };
}

async function runSome(jobs: readonly (() => Promise<void>)[], atOnce: number): Promise<void> {
  const queue = jobs.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const job of queue) await job();
    }),
  );
}
