// Every kind of question on a phone, a laptop, and without script; then corrected with what the receipt page offers.
import type { Page } from "@playwright/test";
import { type App, choose, expect, langs, test } from "../support/fixtures";

const home = (app: App): string => {
  const survey = app.noise.demo.surveys.find((one) => one.title === "Where I live" || one.title === "Ble rydw i'n byw");
  if (!survey) throw new Error("the demo has no survey of every kind");
  return survey.code;
};

/** A picture of one pixel. */
const picture = {
  name: "me.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
};

// The one way on; while nothing is chosen it reads *Skip*.
const next = (_: App, page: Page) => page.locator("main [name=then][value=next]").click();

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang, inBoth: true });

    test("a survey with every kind of question", async ({ app, page, javaScriptEnabled }) => {
      const code = home(app);
      const at = async (path: string) => {
        await expect(page).toHaveURL(new RegExp(`/s/${code}${path}$`));
        await app.holds();
        await app.touchable();
      };
      await app.open(`/s/${code}`);
      await expect(page.getByText(app.t("surveys-influence-together"))).toBeVisible();
      await page.getByRole("button", { name: app.t("surveys-level-younger") }).click();
      await page.getByRole("button", { name: app.t("responses-front-start") }).click();

      await expect(page).toHaveURL(/\/1\b/);
      await page.getByRole("button", { name: app.t("surveys-level-older") }).click();
      await at("/1");
      await page.getByLabel(app.t("surveys-asking-unsure")).check();
      await next(app, page);

      await at("/2");
      const boxes = page.locator("input[type=checkbox][name='choices[]']");
      await boxes.nth(0).check();
      await boxes.nth(1).check();
      if (javaScriptEnabled === false) {
        await boxes.nth(2).check();
        await next(app, page);
        await expect(page.locator("#choices-problem")).toBeVisible();
        await app.holds();
        await boxes.nth(2).uncheck();
      } else {
        await expect(boxes.nth(2)).toBeDisabled();
      }
      await next(app, page);

      await at("/3");
      await expect(page.locator(".choices.pictures svg")).toHaveCount(4);
      await page.locator("input[name=choice]").nth(2).check();
      await next(app, page);

      await at("/part/people");
      await page.getByRole("link", { name: app.t("responses-next") }).click();
      await at("/4");
      await choose(page.locator("input[name=choice][value='7']"));
      await next(app, page);

      await at("/5");
      const statements = page.locator(".statement");
      if (await page.locator(".agree.one").count()) {
        // One at a time: a tap moves nothing, neither the page nor the focus, and Next passes none unseen.
        await expect(statements.filter({ visible: true })).toHaveCount(1);
        await app.holds();
        const first = statements.nth(0).getByLabel(app.t("ui-agree-4"));
        await first.click();
        await page.waitForTimeout(400);
        await expect(first).toBeVisible();
        await expect(first).toBeFocused();
        await next(app, page);
        await expect(statements.nth(1)).toBeVisible();
        await page.getByRole("button", { name: app.t("responses-back"), exact: true }).click();
        await expect(first).toBeChecked();
        await next(app, page);
        await next(app, page);
        await expect(statements.nth(2)).toBeVisible();
        await statements.nth(2).getByLabel(app.t("ui-agree-4")).click();
      } else {
        for (const statement of await statements.all()) await statement.getByLabel(app.t("ui-agree-4")).check();
      }
      await next(app, page);

      await at("/6");
      if (javaScriptEnabled === false) {
        await page.getByLabel(app.t("ui-top-1")).selectOption("pets");
        await page.getByLabel(app.t("ui-top-2")).selectOption("pets");
        await next(app, page);
        await expect(page.locator("#top-2-problem")).toBeVisible();
        await app.holds();
        await page.getByLabel(app.t("ui-top-2")).selectOption("quiet");
      } else {
        const taps = page.locator(".tap");
        for (const n of [2, 0, 1]) await taps.nth(n).click();
        await expect(taps.nth(0)).toHaveText(/^2/);
        await expect(taps.nth(3)).toBeDisabled();
        await taps.nth(2).focus();
        await page.keyboard.press("Space");
        await expect(taps.nth(0)).toHaveText(/^1/);
        await expect(taps.nth(3)).toBeEnabled();
      }
      await next(app, page);

      await at("/7");
      await page.locator("textarea").fill("A door that I can close.");
      await next(app, page);

      await at("/8");
      if (javaScriptEnabled === false) {
        await expect(page.locator("canvas")).toBeHidden();
        await page.locator("input[type=file]").setInputFiles(picture);
      } else {
        const pad = await page.locator("canvas").boundingBox();
        if (!pad) throw new Error("nothing to draw on");
        await page.locator("[data-pen=coral]").click();
        await page.locator("canvas").scrollIntoViewIfNeeded();
        const box = (await page.locator("canvas").boundingBox()) ?? pad;
        await page.mouse.move(box.x + 40, box.y + 40);
        await page.mouse.down();
        await page.mouse.move(box.x + 120, box.y + 90, { steps: 5 });
        await page.mouse.up();
        await expect(page.getByText(app.t("ui-pad-drawn"))).toBeVisible();
      }
      await next(app, page);

      await at("/9");
      await page.locator("input[type=file]").setInputFiles(picture);
      await next(app, page);

      await at("/part/you");
      await page.getByRole("link", { name: app.t("responses-next") }).click();
      await at("/10");
      await page.getByLabel(app.t("ui-month")).selectOption("3");
      await next(app, page);
      await expect(page.locator("#year-problem")).toBeVisible();
      await page.getByLabel(app.t("ui-year")).fill("2025");
      await next(app, page);

      await at("/11");
      await page.getByLabel(app.t("surveys-asking-rather-not")).check();
      await next(app, page);

      await at("/check");
      await expect(page.locator(".kept-picture img")).toHaveCount(2);
      await expect(page.getByText("A door that I can close.")).toBeVisible();
      await page.getByRole("button", { name: app.t("responses-send") }).click();
      await at("/done");
      const words = await page.locator(".receipt .words").innerText();
      await expect(page.getByRole("button", { name: app.t("ui-receipt-save") })).toBeVisible({
        visible: javaScriptEnabled !== false,
      });

      await page.getByRole("button", { name: app.t("responses-correct") }).click();
      await at("/check");
      await page.getByRole("link", { name: app.t("responses-change") }).first().click();
      await page.getByLabel(app.t("surveys-asking-yes"), { exact: true }).check();
      await next(app, page);
      await at("/check");
      await page.getByRole("button", { name: app.t("responses-correction-send") }).click();
      await at("/done");
      expect(await page.locator(".receipt .words").innerText()).toBe(words);
    });

    test("what was started is gone on with on another phone", async ({ app, page, browser, baseURL }) => {
      const code = home(app);
      await app.open(`/s/${code}/1`);
      await page.getByLabel(app.t("surveys-asking-yes"), { exact: true }).check();
      await next(app, page);
      await page.getByRole("link", { name: app.t("responses-later-link") }).click();
      await app.holds();
      await page.getByRole("button", { name: app.t("responses-later-give") }).click();
      const words = (await page.locator(".receipt .words li").allInnerTexts()).join(" ");
      await app.holds();

      const other = await browser.newContext({ baseURL });
      const phone = await other.newPage();
      await phone.goto(app.path("/follow"));
      await phone.getByLabel(app.t("voices-follow-words")).fill(words);
      await phone.getByRole("button", { name: app.t("voices-follow-go") }).click();
      await phone.getByRole("link", { name: app.t("responses-back-link") }).click();
      await phone.getByRole("button", { name: app.t("responses-back-go-on") }).click();
      await expect(phone.getByText(app.t("responses-front-started"))).toBeVisible();
      await other.close();
    });
  });
}
