// @ts-check
// On a phone one sentence at a time, and Next alone leads on: a tap on an answer moves nothing, so that Next
// after it passes no sentence unseen. Where there is room, and without this, they all stand there.
for (const agree of document.querySelectorAll(".agree")) {
  const sentences = [...agree.querySelectorAll(".statement")];
  const form = agree.closest("form");
  const wrong = agree.querySelector("[aria-invalid]");
  if (sentences.length < 2 || !form || wrong || !matchMedia("(max-width: 57.99rem)").matches) continue;
  /** @type {(sentence: Element) => HTMLElement | null} */
  const answered = (sentence) => sentence.querySelector(":checked");
  // The one that was asked for, else the first that is not answered.
  const asked = document.getElementById(location.hash.slice(1))?.closest(".statement");
  let now = asked ? sentences.indexOf(asked) : -1;
  if (now < 0) now = Math.max(sentences.findIndex((sentence) => !answered(sentence)), 0);

  /** @param {number} n */
  function show(n, focus = true) {
    now = n;
    sentences.forEach((sentence, at) => sentence.classList.toggle("now", at === n));
    if (focus) (answered(sentences[n]) ?? sentences[n].querySelector("input"))?.focus({ preventScroll: true });
  }

  agree.classList.add("one");
  show(now, false);
  form.addEventListener(
    "submit",
    (event) => {
      const button = /** @type {HTMLButtonElement | null} */ (event.submitter);
      const way = /** @type {Record<string, number>} */ ({ next: 1, back: -1 })[button?.value ?? "next"];
      if (!way || !sentences[now + way]) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      show(now + way);
    },
    true,
  );
}
