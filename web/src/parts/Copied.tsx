import { useState } from "react";
import { useSay } from "../language/say";

/** A line to be taken along. */
export function Copied({ text }: { text: string }) {
  const say = useSay();
  const [done, setDone] = useState(false);
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => { setDone(true); });
  };
  return (
    <div className="copied">
      <code>{text}</code>
      <button type="button" onClick={copy}>
        {say(done ? "copy.done" : "copy.do")}
      </button>
    </div>
  );
}
