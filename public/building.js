// Building a survey together: who else is at it, and what could be better about the words as they are typed.
const status = document.querySelector(".others");
const post = (url, fields) =>
  fetch(url, {
    method: "POST",
    headers: { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields),
  }).then((answer) => (answer.ok ? answer.json() : []));

async function here() {
  if (document.hidden) return;
  const names = await post(status.dataset.here, { code: status.dataset.code }).catch(() => null);
  if (!names) return;
  const words = names.length ? status.dataset.words.replace("%", names.join(", ")) : "";
  if (status.textContent.trim() !== words) status.textContent = words;
}
here();
setInterval(here, 45_000);

for (const list of document.querySelectorAll(".wording")) {
  const field = document.getElementsByName(list.dataset.for)[0];
  let waiting, last;
  const check = async () => {
    const text = (last = field.value);
    const found = await post(status.dataset.wording, { text, lang: list.dataset.lang, prose: list.dataset.prose ?? "" }).catch(() => null);
    if (!found || text !== last) return;
    list.replaceChildren(...found.map((words) => Object.assign(document.createElement("li"), { textContent: words })));
  };
  field?.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(check, 700);
  });
}
