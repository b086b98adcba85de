import { turned } from "../../address/grammar";
import { go, useAddress } from "../../address/history";
import { useList } from "../../api/answers";
import { useSay } from "../../language/say";
import { Comparison } from "../../parts/Comparison";
import { Answered } from "../../parts/States";

export default function Compare() {
  const say = useSay();
  const address = useAddress();
  const { pair, against } = address;
  const asked = useList("/api/v1/pairs");
  const nameOf = (p: { a: { name: string }; b: { name: string } }) => `${p.a.name} – ${p.b.name}`;
  return (
    <>
      <Answered asked={asked}>
        {({ items }) => (
          <p className="choice">
            <label>
              {say("compare.with")}{" "}
              <select
                value={against ? `${against.a}-${against.b}` : ""}
                onChange={(event) => {
                  const [a = "", b = ""] = event.target.value.split("-");
                  go(turned(address, { against: a && b ? { a, b } : undefined }));
                }}
              >
                <option value="">{say("compare.choose")}</option>
                {items.filter((p) => p.a.code !== pair?.a || p.b.code !== pair.b).map((p) => (
                  <option key={p.a.code + p.b.code} value={`${p.a.code}-${p.b.code}`}>{nameOf(p)}</option>
                ))}
              </select>
            </label>
          </p>
        )}
      </Answered>
      {pair && against && <Comparison one={pair} other={against} />}
    </>
  );
}
