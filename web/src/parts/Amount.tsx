import { Link } from "../address/Link";
import { useAddress } from "../address/history";
import type { NumberAnswer } from "../api/answers";
import { print, scaleOf, type Scale } from "../language/numbers";
import { useLanguage, useSay } from "../language/say";

const css = { reported: "rep", calculated: "cal", claimed: "cla", estimated: "est" } as const;

interface Props {
  of: NumberAnswer;
  /** In what it is printed, where a heading says so. */
  scale?: Scale | undefined;
  /** A claim in the words of its document. */
  printed?: string | undefined;
}

/** A number as everywhere in Visavis: its kind is a colour and a mark, a click opens its receipt. */
export function Amount({ of, scale, printed: words }: Props) {
  const [say, language] = [useSay(), useLanguage()];
  const isOpen = useAddress().receipt !== undefined;
  if (of.value === undefined) return <span className="m">{of.missing ?? say("number.none")}</span>;
  const held = { value: of.value, unit: of.unit, low: of.low, high: of.high };
  const printed = print(held, scale ?? scaleOf(of.unit, of.value, say), language);
  const [opening, closing] = of.kind === "claimed" ? (language === "ru" ? ["«", "»"] : ["“", "”"]) : ["", ""];
  const unit = scale || printed.label === "" ? "" : (printed.label === "%" ? "\u202f" : "\u00a0") + printed.label;
  return (
    <>
      <Link className={`n ${css[of.kind]}`} to={{ receipt: of.receipt }} replace={isOpen} title={say(`kind.${of.kind}`)}>
        {opening + (words ?? printed.digits) + closing}
      </Link>
      {words === undefined && unit}
      {printed.interval && <span className="i"> {printed.interval}</span>}
    </>
  );
}
