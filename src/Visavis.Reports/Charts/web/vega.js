// As much of Vega as the charts use: no maps, forces, trees, regressions or clouds of words.
import { extend } from "vega-util";
import { transforms } from "vega-dataflow";
import * as basic from "vega-transforms";
import * as view from "vega-view-transforms";
import * as encode from "vega-encode";

extend(transforms, basic, view, encode);

export { View } from "vega-view";
export { parse } from "vega-parser";
export { expressionInterpreter } from "vega-interpreter";
export { textMetrics } from "vega-scenegraph";
export { Warn } from "vega-util";
