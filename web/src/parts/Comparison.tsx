import { useMemo } from "react";
import type { Pair } from "../address/grammar";
import { usePairAnswer, type NumberAnswer, type PairMeasureAnswer } from "../api/answers";
import { useEconomies } from "../api/economies";
import { useSay } from "../language/say";
import { Amount } from "./Amount";
import { DataTable, type Column } from "./DataTable";
import { MeasureName } from "./MeasureName";
import { Answered } from "./States";

interface Line {
  readonly key: string;
  readonly measure: PairMeasureAnswer;
  readonly values: readonly (PairMeasureAnswer | undefined)[];
}

/** Newest values of two pairs beside each other, each with its year: it need not be the same. */
export function Comparison({ one, other }: { one: Pair; other: Pair }) {
  const pairs = useMemo(() => [one, other], [one, other]);
  const first = usePairAnswer("/api/v1/pairs/{a}/{b}/measures", { ...one });
  const second = usePairAnswer("/api/v1/pairs/{a}/{b}/measures", { ...other });
  return (
    <Answered asked={first}>
      {(mine) => <Answered asked={second}>{(theirs) => <Lines pairs={pairs} rows={linesOf(mine, theirs)} />}</Answered>}
    </Answered>
  );
}

const hasValue = (m: PairMeasureAnswer): m is PairMeasureAnswer & { number: NumberAnswer } => m.number?.value !== undefined;
const keyOf = (m: PairMeasureAnswer) => `${m.id} ${m.flow ?? ""}`;

function linesOf(mine: readonly PairMeasureAnswer[], theirs: readonly PairMeasureAnswer[]): Line[] {
  const both = [mine, theirs].map((all) => new Map(all.filter(hasValue).map((m) => [keyOf(m), m])));
  const known = new Map(both.flatMap((all) => [...all]));
  return [...known].map(([key, measure]) => ({ key, measure, values: both.map((all) => all.get(key)) }));
}

function Lines({ pairs, rows }: { pairs: readonly Pair[]; rows: readonly Line[] }) {
  const say = useSay();
  const economies = useEconomies();
  const columns = useMemo<readonly Column<Line>[]>(
    () => [
      { id: "name", heading: say("measures.name"), by: (l) => l.measure.name, cell: (l) => <MeasureName of={l.measure} /> },
      ...pairs.map((pair, i) => ({
        id: `pair${i}`,
        heading: `${economies.name(pair.a)} – ${economies.name(pair.b)}`,
        cell: (l: Line) => <Value of={l.values[i]} />,
        isNumber: true,
      })),
    ],
    [say, economies, pairs],
  );
  return <DataTable caption={say("compare.caption")} columns={columns} rows={rows} keyOf={(l) => l.key} />;
}

function Value({ of }: { of: PairMeasureAnswer | undefined }) {
  const say = useSay();
  if (!of?.number) return <span className="m">{say("number.none")}</span>;
  return (
    <>
      <Amount of={of.number} />
      <span className="note">
        {of.period}, {of.source?.name}
      </span>
    </>
  );
}
