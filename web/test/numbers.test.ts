import { describe, expect, it } from "vitest";
import { speaking } from "../src/language/say";
import { digits, print, scaleOf } from "../src/language/numbers";

// By hand, after the rules of Visavis.Reports/NumberText.cs: thin spaces, a true minus, intervals rounded outwards.
const say = speaking("en");
const as = (value: number, unit: string, low?: number, high?: number, language: "en" | "ru" = "en") =>
  print({ value, unit, low, high }, scaleOf(unit, value, speaking(language)), language);

describe("A number", () => {
  it("is printed in billions from a billion on, in millions below", () => {
    expect(as(38_774_000_000, "USD")).toEqual({ digits: "38.77", interval: "", label: "USD bn" });
    expect(as(999_000_000, "USD")).toEqual({ digits: "999.00", interval: "", label: "USD mn" });
  });

  it("has the marks of its language", () => {
    expect(digits(-1_234_567.5, { exponent: 0, decimals: 1 }, "en")).toBe("−1\u202f234\u202f567.5");
    expect(digits(-1_234_567.5, { exponent: 0, decimals: 1 }, "ru")).toBe("−1\u202f234\u202f567,5");
  });

  it("is rounded half away from zero, and zero has no sign", () => {
    expect(["2.5", "-2.5", "-0.4"].map((x) => digits(Number(x), { exponent: 0, decimals: 0 }, "en"))).toEqual(["3", "−3", "0"]);
  });

  it("is a share in per cent", () => {
    expect(as(0.0493, "Share")).toEqual({ digits: "4.9", interval: "", label: "%" });
    expect(scaleOf("shareDifference", 0.1, say).label).toBe("pp");
  });
});

describe("An interval", () => {
  it("has one decimal more and is never narrower than it is", () => {
    expect(as(38_774_000_000, "USD", 38_773_100_000, 38_774_900_000).interval).toBe("[38.773, 38.775]");
  });

  it("keeps ends that need no rounding", () => {
    expect(as(0.29, "Share", 0.285, 0.295).interval).toBe("[28.50, 29.50]");
  });

  it("may be open", () => {
    expect(as(46.5e9, "USD", 46.5e9).interval).toBe("[46.500, ∞)");
    expect(as(46.5e9, "USD", undefined, 46.5e9, "ru").interval).toBe("(−∞; 46,500]");
  });

  it("is not shown where it is a point", () => {
    expect(as(5, "Ratio", 5, 5).interval).toBe("");
  });
});
