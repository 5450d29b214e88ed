// Telling us, all of it: help while typing, pictures that can be taken out, saying more and in other words, and what
// officers enter for somebody.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, langs, test } from "../support/fixtures";
import { receiptWords } from "../support/texts";

const picture = fileURLToPath(new URL("../../public/icon-192.png", import.meta.url));
const afraid = { en: "My uncle hit me", cy: "Mae e'n fy mrifo i" };

/** What the server is tried on too (app/domain/src/alert_words/rules.rs): the browser takes letters apart by itself. */
const letters = readFileSync(new URL("../../app/words/tried/letters.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => line.replace(/\\u\{([\da-f]+)\}/g, (_, code) => String.fromCodePoint(parseInt(code, 16))).split("\t"));

test("a browser finds danger in the letters in which the server finds it", async ({ app, page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, "without script nothing is looked for while somebody writes");
  await app.open("/tell");
  const help = page.locator("#danger");
  const text = page.getByLabel(app.t("voices-tell-text"));
  await text.fill("i want to die");
  await expect(help, "the words are here").toBeVisible();
  expect(letters.length).toBeGreaterThan(20);
  for (const [what, words] of letters) {
    await text.fill("");
    await help.evaluate((section) => (section.hidden = true));
    await text.fill(words);
    // What is typed is looked at as it is typed.
    expect(await help.isVisible(), words).toBe(what === "danger");
  }
});

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang, inBoth: true });

    test("words of danger bring up help, and the first press sends", async ({ app, page, javaScriptEnabled }) => {
      await app.open("/tell");
      const help = page.locator("#danger");
      await expect(help).toBeHidden();
      const text = page.getByLabel(app.t("voices-tell-text"));
      await text.fill("It is a nice day");
      await expect(help).toBeHidden();
      if (javaScriptEnabled !== false) {
        await text.fill("");
        await text.pressSequentially(afraid[lang]);
        await expect(help).toBeVisible();
        await expect(text).toBeFocused();
        await expect(page.locator("#danger-says")).toHaveText(app.t("voices-danger-says"));
        const above = await help.evaluate((one) => one.compareDocumentPosition(document.querySelector("main form .row button[type=submit]") as Node));
        expect(above & 4, "help stands above the button that sends").toBeTruthy();
        await app.holds();
      } else {
        await text.fill(afraid[lang]);
      }
      await page.getByRole("button", { name: app.t("voices-tell-send"), exact: true }).click();
      await expect(page).toHaveURL(/\/tell\/done$/);
      await expect(page.locator("main section").first()).toContainText(app.t("voices-danger-title"));
      await app.holds();
    });

    test("three pictures, each with its own way out; a bad one is said beside it", async ({ app, page, javaScriptEnabled }) => {
      await app.open("/tell");
      await page.getByLabel(app.t("voices-better-label")).fill("Warm rooms");
      await page.locator("#picture").setInputFiles(picture);
      await page.locator(".more-pictures summary").click();
      await page.locator("#picture2").setInputFiles({ name: "no.png", mimeType: "image/png", buffer: Buffer.from("no picture") });
      if (javaScriptEnabled !== false) {
        await expect(page.locator(".slot canvas.chosen").first()).toBeVisible();
        await expect(page.locator(".pad canvas")).toBeVisible();
        await app.touchable();
      }
      await page.getByRole("button", { name: app.t("voices-tell-send"), exact: true }).click();
      await expect(page.locator("#picture2-problem")).toBeVisible();
      await expect(page.getByLabel(app.t("voices-better-label"))).toHaveValue("Warm rooms");
      await app.holds();
      await page.locator("#picture").setInputFiles(picture);
      if (javaScriptEnabled !== false) {
        await page.locator("#picture3").setInputFiles(picture);
        await page.locator(".slot").nth(2).locator("button").click();
        expect(await page.locator("#picture3").evaluate((field: HTMLInputElement) => field.files?.length)).toBe(0);
      }
      await page.getByRole("button", { name: app.t("voices-tell-send"), exact: true }).click();
      await expect(page).toHaveURL(/\/tell\/done$/);
      await app.open("/follow");
      await expect(page.locator(".picture")).toHaveCount(1);
    });

    test("more is said, and in other words", async ({ app, page }) => {
      await app.open("/tell");
      await page.getByLabel(app.t("voices-tell-text")).fill(`First (${lang})`);
      await page.getByRole("button", { name: app.t("voices-tell-send"), exact: true }).click();
      await app.open("/follow");
      await app.holds();
      await app.touchable();
      await page.getByRole("link", { name: app.t("voices-mine-add") }).click();
      await app.holds();
      await page.locator("#text").fill(`More (${lang})`);
      await page.getByRole("button", { name: app.t("voices-tell-send"), exact: true }).click();
      await app.readOwn();
      await expect(page.getByText(`More (${lang})`)).toBeVisible();
      await page.getByRole("link", { name: app.t("voices-mine-correct") }).last().click();
      await expect(page.locator("#text")).toHaveValue(`First (${lang})`);
      await app.holds();
      await page.locator("#text").fill(`Other words (${lang})`);
      await page.getByRole("button", { name: app.t("voices-correct-send") }).click();
      await app.readOwn();
      await expect(page.getByText(`Other words (${lang})`)).toBeVisible();
      await expect(page.getByText(`First (${lang})`)).toHaveCount(0);
    });

    test("without signal nothing is sent and nothing is lost", async ({ app, page, javaScriptEnabled }) => {
      test.skip(javaScriptEnabled === false, "without script the browser says it");
      await app.open("/tell");
      await page.getByLabel(app.t("voices-tell-text")).fill(`No signal (${lang})`);
      await page.locator("#picture").setInputFiles(picture);
      // What the page loads when it is idle has come: cut off on its way, it would be an error of nobody's.
      await page.waitForLoadState("networkidle");
      await page.context().setOffline(true);
      const says = page.locator("#signal");
      await expect(says).toHaveText(app.t("voices-signal-off"));
      await page.getByRole("button", { name: app.t("voices-tell-send"), exact: true }).click();
      await expect(page).toHaveURL(/\/tell$/);
      await expect(page.getByLabel(app.t("voices-tell-text"))).toHaveValue(`No signal (${lang})`);
      await page.context().setOffline(false);
      await expect(says).toHaveText(app.t("voices-signal-on"));
      await app.holds();
      await page.getByRole("button", { name: app.t("voices-tell-send"), exact: true }).click();
      await expect(page).toHaveURL(/\/tell\/done$/);
      await app.open("/follow");
      await expect(page.locator(".picture")).toHaveCount(1);
    });

    test("what was written stays when the four words have run out", async ({ app, page }) => {
      await app.open("/tell");
      await page.getByLabel(app.t("voices-tell-text")).fill(`First (${lang})`);
      await page.getByRole("button", { name: app.t("voices-tell-send"), exact: true }).click();
      const words = await page.locator(".receipt .words li").allInnerTexts();
      await app.open("/follow");
      await page.getByRole("link", { name: app.t("voices-mine-correct") }).click();
      await page.context().clearCookies();
      await page.locator("#text").fill(`Slowly written (${lang})`);
      await page.getByRole("button", { name: app.t("voices-correct-send") }).click();
      await expect(page.locator("#text")).toHaveValue(`Slowly written (${lang})`);
      await app.holds();
      await app.touchable();
      const asking = page.context().waitForEvent("page");
      await page.getByRole("link", { name: app.t("voices-mend-lapsed-words") }).click();
      const ask = await asking;
      await ask.getByLabel(app.t("voices-follow-words")).fill(words.join(" "));
      await ask.getByRole("button", { name: app.t("voices-follow-go") }).click();
      await expect(ask.getByText(`First (${lang})`)).toBeAttached();
      await ask.close();
      await page.getByRole("button", { name: app.t("voices-tell-send"), exact: true }).click();
      await app.readOwn();
      await expect(page.getByText(`Slowly written (${lang})`)).toBeVisible();
    });

    test("an answer is thanked for, and said not to be so", async ({ app, page, noise }) => {
      for (const words of noise.demo.receipts.slice(0, 12)) {
        await app.signOut();
        await app.open("/follow");
        await page.getByLabel(app.t("voices-follow-words")).fill(words);
        await page.getByRole("button", { name: app.t("voices-follow-go") }).click();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(app.t("voices-mine-title"));
        if ((await page.locator(".thinks").count()) > 0) break;
      }
      const thinks = page.locator(".thinks").first();
      await thinks.getByRole("button", { name: app.t("voices-find-thanks") }).click();
      await expect(thinks.getByRole("status")).toContainText(app.t("voices-found-thanks"));
      await thinks.getByRole("button", { name: app.t("voices-find-disagrees") }).click();
      await expect(thinks.getByRole("status")).toContainText(app.t("voices-found-disagrees"));
      await app.holds();
      await app.touchable();
      await thinks.getByRole("link").click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(app.t("voices-more-title"));
    });

    test("an officer enters for somebody, one by one and many", async ({ app, page }) => {
      await app.signIn("officer");
      await app.open("/moderation/enter");
      await app.holds();
      await page.locator("[name=way][value=paper]").check();
      await page.locator("#text").fill(`On paper (${lang})`);
      await page.getByRole("button", { name: app.t("voices-enter-do"), exact: true }).click();
      await expect(page.locator(".receipt .words li")).toHaveCount(receiptWords);
      await app.holds();
      await app.open("/moderation/enter/batch");
      await app.holds();
      const file = (text: string) => ({ name: "event.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
      await page.locator("#file").setInputFiles(file(`text,theme\nOne ${lang},\nTwo,moon\n`));
      await page.getByRole("button", { name: app.t("voices-batch-read") }).click();
      await expect(page.locator(".problem")).toHaveCount(1);
      await app.holds();
      await page.getByRole("link", { name: app.t("voices-batch-again") }).click();
      await page.locator("#file").setInputFiles(file(`text,theme\nOne ${lang} ${Date.now()},\nTwo,\n`));
      await page.getByRole("button", { name: app.t("voices-batch-read") }).click();
      await page.locator("main form button").first().click();
      await expect(page.getByRole("status").first()).toContainText(app.t("voices-batch-entered"));
      await app.open("/moderation/words");
      await app.holds();
    });
  });
}
