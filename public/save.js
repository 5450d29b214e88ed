// Saves an answer as it changes; the buttons work without this. It never stands in the way of Next.
"use strict";
(() => {
  const form = document.querySelector('form[action*="/do/responses/answer?"], form[action*="/do/responses/answers?"]');
  const says = document.querySelector("[data-saved]");
  // A picture is sent with Next alone.
  if (!form || !says || form.enctype.startsWith("multipart")) return;
  let timer, sending, again, changed = false, waits = false;

  // A place or thing taken twice, a month without its year: none yet.
  function half() {
    const top = [...form.querySelectorAll("select[name*=top]")].map((place) => place.value).filter(Boolean);
    const [month, year] = ["month", "year"].map((part) => form.querySelector(`[name$="${part}"], [name$="${part}]"]`)?.value ?? "");
    if (new Set(top).size < top.length || !month !== !year.trim() || (year.trim() && !/^\d{4}$/.test(year.trim()))) return true;
    const given = [...form.querySelectorAll("select[name*=rank]")].map((place) => place.value).filter(Boolean);
    return new Set(given).size < given.length;
  }

  async function save() {
    clearTimeout(timer);
    // Somebody leaves quickly: it has ended (leave.js).
    if (document.documentElement.classList.contains("gone")) return;
    if (half()) return void (says.textContent = says.dataset.waits);
    if (sending) return void (again = true);
    waits = again = false;
    sending = new AbortController();
    const fields = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
    fields.set("then", "keep");
    const ask = { method: "POST", body: fields, headers: { accept: "application/json" }, keepalive: true };
    const saved = await fetch(form.action, { ...ask, signal: sending.signal }).then((answer) => answer.ok, () => false);
    sending = undefined;
    waits ||= !saved;
    says.textContent = saved ? says.dataset.saved : says.dataset.waits;
    if (again) save();
  }

  function soon(event) {
    changed = waits = true;
    clearTimeout(timer);
    const typed = event.target.matches("textarea, input:not([type=radio], [type=checkbox])");
    timer = setTimeout(save, typed ? 600 : 0);
  }
  form.addEventListener("input", soon);
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    waits = again = false;
    sending?.abort();
  });
  document.addEventListener("visibilitychange", () => document.hidden && waits && save());
  addEventListener("online", () => waits && save());

  // The other language, without losing what stands here half typed.
  const language = form.querySelector("[value=language]");
  document.querySelector("a.language")?.addEventListener("click", (event) => {
    if (!changed || !language || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    form.requestSubmit(language);
  });
})();
