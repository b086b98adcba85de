import type { PairMeasureAnswer } from "../api/answers";
import { useSay } from "../language/say";

/** The name of a measure, and of which flow it is where it is of one. */
export function MeasureName({ of }: { of: Pick<PairMeasureAnswer, "name" | "flow"> }) {
  const say = useSay();
  const way = of.flow === "export" || of.flow === "import" ? `, ${say(`flow.${of.flow}`)}` : "";
  return of.name + way;
}
