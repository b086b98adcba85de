import type { AnchorHTMLAttributes, MouseEvent } from "react";
import { format, turned, type Address } from "./grammar";
import { go, useAddress } from "./history";

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> & { to: Partial<Address>; replace?: boolean };

/** A real link: it can be copied, and opened in another window. */
export function Link({ to, replace = false, onClick, ...rest }: Props) {
  const address = turned(useAddress(), to);
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(address, replace);
  };
  return <a {...rest} href={format(address)} onClick={follow} />;
}
