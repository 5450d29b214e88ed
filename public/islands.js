// @ts-check
// Wakes the islands of this page when the browser has nothing better to do. The page works without.
/** @typedef {Record<string, (island: Element) => unknown>} Islands */
/** @typedef {{ default(files: { module_or_path?: string }): Promise<unknown>, hydrate(): void }} Loader */
/** The bundles that this page names, each by a script of its own.
 * @type {NodeListOf<HTMLScriptElement>} */
const named = document.querySelectorAll("script[data-wasm]");
/** @type {Islands[]} */
const bundles = [];
/** @type {((() => void) | undefined)[]} */
const outer = [];

/** @param {HTMLElement} island */
async function wake(island) {
  const { component = "" } = island.dataset;
  const start = bundles.find((bundle) => bundle[component])?.[component];
  if (!start) return console.warn("no island called", component);
  outer.at(-1)?.();
  await start(island);
}

/** @param {Element & { $$on_hydrate?: () => void }} node */
async function walk(node) {
  const tag = node.tagName.toLowerCase();
  if (tag === "leptos-island") await wake(/** @type {HTMLElement} */ (node));
  if (tag === "leptos-children") outer.push(node.$$on_hydrate);
  for (const child of node.children) await walk(child);
  if (tag === "leptos-children") outer.pop();
}

/** @param {HTMLScriptElement} script */
async function load({ dataset: { js = "", wasm } }) {
  /** @type {Islands & Loader} */
  const bundle = await import(js);
  await bundle.default({ module_or_path: wasm });
  bundle.hydrate();
  bundles.push(bundle);
}

async function start() {
  if (!("WebAssembly" in window)) return;
  window.__hydrateIsland = wake;
  await Promise.all([...named].map(load));
  await walk(document.body);
  document.documentElement.dataset.awake = "";
}

// A phone that cannot run it or has lost its signal has the page as it is, and so has one whose page is older than the
// server and names a bundle that is gone.
const begin = () => start().catch((error) => console.info("the page goes on without its islands:", error));

"requestIdleCallback" in window ? requestIdleCallback(begin, { timeout: 2000 }) : setTimeout(begin, 200);
