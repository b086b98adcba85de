import { useMemo } from "react";
import type { Checked } from "../api/check";
import { useSay } from "../language/say";
import { DataTable, type Column } from "./DataTable";
import { rowOf } from "./MarkedText";

type Read = NonNullable<Checked["numbers"]>[number];

interface Row extends Read {
  readonly key: string;
  /** The row to which the mark leads: a number may have been read twice. */
  readonly isFirst: boolean;
}

/** Every number that was understood, what it was read as, and what became of it. */
export function ReadNumbers({ of }: { of: readonly Read[] }) {
  const say = useSay();
  const columns = useMemo<readonly Column<Row>[]>(
    () => [
      { id: "words", heading: say("check.number"), cell: (n) => <a id={n.isFirst ? rowOf(n.at) : undefined} href={`#${n.at}`}>{n.words}</a> },
      { id: "what", heading: say("check.read"), by: (n) => n.what, cell: (n) => n.what },
      { id: "verdict", heading: say("check.verdict"), by: (n) => n.verdict, cell: (n) => <Became of={n} /> },
      { id: "line", heading: say("check.line"), by: (n) => n.place.line, cell: (n) => placeOf(n), isNumber: true },
    ],
    [say],
  );
  const rows = useMemo(() => rowsOf(of), [of]);
  if (rows.length === 0) return null;
  return (
    <details className="numbers-read">
      <summary>{say("check.all", { n: rows.length })}</summary>
      <DataTable caption={say("check.caption")} columns={columns} rows={rows} keyOf={(n) => n.key} />
    </details>
  );
}

function rowsOf(all: readonly Read[]): Row[] {
  const seen = new Set<string>();
  return all.map((n, i) => {
    const isFirst = !seen.has(n.at);
    seen.add(n.at);
    return { ...n, key: String(i), isFirst };
  });
}

function Became({ of }: { of: Read }) {
  return (
    <>
      {of.said}
      {of.why !== undefined && <span className="note">{of.why}</span>}
    </>
  );
}

const placeOf = ({ place }: Read) => (place.page === undefined ? String(place.line) : `${place.page}: ${place.line}`);
