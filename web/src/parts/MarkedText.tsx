import { useEffect, useRef } from "react";
import type { Checked } from "../api/check";
import { useLanguage } from "../language/say";
import { hintAtMore } from "./Scrolling";

/** The text as the server marked it: a marked number leads to what is known of it. */
export function MarkedText({ of }: { of: Checked }) {
  const place = useRef<HTMLDivElement>(null);
  const language = useLanguage();
  useEffect(() => {
    const marked = new DOMParser().parseFromString(of.html ?? "", "text/html").body.firstElementChild;
    if (!place.current || !marked) return;
    for (const mark of marked.querySelectorAll("mark.sound")) lead(mark, `#${rowOf(mark.id)}`);
    for (const note of marked.querySelectorAll("aside")) Object.assign(note, { tabIndex: -1, lang: language });
    place.current.replaceChildren(marked);
    const ends = [...marked.querySelectorAll<HTMLElement>(".scroll")].map(hintAtMore);
    return () => { ends.forEach((end) => { end(); }); };
  }, [of, language]);
  return <div className="document" ref={place} lang={of.language} onClick={goTo} />;
}

/** The row of the table of numbers that tells what a mark was read as. */
export const rowOf = (mark: string) => `read-${mark}`;

function lead(mark: Element, to: string) {
  const link = document.createElement("a");
  link.href = to;
  link.append(...mark.childNodes);
  mark.append(link);
}

// The keyboard goes where the eye goes; a row in a folded table unfolds it.
function goTo(event: React.MouseEvent) {
  const hash = (event.target as Element).closest("a")?.hash ?? "";
  const target = document.getElementById(hash.slice(1));
  target?.closest("details")?.setAttribute("open", "");
  target?.focus({ preventScroll: true });
}
