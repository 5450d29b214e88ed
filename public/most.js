// Helps where at most so many may be ticked: beyond it the others cannot be. The server says so all the same.
for (const choices of document.querySelectorAll("[data-most]")) {
  const boxes = [...choices.querySelectorAll("input[type=checkbox]")];
  const most = Number(choices.dataset.most);
  const help = () => {
    const full = boxes.filter((box) => box.checked).length >= most;
    for (const box of boxes) box.disabled = full && !box.checked;
  };
  choices.addEventListener("change", help);
  help();
}
