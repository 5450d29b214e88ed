// "This is my own phone": nothing is kept on a phone before its owner has said so, and all of it goes when
// they say that. What offline.js needs of it is here too.

/** What the survey's page says about itself: nothing, where this browser cannot keep anything safely. */
export const box =
  "serviceWorker" in navigator && crypto.subtle && "indexedDB" in window && "caches" in window
    ? document.querySelector("[data-own]")
    : null;
const { code, own, twin, withdraw } = box?.dataset ?? {};
const cached = `noise ${code}`;
const { serviceWorker } = navigator;

export const isKept = () => caches.has(cached);

/** Keeps the page without any answers, in both languages, with its files. */
export async function keep() {
  const cache = await caches.open(cached);
  for (const path of [own, twin]) {
    const answer = await fetch(path, { credentials: "omit" });
    const html = await answer.clone().text();
    if (!html.includes('id="all"')) throw answer.status;
    const files = [...html.matchAll(/(?:href|src|data-js|data-wasm)="(\/[^"?#]+\.(?:css|js|svg|wasm))"/g)].map((found) => found[1]);
    // A script that two questions need is named twice, and is asked for once.
    await cache.addAll([...new Set(files)]);
    // What is looked for in what is written: help comes up without signal too. The page works without.
    await cache.add("/help/words").catch(() => {});
    // What its author uploaded: words stand beside each, should one not come.
    const pictures = [...html.matchAll(/src="(\/surveys\/pictures\/[\da-f-]+)"/g)].map((found) => found[1]);
    await Promise.all(pictures.map((path) => cache.add(path).catch(() => {})));
    await cache.put(path, answer);
  }
}

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
  const forgetting = document.querySelector("[data-forget]");
  forgetting.hidden = false;
  forgetting.querySelector("button").addEventListener("click", async () => {
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
  if (mine) start(mine, kept);
  else if (kept) goOn();
}

function start(mine, kept) {
  const form = box.closest("form");
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

// They have started already: on with the page that is kept; deleting deletes what waits here too.
function goOn() {
  const part = box.parentElement;
  part.querySelector("a.button").href = own;
  part.querySelector('form[action*="/do/responses/withdraw"]')?.addEventListener("submit", async (event) => {
    event.preventDefault();
    await forget();
    event.target.submit();
  });
}
