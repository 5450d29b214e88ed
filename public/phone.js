// @ts-check
// What the page of all questions shows, and what it does with the phone. What is asked, what was answered and what is
// sent decides app/islands/offline-survey, which calls this; it runs on phones that are somebody's own alone.
import { box as form, isKept, keep, mayForget } from "./own.js";
import { deliver, drop, hex, put, small, tell, waiting } from "./parcels.js";

/** @typedef {{ once: string, id: string, n: number, touched: string[], bare: string[] }} Sitting */
/** @typedef {{ code: string, sitting: Sitting, fields: [name: string, value: FormDataEntryValue][] }} Hold */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */

/** What the page has, or nothing of this works.
 * @template {Element} E
 * @param {E | null | undefined} found
 * @returns {E} */
const there = (found) => {
  if (!found) throw new Error("a part of this page is missing");
  return found;
};

/** @type {(section: Element) => Field[]} */
const inputs = (section) => {
  /** @type {NodeListOf<Field>} */
  const found = section.querySelectorAll("input:not([type=hidden]), textarea, select");
  return [...found];
};

/** @param {Field} field
 * @returns {field is HTMLInputElement} */
const isTick = (field) => field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type);

/** @type {(section: Element) => HTMLInputElement | null} */
const fileOf = (section) => section.querySelector("input[type=file]");

/** It is no longer as the page was drawn. (As `untouched` of public/keep.js, which says why there are two.)
 * @param {Field} field */
const isChanged = (field) => {
  if (isTick(field)) return field.checked !== field.defaultChecked;
  if (field instanceof HTMLInputElement && field.type === "file") return !!field.files?.length;
  // Of a list with nothing chosen in it the first is shown.
  if (field instanceof HTMLSelectElement) return field.value !== ([...field.options].find((one) => one.defaultSelected) ?? field.options[0])?.value;
  return field.value !== field.defaultValue;
};

/** @type {HTMLElement | null} */
const all = document.getElementById("all");
const isAwake = () => !!all?.classList.contains("one-at-a-time");

// Before the island wakes it is a form like any other: without signal, sending would lose the page with everything on
// it (as in public/signal.js).
all?.addEventListener("submit", (event) => {
  if (navigator.onLine || isAwake()) return;
  event.preventDefault();
  /** @type {HTMLElement | null} */
  const says = document.querySelector("[data-saved]");
  if (!says) return;
  // Said again even where it is the same.
  says.textContent = "";
  setTimeout(() => (says.textContent = says.dataset.off ?? ""));
});

// The worker begins to bring what waits as soon as the page is asked for, and says once what becomes of it: what it says
// before the island listens is held for it.
/** @typedef {{ code: string, id: string, state: string, n: number }} Said */
/** @type {Said[]} */
const held = [];
/** @type {((said: Said) => void) | undefined} */
let hears;
if (form instanceof HTMLFormElement) {
  const { code, done = "" } = form.dataset;
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data.code !== code) return;
    if (hears) return hears(data);
    held.push(data);
    // Sent in an earlier sitting, so that there is nothing left to answer here.
    if (data.state === "sent") location.replace(done);
    if (data.state === "closed") instead("closed");
  });
}

/** Shows a panel in place of the questions.
 * @param {string} name */
function instead(name) {
  if (all) all.hidden = true;
  /** @type {NodeListOf<HTMLElement>} */
  const panels = document.querySelectorAll("[data-panel]");
  for (const one of panels) one.hidden = one.dataset.panel !== name;
}

if (form instanceof HTMLFormElement && (await isKept())) {
  window.phone = phone(form);
  document.dispatchEvent(new Event("phone"));
}

