// @ts-check
// Building a survey together: who else is at it.
/** @type {HTMLElement | null} */
const status = document.querySelector(".others");
if (!status) throw new Error("this page has no place for who else is here");
const { here: asks = "", code = "", words: others = "" } = status.dataset;
/** @type {() => Promise<string[]>} */
const ask = () =>
  fetch(asks, {
    method: "POST",
    headers: { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ code }),
  }).then((answer) => (answer.ok ? answer.json() : []));

const here = async () => {
  if (document.hidden) return;
  const names = await ask().catch(() => null);
  if (!names) return;
  const words = names.length ? others.replace("%", names.join(", ")) : "";
  if (status.textContent.trim() !== words) status.textContent = words;
};
here();
setInterval(here, 45_000);
