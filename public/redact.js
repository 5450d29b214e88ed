// @ts-check
// Marks what is not to be shared, with mouse, touch or keyboard. The box below always holds exactly
// what will be shared; typing in it works as well, and is all there is without this script.
/** @typedef {{ start: number, end: number, kind: string }} Span */
/** @typedef {Span & { why: string }} Hint */
/** @typedef {[from: number, to: number]} Range */

/** What the page has, or nothing of this works.
 * @template {Element} E
 * @param {Element | RadioNodeList | null} found
 * @param {new () => E} kind
 * @returns {E} */
const there = (found, kind) => {
  if (!(found instanceof kind)) throw new Error("a part of this page is missing");
  return found;
};

const root = there(document.querySelector(".redactor"), HTMLElement);
const said = there(document.getElementById("original"), HTMLElement);
const form = there(document.querySelector('form[action*="/do/moderation/share"]'), HTMLFormElement);
const box = there(form.elements.namedItem("text"), HTMLTextAreaElement);
const field = there(form.elements.namedItem("spans"), HTMLInputElement);
const voice = there(form.elements.namedItem("voice"), HTMLInputElement);
const bar = there(root.querySelector(".toolbar"), HTMLElement);
const live = there(root.querySelector("[role=status]"), HTMLElement);
const buttons = [...bar.querySelectorAll("button")];
/** @type {Record<string, string>} */
const marks = {};
for (const { dataset } of buttons) if (dataset.kind) marks[dataset.kind] = dataset.mark ?? "";
const words = (root.dataset.words ?? "").split("|").map((one) => ({ word: one.slice(one.indexOf("=") + 1), kind: one.slice(0, one.indexOf("=")) }));

// What is marked is kept in this tab while its officer looks elsewhere: places and kinds, never words; and
// only for these very words, should their writer change them meanwhile.
const memory = `noise-spans-${voice.value}-${root.dataset.version}`;

// Characters as the server counts them, not UTF-16 units.
const letters = [...said.textContent];
/** @type {Hint[]} */
const hints = [...said.querySelectorAll("mark")].map((mark) => ({ ...read(mark.dataset.span), why: mark.dataset.why ?? "" }));
/** @type {Span[]} */
let spans = [];
/** @type {Range | null} */
let chosen = null;

/** @type {(written?: string) => Span} */
function read(written = "") {
  const [start = "", end = "", kind = ""] = written.split("-");
  return { start: +start, end: +end, kind };
}

/** @type {(from: number, to: number) => string} */
const text = (from, to) => letters.slice(from, to).join("");

function shared() {
  let at = 0, out = "";
  for (const span of spans) {
    out += text(at, span.start) + marks[span.kind];
    at = span.end;
  }
  return out + text(at, letters.length);
}

// The spans of a box that was typed in; null where other words were changed (the server says so).
/** @type {(edited: string) => Span[] | null} */
function derive(edited) {
  /** @type {string[]} */
  const before = [];
  /** @type {{ kind: string, kept: string[] }[]} */
  const pieces = [];
  for (let rest = edited; rest; ) {
    const hit = words.find(({ word }) => rest.slice(0, word.length).toLowerCase() === word.toLowerCase());
    const step = hit ? hit.word : String.fromCodePoint(rest.codePointAt(0) ?? 0);
    if (hit) pieces.push({ kind: hit.kind, kept: [] });
    else (pieces.at(-1)?.kept ?? before).push(step);
    rest = rest.slice(step.length);
  }
  /** @type {(kept: string[], at: number) => boolean} */
  const fits = (kept, at) => at >= 0 && kept.every((letter, n) => letters[at + n] === letter);
  if (!fits(before, 0)) return null;
  let at = before.length;
  const found = [];
  for (const [n, { kind, kept }] of pieces.entries()) {
    const isLast = n === pieces.length - 1;
    let to = isLast ? letters.length - kept.length : at + 1;
    while (!isLast && to <= letters.length && !fits(kept, to)) to++;
    if (to <= at || !fits(kept, to)) return null;
    found.push({ start: at, end: to, kind });
    at = to + kept.length;
  }
  return at === letters.length ? found : null;
}

function draw() {
  /** @type {(from: number, to: number, hint?: Hint) => (string | Element)[]} */
  const open = (from, to, hint) => {
    if (from >= to) return [];
    if (!hint) return [text(from, to)];
    const mark = document.createElement("mark");
    mark.textContent = text(from, to);
    mark.dataset.span = `${hint.start}-${hint.end}-${hint.kind}`;
    mark.dataset.why = mark.title = hint.why;
    return [mark];
  };
  /** @type {(from: number, to: number) => (string | Element)[]} */
  const plain = (from, to) => {
    /** @type {(string | Element)[]} */
    const out = [];
    for (const hint of hints.filter((h) => from <= h.start && h.end <= to)) {
      out.push(...open(from, hint.start), ...open(hint.start, hint.end, hint));
      from = hint.end;
    }
    return [...out, ...open(from, to)];
  };
  /** @type {(string | Element)[]} */
  const out = [];
  let at = 0;
  for (const span of spans) {
    out.push(...plain(at, span.start));
    const cut = document.createElement("del");
    cut.textContent = text(span.start, span.end);
    cut.dataset.kind = span.kind;
    cut.title = marks[span.kind] ?? "";
    out.push(cut);
    at = span.end;
  }
  said.replaceChildren(...out, ...plain(at, letters.length));
  /** @type {NodeListOf<HTMLElement>} */
  const offers = root.querySelectorAll(".found button");
  for (const button of offers) {
    const { start, end } = read(button.dataset.span);
    button.setAttribute("aria-pressed", String(spans.some((s) => s.start <= start && end <= s.end)));
  }
}

