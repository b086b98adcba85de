import { Link } from "../address/Link";
import { treemapOf } from "../charts/treemap";
import { digits } from "../language/numbers";
import { useLanguage, useSay } from "../language/say";
import { PartChoices, Parts, type Structure } from "./Parts";
import { Picture } from "./Picture";

const [width, height] = [760, 380];
const hues = 8;

/** With whom an economy trades, by area. */
export function Treemap() {
  const say = useSay();
  return (
    <section>
      <h2>{say("treemap.heading")}</h2>
      <PartChoices />
      <Parts across="partners">{(structure) => <Tiles of={structure} across="partners" />}</Parts>
      <h2>{say("treemap.products")}</h2>
      <Parts across="products">{(structure) => <Tiles of={structure} across="products" />}</Parts>
    </section>
  );
}

function Tiles({ of, across }: { of: Structure; across: string }) {
  const [say, language] = [useSay(), useLanguage()];
  const share = (value: number) => `${digits(value, { exponent: -2, decimals: 1 }, language)}\u202f%`;
  const caption = say("treemap.caption", { who: of.reporter.name, flow: say(`flow.${of.flow === "import" ? "import" : "export"}`), year: of.period ?? "", source: of.source?.name ?? "" });
  const rows = of.parts.map(({ code, name, value, share: part }) => ({ code, name, value, share: part }));
  const tiles = treemapOf(of.parts, (p) => p.share, width, height);
  const labelOf = (part: Structure["parts"][number]) => `${part.name}: ${share(part.share)}`;
  return (
    <Picture id={`${across}-${of.flow}-${of.period}`} caption={caption} rows={rows} note={say("treemap.note", { n: of.parts.length })}>
      <svg className="treemap" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={caption}>
        {tiles.map(({ of: part, x, y, width: w, height: h }, i) => (
          <Link key={part.code} to={{ receipt: part.receipt }} aria-label={labelOf(part)}>
            <rect className={`hue-${i % hues}`} x={x} y={y} width={Math.max(0, w - 1)} height={Math.max(0, h - 1)}>
              <title>{labelOf(part)}</title>
            </rect>
          </Link>
        ))}
        {tiles.filter((tile) => tile.width > 60 && tile.height > 30).map(({ of: part, x, y, width: w }) => (
          <text key={part.code} x={x + 6} y={y + 18} aria-hidden="true">
            {clipped(part.name, w)}
            <tspan x={x + 6} dy="16">{share(part.share)}</tspan>
          </text>
        ))}
      </svg>
    </Picture>
  );
}

const clipped = (name: string, room: number) => (name.length * 7.2 > room - 8 ? `${name.slice(0, Math.max(1, Math.floor((room - 16) / 7.2)))}…` : name);
