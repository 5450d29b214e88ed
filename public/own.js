// @ts-check
// "This is my own phone": nothing is kept on a phone before its owner has said so, and all of it goes when
// they say that. What phone.js needs of it is here too.

/** What the survey's page says about itself: nothing, where this browser cannot keep anything safely.
 * @type {HTMLElement | null} */
export const box =
  "serviceWorker" in navigator && crypto.subtle && "indexedDB" in window && "caches" in window
    ? document.querySelector("[data-own]")
    : null;
const { code = "", own = "", twin = "", withdraw } = { ...box?.dataset };
const cached = `noise ${code}`;
const { serviceWorker } = navigator;

// What asks one question after the other is WebAssembly (app/islands/offline-survey); some browsers switch it off to be
// safer. Answering works there with signal, and what was kept before can still be forgotten.
const works = "WebAssembly" in window;

export const isKept = () => caches.has(cached);

/** Keeps the page without any answers, in the council's languages, with its files. */
export async function keep() {
  const cache = await caches.open(cached);
  const pages = [own, twin].filter((path) => path);
  const named = new Set([...pages, "/help/words"]);
  for (const path of pages) {
    const answer = await fetch(path, { credentials: "omit" });
    const html = await answer.clone().text();
    if (!html.includes('id="all"')) throw answer.status;
    const files = [...html.matchAll(/(?:href|src|data-js|data-wasm)="(\/[^"?#]+\.(?:css|js|svg|wasm))"/g)].map((found) => found[1]);
    // A script that two questions need is named twice, and is asked for once. One that is gone, as the server has become
    // another meanwhile, leaves what was kept before as it is.
    await cache.addAll([...new Set(files)]);
    // What is looked for in what is written: help comes up without signal too. The page works without.
    await cache.add("/help/words").catch(() => {});
    // What its author uploaded: words stand beside each, should one not come.
    const pictures = [...html.matchAll(/src="(\/surveys\/pictures\/[\da-f-]+)"/g)].map((found) => found[1]);
    await Promise.all(pictures.map((path) => cache.add(path).catch(() => {})));
    await cache.put(path, answer);
    for (const file of [...files, ...pictures]) named.add(file);
  }
  // Of the version before.
  for (const request of await cache.keys()) {
    if (!named.has(new URL(request.url).pathname)) await cache.delete(request, { ignoreVary: true });
  }
}

/** Nothing that is typed and not yet sealed comes after what is forgotten (public/phone.js); the page goes blank. */
const gone = () => document.documentElement.classList.add("gone");

/** Leaves nothing of us on this phone. */
async function forget() {
  const registration = await serviceWorker.getRegistration("/");
  registration?.active?.postMessage("forget");
  await registration?.unregister();
  for (const name of await caches.keys()) if (name.startsWith("noise ")) await caches.delete(name);
  indexedDB.deleteDatabase("noise");
}

/** Shows the button that forgets. */
export function mayForget() {
  /** @type {HTMLElement | null} */
  const forgetting = document.querySelector("[data-forget]");
  if (!forgetting) return;
  forgetting.hidden = false;
  forgetting.querySelector("button")?.addEventListener("click", async () => {
    gone();
    await forget();
    const ask = { method: "POST", headers: { accept: "application/json" }, body: new URLSearchParams({ code }) };
    if (withdraw) await fetch(withdraw, ask).catch(() => {});
    location.replace(own.replace(/\/all$/, ""));
  });
}

// The front page.
if (box && box.localName !== "form") {
  const kept = await isKept();
  if (kept) mayForget();
  const mine = box.querySelector("input");
  if (mine && works) start(box, mine, kept);
  else if (kept) goOn(box);
}

/** @type {(box: HTMLElement, mine: HTMLInputElement, kept: boolean) => void} */
function start(box, mine, kept) {
  const form = box.closest("form");
  if (!form) return;
  /** @type {HTMLInputElement | null} */
  const shared = form.querySelector("[name=shared]");
  box.hidden = false;
  mine.checked = kept;
  mine.addEventListener("change", () => mine.checked && shared && (shared.checked = false));
  shared?.addEventListener("change", () => shared.checked && (mine.checked = false));
  form.addEventListener("submit", async (event) => {
    if (!mine.checked) return;
    event.preventDefault();
    try {
      await serviceWorker.register("/sw.js");
      await keep();
    } catch {
      if (!kept) {
        // Not on this phone, then: one page after the other, with signal.
        await forget();
        mine.checked = false;
        return form.requestSubmit();
      }
    }
    location.href = own;
  });
}

/** They have started already: on with the page that is kept; deleting deletes what waits here too.
 * @param {HTMLElement} box */
function goOn(box) {
  /** @type {HTMLAnchorElement | null | undefined} */
  const on = box.parentElement?.querySelector("a.button");
  if (on && works) on.href = own;
  /** @type {HTMLFormElement | null | undefined} */
  const form = box.parentElement?.querySelector('form[action*="/do/responses/withdraw"]');
  form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    gone();
    await forget();
    form.submit();
  });
}
