// @ts-check
// Larger text at once, without leaving the page and what is half typed in it. The form works without this.
"use strict";
(() => {
  const form = /** @type {HTMLFormElement | null} */ (document.getElementById("look"));
  /** @type {HTMLInputElement | null | undefined} */
  const size = form?.querySelector("[name=size]");
  const button = form?.querySelector("button");
  if (!form || !size || !button) return;
  const { classList } = document.documentElement;
  button.addEventListener("click", (event) => {
    event.preventDefault();
    const body = new URLSearchParams(/** @type {[string, string][]} */ ([...new FormData(form)]));
    fetch(form.action, { method: "POST", headers: { accept: "application/json" }, body, keepalive: true }).catch(() => {});
    const large = classList.toggle("large");
    size.value = large ? "" : "large";
    button.textContent = (large ? form.dataset.smaller : form.dataset.larger) ?? "";
  });
})();
