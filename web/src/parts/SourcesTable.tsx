import { useEffect, useMemo } from "react";
import { decoded } from "../address/grammar";
import { useAnswer, type SourceAnswer } from "../api/answers";
import { digits } from "../language/numbers";
import { useLanguage, useSay } from "../language/say";
import { DataTable, type Column } from "./DataTable";
import { Answered } from "./States";

/** Who publishes, on what terms, in which editions. */
export function SourcesTable() {
  const asked = useAnswer("/api/v1/sources");
  return <Answered asked={asked}>{(sources) => <Sources rows={sources} />}</Answered>;
}

const kept = (source: SourceAnswer, what: "kept" | "setAside") => source.vintages.reduce((sum, v) => sum + v[what], 0);

function Sources({ rows }: { rows: readonly SourceAnswer[] }) {
  const [say, language] = [useSay(), useLanguage()];
  useEffect(goToAnchor, []);
  const columns = useMemo<readonly Column<SourceAnswer>[]>(() => {
    const count = (n: number) => digits(n, { exponent: 0, decimals: 0 }, language);
    return [
      {
        id: "name",
        heading: say("sources.name"),
        by: (s) => s.name,
        cell: (s) => (
          <span id={`source:${s.id}`}>
            {s.name} <span className="id">{s.id}</span>
          </span>
        ),
      },
      { id: "title", heading: say("sources.title"), cell: (s) => [s.publisher, s.title].filter(Boolean).join(". ") },
      { id: "edition", heading: say("sources.editions"), cell: (s) => [...new Set(s.vintages.map((v) => v.edition))].join(", ") },
      { id: "licence", heading: say("sources.licence"), by: (s) => s.licence, cell: (s) => s.licence },
      { id: "kept", heading: say("sources.kept"), by: (s) => kept(s, "kept"), cell: (s) => count(kept(s, "kept")), isNumber: true },
      { id: "aside", heading: say("sources.aside"), by: (s) => kept(s, "setAside"), cell: (s) => count(kept(s, "setAside")), isNumber: true },
    ];
  }, [say, language]);
  return <DataTable caption={say("sources.caption")} columns={columns} rows={rows} keyOf={(s) => s.id} />;
}

// An address with a source in it leads to its row, which was not there when the page opened.
function goToAnchor() {
  if (location.hash) document.getElementById(decoded(location.hash.slice(1)))?.scrollIntoView({ block: "center" });
}
