import { useEffect, useRef } from "react";
import { current, go, useAddress } from "../address/history";
import { format, turned } from "../address/grammar";
import type { Answer } from "../api/answers";
import { keepDrawn } from "../charts/placed";
import { specOf } from "../charts/packed";
import { useLanguage, useSay } from "../language/say";
import { useIsDark } from "../look/theme";
import { downloads } from "./downloads";
import { hintAtMore } from "./Scrolling";

type SectionAnswer = Answer<"/api/v1/pairs/{a}/{b}/sections/{section}">;

interface Props {
  section: SectionAnswer;
  only?: readonly string[] | undefined;
}

/** What the report wrote, brought to life: charts drawn, numbers and marks leading to receipts. */
export function Fragment({ section, only }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [say, language, isDark] = [useSay(), useLanguage(), useIsDark()];
  const address = useAddress();
  useEffect(() => {
    const root = place.current;
    if (!root) return;
    const whole = new DOMParser().parseFromString(section.html, "text/html").body.firstElementChild;
    root.replaceChildren(...[...(whole?.children ?? [])].filter((block) => !only || only.includes(block.id)));
    root.querySelectorAll("figure").forEach((figure) => { figure.append(downloads(figure.id, address, language, say)); });
    return endAll([...root.querySelectorAll<HTMLElement>(".scroll")].map(hintAtMore));
    // The words and links follow the section, which changes with language and years.
  }, [section]);
  useEffect(() => {
    const charts = [...(place.current?.querySelectorAll<HTMLElement>("figure > .chart") ?? [])];
    return endAll(charts.map((chart) => keepDrawn(chart, () => specOf(chart), isDark)));
  }, [section, isDark]);
  useEffect(() => {
    const root = place.current;
    if (!root) return;
    const addresses = new Map(section.receipts.map(({ id, address: to }) => [id, to]));
    leadOn(root, addresses);
    return listenTo(root, addresses);
  }, [section, address]);
  return <div ref={place} />;
}

const endAll = (ends: (() => void)[]) => () => { ends.forEach((end) => { end(); }); };

// Real links, so that a receipt can be opened in another window and its address copied.
function leadOn(root: HTMLElement, addresses: ReadonlyMap<string, string>) {
  const open = current().receipt;
  for (const link of root.querySelectorAll<HTMLAnchorElement>("a[href^='#r-'], a[data-receipt]")) {
    link.dataset.receipt ??= link.hash.slice(1);
    const receipt = addresses.get(link.dataset.receipt);
    link.href = format(turned(current(), { receipt }));
    link.classList.toggle("told", receipt === open);
  }
  for (const link of root.querySelectorAll<HTMLAnchorElement>("a[href^='#source:']")) {
    link.href = format(turned(current(), { page: "sources" })) + link.hash;
  }
}

function listenTo(root: HTMLElement, addresses: ReadonlyMap<string, string>) {
  const visit = (id: string | undefined) => {
    const receipt = id === undefined ? undefined : addresses.get(id);
    if (receipt !== undefined) go(turned(current(), { receipt }), current().receipt !== undefined);
  };
  const onClick = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-receipt]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    visit(link.dataset.receipt);
  };
  const onMark = (event: Event) => { visit((event as CustomEvent<string>).detail); };
  root.addEventListener("click", onClick);
  root.addEventListener("visavis:receipt", onMark);
  return () => {
    root.removeEventListener("click", onClick);
    root.removeEventListener("visavis:receipt", onMark);
  };
}
