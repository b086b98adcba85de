import { describe, expect, it } from "vitest";
import { format, pages, parse, turned, type Address } from "../src/address/grammar";

const read = (href: string): Address => {
  const url = new URL(href, "http://visavis");
  return parse(url.pathname, url.search);
};

describe("The address bar", () => {
  it("holds the whole view", () => {
    expect(read("/BLR/RUS/flows?from=2012&side=BLR&lang=ru&receipt=turnover?by=x@1")).toEqual({
      pair: { a: "BLR", b: "RUS" },
      page: "flows",
      from: "2012",
      side: "BLR",
      lang: "ru",
      receipt: "turnover?by=x@1",
    });
  });

  it.each([
    "/",
    "/BLR/RUS",
    "/BLR/RUS/flows?from=2012&side=RUS",
    "/EU27_2020/KAZ/map?flow=import&year=2021",
    "/BLR/RUS/compare?with=KAZ-RUS&lang=ru",
    "/BLR/RUS/measures?measure=ktes",
  ])("says %s as it was said", (href) => {
    expect(format(read(href))).toBe(href);
  });

  it("gives a receipt back letter by letter", () => {
    const receipt = "claim?id=a b&c=«ё»/12+3%@1";
    expect(read(format({ page: "overview", pair: { a: "A1", b: "B1" }, receipt })).receipt).toBe(receipt);
  });

  it("takes codes in small letters, and all sides for no choice", () => {
    expect(read("/blr/rus/flows?side=all")).toEqual({ pair: { a: "BLR", b: "RUS" }, page: "flows" });
  });

  it.each(["/BLR", "/BLR/%E0%A4%A", "/BLR/R<script>"])("finds no pair in %s", (href) => {
    const [path = ""] = href.split("?");
    expect(parse(path, "").pair).toBeUndefined();
  });

  it.each(["from=12", "side=%20", "lang=de", "flow=both", "year=x", "with=BLR", "measure=A+B"])("passes over %s", (query) => {
    expect(parse("/BLR/RUS", query)).toEqual({ pair: { a: "BLR", b: "RUS" }, page: "overview" });
  });

  it.each(pages)("knows the page %s", (page) => {
    expect(read(`/BLR/RUS/${page}`).page).toBe(page);
  });
});

describe("A step", () => {
  const here = read("/BLR/RUS/flows?from=2012&side=BLR&lang=ru&receipt=x@1");

  it("to another page leaves the receipt behind and keeps the years and the language", () => {
    expect(format(turned(here, { page: "evidence" }))).toBe("/BLR/RUS/evidence?from=2012&side=BLR&lang=ru");
  });

  it("to another pair leaves its side behind", () => {
    expect(format(turned(here, { pair: { a: "KAZ", b: "RUS" } }))).toBe("/KAZ/RUS/flows?from=2012&lang=ru");
  });

  it("to another language keeps the receipt", () => {
    expect(turned(here, { lang: "en" })).toEqual({ ...here, lang: "en" });
  });
});
