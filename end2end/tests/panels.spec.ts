// Items 7 and 8: a clerk plans, orders and publishes; a panel member reads the pack and answers; the annual report.
import type { Page } from "@playwright/test";
import { expect, langs, test } from "../support/fixtures";

const panel = "/panels/corporate-parenting-panel";

/** A day so many days from now, as a date field takes it. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The meeting of the panel whose agenda is out. */
async function published(page: Page, words: string): Promise<string> {
  // The earliest one: the demo's own, which has voices; the tests before this one plan later meetings.
  const row = page.getByRole("row").filter({ hasText: words }).last();
  return (await row.getByRole("link").first().getAttribute("href")) ?? "";
}

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang, inBoth: true });

    test("a clerk plans a meeting, orders its agenda and publishes it", async ({ app, page }) => {
      await app.signIn("clerk");
      await app.open(panel);
      await app.holds();
      await page.getByRole("link", { name: app.t("panels-plan-title") }).click();
      await page.getByRole("button", { name: app.t("panels-plan-button") }).click();
      await expect(page.locator(".errors")).toBeFocused();
      await app.holds();
      await page.getByLabel(app.t("panels-day"), { exact: true }).fill(inDays(lang === "en" ? 60 : 61));
      await page.getByLabel(app.t("panels-place"), { exact: true }).fill("County Hall");
      await page.getByRole("button", { name: app.t("panels-plan-button") }).click();
      await expect(page.getByRole("status")).toContainText(app.t("panels-flash-planned"));

      for (const title of ["Fostering", "Life stories"]) {
        await page.getByLabel(app.t("panels-title-en")).fill(title);
        await page.getByLabel(app.t("panels-title-cy")).fill(title);
        await page.getByRole("button", { name: app.t("panels-report-button") }).click();
        await expect(page.locator(".agenda h3").filter({ hasText: title })).toBeVisible();
      }
      await page.getByRole("button", { name: `${app.t("panels-up")} Life stories` }).click();
      await expect(page.locator(".agenda h3").first()).toHaveText("Life stories");
      await app.holds();
      await page.getByRole("button", { name: app.t("panels-publish"), exact: true }).click();
      await expect(page.getByRole("status")).toContainText(app.t("panels-flash-published"));
      await app.holds();
      await page.getByLabel(app.t("panels-place"), { exact: true }).fill("City Hall");
      await page.getByRole("button", { name: app.t("panels-change-button"), exact: true }).click();
      await expect(page.getByRole("status")).toContainText(app.t("panels-flash-moved"));
    });

    test("a panel member reads the pack in young people's words, and answers", async ({ app, page }) => {
      await app.signIn("panel_member");
      await app.open(panel);
      await app.holds();
      await page.goto(await published(page, app.t("panels-state-agenda-published")));
      await app.holds();
      await page.getByRole("link", { name: app.t("panels-pack"), exact: true }).click();
      await expect(page.locator(".quote blockquote").first()).toBeVisible();
      await app.holds();
      // Each language answers a theme of its own: what has an answer is not asked for again.
      await page.locator('a[href*="/reply/"][href*="theme="]').nth(lang === "en" ? 0 : 1).click();
      await app.touchable();
      await app.holds();
      await page.getByRole("button", { name: app.t("panels-reply-button") }).click();
      await expect(page.locator(".errors")).toBeFocused();
      await page.getByLabel(app.t("panels-reply-en")).fill("We heard you. You get a key by May.");
      await page.getByRole("button", { name: app.t("panels-reply-button") }).click();
      await expect(page.getByRole("status")).toContainText(app.t("release-flash-written"));
      await app.holds();
      // She is the chair, and releases it.
      await page.getByRole("button", { name: app.t("release-button"), exact: true }).click();
      await expect(page.getByRole("status")).toContainText(app.t("release-flash-released"));
      await expect(page.getByText(app.t("panels-translation-waits")).first()).toBeVisible();
      await app.holds();
    });

    test("a panel member finds what a panel did, and keeps a note that is theirs alone", async ({ app, page }) => {
      await app.signIn("panel_member");
      await app.open("/search");
      await app.touchable();
      await app.holds();
      await page.getByLabel(app.t("finding-panel"), { exact: true }).selectOption({ index: 1 });
      await page.getByRole("button", { name: app.t("finding-go"), exact: true }).click();
      await expect(page.getByRole("heading", { level: 2, name: app.t("finding-results") })).toBeVisible();
      await expect(page.locator("main li.card").first()).toBeVisible();
      await app.holds();
      await app.open(panel);
      await page.goto(await published(page, app.t("panels-state-agenda-published")));
      await page.getByRole("link", { name: app.t("panels-pack"), exact: true }).click();
      const note = page.locator("details.own-note").first();
      if ((await note.getAttribute("open")) === null) await note.locator("summary").click();
      await note.getByLabel(app.t("pack-note-label")).fill("Ask how many");
      await note.getByLabel(app.t("pack-bookmark")).check();
      await note.getByRole("button", { name: app.t("pack-note-keep") }).click();
      await expect(page.getByRole("heading", { name: app.t("pack-bookmarks") })).toBeVisible();
      await expect(page.locator("details.own-note").first().getByLabel(app.t("pack-note-label"))).toHaveValue("Ask how many");
      await app.holds();
      await page.getByRole("button", { name: app.t("pack-mark-read") }).click();
      await expect(page.getByRole("status")).toContainText(app.t("pack-flash-read"));
    });

    test("the annual report comes to the figures of the printed one", async ({ app, page }) => {
      await app.signIn("clerk");
      await app.open(`${panel}/attendance?year=2019-20`);
      await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText(app.t("panels-members-elected"));
      const from = app.t("panels-from", { from: `${app.t("panels-month-1")} 2020` });
      await expect(page.getByText(`(${from}) (2/3)`)).toBeVisible();
      await app.holds();
      await app.open(`${panel}/members`);
      await app.holds();
    });
  });
}

