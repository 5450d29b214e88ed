// Words of danger bring up who to ring, as they are typed: beside the words, without taking the place to type.
// Nothing typed leaves the page for it. The server reads a text the same way (voices::danger).
const help = document.getElementById("danger");
const says = document.getElementById("danger-says");

if (help?.hidden && says) {
  let phrases;
  // Without signal there is nothing to load, and no trouble made about it.
  const load = () =>
    !navigator.onLine && !phrases
      ? []
      : (phrases ??= fetch(help.dataset.words)
        .then((answer) => (answer.ok ? answer.json() : Promise.reject()))
        .catch(() => ((phrases = undefined), [])));
  const flat = (text) => {
    const plain = text.normalize("NFD").replace(/[\u0300-\u036f'’‘`]/g, "").toLowerCase();
    return ` ${plain.replace(/[^\p{Alphabetic}\p{N}]+/gu, " ").trim()} `;
  };

  const look = async (field) => {
    if (!help.hidden || !field.value.trim()) return;
    const list = await load();
    const text = flat(field.value);
    if (!help.hidden || !list.some((phrase) => text.includes(` ${phrase} `))) return;
    (field.closest(".counted") ?? field.closest(".field") ?? field).after(help);
    help.hidden = false;
    says.textContent = help.dataset.says;
  };

  const typed = (event) => event.target instanceof HTMLTextAreaElement && event.target.closest("main") && event.target;
  document.addEventListener("focusin", (event) => typed(event) && load());
  document.addEventListener("input", (event) => typed(event) && look(event.target));
  for (const field of document.querySelectorAll("main textarea")) look(field);
}