/** @param {HTMLFormElement} form */
function phone(form) {
  const { code = "", key = "" } = form.dataset;
  /** @type {HTMLElement} */
  const says = there(document.querySelector("[data-saved]"));
  /** @type {HTMLElement[]} */
  const sections = [];
  for (const section of form.querySelectorAll("[data-question]")) sections.push(/** @type {HTMLElement} */ (section));
  /** @type {HTMLElement} */
  const moves = there(form.querySelector("[data-moves]"));
  /** @type {HTMLElement} */
  const end = there(form.querySelector("[data-end]"));
  const list = there(end.querySelector("ol"));
  // The page wakes where somebody is typing: they are not taken from there.
  let stays = false;

  /** Nothing is chosen or written in a question, but for what is to stay.
   * @type {(section: Element, stays?: (field: Field) => boolean) => void} */
  function clear(section, stays) {
    for (const field of inputs(section)) {
      if (stays?.(field)) continue;
      if (isTick(field)) field.checked = false;
      else field.value = "";
    }
  }

  /** @type {(n: number) => boolean} */
  const keptPicture = (n) => {
    /** @type {HTMLInputElement | null} */
    const gone = sections[n].querySelector("[name$='[no_picture]']");
    return !!sections[n].querySelector(".kept-picture") && !gone?.checked;
  };

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

  // Each place in an order is taken once.
  form.addEventListener("change", (event) => {
    const field = /** @type {Field} */ (event.target);
    if (!field.name?.includes("[rank]")) return;
    for (const other of inputs(field.closest("section") ?? form)) {
      if (other !== field && other.value === field.value) other.value = "";
    }
  });

  /** Puts back what was half typed in the other language. What is typed here since is newer, and stays.
   * @param {Hold} hold */
  function fill({ sitting, fields }) {
    const newer = inputs(form).filter(isChanged);
    const stays = (/** @type {Field} */ field) => newer.some((one) => one === field || (one.type === "radio" && one.name === field.name));
    for (const section of sections) if (sitting.touched.includes(section.dataset.question ?? "")) clear(section, stays);
    /** @type {NodeListOf<Field>} */
    const all = form.querySelectorAll("[name^='answers[']");
    for (const field of all) {
      if (stays(field)) continue;
      for (const [name, value] of fields) {
        if (name !== field.name) continue;
        if (isTick(field)) field.checked ||= field.value === value;
        else if (typeof value === "string") field.value = value;
        else if (field instanceof HTMLInputElement && field.type === "file") {
          const files = new DataTransfer();
          files.items.add(value);
          field.files = files.files;
        }
      }
    }
  }

  return {
    begin() {
      const here = sections.findIndex((section) => section.contains(document.activeElement));
      stays = here >= 0;
      if (stays) history.replaceState(history.state, "", `#${here + 1}`);
      form.classList.add("one-at-a-time");
      mayForget();
      // What waited may have been sent meanwhile, and the worker has then taken the page off the phone for good.
      if (navigator.onLine) isKept().then((kept) => (kept ? keep() : undefined)).catch(() => {});
    },

    /** Whether something was answered here before the page woke: true where a picture is chosen too, undefined where
     * nothing was.
     * @param {number} n */
    before: (n) => (inputs(sections[n]).some(isChanged) ? !!fileOf(sections[n])?.files?.length : undefined),
    hex,
    deliver,
    drop,

    /** @param {string} state */
    say: (state) => void (says.textContent = says.dataset[state] ?? ""),

    /** Shows one question, or the end of them.
     * @param {number} now */
    show(now) {
      sections.forEach((section, n) => (section.hidden = n !== now));
      moves.hidden = now >= sections.length;
      end.hidden = !moves.hidden;
      /** @type {HTMLElement} */
      const back = there(moves.querySelector("[data-move=back]"));
      back.hidden = now === 0;
      if (stays) {
        stays = false;
        // The questions above it are gone from the page.
        document.activeElement?.scrollIntoView({ block: "nearest" });
        return;
      }
      /** @type {HTMLElement} */
      const head = there((sections[now] ?? end).querySelector("legend, label, h2"));
      head.tabIndex = -1;
      head.focus({ preventScroll: true });
      scrollTo(0, 0);
    },

    /** Shows what is said in place of the questions, once.
     * @param {string} name */
    instead(name) {
      if (name === "waits" && form.hidden) return false;
      instead(name);
      /** @type {HTMLElement | null} */
      const head = document.querySelector("[data-panel=waits] h2");
      if (name === "waits") head?.focus();
      return true;
    },

    noLines: () => list.replaceChildren(),

    /** A line at the end, of a question or of a statement of it.
     * @type {(n: number, statement: number | undefined, given: boolean) => void} */
    line(n, statement, given) {
      const head = statement === undefined ? sections[n].querySelector("legend, label") : sections[n].querySelectorAll(".statement")[statement]?.querySelector("legend");
      const link = Object.assign(document.createElement("a"), { href: `#${n + 1}`, textContent: head?.textContent ?? "" });
      const row = document.createElement("li");
      row.append(link, ` – ${(given ? end.dataset.answered : end.dataset.skipped) ?? ""}`);
      list.append(row);
    },

    /** Everything that is typed and ticked: a name, then its value, and so on. */
    fields: () => [...new FormData(form)].filter(([, value]) => typeof value === "string").flat(),

    /** A picture is chosen, or one is there from before.
     * @param {number} n */
    hasPicture: (n) => !!fileOf(sections[n])?.files?.length || keptPicture(n),

    /** Nothing of a question is answered any more. True where it takes a picture.
     * @param {number} n */
    skip(n) {
      const section = sections[n];
      /** @type {HTMLElement | null} */
      const wipe = section.querySelector(".pad:not([hidden]) [data-do=clear]");
      wipe?.click();
      clear(section);
      /** @type {NodeListOf<HTMLInputElement>} */
      const kept = section.querySelectorAll("[name$='[no_picture]']");
      for (const one of kept) one.checked = true;
      return !!fileOf(section);
    },

    /** Whether it is drawn in.
     * @param {number} n */
    isDrawn: (n) => !!sections[n].querySelector(".pad:not([hidden])"),

    /** The picture of a question, made small; none if there is none, or none that can be read, which is said.
     * @param {number} n */
    async picture(n) {
      const field = there(fileOf(sections[n]));
      const [file] = field.files ?? [];
      const jpeg = file && (await small(file).catch(() => undefined));
      wrong(field, file && !jpeg ? says.dataset.unreadable : "");
      return jpeg;
    },

    /** Seals what is inside and keeps it until it is with us. It is kept once it is written down: a worker that is slow
     * to wake, or gone, holds up nothing.
     * @type {(id: string, of: string, send: boolean, n: number, inside: string) => Promise<void>} */
    async pack(id, of, send, n, inside) {
      // They have this phone forget, or leave quickly: nothing stays.
      if (document.documentElement.classList.contains("gone")) return;
      await put(key, { id, of: of || undefined, send, n, code }, inside);
      if (!navigator.onLine) this.say("waiting");
      deliver().catch(() => {});
    },

    /** The ids of what waits from before; `send` before them where it is sent once it is with us. */
    async waiting() {
      const before = await waiting(code);
      return [...(before.some((parcel) => parcel.send) ? ["send"] : []), ...before.map(({ id }) => id)];
    },

    /** What becomes of a parcel, as the worker says.
     * @param {(id: string, state: string, n: number) => void} then */
    hear(then) {
      hears = ({ id, state, n }) => then(id, state, n);
      held.splice(0).forEach(hears);
    },

    /** For the page in the other language: through the worker's memory, and never written down.
     * @type {(once: string, id: string, n: number, touched: string, bare: string) => Promise<void>} */
    async hold(once, id, n, touched, bare) {
      const is = (/** @type {FormDataEntryValue} */ value) => (typeof value === "string" ? value : value.name) !== "";
      const [all, without] = [touched, bare].map((ids) => ids.split(" ").filter(Boolean));
      /** @type {Hold} */
      const hold = { code, sitting: { once, id, n, touched: all, bare: without }, fields: [...new FormData(form)].filter(([name, value]) => name.startsWith("answers[") && is(value)) };
      await tell({ hold });
    },

    /** What the page in the other language held, once it is put back here.
     * @param {(once: string, id: string, n: number, touched: string, bare: string) => void} then */
    async takeBack(then) {
      navigator.serviceWorker.addEventListener("message", ({ data: { back } }) => {
        if (back?.code !== code) return;
        fill(back);
        const { once, id, n, touched, bare } = back.sitting;
        then(once, id, n, touched.join(" "), bare.join(" "));
      });
      // Without a worker that answers there is nothing to take back, and what waits is looked at all the same.
      tell("back").catch(() => {});
    },
  };
}
