// @ts-check
// Saves an answer as it changes; the buttons work without this. It never stands in the way of Next.
"use strict";
(() => {
  /** @type {HTMLFormElement | null} */
  const form = document.querySelector('form[action*="/do/responses/answer?"], form[action*="/do/responses/answers?"]');
  /** @type {HTMLElement | null} */
  const says = document.querySelector("[data-saved]");
  // A picture is sent with Next alone.
  if (!form || !says || form.enctype.startsWith("multipart")) return;
  /** @type {number | undefined} */
  let timer;
  /** @type {AbortController | undefined} */
  let sending;
  let again = false, waits = false;
  // Every save has a number that rises, also from one tab to the next: what comes late is older, and is dropped.
  const number = /** @type {HTMLInputElement | null} */ (form.elements.namedItem("n"));
  let newest = Number(number?.value) || 0;
  const next = () => (newest = Math.max(newest + 1, Date.now()));

  const save = async () => {
    clearTimeout(timer);
    // Somebody leaves quickly: it has ended (leave.js).
    if (document.documentElement.classList.contains("gone")) return;
    if (sending) return void (again = true);
    waits = again = false;
    sending = new AbortController();
    const typed = [...new FormData(form)].filter(([, value]) => typeof value === "string");
    const fields = new URLSearchParams(/** @type {[string, string][]} */ (typed));
    fields.set("then", "keep");
    const n = next();
    fields.set("n", String(n));
    const ask = { method: "POST", body: fields, headers: { accept: "application/json" }, keepalive: true };
    const kept = await fetch(form.action, { ...ask, signal: sending.signal })
      .then((answer) => answer.ok && answer.json())
      .catch(() => false);
    sending = undefined;
    const saved = typeof kept === "number";
    waits ||= !saved;
    // No number: an answer is half typed still, or there is no signal. Zero: the answers were sent or taken back. More:
    // newer words are there from another tab.
    const state = !saved ? "waits" : kept === 0 ? "over" : kept > n ? "elsewhere" : "saved";
    newest = Math.max(newest, kept || 0);
    says.textContent = says.dataset[state] ?? "";
    if (again && state !== "over") save();
  };

  /** @param {Event} event */
  const soon = (event) => {
    waits = true;
    clearTimeout(timer);
    const typed = /** @type {Element} */ (event.target).matches("textarea, input:not([type=radio], [type=checkbox])");
    timer = setTimeout(save, typed ? 600 : 0);
  };
  form.addEventListener("input", soon);
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    waits = again = false;
    sending?.abort();
    if (number) number.value = String(next());
  });
  document.addEventListener("visibilitychange", () => document.hidden && waits && save());
  addEventListener("online", () => waits && save());
})();
