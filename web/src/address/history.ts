import { useSyncExternalStore } from "react";
import { format, parse, type Address } from "./grammar";

// The browser keeps the view; here is only who is told of a change.
const told = new Set<() => void>();
let known = { href: "", address: parse("/", "") };

function tell() {
  for (const listener of told) listener();
}

function listen(listener: () => void) {
  if (told.size === 0) addEventListener("popstate", tell);
  told.add(listener);
  return () => {
    told.delete(listener);
    if (told.size === 0) removeEventListener("popstate", tell);
  };
}

/** The view that the address bar says now. */
export function current(): Address {
  const href = location.pathname + location.search;
  if (known.href !== href) known = { href, address: parse(location.pathname, location.search) };
  return known.address;
}

export function useAddress(): Address {
  return useSyncExternalStore(listen, current);
}

// Only the step that opened a receipt leads back out of it: a later one may have changed the years.
interface Step {
  readonly opened?: boolean;
}

/** To another view: a step that the back button undoes, unless it replaces the one before. */
export function go(to: Address, replace = false) {
  const href = format(to);
  const step: Step = { opened: current().receipt === undefined && to.receipt !== undefined };
  if (replace) history.replaceState(history.state, "", href);
  else history.pushState(step, "", href);
  tell();
}

/** Back where the receipt was opened from, or to the view beneath it where the last step did something else. */
export function leave(beneath: Address) {
  if ((history.state as Step | null)?.opened) history.back();
  else go(beneath, true);
}
