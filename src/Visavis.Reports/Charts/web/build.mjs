// Programs of the page (packed, with the hash that its policy names) and the worker: node build.mjs FOLDER
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const folder = process.argv[2];
const common = { bundle: true, minify: true, legalComments: "none", logLevel: "warning", target: "es2022" };
// vega-lite takes four helpers from vega, which would bring maps and forces with them.
common.alias = { vega: "vega-util" };
mkdirSync(folder, { recursive: true });

await build({
  ...common,
  entryPoints: ["worker.js"],
  outfile: join(folder, "chart-worker.mjs"),
  platform: "node",
  format: "esm",
  external: ["canvas", "node-fetch"],
});

// The licences of what is in a program travel with it, each once.
function licences(inputs) {
  const packages = new Set(inputs.map((i) => /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(i)?.[0]).filter((p) => p));
  const texts = [...packages].sort().map((p) => [p, join(p, "LICENSE")]).filter(([, file]) => existsSync(file));
  const byText = new Map();
  for (const [name, file] of texts) {
    const text = readFileSync(file, "utf8").trim().replaceAll("*/", "* /");
    byText.set(text, [...(byText.get(text) ?? []), name.replace(/.*node_modules\//, "")]);
  }
  return [...byText].map(([text, names]) => `/*!\n${names.join(", ")}\n\n${text}\n*/\n`).join("");
}

for (const [name, entry] of [["charts", "page.js"], ["reader", "../../Html/web/reader.js"]]) {
  const page = await build({ ...common, entryPoints: [entry], format: "iife", platform: "browser", write: false, metafile: true });
  const script = Buffer.concat([Buffer.from(licences(Object.keys(page.metafile.inputs))), page.outputFiles[0].contents]);
  writeFileSync(join(folder, `${name}.js.gz`), gzipSync(script, { level: 9 }));
  writeFileSync(join(folder, `${name}.sha256`), createHash("sha256").update(script).digest("base64"));
}
