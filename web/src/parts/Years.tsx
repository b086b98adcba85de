import { turned } from "../address/grammar";
import { go, useAddress } from "../address/history";
import { useLanguage, useSay } from "../language/say";

const first = 1992;
const last = new Date().getFullYear();
const years = Array.from({ length: last - first + 1 }, (_, i) => String(first + i));

/** The years of the view; all where none is chosen. */
export function Years() {
  const say = useSay();
  const language = useLanguage();
  const address = useAddress();
  const choice = (name: "from" | "to") => (
    <label>
      {say(`years.${name}`)}{" "}
      <select
        key={language}
        value={address[name] ?? ""}
        onChange={(event) => { go(turned(address, { [name]: event.target.value || undefined })); }}
      >
        <option value="">{say(`years.any`)}</option>
        {years.filter((year) => isBefore(name === "from" ? [year, address.to] : [address.from, year])).map((year) => (
          <option key={year}>{year}</option>
        ))}
      </select>
    </label>
  );
  return (
    <div className="years">
      {choice("from")} {choice("to")}
    </div>
  );
}

const isBefore = ([one, other]: (string | undefined)[]) => one === undefined || other === undefined || one <= other;
