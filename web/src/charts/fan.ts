import type { Language } from "../address/grammar";
import { digits } from "../language/numbers";
import type { Spec } from "./drawing";

interface Cell {
  readonly period: string;
  readonly flow: string;
  readonly receipt: string;
  readonly estimate: { readonly value: number; readonly interval50: readonly number[]; readonly interval80: readonly number[]; readonly interval95: readonly number[] };
}

const bands = ["interval95", "interval80", "interval50"] as const;

/** Words for a mark that is pointed at: what the number is, and what a click does. */
export interface MarkWords {
  readonly kinds: { readonly estimated: string };
  readonly receipt: string;
}

/** Estimates by year as a line in three bands, the widest the palest; a panel a direction. A point leads to its receipt. */
export function fanOf(cells: readonly Cell[], ways: Readonly<Record<string, string>>, unit: string, language: Language, words: MarkWords): Spec {
  const panels = Object.entries(ways).map(([flow, way]) => panelOf(cells.filter((c) => c.flow === flow), way, unit, language));
  const format = language === "ru" ? { locale: { number: { decimal: ",", thousands: "\u202f", grouping: [3], currency: ["", ""] } } } : {};
  return { vconcat: panels, resolve: { scale: { y: "shared" } }, config: format, usermeta: words } as Spec;
}

function panelOf(cells: readonly Cell[], way: string, unit: string, language: Language): object {
  const values = cells.map(({ period, estimate, receipt }) => ({
    year: Number(period),
    value: estimate.value / 1e9,
    period,
    series: way,
    said: `${digits(estimate.value, { exponent: 9, decimals: 2 }, language)} ${unit}`,
    kind: "estimated",
    receipt,
    ...Object.fromEntries(bands.flatMap((band) => estimate[band].map((end, i) => [band + String(i), end / 1e9]))),
  }));
  const x = { field: "year", type: "quantitative", axis: { format: "d", title: null, tickMinStep: 1 }, scale: { zero: false, nice: false } };
  const y = { type: "quantitative", axis: { title: unit, tickCount: 5 } };
  const colour = { expr: "hues[0]" };
  const areas = bands.map((band) => ({
    mark: { type: "area", color: colour, opacity: 0.22 },
    encoding: { x, y: { ...y, field: `${band}0` }, y2: { field: `${band}1` } },
  }));
  const line = { mark: { type: "line", color: colour, strokeWidth: 2 }, encoding: { x, y: { ...y, field: "value" } } };
  const points = { mark: { type: "point", filled: true, size: 60, color: colour, cursor: "pointer" }, encoding: { x, y: { ...y, field: "value" } } };
  return { title: { text: way, style: "panel", offset: 8 }, width: "container", height: 190, data: { values }, layer: [...areas, line, points] };
}
