import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";

/**
 * Waits until nobody else of this machine holds `file`, then holds it until the returned function runs.
 * A holder that died lets go by itself. Plain JavaScript: it is needed before packages are installed.
 * @param {string} file
 * @returns {Promise<() => void>}
 */
export async function waitForLock(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (isHeld(file)) await new Promise((resolve) => setTimeout(resolve, 300));
    else rmSync(file, { force: true });
  }
}

function isHeld(file) {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    // Between its making and its first byte the file is empty, and held.
    if (pid === 0) return true;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
