import type { Language } from "../address/grammar";
import type { Spec } from "./drawing";

interface Cell {
  readonly period: string;
  readonly flow: string;
  readonly estimate: { readonly value: number; readonly interval50: readonly number[]; readonly interval80: readonly number[]; readonly interval95: readonly number[] };
}

const bands = ["interval95", "interval80", "interval50"] as const;

/** Estimates by year as a line in three bands, the widest the palest; a panel a direction. */
export function fanOf(cells: readonly Cell[], ways: Readonly<Record<string, string>>, unit: string, language: Language): Spec {
  const panels = Object.entries(ways).map(([flow, way]) => panelOf(cells.filter((c) => c.flow === flow), way, unit));
  const format = language === "ru" ? { locale: { number: { decimal: ",", thousands: "\u202f", grouping: [3], currency: ["", ""] } } } : {};
  return { vconcat: panels, resolve: { scale: { y: "shared" } }, config: format } as Spec;
}

function panelOf(cells: readonly Cell[], way: string, unit: string): object {
  const values = cells.map(({ period, estimate }) => ({
    year: Number(period),
    value: estimate.value / 1e9,
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
  return { title: { text: way, style: "panel", offset: 8 }, width: "container", height: 190, data: { values }, layer: [...areas, line] };
}
