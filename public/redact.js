// Marks what is not to be shared, with mouse, touch or keyboard. The box below always holds exactly
// what will be shared; typing in it works as well, and is all there is without this script.
const root = document.querySelector(".redactor");
const said = document.getElementById("original");
const form = document.querySelector('form[action*="/do/moderation/share"]');
const box = form.elements.text;
const field = form.elements.spans;
const bar = root.querySelector(".toolbar");
const live = root.querySelector("[role=status]");
const buttons = [...bar.querySelectorAll("button")];
const marks = Object.fromEntries(buttons.filter((b) => b.dataset.kind).map((b) => [b.dataset.kind, b.dataset.mark]));
const words = root.dataset.words.split("|").map((one) => [one.slice(one.indexOf("=") + 1), one.slice(0, one.indexOf("="))]);

// What is marked is kept in this tab while its officer looks elsewhere: places and kinds, never words; and
// only for these very words, should their writer change them meanwhile.
const memory = `noise-spans-${form.elements.voice.value}-${root.dataset.version}`;

// Characters as the server counts them, not UTF-16 units.
const letters = [...said.textContent];
const hints = [...said.querySelectorAll("mark")].map((mark) => ({ ...read(mark.dataset.span), why: mark.dataset.why }));
let spans = [];
let chosen = null;

function read(written) {
  const [start, end, kind] = written.split("-");
  return { start: +start, end: +end, kind };
}

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
function derive(edited) {
  const pieces = [{ kind: null, kept: [] }];
  for (let rest = edited; rest; ) {
    const hit = words.find(([word]) => rest.slice(0, word.length).toLowerCase() === word.toLowerCase());
    const step = hit ? hit[0] : [...rest][0];
    if (hit) pieces.push({ kind: hit[1], kept: [] });
    else pieces.at(-1).kept.push(step);
    rest = rest.slice(step.length);
  }
  const fits = (kept, at) => at >= 0 && kept.every((letter, n) => letters[at + n] === letter);
  if (!fits(pieces[0].kept, 0)) return null;
  let at = pieces[0].kept.length;
  const found = [];
  for (const [n, { kind, kept }] of pieces.slice(1).entries()) {
    let to = n === pieces.length - 2 ? letters.length - kept.length : at + 1;
    while (n < pieces.length - 2 && to <= letters.length && !fits(kept, to)) to++;
    if (to <= at || !fits(kept, to)) return null;
    found.push({ start: at, end: to, kind });
    at = to + kept.length;
  }
  return at === letters.length ? found : null;
}

function draw() {
  const open = (from, to, hint) => {
    if (from >= to) return [];
    if (!hint) return [text(from, to)];
    const mark = document.createElement("mark");
    mark.textContent = text(from, to);
    mark.dataset.span = `${hint.start}-${hint.end}-${hint.kind}`;
    mark.dataset.why = mark.title = hint.why;
    return [mark];
  };
  const plain = (from, to) => {
    const out = [];
    for (const hint of hints.filter((h) => from <= h.start && h.end <= to)) {
      out.push(...open(from, hint.start), ...open(hint.start, hint.end, hint));
      from = hint.end;
    }
    return [...out, ...open(from, to)];
  };
  const out = [];
  let at = 0;
  for (const span of spans) {
    out.push(...plain(at, span.start));
    const cut = document.createElement("del");
    cut.textContent = text(span.start, span.end);
    cut.dataset.kind = span.kind;
    cut.title = marks[span.kind];
    out.push(cut);
    at = span.end;
  }
  said.replaceChildren(...out, ...plain(at, letters.length));
  for (const button of root.querySelectorAll(".found button")) {
    const { start, end } = read(button.dataset.span);
    button.setAttribute("aria-pressed", String(spans.some((s) => s.start <= start && end <= s.end)));
  }
}

function write(next) {
  spans = next.sort((a, b) => a.start - b.start);
  box.value = shared();
  field.value = spans.map((s) => `${s.start}-${s.end}-${s.kind}`).join(",");
  sessionStorage.setItem(memory, field.value);
  live.textContent = box.value;
  draw();
}

const apart = (from, to) => spans.filter((s) => s.end <= from || to <= s.start);

// Words that are forms of one name: who takes out one is shown the others.
const same = (root.dataset.same || "").split("|").filter(Boolean)
  .map((group) => group.split(",").map((place) => ({ ...read(place), kind: "name", why: root.dataset.name })));

function showForms(from, to) {
  const over = (one, start, end) => one.start < end && start < one.end;
  for (const group of same.filter((forms) => forms.some((form) => over(form, from, to))))
    for (const form of group) {
      if (over(form, from, to) || hints.some((hint) => over(hint, form.start, form.end))) continue;
      hints.push(form);
      hints.sort((a, b) => a.start - b.start);
      const item = document.createElement("li");
      item.dataset.span = `${form.start}-${form.end}-name`;
      item.append(`${form.why}: `, Object.assign(document.createElement("b"), { textContent: text(form.start, form.end) }));
      root.querySelector(".found").append(item);
      root.querySelector("[data-found]").hidden = false;
      offer(item);
    }
}

// Takes out what is marked, without the spaces around it; without a kind, puts back.
function take(kind, from, to) {
  if (kind) {
    while (from < to && /\s/.test(letters[from])) from++;
    while (from < to && /\s/.test(letters[to - 1])) to--;
  }
  if (from > to || (kind && from === to)) return;
  if (!kind && from === to) to = from + 1;
  const rest = apart(from, to);
  if (kind === "name") showForms(from, to);
  write(kind ? [...rest, { start: from, end: to, kind }] : rest);
  chosen = null;
  getSelection().removeAllRanges();
}

// Where in the text a point of the selection is, in characters.
function place(node, offset) {
  const range = document.createRange();
  range.setStart(said, 0);
  range.setEnd(node, offset);
  return [...range.toString()].length;
}

// Asked again before it is used: the event comes late to somebody who types fast.
function look() {
  const selection = getSelection();
  if (!selection.rangeCount || !said.contains(selection.anchorNode) || !said.contains(selection.focusNode)) return;
  const range = selection.getRangeAt(0);
  chosen = [place(range.startContainer, range.startOffset), place(range.endContainer, range.endOffset)];
}

document.addEventListener("selectionchange", look);

for (const button of buttons) {
  // The selection stays when a button is pressed.
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    look();
    if (chosen) take(button.dataset.kind, ...chosen);
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
  const kind = { n: "name", p: "place", o: "other", Backspace: "", Delete: "" }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (kind === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  look();
  if (chosen) take(kind, ...chosen);
});
said.addEventListener("click", (event) => {
  const cut = event.target.closest("del");
  if (!cut || !getSelection().isCollapsed) return;
  const at = place(cut.firstChild, 0);
  write(spans.filter((s) => s.start !== at));
});

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

for (const item of root.querySelectorAll(".found li")) offer(item);

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
document.getElementById("said-how").hidden = false;
spans = field.value ? field.value.split(",").map(read) : (derive(box.value) ?? []);
const kept = sessionStorage.getItem(memory);
if (kept && !field.value && box.value === letters.join("")) write(kept.split(",").map(read));
else draw();
said.dataset.ready = "";
