// Vega is heavy: this module is loaded when the first chart comes in sight.
import { draw } from "../../../src/Visavis.Reports/Charts/web/draw.js";
import dark from "../../../src/Visavis.Reports/Charts/web/theme.dark.json";
import light from "../../../src/Visavis.Reports/Charts/web/theme.light.json";
import { listen } from "../../../src/Visavis.Reports/Charts/web/tip.js";

export type Spec = object & { usermeta?: object };

/** Draws a chart into its place, in place of what is there; returns what ends it. */
export async function drawInto(place: HTMLElement, spec: Spec, isDark: boolean): Promise<() => void> {
  const canvas = document.createElement("div");
  // The place has the words of the picture; its marks say nothing to who cannot see them.
  canvas.ariaHidden = "true";
  place.replaceChildren(canvas);
  const options = { renderer: "svg", container: canvas, hover: false };
  const { view, fit } = draw(structuredClone(spec), isDark ? dark : light, place.clientWidth, options);
  listen(view, place, spec.usermeta ?? {});
  await fit();
  return () => { view.finalize(); };
}
