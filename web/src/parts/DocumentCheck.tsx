import { useState, type DragEvent } from "react";
import type { Chosen } from "../api/check";
import { useSay } from "../language/say";
import { CheckedFile } from "./CheckedFile";

const forms = ".txt,.md,.markdown,.html,.htm,.docx,.pdf";

/** Where a document is dropped, or chosen, and what is found in it. */
export function DocumentCheck() {
  const say = useSay();
  const [chosen, setChosen] = useState<Chosen>();
  const choose = (file: File | undefined) => {
    if (file) setChosen((last) => ({ file, number: (last?.number ?? 0) + 1 }));
  };
  return (
    <section aria-labelledby="check-heading">
      <h2 id="check-heading">{say("check.heading")}</h2>
      <p>{say("check.about")}</p>
      <DropPlace choose={choose} />
      {chosen && <CheckedFile key={chosen.number} chosen={chosen} leave={() => { setChosen(undefined); }} />}
    </section>
  );
}

function DropPlace({ choose }: { choose: (file: File | undefined) => void }) {
  const say = useSay();
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    choose(event.dataTransfer.files[0]);
  };
  return (
    <label
      className={isOver ? "drop over" : "drop"}
      onDragOver={(event) => { event.preventDefault(); setIsOver(true); }}
      onDragLeave={() => { setIsOver(false); }}
      onDrop={drop}
    >
      <span className="do">{say("check.drop")}</span>
      <span className="hint">{say("check.forms")}</span>
      <input
        type="file"
        accept={forms}
        onChange={(event) => {
          choose(event.target.files?.[0]);
          // The same file may be chosen again, once it was mended.
          event.target.value = "";
        }}
      />
    </label>
  );
}
