import { useRef, useState } from "react";
import { useSay } from "../language/say";

/** A line to be taken along. */
export function Copied({ text }: { text: string }) {
  const say = useSay();
  const [done, setDone] = useState(false);
  const words = useRef<HTMLElement>(null);
  const mark = () => {
    if (words.current) getSelection()?.selectAllChildren(words.current);
  };
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => { setDone(true); }, mark);
  };
  // Plain HTTP has no clipboard: there the line is marked, to be copied by hand.
  return (
    <div className="copied">
      <code ref={words}>{text}</code>
      <button type="button" onClick={isSecureContext ? copy : mark}>
        {say(done ? "copy.done" : "copy.do")}
      </button>
    </div>
  );
}
