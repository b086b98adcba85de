// The receipt of a number, beside the text: opened by a number, by a mark of a chart or by the address of the page.
import { el } from "./element.js";
import { commandOf, citation, hasReceipts, receipts } from "./receipts.js";

const isReceipt = (hash) => /^#r-\d+$/.test(hash);
let panel = null;
let opener = null;
let pushed = false;

export function openReceipts() {
  if (!hasReceipts) return;
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || !isReceipt(link.hash) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    visit(link.hash, link);
  });
  document.addEventListener("visavis:receipt", (event) => visit(`#${event.detail}`, event.target));
  document.addEventListener("keydown", (event) => event.key === "Escape" && panel && leave());
  addEventListener("popstate", follow);
  addEventListener("hashchange", follow);
  follow();
}

// One entry of the history, however many receipts are looked at in a row.
function visit(hash, from) {
  if (panel) history.replaceState(null, "", hash);
  else history.pushState(null, "", hash);
  pushed = pushed || !panel;
  opener = from;
  show(hash);
}

function follow() {
  if (!isReceipt(location.hash)) return close();
  if (panel?.dataset.receipt === location.hash) return;
  opener = numberOf(location.hash);
  opener?.scrollIntoView({ block: "center" });
  show(location.hash);
}

// A number in sight before one in a folded table, which is opened for it.
function numberOf(hash) {
  const all = [...document.querySelectorAll(`main a.n[href="${hash}"]`)];
  const number = all.find((link) => link.checkVisibility()) ?? all[0];
  const fold = number?.closest("details");
  if (fold) fold.open = true;
  return number;
}

function leave() {
  if (pushed) return history.back();
  history.replaceState(null, "", location.pathname + location.search);
  close();
}

function close() {
  panel?.remove();
  document.querySelector(".told")?.classList.remove("told");
  if (panel) opener?.focus({ preventScroll: true });
  panel = null;
  pushed = false;
}

async function show(hash) {
  const book = await receipts();
  const receipt = book.find(hash.slice(1));
  if (!receipt || location.hash !== hash) return;
  panel?.remove();
  panel = el("aside", { id: "receipt", role: "dialog", "aria-labelledby": "receipt-title", tabindex: "-1" });
  panel.dataset.receipt = hash;
  panel.append(...content(receipt, book.words));
  document.body.append(panel);
  place();
  panel.focus({ preventScroll: true });
}

// On the side where the number is not; on a phone from below.
function place() {
  document.querySelector(".told")?.classList.remove("told");
  opener?.classList.add("told");
  const number = opener?.getBoundingClientRect();
  if (!number) return;
  const box = panel.getBoundingClientRect();
  const isSheet = box.width >= innerWidth - 1;
  if (isSheet && number.bottom > box.top) scrollBy(0, number.bottom - box.top + 40);
  else panel.classList.toggle("left", !isSheet && number.right > box.left && number.left > box.width);
}

function content(receipt, words) {
  const close = el("button", { type: "button", class: "close", "aria-label": words.close }, "×");
  close.addEventListener("click", leave);
  return [
    el("div", { class: "head" }, el("h2", { id: "receipt-title" }, words.receipt.replace("{id}", receipt.id)), close),
    el("p", { class: "shown" }, receipt.shown),
    el("p", { class: "muted" }, receipt.kind),
    el("dl", {}, [
      ...row(words.side, receipt.side),
      ...row(words.method, receipt.method),
      ...row(words.notes, receipt.notes.length ? el("ul", {}, receipt.notes.map((n) => el("li", {}, n))) : null),
    ]),
    ...inputs(receipt.inputs, words),
    el("h3", {}, words.howToCite),
    copied("blockquote", citation(receipt, words), words),
    el("h3", {}, words.command),
    copied("code", commandOf(receipt), words),
  ];
}

const row = (label, value) => (value ? [el("dt", {}, label), el("dd", {}, value)] : []);

function inputs(list, words) {
  const shown = list.map((input) => el("li", {}, made(input, words)));
  return list.length ? [el("h3", {}, words.madeOf), el("ol", { class: "inputs" }, shown)] : [];
}

function made(input, words) {
  const { source, file } = input;
  const place = [file?.name, input.line && `${words.line} ${input.line}`, input.column && `${words.column} ${input.column}`];
  return [
    el("p", {}, el("b", {}, input.value), " ", input.what),
    el("dl", {}, [
      ...row(words.source, [
        el("a", { href: `#source:${source.id}`, title: source.id }, source.short),
        `. ${source.publisher}. `,
        el("cite", {}, source.title),
      ]),
      ...row(words.vintage, input.vintage),
      ...row(words.place, place.filter(Boolean).join(", ")),
      ...row("SHA-256", file?.sha256 ? el("code", {}, file.sha256) : null),
    ]),
  ];
}

function copied(name, text, words) {
  const button = el("button", { type: "button", class: "copy" }, words.copy);
  const element = el(name, {}, text);
  button.addEventListener("click", () => copy(element, button, words));
  return el("div", { class: "copied" }, element, button);
}

// Pages from a file may not have the clipboard: then the text stands selected.
async function copy(element, button, words) {
  getSelection().selectAllChildren(element);
  const done = await (navigator.clipboard?.writeText(element.textContent).then(() => true, () => false) ?? false);
  button.textContent = done ? words.done : words.selected;
}
