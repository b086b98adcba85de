// Draws every chart of a page: those in sight first, the rest when idle, all of them before printing.
import { draw } from "./draw.js";
import dark from "./theme.dark.json";
import light from "./theme.light.json";
import { listen } from "./tip.js";

const darkness = matchMedia("(prefers-color-scheme: dark)");
const charts = [...document.querySelectorAll("figure")].flatMap(chartOf);

function chartOf(figure) {
  const script = figure.querySelector("script.spec");
  const place = figure.querySelector(".chart");
  return script && place ? [{ place, spec: JSON.parse(script.textContent), view: null, drawn: "" }] : [];
}

function show(chart, theme) {
  const width = chart.place.clientWidth;
  const state = `${theme === dark} ${width}`;
  if (chart.drawn === state || width === 0) return;
  chart.drawn = state;
  chart.view?.finalize();
  chart.place.replaceChildren();
  const canvas = chart.place.appendChild(document.createElement("div"));
  const { view, fit } = draw(structuredClone(chart.spec), theme, width, { renderer: "svg", container: canvas, hover: false });
  chart.view = view;
  listen(view, chart.place, chart.spec.usermeta);
  return fit();
}

const theme = () => (darkness.matches ? dark : light);
const idle = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, 20));

function next() {
  const waiting = charts.find((chart) => !chart.drawn);
  if (!waiting) return void (document.documentElement.dataset.charts = "drawn");
  show(waiting, theme());
  idle(next);
}

const sight = new IntersectionObserver((entries) => {
  for (const entry of entries) if (entry.isIntersecting) show(charts.find((c) => c.place === entry.target), theme());
});
for (const chart of charts) sight.observe(chart.place);
idle(next);

const redraw = () => charts.filter((chart) => chart.drawn).forEach((chart) => show(chart, theme()));
darkness.addEventListener("change", redraw);
addEventListener("resize", redraw);
addEventListener("beforeprint", () => charts.forEach((chart) => show(chart, light)));
addEventListener("afterprint", redraw);
