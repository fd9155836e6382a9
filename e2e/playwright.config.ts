import { defineConfig } from "@playwright/test";
import { browserArguments, browserEnvironment, browserPath } from "./browser";

/** Specs that break a part everybody shares (the gateway, the search server) run last, one at a time. */
const alone = "**/*.alone.spec.ts";

/** A test tagged `@not-phone` says nothing new there, and so on for each project. */
const not = (project: string) => new RegExp(`@not-${project}(?!\\S)`);

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "../test-results",
  globalSetup: "./whole-product.ts",
  fullyParallel: true,
  workers: 2,
  // A machine shared with strangers stalls now and then; what needs a second try is listed by name.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : [["list"]],
  use: {
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    actionTimeout: 20_000,
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: browserPath(),
      args: browserArguments,
      env: browserEnvironment(),
    },
  },
  projects: [
    {
      name: "desktop",
      testIgnore: alone,
      grepInvert: not("desktop"),
      use: { viewport: { width: 1280, height: 800 } },
    },
    {
      name: "phone",
      testIgnore: alone,
      grepInvert: not("phone"),
      use: { viewport: { width: 360, height: 800 }, isMobile: true, hasTouch: true },
    },
    {
      name: "no-script",
      testIgnore: alone,
      grepInvert: not("no-script"),
      use: { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false },
    },
    {
      name: "alone",
      testMatch: alone,
      fullyParallel: false,
      workers: 1,
      dependencies: ["desktop", "phone", "no-script"],
      use: { viewport: { width: 1280, height: 800 } },
    },
  ],
});
