import type { Address, Language } from "../address/grammar";
import { addressOf } from "../api/client";
import type { Say } from "../language/say";

const formats = [
  ["svg", "SVG"],
  ["png", "PNG"],
  ["csv", "CSV"],
] as const;

/** Where a chart of the report can be had as a file. */
export function downloads(chart: string, { pair, from, to }: Address, language: Language, say: Say): HTMLElement {
  const line = document.createElement("p");
  line.className = "downloads";
  line.append(say("download.chart"));
  for (const [format, name] of formats) {
    const link = document.createElement("a");
    link.href = addressOf(`pairs/${pair?.a}/${pair?.b}/charts/${chart}`, language, { from, to, format });
    link.download = `${pair?.a}-${pair?.b}-${chart}.${format}`;
    link.textContent = name;
    line.append(" ", link);
  }
  return line;
}
