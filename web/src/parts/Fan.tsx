import { useMemo } from "react";
import { useAddress } from "../address/history";
import { Link } from "../address/Link";
import { usePairAnswer, type Answer, type ReconstructedAnswer } from "../api/answers";
import { useEconomies } from "../api/economies";
import { fanOf } from "../charts/fan";
import { Chart } from "../charts/Chart";
import { currencyOf, digits } from "../language/numbers";
import { useLanguage, useSay } from "../language/say";
import { DataTable, type Column } from "./DataTable";
import { Picture } from "./Picture";
import { Answered, Empty } from "./States";

/** What all the evidence together makes of both flows, with intervals of 50, 80 and 95 %. */
export function Fan() {
  const say = useSay();
  const asked = usePairAnswer("/api/v1/pairs/{a}/{b}/reconstruction");
  return (
    <section>
      <h2>{say("fan.heading")}</h2>
      <p>{say("fan.about")}</p>
      <Answered asked={asked} what={say("fan.loading")}>
        {(answer) => (answer.cells.length === 0 ? <Empty hint={say("fan.hint")}>{say("fan.none")}</Empty> : <Drawn answer={answer} />)}
      </Answered>
    </section>
  );
}

function Drawn({ answer }: { answer: Answer<"/api/v1/pairs/{a}/{b}/reconstruction"> }) {
  const [say, language] = [useSay(), useLanguage()];
  const economies = useEconomies();
  const { pair } = useAddress();
  const cells = answer.cells.filter((c) => c.flow === "export" || c.flow === "import");
  const [a, b] = [economies.name(pair?.a ?? ""), economies.name(pair?.b ?? "")];
  const ways = useMemo(() => ({ export: `${a} → ${b}`, import: `${b} → ${a}` }), [a, b]);
  const unit = say("unit.bn", { currency: currencyOf(answer.unit, say) });
  const spec = useMemo(() => fanOf(answer.cells, ways, unit, language, { kinds: { estimated: say("kind.estimated") }, receipt: say("receipt.opens") }), [answer, ways, unit, language, say]);
  const rows = cells.map((c) => ({ period: c.period, flow: c.flow, value: c.estimate.value, low95: c.estimate.interval95[0], high95: c.estimate.interval95[1] }));
  const words = say("fan.words", { from: cells[0]?.period ?? "", to: cells.at(-1)?.period ?? "", n: answer.draws });
  return (
    <Picture id="fan" caption={say("fan.caption")} rows={rows} note={say("fan.note", { n: answer.draws, seed: answer.seed, failed: answer.failedDraws })}>
      <Chart spec={spec} words={words} />
      <details>
        <summary>{say("fan.data")}</summary>
        <Estimates cells={cells} ways={ways} unit={unit} language={language} />
      </details>
    </Picture>
  );
}

function Estimate({ to, children }: { to: string; children: string }) {
  const say = useSay();
  const isOpen = useAddress().receipt !== undefined;
  return (
    <Link className="n est" to={{ receipt: to }} replace={isOpen} title={say("kind.estimated")}>
      ≈ {children}
    </Link>
  );
}

interface Table {
  cells: readonly ReconstructedAnswer[];
  ways: Record<string, string>;
  unit: string;
  language: "en" | "ru";
}

function Estimates({ cells, ways, unit, language }: Table) {
  const say = useSay();
  const columns = useMemo<readonly Column<ReconstructedAnswer>[]>(() => {
    const bn = (value: number) => digits(value, { exponent: 9, decimals: 2 }, language);
    return [
      { id: "period", heading: say("flows.period"), by: (c) => c.period, cell: (c) => c.period },
      { id: "way", heading: say("flows.way"), by: (c) => c.flow, cell: (c) => ways[c.flow] },
      { id: "value", heading: say("fan.estimate", { unit }), by: (c) => c.estimate.value, cell: (c) => <Estimate to={c.receipt}>{bn(c.estimate.value)}</Estimate>, isNumber: true },
      { id: "interval", heading: say("fan.interval"), cell: (c) => c.estimate.interval95.map(bn).join(" – "), isNumber: true },
      { id: "known", heading: say("fan.identification"), by: (c) => c.identification, cell: (c) => (c.identification === undefined ? "" : digits(c.identification, { exponent: 0, decimals: 2 }, language)), isNumber: true },
    ];
  }, [say, ways, unit, language]);
  return <DataTable caption={say("fan.caption")} columns={columns} rows={cells} keyOf={(c) => c.flow + c.period} />;
}
