import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useAddress } from "../address/history";
import { useLanguage } from "../language/say";
import { addressOf, ask, askAll, ApiProblem, type Listed, type Parameters } from "./client";
import type { components, paths } from "./schema";

type Schemas = components["schemas"];
type Path = { [P in keyof paths]: paths[P] extends { get: { responses: { 200: { content: { "application/json": unknown } } } } } ? P : never }[keyof paths];

type ListPath = { [P in Path]: Answer<P> extends Listed ? P : never }[Path];

export type Answer<P extends Path> = paths[P]["get"]["responses"][200]["content"]["application/json"];
export type Asked<T> = UseQueryResult<T, ApiProblem>;
export type NumberAnswer = Schemas["Number"];
export type EconomyAnswer = Schemas["Economy"];
export type FlowAnswer = Schemas["Flow"];
export type PairMeasureAnswer = Schemas["PairMeasure"];
export type ReconstructedAnswer = Schemas["Reconstructed"];
export type SourceAnswer = Schemas["Source"];
export type SourceRef = Schemas["SourceRef"];

/** What the API answers at a path of its document; parameters that stand in the path go there. */
export function useAnswer<P extends Path>(path: P, parameters: Parameters = {}, isWanted = true): Asked<Answer<P>> {
  const address = addressOf(...filled(path, useLanguage(), parameters));
  return useQuery<Answer<P>, ApiProblem>({
    queryKey: [address],
    queryFn: ({ signal }) => ask<Answer<P>>(address, { signal }),
    enabled: isWanted,
  });
}

/** The same about the pair of the address bar, or about another, in the years of the address bar. */
export function usePairAnswer<P extends Path>(path: P, parameters: Parameters = {}, isWanted = true): Asked<Answer<P>> {
  const { pair, from, to } = useAddress();
  return useAnswer(path, { a: pair?.a, b: pair?.b, from, to, ...parameters }, isWanted);
}

/** A long list about the pair of the address bar, all its pages joined. */
export function usePairList<P extends ListPath>(path: P, parameters: Parameters = {}, isWanted = true): Asked<Answer<P>> {
  const { pair, from, to } = useAddress();
  return useList(path, { a: pair?.a, b: pair?.b, from, to, ...parameters }, isWanted);
}

/** A long list, all its pages joined. */
export function useList<P extends ListPath>(path: P, parameters: Parameters = {}, isWanted = true): Asked<Answer<P>> {
  const address = addressOf(...filled(path, useLanguage(), { limit: 5000, ...parameters }));
  return useQuery<Answer<P>, ApiProblem>({
    queryKey: ["whole", address],
    queryFn: ({ signal }) => askAll<Answer<P>>(address, { signal }),
    enabled: isWanted,
  });
}

/** A path with its braces filled, and the parameters that are left. */
export function filled<L>(path: string, language: L, parameters: Parameters): [string, L, Parameters] {
  const used = new Set<string>();
  const whole = path.replace("/api/v1/", "").replace(/\{(\w+)\}/g, (_, name: string) => {
    used.add(name);
    return encodeURIComponent(String(parameters[name]));
  });
  return [whole, language, Object.fromEntries(Object.entries(parameters).filter(([name]) => !used.has(name)))];
}
