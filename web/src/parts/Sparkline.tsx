import { usePairList, type PairMeasureAnswer } from "../api/answers";
import { selectionOf } from "../api/selection";
import { sparkOf } from "../charts/spark";
import { useSay } from "../language/say";

const [width, height] = [110, 22];

/** How a measure went by the witness of its newest value. */
export function Sparkline({ of }: { of: PairMeasureAnswer }) {
  const say = useSay();
  const chosen = selectionOf(of.number?.receipt ?? "");
  // Asked from the side of whose record it is.
  const sides = chosen.has("reporter") && chosen.has("partner") ? { a: chosen.get("reporter") ?? "", b: chosen.get("partner") ?? "" } : {};
  const asked = { ...sides, id: of.id, by: of.source?.id };
  const { data } = usePairList("/api/v1/pairs/{a}/{b}/measures/{id}", asked, of.source !== undefined);
  const points = (data?.items ?? [])
    .filter((p) => /^\d{4}$/.test(p.period) && sameSeries(selectionOf(p.number.receipt), chosen))
    .flatMap((p) => (p.number.value === undefined ? [] : { year: Number(p.period), value: p.number.value }));
  const spark = sparkOf(points, width, height);
  if (!spark) return null;
  const years = points.map((p) => p.year);
  return (
    <svg className="spark" role="img" width={width + 8} height={height + 8} viewBox={`-4 -4 ${width + 8} ${height + 8}`}
      aria-label={say("measures.spark", { from: Math.min(...years), to: Math.max(...years), n: points.length })}>
      <path d={spark.path} />
      <circle cx={spark.last[0]} cy={spark.last[1]} r="2.5" />
    </svg>
  );
}

// The same but for its period: whose record, which flow, which edition of the domestic product.
function sameSeries(one: URLSearchParams, other: URLSearchParams): boolean {
  const names = new Set([...one.keys(), ...other.keys()]);
  names.delete("period");
  return [...names].every((name) => one.get(name) === other.get(name));
}
