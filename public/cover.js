// @ts-check
// Draws squares over a picture with mouse, finger or pen. Without this each square is ticked on its own.
/** @type {HTMLElement | null} */
const grid = document.querySelector(".covering .squares");
if (!grid) throw new Error("this page has no squares");
const side = Math.sqrt(grid.children.length);
const boxes = [...grid.querySelectorAll("input")];
/** @typedef {[column: number, row: number]} Square */
/** @type {Square | null} */
let from = null;
/** @type {boolean[]} */
let before = [];
let value = true;

/** @type {(event: PointerEvent) => Square} */
const at = (event) => {
  const box = grid.getBoundingClientRect();
  /** @type {(n: number, size: number) => number} */
  const place = (n, size) => Math.min(side - 1, Math.max(0, Math.floor((n * side) / size)));
  return [place(event.clientX - box.left, box.width), place(event.clientY - box.top, box.height)];
};

grid.addEventListener("pointerdown", (event) => {
  if (event.button !== 0) return;
  event.preventDefault();
  grid.setPointerCapture(event.pointerId);
  from = at(event);
  before = boxes.map((box) => box.checked);
  value = !before[from[1] * side + from[0]];
  draw(event);
});

// The rectangle from where it began to here, over what was there before.
/** @param {PointerEvent} event */
function draw(event) {
  if (!from) return;
  const to = at(event);
  /** @type {(n: number, one: number, other: number) => boolean} */
  const between = (n, one, other) => Math.min(one, other) <= n && n <= Math.max(one, other);
  for (const [n, box] of boxes.entries()) {
    const inside = between(n % side, from[0], to[0]) && between(Math.floor(n / side), from[1], to[1]);
    box.checked = inside ? value : before[n];
  }
}

grid.addEventListener("pointermove", draw);
for (const name of ["pointerup", "pointercancel"]) grid.addEventListener(name, () => (from = null));
// The press has done it; a click would undo it. A key's click has no pointer and ticks as everywhere.
grid.addEventListener("click", (event) => {
  if (event.pointerType) event.preventDefault();
});
grid.dataset.ready = "";
