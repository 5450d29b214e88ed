// Every page that needs no sign-in, in both languages: it opens, holds for everybody, and has its twin.
import { expect, langs, test } from "../support/fixtures";

const pages = [
  "/",
  "/join",
  "/tell",
  "/follow",
  "/pledge",
  "/heard",
  "/help",
  "/privacy",
  "/accessibility",
  "/sign-in",
];

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang });

    for (const path of pages) {
      test(`${path} is a whole page`, async ({ app, page }) => {
        expect(await app.open(path)).toBe(200);
        await expect(page.locator("html")).toHaveAttribute("lang", lang);
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        await expect(page).toHaveTitle(/\S/);
        await app.holds();
      });
    }

    test("a page that is not there says so, and offers a way on", async ({ app, page }) => {
      expect(await app.open("/no/such/page")).toBe(404);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
      await app.holds();
    });

    test("the other language is one press away, on the same page", async ({ app, page }) => {
      const other = lang === "en" ? "cy" : "en";
      await app.open("/tell");
      await page.locator(`a[hreflang="${other}"]`).first().click();
      await expect(page.locator("html")).toHaveAttribute("lang", other);
      await expect(page).toHaveURL(other === "cy" ? /\/cy\/tell$/ : /:\d+\/tell$/);
    });
  });
}

test("the keyboard reaches the content first", async ({ app, page, isMobile }) => {
  test.skip(isMobile, "a keyboard belongs to the laptop");
  await app.open("/");
  await page.keyboard.press("Tab");
  const first = page.locator(":focus");
  await expect(first).toHaveAttribute("href", /#/);
  await first.press("Enter");
  await expect(page.locator("main:target, main:focus, :target")).toHaveCount(1);
});
