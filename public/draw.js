// @ts-check
// The drawing pad: what is drawn goes, as a PNG, into the file field under it. Nothing leaves the page before the form does.
/** @type {Record<string, string>} */
const colours = { ink: "#17203f", coral: "#ff6f56", sun: "#ffbe3d", teal: "#08665f", plum: "#6b2f6b" };

for (const pad of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".pad[hidden]"))) {
  const canvas = pad.querySelector("canvas");
  const field = /** @type {HTMLInputElement | null} */ (document.getElementById(pad.dataset.field ?? ""));
  /** @type {HTMLElement | null} */
  const said = pad.querySelector("[role=status]");
  const brush = canvas?.getContext("2d");
  if (!canvas || !field || !said || !brush || typeof DataTransfer !== "function") continue;
  /** @typedef {[x: number, y: number]} Point */
  /** @typedef {{ colour: string, points: Point[] }} Line */
  /** @type {Line[]} */
  const lines = [];
  /** @type {Line | null} */
  let line = null;
  let pen = "ink";

  const draw = () => {
    brush.fillStyle = "#fffdf9";
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.lineCap = brush.lineJoin = "round";
    brush.lineWidth = 9;
    for (const { colour, points } of lines) {
      brush.strokeStyle = colour;
      brush.beginPath();
      brush.moveTo(...points[0]);
      for (const point of points) brush.lineTo(...point);
      brush.stroke();
    }
  };

  // At once, so that a quick press on Next still sends it.
  const keep = () => {
    const files = new DataTransfer();
    if (lines.length > 0) {
      const [, base64] = canvas.toDataURL("image/png").split(",");
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      files.items.add(new File([bytes], "drawing.png", { type: "image/png" }));
    }
    field.files = files.files;
    said.textContent = lines.length > 0 ? said.dataset.drawn ?? "" : said.dataset.empty ?? "";
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };

  /** @type {(event: PointerEvent) => Point} */
  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    return [((event.clientX - box.left) * canvas.width) / box.width, ((event.clientY - box.top) * canvas.height) / box.height];
  };

  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    line = { colour: colours[pen], points: [at(event)] };
    lines.push(line);
    draw();
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!line) return;
    line.points.push(at(event));
    draw();
  });
  const end = () => {
    if (!line) return;
    line = null;
    keep();
  };
  canvas.addEventListener("pointerup", end);
  canvas.addEventListener("pointercancel", end);

  pad.addEventListener("click", (event) => {
    const button = /** @type {Element} */ (event.target).closest("button");
    if (!button) return;
    if (button.dataset.pen) {
      pen = button.dataset.pen;
      for (const other of pad.querySelectorAll("[data-pen]")) other.setAttribute("aria-pressed", String(other === button));
      return;
    }
    if (button.dataset.do === "undo") lines.pop();
    else lines.length = 0;
    draw();
    keep();
  });

  draw();
  pad.hidden = false;
}
