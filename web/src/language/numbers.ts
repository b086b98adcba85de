import type { Language } from "../address/grammar";

/** A value in base units (dollars, shares of 1), with the ends of its interval; an absent end is unbounded. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** In what a quantity is printed: a power of ten, decimals, and what stands behind the digits. */
export interface Scale {
  readonly exponent: number;
  readonly decimals: number;
  readonly label: string;
}

export interface Printed {
  readonly digits: string;
  /** With one decimal more, rounded outwards; empty where there is none. */
  readonly interval: string;
  readonly label: string;
}

type Words = (
  key: "unit.bn" | "unit.mn" | "unit.pp" | "unit.perKg" | "currency.USD" | "currency.EUR",
  values?: Record<string, string>,
) => string;

const thinSpace = "\u202f";
const shares = new Set(["share", "growth", "quotient"]);

export function scaleOf(unit: string, value: number, words: Words): Scale {
  const held = unit.charAt(0).toLowerCase() + unit.slice(1);
  if (/^[A-Z]{3}$/.test(unit)) {
    const isBillions = Math.abs(value) >= 1e9;
    const label = words(isBillions ? "unit.bn" : "unit.mn", { currency: currencyOf(unit, words) });
    return { exponent: isBillions ? 9 : 6, decimals: 2, label };
  }
  if (shares.has(held)) return { exponent: -2, decimals: 1, label: "%" };
  if (held === "shareDifference") return { exponent: -2, decimals: 1, label: words("unit.pp") };
  if (held === "usDollarPerKilogram") return { exponent: 0, decimals: 3, label: words("unit.perKg") };
  return { exponent: 0, decimals: held === "rank" ? 0 : 3, label: "" };
}

/** What readers call a currency; its code where they call it so. */
export const currencyOf = (code: string, words: Words) => (code === "USD" || code === "EUR" ? words(`currency.${code}`) : code);

export function print(quantity: Quantity, scale: Scale, language: Language): Printed {
  return { digits: digits(quantity.value, scale, language), interval: interval(quantity, scale, language), label: scale.label };
}

/** Digits alone, with thin spaces between thousands and the mark of the language. */
export function digits(value: number, { exponent, decimals }: Pick<Scale, "exponent" | "decimals">, language: Language): string {
  return grouped(rounded(value, decimals - exponent, Math.round) / 10 ** exponent, decimals, language);
}

function interval({ value, low, high }: Quantity, scale: Scale, language: Language): string {
  if ((low === undefined && high === undefined) || (low === value && high === value)) return "";
  const finer = { ...scale, decimals: scale.decimals + 1 };
  const end = (at: number, round: (x: number) => number) =>
    grouped(rounded(at, finer.decimals - finer.exponent, round) / 10 ** finer.exponent, finer.decimals, language);
  const from = low === undefined ? "(−∞" : `[${end(low, Math.floor)}`;
  const to = high === undefined ? "∞)" : `${end(high, Math.ceil)}]`;
  return `${from}${language === "ru" ? ";" : ","} ${to}`;
}

// A hair's breadth of binary error is not a reason to round an end outwards by a whole step.
function rounded(value: number, places: number, round: (x: number) => number): number {
  const steps = value * 10 ** places;
  const nearest = Math.round(steps);
  const isThere = Math.abs(steps - nearest) < 1e-9 * Math.max(1, Math.abs(steps));
  return (isThere ? nearest : round === Math.round ? Math.sign(steps) * Math.round(Math.abs(steps)) : round(steps)) / 10 ** places;
}

function grouped(value: number, decimals: number, language: Language): string {
  const [whole = "", rest] = Math.abs(value).toFixed(decimals).split(".");
  const sign = value < 0 && Number(`${whole}.${rest ?? ""}`) !== 0 ? "−" : "";
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, thinSpace);
  return sign + thousands + (rest === undefined ? "" : (language === "ru" ? "," : ".") + rest);
}
