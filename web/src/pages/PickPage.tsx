import { useState, type SyntheticEvent } from "react";
import { turned } from "../address/grammar";
import { go, useAddress } from "../address/history";
import { Link } from "../address/Link";
import { useAnswer, type EconomyAnswer } from "../api/answers";
import { useSay } from "../language/say";
import { EconomyBox } from "../parts/EconomyBox";
import { Answered } from "../parts/States";

/** Which two: by name in either language, by code, or from those of which most is known. */
export function PickPage() {
  const say = useSay();
  return (
    <main id="main" className="pick" tabIndex={-1}>
      <h1>{say("pick.heading")}</h1>
      <p className="about">{say("pick.about")}</p>
      <PickForm />
      <h2>{say("pick.known")}</h2>
      <Known />
    </main>
  );
}

function PickForm() {
  const say = useSay();
  const address = useAddress();
  const [a, setA] = useState<EconomyAnswer>();
  const [b, setB] = useState<EconomyAnswer>();
  const isReady = a !== undefined && b !== undefined && a.code !== b.code;
  const open = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isReady) go(turned(address, { pair: { a: a.code, b: b.code }, page: "overview" }));
  };
  return (
    <form className="picking" onSubmit={open}>
      <EconomyBox id="pick-a" label={say("pick.first")} chosen={a} choose={setA} />
      <EconomyBox id="pick-b" label={say("pick.second")} chosen={b} choose={setB} />
      <button type="submit" disabled={!isReady}>
        {say("pick.open")}
      </button>
      {a !== undefined && a.code === b?.code && <p className="hint">{say("pick.same")}</p>}
    </form>
  );
}

function Known() {
  const say = useSay();
  const asked = useAnswer("/api/v1/pairs", { limit: 24 });
  return (
    <Answered asked={asked}>
      {({ items }) => (
        <ul className="pairs">
          {items.map(({ a, b, observations, claims }) => (
            <li key={a.code + b.code}>
              <Link to={{ pair: { a: a.code, b: b.code }, page: "overview" }}>
                {a.name} – {b.name}
              </Link>{" "}
              <span className="id">{say("pick.evidence", { observations, claims })}</span>
            </li>
          ))}
        </ul>
      )}
    </Answered>
  );
}
