import type { Spec } from "./drawing";

/** The specification that the report packed beside a chart: gzip in base64. */
export async function specOf(chart: Element): Promise<Spec> {
  const packed = chart.parentElement?.querySelector("script.spec")?.textContent ?? "";
  const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
  const open = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return (await new Response(open).json()) as Spec;
}
