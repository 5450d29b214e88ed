// @ts-check
// Works only on a phone that its owner called their own (public/phone.js). Keeps the pages of a survey
// for when there is no signal, and brings us what the phone has sealed. It cannot open any of it.
"use strict";
const SIX_DAYS = 6 * 24 * 60 * 60 * 1000;
// A page may be of an older version than this, and this of an older one than a page: what they say to each other, and
// how a parcel is kept, stays. Scripts and styles have their content in their names, so that none is taken for another.
/** @typedef {{ id: string, of?: string, n: number, at: number, code: string, lang: string, sealed: string, send?: boolean }} Parcel */
/** @typedef {"sent" | "saved" | "closed" | "stuck" | "waiting"} State */
/** @type {Promise<boolean> | undefined} */
let running;
let again = false, forgotten = false;
/** @type {unknown} */
let held;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("sync", (event) => event.waitUntil(deliver().then((left) => left && Promise.reject())));

addEventListener("message", (event) => {
  const { data, source } = event;
  if (data === "deliver") event.waitUntil(deliver());
  if (data === "forget") forgotten = true;
  // The language changes: what is half typed passes through here to the other page, and is never written down.
  if (data.hold) {
    held = data.hold;
    setTimeout(() => (held = undefined), 10000);
  }
  if (data === "back") {
    source?.postMessage({ back: held });
    held = undefined;
  }
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (forgotten || request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") event.waitUntil(deliver());
  if (/^(\/[a-z]{2})?\/s\/\w+(\/all)?$/.test(pathname)) event.respondWith(page(request, pathname));
  else if (/^\/(help\/words|pkg\/.+|surveys\/pictures\/[\da-f-]+|[\w-]+\.svg)$/.test(pathname)) event.respondWith(file(request, pathname));
});

/** @param {string} path */
const kept = (path) => caches.match(path, { ignoreVary: true, ignoreSearch: true });

/** The answer, unless there is none in time or the way to us is down.
 * @type {(seconds: number, request: Request) => Promise<Response>} */
async function within(seconds, request) {
  /** @type {number | undefined} */
  let timer;
  /** @type {Promise<never>} */
  const late = new Promise((_, fail) => (timer = setTimeout(fail, seconds * 1000)));
  const answer = await Promise.race([fetch(request), late]).finally(() => clearTimeout(timer));
  if (answer.status > 501) throw answer.status;
  return answer;
}

/** @type {(request: Request, path: string) => Promise<Response>} */
async function page(request, path) {
  const all = path.endsWith("/all") ? path : `${path}/all`;
  const copy = await kept(all);
  if (!copy) return fetch(request);
  return within(5, request).catch(() => (all === path ? copy : Response.redirect(all)));
}

/** @type {(request: Request, path: string) => Promise<Response>} */
async function file(request, path) {
  const copy = await kept(path);
  // A name with a hash in it is the same for ever.
  if (copy && path.startsWith("/pkg/")) return copy;
  return copy ? within(3, request).catch(() => copy) : fetch(request);
}

/** @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>} */
const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function open() {
  const request = indexedDB.open("noise", 1);
  request.onupgradeneeded = () => request.result.createObjectStore("parcels", { keyPath: "id" });
  return done(request);
}

/** Brings everything that waits; true if something still does. Who asks while it is on its way has it looked at once more.
 * @returns {Promise<boolean>} */
function deliver() {
  again = true;
  running ??= over().finally(() => (running = undefined));
  return running;
}

async function over() {
  let left = false;
  while (again) {
    again = false;
    left = await bring();
  }
  return left;
}

async function bring() {
  if (forgotten) return false;
  const db = await open();
  let left = 0;
  // Sittings whose picture still waits: what sends them comes after it.
  const bare = new Set();
  /** @type {Parcel[]} */
  const parcels = await done(db.transaction("parcels").objectStore("parcels").getAll());
  for (const parcel of parcels) {
    const first = parcel.send && bare.has(parcel.id);
    const state = Date.now() - parcel.at > SIX_DAYS ? "old" : first ? "waiting" : await post(parcel);
    if (parcel.of && state === "waiting") bare.add(parcel.of);
    const gone = state !== "waiting" && state !== "stuck";
    if (!gone || !(await drop(db, parcel))) left++;
    if (gone && state !== "saved") await caches.delete(`noise ${parcel.code}`);
    for (const page of await clients.matchAll()) page.postMessage({ code: parcel.code, id: parcel.id, n: parcel.n, state });
  }
  db.close();
  if (!left && (await caches.keys()).every((name) => !name.startsWith("noise "))) await forget();
  return left > 0;
}

/** @type {(parcel: Parcel) => Promise<State>} */
async function post({ code, lang, sealed }) {
  const to = `${lang && lang !== "en" ? `/${lang}` : ""}/do/responses/parcel`;
  const body = new URLSearchParams({ code, parcel: sealed });
  const answer = await fetch(to, { method: "POST", headers: { accept: "application/json" }, body }).catch(() => undefined);
  if (answer?.ok) return (await answer.json()) ? "sent" : "saved";
  // What our own server says for good; anything else that is in the way, a proxy's page too, may pass.
  const said = answer ? await answer.text().catch(() => "") : "";
  if (answer?.status === 410 && said.includes("responses-")) return "closed";
  return answer?.status === 422 && said.includes("Invalid") ? "stuck" : "waiting";
}

/** Takes a parcel off the phone, unless a newer one of the same sitting has taken its place.
 * @type {(db: IDBDatabase, parcel: Parcel) => Promise<boolean>} */
async function drop(db, { id, n }) {
  const parcels = db.transaction("parcels", "readwrite").objectStore("parcels");
  if ((await done(parcels.get(id)))?.n !== n) return false;
  await done(parcels.delete(id));
  return true;
}

/** Nothing waits and nothing is kept: nothing of us is left. */
async function forget() {
  indexedDB.deleteDatabase("noise");
  await registration.unregister();
}
