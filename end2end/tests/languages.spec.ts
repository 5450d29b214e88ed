// A council with English alone: a visitor finds no Welsh and no way to it, and old links lead to the English page.
import { choose, expect, test } from "../support/fixtures";

// The setting is the whole council's.
test.use({ own: true });

test("the administrator chooses English alone, and Welsh is gone until it is chosen again", async ({ app, page }) => {
  const choose = async (languages: string) => {
    await app.signIn("admin");
    await app.open("/settings");
    await page.locator(`[name=languages][value="${languages}"]`).check();
    await page.getByRole("main").getByRole("button", { name: app.t("people-save"), exact: true }).click();
    await expect(page.getByRole("status").first()).toContainText(app.t("people-flash-settings"));
  };
  await choose("en");
  await expect(page.locator("[name='council[en]']")).toBeVisible();
  await expect(page.locator("[name='council[cy]']")).toHaveCount(0);
  await app.holds();
  await app.open("/account");
  await expect(page.locator("[name=lang]")).toHaveCount(0);
  await app.signOut();

  await page.goto("/cy/tell");
  await expect(page).toHaveURL(/:\d+\/tell$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator(".language")).toHaveCount(0);
  await app.holds();

  await choose("en,cy");
  await expect(page.locator("[name='council[cy]']")).not.toHaveValue("");
  await app.signOut();
  await app.open("/tell");
  await page.locator("button.language").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "cy");
});
