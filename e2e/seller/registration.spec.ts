import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures";

/** Does what a thumb does, and counts it. */
class Thumb {
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
}

async function signInAs(page: Page, thumb: Thumb, name: string) {
  const main = page.getByRole("main");
  await page.goto("/nguoi-ban");
  await thumb.tap(main.getByRole("button", { name: "Đăng nhập", exact: true }));
  await thumb.tap(page.getByRole("button", { name }));
  // Who has a shop already (from another test) is led to all of theirs.
  await page.goto("/nguoi-ban?tat-ca=1");
}

async function chooseCommune(page: Page, thumb: Thumb, hasScript: boolean) {
  if (!hasScript) return thumb.choose(page.getByLabel("Xã, phường"), "Phường Bình Minh");
  await thumb.type(page.getByRole("combobox", { name: "Xã, phường" }), "binh minh");
  await thumb.tap(page.getByRole("option", { name: "Phường Bình Minh" }));
}

test("a farmer signs in, registers and sends the dossier from a phone", async ({
  page,
  javaScriptEnabled,
}, { project }) => {
  const hasScript = javaScriptEnabled !== false;
  const thumb = new Thumb();
  await signInAs(page, thumb, "Huỳnh Văn Tám");
  await thumb.tap(page.getByRole("link", { name: /Đăng ký bán hàng|Mở thêm gian hàng/ }));

  await expect(page.getByRole("radio", { name: /Nông dân, hộ gia đình/ })).toBeChecked();
  await expect(page.getByLabel("Số điện thoại")).toHaveValue("0918 222 333");
  await thumb.type(page.getByLabel("Tên gian hàng"), `Vườn Tám Huỳnh ${project.name}`);
  await chooseCommune(page, thumb, hasScript);
  await thumb.type(page.getByLabel("Địa chỉ"), "Tổ 3, khu phố Ninh Phước");
  await thumb.tap(page.getByRole("button", { name: "Tiếp tục" }));

  await expect(page.getByRole("heading", { name: "Hồ sơ bán hàng" })).toBeVisible();
  await expect(page.getByText("số định danh •••• 0022 chính là mã số thuế")).toBeVisible();
  await thumb.tap(page.getByRole("radio", { name: /Không thuộc diện phải có/ }));
  await thumb.choose(page.getByLabel("Ngân hàng"), "Agribank");
  await thumb.type(page.getByLabel("Số tài khoản"), "5701 2051 23456");
  await expect(page.getByLabel("Tên chủ tài khoản")).toHaveValue("HUYNH VAN TAM");
  await thumb.tap(page.getByRole("checkbox", { name: /Tôi đã đọc và đồng ý/ }));
  await thumb.tap(page.getByRole("button", { name: "Gửi hồ sơ" }));

  await expect(page.getByRole("heading", { name: "Tỉnh đã nhận hồ sơ" })).toBeVisible();
  await expect(page.getByText(/^HS-\d{4}-\d{6}$/)).toBeVisible();
  await expect(page.getByText(/Tỉnh trả lời chậm nhất thứ/).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Thêm sản phẩm" })).toBeVisible();
  console.log(`registration, ${project.name}: ${thumb.fields} fields typed, ${thumb.taps} taps`);
  expect(thumb.fields).toBeLessThanOrEqual(5);
  expect(thumb.taps).toBeLessThanOrEqual(18);
});

test("what is wrong is said at its field, and nothing else is lost @not-desktop", async ({
  page,
  javaScriptEnabled,
  expectConsole,
}, { project }) => {
  const thumb = new Thumb();
  await signInAs(page, thumb, "Trần Thị Hoa");
  // The browser itself notes that an answer was a refusal.
  expectConsole(/422/);
  await page.getByRole("link", { name: /Đăng ký bán hàng|Mở thêm gian hàng/ }).click();
  await page.getByLabel("Tên gian hàng").fill(`Vườn sửa ${project.name}`);
  await page.getByLabel("Số điện thoại").fill("12345");
  await chooseCommune(page, thumb, javaScriptEnabled !== false);
  await page.getByLabel("Địa chỉ").fill("Tổ 5");
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await expect(page.locator("#phone-error")).toContainText("cần 10 chữ số");
  await expect(page.getByLabel("Tên gian hàng")).toHaveValue(`Vườn sửa ${project.name}`);
  await page.getByLabel("Số điện thoại").fill("0903123456");
  await page.getByRole("button", { name: "Tiếp tục" }).click();

  await page.getByRole("radio", { name: "Có giấy", exact: true }).check();
  await page.getByLabel("Số giấy").fill("12/2026/ATTP");
  await page.getByLabel("Ngày hết hạn").fill("2026-01-31");
  await page.getByLabel("Ngân hàng").selectOption({ label: "Agribank" });
  await page.getByLabel("Số tài khoản").fill("57012051");
  await page.getByLabel("Tên chủ tài khoản").fill("HUYNH VAN NAM");
  await page.getByRole("button", { name: "Lưu lại" }).click();
  await expect(page.getByText("Giấy này đã hết hạn.").last()).toBeVisible();
  await expect(page.getByText("Tên chủ tài khoản phải là tên người bán").last()).toBeVisible();
  await expect(page.getByLabel("Số giấy")).toHaveValue("12/2026/ATTP");
  await expect(page.getByLabel("Tên chủ tài khoản")).toHaveValue("HUYNH VAN NAM");
  await expect(page.getByLabel("Số tài khoản")).toHaveValue("57012051");
});
