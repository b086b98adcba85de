import type { ReactNode } from "react";
import type { Address } from "../address/grammar";
import { Link } from "../address/Link";

interface Props {
  label: string;
  options: readonly { to: Partial<Address>; isChosen: boolean; name: ReactNode }[];
}

/** One of a few views; each is an address of its own. */
export function Choice({ label, options }: Props) {
  return (
    <div className="choice" role="group" aria-label={label}>
      <span className="label">{label}</span>
      {options.map(({ to, isChosen, name }, i) => (
        <Link key={i} to={to} aria-current={isChosen ? "true" : undefined}>
          {name}
        </Link>
      ))}
    </div>
  );
}
