// Wakes the islands of this page when the browser has nothing better to do. The page works without.
const here = document.querySelector("script[data-wasm]");
const outer = [];

async function wake(island, bundle) {
  const start = bundle[island.dataset.component];
  if (!start) return console.warn("no island called", island.dataset.component);
  outer.at(-1)?.();
  await start(island);
}

async function walk(node, bundle) {
  const tag = node.tagName.toLowerCase();
  if (tag === "leptos-island") await wake(node, bundle);
  if (tag === "leptos-children") outer.push(node.$$on_hydrate);
  for (const child of node.children) await walk(child, bundle);
  if (tag === "leptos-children") outer.pop();
}

async function start() {
  if (!("WebAssembly" in window)) return;
  const bundle = await import(here.dataset.js);
  await bundle.default({ module_or_path: here.dataset.wasm });
  window.__hydrateIsland = (island) => wake(island, bundle);
  bundle.hydrate();
  await walk(document.body, bundle);
  document.documentElement.dataset.awake = "";
}

// A phone that cannot run it, or that has lost its signal, has the page as it is.
const begin = () => start().catch((error) => console.info("the page goes on without its islands:", error));

"requestIdleCallback" in window ? requestIdleCallback(begin, { timeout: 2000 }) : setTimeout(begin, 200);
