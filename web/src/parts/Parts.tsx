import type { ReactNode } from "react";
import { useAddress } from "../address/history";
import { usePairAnswer, type Answer } from "../api/answers";
import { useEconomies } from "../api/economies";
import { useSay } from "../language/say";
import { Choice } from "./Choice";
import { Answered, Empty } from "./States";

export type Structure = Answer<"/api/v1/pairs/{a}/{b}/structure">;

interface Props {
  across: "partners" | "products";
  children: (structure: Structure) => ReactNode;
}

/** Which year, and then what the trade that is chosen consists of. */
export function Parts({ across, children }: Props) {
  const say = useSay();
  const { side, flow = "export", year } = useAddress();
  const asked = usePairAnswer("/api/v1/pairs/{a}/{b}/structure", { across, reporter: side, flow, period: year });
  return (
    <Answered asked={asked}>
      {(structure) => (
        <>
          <Editions of={structure} />
          {structure.parts.length === 0 ? (
            <Empty hint={say("parts.hint")}>{say(`parts.none.${across}`, { who: structure.reporter.name })}</Empty>
          ) : (
            children(structure)
          )}
        </>
      )}
    </Answered>
  );
}

/** Whose trade, and which flow of it. */
export function PartChoices() {
  const say = useSay();
  const economies = useEconomies();
  const { pair, side, flow = "export" } = useAddress();
  const whose = side ?? pair?.a;
  return (
    <div className="choices">
      <Choice
        label={say("parts.whose")}
        options={[pair?.a, pair?.b].map((code) => ({ to: { side: code, year: undefined }, isChosen: code === whose, name: economies.name(code ?? "") }))}
      />
      <Choice
        label={say("parts.flow")}
        options={(["export", "import"] as const).map((f) => ({ to: { flow: f, year: undefined }, isChosen: f === flow, name: say(`flow.${f}`) }))}
      />
    </div>
  );
}

function Editions({ of }: { of: Structure }) {
  const say = useSay();
  const years = [...new Set(of.available.map((e) => e.period))];
  if (years.length === 0) return null;
  return (
    <Choice label={say("parts.year")} options={years.map((year) => ({ to: { year }, isChosen: year === of.period, name: year }))} />
  );
}
