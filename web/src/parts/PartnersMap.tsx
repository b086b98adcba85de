import { useMemo } from "react";
import { Link } from "../address/Link";
import { useEconomies } from "../api/economies";
import { coast } from "../charts/coast";
import { frameOf, labelled } from "../charts/frame";
import { project } from "../charts/projection";
import { digits } from "../language/numbers";
import { useLanguage, useSay } from "../language/say";
import { DataTable, type Column } from "./DataTable";
import type { Structure } from "./Parts";
import { Picture } from "./Picture";

type Part = Structure["parts"][number];

const world = { x: 0, y: 10, width: 960, height: 470 };

/** Partners as circles at their capitals, the area by value; a map without borders takes no side. */
export function PartnersMap({ of }: { of: Structure }) {
  const say = useSay();
  const placed = usePlaced(of);
  const flow = say(`flow.${of.flow === "import" ? "import" : "export"}`);
  const caption = say("map.caption", { who: of.reporter.name, flow, year: of.period ?? "", source: of.source?.name ?? "" });
  const rows = of.parts.map(({ code, name, value, share }) => ({ code, name, value, share }));
  const note = say("map.note", { n: placed.discs.length, all: of.parts.length });
  return (
    <>
      <Picture id={`map-${of.flow}-${of.period}`} caption={caption} rows={rows} note={note}>
        <Drawn {...placed} caption={caption} home={of.reporter.name} />
      </Picture>
      <PartnersTable of={of} caption={caption} />
    </>
  );
}

interface Placed {
  readonly discs: readonly { part: Part; x: number; y: number; r: number }[];
  readonly at: readonly [number, number] | undefined;
  readonly frame: ReturnType<typeof frameOf>;
}

// Largest first, so that the small ones lie on top.
function usePlaced(of: Structure): Placed {
  const { all } = useEconomies();
  return useMemo(() => {
    const capitals = new Map(all.flatMap((e) => (e.capital ? [[e.code, project(e.capital.longitude, e.capital.latitude)] as const] : [])));
    const points = of.parts.flatMap((part) => {
      const [x, y] = capitals.get(part.code) ?? [];
      return x === undefined || y === undefined ? [] : [{ part, x, y }];
    });
    const at = capitals.get(of.reporter.code);
    const frame = frameOf(points.length > 0 ? points : [{ x: 480, y: 250 }], world);
    const most = Math.max(...points.map((p) => p.part.share));
    const discs = points.map((p) => ({ ...p, r: Math.max(0.002, 0.036 * Math.sqrt(p.part.share / most)) * frame.width }));
    return { discs, at, frame };
  }, [all, of]);
}

function Drawn({ discs, at, frame, caption, home }: Placed & { caption: string; home: string }) {
  const letter = frame.width / 78;
  const view = [frame.x, frame.y, frame.width, frame.height].map((v) => v.toFixed(1)).join(" ");
  return (
    <svg className="map" viewBox={view} role="group" aria-label={caption} style={{ fontSize: letter }}>
      <path className="coast" d={coast} strokeWidth={frame.width / 1600} />
      {discs.map(({ part, x, y, r }) => (
        <Link key={part.code} to={{ receipt: part.receipt }} aria-label={part.name}>
          <circle cx={x} cy={y} r={r} strokeWidth={frame.width / 1200}>
            <title>{part.name}</title>
          </circle>
        </Link>
      ))}
      {labelled(discs, (d) => d.part.name.length, letter).map(({ part, x, y, r }) => (
        <text key={part.code} x={x} y={y - r - letter / 4} aria-hidden="true">
          {part.name}
        </text>
      ))}
      {at && (
        <path className="home" strokeWidth={letter / 5} d={`M${at[0] - letter / 2} ${at[1]}h${letter}M${at[0]} ${at[1] - letter / 2}v${letter}`}>
          <title>{home}</title>
        </path>
      )}
    </svg>
  );
}

function PartnersTable({ of, caption }: { of: Structure; caption: string }) {
  const [say, language] = [useSay(), useLanguage()];
  const columns = useMemo<readonly Column<Part>[]>(
    () => [
      { id: "name", heading: say("map.partner"), by: (p) => p.name, cell: (p) => p.name },
      { id: "share", heading: say("map.share"), by: (p) => p.share, cell: (p) => <Share of={p} />, isNumber: true },
      { id: "value", heading: say("map.value", { unit: say("unit.mn", { currency: say("currency.USD") }) }), by: (p) => p.value, cell: (p) => (p.value === undefined ? "" : digits(p.value, { exponent: 6, decimals: 1 }, language)), isNumber: true },
    ],
    [say, language],
  );
  return <DataTable caption={caption} columns={columns} rows={of.parts} keyOf={(p) => p.code} />;
}

function Share({ of }: { of: Part }) {
  const language = useLanguage();
  return (
    <Link className="n" to={{ receipt: of.receipt }}>
      {digits(of.share, { exponent: -2, decimals: 1 }, language)}{"\u202f%"}
    </Link>
  );
}
