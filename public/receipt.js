// @ts-check
// The receipt: copy it, or keep it as a picture. Without this it is just shown.
for (const ticket of document.querySelectorAll(".receipt")) {
  /** @type {HTMLElement | null} */
  const tools = ticket.querySelector("[data-tools]");
  /** @type {HTMLElement | null} */
  const said = ticket.querySelector("[role=status]");
  const list = ticket.querySelector(".words");
  const words = [...ticket.querySelectorAll(".words li")].map((word) => word.textContent.trim());
  if (!tools || !said || !list || words.length === 0) continue;
  const [copy, save] = tools.querySelectorAll("button");

  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(words.join(" "));
      said.textContent = said.dataset.copied ?? "";
    } catch {
      getSelection()?.selectAllChildren(list);
      said.textContent = said.dataset.mark ?? "";
    }
  });

  save.addEventListener("click", () => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [800, 520];
    const brush = canvas.getContext("2d");
    if (!brush) return;
    brush.fillStyle = "#ffbe3d";
    brush.fillRect(0, 0, 800, 520);
    brush.textAlign = "center";
    words.forEach((word, n) => {
      brush.fillStyle = "#fffdf9";
      brush.fillRect(120, 50 + n * 145, 560, 120);
      brush.fillStyle = "#17203f";
      brush.font = "800 72px sans-serif";
      brush.fillText(word, 400, 135 + n * 145, 520);
    });
    canvas.toBlob((picture) => {
      if (!picture) return;
      const link = document.createElement("a");
      link.href = URL.createObjectURL(picture);
      link.download = save.dataset.name ?? "";
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    });
  });

  if (!navigator.clipboard) copy.hidden = true;
  tools.hidden = false;
}
