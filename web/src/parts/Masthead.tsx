import { useAddress } from "../address/history";
import { Link } from "../address/Link";
import { useEconomies } from "../api/economies";
import { useLanguage, useSay } from "../language/say";
import { choose, themes, useTheme } from "../look/theme";

/** Whose trade it is, and how the reader wants to see it. */
export function Masthead() {
  const say = useSay();
  const { pair } = useAddress();
  const economies = useEconomies();
  return (
    <header>
      <Link className="brand" to={{ pair: undefined, page: "overview" }} aria-label={say("app.pick")}>
        Visavis
      </Link>
      {pair ? (
        <p className="pair">
          <b>{economies.name(pair.a)}</b>
          <Link className="swap" to={{ pair: { a: pair.b, b: pair.a } }} title={say("app.swap")} aria-label={say("app.swap")}>
            ⇄
          </Link>
          <b>{economies.name(pair.b)}</b>
        </p>
      ) : (
        <p className="pair">{say("app.motto")}</p>
      )}
      <div className="looks">
        <Languages />
        <Themes />
      </div>
    </header>
  );
}

function Languages() {
  const language = useLanguage();
  const other = language === "en" ? "ru" : "en";
  return (
    <Link to={{ lang: other }} lang={other} hrefLang={other}>
      {other === "ru" ? "Русский" : "English"}
    </Link>
  );
}

function Themes() {
  const say = useSay();
  const theme = useTheme();
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "auto";
  return (
    <button type="button" id="looks" onClick={() => { choose(next); }}>
      {say(`look.${theme}`)}
    </button>
  );
}
