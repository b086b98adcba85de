export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const margin = 30;
const least = 260;

/** The part of the plane, twice as wide as high, that holds the middles of all discs; never more than the world. */
export function frameOf(discs: readonly Pick<Disc, "x" | "y">[], world: Frame): Frame {
  const span = (values: number[]) => [Math.min(...values) - margin, Math.max(...values) + margin] as const;
  const [left, right] = span(discs.map((d) => d.x));
  const [top, bottom] = span(discs.map((d) => d.y));
  const width = Math.min(world.width, Math.max(least, right - left, 2 * (bottom - top)));
  const height = Math.min(world.height, width / 2);
  const within = (start: number, length: number, from: number, room: number) => Math.min(Math.max(start, from), from + room - length);
  return {
    x: within((left + right - width) / 2, width, world.x, world.width),
    y: within((top + bottom - height) / 2, height, world.y, world.height),
    width,
    height,
  };
}

/** Those whose label, above its disc, meets no label of one before it. */
export function labelled<T extends Disc>(discs: readonly T[], lengthOf: (disc: T) => number, letter: number): T[] {
  const taken: { left: number; right: number; y: number }[] = [];
  return discs.filter((disc) => {
    const half = (lengthOf(disc) * letter * 0.6) / 2;
    const place = { left: disc.x - half, right: disc.x + half, y: disc.y - disc.r };
    const isFree = taken.every((t) => t.right < place.left || t.left > place.right || Math.abs(t.y - place.y) > letter * 1.1);
    if (isFree) taken.push(place);
    return isFree;
  });
}
