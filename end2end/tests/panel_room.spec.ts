// On the day: a clerk writes down a meeting in the room, and makes its minutes; what is typed is saved, and lost by nobody.
import type { Page } from "@playwright/test";
import { type App, expect, langs, test } from "../support/fixtures";

const panel = "/panels/corporate-parenting-panel";

test.use({ own: true });

/** A meeting of today with one item, whose agenda is out; its address. */
async function today(app: App, page: Page): Promise<string> {
  await app.signIn("clerk");
  await app.open(`${panel}/meetings/new`);
  await page.locator("input[name=held_on]").fill(new Date().toISOString().slice(0, 10));
  await page.locator("input[name=place]").fill("County Hall");
  await page.getByRole("button", { name: app.t("panels-plan-button") }).click();
  await page.locator("input[name='title[en]']").fill("Fostering");
  await page.locator("input[name='title[cy]']").fill("Maethu");
  await page.locator("form[action*='/do/panels/add-item?'] button").click();
  await page.getByRole("button", { name: app.t("panels-publish"), exact: true }).click();
  return new URL(page.url()).pathname;
}

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang, inBoth: true });

    test("a clerk writes down a meeting in the room and makes its minutes", async ({ app, page }) => {
      const meeting = await today(app, page);
      await page.getByRole("link", { name: app.t("room-link"), exact: true }).click();
      await app.holds();
      await page.getByRole("button", { name: app.t("room-begin-button") }).click();
      const people = page.locator(".people > li");
      for (let n = 0; n < (await people.count()); n++) {
        await people.nth(n).getByRole("button", { name: app.t("panels-mark-present") }).first().click();
      }
      await app.touchable();
      await app.holds();
      await page.getByRole("button", { name: app.t("room-open-item") }).click();
      await page.locator("textarea[name=notes]").fill("More carers are needed.");
      await page.locator("textarea[name=decision]").fill("To ask again in May.");
      await page.getByRole("button", { name: app.t("room-save"), exact: true }).click();
      await expect(page.getByRole("status").first()).toContainText(app.t("room-flash-saved"));
      await page.goto(`${meeting}/screen`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await app.holds();
      await page.goto(`${meeting}/room`);
      await page.getByRole("radio", { name: app.t("panels-choice-discussed") }).check();
      await page.locator("textarea[name=outcome]").fill("More carers by June.");
      await page.getByRole("button", { name: app.t("room-finish-button") }).click();
      await page.getByRole("link", { name: app.t("room-to-minutes") }).click();
      await app.holds();
      await page.getByRole("button", { name: app.t("minutes-begin-button") }).click();
      await expect(page.getByText("More carers are needed.")).toBeVisible();
      await app.holds();
      await page.getByRole("link", { name: app.t("minutes-change") }).last().click();
      await app.holds();
      await page.locator("textarea[name='text[en]']").fill("More carers are needed in the north.");
      await page.locator("textarea[name='text[cy]']").fill("Mae angen mwy o ofalwyr yn y gogledd.");
      await page.getByRole("button", { name: app.t("minutes-save") }).click();
      await expect(page.getByRole("status").first()).toContainText(app.t("minutes-flash-saved"));
    });
  });
}

test("what is typed in the room is saved while it is typed", async ({ app, page, context, quiet, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, "without script the button saves");
  const meeting = await today(app, page);
  await page.goto(`${meeting}/room`);
  await page.getByRole("button", { name: app.t("room-begin-button") }).click();
  const says = page.locator("[data-saved]");
  await page.locator("textarea[name=notes]").pressSequentially("More carers");
  await expect(says).toHaveText(app.t("room-saved"));
  // Without a connection it stays, and is saved once there is one.
  quiet.expected.push(/ERR_INTERNET_DISCONNECTED|Failed to load resource|Failed to fetch/);
  await context.setOffline(true);
  await page.locator("textarea[name=notes]").pressSequentially(" are needed.");
  await expect(says).toHaveText(app.t("room-waits"));
  await context.setOffline(false);
  await expect(says).toHaveText(app.t("room-saved"), { timeout: 15_000 });
  await page.reload();
  await expect(page.locator("textarea[name=notes]")).toHaveValue("More carers are needed.");
});
