// Signing in and out, and what the administrator looks after.
import { expect, langs, test } from "../support/fixtures";

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang, inBoth: true });

    test("the administrator invites somebody, who comes in by the link", async ({ app, page }, info) => {
      const name = `Clem ${lang} ${info.project.name}`;
      await app.signIn("admin");
      await app.open("/people");
      await app.holds();
      await page.getByLabel(app.t("people-name"), { exact: true }).fill(name);
      await page.getByLabel(app.t("people-email"), { exact: true }).fill(`${name.replaceAll(" ", ".")}@example.org`);
      await page.locator("[name='roles[]'][value=clerk]").check();
      await page.getByRole("button", { name: app.t("people-by-hand-button") }).click();
      await expect(page.getByText(app.t("people-by-hand-title", { name }))).toBeVisible();
      await expect(page.getByRole("rowheader", { name })).toBeVisible();

      // No mail server: the link is there to be handed on, and the mail that has it is in the outbox.
      const link = await page.locator(".link-by-hand").innerText();
      await app.open("/outbox");
      await app.holds();
      await expect(page.locator(`main pre a[href="${link}"]`)).toHaveCount(1);
      await app.signOut();
      await page.goto(new URL(link).pathname);
      await app.holds();
      await page.getByRole("button", { name: app.t("people-link-button") }).click();
      await expect(page).not.toHaveURL(/sign-in/);
      await app.open("/account");
      await expect(page.getByRole("main").getByText(name).first()).toBeVisible();
      await app.holds();

      await page.getByRole("main").getByRole("button", { name: app.t("people-sign-out"), exact: true }).click();
      expect(await app.open("/account")).toBe(403);
      await app.holds();
      expect(await page.goto(new URL(link).pathname).then((answer) => answer?.status())).toBe(410);
      await app.holds();
    });

    test("a wrong address is said beside the field, and a right one answers the same for all", async ({ app, page }) => {
      await app.open("/sign-in");
      await page.getByLabel(app.t("people-email")).fill("sam@");
      await page.getByRole("button", { name: app.t("people-sign-in-button") }).click();
      await expect(page.locator("#email-problem")).toContainText(app.t("form-email"));
      await expect(page.getByLabel(app.t("people-email"))).toHaveValue("sam@");
      await app.holds();
      await page.getByLabel(app.t("people-email")).fill("nobody@example.org");
      await page.getByRole("button", { name: app.t("people-sign-in-button") }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(app.t("people-sent-title"));
      await app.holds();
      await app.touchable();
    });

    test("a wrong password says nothing about which was wrong", async ({ app, page }) => {
      await app.open("/sign-in/password");
      await page.getByLabel(app.t("people-email")).fill("nobody@example.org");
      await page.getByLabel(app.t("people-password"), { exact: true }).fill("correct horse battery");
      await page.getByLabel(app.t("people-code"), { exact: true }).fill("123456");
      await page.getByRole("button", { name: app.t("people-sign-in-now") }).click();
      await expect(page.getByRole("alert")).toContainText(app.t("people-entrance-wrong"));
      await expect(page.getByLabel(app.t("people-password"), { exact: true })).toHaveValue("");
      await app.holds();
    });

    test("settings are checked, kept and logged", async ({ app, page, noise }) => {
      await app.signIn("admin");
      await app.open("/settings");
      await app.holds();
      await page.getByLabel(app.t("people-settings-inside"), { exact: true }).fill("4");
      await page.getByRole("button", { name: app.t("people-save") }).click();
      await expect(page.locator("#fewest_inside-problem")).toBeVisible();
      await app.holds();
      await page.getByLabel(app.t("people-settings-inside"), { exact: true }).fill("5");
      // Nothing is kept for longer than the schedule says.
      const months = page.getByLabel(app.t("people-settings-keep-originals"), { exact: true });
      await months.fill("7");
      await page.getByRole("button", { name: app.t("people-save") }).click();
      await expect(page.locator(".errors")).toBeVisible();
      await expect(months).toHaveValue("7");
      await app.holds();
      await months.fill("6");
      await page.getByRole("button", { name: app.t("people-save") }).click();
      await expect(page.getByRole("status")).toContainText(app.t("people-flash-settings"));
      await app.open("/audit?check=1");
      await expect(page.locator(".banner.good")).toBeVisible();
      const who = noise.demo.people.find((one) => one.role === "admin")?.name ?? "";
      await expect(page.getByText(app.t("audit-did-settings-saved", { who })).first()).toBeVisible();
      await app.holds();
    });

    test("a role that two people give is asked for, and refused with a reason", async ({ app, page }, info) => {
      const name = `Olga ${lang} ${info.project.name}`;
      await app.signIn("admin");
      await app.open("/people");
      await page.getByLabel(app.t("people-name"), { exact: true }).fill(name);
      await page.getByLabel(app.t("people-email"), { exact: true }).fill(`${name.replaceAll(" ", ".")}@example.org`);
      await page.locator("[name='roles[]'][value=officer]").check();
      await page.getByRole("button", { name: app.t("people-by-hand-button") }).click();
      await expect(page.getByRole("status").first()).toContainText(app.t("roles-flash-asked"));
      await app.holds();

      await app.signIn("lead");
      await app.open("/roles");
      await app.holds();
      await page.getByRole("link", { name }).first().click();
      await app.holds();
      await page.getByLabel(app.t("roles-reason"), { exact: true }).fill("Olga is leaving us.");
      await page.getByRole("button", { name: app.t("roles-refuse"), exact: true }).click();
      await expect(page.getByRole("status").first()).toContainText(app.t("roles-flash-refused"));
      await expect(page.getByText("Olga is leaving us.")).toBeVisible();
      await app.holds();
    });

    test("an officer invites members and sees nothing of the administrator's", async ({ app, page }) => {
      await app.signIn("officer");
      await app.open("/people");
      await expect(page.locator("[name='roles[]']")).toHaveCount(0);
      await app.holds();
      for (const path of ["/settings", "/outbox", "/audit"]) expect(await app.open(path)).toBe(403);
      await app.holds();
    });
  });
}
