// @ts-check
// Helps where at most so many may be ticked: beyond it the others cannot be. The server says so all the same.
for (const choices of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-most]"))) {
  /** @type {NodeListOf<HTMLInputElement>} */
  const ticks = choices.querySelectorAll("input[type=checkbox]");
  const boxes = [...ticks];
  const most = Number(choices.dataset.most);
  const help = () => {
    const full = boxes.filter((box) => box.checked).length >= most;
    for (const box of boxes) box.disabled = full && !box.checked;
  };
  choices.addEventListener("change", help);
  help();
}
