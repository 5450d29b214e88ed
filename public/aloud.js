// @ts-check
// Reads the question aloud, with a voice that is on this device: words never go to anybody else for it.
"use strict";
(() => {
  /** @type {HTMLButtonElement | null} */
  const button = document.querySelector("[data-aloud]");
  const { speechSynthesis: speech } = window;
  if (!button || !speech) return;
  // A question may be in a language that the buttons around it are not in.
  const asked = document.querySelector("main form :is(legend, h1, label)")?.closest("[lang]") ?? document.documentElement;
  const { lang } = /** @type {HTMLElement} */ (asked);
  const read = button.textContent;
  /** @type {SpeechSynthesisVoice | undefined} */
  let voice;

  const find = () => {
    voice = speech.getVoices().find((one) => one.localService && one.lang.toLowerCase().startsWith(lang));
    button.hidden = !voice;
  };

  const stop = () => {
    speech.cancel();
    button.textContent = read;
  };

  const start = () => {
    const here = voice;
    const part = document.querySelector("[data-question]:not([hidden])") ?? document.querySelector("main form");
    if (!part || !here) return;
    /** @type {NodeListOf<HTMLElement>} */
    const words = part.querySelectorAll("h1, legend, .field > label, .hint, .problem, .choice > span:not(.symbol), .face > span, .order label");
    const said = [...words].map((one) => one.innerText.trim()).filter(Boolean).map((text) => {
      const utterance = new SpeechSynthesisUtterance(text);
      return Object.assign(utterance, { voice: here, lang: here.lang, rate: 0.9 });
    });
    const last = said.at(-1);
    if (!last) return;
    last.onend = stop;
    button.textContent = button.dataset.aloud ?? "";
    for (const one of said) speech.speak(one);
  };

  speech.cancel();
  find();
  speech.addEventListener?.("voiceschanged", find);
  button.addEventListener("click", () => (button.textContent === read ? start() : stop()));
  addEventListener("pagehide", stop);
  addEventListener("hashchange", stop);
})();
