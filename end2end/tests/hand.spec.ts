// In the hand: what a page is for stands on the first screen of a phone, 360 by 740, above the ways out.
import type { Locator, Page } from "@playwright/test";
import { type App, choose, expect, langs, test } from "../support/fixtures";

const open = (app: App): string => app.noise.demo.surveys.find((one) => one.state === "open")?.code ?? "";

test.beforeEach(({}, info) => test.skip(info.project.name === "laptop", "a phone is in the hand"));

async function onTheFirstScreen(page: Page, what: Locator): Promise<void> {
  // Of the page that it is on: a press may still be leading there, and measured before its style it lies elsewhere.
  await expect(what).toBeVisible();
  await page.waitForLoadState();
  await page.evaluate(() => scrollTo(0, 0));
  const [box, bar] = [await what.boundingBox(), await page.locator(".safety").boundingBox()];
  expect(box && bar && box.y >= 0 && box.y + box.height <= bar.y, `${JSON.stringify(box)} above ${bar?.y}`).toBe(true);
}

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang });

    test("a survey begins, and goes on, with one press on the first screen", async ({ app, page }) => {
      const survey = `/s/${open(app)}`;
      await app.open(survey);
      await onTheFirstScreen(page, page.getByRole("button", { name: app.t("responses-front-start") }));
      await page.getByRole("button", { name: app.t("responses-front-start") }).click();
      await expect(page).toHaveURL(/\/(1|part\/\w+)$/);
      await app.open(`${survey}/1`);
      const onward = page.locator(".onward [value=next]");
      await onTheFirstScreen(page, onward);
      await onTheFirstScreen(page, page.locator(".onward progress"));
      await expect(onward).toHaveText(app.t("responses-skip"), { useInnerText: true });
      await choose(page.locator("main :is([type=radio], [type=checkbox])").first());
      await expect(onward).toHaveText(app.t("responses-next"), { useInnerText: true });
      await onward.click();
      await app.open(survey);
      await onTheFirstScreen(page, page.getByRole("link", { name: app.t("responses-front-continue") }));
      // What was left out is named at the end, each with its way there.
      await app.open(`${survey}/check`);
      const left = page.locator(".left-out a");
      expect(await left.count()).toBeGreaterThan(0);
      await app.holds();
      await left.first().click();
      await expect(page).toHaveURL(/check=1/);
      await expect(page.locator(".onward")).toBeVisible();
    });

    test("telling us begins with the box, and its words are what comes back", async ({ app, page }) => {
      await app.open("/tell");
      await onTheFirstScreen(page, page.locator("#text"));
      await page.locator("#text").fill("The bus does not come.");
      await page.getByRole("button", { name: app.t("voices-tell-send") }).click();
      await onTheFirstScreen(page, page.locator(".receipt .words"));
    });

    test("the menu opens under its button", async ({ app, page }) => {
      await app.open("/");
      const button = page.locator("button.menu");
      await button.click();
      const [above, menu] = [await button.boundingBox(), await page.locator("#menu").boundingBox()];
      expect(above && menu && above.y + above.height <= menu.y + 1, JSON.stringify({ above, menu })).toBe(true);
      await button.click();
      await expect(page.locator("#menu")).toBeHidden();
    });
  });
}

test("results have the ways out that every page of young people has", async ({ app, page }) => {
  const survey = app.noise.demo.surveys.find((one) => one.state === "published");
  for (const at of ["/results", `/results/${survey?.code}`]) {
    await app.open(at);
    for (const way of ["#leave", '.safety a[href="/help"]', "#look button"]) await expect(page.locator(way)).toBeVisible();
  }
});
