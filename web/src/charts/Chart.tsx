import { useEffect, useRef } from "react";
import { useIsDark } from "../look/theme";
import type { Spec } from "./drawing";
import { keepDrawn } from "./placed";

/** A chart that is declared here; its words stand for it where it cannot be seen. */
export function Chart({ spec, words }: { spec: Spec; words: string }) {
  const place = useRef<HTMLDivElement>(null);
  const isDark = useIsDark();
  useEffect(() => place.current ? keepDrawn(place.current, () => Promise.resolve(spec), isDark) : undefined, [spec, isDark]);
  return <div className="chart" role="img" aria-label={words} ref={place} />;
}
