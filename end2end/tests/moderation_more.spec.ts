// The queue in full: filters, keys, covering a picture, looking first, and on to the next.
import type { Page } from "@playwright/test";
import { drawn } from "../support/checks";
import { type App, choose, expect, langs, test } from "../support/fixtures";

/** The path of the page, without its query. */
const path = (page: Page) => new URL(page.url()).pathname;

async function next(app: App, page: Page, query = ""): Promise<void> {
  await app.signIn("officer");
  await app.open(`/moderation${query}`);
  await page.getByRole("button", { name: app.t("moderation-next") }).click();
  await expect(page).toHaveURL(/\/moderation\/[0-9a-f-]{36}/);
}

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang, inBoth: true });

    for (const where of ["/moderation?flag=danger", "/moderation?theme=home&state=shared", "/moderation/times"]) {
      test(`${where} holds for everybody`, async ({ app }) => {
        await app.signIn("officer");
        expect(await app.open(where)).toBe(200);
        await app.holds();
      });
    }
  });
}

test("what is looked at stands in the address and stays chosen", async ({ app, page }) => {
  await app.signIn("officer");
  await app.open("/moderation");
  await page.locator(".filtering summary").click();
  await page.locator("select[name=age]").selectOption("day");
  await page.getByRole("button", { name: app.t("moderation-filter-show") }).click();
  await expect(page).toHaveURL(/age=day/);
  await expect(page.locator("select[name=age]")).toHaveValue("day");
  await page.getByRole("link", { name: app.t("moderation-filter-none") }).click();
  await expect(page).not.toHaveURL(/age=/);
});

test("it is looked at as others will see it, and then shared, straight on to the next", async ({ app, page }) => {
  await next(app, page);
  const here = path(page);
  await page.getByRole("button", { name: app.t("moderation-preview") }).click();
  await expect(page).toHaveURL(/\/preview/);
  await expect(page.locator("blockquote").first()).toBeVisible();
  await app.axe();
  await page.getByRole("button", { name: app.t("moderation-share-next") }).click();
  await expect(page.getByText(app.t("moderation-flash-shared"), { exact: true })).toBeVisible();
  expect(path(page)).not.toBe(here);
  await page.getByRole("button", { name: app.t("moderation-release") }).click();
});

test("a voice is decided with the keyboard alone, and the next is in hand", async ({ app, page, isMobile }, info) => {
  test.skip(isMobile || info.project.name === "noscript", "a keyboard belongs to the laptop");
  await app.signIn("officer");
  await app.open("/moderation");
  await expect(page.locator("details.keys")).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.locator("details.keys")).toHaveAttribute("open", "");
  await page.locator("h1").click();
  await page.keyboard.press("n");
  await expect(page).toHaveURL(/\/moderation\/[0-9a-f-]{36}/);
  const here = path(page);
  await expect(page.locator("#original[data-ready]")).toBeVisible();
  await page.keyboard.press("s");
  await expect(page.getByRole("button", { name: app.t("moderation-share-next") })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText(app.t("moderation-flash-shared"), { exact: true })).toBeVisible();
  expect(path(page)).not.toBe(here);
  // A letter typed into a box is a letter.
  await page.keyboard.press("h");
  await page.locator("textarea[name=note]").pressSequentially("she said");
  await expect(page.locator("textarea[name=note]")).toHaveValue("she said");
  await page.getByRole("button", { name: app.t("moderation-hold"), exact: true }).click();
  await expect(page.getByText(app.t("moderation-flash-held"))).toBeVisible();
});

test("a part of a picture is covered, and the preview shows it so", async ({ app, page, isMobile }, info) => {
  const scripted = info.project.name !== "noscript";
  await app.open("/tell");
  await page.locator("textarea[name=text]").fill("Look at my room");
  await page.locator("input[type=file]").first().setInputFiles({ name: "room.png", mimeType: "image/png", buffer: stripes });
  await page.locator("form[action*='/do/voices/tell'] button[type=submit]").last().click();
  await next(app, page, "?flag=picture");
  await page.getByRole("link", { name: app.t("moderation-cover") }).click();
  const squares = page.locator(".squares input");
  await expect(squares).toHaveCount(49);
  await drawn(page.locator(".covering img"));
  if (scripted && !isMobile) {
    await expect(page.locator(".squares[data-ready]")).toBeVisible();
    await page.locator(".squares").scrollIntoViewIfNeeded();
    const box = await page.locator(".squares").boundingBox();
    if (!box) throw new Error("no squares");
    const at = (n: number, size: number) => (size * (n + 0.5)) / 7;
    await page.mouse.move(box.x + at(2, box.width), box.y + at(2, box.height));
    await page.mouse.down();
    await page.mouse.move(box.x + at(4, box.width), box.y + at(3, box.height));
    await page.mouse.up();
    await expect(page.locator(".squares input:checked")).toHaveCount(6);
  } else {
    for (const n of [16, 17, 18, 23, 24, 25]) await choose(squares.nth(n));
  }
  await app.axe();
  await page.getByRole("button", { name: app.t("moderation-cover-save") }).click();
  await expect(page.getByText(app.t("moderation-flash-covered"))).toBeVisible();
  await expect(page.locator(".squares input:checked")).toHaveCount(6);
  const seen = page.locator("img[src$='/shared']");
  await expect(seen).toBeVisible();
  await drawn(seen);
  await page.getByRole("link", { name: app.t("moderation-preview-back") }).click();
  await page.getByRole("button", { name: app.t("moderation-release") }).click();
});

// Stripes; the server draws them anew.
const stripes = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAIAAAAlC+aJAAAAV0lEQVR42u3PsQ0AMAgDQUbJKIzIxqRDdKkjneXqu4uTNe+1X3oAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAALz6BaH9adIkX8rvAAAAAElFTkSuQmCC",
  "base64",
);
