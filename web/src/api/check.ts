import { useQuery } from "@tanstack/react-query";
import { useLanguage } from "../language/say";
import type { Asked } from "./answers";
import { addressOf, ask, type ApiProblem } from "./client";
import type { components } from "./schema";

export type Checked = components["schemas"]["DocumentCheck"];

/** A file that the reader chose; the number tells two choices of one name apart. */
export interface Chosen {
  readonly file: File;
  readonly number: number;
}

const longestName = 80;

/** What is found in a file; asked anew where the language of the page changes. */
export function useCheck({ file, number }: Chosen): Asked<Checked> {
  const address = addressOf("check", useLanguage(), { name: file.name.slice(-longestName), whole: "yes" });
  return useQuery<Checked, ApiProblem>({
    queryKey: [address, number],
    queryFn: ({ signal }) => ask<Checked>(address, { method: "POST", body: file, headers: { "content-type": "application/octet-stream" }, signal }),
    gcTime: 0,
  });
}
