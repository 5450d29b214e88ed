// The page of all questions, one at a time, also without signal. As answers change they are sealed to our
// key, so that the phone cannot read back what it keeps; public/sw.js brings them to us.
import { box as form, isKept, keep, mayForget } from "/own.js";

const { serviceWorker } = navigator;
const { subtle } = crypto ?? {};
if (form && (await isKept())) answering();

function answering() {
  const { code, twin } = form.dataset;
  const says = document.querySelector("[data-saved]");
  const sections = [...form.querySelectorAll("[data-question]")];
  const moves = form.querySelector("[data-moves]");
  const end = form.querySelector("[data-end]");
  const hex = (many) => [...crypto.getRandomValues(new Uint8Array(many))].map((b) => b.toString(16).padStart(2, "0")).join("");
  let sitting = { once: hex(16), id: hex(8), n: 0, touched: [], bare: [] };
  let timer, sending, work = Promise.resolve();
  const waiting = new Set(), drawing = new Map();

  const say = (state) => (says.textContent = says.dataset[state] ?? "");
  const at = () => (location.hash === "#end" ? sections.length : Math.min(Math.max(parseInt(location.hash.slice(1)) || 1, 1), sections.length) - 1);
  const go = (n) => (location.hash = n >= sections.length ? "end" : String(n + 1));
  const panel = (name) => document.querySelector(`[data-panel=${name}]`);
  const inputs = (section) => [...section.querySelectorAll("input:not([type=hidden]), textarea, select")];
  const fileOf = (section) => section.querySelector("input[type=file]");

  function show() {
    const now = at();
    sections.forEach((section, n) => (section.hidden = n !== now));
    moves.hidden = now >= sections.length;
    end.hidden = !moves.hidden;
    moves.querySelector("[data-move=back]").hidden = now === 0;
    if (!end.hidden) summary();
    const head = (sections[now] ?? end).querySelector("legend, label, h2");
    head.tabIndex = -1;
    head.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  const keptPicture = (section) => section.querySelector(".kept-picture") && !section.querySelector("[name$='[no_picture]']").checked;
  const answered = (section) =>
    keptPicture(section) ||
    inputs(section).some((field) => (field.type === "radio" || field.type === "checkbox" ? field.checked && !/\[(may_publish|no_picture)\]$/.test(field.name) : field.value.trim()));

  // What is chosen in a question, as its rules speak of it: ids, in order; `statement:3` of an agree scale.
  function chosen(section) {
    const given = inputs(section).filter((field) => field.value && (field.localName === "select" || (field.checked && !field.name.endsWith("[may_publish]"))));
    const key = (field) => field.name.match(/\[(rank|level)\]\[([\w-]+)\]$/) ?? [];
    return given
      .sort((a, b) => (key(a)[1] === "rank" ? a.value - b.value : 0))
      .map((field) => ({ rank: key(field)[2], level: `${key(field)[2]}:${field.value}` })[key(field)[1]] ?? field.value);
  }

  // The same as surveys/rules/logic.rs, which decides in the end: what is not asked counts for nothing.
  function asked() {
    const given = {};
    const least = (one, value) => {
      const [a, b] = [one, value].map((text) => text.split(":"));
      return a.slice(0, -1).join() === b.slice(0, -1).join() && Number(a.at(-1)) >= Number(b.at(-1));
    };
    const meets = ({ question, op, value }) => {
      const has = given[question] ?? [];
      if (op === "is") return has.length === 1 && has[0] === value;
      if (op === "is_not") return !has.includes(value);
      if (op === "at_most") return has.some((one) => least(value, one));
      return op === "includes" ? has.includes(value) : has.some((one) => least(one, value));
    };
    return sections.filter((section) => {
      const rules = JSON.parse(section.dataset.show ?? "[]");
      const yes = rules.every(({ tests, all }) => !tests.length || (all ? tests.every(meets) : tests.some(meets)));
      if (yes) given[section.dataset.question] = chosen(section);
      return yes;
    });
  }

  function step(from, way) {
    const there = asked();
    let to = from + way;
    while (to >= 0 && to < sections.length && !there.includes(sections[to])) to += way;
    go(Math.max(to, 0));
  }

  function summary() {
    const { answered: yes, skipped: no } = end.dataset;
    const line = (section, head, said) => {
      const link = document.createElement("a");
      link.href = `#${sections.indexOf(section) + 1}`;
      link.textContent = head.textContent;
      const row = document.createElement("li");
      row.append(link, ` – ${said}`);
      return row;
    };
    const rows = asked().flatMap((section) => {
      const given = answered(section);
      // Of a question that was answered in part, what was not.
      const left = given ? [...section.querySelectorAll(".statement")].filter((one) => !one.querySelector(":checked")).map((one) => one.querySelector("legend")) : [];
      return [line(section, section.querySelector("legend, label"), given ? yes : no), ...left.map((head) => line(section, head, no))];
    });
    end.querySelector("ol").replaceChildren(...rows);
  }

  // The questions touched in this sitting, as they stand.
  function fields() {
    const all = {};
    for (const id of sitting.touched) all[id] = sitting.bare.includes(id) ? { no_picture: "true" } : {};
    for (const [name, value] of new FormData(form)) {
      const [, id, field, key] = name.match(/^answers\[([\w-]+)\]\[(\w+)\](?:\[([\w-]*)\])?$/) ?? [];
      const one = all[id];
      if (!one || typeof value !== "string") continue;
      if (key === undefined) one[field] = value;
      else if (key) (one[field] ??= {})[key] = value;
      else (one[field] ??= []).push(value);
    }
    return all;
  }

  const bytes = (text) => new TextEncoder().encode(text);

  // docs/decisions/0011-answers-without-signal.md; app/src/platform/parcel.rs opens it.
  async function seal(text) {
    const curve = { name: "ECDH", namedCurve: "P-256" };
    const raw = Uint8Array.from(atob(form.dataset.key.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
    const ours = await subtle.importKey("raw", raw, curve, false, []);
    const passing = await subtle.generateKey(curve, false, ["deriveBits"]);
    const point = new Uint8Array(await subtle.exportKey("raw", passing.publicKey));
    const shared = await subtle.deriveBits({ name: "ECDH", public: ours }, passing.privateKey, 256);
    const secret = await subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
    const how = { name: "HKDF", hash: "SHA-256", salt: point, info: bytes("noise parcel 1") };
    const key = await subtle.deriveKey(how, secret, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await subtle.encrypt({ name: "AES-GCM", iv, additionalData: bytes(code) }, key, bytes(text));
    const parcel = [1, ...point, ...iv, ...new Uint8Array(sealed)];
    let binary = "";
    for (const byte of parcel) binary += String.fromCharCode(byte);
    return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function parcels(mode) {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open("noise", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("parcels", { keyPath: "id" });
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const tx = request.result.transaction("parcels", mode);
        tx.oncomplete = tx.onabort = () => request.result.close();
        resolve(tx.objectStore("parcels"));
      };
    });
  }

  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  // One after the other, so that the newest is the one that stays.
  const inTurn = (next) => (work = work.catch(() => {}).then(next));

  async function pack(row, inside) {
    const { once } = sitting;
    const n = ++sitting.n;
    const sealed = await seal(JSON.stringify({ once, n, ...inside }));
    const lang = document.documentElement.lang;
    await done((await parcels("readwrite")).put({ ...row, code, lang, n, at: Date.now(), sealed }));
    if (!navigator.onLine) say("waiting");
    const registration = await serviceWorker.ready;
    registration.active.postMessage("deliver");
    registration.sync?.register("noise").catch(() => {});
  }

  const words = (send) => pack({ id: sitting.id, send }, { send, answers: fields() });

  // Pictures that have just changed go now.
  function settle() {
    for (const [field, later] of drawing) {
      clearTimeout(later);
      picture(field).catch(() => say("waits"));
    }
    drawing.clear();
  }

  function put(send = false) {
    clearTimeout(timer);
    timer = undefined;
    return inTurn(() => words(send));
  }

  // Small enough for one bar of signal, and without what a camera writes into a picture.
  async function small(file) {
    const whole = await createImageBitmap(file);
    for (const [side, quality] of [[1600, 0.8], [1200, 0.7], [800, 0.6]]) {
      const scale = Math.min(1, side / Math.max(whole.width, whole.height));
      const canvas = Object.assign(document.createElement("canvas"), { width: Math.ceil(whole.width * scale), height: Math.ceil(whole.height * scale) });
      const brush = canvas.getContext("2d");
      brush.fillStyle = "#fff";
      brush.fillRect(0, 0, canvas.width, canvas.height);
      brush.drawImage(whole, 0, 0, canvas.width, canvas.height);
      const jpeg = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
      if (jpeg.size < 400000) return jpeg;
    }
    throw new Error("still too large");
  }

  // A picture goes by itself, before the words: the worker brings parcels in the order of their ids.
  const pictureId = (question) => `!${sitting.id} ${question}`;

  /** Says beside the field what is wrong with its picture, and takes it out. */
  function wrong(field, why) {
    field.parentElement.querySelector(".problem")?.remove();
    if (!why) return;
    const problem = Object.assign(document.createElement("p"), { className: "problem", textContent: why });
    problem.setAttribute("role", "alert");
    field.value = "";
    field.before(problem);
  }

  function picture(field) {
    const { question } = field.closest("[data-question]").dataset;
    const [file] = field.files;
    return inTurn(async () => {
      const jpeg = file && (await small(file).catch(() => undefined));
      wrong(field, file && !jpeg ? says.dataset.unreadable : "");
      sitting.bare = sitting.bare.filter((id) => id !== question);
      if (!jpeg) {
        // The one before it must not go in its place, nor stay where it has arrived.
        sitting.bare.push(question);
        await done((await parcels("readwrite")).delete(pictureId(question)));
        return words(false);
      }
      const bytes = new Uint8Array(await jpeg.arrayBuffer());
      let binary = "";
      for (const byte of bytes) binary += String.fromCharCode(byte);
      const answers = { [question]: fields()[question] ?? {} };
      await pack({ id: pictureId(question), of: sitting.id }, { picture: { question, file: btoa(binary) }, answers });
    });
  }

  function touch(event) {
    const section = event.target.closest("[data-question]");
    if (!section) return;
    const { question } = section.dataset;
    if (!sitting.touched.includes(question)) sitting.touched.push(question);
    if (event.type === "change" && event.target.type === "file") {
      // A drawing changes with every line.
      clearTimeout(drawing.get(event.target));
      drawing.set(event.target, setTimeout(settle, section.querySelector(".pad:not([hidden])") ? 1500 : 0));
    }
    clearTimeout(timer);
    timer = setTimeout(() => put().catch(() => say("waits")), event.target.matches("textarea, input:not([type=radio], [type=checkbox])") ? 600 : 0);
  }

  // Each place in an order is taken once.
  function places(event) {
    if (!event.target.name?.includes("[rank]")) return;
    for (const other of inputs(event.target.closest("section"))) {
      if (other !== event.target && other.value === event.target.value) other.value = "";
    }
  }

  function clear(section) {
    for (const field of inputs(section)) {
      if (field.type === "radio" || field.type === "checkbox") field.checked = false;
      else field.value = "";
    }
  }

  function waitForSignal() {
    if (form.hidden) return;
    form.hidden = true;
    const section = panel("waits");
    section.hidden = false;
    section.querySelector("h2").focus();
    say("waiting");
  }

  form.addEventListener("click", async (event) => {
    const move = event.target.closest("[data-move]")?.dataset.move;
    const now = at();
    if (!move) return;
    if (move === "skip") {
      sections[now].querySelector(".pad:not([hidden]) [data-do=clear]")?.click();
      clear(sections[now]);
      for (const kept of sections[now].querySelectorAll("[name$='[no_picture]']")) kept.checked = true;
      touch({ target: fileOf(sections[now]) ?? sections[now], type: "change" });
    }
    settle();
    if (timer) put().catch(() => say("waits"));
    if (move === "next" || move === "skip") step(now, 1);
    else if (move === "back") step(now, -1);
    else {
      sending = true;
      if (navigator.onLine) setTimeout(waitForSignal, 3000);
      else waitForSignal();
      await put(true).catch(() => form.submit());
    }
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", places);
  form.addEventListener("change", (event) => event.target.type === "file" && touch(event));
  form.addEventListener("input", touch);
  addEventListener("hashchange", show);
  document.addEventListener("visibilitychange", () => document.hidden && (settle(), timer && put().catch(() => {})));

  const deliver = async () => (await serviceWorker.ready).active.postMessage("deliver");
  addEventListener("online", deliver);
  // A phone that says it is online often is not yet: asked again while anything waits.
  setInterval(() => (sending || waiting.size) && !document.hidden && deliver(), 10000);

  serviceWorker.addEventListener("message", ({ data }) => {
    if (data.back) back(data.back);
    if (data.code !== code) return;
    waiting[data.state === "waiting" ? "add" : "delete"](data.id);
    if (data.state === "sent" && sending) return location.replace(form.dataset.done);
    if (data.state === "waiting" && sending) waitForSignal();
    if (data.state === "closed") {
      form.hidden = panel("waits").hidden = true;
      panel("closed").hidden = false;
      return say("");
    }
    const mine = data.id === sitting.id;
    if (mine ? data.n === sitting.n : data.state !== "waiting") say(data.state);
  });

  // The other language: what is half typed goes along, through the worker's memory.
  document.querySelector("a.language")?.addEventListener("click", async (event) => {
    event.preventDefault();
    settle();
    if (timer) await put().catch(() => {});
    const hold = { code, sitting, fields: [...new FormData(form)].filter(([name, value]) => name.startsWith("answers[") && value !== "" && value.name !== "") };
    (await serviceWorker.ready).active.postMessage({ hold });
    location.replace(twin + location.hash);
  });

  function back(hold) {
    if (hold.code !== code) return;
    sitting = hold.sitting;
    for (const section of sections) if (sitting.touched.includes(section.dataset.question)) clear(section);
    for (const field of form.querySelectorAll("[name^='answers[']")) {
      for (const [name, value] of hold.fields) {
        if (name !== field.name) continue;
        if (field.type === "radio" || field.type === "checkbox") field.checked ||= field.value === value;
        else if (field.type === "file") {
          const files = new DataTransfer();
          files.items.add(value);
          field.files = files.files;
        }
        else field.value = value;
      }
    }
    if (location.hash === "#end") summary();
  }

  async function begin() {
    form.classList.add("one-at-a-time");
    mayForget();
    show();
    (await serviceWorker.ready).active.postMessage("back");
    const before = (await done((await parcels("readonly")).getAll())).filter((parcel) => parcel.code === code);
    sending = before.some((parcel) => parcel.send);
    for (const { id } of before) waiting.add(id);
    if (sending) waitForSignal();
    else if (before.length) say("locked");
    deliver();
    if (navigator.onLine) keep().catch(() => {});
  }
  begin();
}
