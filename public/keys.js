// @ts-check
// Single keys for officers. They can be turned off, and never work while somebody types (WCAG 2.1.4).
// Each does what a button or link that can be seen does.
/** @type {HTMLDetailsElement | null} */
const panel = document.querySelector("details.keys");
const [toggle, summary] = [panel?.querySelector("button"), panel?.querySelector("summary")];
if (!panel || !toggle || !summary) throw new Error("this page does not say which keys work");
let on = localStorage.getItem("noise-keys") !== "off";

const show = () => {
  toggle.textContent = (on ? panel.dataset.off : panel.dataset.on) ?? "";
};

toggle.addEventListener("click", () => {
  on = !on;
  localStorage.setItem("noise-keys", on ? "on" : "off");
  show();
});

const rows = () => [...document.querySelectorAll(".queue tbody tr")];
/** @type {(selector: string) => HTMLElement | null} */
const find = (selector) => document.querySelector(selector);
/** @type {(row: Element | undefined) => HTMLElement | null | undefined} */
const handle = (row) => row?.querySelector("th a");
const here = () => rows().findIndex((row) => row === document.activeElement?.closest(".queue tbody tr"));

/** @type {(id: string, first: string) => void} */
function open(id, first) {
  const part = /** @type {HTMLDetailsElement | null} */ (document.getElementById(id));
  if (!part) return;
  part.open = true;
  find(`#${id} ${first}`)?.focus();
}

/** @type {Record<string, () => void>} */
const does = {
  j: () => handle(rows()[Math.min(here() + 1, rows().length - 1)])?.focus(),
  k: () => handle(rows()[Math.max(here() - 1, 0)])?.focus(),
  c: () => {
    /** @type {HTMLElement | null | undefined} */
    const claim = rows()[Math.max(here(), 0)]?.querySelector('form[action*="/claim"] button');
    claim?.click();
  },
  n: () => find('form[action*="/do/moderation/next"] button')?.click(),
  a: () => find(".found button[aria-pressed=false]")?.click(),
  s: () => {
    /** @type {NodeListOf<HTMLButtonElement>} */
    const found = document.querySelectorAll('form[action*="/do/moderation/share"] button[type=submit]');
    const shares = [...found];
    (shares.find((button) => button.value === "next") ?? shares[0])?.focus();
  },
  h: () => open("hold", "textarea"),
  d: () => open("decline", "input[type=radio]"),
  p: () => open("pass", "select"),
  e: () => find('a[href$="/concern"]')?.click(),
  "?": () => {
    panel.open = !panel.open;
    summary.focus();
  },
};

document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.closest("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true]");
  const shifted = event.shiftKey && event.key !== "?";
  if (!on || typing || event.ctrlKey || event.metaKey || event.altKey || shifted) return;
  const act = does[event.key];
  const shown = [...panel.querySelectorAll("kbd")].some((key) => key.textContent === event.key);
  if (!act || !shown) return;
  event.preventDefault();
  act();
});

panel.hidden = false;
show();
