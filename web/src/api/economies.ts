import { useMemo } from "react";
import { useAnswer, type EconomyAnswer } from "./answers";

export interface Economies {
  readonly all: readonly EconomyAnswer[];
  /** The name in the language of the page; the code while names are on their way. */
  name: (code: string) => string;
}

export function useEconomies(): Economies {
  const { data } = useAnswer("/api/v1/economies", { limit: 5000 });
  return useMemo(() => {
    const all = data?.items ?? [];
    const names = new Map(all.map((e) => [e.code, e.name]));
    return { all, name: (code) => names.get(code) ?? code };
  }, [data]);
}
