import type { Page } from "@playwright/test";
import sharp from "sharp";
import { expect, test } from "../fixtures";

const shop = "/nguoi-ban/vuon-mang-cau-bay-thuan";

/** Counts what a thumb does: presses, and fields typed into. */
function thumbOf(page: Page) {
  const counted = { taps: 0, fields: 0 };
  return {
    counted,
    async tap(target: ReturnType<Page["locator"]>) {
      counted.taps += 1;
      await target.click();
    },
    async type(label: string, text: string) {
      counted.taps += 1;
      counted.fields += 1;
      await page.getByLabel(label).first().fill(text);
    },
  };
}

/** A photo of its own, so that no other page has the same. */
async function photo() {
  const patches = Buffer.from(Array.from({ length: 72 }, () => Math.floor(Math.random() * 256)));
  return {
    name: "IMG_2026.jpg",
    mimeType: "image/jpeg",
    buffer: await sharp(patches, { raw: { width: 9, height: 8, channels: 1 } })
      .resize(1_800, 1_600)
      .jpeg()
      .toBuffer(),
  };
}

async function signInAsOwner(page: Page) {
  await page.goto(`/dang-nhap?ve=${encodeURIComponent(shop)}`);
  await page.getByRole("main").getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await page.getByRole("button", { name: "Lê Văn Thuận" }).click();
  await expect(page.getByRole("heading", { name: /^Hôm nay/ })).toBeVisible();
}

/** From the seller's first page to a product that waits for an officer. */
async function addProduct(page: Page, withScript: boolean) {
  const thumb = thumbOf(page);
  await thumb.tap(page.getByRole("link", { name: "Sản phẩm", exact: true }));
  await thumb.tap(page.getByRole("link", { name: "Thêm sản phẩm" }));
  await thumb.type("Tìm loại hàng", "mang cau xiem");
  if (!withScript) await thumb.tap(page.getByRole("button", { name: "Tìm", exact: true }));
  await thumb.tap(page.getByRole("button", { name: /^Mãng cầu xiêm/ }));
  await expect(page.getByRole("heading", { name: "Mãng cầu xiêm", level: 1 })).toBeVisible();
  thumb.counted.taps += 1;
  await page.getByLabel("Chọn ảnh có sẵn").setInputFiles(await photo());
  if (withScript) await expect(page.getByLabel("Trong ảnh có gì")).toHaveValue("Mãng cầu xiêm");
  await thumb.type("Giá bán", "48.000");
  await thumb.type("Đang có", "35");
  await thumb.tap(page.getByRole("button", { name: "Gửi duyệt" }));
  await expect(page.getByText("Đã gửi duyệt.")).toBeVisible();
  return thumb.counted;
}

const onPhone = { tag: ["@not-desktop", "@not-no-script"] };
const withoutScript = { tag: ["@not-desktop", "@not-phone"] };

test(
  "a farmer adds a first product with one photo at 360 px and sends it",
  onPhone,
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await signInAsOwner(page);
    const { taps, fields } = await addProduct(page, true);
    console.log(`first product: ${taps} taps, ${fields} fields typed`);
    expect(fields).toBeLessThanOrEqual(4);
    expect(taps).toBeLessThanOrEqual(12);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  },
);

test(
  "what is written stays when the signal goes, and is kept when it is back",
  onPhone,
  async ({ page, context, expectConsole }) => {
    expectConsole(/ERR_INTERNET_DISCONNECTED|Failed to load resource/);
    await page.setViewportSize({ width: 360, height: 740 });
    await signInAsOwner(page);
    await page.goto(`${shop}/san-pham/moi`);
    await page.getByRole("button", { name: /^Mãng cầu xiêm/ }).click();
    await context.setOffline(true);
    await page.getByLabel("Giá bán").fill("52.000");
    await expect(page.getByText(/Mất mạng/)).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText("Đã lưu", { exact: true })).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Giá bán")).toHaveValue("52.000");
  },
);

test("a farmer adds a product and sends it by plain forms", withoutScript, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signInAsOwner(page);
  const { taps, fields } = await addProduct(page, false);
  console.log(`first product without script: ${taps} taps, ${fields} fields typed`);
  expect(fields).toBeLessThanOrEqual(4);
});

test(
  "a price is changed in the grid and taken back without script",
  withoutScript,
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await signInAsOwner(page);
    await page.goto(`${shop}/bang-gia`);
    const price = page.locator("input[name^='price.']").first();
    const before = await price.inputValue();
    const wanted = String(Number(before.replaceAll(".", "")) + 1_000);
    await price.fill(wanted);
    await page.getByRole("button", { name: "Lưu bảng giá" }).click();
    await expect(page.getByText("Đã lưu 1 dòng.")).toBeVisible();
    await page.getByRole("button", { name: /^Hoàn tác/ }).click();
    await expect(page.getByText("Đã hoàn tác.")).toBeVisible();
    await expect(page.locator("input[name^='price.']").first()).toHaveValue(before);
  },
);
