// A round on a shared tablet: people in turn, each with a card of their own. Whichever way somebody goes, by *Next
// person*, by *Leave quickly* or because the round is over, whoever comes next finds nothing of what they chose or wrote.
import { type App, choose, expect, test } from "../support/fixtures";
import { fill, follow, press, said, unfold } from "../support/pages";
import { receiptWords } from "../support/texts";

test.use({ own: true });

const rain = "It rains into my room, says nobody else";
const bus = "The bus is always late, says nobody else";

/** A round about two promises for those who have a card; answers with three codes. */
async function opened(app: App): Promise<string[]> {
  const { page } = app;
  await app.signIn("officer");
  await app.open("/claims/rounds");
  for (const over of ["pledge-round-close", "pledge-round-drop"]) {
    const button = page.getByRole("main").getByRole("button", { name: app.t(over), exact: true });
    if ((await button.count()) > 0) await button.first().click();
  }
  await fill(app, "title", { en: "In the hall", cy: "Yn y neuadd" });
  await choose(page.locator("[name=about][value=chosen]"));
  await unfold(app, "pledge-round-statements");
  for (const n of [0, 1]) await choose(page.locator("[name='statements[]']").nth(n));
  await choose(page.locator("[name=invited][value=cards]"));
  await app.holds();
  await press(app, "pledge-round-propose-button");
  await said(app, "pledge-round-proposed");
  await app.signIn("member");
  await app.open("/claims/rounds");
  await press(app, "pledge-round-agree");
  await said(app, "pledge-round-opened");
  await app.signIn("officer");
  await app.open("/claims/rounds");
  await follow(app, "surveys-cards-title");
  await page.getByLabel(app.t("surveys-cards-n"), { exact: true }).fill("3");
  await press(app, "surveys-cards-make");
  await expect(page.locator(".sheet .join")).toHaveCount(3);
  return page.locator(".sheet .join").allInnerTexts();
}

/** This browser becomes the tablet. */
async function passedRound(app: App): Promise<void> {
  await app.open("/claims/rounds");
  await follow(app, "surveys-cards-title");
  await app.holds();
  await app.page.getByLabel(app.t("responses-event-code"), { exact: true }).fill("24680");
  await press(app, "responses-event-start");
  await expect(app.page).toHaveURL(/\/pledge\/say$/);
}

/** Somebody types the code on their card: of the one before there is nothing. */
async function begin(app: App, code: string): Promise<void> {
  const { page } = app;
  await app.open("/pledge/say");
  await page.getByLabel(app.t("responses-card-code"), { exact: true }).fill(code);
  await press(app, "responses-card-go");
  await expect(page.getByText(app.t("pledge-walk-progress", { n: 1, all: 2 }))).toBeVisible();
  await expect(page.locator("[aria-pressed=true]")).toHaveCount(0);
}

/** They answer, and write why without sending it. */
async function write(app: App, finding: string, words: string): Promise<void> {
  const { page } = app;
  await page.locator(`[name=finding][value=${finding}]`).click();
  await expect(page.getByText(app.t("pledge-walk-progress", { n: 2, all: 2 }))).toBeVisible();
  await follow(app, "pledge-why-link");
  await expect(page.locator(`[name=finding][value=${finding}]`)).toHaveAttribute("aria-pressed", "true");
  await page.getByLabel(app.t("pledge-why-text"), { exact: true }).fill(words);
}

/** Nothing of anybody is on the page: no words, no receipt, no answer, no code of a card. */
async function forgotten(app: App): Promise<void> {
  const { page } = app;
  await expect(page.locator("textarea")).toHaveCount(0);
  await expect(page.locator(".receipt")).toHaveCount(0);
  await expect(page.locator("[aria-pressed=true]")).toHaveCount(0);
  for (const words of [rain, bus]) await expect(page.getByText(words)).toHaveCount(0);
  const code = page.getByLabel(app.t("responses-card-code"), { exact: true });
  if ((await code.count()) > 0) await expect(code).toHaveValue("");
}

test("two say what they think on one tablet, and neither sees what the other wrote", async ({ app, page }) => {
  test.slow();
  const [one = "", two = ""] = await opened(app);
  await passedRound(app);
  await forgotten(app);
  await app.holds();

  await test.step("one sends why, and hands the tablet on", async () => {
    await begin(app, one);
    await app.holds();
    await write(app, "not_kept", rain);
    await app.holds();
    await press(app, "pledge-why-send");
    await said(app, "pledge-why-sent");
    await expect(page.locator(".receipt .words li")).toHaveCount(receiptWords);
    await app.holds();
    await press(app, "pledge-walk-next-person");
    await forgotten(app);
    await page.goBack();
    await forgotten(app);
    // Nor does any other page lead to it.
    for (const other of ["/follow", "/pledge/1", "/verdicts"]) {
      await app.open(other);
      await expect(page).toHaveURL(/\/pledge\/say$/);
      await forgotten(app);
    }
  });

  await test.step("one leaves quickly with words that are not sent", async () => {
    await begin(app, two);
    await write(app, "kept", bus);
    await page.locator("#leave").click();
    await expect(page).toHaveURL(/\/pledge\/say$/);
    await forgotten(app);
    await page.goBack();
    await forgotten(app);
  });
});
