// @ts-check
// Dragging an item of a work programme to another month, or to another place in its own. What is dragged fills in the
// fields that are there without this, and is stored with them.
for (const board of document.querySelectorAll("form .board")) {
  /** @type {HTMLLIElement | null} */
  let dragged = null;
  const months = /** @type {NodeListOf<HTMLOListElement>} */ (board.querySelectorAll("ol[data-month]"));

  /** @param {HTMLOListElement} month */
  function number(month) {
    for (const [n, item] of [...month.children].entries()) {
      const field = item.querySelector("input");
      const list = item.querySelector("select");
      if (field) field.value = String(n + 1);
      if (list) list.value = month.dataset.month ?? "";
    }
  }

  for (const item of /** @type {NodeListOf<HTMLLIElement>} */ (board.querySelectorAll("ol[data-month] > li"))) {
    item.draggable = true;
    // Words in a field are chosen with the mouse, not dragged away.
    for (const field of item.querySelectorAll("input, select")) {
      field.addEventListener("pointerdown", () => (item.draggable = false));
      field.addEventListener("pointerup", () => (item.draggable = true));
      field.addEventListener("blur", () => (item.draggable = true));
    }
    item.addEventListener("dragstart", (event) => {
      dragged = item;
      event.dataTransfer?.setData("text/plain", "");
    });
    item.addEventListener("dragend", () => (dragged = null));
  }
  for (const month of months) {
    // The whole column is the target: a month without items has a list of no height.
    const column = month.closest("section") ?? month;
    column.addEventListener("dragover", (event) => {
      if (dragged) event.preventDefault();
    });
    column.addEventListener("drop", (event) => {
      if (!dragged) return;
      event.preventDefault();
      const from = dragged.closest("ol");
      const over = event.target instanceof Element ? event.target.closest("ol[data-month] > li") : null;
      if (over && over !== dragged) over.before(dragged);
      else if (!over) month.append(dragged);
      if (from) number(from);
      number(month);
    });
  }
}
