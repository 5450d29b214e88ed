// @ts-check
// What a phone keeps of answers until they are with us: sealed to our key, so that it cannot read back what it keeps;
// public/sw.js brings them. And pictures, made small enough for that.
const { serviceWorker } = navigator;
const { subtle } = crypto ?? {};

/** @typedef {{ id: string, of?: string, n: number, at: number, code: string, lang: string, sealed: string, send?: boolean }} Parcel */

/** @param {number} many */
export const hex = (many) => [...crypto.getRandomValues(new Uint8Array(many))].map((b) => b.toString(16).padStart(2, "0")).join("");

/** @param {unknown} message */
export const tell = async (message) => (await serviceWorker.ready).active?.postMessage(message);

/** @param {string} text */
const bytes = (text) => new TextEncoder().encode(text);

// docs/decisions/0011-answers-without-signal.md; app/platform/src/parcel.rs opens it.
/** @type {(key: string, code: string, text: string) => Promise<string>} */
async function seal(key, code, text) {
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const raw = Uint8Array.from(atob(key.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const ours = await subtle.importKey("raw", raw, curve, false, []);
  const passing = await subtle.generateKey(curve, false, ["deriveBits"]);
  const point = new Uint8Array(await subtle.exportKey("raw", passing.publicKey));
  const shared = await subtle.deriveBits({ name: "ECDH", public: ours }, passing.privateKey, 256);
  const secret = await subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  const how = { name: "HKDF", hash: "SHA-256", salt: point, info: bytes("noise parcel 1") };
  const once = await subtle.deriveKey(how, secret, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await subtle.encrypt({ name: "AES-GCM", iv, additionalData: bytes(code) }, once, bytes(text));
  return base64(new Uint8Array([1, ...point, ...iv, ...new Uint8Array(sealed)])).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** @param {Uint8Array} bytes */
function base64(bytes) {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
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

/** Seals what is inside, and keeps it in the place of what had this id.
 * @type {(key: string, row: Pick<Parcel, "id" | "of" | "n" | "code" | "send">, inside: string) => Promise<void>} */
export async function put(key, row, inside) {
  const sealed = await seal(key, row.code, inside);
  // While it was sealed they had this phone forget.
  if (document.documentElement.classList.contains("gone")) return;
  // Of the address: of a language that the buttons are not in, the page itself says that of the buttons.
  const lang = /^\/([a-z]{2})\//.exec(location.pathname)?.[1] ?? "en";
  await done((await parcels("readwrite")).put({ ...row, lang, at: Date.now(), sealed }));
}

/** @param {string} id */
export const drop = async (id) => done((await parcels("readwrite")).delete(id));

/** Those of this survey that wait.
 * @type {(code: string) => Promise<Parcel[]>} */
export async function waiting(code) {
  /** @type {Parcel[]} */
  const all = await done((await parcels("readonly")).getAll());
  return all.filter((parcel) => parcel.code === code);
}

/** Asks for it to be brought, now and once there is signal. */
export async function deliver() {
  await tell("deliver");
  const registration = await serviceWorker.ready;
  registration.sync?.register("noise").catch(() => {});
}

// Small enough for one bar of signal, and without what a camera writes into a picture.
/** @param {File} file */
export async function small(file) {
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
    if (jpeg && jpeg.size < 400000) return base64(new Uint8Array(await jpeg.arrayBuffer()));
  }
  throw new Error("still too large");
}
