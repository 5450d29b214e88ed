// Answering without signal, on a phone that is somebody's own: kept sealed, sent once, and nothing without their word.
import type { BrowserContext, Page } from "@playwright/test";
import { App, choose, expect, langs, test } from "../support/fixtures";

const CANARY = "Zebra-lamp under the stairs";

// Each journey takes a survey of its own of the demo.
const code = (app: App, nth = 0): string => {
  const survey = app.noise.demo.surveys.filter((one) => one.state === "open")[nth];
  if (!survey) throw new Error(`the demo has no open survey ${nth}`);
  return survey.code;
};

test.beforeEach(({}, info) => {
  test.skip(info.project.name !== "phone", "a phone's business");
});

const visible = (page: Page) => page.locator("[data-question]:not([hidden])");

/** Says that the phone is theirs, and starts. */
async function own(app: App, page: Page, survey: string): Promise<void> {
  await app.open(`/s/${survey}`);
  await page.getByLabel(app.t("responses-own")).check();
  await page.getByRole("button", { name: app.t("responses-front-start") }).click();
  await expect(page).toHaveURL(/\/all$/);
  await expect(page.locator("#all.one-at-a-time")).toBeVisible();
}

/** Answers what is on the screen, and goes on. */
async function answer(app: App, page: Page, words: string): Promise<void> {
  const here = visible(page);
  const picks = here.locator("input[type=radio], input[type=checkbox]:not([name*=may_publish])");
  const many = await picks.count();
  if (many) await choose(picks.nth(Math.min(1, many - 1)));
  for (const tap of await here.locator(".tap").all()) {
    if ((await tap.isEnabled()) && (await tap.getAttribute("aria-pressed")) === "false") await tap.click();
  }
  if (await here.locator("textarea").count()) await here.locator("textarea").fill(words);
  const question = await here.getAttribute("data-question");
  await page.locator("[data-moves] [data-move=next]").click();
  // The next one comes a moment later.
  await expect(page.locator(`[data-question="${question}"]`)).toBeHidden();
}

async function toTheEnd(app: App, page: Page, words = CANARY): Promise<void> {
  for (let n = 0; n < 20 && (await page.locator("[data-end]").isHidden()); n++) await answer(app, page, words);
  await expect(page.locator("[data-end]")).toBeVisible();
}

/** Everything that the browser has written down for us, as text. */
function onThePhone(page: Page): Promise<{ parcels: number; caches: string[]; text: string; workers: number }> {
  return page.evaluate(async () => {
    const rows = await new Promise<unknown[]>((resolve) => {
      indexedDB.databases().then((all) => {
        if (!all.some((one) => one.name === "noise")) return resolve([]);
        const request = indexedDB.open("noise");
        request.onsuccess = () => {
          if (!request.result.objectStoreNames.contains("parcels")) return resolve([]);
          const get = request.result.transaction("parcels").objectStore("parcels").getAll();
          get.onsuccess = () => {
            request.result.close();
            resolve(get.result);
          };
        };
      });
    });
    const names = await caches.keys();
    let text = JSON.stringify(rows) + JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage });
    for (const name of names) {
      const cache = await caches.open(name);
      for (const kept of await cache.matchAll()) text += await kept.text();
    }
    const workers = (await navigator.serviceWorker.getRegistrations()).length;
    return { parcels: rows.length, caches: names, text, workers };
  });
}

/** How many responses the server has of this survey: the wall alone counts them one by one. */
async function responses(app: App, context: BrowserContext, survey: string): Promise<string> {
  const browser = context.browser();
  if (!browser) throw new Error("no browser");
  const other = await browser.newContext({ baseURL: app.noise.url });

  const page = await other.newPage();
  const officer = new App(page, app.noise, app.lang);
  await officer.signIn("officer");
  await officer.open(`/surveys/${survey}/wall`);
  const figure = await page.locator("#live .figure").innerText();
  await other.close();
  return figure;
}

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang });

    test("without signal in the middle: kept sealed, sent once when there is some", async ({ app, page, context, quiet }) => {
      quiet.expected.push(/ERR_INTERNET_DISCONNECTED|Failed to load resource|Failed to fetch/);
      const survey = code(app, lang === "en" ? 0 : 1);
      const before = await responses(app, context, survey);
      await own(app, page, survey);
      await app.holds();
      await app.touchable();
      await answer(app, page, CANARY);
      await expect(page.getByRole("status").first()).toHaveText(app.t("responses-saved"));

      await context.setOffline(true);
      await toTheEnd(app, page);
      await expect(page.locator("[data-saved]")).toHaveText(app.t("responses-waiting"));
      await app.axe();
      await page.getByRole("button", { name: app.t("responses-send") }).click();
      await expect(page.getByRole("heading", { name: app.t("responses-wait-title") })).toBeVisible();
      await app.axe();
      const kept = await onThePhone(page);
      expect(kept.parcels).toBe(1);
      expect(kept.text).not.toContain(CANARY);
      expect(kept.text).not.toMatch(/<(input|option)[^>]* (checked|selected)/);

      await context.setOffline(false);
      await expect(page).toHaveURL(/\/done$/, { timeout: 30_000 });
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(app.t("responses-done-title"));
      await expect.poll(() => onThePhone(page)).toMatchObject({ parcels: 0, caches: [], workers: 0 });
      expect(Number(await responses(app, context, survey))).toBe(Number(before) + 1);
    });
  });
}

