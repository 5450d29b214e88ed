// @ts-check
// Each picture that is to be sent is shown small, with a button to take it out again. The server needs none of it.
const says = document.getElementById("pictures-say");

for (const slot of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".slot"))) {
  /** @type {HTMLInputElement | null} */
  const field = slot.querySelector("input[type=file]");
  if (!field || typeof DataTransfer !== "function") continue;
  const small = Object.assign(document.createElement("canvas"), { className: "chosen", hidden: true });
  const remove = Object.assign(document.createElement("button"), { type: "button", className: "button quiet", hidden: true });
  const name = document.createElement("span");
  name.className = "vh";
  remove.append(slot.dataset.remove ?? "", " ", name);
  small.setAttribute("aria-hidden", "true");
  slot.append(small, remove);

  const show = async () => {
    const [file] = field.files ?? [];
    remove.hidden = !file;
    small.hidden = true;
    if (!file) return;
    name.textContent = file.name;
    const picture = await createImageBitmap(file, { resizeWidth: 160, resizeQuality: "low" }).catch(() => null);
    if (!picture || field.files?.[0] !== file) return;
    small.width = picture.width;
    small.height = picture.height;
    small.getContext("2d")?.drawImage(picture, 0, 0);
    small.hidden = false;
  };

  field.addEventListener("change", show);
  remove.addEventListener("click", () => {
    field.files = new DataTransfer().files;
    if (says) says.textContent = slot.dataset.removed ?? "";
    show();
    field.focus();
  });
  show();
}
