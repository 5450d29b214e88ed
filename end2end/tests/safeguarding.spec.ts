// A concern: raised by an officer, acknowledged and decided by the lead, with its clock in sight.
import { expect, langs, test } from "../support/fixtures";

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang });

    for (const path of ["/concerns", "/concerns?state=decided", "/concerns/report"]) {
      test(`${path} holds for everybody`, async ({ app }) => {
        await app.signIn("lead");
        expect(await app.open(path)).toBe(200);
        await app.holds();
      });
    }

    test("a concern goes its whole way", async ({ app, page }) => {
      await app.signIn("officer");
      await app.open("/moderation");
      await page.getByRole("button", { name: app.t("moderation-next") }).click();
      const said = (await page.locator("#original").textContent()) ?? "";
      await page.getByRole("link", { name: app.t("moderation-concern"), exact: true }).click();
      await app.holds();
      await page.getByRole("button", { name: app.t("safeguarding-raise") }).click();
      await expect(page.locator("#why-problem")).toBeVisible();
      await page.locator("input[name=urgency][value=now]").check({ force: true });
      await page.locator("textarea[name=what]").fill("What was seen.");
      await page.locator("textarea[name=why]").fill("This worries me.");
      await page.getByRole("button", { name: app.t("safeguarding-raise") }).click();
      await expect(page.getByText(app.t("safeguarding-flash-raised"))).toBeVisible();
      const concern = await page.locator('main a[href*="/concerns/"]').first().getAttribute("href");
      await page.getByRole("button", { name: app.t("moderation-release") }).click();

      await app.signIn("lead");
      await page.goto(concern ?? "");
      await expect(page.getByText("This worries me.")).toBeVisible();
      await expect(page.locator("blockquote")).toHaveText(said);
      await app.holds();
      await page.getByRole("button", { name: app.t("safeguarding-acknowledge") }).click();
      await expect(page.getByText(app.t("safeguarding-flash-acknowledged"))).toBeVisible();
      await page.locator("textarea[name=outcome]").fill("The social worker visits today.");
      await page.getByRole("button", { name: app.t("safeguarding-decide") }).click();
      await expect(page.getByText(app.t("safeguarding-flash-decided"))).toBeVisible();
      await expect(page.getByText("The social worker visits today.")).toBeVisible();
      await app.holds();
    });
  });
}

test("members and panel members do not see concerns", async ({ app }) => {
  for (const role of ["member", "panel_member", "clerk", "admin"]) {
    await app.signIn(role);
    expect(await app.open("/concerns")).toBe(403);
  }
});
