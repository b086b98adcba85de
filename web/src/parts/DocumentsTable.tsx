import { useMemo } from "react";
import { usePairList, type Answer } from "../api/answers";
import { useSay } from "../language/say";
import { Amount } from "./Amount";
import { DataTable, type Column } from "./DataTable";
import { Answered, Empty } from "./States";

type Claim = Answer<"/api/v1/pairs/{a}/{b}/evidence">["items"][number];

/** What documents print about the pair, where, and as what number it was read. */
export function DocumentsTable() {
  const say = useSay();
  const asked = usePairList("/api/v1/pairs/{a}/{b}/evidence");
  return (
    <section>
      <h2>{say("documents.claims")}</h2>
      <Answered asked={asked}>
        {({ items }) => (items.length === 0 ? <Empty hint={say("documents.hint")}>{say("documents.none")}</Empty> : <Claims rows={items} />)}
      </Answered>
    </section>
  );
}

function Claims({ rows }: { rows: readonly Claim[] }) {
  const say = useSay();
  const columns = useMemo<readonly Column<Claim>[]>(
    () => [
      { id: "source", heading: say("documents.document"), by: (c) => c.source.name, cell: (c) => c.source.name },
      { id: "place", heading: say("documents.place"), cell: (c) => c.where },
      { id: "period", heading: say("flows.period"), by: (c) => c.period ?? "", cell: (c) => c.period },
      { id: "what", heading: say("documents.what"), by: (c) => c.direction, cell: (c) => <About of={c} /> },
      { id: "value", heading: say("documents.read"), cell: (c) => (c.number ? <Amount of={c.number} printed={`${c.printed} ${c.unit}`.trim()} /> : c.printed), isNumber: true },
    ],
    [say],
  );
  return <DataTable caption={say("documents.caption")} columns={columns} rows={rows} keyOf={(c) => c.id} />;
}

function About({ of }: { of: Claim }) {
  const say = useSay();
  const known = (["export", "import", "turnover", "balance"] as const).find((d) => d === of.direction);
  return (
    <>
      {[of.reporter?.name, of.partner?.name].filter(Boolean).join(" – ")}
      {known && `: ${say(`flow.${known}`)}`} <span className="id">{of.indicator}</span>
    </>
  );
}
