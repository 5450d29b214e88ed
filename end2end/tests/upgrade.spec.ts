// An upgrade under an open page: what is open goes on with what it has loaded, and the next page loads what is new.
import type { BrowserContext, Page, Request } from "@playwright/test";
import { type App, choose, expect, test } from "../support/fixtures";

test.use({ own: true });

test.beforeEach(({ javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, "about scripts");
});

/** A file that is named by its content. */
const NAMED = /\/pkg\/([\w-]+)\.([0-9a-f]{10})\.(\w+)/g;

/** The version before: another one of the same program, whose files have names of their own. They are there while it
 * runs, and gone with it, but for those that `late` asks for: these are on their way when it ends. */
class Before {
  private readonly names = new Map<string, string>();
  private isOver = false;
  private end = () => {};
  private readonly ended = new Promise<void>((end) => (this.end = end));
  private readonly onItsWay = new Set<Request>();

  static async of(context: BrowserContext, late: RegExp): Promise<Before> {
    const before = new Before();
    const asked = (request: Request) => void (late.test(request.url()) || before.onItsWay.add(request));
    const done = (request: Request) => void before.onItsWay.delete(request);
    context.on("request", asked).on("requestfinished", done).on("requestfailed", done);
    await context.route("**/*", async (route) => {
      if (before.isOver) return route.continue();
      const url = new URL(route.request().url());
      if (route.request().isNavigationRequest()) {
        const answer = await route.fetch();
        const body = (await answer.text()).replace(NAMED, (now, stem, hash, ending) => before.named(now, `/pkg/${stem}.${[...hash].reverse().join("")}.${ending}`));
        return route.fulfill({ response: answer, body });
      }
      if (late.test(url.pathname)) {
        await before.ended;
        return route.continue();
      }
      const now = before.names.get(url.pathname);
      return route.continue(now ? { url: new URL(now, url).href } : {});
    });
    return before;
  }

  private named(now: string, then: string): string {
    this.names.set(then, now);
    return then;
  }

  /** Another version takes its place, once what the page asked for is there: its symbol too, which no load waits for. */
  async upgrade(app: App): Promise<void> {
    await expect.poll(() => [...this.onItsWay].map((request) => request.url())).toEqual([]);
    await app.noise.restart();
    this.isOver = true;
    this.end();
  }
}

/** The scripts and styles that the page names. */
const files = (page: Page) =>
  page.locator("script[src], link[rel=stylesheet]").evaluateAll((all) => all.map((one) => one.getAttribute("src") ?? one.getAttribute("href") ?? ""));

/** The page names other files than before, which are there. */
async function isNew(app: App, page: Page, before: string[]): Promise<void> {
  const now = await files(page);
  expect(now.length).toBeGreaterThan(2);
  for (const file of now) {
    expect(file).toMatch(/^\/pkg\/[\w-]+\.[0-9a-f]{10}\.(js|css)$/);
    expect(before).not.toContain(file);
    const answer = await page.request.get(app.noise.url + file);
    expect([answer.status(), answer.headers()["cache-control"]], file).toEqual([200, "public, max-age=31536000, immutable"]);
  }
}

test("what is being told goes on: its script is loaded, and what is loaded late is done without", async ({ app, page, context, quiet }) => {
  quiet.expected.push(/404|Failed to load resource/);
  const before = await Before.of(context, /\/pkg\/words-help\./);
  await app.open("/tell");
  const old = await files(page);
  await page.getByLabel(app.t("voices-tell-text")).fill("It rains in");

  const bundle = page.waitForResponse(/\/pkg\/words-help\.\w+\.js$/);
  await before.upgrade(app);
  expect((await bundle).status(), "the islands of the version before").toBe(404);
  await expect(page.locator("html[data-awake]")).toHaveCount(0);
  expect((await page.request.get(app.noise.url + old.at(-1))).status(), "a script of the version before").toBe(404);

  // Its own scripts work on: a drawing becomes a file of the form.
  await page.locator(".more-pictures summary").click();
  const canvas = page.locator(".pad canvas");
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (!box) throw new Error("nothing to draw on");
  await page.mouse.move(box.x + 40, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 90, { steps: 5 });
  await page.mouse.up();
  expect(await page.locator("#picture3").evaluate((field: HTMLInputElement) => field.files?.length)).toBe(1);
  await page.getByRole("button", { name: app.t("voices-tell-send"), exact: true }).click();
  await expect(page).toHaveURL(/\/tell\/done$/);
  await isNew(app, page, old);
  await app.open("/follow");
  await expect(page.locator(".picture")).toHaveCount(1);
});

test("an answer is saved as it changes, by the script of the version before", async ({ app, page, context }) => {
  const survey = app.noise.demo.surveys.find((one) => one.state === "open")?.code ?? "";
  const before = await Before.of(context, /\/pkg\/words-help\./);
  await app.open(`/s/${survey}/1`);
  const old = await files(page);
  await before.upgrade(app);
  await choose(page.locator("input[name='choices[]'], input[name=choice]").first());
  await expect(page.locator("[data-saved]")).toHaveText(app.t("responses-saved"));
  await page.locator("main form button[value=next]").click();
  await expect(page).not.toHaveURL(new RegExp(`/s/${survey}/1$`));
  await isNew(app, page, old);
});
