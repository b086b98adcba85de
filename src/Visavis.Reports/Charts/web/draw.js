import { compile } from "vega-lite";
import { View, Warn, expressionInterpreter, parse } from "./vega.js";

const guess = 600;

/** A view of a specification under a theme, as wide as asked with axes and legends; without eval, so that a strict policy lets it run. */
export function draw(spec, theme, width, options) {
  const config = { ...theme, ...spec.config };
  const vega = compile(sized(spec, guess), { config }).spec;
  answerEverywhere(vega.marks);
  const view = new View(parse(vega, null, { ast: true }), { expr: expressionInterpreter, logLevel: Warn, ...options });
  return { view, fit: () => fit(view, width) };
}

// Beside a layer with a selection Vega-Lite makes the other layers deaf to the pointer; every mark has something to tell.
function answerEverywhere(marks) {
  for (const mark of marks ?? []) {
    if (mark.interactive === false) mark.interactive = true;
    answerEverywhere(mark.marks);
  }
}

// What stands beside the plot depends on its texts: draw, measure, and give the plot the rest.
async function fit(view, width) {
  await view.runAsync();
  const { left, right } = view.padding();
  const beside = Math.ceil(view.scenegraph().root.bounds.width()) - view.width() + left + right;
  await view.width(Math.max(80, Math.floor(width - beside))).runAsync();
}

function sized(spec, width) {
  const panels = spec.vconcat ?? [spec];
  for (const panel of panels) panel.width = width;
  return spec;
}