test("closed and opened again without signal: nothing can be read, nothing is lost", async ({ app, page, context, quiet }) => {
  quiet.expected.push(/ERR_INTERNET_DISCONNECTED|Failed to load resource|Failed to fetch/);
  const survey = code(app);
  await own(app, page, survey);
  await context.setOffline(true);
  for (let n = 0; n < 3; n++) await answer(app, page, CANARY);
  await expect.poll(async () => (await onThePhone(page)).parcels).toBe(1);
  await page.close();

  const later = await context.newPage();
  await later.goto(`${app.noise.url}/s/${survey}`);
  await expect(later).toHaveURL(/\/all/);
  await expect(later.locator("[data-saved]")).toHaveText(app.t("responses-locked"));
  expect(await later.locator("input:checked").count()).toBe(0);
  await context.setOffline(false);
  await expect(later.locator("[data-saved]")).toHaveText(app.t("responses-saved"), { timeout: 30_000 });
  await later.goto(`${app.noise.url}/s/${survey}/check`);
  expect(await later.getByText(app.t("responses-check-skipped")).count()).toBeLessThan(6);
  expect((await onThePhone(later)).parcels).toBe(0);
});

test("online before the way to us is: asked again until it has arrived", async ({ app, page, context, quiet }) => {
  quiet.expected.push(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load resource|Failed to fetch/);
  let refused = 0;
  await context.route("**/do/responses/parcel", (route) => (refused++ < 2 ? route.abort() : route.continue()));
  await own(app, page, code(app));
  await answer(app, page, CANARY);
  await expect.poll(() => refused, { timeout: 40_000 }).toBeGreaterThan(2);
  await expect(page.locator("[data-saved]")).toHaveText(app.t("responses-saved"));
  expect((await onThePhone(page)).parcels).toBe(0);
});

