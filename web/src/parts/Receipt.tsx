import { useCallback, useEffect } from "react";
import { leave, useAddress } from "../address/history";
import { useAnswer, type Answer } from "../api/answers";
import { useEconomies } from "../api/economies";
import { selectionOf } from "../api/selection";
import { useSay } from "../language/say";
import { Amount } from "./Amount";
import { Copied } from "./Copied";
import { Answered } from "./States";

/** Beside the page, what the number of the address bar was made of. */
export function Receipt() {
  const address = useAddress();
  const say = useSay();
  const { receipt } = address;
  const close = useCallback(() => {
    leave({ ...address, receipt: undefined });
  }, [address]);
  const asked = useAnswer("/api/v1/receipts", { address: receipt }, receipt !== undefined);
  useEffect(() => {
    if (receipt === undefined) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") close();
    };
    addEventListener("keydown", onKey);
    return () => {
      removeEventListener("keydown", onKey);
    };
  }, [receipt, close]);
  if (receipt === undefined) return null;
  return (
    <aside id="receipt" role="dialog" aria-labelledby="receipt-title" tabIndex={-1} ref={takeFocus}>
      <div className="head">
        <h2 id="receipt-title">{say("receipt.heading")}</h2>
        <button type="button" className="close" aria-label={say("receipt.close")} onClick={close}>
          ×
        </button>
      </div>
      <Answered asked={asked}>{(answer) => <Told answer={answer} />}</Answered>
    </aside>
  );
}

// Opened, it has the keyboard and does not cover its number; closed, the number has the keyboard again.
function takeFocus(panel: HTMLElement | null) {
  if (!panel) return undefined;
  const opener = document.activeElement;
  panel.focus({ preventScroll: true });
  const [number, box] = [opener?.getBoundingClientRect(), panel.getBoundingClientRect()];
  const isSheet = box.width >= innerWidth - 1;
  if (isSheet && number && number.bottom > box.top) scrollBy(0, number.bottom - box.top + 40);
  return () => {
    if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus({ preventScroll: true });
  };
}

function Told({ answer }: { answer: Answer<"/api/v1/receipts"> }) {
  const say = useSay();
  const economies = useEconomies();
  const side = selectionOf(answer.number.receipt).get("reporter");
  return (
    <>
      <p className="shown">
        <Amount of={answer.number} />
      </p>
      <p className="muted">{say(`kind.${answer.number.kind}`)}</p>
      <dl>
        {side && (
          <>
            <dt>{say("receipt.side")}</dt>
            <dd>{economies.name(side)}</dd>
          </>
        )}
        <dt>{say("receipt.method")}</dt>
        <dd>{answer.method}</dd>
      </dl>
      {answer.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {answer.inputs.length > 0 && <h3>{say("receipt.inputs")}</h3>}
      <ol className="inputs">
        {answer.inputs.map((input, i) => (
          <Input key={i} input={input} />
        ))}
      </ol>
      <h3>{say("receipt.command")}</h3>
      <Copied text={answer.command} />
    </>
  );
}

function Input({ input }: { input: Answer<"/api/v1/receipts">["inputs"][number] }) {
  const say = useSay();
  const line = input.line > 0 ? say("receipt.line", { n: input.line }) : "";
  const place = [input.file, line, input.column].filter(Boolean).join(", ");
  const rows = [
    [say("receipt.source"), input.source],
    [say("receipt.vintage"), input.vintage],
    [say("receipt.place"), place],
    ["SHA-256", input.sha256],
  ] as const;
  return (
    <li>
      <p>
        <b>{input.value}</b> {input.what}
      </p>
      <dl>
        {rows
          .filter(([, text]) => text !== "")
          .map(([name, text]) => (
            <div key={name} className="row">
              <dt>{name}</dt>
              <dd>{name === "SHA-256" ? <code>{text}</code> : text}</dd>
            </div>
          ))}
      </dl>
    </li>
  );
}
