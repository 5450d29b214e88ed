// Items 4 and 9: a young person tells us something, follows it with four words, takes it back; you said, we did.
import { fileURLToPath } from "node:url";
import { expect, langs, test } from "../support/fixtures";
import { receiptWords } from "../support/texts";

const picture = fileURLToPath(new URL("../../public/icon-192.png", import.meta.url));

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang, inBoth: true });

    test("something is told with a picture, followed on another phone, and taken back", async ({ app, page }) => {
      const said = `My room is cold at night (${lang}).`;
      await app.open("/tell");
      await expect(page.getByText(app.t("voices-who-danger"), { exact: true })).toBeVisible();
      await page.getByLabel(app.t("voices-tell-text")).fill(said);
      await page.getByRole("radio").nth(1).check();
      await page.getByLabel(app.t("voices-tell-picture")).setInputFiles(picture);
      await page.getByLabel(app.t("voices-tell-publish-no"), { exact: false }).last().check();
      await app.touchable();
      await page.getByRole("button", { name: app.t("voices-tell-send") }).click();

      await expect(page).toHaveURL(/\/tell\/done$/);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(app.t("voices-done-title"));
      const words = await page.locator(".receipt .words li").allInnerTexts();
      expect(words).toHaveLength(receiptWords);
      await app.holds();

      await app.signOut();
      await app.open("/follow");
      await page.getByLabel(app.t("voices-follow-words")).fill(words.join(" ").toUpperCase());
      await page.getByRole("button", { name: app.t("voices-follow-go") }).click();
      await expect(page).toHaveURL(/\/follow$/);
      await expect(page.getByText(said)).toBeHidden();
      await app.readOwn();
      await expect(page.getByText(said)).toBeVisible();
      await expect(page.getByAltText(app.t("voices-picture-alt"))).toBeVisible();
      await expect(page.locator(".steps [aria-current=step]")).toContainText(app.t("voices-step-read"));
      await app.holds();

      await page.getByRole("link", { name: app.t("voices-mine-withdraw") }).click();
      await expect(page.getByText(said)).toBeVisible();
      await app.holds();
      await page.getByRole("button", { name: app.t("voices-withdraw-yes") }).click();
      await expect(page.getByRole("status")).toContainText(app.t("voices-withdrawn"));
      await expect(page.getByText(said)).toHaveCount(0);
      await expect(page.getByText(app.t("voices-mine-taken-back"))).toBeVisible();
      await app.holds();
      await page.getByRole("button", { name: app.t("voices-put-back") }).click();
      await expect(page.getByRole("status")).toContainText(app.t("voices-put-back-done"));
      await app.readOwn();
      await expect(page.getByText(said)).toBeVisible();
      await expect(page.getByAltText(app.t("voices-picture-alt"))).toBeVisible();

      await page.getByRole("button", { name: app.t("voices-mine-leave") }).click();
      await expect(page.getByLabel(app.t("voices-follow-words"))).toBeVisible();
    });

    test("a refused form says what is wrong and keeps what was typed", async ({ app, page }) => {
      const long = "a".repeat(2_001);
      await app.open("/tell");
      await page.getByLabel(app.t("voices-tell-text")).fill(long);
      await page.locator("[name=privacy][value=named]").check();
      await page.getByRole("button", { name: app.t("voices-tell-send") }).click();
      await expect(page.locator(".errors")).toBeFocused();
      await expect(page.locator(".errors li")).toHaveCount(2);
      await expect(page.getByLabel(app.t("voices-tell-text"))).toHaveValue(long);
      await expect(page.locator("[name=privacy][value=named]")).toBeChecked();
      await expect(page.getByLabel(app.t("voices-tell-name"), { exact: true })).toBeVisible();
      await app.holds();
      await page.locator(".errors a").first().click();
      await expect(page.locator("#text")).toBeFocused();
    });

    test("words that nobody has are told so gently", async ({ app, page }) => {
      await app.open("/follow");
      await page.getByLabel(app.t("voices-follow-words")).fill("one two three");
      await page.getByRole("button", { name: app.t("voices-follow-go") }).click();
      await expect(page.locator(".errors")).toContainText(app.t("voices-follow-unknown", { for: app.t("kept-months", { n: 12 }) }));
      await expect(page.getByLabel(app.t("voices-follow-words"))).toHaveValue("one two three");
      await app.holds();
    });

    test("you said, we did: by theme, panel and year, with what was done since", async ({ app, page }) => {
      await app.open("/heard");
      await expect(page.locator(".heard .quote").first()).toBeVisible();
      await expect(page.locator(".heard .reply").first()).toBeVisible();
      expect(await page.locator(".about").count()).toBeGreaterThan(2);
      await app.holds();
      await page.locator(".looking summary").click();
      await page.locator("select[name=theme]").selectOption("home");
      await page.locator("select[name=panel]").selectOption({ index: 1 });
      await page.locator("select[name=year]").selectOption({ index: 1 });
      await page.getByRole("button", { name: app.t("voices-heard-show") }).click();
      await expect(page.locator(".about")).toHaveCount(1);
      // What was chosen stays in sight, and what was done says when.
      await expect(page.locator("select[name=theme]")).toHaveValue("home");
      await expect(page.locator(".heard .reply").filter({ hasText: "200" })).toContainText(/2026:/);
      await app.holds();
      await page.getByRole("link", { name: app.t("voices-heard-everything") }).click();
      await expect(page.locator(".looking")).not.toHaveAttribute("open");
    });

    test("how long an answer takes stands for every panel", async ({ app, page }) => {
      await app.open("/heard");
      await page.getByRole("link", { name: app.t("panels-waiting-title") }).click();
      await expect(page.locator(".card h2")).toHaveCount(2);
      await app.holds();
      await page.locator(".card a").first().click();
      await expect(page.locator("select[name=panel]")).not.toHaveValue("");
    });

    test("a receipt of the demo leads to an answer", async ({ app, page, noise }) => {
      let answered = false;
      for (const words of noise.demo.receipts.slice(0, 12)) {
        await app.signOut();
        await app.open("/follow");
        await page.getByLabel(app.t("voices-follow-words")).fill(words);
        await page.getByRole("button", { name: app.t("voices-follow-go") }).click();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(app.t("voices-mine-title"));
        answered = (await page.locator(".said .reply").count()) > 0;
        if (answered) break;
      }
      expect(answered, "one of the demo's receipts has an answer").toBe(true);
      await expect(page.locator(".steps li").last()).toContainText(app.t("voices-step-answer-done"));
      await app.holds();
    });
  });
}

