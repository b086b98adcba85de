import { useMemo } from "react";
import { useAddress } from "../address/history";
import { usePairList, type FlowAnswer } from "../api/answers";
import { useEconomies } from "../api/economies";
import { useSay } from "../language/say";
import { Amount } from "./Amount";
import { Choice } from "./Choice";
import { DataTable, type Column } from "./DataTable";
import { Answered, Empty } from "./States";

/** What each side recorded, by year; one side alone where the address says so. */
export function FlowsTable() {
  const say = useSay();
  const economies = useEconomies();
  const { pair, side } = useAddress();
  const asked = usePairList("/api/v1/pairs/{a}/{b}/flows", { side });
  const sides = [undefined, pair?.a, pair?.b].map((code) => ({
    to: { side: code },
    isChosen: code === side,
    name: code === undefined ? say("flows.all") : economies.name(code),
  }));
  return (
    <section>
      <h2>{say("flows.records")}</h2>
      <Choice label={say("flows.side")} options={sides} />
      <Answered asked={asked}>
        {({ items }) => (items.length === 0 ? <Empty hint={say("flows.hint")}>{say("flows.none")}</Empty> : <Records rows={items} />)}
      </Answered>
    </section>
  );
}

function Records({ rows }: { rows: readonly FlowAnswer[] }) {
  const say = useSay();
  const columns = useMemo<readonly Column<FlowAnswer>[]>(
    () => [
      { id: "period", heading: say("flows.period"), by: (r) => r.period, cell: (r) => r.period },
      { id: "way", heading: say("flows.way"), by: (r) => r.exporter.code, cell: (r) => `${r.exporter.name} → ${r.importer.name}` },
      { id: "value", heading: say("flows.value"), by: (r) => r.number.value, cell: (r) => <Amount of={r.number} />, isNumber: true },
      { id: "side", heading: say("flows.by"), by: (r) => r.reporter.name, cell: (r) => r.reporter.name },
      { id: "source", heading: say("flows.source"), by: (r) => r.source.name, cell: (r) => r.source.name },
    ],
    [say],
  );
  return <DataTable caption={say("flows.caption")} columns={columns} rows={rows} keyOf={(r) => r.number.receipt} />;
}
