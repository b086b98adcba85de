import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The page draws its charts with the report's own code, which lies beside the report; its packages are those of this folder.
const charts = ["lite", "util", "dataflow", "transforms", "view-transforms", "encode", "view", "parser", "interpreter", "scenegraph"];

export default defineConfig({
  plugins: [react()],
  resolve: {
    dedupe: charts.map((name) => `vega-${name}`),
    // vega-lite takes four helpers from vega, which would bring maps and forces with them.
    alias: [{ find: /^vega$/, replacement: here("node_modules/vega-util") }],
  },
  build: { license: { fileName: "licences.md" }, chunkSizeWarningLimit: 700 },
  server: { fs: { allow: [here("..")] }, proxy: { "/api": process.env.VISAVIS_API ?? "http://127.0.0.1:5080" } },
});
