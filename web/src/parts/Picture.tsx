import { useRef, type ReactNode } from "react";
import { useAddress } from "../address/history";
import { csvOf, pictureOf, save, svgOf, type CsvRow } from "../charts/files";
import { useSay } from "../language/say";

interface Props {
  id: string;
  caption: string;
  /** What is drawn, for who wants the numbers. */
  rows: readonly CsvRow[];
  note?: string;
  children: ReactNode;
}

/** A chart that is drawn here, with its caption and its files. */
export function Picture({ id, caption, rows, note, children }: Props) {
  const say = useSay();
  const { pair } = useAddress();
  const figure = useRef<HTMLElement>(null);
  const name = (ending: string) => `${pair?.a}-${pair?.b}-${id}.${ending}`;
  const drawn = () => figure.current?.querySelector("svg") ?? undefined;
  const files = {
    SVG: () => { const svg = drawn(); if (svg) save(new Blob([svgOf(svg)], { type: "image/svg+xml" }), name("svg")); },
    PNG: () => { const svg = drawn(); if (svg) void pictureOf(svg).then((blob) => { save(blob, name("png")); }); },
    CSV: () => { save(new Blob([csvOf(rows)], { type: "text/csv" }), name("csv")); },
  };
  return (
    <figure id={id} ref={figure}>
      <figcaption>{caption}</figcaption>
      {children}
      {note && <p className="note">{note}</p>}
      <p className="downloads">
        {say("download.chart")}
        {Object.entries(files).map(([format, keep]) => (
          <button key={format} type="button" onClick={keep}>
            {format}
          </button>
        ))}
      </p>
    </figure>
  );
}
