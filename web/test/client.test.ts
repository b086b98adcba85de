import { afterEach, describe, expect, it, vi } from "vitest";
import { ApiProblem, askAll } from "../src/api/client";

afterEach(() => vi.unstubAllGlobals());

const answering = (answers: Record<string, unknown>) => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (address: string) => {
    asked.push(address);
    const answer = answers[address];
    return Promise.resolve(answer === undefined ? new Response(null, { status: 500 }) : Response.json(answer));
  });
  return asked;
};

describe("A long list", () => {
  it("is followed to its end", async () => {
    const asked = answering({
      "/x?lang=en": { total: 3, items: [1, 2], next: "4-2" },
      "/x?lang=en&after=4-2": { total: 3, items: [3] },
    });
    expect((await askAll("/x?lang=en")).items).toEqual([1, 2, 3]);
    expect(asked).toHaveLength(2);
  });

  it("is nothing where a part of it is lacking", async () => {
    answering({ "/x?lang=en": { total: 3, items: [1, 2], next: "4-2" } });
    await expect(askAll("/x?lang=en")).rejects.toBeInstanceOf(ApiProblem);
  });
});
