import { describe, expect, it } from "vitest";
import { fanOf } from "../src/charts/fan";
import { csvOf } from "../src/charts/files";
import { frameOf, labelled } from "../src/charts/frame";
import { project } from "../src/charts/projection";
import { sparkOf } from "../src/charts/spark";
import { treemapOf } from "../src/charts/treemap";

describe("A treemap", () => {
  // The figure of Bruls, Huizing & van Wijk (2000): areas 6, 6, 4, 3, 2, 2, 1 in a box of 6 by 4.
  const tiles = treemapOf([6, 6, 4, 3, 2, 2, 1], (x) => x, 6, 4);

  it("is the one of the paper", () => {
    expect(tiles[0]).toEqual({ of: 6, x: 0, y: 0, width: 3, height: 2 });
    expect(tiles[1]).toEqual({ of: 6, x: 0, y: 2, width: 3, height: 2 });
    expect(tiles[2]?.width).toBeCloseTo(12 / 7, 12);
    expect(tiles[2]?.height).toBeCloseTo(7 / 3, 12);
  });

  it("gives each part its area", () => {
    for (const tile of tiles) expect(tile.width * tile.height).toBeCloseTo(tile.of, 9);
  });

  it("gives nothing to a part without weight", () => {
    expect(treemapOf([1, 0], (x) => x, 1, 1)).toHaveLength(1);
    expect(treemapOf<number>([], (x) => x, 1, 1)).toEqual([]);
  });
});

describe("A fan", () => {
  it("leads from every point to its receipt", () => {
    const band = [1.9e9, 2.2e9];
    const cells = [{ period: "2020", flow: "export", receipt: "reconstruct?x=1@1", estimate: { value: 2e9, interval50: band, interval80: band, interval95: band } }];
    const words = { kinds: { estimated: "estimated" }, receipt: "A click opens the receipt." };
    const { vconcat, usermeta } = fanOf(cells, { export: "a → b" }, "USD bn", "en", words) as unknown as { vconcat: { data: { values: object[] } }[]; usermeta: object };
    expect(usermeta).toEqual(words);
    expect(vconcat[0]?.data.values[0]).toMatchObject({ period: "2020", said: "2.00 USD bn", kind: "estimated", receipt: "reconstruct?x=1@1" });
  });
});

describe("The map", () => {
  it("has the equator and the prime meridian in its middle, and east is right", () => {
    expect(project(0, 0)).toEqual([480, 250]);
    expect(project(180, 0)[0]).toBeCloseTo(960, 6);
    expect(project(27.6, 53.9)[1]).toBeLessThan(250);
  });
});

describe("A frame of the map", () => {
  const world = { x: 0, y: 10, width: 960, height: 470 };

  it("holds all, twice as wide as high", () => {
    expect(frameOf([{ x: 400, y: 100 }, { x: 700, y: 200 }], world)).toEqual({ x: 370, y: 60, width: 360, height: 180 });
  });

  it("is never larger than the world nor beside it", () => {
    expect(frameOf([{ x: 0, y: 20 }, { x: 960, y: 470 }], world)).toEqual(world);
    expect(frameOf([{ x: 955, y: 15 }], world)).toEqual({ x: 700, y: 10, width: 260, height: 130 });
  });

  it("has no label on a label", () => {
    const discs = [{ x: 0, y: 0, r: 1 }, { x: 5, y: 2, r: 1 }, { x: 200, y: 0, r: 1 }];
    expect(labelled(discs, () => 8, 10).map((d) => d.x)).toEqual([0, 200]);
  });
});

describe("A sparkline", () => {
  it("goes from the first year to the last and from low to high", () => {
    expect(sparkOf([{ year: 2001, value: 3 }, { year: 2000, value: 1 }], 10, 4)).toEqual({ path: "M0 4L10 0", last: [10, 0] });
  });

  it("does not bridge a year that is not there", () => {
    const points = [2000, 2001, 2003].map((year) => ({ year, value: 1 }));
    expect(sparkOf(points, 30, 4)?.path).toBe("M0 2L10 2M30 2");
  });

  it("needs two points", () => {
    expect(sparkOf([{ year: 2000, value: 1 }], 10, 4)).toBeUndefined();
  });
});

describe("A file of numbers", () => {
  it("quotes what has to be quoted, and lets no spreadsheet compute a name", () => {
    expect(csvOf([{ name: '=1+1, "x"', value: -0.5 }, { name: "plain", value: undefined }])).toBe(
      'name,value\r\n"\'=1+1, ""x""",-0.5\r\nplain,\r\n',
    );
  });
});
