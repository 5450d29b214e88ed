// @ts-check
// The page of all questions, one at a time, also without signal. As answers change they are sealed to our
// key, so that the phone cannot read back what it keeps; public/sw.js brings them to us.
import { box as form, isKept, keep, mayForget } from "./own.js";

const { serviceWorker } = navigator;
const { subtle } = crypto ?? {};

/** @typedef {{ once: string, id: string, n: number, touched: string[], bare: string[] }} Sitting */
/** @typedef {{ code: string, sitting: Sitting, fields: [name: string, value: FormDataEntryValue][] }} Hold */
/** @typedef {{ id: string, of?: string, n: number, at: number, code: string, lang: string, sealed: string, send?: boolean }} Parcel */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */
/** @typedef {Record<string, string | string[] | Record<string, string>>} Fields */
/** @typedef {{ question: string, op: string, value: string }} Test */
/** @typedef {{ tests: Test[], all: boolean }} Rule */

/** What the page has, or nothing of this works.
 * @template {Element} E
 * @param {E | null | undefined} found
 * @returns {E} */
const there = (found) => {
  if (!found) throw new Error("a part of this page is missing");
  return found;
};

if (form instanceof HTMLFormElement && (await isKept())) answering(form);

/** @param {HTMLFormElement} form */
function answering(form) {
  const { code = "", twin = "" } = form.dataset;
  /** @type {HTMLElement} */
  const says = there(document.querySelector("[data-saved]"));
  /** @type {HTMLElement[]} */
  const sections = [];
  for (const section of form.querySelectorAll("[data-question]")) sections.push(/** @type {HTMLElement} */ (section));
  /** @type {HTMLElement} */
  const moves = there(form.querySelector("[data-moves]"));
  /** @type {HTMLElement} */
  const end = there(form.querySelector("[data-end]"));
  /** @param {number} many */
  const hex = (many) => [...crypto.getRandomValues(new Uint8Array(many))].map((b) => b.toString(16).padStart(2, "0")).join("");
  /** @type {Sitting} */
  let sitting = { once: hex(16), id: hex(8), n: 0, touched: [], bare: [] };
  /** @type {number | undefined} */
  let timer;
  let sending = false;
  /** @type {Promise<unknown>} */
  let work = Promise.resolve();
  /** @type {Set<string>} */
  const waiting = new Set();
  /** @type {Map<HTMLInputElement, number>} */
  const drawing = new Map();

  /** @param {string} state */
  const say = (state) => (says.textContent = says.dataset[state] ?? "");
  const at = () => (location.hash === "#end" ? sections.length : Math.min(Math.max(parseInt(location.hash.slice(1)) || 1, 1), sections.length) - 1);
  /** @param {number} n */
  const go = (n) => (location.hash = n >= sections.length ? "end" : String(n + 1));
  /** @type {(name: string) => HTMLElement} */
  const panel = (name) => there(document.querySelector(`[data-panel=${name}]`));
  /** @type {(section: Element) => Field[]} */
  const inputs = (section) => {
    /** @type {NodeListOf<Field>} */
    const found = section.querySelectorAll("input:not([type=hidden]), textarea, select");
    return [...found];
  };
  /** @param {EventTarget | null} field
   * @returns {field is HTMLInputElement} */
  const isTick = (field) => field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type);
  /** @param {EventTarget | null} field
   * @returns {field is HTMLInputElement} */
  const isFile = (field) => field instanceof HTMLInputElement && field.type === "file";
  /** @type {(section: Element) => HTMLInputElement | null} */
  const fileOf = (section) => section.querySelector("input[type=file]");

  function show() {
    const now = at();
    sections.forEach((section, n) => (section.hidden = n !== now));
    moves.hidden = now >= sections.length;
    end.hidden = !moves.hidden;
    /** @type {HTMLElement} */
    const back = there(moves.querySelector("[data-move=back]"));
    back.hidden = now === 0;
    if (!end.hidden) summary();
    /** @type {HTMLElement} */
    const head = there((sections[now] ?? end).querySelector("legend, label, h2"));
    head.tabIndex = -1;
    head.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  /** @param {Element} section */
  const keptPicture = (section) => {
    /** @type {HTMLInputElement | null} */
    const gone = section.querySelector("[name$='[no_picture]']");
    return section.querySelector(".kept-picture") && !gone?.checked;
  };
  /** @param {Element} section */
  const answered = (section) =>
    keptPicture(section) ||
    inputs(section).some((field) => (isTick(field) ? field.checked && !/\[(may_publish|no_picture)\]$/.test(field.name) : field.value.trim()));

  // What is chosen in a question, as its rules speak of it: ids, in order; `statement:3` of an agree scale.
  /** @type {(section: Element) => string[]} */
  function chosen(section) {
    const given = inputs(section).filter((field) => field.value && (field.localName === "select" || (isTick(field) && field.checked && !field.name.endsWith("[may_publish]"))));
    /** @param {Field} field */
    const key = (field) => field.name.match(/\[(rank|level)\]\[([\w-]+)\]$/) ?? [];
    return given
      .sort((a, b) => (key(a)[1] === "rank" ? Number(a.value) - Number(b.value) : 0))
      .map((field) => {
        const [, kind, id = ""] = key(field);
        return kind === "rank" ? id : kind === "level" ? `${id}:${field.value}` : field.value;
      });
  }

  // The same as app/domain/src/surveys/rules/logic, which decides in the end: what is not asked counts for nothing.
  function asked() {
    /** @type {Record<string, string[]>} */
    const given = {};
    /** @type {(one: string, value: string) => boolean} */
    const least = (one, value) => {
      const [a, b] = [one.split(":"), value.split(":")];
      return a.slice(0, -1).join() === b.slice(0, -1).join() && Number(a.at(-1)) >= Number(b.at(-1));
    };
    /** @type {(test: Test) => boolean} */
    const meets = ({ question, op, value }) => {
      const has = given[question] ?? [];
      if (op === "is") return has.length === 1 && has[0] === value;
      if (op === "is_not") return !has.includes(value);
      if (op === "at_most") return has.some((one) => least(value, one));
      return op === "includes" ? has.includes(value) : has.some((one) => least(one, value));
    };
    return sections.filter((section) => {
      /** @type {Rule[]} */
      const rules = JSON.parse(section.dataset.show ?? "[]");
      const yes = rules.every(({ tests, all }) => !tests.length || (all ? tests.every(meets) : tests.some(meets)));
      if (yes) given[section.dataset.question ?? ""] = chosen(section);
      return yes;
    });
  }

  /** @type {(from: number, way: number) => void} */
  function step(from, way) {
    const now = asked();
    let to = from + way;
    while (to >= 0 && to < sections.length && !now.includes(sections[to])) to += way;
    go(Math.max(to, 0));
  }

  function summary() {
    const { answered: yes = "", skipped: no = "" } = end.dataset;
    /** @type {(section: HTMLElement, head: Element | null, said: string) => Element} */
    const line = (section, head, said) => {
      const link = document.createElement("a");
      link.href = `#${sections.indexOf(section) + 1}`;
      link.textContent = head?.textContent ?? "";
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
    end.querySelector("ol")?.replaceChildren(...rows);
  }

  // The questions touched in this sitting, as they stand.
  function fields() {
    /** @type {Record<string, Fields>} */
    const all = {};
    for (const id of sitting.touched) all[id] = sitting.bare.includes(id) ? { no_picture: "true" } : {};
    for (const [name, value] of new FormData(form)) {
      const [, id = "", field = "", key] = name.match(/^answers\[([\w-]+)\]\[(\w+)\](?:\[([\w-]*)\])?$/) ?? [];
      const one = all[id];
      if (!one || typeof value !== "string") continue;
      if (key === undefined) one[field] = value;
      else if (key) one[field] = { .../** @type {Record<string, string>} */ (one[field]), [key]: value };
      else one[field] = [.../** @type {string[]} */ (one[field] ?? []), value];
    }
    return all;
  }

  /** @param {string} text */
  const bytes = (text) => new TextEncoder().encode(text);

  // docs/decisions/0011-answers-without-signal.md; app/platform/src/parcel.rs opens it.
  /** @param {string} text */
  async function seal(text) {
    const curve = { name: "ECDH", namedCurve: "P-256" };
    const raw = Uint8Array.from(atob((form.dataset.key ?? "").replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
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

  /** @type {(mode: IDBTransactionMode) => Promise<IDBObjectStore>} */
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

  /** @template T
   * @param {IDBRequest<T>} request
   * @returns {Promise<T>} */
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  // One after the other, so that the newest is the one that stays.
  /** @type {(next: () => Promise<void>) => Promise<void>} */
  const inTurn = (next) => {
    const turn = work.catch(() => {}).then(next);
    work = turn;
    return turn;
  };

  /** @type {(row: Pick<Parcel, "id" | "of" | "send">, inside: object) => Promise<void>} */
  async function pack(row, inside) {
    const { once } = sitting;
    const n = ++sitting.n;
    const sealed = await seal(JSON.stringify({ once, n, ...inside }));
    const lang = document.documentElement.lang;
    await done((await parcels("readwrite")).put({ ...row, code, lang, n, at: Date.now(), sealed }));
    if (!navigator.onLine) say("waiting");
    await tell("deliver");
    const registration = await serviceWorker.ready;
    registration.sync?.register("noise").catch(() => {});
  }

  /** @param {unknown} message */
  const tell = async (message) => (await serviceWorker.ready).active?.postMessage(message);

  /** @param {boolean} send */
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
  /** @param {File} file */
  async function small(file) {
    const whole = await createImageBitmap(file);
    for (const [side, quality] of /** @type {[number, number][]} */ ([[1600, 0.8], [1200, 0.7], [800, 0.6]])) {
      const scale = Math.min(1, side / Math.max(whole.width, whole.height));
      const canvas = Object.assign(document.createElement("canvas"), { width: Math.ceil(whole.width * scale), height: Math.ceil(whole.height * scale) });
      const brush = canvas.getContext("2d");
      if (!brush) break;
      brush.fillStyle = "#fff";
      brush.fillRect(0, 0, canvas.width, canvas.height);
      brush.drawImage(whole, 0, 0, canvas.width, canvas.height);
      /** @type {Blob | null} */
      const jpeg = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
      if (jpeg && jpeg.size < 400000) return jpeg;
    }
    throw new Error("still too large");
  }

  // A picture goes by itself, before the words: the worker brings parcels in the order of their ids.
  /** @param {string} question */
  const pictureId = (question) => `!${sitting.id} ${question}`;

  /** Says beside the field what is wrong with its picture, and takes it out.
   * @type {(field: HTMLInputElement, why?: string) => void} */
  function wrong(field, why) {
    field.parentElement?.querySelector(".problem")?.remove();
    if (!why) return;
    const problem = Object.assign(document.createElement("p"), { className: "problem", textContent: why });
    problem.setAttribute("role", "alert");
    field.value = "";
    field.before(problem);
  }

  /** @param {HTMLInputElement} field */
  function picture(field) {
    const { question = "" } = sectionOf(field).dataset;
    const [file] = field.files ?? [];
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

  /** The part of the form that this stands in; the form itself, where it is none of a question.
   * @type {(part: Element) => HTMLElement} */
  const sectionOf = (part) => part.closest("[data-question]") ?? form;

  /** @type {(event: { target: EventTarget | null, type: string }) => void} */
  function touch(event) {
    const part = /** @type {Element} */ (event.target);
    const section = sectionOf(part);
    const { question } = section.dataset;
    if (!question) return;
    if (!sitting.touched.includes(question)) sitting.touched.push(question);
    if (event.type === "change" && isFile(part)) {
      // A drawing changes with every line.
      clearTimeout(drawing.get(part));
      drawing.set(part, setTimeout(settle, section.querySelector(".pad:not([hidden])") ? 1500 : 0));
    }
    clearTimeout(timer);
    timer = setTimeout(() => put().catch(() => say("waits")), part.matches("textarea, input:not([type=radio], [type=checkbox])") ? 600 : 0);
  }

  // Each place in an order is taken once.
  /** @param {Event} event */
  function places(event) {
    const field = /** @type {Field} */ (event.target);
    if (!field.name?.includes("[rank]")) return;
    for (const other of inputs(field.closest("section") ?? form)) {
      if (other !== field && other.value === field.value) other.value = "";
    }
  }

  /** @param {Element} section */
  function clear(section) {
    for (const field of inputs(section)) {
      if (isTick(field)) field.checked = false;
      else field.value = "";
    }
  }

  function waitForSignal() {
    if (form.hidden) return;
    form.hidden = true;
    const section = panel("waits");
    section.hidden = false;
    section.querySelector("h2")?.focus();
    say("waiting");
  }

  form.addEventListener("click", async (event) => {
    /** @type {HTMLElement | null} */
    const button = /** @type {Element} */ (event.target).closest("[data-move]");
    const move = button?.dataset.move;
    const now = at();
    if (!move) return;
    const section = sections[now];
    if (move === "skip" && section) {
      /** @type {HTMLElement | null} */
      const wipe = section.querySelector(".pad:not([hidden]) [data-do=clear]");
      wipe?.click();
      clear(section);
      /** @type {NodeListOf<HTMLInputElement>} */
      const kept = section.querySelectorAll("[name$='[no_picture]']");
      for (const one of kept) one.checked = true;
      touch({ target: fileOf(section) ?? section, type: "change" });
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
  form.addEventListener("change", (event) => isFile(event.target) && touch(event));
  form.addEventListener("input", touch);
  addEventListener("hashchange", show);
  document.addEventListener("visibilitychange", () => document.hidden && (settle(), timer && put().catch(() => {})));

  const deliver = () => tell("deliver");
  addEventListener("online", deliver);
  // A phone that says it is online often is not yet: asked again while anything waits.
  setInterval(() => (sending || waiting.size) && !document.hidden && deliver(), 10000);

  serviceWorker.addEventListener("message", ({ data }) => {
    if (data.back) back(data.back);
    if (data.code !== code) return;
    waiting[data.state === "waiting" ? "add" : "delete"](data.id);
    if (data.state === "sent" && sending) return location.replace(form.dataset.done ?? location.href);
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
    const is = (/** @type {FormDataEntryValue} */ value) => (typeof value === "string" ? value : value.name) !== "";
    /** @type {Hold} */
    const hold = { code, sitting, fields: [...new FormData(form)].filter(([name, value]) => name.startsWith("answers[") && is(value)) };
    await tell({ hold });
    location.replace(twin + location.hash);
  });

  /** @param {Hold} hold */
  function back(hold) {
    if (hold.code !== code) return;
    sitting = hold.sitting;
    for (const section of sections) if (sitting.touched.includes(section.dataset.question ?? "")) clear(section);
    /** @type {NodeListOf<Field>} */
    const all = form.querySelectorAll("[name^='answers[']");
    for (const field of all) {
      for (const [name, value] of hold.fields) {
        if (name !== field.name) continue;
        if (isTick(field)) field.checked ||= field.value === value;
        else if (typeof value === "string") field.value = value;
        else if (isFile(field)) {
          const files = new DataTransfer();
          files.items.add(value);
          field.files = files.files;
        }
      }
    }
    if (location.hash === "#end") summary();
  }

  async function begin() {
    form.classList.add("one-at-a-time");
    mayForget();
    show();
    await tell("back");
    /** @type {Parcel[]} */
    const all = await done((await parcels("readonly")).getAll());
    const before = all.filter((parcel) => parcel.code === code);
    sending = before.some((parcel) => parcel.send);
    for (const { id } of before) waiting.add(id);
    if (sending) waitForSignal();
    else if (before.length) say("locked");
    deliver();
    if (navigator.onLine) keep().catch(() => {});
  }
  begin();
}
