import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build, type Plugin } from "vite";

/** Each script by the name it is imported under. */
const entries: Readonly<Record<string, string>> = {
  "virtual:enhance": "app/enhance/enhance.ts",
  "virtual:enhance-desk": "app/enhance/desk/desk.ts",
};

/** The shop's own script as one module, minified. @throws where it does not compile */
export async function bundleEnhance(entry: string): Promise<string> {
  const bundled = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      target: "es2020",
      modulePreload: false,
      rollupOptions: { input: entry, output: { format: "es", inlineDynamicImports: true } },
    },
  });
  const [output] = Array.isArray(bundled) ? bundled : [bundled];
  if (!output || !("output" in output)) throw new Error("the enhance bundle came out empty");
  return output.output[0].code;
}

/**
 * Our own scripts, one file for the shop and one for the desks, are apart from the framework's: each is
 * bundled by itself, joins the client build as a hashed asset, and its virtual name gives its address.
 * The client build runs before the server's and leaves the addresses in a note between them.
 */
export function enhanceBundle(): Plugin {
  let root = process.cwd();
  let isDev = false;
  let isServerBuild = false;
  const note = () => path.join(root, "build/enhance.json");
  return {
    name: "shop-enhance",
    configResolved(config) {
      root = config.root;
      isDev = config.command === "serve";
      isServerBuild = Boolean(config.build.ssr);
    },
    resolveId(id) {
      return id in entries ? `\0${id}` : null;
    },
    load(id) {
      const name = id.startsWith("\0") ? id.slice(1) : "";
      const entry = entries[name];
      if (!entry) return null;
      if (isDev) return `export default ${JSON.stringify(`/${entry}`)}`;
      if (!isServerBuild) return `export default ""`;
      if (!existsSync(note())) this.error("the client build has to run before the server's");
      return `export default ${JSON.stringify(JSON.parse(readFileSync(note(), "utf8"))[name])}`;
    },
    async generateBundle() {
      if (isDev || isServerBuild) return;
      const addresses: Record<string, string> = {};
      for (const [name, entry] of Object.entries(entries)) {
        const code = await bundleEnhance(path.join(root, entry));
        const asset = `${path.basename(entry, ".ts")}.js`;
        const reference = this.emitFile({ type: "asset", name: asset, source: code });
        addresses[name] = `/${this.getFileName(reference)}`;
      }
      mkdirSync(path.dirname(note()), { recursive: true });
      writeFileSync(note(), JSON.stringify(addresses));
    },
  };
}
