export interface Tile<T> {
  readonly of: T;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Squarified treemap (Bruls, Huizing & van Wijk 2000): areas in proportion, tiles as square as rows allow. Parts without weight get no tile. */
export function treemapOf<T>(parts: readonly T[], weightOf: (part: T) => number, width: number, height: number): Tile<T>[] {
  const rest = parts.filter((p) => weightOf(p) > 0).sort((a, b) => weightOf(b) - weightOf(a));
  const scale = (width * height) / rest.reduce((sum, p) => sum + weightOf(p), 0);
  const area = (part: T) => weightOf(part) * scale;
  const tiles: Tile<T>[] = [];
  let box = { x: 0, y: 0, width, height };
  while (rest.length > 0) {
    const row = bestRow(rest.map(area), Math.min(box.width, box.height));
    const laid = layRow(rest.splice(0, row), area, box);
    tiles.push(...laid.tiles);
    box = laid.rest;
  }
  return tiles;
}

// As many as make the worst of the row's tiles no longer and thinner.
function bestRow(areas: readonly number[], side: number): number {
  let [count, sum, worst] = [0, 0, Infinity];
  for (const area of areas) {
    const next = sum + area;
    const ends = [areas[0] ?? area, area].map((a) => Math.max((side * side * a) / (next * next), (next * next) / (side * side * a)));
    if (Math.max(...ends) > worst) break;
    [count, sum, worst] = [count + 1, next, Math.max(...ends)];
  }
  return count;
}

type Box = Omit<Tile<unknown>, "of">;

function layRow<T>(row: readonly T[], area: (part: T) => number, box: Box): { tiles: Tile<T>[]; rest: Box } {
  const sum = row.reduce((total, part) => total + area(part), 0);
  const isUpright = box.width >= box.height;
  const depth = sum / (isUpright ? box.height : box.width);
  let along = isUpright ? box.y : box.x;
  const tiles = row.map((of) => {
    const length = area(of) / depth;
    const start = along;
    along += length;
    return isUpright
      ? { of, x: box.x, y: start, width: depth, height: length }
      : { of, x: start, y: box.y, width: length, height: depth };
  });
  const rest = isUpright
    ? { ...box, x: box.x + depth, width: box.width - depth }
    : { ...box, y: box.y + depth, height: box.height - depth };
  return { tiles, rest };
}
