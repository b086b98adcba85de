// Draws every chart of a page: those in sight first, the rest when idle, all of them before printing.
import { draw } from "./draw.js";
import dark from "./theme.dark.json";
import light from "./theme.light.json";
import { listen } from "./tip.js";

const darkness = matchMedia("(prefers-color-scheme: dark)");
const idle = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, 20));

async function chartOf(figure) {
  const place = figure.querySelector(".chart");
  const spec = JSON.parse(await visavis.unpack(figure.querySelector("script.spec")));
  return { place, spec, view: null, drawn: "" };
}

function show(chart, theme) {
  const width = chart.place.clientWidth;
  const state = `${theme === dark} ${width}`;
  if (chart.drawn === state || width === 0) return;
  chart.drawn = state;
  chart.view?.finalize();
  chart.place.replaceChildren();
  const canvas = chart.place.appendChild(document.createElement("div"));
  // The place has the words of the picture; its marks say nothing to who cannot see them.
  canvas.ariaHidden = "true";
  const { view, fit } = draw(structuredClone(chart.spec), theme, width, { renderer: "svg", container: canvas, hover: false });
  chart.view = view;
  listen(view, chart.place, chart.spec.usermeta);
  return fit();
}

// The reader's choice goes before the system's.
function theme() {
  const chosen = document.documentElement.dataset.theme;
  return (chosen ? chosen === "dark" : darkness.matches) ? dark : light;
}

async function drawAll(charts) {
  for (const chart of charts) {
    await new Promise(idle);
    if (!chart.drawn) await show(chart, theme());
  }
  document.documentElement.dataset.charts = "drawn";
}

async function start() {
  const charts = await Promise.all([...document.querySelectorAll("figure:has(script.spec)")].map(chartOf));
  const sight = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting) show(charts.find((c) => c.place === entry.target), theme());
  });
  for (const chart of charts) sight.observe(chart.place);
  const redraw = () => charts.filter((chart) => chart.drawn).forEach((chart) => show(chart, theme()));
  darkness.addEventListener("change", redraw);
  document.addEventListener("visavis:looks", redraw);
  addEventListener("resize", redraw);
  addEventListener("beforeprint", () => charts.forEach((chart) => show(chart, light)));
  addEventListener("afterprint", redraw);
  drawAll(charts);
}

start();
