// On a phone one sentence at a time: a tap on an answer leads to the next, and so does Next. Where there is
// room, and without this, they all stand there.
for (const agree of document.querySelectorAll(".agree")) {
  const sentences = [...agree.querySelectorAll(".statement")];
  const form = agree.closest("form");
  const wrong = agree.querySelector("[aria-invalid]");
  if (sentences.length < 2 || !form || wrong || !matchMedia("(max-width: 57.99rem)").matches) continue;
  const answered = (sentence) => sentence.querySelector(":checked");
  const last = sentences.length - 1;
  let now = sentences.findIndex((sentence) => !answered(sentence));
  if (now < 0) now = 0;

  function show(n, focus = true) {
    now = n;
    sentences.forEach((sentence, at) => sentence.classList.toggle("now", at === n));
    if (focus) (answered(sentences[n]) ?? sentences[n].querySelector("input")).focus({ preventScroll: true });
  }

  agree.classList.add("one");
  show(now, false);
  // A click of a finger or a mouse; arrow keys only look through the answers.
  agree.addEventListener("click", ({ target, detail }) => {
    if (target.localName !== "input" || now === last) return;
    const from = now;
    if (detail || !target.matches(":focus-visible")) setTimeout(() => from === now && show(now + 1), 220);
  });
  form.addEventListener(
    "submit",
    (event) => {
      const way = { next: 1, back: -1 }[event.submitter?.value ?? "next"];
      if (!way || !sentences[now + way]) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      show(now + way);
    },
    true,
  );
}
