// @ts-check
// The items of an agenda are put in order by dragging them. What is sent are the numbers in the form beside, which people
// use without this, as they use the buttons of each item by keyboard.
const list = document.querySelector(".agenda > ol");
const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[action*="/do/panels/order?"]'));
const items = /** @type {HTMLElement[]} */ ([...(list?.children ?? [])]);
const numbers = /** @type {HTMLInputElement[]} */ ([...(form?.querySelectorAll('[name^="number["]') ?? [])]);

/** Puts an item before the first of the others whose middle is below.
 * @param {HTMLElement} dragged
 * @param {number} y */
function place(dragged, y) {
  const others = /** @type {HTMLElement[]} */ ([...(list?.children ?? [])]).filter((item) => item !== dragged);
  const next = others.find((item) => item.getBoundingClientRect().top + item.offsetHeight / 2 > y) ?? null;
  if (dragged.nextElementSibling !== next) list?.insertBefore(dragged, next);
}

/** Sends the order as it is now, if it is another. */
function send() {
  const now = [...(list?.children ?? [])];
  const places = items.map((item) => now.indexOf(item) + 1);
  if (!form || places.every((place, n) => place === n + 1)) return;
  numbers.forEach((number, n) => (number.value = String(places[n])));
  form.requestSubmit();
}

for (const item of items.length > 1 && items.length === numbers.length ? items : []) {
  const handle = document.createElement("span");
  handle.className = "drag noprint";
  handle.textContent = "⠿";
  handle.setAttribute("aria-hidden", "true");
  handle.addEventListener("pointerdown", (down) => {
    if (down.button) return;
    down.preventDefault();
    item.classList.add("dragged");
    const over = new AbortController();
    // On the page, and not on the handle: what is moved on the page loses a pointer that it has caught.
    const on = { signal: over.signal };
    const stop = () => {
      over.abort();
      item.classList.remove("dragged");
    };
    document.addEventListener("pointermove", (event) => place(item, event.clientY), on);
    document.addEventListener("pointerup", () => (stop(), send()), on);
    // A call comes in: all of it goes back to where it was.
    document.addEventListener("pointercancel", () => (stop(), list?.append(...items)), on);
  });
  item.append(handle);
}