test("what is drawn and what was photographed go sealed too", async ({ app, page, context, quiet }) => {
  quiet.expected.push(/ERR_INTERNET_DISCONNECTED|Failed to load resource|Failed to fetch/);
  const survey = app.noise.demo.surveys.find((one) => one.title === "Where I live");
  if (!survey) throw new Error("the demo has no survey of every kind");
  await own(app, page, survey.code);
  await context.setOffline(true);
  for (let n = 0; n < 20 && (await page.locator("[data-end]").isHidden()); n++) {
    const here = visible(page);
    if (await here.locator("canvas").count()) {
      await app.holds();
      await here.locator("canvas").scrollIntoViewIfNeeded();
      const box = await here.locator("canvas").boundingBox();
      if (!box) throw new Error("nothing to draw on");
      await page.mouse.move(box.x + 40, box.y + 40);
      await page.mouse.down();
      await page.mouse.move(box.x + 120, box.y + 90, { steps: 5 });
      await page.mouse.up();
    } else if (await here.locator("input[type=file]").count()) {
      // What no browser can read is said at once, and the picture after it counts.
      const file = here.locator("input[type=file]");
      await file.setInputFiles({ name: "me.png", mimeType: "image/png", buffer: Buffer.from("not a picture") });
      await expect(here.locator(".problem")).toHaveText(app.t("form-picture-kind"));
      await file.setInputFiles({ name: "me.png", mimeType: "image/png", buffer: await page.screenshot() });
      await expect(here.locator(".problem")).toHaveCount(0);
      // Nor does the one before it stay in the place of one that cannot be read.
      const pictures = () => onThePhone(page).then((kept) => (kept.text.match(/"id":"!/g) ?? []).length);
      await expect.poll(pictures).toBe(2);
      await file.setInputFiles({ name: "me.png", mimeType: "image/png", buffer: Buffer.from("not a picture") });
      await expect.poll(pictures).toBe(1);
      await file.setInputFiles({ name: "me.png", mimeType: "image/png", buffer: await page.screenshot() });
      await expect.poll(pictures).toBe(2);
    }
    await answer(app, page, CANARY);
  }
  await expect.poll(async () => (await onThePhone(page)).parcels).toBe(3);
  await page.getByRole("button", { name: app.t("responses-send") }).click();
  await expect(page.getByRole("heading", { name: app.t("responses-wait-title") })).toBeVisible();
  expect((await onThePhone(page)).text).not.toContain(CANARY);
  await context.setOffline(false);
  await expect(page).toHaveURL(/\/done$/, { timeout: 40_000 });
  await page.locator('form[action*="/do/responses/reopen"] button').first().click();
  await expect(page).toHaveURL(/\/check$/);
  await expect(page.locator(".kept-picture img")).toHaveCount(2);
});

test("the other language keeps what is typed, also without signal", async ({ app, page, context, quiet }) => {
  quiet.expected.push(/ERR_INTERNET_DISCONNECTED|Failed to load resource|Failed to fetch/);
  await own(app, page, code(app));
  await context.setOffline(true);
  await choose(visible(page).locator("input").nth(1));
  await page.locator("header .language").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "cy");
  await expect(visible(page).locator("input:checked")).toHaveCount(1);
});

test("what is answered before the page wakes counts, and they stay where they are", async ({ app, page, quiet }) => {
  quiet.expected.push(/Failed to load resource|Failed to fetch/);
  const survey = code(app);
  // The worker has the island at hand, so that no route holds it up: it is woken when the test says so.
  await page.addInitScript(() => {
    const woken = new Promise((resolve) => addEventListener("wake", resolve, { once: true }));
    for (const way of ["instantiateStreaming", "instantiate"] as const) {
      const before = WebAssembly[way] as (...given: unknown[]) => Promise<unknown>;
      Object.assign(WebAssembly, { [way]: (...given: unknown[]) => woken.then(() => before.apply(WebAssembly, given)) });
    }
  });
  const wake = async () => {
    await page.evaluate(() => dispatchEvent(new Event("wake")));
    await expect(page.locator("#all.one-at-a-time")).toBeVisible();
  };
  await app.open(`/s/${survey}`);
  await page.getByLabel(app.t("responses-own")).check();
  await page.getByRole("button", { name: app.t("responses-front-start") }).click();
  await expect(page).toHaveURL(/\/all$/);

  const pick = page.locator("[data-question]").first().locator("input[type=radio], input[type=checkbox]").nth(1);
  const words = page.locator("[data-question] textarea").first();
  await choose(pick);
  await words.fill(CANARY);
  await expect(page.locator("#all.one-at-a-time")).toHaveCount(0);
  await wake();
  await expect(words).toBeFocused();
  await expect(visible(page).locator("textarea").first()).toHaveValue(CANARY);
  await expect(page.locator("[data-saved]")).toHaveText(app.t("responses-saved"));
  expect((await onThePhone(page)).parcels).toBe(0);

  // As the server has it.
  await page.reload();
  await expect(words).toHaveValue(CANARY);
  await expect(pick).toBeChecked();
  await wake();
  await toTheEnd(app, page);
  await page.getByRole("button", { name: app.t("responses-send") }).click();
  await expect(page).toHaveURL(/\/done$/, { timeout: 30_000 });
});

test("without their word nothing is kept, and their word can be taken back", async ({ app, page }) => {
  const survey = code(app, 1);
  await app.open(`/s/${survey}`);
  await page.getByRole("button", { name: app.t("responses-front-start") }).click();
  await page.locator("input[type=radio], input[type=checkbox], textarea").first().waitFor();
  expect(await onThePhone(page)).toMatchObject({ parcels: 0, caches: [], workers: 0 });
  await page.context().clearCookies();
  await own(app, page, survey);
  expect((await onThePhone(page)).workers).toBe(1);
  await page.getByRole("button", { name: app.t("responses-own-forget") }).click();
  await expect(page).toHaveURL(new RegExp(`/s/${survey}$`));
  expect(await onThePhone(page)).toMatchObject({ parcels: 0, caches: [], workers: 0 });
});

test("an answer is saved as it changes, and the link in the header loses nothing", async ({ app, page }) => {
  const survey = code(app);
  await app.open(`/s/${survey}/1`);
  const first = page.locator("input[name='choices[]'], input[name=choice]").first();
  await choose(first);
  await expect(page.locator("[data-saved]")).toHaveText(app.t("responses-saved"));
  await page.reload();
  await expect(page.locator("input:checked")).toHaveCount(1);
  await choose(page.locator("input[name='choices[]'], input[name=choice]").nth(1));
  await page.locator("header .language").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "cy");
  await expect(page.locator("input[name='choices[]'], input[name=choice]").nth(1)).toBeChecked();
});

test("larger text stays, at once and without losing anything", async ({ app, page }) => {
  await app.open(`/s/${code(app)}/1`);
  // The text is larger at once; that it stays is answered a moment later, and nobody reloads between the two.
  const kept = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.getByRole("button", { name: app.t("responses-look-larger") }).click();
  await expect(page.locator("html")).toHaveClass(/large/);
  await kept;
  await page.reload();
  await expect(page.locator("html")).toHaveClass(/large/);
  await app.holds();
});
