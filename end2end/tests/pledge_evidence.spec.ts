// What a claim rests on: the pledge lead puts a link, a file and figures with it, an officer releases it, and everybody
// sees them; then the pledge goes to those it is for.
import { choose, expect, langs, test } from "../support/fixtures";

const PDF = Buffer.from("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n%%EOF\n");

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang, inBoth: true, own: true });

    test("a claim has a link, a file and figures, which everybody sees once it is released", async ({ app, page }) => {
      await app.signIn("pledge_lead");
      await app.open("/claims/2");
      const claim = page.locator("form[action*='/do/pledge/claim']");
      await choose(claim.locator("[name=standing][value=in_progress]"));
      await claim.locator("[name='evidence[en]']").fill("Most of you have one now.");
      await claim.locator("[name='evidence[cy]']").fill("Mae gan y rhan fwyaf ohonoch un nawr.");
      await claim.getByRole("button").click();
      await expect(page.getByText(app.t("pledge-claim-made"))).toBeVisible();
      await app.holds();

      await page.locator("summary", { hasText: app.t("pledge-evidence-link") }).click();
      const link = page.locator("form[action*='add-link']");
      await link.locator("[name=link]").fill("not an address");
      await link.locator("[name='link_about[en]']").fill("The report");
      await link.locator("[name='link_about[cy]']").fill("Yr adroddiad");
      await link.getByRole("button").click();
      // The form is open again, with what was typed and what is wrong beside it.
      await expect(link.locator(".problem")).toHaveText(app.t("pledge-evidence-link-wrong"));
      await expect(link.locator("[name='link_about[en]']")).toHaveValue("The report");
      await app.holds();
      await link.locator("[name=link]").fill("www.example.org/report");
      await link.getByRole("button").click();
      await expect(page.getByText(app.t("pledge-evidence-added"))).toBeVisible();

      await page.locator("summary", { hasText: app.t("pledge-evidence-file") }).click();
      const file = page.locator("form[action*='add-file']");
      await file.locator("[type=file]").setInputFiles({ name: "minutes.pdf", mimeType: "application/pdf", buffer: PDF });
      await file.locator("[name='file_about[en]']").fill("The minutes");
      await file.locator("[name='file_about[cy]']").fill("Y cofnodion");
      await file.getByRole("button", { name: app.t("pledge-evidence-add-file"), exact: true }).click();
      await expect(page.getByText(app.t("pledge-evidence-added"))).toBeVisible();

      await page.locator("details.card > summary", { hasText: app.t("pledge-figures") }).click();
      const figures = page.locator("form[action*='add-figures']");
      await figures.locator("[name='series[en]']").fill("Reviews on time");
      await figures.locator("[name='series[cy]']").fill("Adolygiadau ar amser");
      await figures.locator("[name=unit]").selectOption("percent");
      await figures.locator("[name=lines]").fill("2025/26 Q3\t87.5\n2025/26 Q4\t92");
      await figures.getByRole("button", { name: app.t("pledge-figures-add"), exact: true }).click();
      await expect(page.locator("#evidence .columns li")).toHaveCount(2);
      await app.holds();
      await app.touchable();

      await app.signOut();
      await app.open("/pledge/2");
      await expect(page.getByText("minutes.pdf")).toHaveCount(0);

      await app.signIn("officer");
      await app.open("/claims/2");
      await app.holds();
      const release = page.locator("form[action*='release-claim']");
      for (const tick of await release.locator("[type=checkbox]").all()) await choose(tick);
      await release.getByRole("button").click();
      await expect(page.getByText(app.t("pledge-claim-released"))).toBeVisible();

      await app.signOut();
      await app.open("/pledge/2");
      await expect(page.getByText("minutes.pdf")).toBeVisible();
      await expect(page.locator(".columns").first()).toContainText("92%");
      await app.holds();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: lang === "en" ? "The minutes" : "Y cofnodion" }).click(),
      ]);
      expect(download.suggestedFilename()).toBe("minutes.pdf");
    });

    test("the pledge lead sends the pledge and notes who has had it", async ({ app, page }) => {
      await app.signIn("pledge_lead");
      await app.open("/claims");
      await page.getByRole("link", { name: app.t("pledge-issue-title"), exact: true }).click();
      await app.holds();
      await page.locator("[name=recipients]").selectOption("members");
      await page.getByRole("button", { name: app.t("pledge-issue-send"), exact: true }).click();
      await expect(page.getByText(app.t("pledge-issue-mailed"))).toBeVisible();
      await page.locator("[name=had_by]").selectOption("children");
      await page.locator("[name=way]").selectOption("hand");
      await page.locator("[name=people]").fill("48");
      await page.getByRole("button", { name: app.t("pledge-issue-note"), exact: true }).click();
      await expect(page.getByText(app.t("pledge-issue-noted"))).toBeVisible();
      await expect(page.getByRole("row", { name: new RegExp(app.t("pledge-issue-to-children")) }).first()).toContainText("48");
      await app.holds();
      await app.touchable();
    });
  });
}