test("near the end of the room it says how much is left", async ({ app, page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, "the counter is what script adds");
  await app.open("/tell");
  await page.waitForFunction(() => document.documentElement.dataset.awake !== undefined);
  const room = page.locator(".counted:has(#text) [role=status]");
  await page.locator("#text").fill("a".repeat(100));
  await expect(room).toHaveText("");
  await page.locator("#text").fill("\u{1f642}".repeat(1_990));
  await expect(room).toHaveText(`${app.t("voices-tell-left")} 10`);
  await page.locator("#text").fill("a".repeat(2_003));
  await expect(room).toHaveText(`${app.t("voices-tell-over")} 3`);
});

test("a code on the first page that is none is said there", async ({ app, page }) => {
  await app.open("/");
  await page.getByLabel(app.t("public-home-join-code")).fill("NOCODE");
  await page.getByRole("button", { name: app.t("public-home-join-go") }).click();
  await expect(page.locator(".errors")).toBeVisible();
  await expect(page.getByLabel(app.t("public-home-join-code"))).toHaveValue(/nocode/i);
  await app.axe();
});

test("telling takes no more than a keyboard", async ({ app, page, isMobile }) => {
  test.skip(isMobile, "a keyboard belongs to the laptop");
  await app.open("/tell");
  await page.locator("#text").focus();
  await page.keyboard.type("Thank you for the bags");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  const send = page.getByRole("button", { name: app.t("voices-tell-send"), exact: true });
  for (let tries = 0; tries < 20; tries++) {
    await page.keyboard.press("Tab");
    if (await send.evaluate((button) => button === document.activeElement)) break;
  }
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/tell\/done$/);
});