test("a clerk records who was there and what became of each item", async ({ app, page }) => {
  await app.signIn("clerk");
  await app.open(`${panel}/meetings/new`);
  await page.getByLabel(app.t("panels-day"), { exact: true }).fill(inDays(0));
  await page.getByLabel(app.t("panels-place"), { exact: true }).fill("County Hall");
  await page.getByRole("button", { name: app.t("panels-plan-button") }).click();
  await page.getByLabel(app.t("panels-title-en")).fill("Fostering");
  await page.getByLabel(app.t("panels-title-cy")).fill("Maethu");
  await page.getByRole("button", { name: app.t("panels-report-button") }).click();
  await page.getByRole("button", { name: app.t("panels-publish"), exact: true }).click();
  for (const group of await page.locator(".marks [role=radiogroup]").all()) await group.getByRole("radio").first().check();
  await page.getByRole("button", { name: app.t("panels-marks-button") }).click();
  await expect(page.getByRole("status")).toContainText(app.t("panels-flash-held"));
  await app.holds();
  await page.getByRole("button", { name: app.t("panels-minutes-button") }).click();
  await expect(page.locator(".errors li")).toHaveCount(1);
  await page.getByRole("radio", { name: app.t("panels-choice-discussed") }).check();
  await page.getByLabel(app.t("panels-choice-outcome", { title: "Fostering" })).fill("More carers by June.");
  await page.getByRole("button", { name: app.t("panels-outcomes-button") }).click();
  await page.getByRole("button", { name: app.t("panels-minutes-button") }).click();
  await expect(page.getByRole("status")).toContainText(app.t("panels-flash-minuted"));
  await app.holds();
});

test("on paper the pack is the agenda and the words, without buttons", async ({ app, page, isMobile }) => {
  test.skip(isMobile, "nobody prints from a phone");
  await app.signIn("panel_member");
  await app.open(panel);
  await page.goto(`${await published(page, app.t("panels-state-agenda-published"))}/pack`);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".quote blockquote").first()).toBeVisible();
  await expect(page.locator(".button:visible")).toHaveCount(0);
});
