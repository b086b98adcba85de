import { beforeEach, describe, expect, it, vi } from "vitest";
import { current, go, leave } from "../src/address/history";
import { turned } from "../src/address/grammar";

// A browser's history, as far as a view asks it.
class Steps {
  entries: { state: unknown; href: string }[] = [{ state: null, href: "/BLR/RUS" }];
  at = 0;
  get state() {
    return this.entries[this.at]?.state;
  }
  pushState(state: unknown, _: string, href: string) {
    this.entries = [...this.entries.slice(0, this.at + 1), { state, href }];
    this.at++;
  }
  replaceState(state: unknown, _: string, href: string) {
    this.entries[this.at] = { state, href };
  }
  back() {
    this.at--;
  }
}

let steps: Steps;

beforeEach(() => {
  steps = new Steps();
  vi.stubGlobal("history", steps);
  vi.stubGlobal("location", {
    get pathname() {
      return steps.entries[steps.at]?.href.split("?")[0];
    },
    get search() {
      return `?${steps.entries[steps.at]?.href.split("?")[1] ?? ""}`;
    },
  });
});

describe("A receipt that is closed", () => {
  it("leads back where it was opened", () => {
    go(turned(current(), { receipt: "x@1" }));
    leave(turned(current(), { receipt: undefined }));
    expect([steps.at, current().receipt]).toEqual([0, undefined]);
  });

  it("keeps the years that were chosen while it was open", () => {
    go(turned(current(), { receipt: "x@1" }));
    go(turned(current(), { from: "2012" }));
    leave(turned(current(), { receipt: undefined }));
    expect([current().from, current().receipt]).toEqual(["2012", undefined]);
  });

  it("leads back past another receipt that took its place", () => {
    go(turned(current(), { receipt: "x@1" }));
    go(turned(current(), { receipt: "y@1" }), true);
    leave(turned(current(), { receipt: undefined }));
    expect([steps.at, current().receipt]).toEqual([0, undefined]);
  });

  it("is left alone where the page was opened with it", () => {
    steps.entries = [{ state: null, href: "/BLR/RUS?receipt=x%401" }];
    leave(turned(current(), { receipt: undefined }));
    expect([steps.at, current().receipt]).toEqual([0, undefined]);
  });
});