/** @param {Span[]} next */
function write(next) {
  spans = next.sort((a, b) => a.start - b.start);
  box.value = shared();
  field.value = spans.map((s) => `${s.start}-${s.end}-${s.kind}`).join(",");
  sessionStorage.setItem(memory, field.value);
  live.textContent = box.value;
  draw();
}

/** @type {(from: number, to: number) => Span[]} */
const apart = (from, to) => spans.filter((s) => s.end <= from || to <= s.start);

// Words that are forms of one name: who takes out one is shown the others.
/** @type {Hint[][]} */
const same = (root.dataset.same || "").split("|").filter(Boolean)
  .map((group) => group.split(",").map((place) => ({ ...read(place), kind: "name", why: root.dataset.name ?? "" })));

/** @type {(from: number, to: number) => void} */
function showForms(from, to) {
  /** @type {(one: Span, start: number, end: number) => boolean} */
  const over = (one, start, end) => one.start < end && start < one.end;
  for (const group of same.filter((forms) => forms.some((form) => over(form, from, to))))
    for (const form of group) {
      if (over(form, from, to) || hints.some((hint) => over(hint, form.start, form.end))) continue;
      hints.push(form);
      hints.sort((a, b) => a.start - b.start);
      const item = document.createElement("li");
      item.dataset.span = `${form.start}-${form.end}-name`;
      item.append(`${form.why}: `, Object.assign(document.createElement("b"), { textContent: text(form.start, form.end) }));
      root.querySelector(".found")?.append(item);
      there(root.querySelector("[data-found]"), HTMLElement).hidden = false;
      offer(item);
    }
}

// Takes out what is marked, without the spaces around it; without a kind, puts back.
/** @type {(kind: string, from: number, to: number) => void} */
function take(kind, from, to) {
  if (kind) {
    while (from < to && /\s/.test(letters[from] ?? "")) from++;
    while (from < to && /\s/.test(letters[to - 1] ?? "")) to--;
  }
  if (from > to || (kind && from === to)) return;
  if (!kind && from === to) to = from + 1;
  const rest = apart(from, to);
  if (kind === "name") showForms(from, to);
  write(kind ? [...rest, { start: from, end: to, kind }] : rest);
  chosen = null;
  getSelection()?.removeAllRanges();
}

// Where in the text a point of the selection is, in characters.
/** @type {(node: Node, offset: number) => number} */
function place(node, offset) {
  const range = document.createRange();
  range.setStart(said, 0);
  range.setEnd(node, offset);
  return [...range.toString()].length;
}

// Asked again before it is used: the event comes late to somebody who types fast.
function look() {
  const selection = getSelection();
  if (!selection?.rangeCount || !said.contains(selection.anchorNode) || !said.contains(selection.focusNode)) return;
  const range = selection.getRangeAt(0);
  chosen = [place(range.startContainer, range.startOffset), place(range.endContainer, range.endOffset)];
}

document.addEventListener("selectionchange", look);

for (const button of buttons) {
  // The selection stays when a button is pressed.
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    look();
    if (chosen) take(button.dataset.kind ?? "", ...chosen);
  });
}

// A text box in which nothing can be typed: caret and Shift with the arrows work as everywhere.
Object.assign(said, { contentEditable: "true", spellcheck: false, tabIndex: 0 });
said.setAttribute("role", "textbox");
said.setAttribute("aria-multiline", "true");
said.setAttribute("aria-readonly", "true");
said.setAttribute("aria-describedby", "said-how");
said.setAttribute("inputmode", "none");
for (const name of ["beforeinput", "drop", "paste", "cut"]) said.addEventListener(name, (event) => event.preventDefault());
said.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const kind = /** @type {Record<string, string>} */ ({ n: "name", p: "place", o: "other", Backspace: "", Delete: "" })[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (kind === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  look();
  if (chosen) take(kind, ...chosen);
});
said.addEventListener("click", (event) => {
  const cut = /** @type {Element} */ (event.target).closest("del");
  if (!cut?.firstChild || !getSelection()?.isCollapsed) return;
  const at = place(cut.firstChild, 0);
  write(spans.filter((s) => s.start !== at));
});

/** @param {HTMLElement} item */
function offer(item) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button quiet" });
  button.dataset.span = item.dataset.span;
  button.append(...item.childNodes);
  button.addEventListener("click", () => {
    const { start, end, kind } = read(button.dataset.span);
    take(button.getAttribute("aria-pressed") === "true" ? "" : kind, start, end);
  });
  item.append(button);
}

for (const item of root.querySelectorAll(".found li")) offer(there(item, HTMLElement));

box.addEventListener("input", () => {
  const found = derive(box.value);
  field.value = "";
  if (!found) return;
  spans = found;
  for (const span of spans) if (span.kind === "name") showForms(span.start, span.end);
  sessionStorage.setItem(memory, spans.map((s) => `${s.start}-${s.end}-${s.kind}`).join(","));
  draw();
});

form.addEventListener("submit", () => sessionStorage.removeItem(memory));

bar.hidden = false;
there(document.getElementById("said-how"), HTMLElement).hidden = false;
spans = field.value ? field.value.split(",").map(read) : (derive(box.value) ?? []);
const kept = sessionStorage.getItem(memory);
if (kept && !field.value && box.value === letters.join("")) write(kept.split(",").map(read));
else draw();
said.dataset.ready = "";
