import { useEffect, useRef } from "react";
import { turned } from "../address/grammar";
import { current, go } from "../address/history";
import { useIsDark } from "../look/theme";
import type { Spec } from "./drawing";
import { keepDrawn } from "./placed";

const visit = (event: Event) => { go(turned(current(), { receipt: (event as CustomEvent<string>).detail }), current().receipt !== undefined); };

/** A chart that is declared here; its words stand for it where it cannot be seen. A mark leads to its receipt. */
export function Chart({ spec, words }: { spec: Spec; words: string }) {
  const place = useRef<HTMLDivElement>(null);
  const isDark = useIsDark();
  useEffect(() => place.current ? keepDrawn(place.current, () => Promise.resolve(spec), isDark) : undefined, [spec, isDark]);
  useEffect(() => {
    const chart = place.current;
    chart?.addEventListener("visavis:receipt", visit);
    return () => chart?.removeEventListener("visavis:receipt", visit);
  }, []);
  return <div className="chart" role="img" aria-label={words} ref={place} />;
}
