// A member builds a survey with every kind of question in both languages; an officer gives it back, and opens it.
import { type Page } from "@playwright/test";
import { type App, expect, test } from "../support/fixtures";

test.use({ own: true });

const kinds = ["single", "several", "faces", "order", "short", "long"] as const;

/** Presses a button or a link inside the page, by its words. */
const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name, exact: true }).click();

async function make(app: App, page: Page, template: "noise" | "nothing"): Promise<string> {
  await app.open("/surveys");
  await page.getByRole("link", { name: app.t("surveys-new") }).first().click();
  await page.locator(`[name=template][value=${template}]`).check();
  await page.getByLabel(`${app.t("surveys-field-title")} ${app.t("surveys-in-english")}`).fill("Food where we live");
  await page.getByLabel(`${app.t("surveys-field-title")} ${app.t("surveys-in-welsh")}`).fill("Bwyd lle rydyn ni'n byw");
  await page.locator("[name=privacy][value=confidential]").check();
  await press(page, app.t("surveys-create"));
  await page.waitForURL(/\/surveys\/[A-Z0-9]{6}$/);
  return new URL(page.url()).pathname;
}

async function ask(app: App, page: Page, survey: string, kind: (typeof kinds)[number]) {
  await page.goto(survey);
  await page.getByRole("link", { name: app.t("surveys-question-new"), exact: true }).click();
  await page.getByRole("link", { name: app.t(`surveys-kind-${kind}`), exact: true }).click();
  await page.locator("[name=text_en]").fill(`What about ${kind}?`);
  await page.locator("[name=text_cy]").fill(`Beth am ${kind}?`);
  if (await page.locator("#options").isVisible()) {
    await page.locator("[name='option_en[0]']").fill("Breakfast");
    await page.locator("[name='option_cy[0]']").fill("Brecwast");
    await page.locator("[name='option_en[1]']").fill("Tea");
    await page.locator("[name='option_cy[1]']").fill("Te");
    await press(page, app.t("surveys-option-add"));
    await expect(page.locator("[name='option_en[3]']")).toBeVisible();
    await page.locator("[name='option_en[3]']").fill("Snacks");
    await page.locator("[name='option_cy[3]']").fill("Byrbrydau");
    await page.locator("button[value=up-3]").click();
    await expect(page.locator("[name='option_en[2]']")).toHaveValue("Snacks");
    await page.locator("button[value=remove-3]").click();
    await expect(page.locator("[name='option_en[3]']")).toHaveCount(0);
  }
  await press(page, app.t("surveys-save"));
  await expect(page.getByText(app.t("surveys-flash-saved"))).toBeVisible();
}

test("a member makes a survey of every kind, and an officer checks and opens it", async ({ app, page }) => {
  test.slow();
  await app.signIn("member");
  await app.open("/surveys/new");
  await press(page, app.t("surveys-create"));
  await expect(page.getByRole("alert")).toContainText(app.t("surveys-title-empty"));
  await app.holds();

  const survey = await make(app, page, "nothing");
  await expect(page.getByRole("main")).toContainText(app.t("surveys-gap-questions"));
  for (const kind of kinds) await ask(app, page, survey, kind);
  await expect(page.locator(".asked > li")).toHaveCount(kinds.length);
  await app.holds();
  await app.touchable();

  // The last one up, the first one away.
  await page.locator(".asked > li").last().locator("button[value=up]").click();
  await expect(page.locator(".asked h3").last()).toHaveText("What about short?");
  await page.locator(".asked > li").first().locator("summary").click();
  await page.locator(".asked > li").first().locator("button[value=remove]").click();
  await expect(page.getByText(app.t("surveys-flash-removed"))).toBeVisible();
  await expect(page.locator(".asked > li")).toHaveCount(kinds.length - 1);

  // As a phone shows it, in both languages.
  await page.getByRole("link", { name: app.t("surveys-preview"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Food where we live");
  await app.holds();
  for (let n = 1; n <= kinds.length; n++) {
    await page.goto(`${survey}/preview?n=${n}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await app.holds();
  }
  await page.goto(`${survey}/preview?n=1`);
  await page.getByRole("link", { name: app.t("surveys-preview-welsh") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Beth am several?");

  await page.goto(survey);
  await press(page, app.t("surveys-submit"));
  await expect(page.getByText(app.t("surveys-flash-submitted"))).toBeVisible();

  await app.signIn("officer");
  await app.open("/surveys");
  await app.holds();
  await page.getByRole("link", { name: "Food where we live" }).first().click();
  await page.getByLabel(app.t("surveys-field-note")).fill("Please ask about pudding too.");
  await app.holds();
  await press(page, app.t("surveys-return"));
  await expect(page.getByText(app.t("surveys-flash-returned"))).toBeVisible();

  await app.signIn("member");
  await page.goto(survey);
  await expect(page.getByText("Please ask about pudding too.")).toBeVisible();
  await press(page, app.t("surveys-submit"));

  await app.signIn("officer");
  await page.goto(survey);
  await press(page, app.t("surveys-open"));
  await expect(page.getByText(app.t("surveys-flash-opened"))).toBeVisible();
  await app.holds();
  await page.getByRole("link", { name: app.t("surveys-poster"), exact: true }).click();
  await expect(page.getByRole("img", { name: /\/s\/[A-Z0-9]{6}/ })).toBeVisible();
  await expect(page.locator(".join")).toHaveText(survey.slice(-6));
  await app.holds();
});

test("the template stands ready, in Welsh too", async ({ app, page }) => {
  await app.signIn("member");
  const survey = await make(app, page, "noise");
  await expect(page.getByText(app.t("surveys-ready"))).toBeVisible();
  await page.goto(`/cy${survey}`);
  await expect(page.locator("html")).toHaveAttribute("lang", "cy");
  await expect(page.locator(".asked h3").first()).toHaveText("Beth wyt ti'n hapus ag ef?");
  await app.holds();
});
