// What the address bar says: /BLR/RUS/flows?from=2012&side=all. Pure: no window, no history.

export const pages = [
  "overview",
  "flows",
  "evidence",
  "structure",
  "measures",
  "map",
  "disagreements",
  "programme",
  "questions",
  "documents",
  "sources",
  "compare",
] as const;

export type PageName = (typeof pages)[number];

export type Language = "en" | "ru";

/** Two economies by their codes, as asked: the first is spoken of first. */
export interface Pair {
  readonly a: string;
  readonly b: string;
}

/** The whole view. What is absent is as it is by default. */
export interface Address {
  readonly pair?: Pair | undefined;
  readonly page: PageName;
  /** First and last year. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Whose records: the code of an economy; absent for all. */
  readonly side?: string | undefined;
  readonly flow?: "export" | "import" | undefined;
  /** The year of a map or of a treemap. */
  readonly year?: string | undefined;
  /** The pair beside this one. */
  readonly against?: Pair | undefined;
  /** A measure whose definition is open. */
  readonly measure?: string | undefined;
  /** Address of the receipt that is open. */
  readonly receipt?: string | undefined;
  readonly lang?: Language | undefined;
}

const code = /^\w{2,20}$/;
const year = /^\d{4}$/;

/** Never fails: what cannot be read is as if it were not there. */
export function parse(path: string, search: string): Address {
  const [a, b, page] = path.split("/").filter(Boolean).map(decoded);
  const asked = new URLSearchParams(search);
  const take = (name: string, form: RegExp) => {
    const value = asked.get(name);
    return value !== null && form.test(value) ? value : undefined;
  };
  const side = take("side", code)?.toUpperCase();
  return tidy({
    pair: pairOf(a, b),
    page: pages.find((p) => p === page) ?? "overview",
    from: take("from", year),
    to: take("to", year),
    side: side === "ALL" ? undefined : side,
    flow: take("flow", /^(export|import)$/) as Address["flow"],
    year: take("year", year),
    against: pairOf(...(take("with", /^\w{2,20}-\w{2,20}$/) ?? "").split("-")),
    measure: take("measure", /^[a-z0-9-]{1,80}$/),
    receipt: take("receipt", /^.{1,1000}$/),
    lang: take("lang", /^(en|ru)$/) as Language | undefined,
  });
}

/** The shortest address that parses to this view. */
export function format(address: Address): string {
  const { pair, against, page } = address;
  const path = pair ? `/${pair.a}/${pair.b}${page === "overview" ? "" : `/${page}`}` : "/";
  const said = new URLSearchParams();
  for (const name of ["from", "to", "side", "flow", "year", "measure"] as const) {
    const value = address[name];
    if (value !== undefined) said.set(name, value);
  }
  if (against) said.set("with", `${against.a}-${against.b}`);
  if (address.lang) said.set("lang", address.lang);
  if (address.receipt) said.set("receipt", address.receipt);
  const query = said.toString();
  return query ? `${path}?${query}` : path;
}

/** A step of the same reader: what belongs to the old page or pair alone is left behind. */
export function turned(from: Address, to: Partial<Address>): Address {
  const isNewPair = to.pair !== undefined && (to.pair.a !== from.pair?.a || to.pair.b !== from.pair.b);
  const isNewPage = isNewPair || (to.page !== undefined && to.page !== from.page);
  return tidy({
    ...from,
    ...(isNewPage ? { receipt: undefined, measure: undefined, flow: undefined, year: undefined } : {}),
    ...(isNewPair ? { side: undefined, against: undefined } : {}),
    ...to,
  });
}

function pairOf(a?: string, b?: string): Pair | undefined {
  if (!a || !b || !code.test(a) || !code.test(b)) return undefined;
  return { a: a.toUpperCase(), b: b.toUpperCase() };
}

/** Never fails: what cannot be read is as if it were not there. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (fault) {
    if (fault instanceof URIError) return "";
    throw fault;
  }
}

function tidy(address: Address): Address {
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== undefined)) as unknown as Address;
}
