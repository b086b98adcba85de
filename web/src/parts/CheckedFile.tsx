import { useCheck, type Checked, type Chosen } from "../api/check";
import { useSay } from "../language/say";
import { MarkedText } from "./MarkedText";
import { ReadNumbers } from "./ReadNumbers";
import { Empty, Fault } from "./States";

interface Props {
  chosen: Chosen;
  /** Puts the file away, and ends the check if it is still going on. */
  leave: () => void;
}

export function CheckedFile({ chosen, leave }: Props) {
  const say = useSay();
  const { data, error, refetch } = useCheck(chosen);
  const busy = data || error ? undefined : say("check.busy", { name: chosen.file.name });
  return (
    <div className={busy ? "check state loading" : "check"} aria-busy={busy !== undefined}>
      <p role="status">{busy ?? data?.coverage.words}</p>
      {busy !== undefined && <progress aria-label={busy} />}
      <button type="button" onClick={leave}>
        {say(busy === undefined ? "check.leave" : "check.stop")}
      </button>
      {error && <Fault fault={error} again={() => void refetch()} />}
      {data && <Found of={data} />}
    </div>
  );
}

function Found({ of }: { of: Checked }) {
  const say = useSay();
  return (
    <>
      <p className={of.certain > 0 ? "summary certain" : "summary"}>{of.summary}</p>
      {of.findings.length === 0 ? (
        <Empty hint={say("check.unheld")}>{say(of.coverage.checked > 0 ? "check.none" : "check.nothing")}</Empty>
      ) : (
        <ol className="findings" aria-label={say("check.findings")}>
          {of.findings.map((f) => (
            <li key={f.id} className={f.level}>
              <a href={`#${f.id}`}>
                <b className="id">{f.id}</b> {f.words}
              </a>
              <span className="sum"> {f.arithmetic}</span>
            </li>
          ))}
        </ol>
      )}
      <h3>{say("check.text")}</h3>
      <MarkedText of={of} />
      <ReadNumbers of={of.numbers ?? []} />
    </>
  );
}
