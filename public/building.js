// @ts-check
// Building a survey together: who else is at it, and what could be better about the words as they are typed.
/** @type {HTMLElement | null} */
const status = document.querySelector(".others");
if (!status) throw new Error("this page has no place for who else is here");
const { here: asks = "", wording = "", code = "", words: others = "" } = status.dataset;
/** @type {(url: string, fields: Record<string, string>) => Promise<string[]>} */
const post = (url, fields) =>
  fetch(url, {
    method: "POST",
    headers: { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields),
  }).then((answer) => (answer.ok ? answer.json() : []));

const here = async () => {
  if (document.hidden) return;
  const names = await post(asks, { code }).catch(() => null);
  if (!names) return;
  const words = names.length ? others.replace("%", names.join(", ")) : "";
  if (status.textContent.trim() !== words) status.textContent = words;
};
here();
setInterval(here, 45_000);

for (const list of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".wording"))) {
  const field = /** @type {HTMLTextAreaElement | undefined} */ (document.getElementsByName(list.dataset.for ?? "")[0]);
  if (!field) continue;
  /** @type {number | undefined} */
  let waiting;
  /** @type {string | undefined} */
  let last;
  const check = async () => {
    const text = (last = field.value);
    const found = await post(wording, { text, lang: list.dataset.lang ?? "", prose: list.dataset.prose ?? "" }).catch(() => null);
    if (!found || text !== last) return;
    list.replaceChildren(...found.map((words) => Object.assign(document.createElement("li"), { textContent: words })));
  };
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(check, 700);
  });
}
