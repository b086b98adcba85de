import { useState, type KeyboardEvent } from "react";
import { search } from "../address/search";
import type { EconomyAnswer } from "../api/answers";
import { useEconomies } from "../api/economies";
import { useSay } from "../language/say";

interface Props {
  id: string;
  label: string;
  chosen: EconomyAnswer | undefined;
  choose: (economy: EconomyAnswer | undefined) => void;
}

/** A box that finds an economy while one types (a combobox as ARIA describes it). */
export function EconomyBox({ id, label, chosen, choose }: Props) {
  const say = useSay();
  const { all } = useEconomies();
  const [letters, setLetters] = useState("");
  const [at, setAt] = useState(0);
  const found = chosen ? [] : search(all, letters);
  const take = (economy: EconomyAnswer) => {
    setLetters(economy.name);
    choose(economy);
  };
  const change = (to: string) => {
    setLetters(to);
    setAt(0);
    choose(undefined);
  };
  const onKey = (event: KeyboardEvent) => {
    const there = found[at];
    if (event.key === "ArrowDown") setAt((at + 1) % Math.max(1, found.length));
    else if (event.key === "ArrowUp") setAt((at + found.length - 1) % Math.max(1, found.length));
    else if (event.key === "Enter" && there) take(there);
    else if (event.key === "Escape") change("");
    else return;
    event.preventDefault();
  };
  return (
    <div className="box">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder={say("pick.type")}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found[at] ? `${id}-${found[at].code}` : undefined}
        value={letters}
        onChange={(event) => { change(event.target.value); }}
        onKeyDown={onKey}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={found.length === 0}>
        {found.map((economy, i) => (
          <li
            key={economy.code}
            id={`${id}-${economy.code}`}
            role="option"
            aria-selected={i === at}
            onMouseDown={(event) => {
              event.preventDefault();
              take(economy);
            }}
          >
            {economy.name} <span className="id">{economy.code}</span>
          </li>
        ))}
      </ul>
      {letters.trim() !== "" && !chosen && found.length === 0 && all.length > 0 && <p className="hint">{say("pick.none", { letters })}</p>}
    </div>
  );
}
