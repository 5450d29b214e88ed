// A concern: raised by an officer, acknowledged and decided by the lead, with its clock in sight.
import { choose, expect, langs, test } from "../support/fixtures";

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang, inBoth: true });

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
      await choose(page.locator("input[name=urgency][value=now]"));
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

for (const lang of langs) {
  test.describe(`${lang}, by two people`, () => {
    test.use({ lang, inBoth: true });

    test("the link from a voice to a person is opened by a lead and an officer", async ({ app, page }) => {
      await app.signIn("lead");
      const asks: string[] = [];
      for (const path of ["/concerns", "/concerns?state=decided"]) {
        await app.open(path);
        const concerns = await page.locator('main a[href*="/concerns/"]').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname));
        for (const concern of concerns.filter((one) => /[0-9a-f]{8}-/.test(one))) {
          await page.goto(concern);
          asks.push(...(await page.locator('a[href*="/openings/ask/"]').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname))));
        }
      }
      // What was said anonymously leads to nobody; the first that can be asked for is.
      for (const ask of asks) {
        await page.goto(ask);
        if (await page.locator("textarea[name=reason]").count()) break;
      }
      await page.getByRole("button", { name: app.t("safeguarding-opening-ask") }).click();
      await expect(page.locator("#reason-problem")).toBeVisible();
      await app.holds();
      await page.locator("textarea[name=reason]").fill("We must reach this child tonight.");
      await page.getByRole("button", { name: app.t("safeguarding-opening-ask") }).click();
      await expect(page.getByText(app.t("safeguarding-opening-second-needed"))).toBeVisible();
      const opening = page.url();

      await app.signIn("officer");
      await page.goto(opening);
      await expect(page.getByRole("button", { name: app.t("safeguarding-opening-open-now") })).toHaveCount(0);
      await app.holds();
      await page.getByRole("button", { name: app.t("safeguarding-opening-agree") }).click();
      await expect(page.getByText(app.t("safeguarding-opening-flash-answered"))).toBeVisible();

      await app.signIn("lead");
      await page.goto(opening);
      await page.getByRole("button", { name: app.t("safeguarding-opening-open-now") }).click();
      await expect(page.getByRole("heading", { name: app.t("safeguarding-opening-who") })).toBeVisible();
      await app.holds();
      await app.open("/openings");
      await app.holds();
    });

    test("one person's things are erased once a second person agrees", async ({ app, page }) => {
      await app.signOut();
      await app.open("/tell");
      await page.locator("textarea[name=text]").fill("Please forget this.");
      await page.getByRole("button", { name: app.t("voices-tell-send") }).click();
      const words = (await page.locator(".receipt .words li").allInnerTexts()).join(" ");

      await app.signIn("officer");
      await app.open("/erasures");
      await page.getByLabel(app.t("erasure-words"), { exact: true }).fill("no such words");
      await page.getByRole("button", { name: app.t("erasure-ask") }).click();
      await expect(page.locator("#words-problem")).toBeVisible();
      await page.getByLabel(app.t("erasure-words"), { exact: true }).fill(words);
      await page.getByRole("button", { name: app.t("erasure-ask") }).click();
      await expect(page.getByText(app.t("erasure-flash-asked"))).toBeVisible();
      // Nobody erases alone.
      await expect(page.getByRole("button", { name: app.t("erasure-agree") })).toHaveCount(0);
      await app.holds();

      await app.signIn("lead");
      await app.open("/erasures");
      await app.holds();
      await page.getByRole("button", { name: app.t("erasure-agree") }).first().click();
      await expect(page.getByText(app.t("erasure-flash-done"))).toBeVisible();

      await app.signOut();
      await app.open("/follow");
      await page.getByLabel(app.t("voices-follow-words")).fill(words);
      await page.getByRole("button", { name: app.t("voices-follow-go") }).click();
      await expect(page.locator(".errors")).toContainText(app.t("voices-follow-unknown", { for: app.t("kept-months", { n: 12 }) }));
    });
  });
}

test("members and panel members do not see concerns", async ({ app }) => {
  for (const role of ["member", "panel_member", "clerk", "admin"]) {
    await app.signIn(role);
    expect(await app.open("/concerns")).toBe(403);
  }
});

for (const lang of langs) {
  test.describe(`${lang}, what may be about danger`, () => {
    test.use({ lang });

    test("a lead opens an alarm and says why there is no danger", async ({ app, page }) => {
      await app.signOut();
      await app.open("/tell");
      await page.locator("textarea[name=text]").fill("My dad hit me, I am scared");
      await page.getByRole("button", { name: app.t("voices-tell-send") }).click();
      await app.signIn("lead");
      await app.open("/alarms");
      await app.holds();
      await page.locator("tbody tr").last().getByRole("link").click();
      await expect(page.locator("blockquote")).toHaveCount(0);
      await app.holds();
      await page.getByRole("button", { name: app.t("safeguarding-alarm-open") }).click();
      await expect(page.locator("blockquote")).toContainText("My dad hit me");
      await page.getByRole("button", { name: app.t("safeguarding-alarm-end") }).click();
      await expect(page.locator("#because-problem")).toBeVisible();
      await app.holds();
      await page.locator("textarea[name=because]").fill("It is about a game they play.");
      await page.getByRole("button", { name: app.t("safeguarding-alarm-end") }).click();
      await expect(page.getByText(app.t("safeguarding-flash-no-danger"))).toBeVisible();
    });

    test("the hours on duty and the rota are kept by a lead", async ({ app, page }) => {
      await app.signIn("lead");
      await app.open("/settings/duty");
      await app.holds();
      await page.locator("input[name='to[mon]']").fill("08:00");
      await page.getByRole("button", { name: app.t("people-save"), exact: true }).click();
      await expect(page.getByText(app.t("safeguarding-duty-hours-wrong")).first()).toBeVisible();
      await page.locator("input[name='to[mon]']").fill("18:00");
      await page.getByRole("button", { name: app.t("people-save"), exact: true }).click();
      await expect(page.getByText(app.t("safeguarding-flash-duty"))).toBeVisible();
      await page.getByRole("button", { name: app.t("safeguarding-duty-put") }).click();
      await expect(page.getByText(app.t("safeguarding-flash-on-call"))).toBeVisible();
      await app.holds();
    });
  });
}
