// What a mark says when it is pointed at, and the way to its receipt.
export function listen(view, place, words) {
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  place.append(tip);
  view.addEventListener("pointermove", (event, item) => tell(tip, place, event, rowOf(item), words));
  view.addEventListener("pointerout", () => (tip.hidden = true));
  view.addEventListener("click", (event, item) => open(place, rowOf(item)?.receipt));
}

const rowOf = (item) => (item?.datum?.period || item?.datum?.said ? item.datum : null);

function tell(tip, place, event, row, words) {
  tip.hidden = !row;
  if (!row) return;
  const lines = [
    ["who", [row.series, row.period].filter(Boolean).join(", ")],
    ["", row.said],
    ["", row.kind && words.kinds[row.kind]],
    ["", row.note],
    ["", row.receipt && words.receipt.replace("{0}", row.receipt)],
  ];
  tip.replaceChildren(...lines.filter(([, text]) => text).map(line));
  const box = place.getBoundingClientRect();
  tip.style.left = `${Math.max(0, Math.min(event.clientX - box.left + 12, box.width - tip.offsetWidth))}px`;
  tip.style.top = `${event.clientY - box.top + 14}px`;
}

function line([name, text]) {
  const paragraph = document.createElement("p");
  if (name) paragraph.className = name;
  paragraph.textContent = text;
  return paragraph;
}

function open(place, receipt) {
  if (receipt) place.dispatchEvent(new CustomEvent("visavis:receipt", { detail: receipt, bubbles: true }));
}
