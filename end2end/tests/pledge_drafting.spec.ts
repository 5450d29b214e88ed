// The care leaver offer, of which the demo has none: typed in with the keyboard by the pledge lead, worded by a member,
// adopted, and read by everybody.
import { choose, expect, langs, test } from "../support/fixtures";

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang, inBoth: true, own: true });

    test("an edition is typed in with the keyboard, worded, and adopted", async ({ app, page }) => {
      await app.signIn("pledge_lead");
      await app.open("/editions");
      await app.holds();
      await app.open("/editions?kind=offer");
      const begin = page.locator("section#offer form");
      await begin.locator("[name='title[en]']").fill("Our offer to you");
      await begin.locator("[name='title[cy]']").fill("Ein cynnig i ti");
      await begin.getByRole("button").click();
      await expect(page.getByText(app.t("pledge-draft-begun"))).toBeVisible();
      const draft = new URL(page.url()).pathname;
      await page.locator("[name='name[en]']").fill("Money");
      await page.locator("[name='name[cy]']").fill("Arian");
      await page.keyboard.press("Enter");
      // The keyboard goes on where promises are typed, without a click.
      const lines = page.locator(`[name='lines[${lang}]']`);
      await expect(lines).toBeFocused();
      const [own, other] = lang === "en" ? [["We help you save", "We tell you what you can claim"], ["Cynilo", "Hawlio"]] : [["Cynilo", "Hawlio"], ["We help you save", "We tell you what you can claim"]];
      await page.keyboard.type(own.join("\n"));
      await page.keyboard.press("Tab");
      await page.keyboard.type(other.join("\n"));
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await expect(page.locator(".promises > li")).toHaveCount(2);
      await expect(lines).toBeFocused();
      await app.holds();
      await app.touchable();

      // A member finds it in the menu and says what it means.
      await app.signIn("member");
      await app.open(draft.replace(/^\/cy/, ""));
      await page.locator(".promises a").first().click();
      await app.holds();
      await page.locator("[name='plain[en]']").fill("You can keep money for later.");
      await page.locator("[name='plain[cy]']").fill("Galli di gadw arian.");
      await page.locator("details.pick-symbols > summary").click();
      await choose(page.locator("[name=symbol][value=money]"));
      await page.getByRole("button", { name: app.t("pledge-draft-save"), exact: true }).click();
      await expect(page.getByText(app.t("pledge-draft-saved"))).toBeVisible();
      await page.getByRole("button", { name: new RegExp(`^${app.t("panels-down")}`) }).nth(0).click();
      await expect(page.locator(".promises > li").first()).toContainText(own[1] ?? "");

      await app.signIn("pledge_lead");
      await app.open(draft.replace(/^\/cy/, ""));
      await page.getByRole("link", { name: app.t("pledge-adopt-go"), exact: true }).click();
      await app.holds();
      await page.locator("[name=on]").fill("2026-01-15");
      await page.locator("[name='by[en]']").fill("Cabinet");
      await page.locator("[name='by[cy]']").fill("Y Cabinet");
      await page.getByRole("button", { name: app.t("pledge-adopt-button"), exact: true }).click();
      await expect(page.getByText(app.t("pledge-adopted-now"))).toBeVisible();

      await app.signOut();
      await app.open("/offer");
      await page.locator("details.outcome > summary").first().click();
      await app.holds();
      await page.locator("details.outcome li.card").nth(1).getByRole("link", { name: own[0], exact: true }).click();
      await expect(page.getByRole("main")).toContainText(lang === "en" ? "You can keep money for later." : "Galli di gadw arian.");
      await app.holds();
    });
  });
}
