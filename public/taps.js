// @ts-check
// Putting in order by tapping: the first tap is place 1, another tap takes it back. The lists underneath are
// what is sent, and what people use without this.
for (const rank of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-taps]"))) {
  const lists = [...rank.querySelectorAll("select")];
  // Either each thing has a list of places, or each place has a list of things.
  const things = rank.dataset.taps === "things";
  /** @param {HTMLSelectElement} list */
  const key = (list) => list.name.match(/\[([\w-]+)\]$/)?.[1] ?? "";
  const options = things
    ? [...lists[0].options].filter((option) => option.value).map((option) => [option.value, option.text])
    : lists.map((list) => [key(list), rank.querySelector(`label[for="${list.id}"]`)?.textContent ?? ""]);
  const most = lists.length;
  let order = things
    ? lists.map((list) => list.value)
    : lists.filter((list) => list.value).sort((a, b) => Number(a.value) - Number(b.value)).map(key);
  order = [...new Set(order.filter(Boolean))];

  const taps = document.createElement("ol");
  taps.className = "taps";
  const buttons = options.map(([value = "", text = ""]) => {
    const button = document.createElement("button");
    const place = document.createElement("span");
    button.type = "button";
    button.className = "tap";
    place.className = "place";
    button.append(place, text);
    button.addEventListener("click", () => tap(value));
    const row = document.createElement("li");
    row.append(button);
    taps.append(row);
    return { value, button, place };
  });
  const hint = document.createElement("p");
  hint.className = "hint";
  hint.textContent = rank.dataset.hint ?? "";

  /** @param {string} value */
  function tap(value) {
    if (order.includes(value)) order = order.filter((one) => one !== value);
    else if (order.length < most) order.push(value);
    write();
    lists[0].dispatchEvent(new Event("input", { bubbles: true }));
    lists[0].dispatchEvent(new Event("change", { bubbles: true }));
  }

  function write() {
    lists.forEach((list, n) => {
      list.value = things ? (order[n] ?? "") : order.includes(key(list)) ? String(order.indexOf(key(list)) + 1) : "";
    });
    for (const { value, button, place } of buttons) {
      const at = order.indexOf(value) + 1;
      button.setAttribute("aria-pressed", String(at > 0));
      place.textContent = at ? String(at) : "";
      button.disabled = !at && order.length >= most;
    }
  }

  write();
  for (const child of /** @type {HTMLCollectionOf<HTMLElement>} */ (rank.children)) child.hidden = true;
  rank.append(hint, taps);
}
