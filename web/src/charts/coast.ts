import land from "world-atlas/land-110m.json";
import { project } from "./projection";

// TopoJSON: arcs as differences of whole numbers. Natural Earth, public domain; the coast alone, no borders.
const [sx = 1, sy = 1] = land.transform.scale;
const [tx = 0, ty = 0] = land.transform.translate;

/** The coasts of the world as one path. */
export const coast = land.arcs.map(pathOf).join("");

function pathOf(arc: number[][]): string {
  let [x, y] = [0, 0];
  const points = arc.map(([dx = 0, dy = 0]) => {
    [x, y] = [x + dx, y + dy];
    return project(x * sx + tx, y * sy + ty).map((v) => v.toFixed(1)).join(" ");
  });
  return `M${points.join("L")}`;
}
