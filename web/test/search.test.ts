import { describe, expect, it } from "vitest";
import { search } from "../src/address/search";

const all = [
  { code: "BLR", nameEn: "Belarus", nameRu: "Беларусь" },
  { code: "BEL", nameEn: "Belgium", nameRu: "Бельгия" },
  { code: "RUS", nameEn: "Russia", nameRu: "Россия" },
  { code: "PRK", nameEn: "North Korea", nameRu: "КНДР" },
  { code: "KOR", nameEn: "South Korea", nameRu: "Республика Корея" },
];
const found = (letters: string) => search(all, letters).map((e) => e.code);

describe("An economy is found", () => {
  it("by its name in either language", () => {
    expect(found("белар")).toEqual(["BLR"]);
    expect(found("Russ")).toEqual(["RUS"]);
  });

  it("by its code before a name that begins so", () => {
    expect(found("bel")).toEqual(["BEL", "BLR"]);
  });

  it("by a later word of its name, and not by nothing", () => {
    expect(found("korea")).toEqual(["PRK", "KOR"]);
    expect(found("  ")).toEqual([]);
    expect(found("zzz")).toEqual([]);
  });
});
