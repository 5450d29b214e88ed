// A young person asks to join the Children in Care Council; an area is asked for a representative and answers.
import { choose, expect, langs, test } from "../support/fixtures";

const panel = "/panels/foster-carers-and-young-people-forum";

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang, inBoth: true });

    test("anybody asks to join", async ({ app, page, phone }) => {
      const child = await phone(lang);
      await child.open("/children-in-care-council");
      await child.holds();
      await child.page.getByRole("button", { name: child.t("joining-send") }).click();
      await expect(child.page.locator(".errors")).toBeFocused();
      await child.holds();
      await child.page.getByLabel(child.t("joining-name"), { exact: true }).fill("Sam");
      await child.page.getByLabel(child.t("joining-reach"), { exact: true }).fill("07700 900123");
      await child.page.getByRole("button", { name: child.t("joining-send") }).click();
      await expect(child.page.getByRole("heading", { name: child.t("joining-done-title") })).toBeVisible();
      await child.holds();
      await app.signIn("officer");
      await app.open("/joining");
      await app.holds();
      await page.getByRole("table").getByRole("link").first().click();
      await expect(page.getByRole("main")).toContainText("Sam");
      await app.holds();
    });

    test("an area is asked and answers", async ({ app, page, phone }) => {
      const area = lang === "en" ? "North Vale" : "Dyffryn y Gogledd";
      await app.signIn("clerk");
      await app.open("/panels/areas");
      await page.getByLabel(app.t("areas-name-en"), { exact: true }).fill(area);
      await page.getByLabel(app.t("areas-name-cy"), { exact: true }).fill(area);
      await page.getByRole("button", { name: app.t("areas-add-button") }).click();
      await app.open(`${panel}/members`);
      await page.getByLabel(area, { exact: true }).check();
      await page.getByRole("button", { name: app.t("areas-of-panel-button") }).click();
      await app.open(`${panel}/areas`);
      await app.holds();
      await page.getByRole("link", { name: area, exact: true }).click();
      await app.holds();
      await page.getByLabel(app.t("nominations-to"), { exact: true }).fill("Cllr Far");
      await page.getByLabel(app.t("people-email"), { exact: true }).fill("far@example.org");
      await page.getByRole("button", { name: app.t("nominations-ask-button") }).click();
      await expect(page.getByRole("status")).toContainText(app.t("nominations-flash-asked"));
      await app.holds();
      const link = await page.locator("#nomination-link").inputValue();
      const chair = await phone(lang);
      await chair.open(link.slice(link.indexOf("/nominate/")));
      await chair.holds();
      await choose(chair.page.getByLabel(chair.t("nominate-somebody"), { exact: true }));
      await chair.page.getByLabel(chair.t("nominate-name"), { exact: true }).fill("Cllr Near");
      await chair.page.getByLabel(chair.t("nominate-from"), { exact: true }).fill("2027-01-11");
      await chair.page.getByRole("button", { name: chair.t("nominate-send") }).click();
      await expect(chair.page.locator(".banner.good")).toContainText("Cllr Near");
      await page.reload();
      await app.holds();
      await page.getByRole("button", { name: app.t("nominations-seat-button") }).click();
      await expect(page.getByRole("table").first()).toContainText("Cllr Near");
    });

    for (const place of ["roles", "champions", "training"]) {
      test(`${place} of a panel`, async ({ app }) => {
        await app.signIn("clerk");
        await app.open(`${panel}/${place}`);
        await app.holds();
      });
    }
  });
}
