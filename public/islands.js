// @ts-check
// Wakes the islands of this page when the browser has nothing better to do. The page works without.
/** @typedef {Record<string, (island: Element) => unknown>} Islands */
/** @typedef {{ default(files: { module_or_path?: string }): Promise<unknown>, hydrate(): void }} Loader */
/** @type {HTMLScriptElement | null} */
const here = document.querySelector("script[data-wasm]");
/** @type {((() => void) | undefined)[]} */
const outer = [];

/** @type {(island: HTMLElement, bundle: Islands) => Promise<void>} */
async function wake(island, bundle) {
  const { component = "" } = island.dataset;
  const start = bundle[component];
  if (!start) return console.warn("no island called", component);
  outer.at(-1)?.();
  await start(island);
}

/** @type {(node: Element & { $$on_hydrate?: () => void }, bundle: Islands) => Promise<void>} */
async function walk(node, bundle) {
  const tag = node.tagName.toLowerCase();
  if (tag === "leptos-island") await wake(/** @type {HTMLElement} */ (node), bundle);
  if (tag === "leptos-children") outer.push(node.$$on_hydrate);
  for (const child of node.children) await walk(child, bundle);
  if (tag === "leptos-children") outer.pop();
}

async function start() {
  if (!here?.dataset.js || !("WebAssembly" in window)) return;
  /** @type {Islands & Loader} */
  const bundle = await import(here.dataset.js);
  await bundle.default({ module_or_path: here.dataset.wasm });
  /** @param {HTMLElement} island */
  window.__hydrateIsland = (island) => wake(island, bundle);
  bundle.hydrate();
  await walk(document.body, bundle);
  document.documentElement.dataset.awake = "";
}

// A phone that cannot run it or has lost its signal has the page as it is, and so has one whose page is older than the
// server and names a bundle that is gone.
const begin = () => start().catch((error) => console.info("the page goes on without its islands:", error));

"requestIdleCallback" in window ? requestIdleCallback(begin, { timeout: 2000 }) : setTimeout(begin, 200);
