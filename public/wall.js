// @ts-check
// The wall: draws what the server sends, and lets the number bounce where motion is welcome.
"use strict";
(() => {
  const live = document.getElementById("live");
  if (!live || !("EventSource" in window)) return;
  const source = new EventSource(live.dataset.events ?? "");
  const figure = () => live.querySelector(".figure")?.textContent;
  source.onmessage = (event) => {
    const before = figure();
    // Ours, and with nothing that anybody typed but the survey's author.
    live.innerHTML = event.data;
    live.classList.remove("grown");
    if (before !== figure()) requestAnimationFrame(() => live.classList.add("grown"));
  };
  addEventListener("pagehide", () => source.close());
  // Back from the browser's memory: begin anew.
  addEventListener("pageshow", (event) => event.persisted && location.reload());
})();
