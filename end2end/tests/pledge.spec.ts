// Item 10: the pledge lead claims, a member gives verdicts, everybody sees the pledge and its gaps.
import { choose, expect, langs, test } from "../support/fixtures";

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang, inBoth: true });

    test("everybody sees where the statements stand, and only the gaps if they like", async ({ app, page }) => {
      await app.open("/pledge");
      await app.holds();
      await page.getByRole("link", { name: app.t("pledge-filter-gaps"), exact: true }).click();
      await expect(page).toHaveURL(/show=gaps/);
      await page.locator("main li.card h3 a").first().click();
      await expect(page.getByText(app.t("pledge-gap-means"))).toBeVisible();
      await app.holds();
      // Without the words of a receipt there is no verdict, and what was chosen stays.
      await page.locator("[name=finding][value=kept]").click();
      await expect(page.locator(".errors")).toContainText(app.t("pledge-verdict-words-needed"));
      await expect(page.locator("[name=finding][value=kept]")).toHaveAttribute("aria-pressed", "true");
      // They are asked once: then it is one tap a promise.
      await page.locator("[name=words]").fill(app.noise.demo.receipts[0]);
      await page.locator("[name=finding][value=partly]").click();
      await expect(page.getByRole("status")).toContainText(app.t("pledge-verdict-counted"));
      await expect(page.locator("[name=words]")).toHaveCount(0);
      const here = page.url();
      await page.locator("[name=finding][value=kept]").click();
      await expect(page).not.toHaveURL(here);
      await page.goto(here);
      await expect(page.locator("[name=finding][value=kept]")).toHaveAttribute("aria-pressed", "true");
      await app.holds();
    });

    test("a member goes through the statements, and skips one", async ({ app, page }) => {
      await app.signIn("member");
      await app.open("/verdicts?at=1");
      await app.holds();
      await page.locator("[name=finding][value=partly]").click();
      await expect(page).toHaveURL(/at=2/);
      // Of what they have answered before the link says where it leads.
      const onward = ["pledge-walk-skip", "pledge-walk-next"].map((key) => app.t(key)).join("|");
      await page.getByRole("link", { name: new RegExp(`^(${onward})$`) }).click();
      await expect(page).toHaveURL(/at=3/);
    });

    test("the pledge lead claims a statement met, with evidence, and an officer releases it", async ({ app, page }) => {
      await app.signIn("pledge_lead");
      await app.open("/claims/3");
      await choose(page.locator("input[name=standing][value=met]"));
      await page.getByRole("button", { name: app.t("pledge-claim-send"), exact: true }).click();
      await expect(page.locator(".errors")).toContainText(app.t("pledge-claim-evidence-needed"));
      await app.holds();
      await page.locator("textarea[name='evidence[en]']").fill("The wait is four weeks now.");
      await page.locator("textarea[name='evidence[cy]']").fill("Pedair wythnos yw'r aros nawr.");
      await page.getByRole("button", { name: app.t("pledge-claim-send"), exact: true }).click();
      await expect(page.getByRole("status")).toContainText(app.t("pledge-claim-made"));
      await app.holds();
      await expect(page.getByRole("button", { name: app.t("pledge-claim-release"), exact: true })).toHaveCount(0);
      await app.signIn("officer");
      await app.open("/claims/3");
      await app.holds();
      const seen = page.locator("input[name='seen[]']");
      if ((await seen.count()) > 0) await choose(seen);
      await page.getByRole("button", { name: app.t("pledge-claim-release"), exact: true }).click();
      await expect(page.getByRole("status")).toContainText(app.t("pledge-claim-released"));
      await app.open("/pledge/3");
      await expect(page.getByText(lang === "en" ? "four weeks now" : "Pedair wythnos").first()).toBeVisible();
    });
  });
}
