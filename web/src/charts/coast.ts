import land from "world-atlas/land-110m.json";
import { project } from "./projection";

// TopoJSON: arcs as differences of whole numbers. Natural Earth, public domain; the coast alone, no borders.
const [sx = 1, sy = 1] = land.transform.scale;
const [tx = 0, ty = 0] = land.transform.translate;

/** The coasts of the world as one path. */
export const coast = land.arcs.map(pathOf).join("");

// Where the coast leaves the plane at one edge and comes back at the other, a new line begins.
function pathOf(arc: number[][]): string {
  let [x, y, before] = [0, 0, 0];
  return arc
    .map(([dx = 0, dy = 0], i) => {
      [x, y] = [x + dx, y + dy];
      const longitude = x * sx + tx;
      const isNew = i === 0 || Math.abs(longitude - before) > 90;
      before = longitude;
      const point = project(longitude, y * sy + ty).map((v) => v.toFixed(1));
      return `${isNew ? "M" : "L"}${point.join(" ")}`;
    })
    .join("");
}
