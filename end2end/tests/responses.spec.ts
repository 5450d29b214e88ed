// Items 4 and 11: a young person finds a survey by its code, answers it over two sittings and gets a receipt; results
// that give nobody away.
import type { Page } from "@playwright/test";
import { type App, choose, expect, langs, test } from "../support/fixtures";
import { receiptWords } from "../support/texts";

const code = (app: App, state: string, nth = 0): string => {
  const survey = app.noise.demo.surveys.filter((one) => one.state === state)[nth];
  if (!survey) throw new Error(`the demo has no ${state} survey ${nth}`);
  return survey.code;
};

/** Answers the question on the page, of whatever kind it is, and goes on. */
async function answer(app: App, page: Page, words: string): Promise<void> {
  // With its scripts: what puts in order by tapping hides the lists that are there without it.
  await page.waitForLoadState("load");
  const main = page.getByRole("main");
  const picks = main.locator("input[name=choice], input[name='choices[]']");
  if (await picks.count()) await choose(picks.nth(1));
  const places = main.locator("select[name^=rank]");
  const taps = main.locator(".tap");
  const many = await places.count();
  for (let at = 0; at < many; at++) {
    if (!(await taps.count())) await places.nth(at).selectOption(String(many - at));
    else if ((await taps.nth(at).getAttribute("aria-pressed")) === "false") await taps.nth(at).click();
  }
  if (await main.locator("textarea").count()) await main.locator("textarea").fill(words);
  await main.locator("[name=then][value=next]").click();
}

const isQuestion = (page: Page) => /\/s\/\w+\/\d+$/.test(new URL(page.url()).pathname);

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang, inBoth: true });

    test("a survey is found by its code, answered in two sittings, and sent", async ({ app, page, context }) => {
      const survey = code(app, "open");
      await app.open("/join");
      await page.getByLabel(app.t("responses-join-code")).fill(survey.toLowerCase());
      await page.getByRole("button", { name: app.t("responses-join-go") }).click();
      await expect(page).toHaveURL(new RegExp(`/s/${survey}$`));
      await expect(page.getByText(app.t("responses-front-danger"))).toBeVisible();
      await app.holds();
      await page.getByRole("button", { name: app.t("responses-front-start") }).click();

      await expect(page).toHaveURL(/\/1/);
      await app.touchable();
      await answer(app, page, "First");
      await expect(page).toHaveURL(/\/2$/);

      // The tab is closed; later, on the same phone.
      const later = await context.newPage();
      await page.close();
      await later.goto(app.path(`/s/${survey}`));
      await later.getByRole("link", { name: app.t("responses-front-continue") }).click();
      await expect(later).toHaveURL(/\/2$/);
      await later.getByRole("button", { name: app.t("responses-back") }).click();
      await expect(later.locator("input:checked")).toHaveCount(1);
      for (let pages = 0; pages < 20 && isQuestion(later); pages++) await answer(app, later, "I would like a lamp.");

      await expect(later).toHaveURL(/\/check$/);
      await expect(later.getByText("I would like a lamp.").first()).toBeVisible();
      await later.getByRole("button", { name: app.t("responses-send") }).click();
      await expect(later).toHaveURL(/\/done$/);
      await expect(later.getByRole("heading", { level: 1 })).toHaveText(app.t("responses-done-title"));
      await expect(later.locator(".receipt .words li")).toHaveCount(receiptWords);
      // Back shows no survey that seems to be skipped, and the way in says that it is sent.
      await later.goBack();
      await expect(later).toHaveURL(/\/(done|check)$/);
      await expect(later.getByText(app.t("responses-check-skipped"))).toHaveCount(0);
      await later.goto(app.path(`/s/${survey}`));
      await expect(later.getByText(app.t("responses-front-sent"))).toBeVisible();
      await expect(later.getByRole("button", { name: app.t("responses-front-start") })).toHaveCount(0);
      await later.goto(app.path(`/s/${survey}/done`));
      expect(await later.title()).not.toContain((await later.locator(".words li").first().innerText()).trim());
    });

    test("every page of a survey holds for everybody, also when something is wrong", async ({ app, page, javaScriptEnabled }) => {
      const survey = code(app, "open");
      await app.open("/join");
      await page.getByRole("button", { name: app.t("responses-join-go") }).click();
      await expect(page.locator(".errors")).toBeFocused();
      await app.holds();
      await app.open(`/s/${survey}/1`);
      for (let pages = 0; pages < 20 && isQuestion(page); pages++) {
        await app.holds();
        await app.touchable();
        const places = page.locator("select[name^=rank]");
        if ((await places.count()) > 1) {
          // A partial order is taken; one place twice, which tapping cannot do, is not.
          const tap = page.locator(".tap").first();
          if (javaScriptEnabled === false) for (const n of [0, 1]) await places.nth(n).selectOption("1");
          else await tap.click();
          const here = page.url();
          await page.locator("main [name=then][value=next]").click();
          if (javaScriptEnabled === false) {
            await expect(page.locator(".problem")).toBeVisible();
            await expect(places.first()).toHaveValue("1");
          } else {
            await expect(page).not.toHaveURL(here);
            await page.goto(here);
            await expect(tap).toHaveAttribute("aria-pressed", "true");
          }
          await app.holds();
        }
        await answer(app, page, "Just so.");
      }
      await app.holds();
      await page.getByRole("button", { name: app.t("responses-send") }).click();
      await app.holds();
    });
  });
}

