// An officer's day in both languages: reading, deciding, covering, putting together; every key does what it says.
import type { Page } from "@playwright/test";
import { drawn } from "../support/checks";
import { type App, choose, expect, langs, test } from "../support/fixtures";

/** Somebody tells us something dangerous, so that it can be found again: among the flagged it stands last. */
async function told(app: App, page: Page, text: string, picture?: Buffer): Promise<void> {
  await app.open("/tell");
  await page.locator("textarea[name=text]").fill(text);
  if (picture) {
    const file = { name: "room.png", mimeType: "image/png", buffer: picture };
    await page.locator("input[type=file]").first().setInputFiles(file);
  }
  await page.locator("form[action*='/do/voices/tell'] button[type=submit]").last().click();
  await expect(page).toHaveURL(/\/tell\/done/);
}

/** The officer takes what was told last in hand. */
async function last(app: App, page: Page): Promise<void> {
  await app.signIn("officer");
  await app.open("/moderation?flag=danger");
  await page.locator(".queue tbody tr").last().getByRole("button").click();
  await expect(page).toHaveURL(/\/moderation\/[0-9a-f-]{36}/);
}

const danger = { en: "he hit me", cy: "mae e wedi fy nharo i" };

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang, inBoth: true });

    test("two that say nearly the same are put under one heading, and stand so", async ({ app, page }) => {
      const words = lang === "cy" ? "wifi araf ystafell gyda'r nos" : "wifi slow bedroom night";
      await told(app, page, `${words}, ${danger[lang]}`);
      await told(app, page, `${danger[lang]}! ${words}`);
      await last(app, page);
      await expect(page.getByRole("heading", { name: app.t("moderation-alike-waiting") })).toBeVisible();
      await app.axe();
      const card = page.locator("form[action*='/do/moderation/join']").first();
      await card.getByRole("button").click();
      await expect(page.locator("#title-problem").first()).toBeVisible();
      await card.locator("input[name=title]").fill("Wifi");
      await card.getByRole("button").click();
      await expect(page.getByText(app.t("moderation-flash-joined"))).toBeVisible();
      await expect(page.getByRole("heading", { name: "Wifi" })).toBeVisible();
      await app.holds();
      await page.getByRole("button", { name: app.t("moderation-release") }).click();
    });

    test("a picture is covered, looked at as others will, and shared", async ({ app, page }) => {
      await told(app, page, danger[lang], stripes);
      await last(app, page);
      await page.getByRole("link", { name: app.t("moderation-cover") }).click();
      await drawn(page.locator(".covering img"));
      for (const n of [23, 24, 25]) await choose(page.locator(".squares input").nth(n));
      await page.getByRole("button", { name: app.t("moderation-cover-save") }).click();
      await expect(page.getByText(app.t("moderation-flash-covered"))).toBeVisible();
      await app.holds();
      await page.getByRole("link", { name: app.t("moderation-preview-back") }).click();
      // A tap where the box was would meet the picture's link while pictures are still coming.
      await page.locator("input[name='pictures[]']").press("Space");
      await expect(page.locator("input[name='pictures[]']")).toBeChecked();
      await page.getByRole("button", { name: app.t("moderation-preview") }).click();
      await expect(page.locator("img.picture")).toBeVisible();
      await app.holds();
      await page.getByRole("button", { name: app.t("moderation-share"), exact: true }).click();
      await expect(page.getByText(app.t("moderation-flash-shared"), { exact: true })).toBeVisible();
    });

    test("something is not shared, and the writer reads why", async ({ app, page }) => {
      await told(app, page, danger[lang]);
      const writer = await page.context().cookies();
      await last(app, page);
      await page.getByText(app.t("moderation-decline"), { exact: true }).first().click();
      await choose(page.locator("input[name=reason][value=not_safe]"));
      await page.getByRole("button", { name: app.t("moderation-decline"), exact: true }).click();
      await expect(page.getByText(app.t("moderation-flash-declined"))).toBeVisible();
      await app.signOut();
      await page.context().addCookies(writer);
      await app.open("/follow");
      await expect(page.getByText(app.t("voices-reason-not-safe")).first()).toBeVisible();
    });

    test("every key does what it says", async ({ app, page, isMobile }, info) => {
      test.skip(isMobile || info.project.name === "noscript", "a keyboard belongs to the laptop");
      await told(app, page, `${danger[lang]}, 07700 900123`);
      await app.signIn("officer");
      await app.open("/moderation?flag=danger");
      await expect(page.locator("details.keys")).toBeVisible();
      const rows = await page.locator(".queue tbody tr").count();
      for (let n = 0; n < rows; n++) await page.keyboard.press("j");
      await expect(page.locator(".queue tbody tr").last().locator("th a")).toBeFocused();
      await page.keyboard.press("c");
      await expect(page).toHaveURL(/\/moderation\/[0-9a-f-]{36}/);
      await expect(page.locator("#original[data-ready]")).toBeVisible();
      await page.keyboard.press("a");
      await expect(page.locator("textarea[name=text]")).toHaveValue(/\[/);
      await page.keyboard.press("s");
      await expect(page.getByRole("button", { name: app.t("moderation-share-next") })).toBeFocused();
      await page.keyboard.press("d");
      await expect(page.locator("input[name=reason]").first()).toBeFocused();
      await page.keyboard.press("p");
      await expect(page.locator("select[name=to]")).toBeFocused();
      await page.locator("h1").click();
      await page.keyboard.press("h");
      await expect(page.locator("textarea[name=note]")).toBeFocused();
      await page.locator("h1").click();
      await page.keyboard.press("e");
      await expect(page).toHaveURL(/\/concern/);
      await page.goBack();
      await page.getByRole("button", { name: app.t("moderation-release") }).click();
    });
  });
}

// Stripes; the server draws them anew.
const stripes = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAIAAAAlC+aJAAAAV0lEQVR42u3PsQ0AMAgDQUbJKIzIxqRDdKkjneXqu4uTNe+1X3oAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAALz6BaH9adIkX8rvAAAAAElFTkSuQmCC",
  "base64",
);
