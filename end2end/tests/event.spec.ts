// A hall: twenty people in turn on one tablet; cards; the wall.
import type { Page } from "@playwright/test";
import { type App, choose, expect, test } from "../support/fixtures";
import { receiptWords } from "../support/texts";

test.use({ own: true });

const open = (app: App): string => {
  const survey = app.noise.demo.surveys.find((one) => one.state === "open");
  if (!survey) throw new Error("the demo has no open survey");
  return survey.code;
};

const isQuestion = (page: Page) => /\/s\/\w+\/\d+$/.test(new URL(page.url()).pathname);

/** One person's turn on the tablet. */
async function answerAll(app: App, page: Page): Promise<void> {
  await page.getByRole("button", { name: app.t("responses-front-start") }).click();
  for (let pages = 0; pages < 20 && isQuestion(page); pages++) {
    const main = page.getByRole("main");
    const picks = main.locator("input[name=choice], input[name='choices[]']");
    if (await picks.count()) await choose(picks.nth(1));
    await expect(main.locator("input:checked")).toHaveCount((await picks.count()) ? 1 : 0);
    if (await main.locator("textarea").count()) {
      await expect(main.locator("textarea")).toHaveValue("");
      await main.locator("textarea").fill("Something to do on Sundays.");
    }
    const button = (await picks.count()) || (await main.locator("textarea").count()) ? "responses-next" : "responses-skip";
    await main.getByRole("button", { name: app.t(button), exact: true }).click();
  }
  await page.getByRole("button", { name: app.t("responses-send") }).click();
  await expect(page).toHaveURL(/\/done$/);
}

/** Sets this browser to the survey. */
async function startEvent(app: App, page: Page, survey: string): Promise<void> {
  await app.signIn("officer");
  await app.open(`/surveys/${survey}/event`);
  await app.holds();
  await page.getByLabel(app.t("responses-event-code"), { exact: true }).fill("13579");
  await page.getByRole("button", { name: app.t("responses-event-start") }).click();
  await expect(page).toHaveURL(new RegExp(`/s/${survey}$`));
}

test("people answer on one tablet in turn, and only the code leads out", async ({ app, page }) => {
  test.slow();
  const survey = open(app);
  await startEvent(app, page, survey);
  await app.holds();
  for (let turn = 0; turn < 8; turn++) {
    await answerAll(app, page);
    await expect(page.locator(".words li")).toHaveCount(0);
    if (turn === 0) {
      await app.holds();
      await page.getByRole("link", { name: app.t("responses-event-words") }).click();
      await expect(page.locator(".words li")).toHaveCount(receiptWords);
    }
    await page.getByRole("button", { name: app.t("responses-event-next") }).click();
    await expect(page).toHaveURL(new RegExp(`/s/${survey}$`));
    await expect(page.getByText(app.t("responses-front-started"))).toHaveCount(0);
  }
  await page.goBack();
  await expect(page.locator(".words li")).toHaveCount(0);
  await app.open("/tell");
  await expect(page).toHaveURL(new RegExp(`/s/${survey}$`));
  await page.getByRole("link", { name: app.t("responses-event-leave-link") }).click();
  await app.holds();
  const field = page.getByLabel(app.t("responses-event-code"), { exact: true });
  await field.fill("2222");
  await page.getByRole("button", { name: app.t("responses-event-leave"), exact: true }).click();
  await expect(page.locator(".problem")).toBeVisible();
  await field.fill("13579");
  await page.getByRole("button", { name: app.t("responses-event-leave"), exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
});

test("after a minute and a half of nothing it is the next person's turn", async ({ app, page, javaScriptEnabled }) => {
  test.skip(!javaScriptEnabled, "without script a page waits: what is typed must not be lost");
  const survey = open(app);
  await page.clock.install();
  await startEvent(app, page, survey);
  await page.getByRole("button", { name: app.t("responses-front-start") }).click();
  await choose(page.locator("input[name='choices[]'], input[name=choice]").first());
  // The clock may only run once the page's script is there to see it run.
  await page.waitForLoadState();
  await page.clock.runFor(80_000);
  await expect(page.locator("#still")).toHaveText(app.t("responses-event-still"));
  await page.mouse.move(30, 30);
  await page.clock.runFor(30_000);
  await expect(page).toHaveURL(/\/1\??$/);
  await page.clock.runFor(95_000);
  await expect(page).toHaveURL(new RegExp(`/s/${survey}$`));
  await page.getByRole("button", { name: app.t("responses-front-start") }).click();
  await expect(page.locator("input:checked")).toHaveCount(0);
});

test("the wall fills a projector and breaks no word", async ({ app, page }) => {
  const survey = open(app);
  await app.signIn("officer");
  for (const width of [1920, 1280, 360]) {
    await page.setViewportSize({ width, height: 1080 });
    await app.open(`/surveys/${survey}/wall`);
    const box = async (selector: string) => (await page.locator(selector).first().boundingBox())!;
    expect((await box(".wall")).width).toBeGreaterThan(width * 0.9);
    const join = await box(".wall .join");
    const size = await page.locator(".wall .join").evaluate((it) => parseFloat(getComputedStyle(it).fontSize));
    expect(join.height).toBeLessThan(size * 1.5);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test("a card is scanned, and the wall grows", async ({ app, page, browser, noise, javaScriptEnabled }) => {
  const survey = open(app);
  await app.signIn("officer");
  await app.open(`/surveys/${survey}/wall`);
  await app.holds();
  const before = Number(await page.locator("#live .figure").innerText());
  if (javaScriptEnabled) {
    const phone = await browser.newContext({ baseURL: noise.url });
    const hand = await phone.newPage();
    await hand.goto(`/s/${survey}`);
    await answerAll(app, hand);
    await expect(page.locator("#live .figure")).toHaveText(String(before + 1), { timeout: 10_000 });
    // The code behind # goes into the field, and out of the address.
    await hand.goto("/join#ACDEFGHJKM");
    await expect(hand.getByLabel(app.t("responses-join-code"))).toHaveValue("ACDEFGHJKM");
    expect(hand.url()).not.toContain("#");
    await phone.close();
  }
});
