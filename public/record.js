// @ts-check
// Records a question with the microphone of this device and puts it into the field for a file: it is sent
// with the form and not before.
"use strict";
(() => {
  const { MediaRecorder, DataTransfer } = window;
  const ears = navigator.mediaDevices;
  if (!MediaRecorder || !DataTransfer || !ears?.getUserMedia) return;
  /** @type {Record<string, string>} */
  const TYPES = { "audio/mp4;codecs=mp4a.40.2": "m4a", "audio/webm;codecs=opus": "webm", "audio/ogg;codecs=opus": "ogg" };
  const mimeType = Object.keys(TYPES).find((type) => MediaRecorder.isTypeSupported(type));
  if (!mimeType) return;
  const LONGEST = 120_000;

  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-record]"))) {
    const { record = "", done = "", stop = "", refused = "" } = button.dataset;
    const field = /** @type {HTMLInputElement | undefined} */ (document.getElementsByName(record)[0]);
    const status = button.nextElementSibling;
    if (!field || !status) continue;
    const words = button.textContent;
    /** @type {MediaRecorder | undefined} */
    let recorder;
    /** @type {number | undefined} */
    let over;
    button.hidden = false;

    /** @type {(pieces: Blob[], since: number) => void} */
    const keep = (pieces, since) => {
      const files = new DataTransfer();
      files.items.add(new File(pieces, `recording.${TYPES[mimeType]}`, { type: mimeType.split(";")[0] }));
      field.files = files.files;
      status.textContent = done.replace("%", String(Math.max(1, Math.round((Date.now() - since) / 1000))));
    };

    const start = async () => {
      const sound = await ears.getUserMedia({ audio: true });
      /** @type {Blob[]} */
      const pieces = [];
      const since = Date.now();
      recorder = new MediaRecorder(sound, { mimeType, audioBitsPerSecond: 48_000 });
      recorder.ondataavailable = (event) => pieces.push(event.data);
      recorder.onstop = () => {
        clearTimeout(over);
        for (const track of sound.getTracks()) track.stop();
        recorder = undefined;
        button.textContent = words;
        keep(pieces, since);
      };
      recorder.start();
      over = setTimeout(() => recorder?.stop(), LONGEST);
      status.textContent = "";
      button.textContent = stop;
    };

    button.addEventListener("click", () => {
      if (recorder) recorder.stop();
      else start().catch(() => (status.textContent = refused));
    });
  }
})();
