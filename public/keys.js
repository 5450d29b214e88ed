// Single keys for officers. They can be turned off, and never work while somebody types (WCAG 2.1.4).
// Each does what a button or link that can be seen does.
const panel = document.querySelector("details.keys");
const toggle = panel.querySelector("button");
let on = localStorage.getItem("noise-keys") !== "off";

function show() {
  toggle.textContent = on ? panel.dataset.off : panel.dataset.on;
}

toggle.addEventListener("click", () => {
  on = !on;
  localStorage.setItem("noise-keys", on ? "on" : "off");
  show();
});

const rows = () => [...document.querySelectorAll(".queue tbody tr")];
const handle = (row) => row?.querySelector("th a");
const here = () => rows().indexOf(document.activeElement?.closest?.(".queue tbody tr"));

function open(id, first) {
  const part = document.getElementById(id);
  if (!part) return;
  part.open = true;
  part.querySelector(first).focus();
}

const does = {
  j: () => handle(rows()[Math.min(here() + 1, rows().length - 1)])?.focus(),
  k: () => handle(rows()[Math.max(here() - 1, 0)])?.focus(),
  c: () => rows()[Math.max(here(), 0)]?.querySelector('form[action*="/claim"] button')?.click(),
  n: () => document.querySelector('form[action*="/do/moderation/next"] button')?.click(),
  a: () => document.querySelector(".found button[aria-pressed=false]")?.click(),
  s: () => {
    const shares = [...document.querySelectorAll('form[action*="/do/moderation/share"] button[type=submit]')];
    (shares.find((button) => button.value === "next") ?? shares[0])?.focus();
  },
  h: () => open("hold", "textarea"),
  d: () => open("decline", "input[type=radio]"),
  p: () => open("pass", "select"),
  e: () => document.querySelector('a[href$="/concern"]')?.click(),
  "?": () => {
    panel.open = !panel.open;
    panel.querySelector("summary").focus();
  },
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true]");
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
