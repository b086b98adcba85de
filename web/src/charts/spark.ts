export interface Point {
  readonly year: number;
  readonly value: number;
}

/** Points of a series as the path of a line in a box: years that are not there are gaps. */
export function sparkOf(points: readonly Point[], width: number, height: number): { path: string; last: [number, number] } | undefined {
  const series = [...points].sort((a, b) => a.year - b.year);
  const [first, end] = [series[0], series.at(-1)];
  if (!first || !end || first === end) return undefined;
  const values = series.map((p) => p.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const place = (p: Point): [number, number] => [
    round((width * (p.year - first.year)) / (end.year - first.year)),
    round(high === low ? height / 2 : height - (height * (p.value - low)) / (high - low)),
  ];
  const path = series.map((p, i) => `${series[i - 1]?.year === p.year - 1 ? "L" : "M"}${place(p).join(" ")}`).join("");
  return { path, last: place(end) };
}

const round = (x: number) => Math.round(x * 10) / 10;
