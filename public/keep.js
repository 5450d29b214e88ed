// @ts-check
// What is typed in a form that begins empty stays on this tab until it is sent: whatever leads off the page, Back shows
// it again. Leaving quickly clears it (leave.js), signing out too, and a shared tablet has none of this.
"use strict";
(() => {
  /** @typedef {{ at: number, now: [name: string, value: string][], sent: boolean }} Kept */
  /** @type {HTMLFormElement | null} */
  const form = document.querySelector("form[data-keep]");
  const typed = document.currentScript?.dataset.typed;
  const root = document.documentElement;
  /** @type {Storage} */
  let store;
  try {
    store = sessionStorage;
    store.getItem("");
  } catch {
    return;
  }
  const all = () => Object.keys(store).filter((key) => key.startsWith("typed "));
  /** @type {(key: string) => Kept | null} */
  const read = (key) => JSON.parse(store.getItem(key) ?? "null");

  // The page after a form that was taken. One that was refused, or an error, is drawn with what was typed.
  const key = form ? `typed ${new URL(form.action).pathname.replace(/^\/[^/]+(?=\/do\/)/, "")} ${form.dataset.keep}` : "";
  const [came] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  if (typed === undefined) {
    for (const one of all()) if (read(one)?.sent && (one !== key || came?.type === "navigate")) store.removeItem(one);
  }
  if (!form) return;

  const fields = () => {
    const all = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !secret(name));
    return /** @type {Kept["now"]} */ (all);
  };
  /** @param {string} name */
  const secret = (name) => form.querySelector(`[type=password][name="${CSS.escape(name)}"]`);
  // As the page was drawn: what the browser has put back by itself, after Back, is typed as well.
  const untouched = () =>
    [.../** @type {Iterable<HTMLInputElement | HTMLSelectElement>} */ (form.elements)].every((field) => {
      if (["hidden", "password", "file"].includes(field.type)) return true;
      // Of a list with nothing chosen in it the first is shown. (As `isChanged` of public/phone.js: a file for both
      // would be one more request of every page with a form.)
      if (field instanceof HTMLSelectElement) return field.value === ([...field.options].find((one) => one.defaultSelected) ?? field.options[0])?.value;
      return field.value === (field.defaultValue ?? field.value) && field.checked === field.defaultChecked;
    });

  /** @type {(sent: boolean, always?: boolean) => void} */
  const keep = (sent, always = sent) => {
    // Somebody leaves quickly: nothing stays.
    if (root.classList.contains("gone")) return;
    const now = fields();
    try {
      if (always || !untouched()) store.setItem(key, JSON.stringify({ at: Date.now(), now, sent }));
      else store.removeItem(key);
    } catch {}
  };

  /** @param {Kept} kept */
  const restore = (kept) => {
    for (const field of /** @type {Iterable<HTMLInputElement>} */ (form.elements)) {
      const values = kept.now.filter(([name]) => name === field.name).map(([, value]) => value);
      if (!field.name || ["hidden", "submit", "button", "file", "password"].includes(field.type)) continue;
      if (field.type === "radio" || field.type === "checkbox") field.checked = values.includes(field.value);
      else if (values[0] !== undefined) field.value = values[0];
    }
    for (const fold of form.querySelectorAll("details")) {
      /** @type {NodeListOf<HTMLInputElement>} */
      const inside = fold.querySelectorAll("input:not([type=file]), textarea");
      if ([...inside].some((field) => field.value.trim())) fold.open = true;
    }
    form.dispatchEvent(new Event("input", { bubbles: true }));
  };

  // What the server knows may be newer: another tab, another page.
  const kept = read(key);
  if (typed !== undefined) keep(false, true);
  else if (kept && kept.at > (Number(/** @type {HTMLInputElement | null} */ (form.elements.namedItem("n"))?.value) || 0)) restore(kept);

  /** @param {Event} event */
  const isOurs = ({ target }) => target === form || (target instanceof Element && "form" in target && target.form === form);
  /** @type {number | undefined} */
  let timer;
  addEventListener("input", (event) => {
    if (!isOurs(event)) return;
    clearTimeout(timer);
    timer = setTimeout(keep, 150, false);
  });
  addEventListener("change", (event) => isOurs(event) && keep(false));
  document.addEventListener("visibilitychange", () => document.hidden && timer && keep(false));
  // Last of all, when it is known whether it is held back: without signal (signal.js).
  addEventListener("submit", (event) => {
    if (event.target !== form) return;
    clearTimeout(timer);
    // The page is hidden next: what is kept now is the last word.
    timer = 0;
    keep(!event.defaultPrevented, true);
  });

  // The ways off the page that are buttons of its form without script.
  /** @type {(event: Event, to?: string) => void} */
  const go = (event, to = location.href) => {
    event.preventDefault();
    keep(false);
    location.assign(to);
  };
  /** @type {HTMLElement | null} */
  const twin = document.querySelector("button.language[data-twin]");
  twin?.addEventListener("click", (event) => go(event, twin.dataset.twin));

  // Help over the page: what stands in it stays, pictures and all.
  /** @param {Event} event */
  const over = async (event) => {
    const { over: to = location.href, back = "" } = /** @type {HTMLElement} */ (event.currentTarget).dataset;
    event.preventDefault();
    const sheet = document.createElement("dialog");
    if (!sheet.showModal) return go(event, to);
    const page = await fetch(to).then((answer) => (answer.ok ? answer.text() : Promise.reject()), () => undefined).catch(() => undefined);
    const help = page && new DOMParser().parseFromString(page, "text/html").querySelector("main");
    if (!help) return go(event, to);
    help.removeAttribute("id");
    for (const one of help.querySelectorAll("[id]")) one.removeAttribute("id");
    const close = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: back });
    close.addEventListener("click", () => sheet.close());
    sheet.className = "over-page";
    const body = document.createElement("div");
    body.append(...help.childNodes);
    sheet.append(close, body);
    sheet.setAttribute("aria-label", body.querySelector("h1")?.textContent ?? "");
    sheet.addEventListener("close", () => sheet.remove());
    document.body.append(sheet);
    sheet.showModal();
  };
  for (const help of document.querySelectorAll("[data-over]")) help.addEventListener("click", over);
})();
