import type { Language } from "../address/grammar";

/** RFC 9457, as the API says what is wrong and what to do. */
export interface ProblemAnswer {
  readonly title: string;
  readonly detail?: string;
  readonly status?: number;
  readonly code?: string;
  readonly try?: string;
}

/** The server said no, and why; or nothing at all. */
export class ApiProblem extends Error {
  constructor(readonly problem: ProblemAnswer | undefined) {
    super(problem?.title ?? "the server does not answer");
  }

  /** Whether asking again may help. */
  get isPassing(): boolean {
    return this.problem === undefined || (this.problem.status ?? 500) >= 500;
  }
}

export type Parameters = Record<string, string | number | undefined>;

/** The address of an answer, its language in it: what is kept is kept by language. */
export function addressOf(path: string, language: Language, parameters: Parameters = {}): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) asked.set(name, String(value));
  asked.set("lang", language);
  return `/api/v1/${path}?${asked.toString()}`;
}

export async function ask<T>(address: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(address, init).catch((fault: unknown) => {
    if (init.signal?.aborted) throw fault;
    throw new ApiProblem(undefined);
  });
  if (response.ok) return (await response.json()) as T;
  const isProblem = response.headers.get("content-type")?.startsWith("application/problem+json");
  throw new ApiProblem(isProblem ? ((await response.json()) as ProblemAnswer) : { title: `HTTP ${response.status}`, status: response.status });
}

/** A part of a long list, and where it goes on. */
export interface Listed {
  readonly items: readonly unknown[];
  readonly next?: string;
}

/** A list with whatever follows its first page. */
export async function askAll<T extends Listed>(address: string, init: RequestInit = {}): Promise<T> {
  const first = await ask<T>(address, init);
  const items = [...first.items];
  for (let next = first.next; next !== undefined; ) {
    const page: Listed = await ask<T>(`${address}&after=${encodeURIComponent(next)}`, init);
    items.push(...page.items);
    next = page.next;
  }
  return { ...first, items, next: undefined };
}
