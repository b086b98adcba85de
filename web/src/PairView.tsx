import { lazy, Suspense, type ComponentType } from "react";
import { pages, type PageName } from "./address/grammar";
import { useAddress } from "./address/history";
import { Link } from "./address/Link";
import { useSay } from "./language/say";
import { Boundary } from "./parts/Boundary";
import { Loading } from "./parts/States";
import { Years } from "./parts/Years";

// A page is a file of its name, loaded when it is first opened.
const files = import.meta.glob<{ default: ComponentType }>("./pages/pair/*.tsx");
const parts = new Map(pages.map((page) => [page, lazy(fileOf(page))]));

function fileOf(page: PageName) {
  const load = files[`./pages/pair/${page}.tsx`];
  if (!load) throw new Error(`no file for the page ${page}`);
  return load;
}

export function PairView() {
  const say = useSay();
  const { page } = useAddress();
  const Page = parts.get(page) ?? Loading;
  return (
    <div className="frame">
      <nav aria-label={say("app.pages")}>
        <ul>
          {pages.map((name) => (
            <li key={name}>
              <Link to={{ page: name, receipt: undefined }} aria-current={name === page ? "page" : undefined}>
                {say(`page.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <main id="main" tabIndex={-1}>
        <div className="opening">
          <h1>{say(`page.${page}`)}</h1>
          <Years />
        </div>
        <p className="about">{say(`about.${page}`)}</p>
        <Boundary key={page}>
          <Suspense fallback={<Loading />}>
            <Page />
          </Suspense>
        </Boundary>
      </main>
    </div>
  );
}
