// A clerk says what a panel is, who represents which area, and puts members in from a spreadsheet.
import { expect, langs, test } from "../support/fixtures";

const panel = "/panels/foster-carers-and-young-people-forum";

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang, inBoth: true });

    test("a clerk says what a panel is", async ({ app, page }) => {
      await app.signIn("clerk");
      await app.open(`${panel}/about`);
      await app.holds();
      await page.getByRole("link", { name: app.t("body-change-title") }).click();
      await app.holds();
      await page.getByLabel(app.t("body-quorum"), { exact: true }).fill("3");
      await page.getByRole("button", { name: app.t("body-change-button"), exact: true }).click();
      await expect(page.getByRole("main")).toContainText("3");
      await page.getByRole("link", { name: app.t("body-terms-read") }).click();
      await app.holds();
      await page.getByRole("button", { name: app.t("body-terms-button") }).click();
      await expect(page.locator(".errors")).toBeFocused();
      await app.holds();
      await app.open("/panels/tree");
      await expect(page.locator(".tree > li > ul > li").first()).toBeVisible();
      await app.holds();
    });

    test("an area without a representative is seen", async ({ app, page }) => {
      const area = lang === "en" ? "East Vale" : "Dyffryn y Dwyrain";
      await app.signIn("clerk");
      await app.open("/panels/areas");
      await app.holds();
      await page.getByLabel(app.t("areas-name-en"), { exact: true }).fill(area);
      await page.getByLabel(app.t("areas-name-cy"), { exact: true }).fill(area);
      await page.getByRole("button", { name: app.t("areas-add-button") }).click();
      await expect(page.getByRole("status")).toContainText(app.t("areas-flash-added"));
      await app.open(`${panel}/members`);
      await app.holds();
      await page.getByLabel(area, { exact: true }).check();
      await page.getByRole("button", { name: app.t("areas-of-panel-button") }).click();
      await expect(page.locator(".banner.warn")).toContainText(area);
      await page.getByRole("table").getByRole("link").first().click();
      await app.holds();
    });

    test("members come from a spreadsheet", async ({ app, page }) => {
      await app.signIn("clerk");
      await app.open(`${panel}/members/file`);
      await app.holds();
      const file = (text: string) => ({ name: "members.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
      const choose = async (text: string) => {
        await page.getByLabel(app.t("seats-file-file"), { exact: true }).setInputFiles(file(text));
        await page.getByRole("button", { name: app.t("seats-file-look") }).click();
      };
      await choose("Name,Kind,From\nNia,nobody,2026-05-13\n");
      await expect(page.locator(".errors")).toBeFocused();
      await app.holds();
      await choose(`Name,Kind,From\nNia ${lang},adviser,2026-05-13\n`);
      await expect(page.getByRole("heading", { name: app.t("seats-file-preview") })).toBeVisible();
      await app.holds();
      await page.getByRole("button", { name: app.t("seats-file-put"), exact: true }).click();
      await expect(page.getByRole("table").first()).toContainText(`Nia ${lang}`);
    });
  });
}
