// Pictures for whoever asks, a line of JSON in, a line out: {spec, theme, scale?} gives {svg} or, with a scale, {png}.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { draw } from "./draw.js";
import { readFont } from "./font.js";
import dark from "./theme.dark.json";
import light from "./theme.light.json";
import { textMetrics } from "./vega.js";

const width = 680;
const themes = { light, dark };
const beside = (name) => fileURLToPath(new URL(name, import.meta.url));
const fontFiles = [beside("DejaVuSans.ttf"), beside("DejaVuSans-Bold.ttf")];
const [regular, bold] = fontFiles.map((file) => readFont(readFileSync(file)));

textMetrics.width = (item, text) => (isBold(item) ? bold : regular)(String(text), item.fontSize ?? 11);

function isBold(item) {
  return item.fontWeight === "bold" || Number(item.fontWeight) >= 600;
}

async function svgOf(spec, theme) {
  const { view, fit } = draw(spec, { ...themes[theme], font: "DejaVu Sans" }, width);
  await fit();
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

function pngOf(svg, scale) {
  const { Resvg } = createRequire(import.meta.url)("./resvg.node");
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: "DejaVu Sans" };
  const picture = new Resvg(svg, JSON.stringify({ font, fitTo: { mode: "zoom", value: scale } }));
  return picture.render().asPng().toString("base64");
}

async function answer({ spec, theme, scale }) {
  const svg = await svgOf(spec, theme);
  return scale ? { png: pngOf(svg, scale) } : { svg };
}

for await (const line of createInterface({ input: process.stdin })) {
  const reply = await answer(JSON.parse(line)).catch((error) => ({ error: String(error?.message ?? error) }));
  process.stdout.write(JSON.stringify(reply) + "\n");
}