test("everything can be skipped", async ({ app, page }) => {
  await app.open(`/s/${code(app, "open", 1)}/1`);
  for (let pages = 0; pages < 20 && isQuestion(page); pages++) {
    await page.getByRole("button", { name: app.t("responses-skip"), exact: true }).click();
  }
  await expect(page.getByText(app.t("responses-check-empty"))).toBeVisible();
  await app.holds();
});

test("switching the language in the middle of a page loses nothing", async ({ app, page }) => {
  const survey = code(app, "open");
  await app.open(`/s/${survey}/1`);
  await choose(page.locator("input[name='choices[]'], input[name=choice]").first());
  await page.locator("button.language").click();
  await expect(page).toHaveURL(new RegExp(`/cy/s/${survey}/1$`));
  await expect(page.locator("html")).toHaveAttribute("lang", "cy");
  await expect(page.locator("input:checked")).toHaveCount(1);
});

test("a survey can be answered with the keyboard alone", async ({ app, page, isMobile }) => {
  test.skip(isMobile, "a keyboard belongs to the laptop");
  await app.open(`/s/${code(app, "open")}/1`);
  const first = page.locator("input[name='choices[]'], input[name=choice]").first();
  await first.focus();
  await page.keyboard.press("Space");
  await expect(first).toBeChecked();
  await page.getByRole("button", { name: app.t("responses-next"), exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/2$/);
});

for (const lang of langs) {
  test.describe(`results, ${lang}`, () => {
    test.use({ lang, inBoth: true });

    test("published results are for everybody, with a table beside each chart", async ({ app, page }) => {
      await app.open("/results");
      await app.holds();
      const survey = code(app, "published");
      expect(await app.open(`/results/${survey}`)).toBe(200);
      await expect(page.locator(".chart").first()).toBeVisible();
      await page.getByText(app.t("ui-chart-table")).first().click();
      await expect(page.getByRole("table").first()).toBeVisible();
      await app.holds();
      expect(await app.open(`/s/${survey}`)).toBe(410);
      await app.holds();
      await page.getByRole("link", { name: app.t("responses-closed-results") }).click();
      await expect(page).toHaveURL(new RegExp(`/results/${survey}$`));
    });

    test("what is still open is for those who work with it", async ({ app }) => {
      const survey = code(app, "open");
      expect(await app.open(`/results/${survey}`)).toBe(403);
      await app.signIn("clerk");
      expect(await app.open(`/results/${survey}`)).toBe(403);
      await app.signIn("member");
      expect(await app.open(`/results/${survey}`)).toBe(200);
      await app.holds();
    });
  });
}
