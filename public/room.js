// @ts-check
// Saves what is written in the room while it is typed; the button works without this. What does not get through stays on
// this tab, and is tried again. Every save says from which words it was made, so nobody writes over anybody.
"use strict";
(() => {
  /** @type {HTMLFormElement | null} */
  const form = document.querySelector('form#record[action*="/do/panels/save-record"]');
  /** @type {HTMLElement | null} */
  const says = document.querySelector("#record [data-saved]");
  if (!form || !says) return;
  /** @param {string} name */
  const field = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  const names = ["notes", "decision", "recommendation", "to_panel"];
  const key = `room ${field("meeting").value} ${field("item").value}`;
  const now = () => names.map((name) => field(name).value);
  let saved = JSON.stringify(now());
  /** @type {number | undefined} */
  let timer;
  let sending = false, over = false;

  /** @type {(words: string | null) => void} */
  const keep = (words) => {
    try {
      if (words === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, words);
    } catch {}
  };

  const save = async () => {
    clearTimeout(timer);
    const words = JSON.stringify(now());
    if (sending || over || words === saved) return;
    sending = true;
    const fields = new URLSearchParams(/** @type {[string, string][]} */ ([...new FormData(form)]));
    fields.set("then", "keep");
    const ask = { method: "POST", body: fields, headers: { accept: "application/json" }, keepalive: true };
    const answer = await fetch(form.action, ask).catch(() => null);
    sending = false;
    if (answer?.ok) {
      field("read").value = await answer.json();
      saved = words;
      keep(null);
      says.textContent = says.dataset.saved ?? "";
    } else if (answer?.status === 409) {
      // Somebody else has written: the button shows both.
      over = true;
      says.textContent = says.dataset.elsewhere ?? "";
    } else {
      says.textContent = says.dataset.waits ?? "";
      timer = setTimeout(save, 5000);
      return;
    }
    if (JSON.stringify(now()) !== saved) timer = setTimeout(save, 600);
  };

  form.addEventListener("input", () => {
    keep(JSON.stringify([field("read").value, ...now()]));
    clearTimeout(timer);
    timer = setTimeout(save, 600);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    over = true;
  });
  addEventListener("online", save);
  addEventListener("pagehide", save);

  // What was typed here and did not get through: with what it was made from, so that the server tells two from one.
  try {
    const [read, ...words] = JSON.parse(sessionStorage.getItem(key) ?? "[]");
    if (read && words.length === names.length && JSON.stringify(words) !== saved) {
      names.forEach((name, n) => (field(name).value = words[n]));
      field("read").value = read;
      save();
    } else keep(null);
  } catch {}
})();
