import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { enhanceBundle } from "./app/enhance/build/vite-enhance.ts";
import remixConfig from "./remix.config.js";

declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
}

// Vitest runs the same files without the framework: its plugin would rewrite route modules.
const isTest = Boolean(process.env.VITEST);

export default defineConfig({
  plugins: isTest ? [] : [tailwindcss(), enhanceBundle(), remix(remixConfig)],
  build: { target: "es2020", sourcemap: false },
  ssr: { external: ["sharp", "postgres"] },
  test: {
    include: ["{app,db,search,server,sandbox,bench}/**/*.test.{ts,tsx}"],
    environment: "node",
    globalSetup: ["./db/testing-global.server.ts"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    pool: "forks",
    maxWorkers: 2,
  },
} as Parameters<typeof defineConfig>[0]);
