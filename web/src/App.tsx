import { useEffect } from "react";
import { useAddress } from "./address/history";
import { useEconomies } from "./api/economies";
import { useLanguage, useSay } from "./language/say";
import { PickPage } from "./pages/PickPage";
import { PairView } from "./PairView";
import { Masthead } from "./parts/Masthead";
import { Receipt } from "./parts/Receipt";

export function App() {
  const say = useSay();
  const language = useLanguage();
  const { pair, page } = useAddress();
  const economies = useEconomies();
  useEffect(() => {
    document.documentElement.lang = language;
    const name = pair ? `${economies.name(pair.a)} – ${economies.name(pair.b)}: ${say(`page.${page}`)}` : say("app.motto");
    document.title = `${name} · Visavis`;
  }, [language, pair, page, economies, say]);
  return (
    <>
      <a className="skip" href="#main">
        {say("app.skip")}
      </a>
      <Masthead />
      {pair ? <PairView key={`${pair.a}-${pair.b}`} /> : <PickPage />}
      <Receipt />
    </>
  );
}
