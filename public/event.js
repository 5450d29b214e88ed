// @ts-check
// A shared tablet: after a minute and a half of nothing, it is the next person's turn. It asks first.
"use strict";
(() => {
  const form = /** @type {HTMLFormElement | null} */ (document.getElementById("again"));
  const still = document.getElementById("still");
  if (!form || !still) return;
  const [ask, go] = [75_000, 90_000];
  let since = performance.now();
  const here = () => {
    since = performance.now();
    if (still.textContent) still.textContent = "";
  };
  for (const sign of ["pointerdown", "pointermove", "keydown", "input", "scroll", "touchstart"]) {
    addEventListener(sign, here, { passive: true, capture: true });
  }
  setInterval(() => {
    const quiet = performance.now() - since;
    if (quiet >= go) {
      since = Infinity;
      form.requestSubmit();
    } else if (quiet >= ask && !still.textContent) still.textContent = still.dataset.ask ?? "";
  }, 1000);
})();
