// @ts-check
// Leave quickly: the link works without this. With it the screen goes blank at once, three presses
// of Shift within two seconds do the same, and what was done here ends on this device (app: away.rs).
"use strict";
(() => {
  const link = /** @type {HTMLAnchorElement | null} */ (document.getElementById("leave"));
  if (!link) return;
  /** @param {Event} [event] */
  const leave = (event) => {
    event?.preventDefault();
    document.documentElement.classList.add("gone");
    document.title = "";
    // What was typed here goes too (keep.js).
    try {
      sessionStorage.clear();
    } catch {}
    if (link.dataset.away) {
      document.cookie = `${location.protocol === "https:" ? "__Host-away=1; Secure" : "away=1"}; Path=/; Max-Age=604800; SameSite=Lax`;
    }
    location.replace(link.dataset.away ?? link.href);
  };
  link.addEventListener("click", leave);

  /** @type {number[]} */
  let presses = [];
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift" || event.repeat) {
      if (event.key !== "Shift") presses = [];
      return;
    }
    const now = event.timeStamp;
    presses = [...presses.filter((at) => now - at < 2000), now];
    if (presses.length >= 3) leave();
  });

  // A browser may keep the page as it was and show it on Back: draw it afresh, without what was typed.
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
})();
