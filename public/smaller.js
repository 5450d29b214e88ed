// @ts-check
// Makes a chosen photo small enough for one bar of signal, before it is sent: what phones take today has 50 million
// pixels and more. The server needs none of it. A long and thin one, a screenshot that scrolls, stays readable.
const AREA = 5e6, BYTES = 1.5e6;

/** @param {File} file */
async function smaller(file) {
  if (!/^image\/(jpeg|png|webp|hei[cf])$/.test(file.type)) return;
  const whole = await createImageBitmap(file);
  const scale = Math.min(1, Math.sqrt(AREA / (whole.width * whole.height)));
  if (scale === 1 && file.size < BYTES && !/hei[cf]$/.test(file.type)) return;
  const canvas = Object.assign(document.createElement("canvas"), { width: Math.round(whole.width * scale), height: Math.round(whole.height * scale) });
  const brush = canvas.getContext("2d");
  if (!brush) return;
  brush.fillStyle = "#fff";
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.imageSmoothingQuality = "high";
  brush.drawImage(whole, 0, 0, canvas.width, canvas.height);
  whole.close();
  /** @type {Blob | null} */
  const jpeg = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85));
  if (jpeg && jpeg.size < file.size) return new File([jpeg], `${file.name.replace(/\.\w+$/, "")}.jpg`, { type: "image/jpeg" });
}

// The page of all questions makes its own.
/** @type {NodeListOf<HTMLInputElement>} */
const fields = document.querySelectorAll("form:not(#all) input[type=file][accept^='image/']");
for (const field of fields) {
  field.addEventListener("change", async () => {
    const [file] = field.files ?? [];
    if (!file || typeof DataTransfer !== "function" || typeof createImageBitmap !== "function") return;
    const made = await smaller(file).catch(() => undefined);
    if (!made || field.files?.[0] !== file) return;
    const files = new DataTransfer();
    files.items.add(made);
    field.files = files.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
