import type { Browser, Locator, Page } from "@playwright/test";
import sharp from "sharp";
import { expect } from "./fixtures";

/** Does what a thumb does on a phone, and counts it. */
export class Thumb {
  taps = 0;
  fields = 0;

  async tap(target: Locator) {
    this.taps += 1;
    await target.click();
  }

  /** A field that is typed into: one tap to reach it. */
  async type(target: Locator, text: string) {
    this.taps += 1;
    this.fields += 1;
    await target.fill(text);
  }

  /** A list that opens and is chosen from: two taps. */
  async choose(target: Locator, label: string) {
    this.taps += 2;
    await target.selectOption({ label });
  }

  /** A photo from the phone: one tap on the button, one on the photo. */
  async photo(target: Locator) {
    this.taps += 2;
    await target.setInputFiles(await photo());
  }
}

/** A photo of its own, so that no other page has the same. */
export async function photo() {
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

/** Signs in on a page of its own kind and stands on `path` afterwards. */
export async function signInAt(page: Page, name: string, path: string): Promise<void> {
  await page.goto(`/dang-nhap?ve=${encodeURIComponent(path)}`);
  await page.getByRole("main").getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await page.getByRole("button", { name }).click();
  await expect(page).toHaveURL(new RegExp(`${path.replace(/[?].*/, "")}([/?].*)?$`));
}

/** An officer at a wide screen, in a browser of their own. */
export async function openDesk(browser: Browser, name: string, shop: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: shop,
    viewport: { width: 1280, height: 860 },
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
  });
  const page = await context.newPage();
  await signInAt(page, name, "/tinh");
  return page;
}

/** Finds the one thing of a kind that waits for a shop, and opens it. */
export async function openQueueItem(page: Page, filter: string, words: string): Promise<void> {
  await page.goto(`/tinh?${filter}&q=${encodeURIComponent(words)}`);
  await page.locator(".queue [data-row] a").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}
