import { usePairAnswer, type PairMeasureAnswer } from "../api/answers";
import { useEconomies } from "../api/economies";
import { selectionOf } from "../api/selection";
import { useSay } from "../language/say";
import { Amount } from "./Amount";
import { Answered, Empty } from "./States";

// What a reader looks for first, in this order.
const wanted = ["turnover", "trade-balance", "ktes", "partner-share-in-turnover", "trade-with-partner-to-gdp", "mirror-asymmetry"];

/** Newest values of the measures that say most, and who says so. */
export function Headline() {
  const say = useSay();
  const asked = usePairAnswer("/api/v1/pairs/{a}/{b}/measures");
  return (
    <Answered asked={asked}>
      {(measures) => {
        const shown = wanted.flatMap((id) => measures.find((m) => m.id === id && m.number?.value !== undefined) ?? []);
        return shown.length === 0 ? (
          <Empty hint={say("headline.hint")}>{say("headline.none")}</Empty>
        ) : (
          <dl className="facts">
            {shown.map((measure) => (
              <Fact key={measure.id} measure={measure} />
            ))}
          </dl>
        );
      }}
    </Answered>
  );
}

function Fact({ measure }: { measure: PairMeasureAnswer }) {
  const economies = useEconomies();
  const { number, source, period, name } = measure;
  const side = number && selectionOf(number.receipt).get("reporter");
  return (
    <div>
      <dt>
        {name}, {period}
      </dt>
      <dd className="value">{number && <Amount of={number} />}</dd>
      <dd>{[side && economies.name(side), source?.name].filter(Boolean).join(": ")}</dd>
    </div>
  );
}
