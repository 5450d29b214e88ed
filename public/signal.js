// @ts-check
// Without signal, sending would lose the page with everything on it. It is held back, and said; words, pictures and
// drawings stay where they are.
const says = document.getElementById("signal");
const form = says?.closest("form");

if (says && form) {
  /** @param {string | undefined} words */
  const say = (words) => {
    // Said again even where it is the same.
    says.textContent = "";
    setTimeout(() => (says.textContent = words ?? ""));
  };
  addEventListener("offline", () => say(says.dataset.off));
  addEventListener("online", () => says.textContent && say(says.dataset.on));
  form.addEventListener("submit", (event) => {
    if (navigator.onLine) return;
    event.preventDefault();
    say(says.dataset.off);
  });
  if (!navigator.onLine) say(says.dataset.off);
}
