// A clerk makes an agenda: kinds, times, a restricted item, a paper that is to follow; a year in one step; one's own calendar.
import { expect, langs, test } from "../support/fixtures";

const panel = "/panels/corporate-parenting-panel";

/** A day so many days from now, as a date field takes it. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang, inBoth: true });

    test("a clerk says what an item is, who may read it, and asks for its paper", async ({ app, page }) => {
      await app.signIn("clerk");
      await app.open(`${panel}/meetings/new`);
      await page.getByLabel(app.t("panels-day"), { exact: true }).fill(inDays(lang === "en" ? 70 : 71));
      await page.getByLabel(app.t("agenda-ends"), { exact: true }).fill("14:30");
      await page.getByLabel(app.t("panels-place"), { exact: true }).fill("County Hall");
      await page.getByRole("button", { name: app.t("panels-plan-button") }).click();
      await page.getByLabel(app.t("panels-title-en")).fill("Placements");
      await page.getByLabel(app.t("panels-title-cy")).fill("Lleoliadau");
      await page.getByRole("button", { name: app.t("panels-report-button") }).click();
      await app.holds();
      await page.locator(".agenda h3 a").first().click();
      await app.holds();
      await page.getByLabel(app.t("agenda-minutes-label")).fill("45");
      await page.getByRole("radio", { name: app.t("agenda-access-restricted") }).check();
      await page.getByRole("button", { name: app.t("agenda-change-button") }).click();
      await expect(page.locator(".errors li")).toHaveCount(1);
      await page.getByLabel(app.t("agenda-access-reason"), { exact: true }).fill("About a person");
      await page.getByRole("button", { name: app.t("agenda-change-button") }).click();
      await expect(page.getByRole("status")).toContainText(app.t("agenda-flash-changed"));
      await page.getByLabel(app.t("agenda-paper-ask-name"), { exact: true }).fill("Sam");
      await page.getByLabel(app.t("agenda-paper-ask-mail"), { exact: true }).fill("sam@example.org");
      await page.getByLabel(app.t("panels-title-en")).nth(1).fill("Figures");
      await page.getByLabel(app.t("panels-title-cy")).nth(1).fill("Ffigurau");
      await page.getByLabel(app.t("agenda-paper-ask-due"), { exact: true }).fill(inDays(60));
      await page.getByRole("button", { name: app.t("agenda-paper-ask-button") }).click();
      await expect(page.getByRole("status")).toContainText(app.t("agenda-flash-asked"));
      await expect(page.getByText(app.t("agenda-paper-to-follow")).first()).toBeVisible();
      await app.holds();
    });

    test("a year is planned in one step", async ({ app, page }) => {
      await app.signIn("clerk");
      await app.open(`${panel}/meetings/series`);
      await app.holds();
      await page.getByLabel(app.t("series-first")).fill(inDays(400));
      await page.getByLabel(app.t("series-until")).fill(inDays(500));
      await page.getByLabel(app.t("panels-place"), { exact: true }).fill("County Hall");
      await page.getByRole("button", { name: app.t("series-preview-button") }).click();
      await expect(page.getByRole("heading", { name: app.t("series-preview") })).toBeVisible();
      await app.holds();
      await page.getByRole("button", { name: app.t("series-plan-button") }).click();
      await expect(page.getByRole("status")).toContainText(app.t("series-flash-planned"));
      await app.open(`${panel}/standing`);
      await app.holds();
      await app.open(`${panel}/meetings/before`);
      await app.holds();
    });

    test("meetings are in one's own calendar", async ({ app, page }) => {
      await app.signIn("panel_member");
      await app.open("/panels/calendar");
      await app.holds();
      const make = page.getByRole("button", { name: app.t("feed-make") });
      if (await make.isVisible()) await make.click();
      await expect(page.locator("code")).toContainText("/calendar/");
      await app.holds();
    });
  });
}

test("an item is dragged to another place", async ({ app, page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, "without script there are numbers and buttons");
  await app.signIn("clerk");
  await app.open(`${panel}/meetings/new`);
  await page.getByLabel(app.t("panels-day"), { exact: true }).fill(inDays(75));
  await page.getByLabel(app.t("panels-place"), { exact: true }).fill("County Hall");
  await page.getByRole("button", { name: app.t("panels-plan-button") }).click();
  for (const title of ["Zebra", "Yak"]) {
    await page.getByLabel(app.t("panels-title-en")).fill(title);
    await page.getByLabel(app.t("panels-title-cy")).fill(title);
    await page.getByRole("button", { name: app.t("panels-report-button") }).click();
    await expect(page.locator(".agenda h3", { hasText: title })).toBeVisible();
  }
  const titles = page.locator(".agenda > ol > li > h3");
  const before = await titles.allTextContents();
  const last = page.locator(".agenda > ol > li").last();
  await last.scrollIntoViewIfNeeded();
  const from = await last.locator(".drag").boundingBox();
  const to = await page.locator(".agenda > ol > li").nth(before.length - 2).boundingBox();
  if (!from || !to) throw new Error("there is nothing to drag");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, to.y + 4, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByRole("status").first()).toContainText(app.t("agenda-flash-ordered"));
  await expect(titles.last()).toHaveText("Zebra");
  await app.holds();
});
