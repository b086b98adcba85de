import { useMemo } from "react";
import { useAddress } from "../address/history";
import { Link } from "../address/Link";
import { usePairAnswer, type PairMeasureAnswer } from "../api/answers";
import { useEconomies } from "../api/economies";
import { selectionOf } from "../api/selection";
import { useSay } from "../language/say";
import { Amount } from "./Amount";
import { DataTable, type Column } from "./DataTable";
import { MeasureName } from "./MeasureName";
import { Sparkline } from "./Sparkline";
import { Answered, Empty } from "./States";

/** Every measure that has a value, with how it went; then those that lack something, and what. */
export function MeasuresTable() {
  const say = useSay();
  const asked = usePairAnswer("/api/v1/pairs/{a}/{b}/measures");
  return (
    <Answered asked={asked} what={say("measures.loading")}>
      {(all) => {
        const known = all.filter((m) => m.number?.value !== undefined);
        return (
          <>
            {known.length === 0 ? <Empty hint={say("measures.hint")}>{say("measures.none")}</Empty> : <Known rows={known} />}
            <Lacking rows={all.filter((m) => m.number?.value === undefined)} />
          </>
        );
      }}
    </Answered>
  );
}

const keyOf = (m: PairMeasureAnswer) => m.id + (m.flow ?? "");

function Known({ rows }: { rows: readonly PairMeasureAnswer[] }) {
  const say = useSay();
  const economies = useEconomies();
  const columns = useMemo<readonly Column<PairMeasureAnswer>[]>(
    () => [
      { id: "name", heading: say("measures.name"), by: (m) => m.name, cell: (m) => <Name of={m} /> },
      { id: "value", heading: say("measures.value"), cell: (m) => m.number && <Amount of={m.number} />, isNumber: true },
      { id: "period", heading: say("flows.period"), by: (m) => m.period ?? "", cell: (m) => m.period },
      {
        id: "by",
        heading: say("measures.by"),
        by: (m) => m.source?.name ?? "",
        cell: (m) => [economies.name(selectionOf(m.number?.receipt ?? "").get("reporter") ?? ""), m.source?.name].filter(Boolean).join(": "),
      },
      { id: "course", heading: say("measures.course"), cell: (m) => <Sparkline of={m} /> },
    ],
    [say, economies],
  );
  return <DataTable caption={say("measures.caption")} columns={columns} rows={rows} keyOf={keyOf} />;
}

// The definition stands under the name once it is asked for.
function Name({ of }: { of: PairMeasureAnswer }) {
  const say = useSay();
  const isOpen = useAddress().measure === of.id;
  return (
    <>
      <Link to={{ measure: isOpen ? undefined : of.id }} aria-expanded={isOpen} title={say("measures.define")}>
        <MeasureName of={of} />
      </Link>
      {isOpen && (
        <span className="definition">
          {of.question} <code>{of.formula}</code> <span className="id">{of.id}</span>
        </span>
      )}
    </>
  );
}

function Lacking({ rows }: { rows: readonly PairMeasureAnswer[] }) {
  const say = useSay();
  return (
    <details>
      <summary>{say("measures.lacking", { n: rows.length })}</summary>
      <dl className="terms">
        {rows.map((m, i) => (
          <div key={i}>
            <dt>{m.name}</dt>
            <dd>{m.lacks}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
