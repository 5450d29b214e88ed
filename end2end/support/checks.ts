// What must hold on every page, whoever reads it.
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";

/** No violation of WCAG 2.2 AA that a machine can find. */
export async function axe(page: Page, scripted = hasScript()): Promise<void> {
  expect(await violations(page, [], scripted), `accessibility of ${page.url()}`).toEqual([]);
}

const hasScript = () => test.info().project.use.javaScriptEnabled !== false;

/** What axe finds wrong, short enough to read. */
export async function violations(page: Page, without: string[] = [], hasScripts = hasScript()) {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const scripted = hasScripts ? page : await copyWithScript(page);
  // Its other mode finishes in a page of its own, for the sake of frames of other sites: there are none.
  const builder = new AxeBuilder({ page: scripted }).setLegacyMode(true);
  const { violations } = await builder.withTags(tags).disableRules(without).analyze();
  if (scripted !== page) await scripted.context().close();
  return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.html) }));
}

/** Axe waits on timers, which stand still without script: it reads a copy of the page, whose own script is cut out. */
async function copyWithScript(page: Page): Promise<Page> {
  // A page that is still arriving has no words yet.
  await page.waitForLoadState();
  const html = (await page.content())
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, "")
    .replace(/<\/?noscript>/g, "");
  const browser = page.context().browser();
  if (!browser) throw new Error("the page has no browser");
  const context = await browser.newContext({ javaScriptEnabled: true });
  const copy = await context.newPage();
  await copy.route(page.url(), (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
  await copy.goto(page.url());
  return copy;
}

/** Nothing to scroll sideways on the narrowest screen, 320 CSS pixels (WCAG 1.4.10). */
export async function fits(page: Page, width = 320): Promise<void> {
  const { scrolls, wide } = await narrow(page, width);
  expect(scrolls, `${page.url()} is wider than ${width}: ${wide.join(", ")}`).toBeLessThanOrEqual(width);
}

/** How wide the page is on such a screen, and what sticks out. */
export async function narrow(page: Page, width = 320): Promise<{ scrolls: number; wide: string[] }> {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: before?.height ?? 740 });
  const wide = await page.evaluate((room) => {
    const inOwnBox = (element: Element) => {
      for (let box = element.parentElement; box; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== "visible") return true;
      }
      return false;
    };
    if (document.documentElement.scrollWidth <= room) return [];
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > room + 0.5 && !inOwnBox(element))
      .map((element) => `${element.localName}.${element.className}`);
  }, width);
  const scrolls = await page.evaluate(() => document.documentElement.scrollWidth);
  if (before) await page.setViewportSize(before);
  return { scrolls, wide };
}

/** What a finger must hit is at least 44 pixels, unless it is a link inside a sentence. */
export async function touchable(page: Page): Promise<void> {
  const small = await page.evaluate(() => {
    const targets = document.querySelectorAll("button:not([aria-hidden]), summary, select, input:not([type=hidden]), nav a, a[class*=button]");
    return [...targets]
      .map((target) => {
        // A small box to tick stands in a large label; a large box to write in has a label of one line.
        const labels = target instanceof HTMLInputElement ? [...(target.labels ?? [])] : [];
        const boxes = [target, ...labels].map((part) => part.getBoundingClientRect());
        const box = boxes.reduce((best, next) => (next.height > best.height ? next : best));
        return { name: target.outerHTML.slice(0, 120), box };
      })
      .filter(({ box }) => box.width > 1 && box.height > 1 && (box.height < 43.5 || box.width < 43.5))
      .map(({ name, box }) => `${Math.round(box.width)}x${Math.round(box.height)} ${name}`);
  });
  expect(small, `touch targets of ${page.url()}`).toEqual([]);
}

/** This picture has come: before, it has no size, and nor has what lies over it. */
export async function drawn(picture: Locator): Promise<void> {
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0)).toBe(true);
}

/** What is to be had at this address begins with these letters; answers with all of it. */
export async function answers(page: Page, path: string, letters: string): Promise<Buffer> {
  const answer = await page.request.get(path);
  expect(answer.status(), path).toBe(200);
  const body = await answer.body();
  expect(body.subarray(0, letters.length).toString("latin1"), path).toBe(letters);
  return body;
}
