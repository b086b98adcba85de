import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { languageOf, speaking, type Key } from "../src/language/say";
import en from "../src/language/texts/en.json";
import ru from "../src/language/texts/ru.json";

const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();
const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
const source = files.map((file) => readFileSync(`src/${file}`, "utf8")).join("\n");

describe("Both languages", () => {
  it("say the same things in the same order", () => {
    expect(Object.keys(ru)).toEqual(Object.keys(en));
  });

  it.each(Object.keys(en) as Key[])("have the same holes in %s", (key) => {
    expect(holes(ru[key])).toEqual(holes(en[key]));
  });

  it.each(Object.keys(en))("use %s somewhere", (key) => {
    const stem = key.slice(0, key.lastIndexOf(".") + 1);
    expect(source.includes(`"${key}"`) || source.includes(`\`${stem}$`), key).toBe(true);
  });

  it("leave no Latin words in Russian but names, commands and codes", () => {
    const may = /^(Visavis|visavis|serve|ingest|fetch|check|Belarus|BLR|SHA|letters|observations|claims|Markdown|HTML|DOCX|PDF)$/;
    const bare = Object.values(ru).map((text) => text.replace(/\{\w+\}/g, ""));
    expect(bare.flatMap((text) => text.match(/[A-Za-z]+/g) ?? []).filter((word) => !may.test(word))).toEqual([]);
  });
});

describe("The language", () => {
  it("is the asked one, else the preferred one, else English", () => {
    expect(languageOf("ru", ["en-GB"])).toBe("ru");
    expect(languageOf(undefined, ["de", "ru-BY", "en"])).toBe("ru");
    expect(languageOf(undefined, ["de"])).toBe("en");
  });

  it("refuses a text without its value", () => {
    expect(() => speaking("en")("receipt.line")).toThrow("n");
    expect(speaking("ru")("receipt.line", { n: 12 })).toBe("строка 12");
  });
});
