// All receipts of the page, on demand: a hundred at a time, and those that hold a word.
import { el } from "./element.js";
import { hasReceipts, receipts } from "./receipts.js";

const most = 100;

export function offerList() {
  const button = document.getElementById("list-receipts");
  if (!hasReceipts || !button) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const book = await receipts();
    const list = browser(book.all(), book.words);
    button.replaceWith(list);
    list.querySelector("input").focus();
  });
}

function browser(all, words) {
  const search = el("input", { type: "search", id: "find-receipt" });
  const [back, on] = [words.before, words.after].map((text) => el("button", { type: "button" }, text));
  const told = el("p", { role: "status", class: "note" });
  const rows = el("ul", { class: "receipts" });
  let [from, found] = [0, all];
  const show = () => {
    rows.replaceChildren(...found.slice(from, from + most).map(line));
    told.textContent = range(words, from, found.length);
    back.disabled = from === 0;
    on.disabled = from + most >= found.length;
  };
  const turn = (by) => () => show((from += by));
  back.addEventListener("click", turn(-most));
  on.addEventListener("click", turn(most));
  search.addEventListener("input", () => {
    const word = search.value.toLowerCase();
    [from, found] = [0, all.filter((r) => text(r).includes(word))];
    show();
  });
  show();
  return el("div", {}, el("label", { for: "find-receipt" }, words.find), " ", search, " ", back, " ", on, told, rows);
}

const text = (r) => [r.id, r.shown, r.address, r.method, ...r.inputs.map((i) => i.what)].join("\n").toLowerCase();

const line = (r) => el("li", {}, el("a", { href: `#${r.id}` }, r.id), " ", el("b", {}, r.shown), " ", el("code", {}, r.address));

function range(words, from, count) {
  const values = { from: Math.min(from + 1, count), to: Math.min(from + most, count), all: count };
  return words.range.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
