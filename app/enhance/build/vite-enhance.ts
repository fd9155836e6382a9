import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build, type Plugin } from "vite";

const virtualId = "virtual:enhance";
const resolvedId = `\0${virtualId}`;

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
 * The shop's own script is one file, apart from the framework's: it is bundled by itself, joins the
 * client build as a hashed asset, and `virtual:enhance` gives its address. The client build runs
 * before the server's and leaves the address in a note between them.
 */
export function enhanceBundle({ entry = "app/enhance/enhance.ts" } = {}): Plugin {
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
      return id === virtualId ? resolvedId : null;
    },
    load(id) {
      if (id !== resolvedId) return null;
      if (isDev) return `export default ${JSON.stringify(`/${entry}`)}`;
      if (!isServerBuild) return `export default ""`;
      if (!existsSync(note())) this.error("the client build has to run before the server's");
      return `export default ${JSON.stringify(JSON.parse(readFileSync(note(), "utf8")).address)}`;
    },
    async generateBundle() {
      if (isDev || isServerBuild) return;
      const code = await bundleEnhance(path.join(root, entry));
      const reference = this.emitFile({ type: "asset", name: "enhance.js", source: code });
      const address = `/${this.getFileName(reference)}`;
      mkdirSync(path.dirname(note()), { recursive: true });
      writeFileSync(note(), JSON.stringify({ address }));
    },
  };
}
