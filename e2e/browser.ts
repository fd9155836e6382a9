import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");

/** Where the packaged Chromium is unpacked, once for each version; it goes when packages are installed anew. */
function unpackedFolder(): string {
  const { version } = createRequire(import.meta.url)(
    path.join(root, "node_modules/@sparticuz/chromium/package.json"),
  ) as { version: string };
  return path.join(root, "node_modules/.cache", `chromium-${version}`);
}

const systemBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const isPackaged = process.platform === "linux" && process.arch === "x64";

/** The browser the tests drive: CHROMIUM_PATH, or the packaged one, or the machine's own. */
export function browserPath(): string {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  if (isPackaged) return path.join(unpackedFolder(), "chromium");
  const found = systemBrowsers.find((place) => existsSync(place));
  if (found) return found;
  throw new Error("No Chromium for this machine: install one and set CHROMIUM_PATH to it.");
}

/** What the packaged browser needs around it on a machine without fonts. */
export function browserEnvironment(): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const environment = Object.fromEntries(inherited);
  if (!process.env.CHROMIUM_PATH && isPackaged && !existsSync("/etc/fonts/fonts.conf")) {
    environment.FONTCONFIG_PATH = path.join(unpackedFolder(), "fonts");
  }
  return environment;
}

/** Chromium's own sandbox refuses to run as root. */
export const browserArguments = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** Unpacks the packaged browser (about 3 s, 200 MB) unless it is there or another one is wanted. */
export async function prepareBrowser(): Promise<void> {
  const wanted = browserPath();
  if (!process.env.CHROMIUM_PATH && isPackaged && !existsSync(wanted)) {
    const cache = path.dirname(unpackedFolder());
    mkdirSync(cache, { recursive: true });
    const draft = mkdtempSync(path.join(cache, "chromium-"));
    const temporary = process.env.TMPDIR;
    // The package unpacks into the temporary folder and takes whatever lies there for its own.
    process.env.TMPDIR = draft;
    try {
      const { default: chromium } = await import("@sparticuz/chromium");
      await chromium.executablePath();
    } finally {
      if (temporary === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = temporary;
    }
    try {
      renameSync(draft, unpackedFolder());
    } catch {
      // Another run was quicker.
      rmSync(draft, { recursive: true, force: true });
    }
  }
  accessSync(wanted, constants.X_OK);
}
