// A member builds a survey with every kind of question in both languages; an officer gives it back, and opens it.
import { type Page } from "@playwright/test";
import { type App, choose, expect, test } from "../support/fixtures";

test.use({ own: true });

// Faces stand second to last and short last: the journey moves and removes by place.
const kinds = [
  "single",
  "several",
  "yes-no",
  "picture",
  "agree",
  "number",
  "order",
  "top",
  "long",
  "upload",
  "drawing",
  "month",
  "faces",
  "short",
] as const;

/** Presses a button or a link inside the page, by its words. */
const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name, exact: true }).click();

async function make(app: App, page: Page, template: "noise" | "nothing" | "review"): Promise<string> {
  await app.open("/surveys");
  await page.getByRole("link", { name: app.t("surveys-new") }).first().click();
  await page.locator(`[name=template][value=${template}]`).check();
  await page.locator("[name='title[en]']").fill("Food where we live");
  await page.locator("[name='title[cy]']").fill("Bwyd lle rydyn ni'n byw");
  await page.locator("[name=privacy][value=confidential]").check();
  await press(page, app.t("surveys-create"));
  await page.waitForURL(/\/surveys\/[A-Z0-9]{6}$/);
  return new URL(page.url()).pathname;
}

async function ask(app: App, page: Page, survey: string, kind: (typeof kinds)[number]) {
  await page.goto(survey);
  await page.getByRole("link", { name: app.t("surveys-question-new"), exact: true }).click();
  await page.getByRole("link", { name: app.t(`surveys-kind-${kind}`), exact: true }).click();
  await page.locator("[name='text[en]']").fill(`What about ${kind}?`);
  // Welsh is folded until it is wanted.
  await page.locator(".both-languages input").check();
  await page.locator("[name='text[cy]']").fill(`Beth am ${kind}?`);
  if (await page.locator("#options").isVisible()) {
    await page.locator("[name='option[0][en]']").fill("Breakfast");
    await page.locator("[name='option[0][cy]']").fill("Brecwast");
    await page.locator("[name='option[1][en]']").fill("Tea");
    await page.locator("[name='option[1][cy]']").fill("Te");
    await page.locator("button[value=add]").click();
    await expect(page.locator("[name='option[3][en]']")).toBeVisible();
    await page.locator("[name='option[3][en]']").fill("Snacks");
    await page.locator("[name='option[3][cy]']").fill("Byrbrydau");
    await page.locator("button[value=up-3]").click();
    await expect(page.locator("[name='option[2][en]']")).toHaveValue("Snacks");
    if (kind === "top") {
      await page.locator("[name='option[3][en]']").fill("Lunch");
      await page.locator("[name='option[3][cy]']").fill("Cinio");
    } else {
      await page.locator("button[value=remove-3]").click();
      await expect(page.locator("[name='option[3][en]']")).toHaveCount(0);
    }
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
  await page.getByRole("link", { name: app.t("surveys-gap-influence") }).click();
  await choose(page.locator("[name=influence][value=asked]"));
  await press(page, app.t("surveys-save"));
  for (const kind of kinds) await ask(app, page, survey, kind);
  await expect(page.locator(".asked > li")).toHaveCount(kinds.length);
  await app.holds();
  await app.touchable();

  // The last one up, the first one away.
  await page.locator(".asked > li").last().locator("button[value=up]").click();
  await expect(page.locator(".asked h3").last()).toHaveText("What about faces?");
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
  await expect(page.locator(".asked h3").first()).toHaveText("Beth wyt ti'n hapus amdano?");
  await app.holds();
});

test("a survey in parts follows what was answered", async ({ app, page, javaScriptEnabled }) => {
  await app.signIn("member");
  const survey = await make(app, page, "review");
  await expect(page.getByText(app.t("surveys-ready"))).toBeVisible();
  await app.holds();

  // A new part with a question that is only asked of those who were there.
  await page.getByRole("link", { name: app.t("surveys-section-new"), exact: true }).click();
  await app.holds();
  await page.locator("[name='title[en]']").fill("The people");
  await page.locator("[name='title[cy]']").fill("Y bobl");
  await press(page, app.t("surveys-save"));
  await page.goto(`${survey}/question/new?kind=single`);
  await page.locator("[name='text[en]']").fill("Of course you liked the people and the food?");
  await page.locator(".both-languages input").check();
  await page.locator("[name='text[cy]']").fill("Oeddet ti'n hoffi'r bobl?");
  if (javaScriptEnabled !== false) await expect(page.locator("[data-for='text[en]'] li")).toHaveCount(2);
  for (const [n, [en, cy]] of [["Yes", "Oeddwn"], ["No", "Nac oeddwn"]].entries()) {
    await page.locator(`[name='option[${n}][en]']`).fill(en);
    await page.locator(`[name='option[${n}][cy]']`).fill(cy);
  }
  await page.locator("[name=other]").check();
  await page.locator("[name=section]").selectOption({ label: "The people" });
  await app.holds();
  await press(page, app.t("surveys-save"));
  const part = page.locator("#s1");
  await expect(part.locator(".asked h3")).toHaveCount(1);
  await part.locator(".asked").getByRole("link", { name: app.t("surveys-when") }).click();
  await app.holds();
  await page.locator("[name='test[r0]']").selectOption("q1 is yes");
  await press(page, app.t("surveys-save"));
  await expect(part.locator(".asked .when")).toBeVisible();

  // Easier words, and a comment.
  await part.locator(".asked").getByRole("link", { name: app.t("surveys-words") }).click();
  await page.locator("[name='easy[en]']").fill("Nice people?");
  await page.locator("[name='easy[cy]']").fill("Pobl neis?");
  await page.locator(".pick-symbols summary").last().click();
  await choose(page.locator("[name=easy_symbol][value=friends]"));
  const answers = page.locator("details.options");
  await expect(answers).toHaveCount(2);
  await answers.nth(0).locator("summary").click();
  for (const [option, en, cy] of [["a", "Yes, I did", "Do, fe wnes i"], ["b", "No, I did not", "Naddo, wnes i ddim"]]) {
    await page.locator(`[name='easier[younger-option-${option}-en]']`).fill(en);
    await page.locator(`[name='easier[younger-option-${option}-cy]']`).fill(cy);
  }
  await app.holds();
  await app.touchable();
  await press(page, app.t("surveys-save"));

  // A voice for Easy Read: frames of MP3, each as long as it says.
  await part.locator(".asked").getByRole("link", { name: app.t("surveys-words") }).click();
  await page.getByRole("link", { name: app.t("surveys-sound"), exact: true }).click();
  await expect(page.locator("[data-record]").first()).toBeVisible({ visible: javaScriptEnabled !== false });
  await app.holds();
  await app.touchable();
  const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x50, 0xc0]), Buffer.alloc(204)]);
  const sound = { name: "voice.mp3", mimeType: "audio/mpeg", buffer: Buffer.concat([frame, frame, frame, frame]) };
  await page.locator("[name='sound[en]']").setInputFiles(sound);
  await page.locator("[name='sound[cy]']").setInputFiles(sound);
  await press(page, app.t("surveys-save"));
  await expect(page.locator("audio")).toHaveCount(2);
  await app.holds();
  await page.goto(survey);
  await part.locator(".asked").getByRole("link", { name: app.t("surveys-comment") }).click();
  await app.holds();
  await page.locator("[name=text]").fill("Is this two questions?");
  await press(page, app.t("surveys-comment-send"));
  await expect(part.getByText("Is this two questions?")).toBeVisible();
  await app.holds();
  await part.getByRole("button", { name: app.t("surveys-comment-settle") }).click();
  await expect(part.getByText("Is this two questions?")).toHaveCount(0);

  await page.goto(`${survey}/paths`);
  await app.holds();
  await expect(page.locator(".paths .only")).toHaveCount(4);

  // Who was not there is not asked about the people.
  for (const [answer, asked] of [["yes", true], ["no", false]] as const) {
    await page.goto(`${survey}/preview?n=1`);
    await choose(page.locator(`[name=choice][value=${answer}]`));
    const seen: string[] = [];
    for (let n = 0; n < 8 && (await page.locator("input[name=of]").count()); n++) {
      seen.push(await page.getByRole("heading", { level: 1 }).innerText());
      await page.locator(".phone form button.button").first().click();
    }
    expect(seen.some((heading) => heading.includes("liked the people"))).toBe(asked);
  }
});

test("a copy is another round", async ({ app, page }) => {
  await app.signIn("member");
  const survey = await make(app, page, "noise");
  await press(page, app.t("surveys-copy"));
  await expect(page.getByText(app.t("surveys-flash-copied"))).toBeVisible();
  expect(new URL(page.url()).pathname).not.toBe(survey);
});

test("what could be better about a question is said while it is typed, and the same once it is saved", async ({ app, page }, info) => {
  await app.signIn("member");
  const survey = await make(app, page, "nothing");
  await ask(app, page, survey, "short");
  const sent: string[] = [];
  page.on("request", (request) => void (request.method() === "POST" && sent.push(new URL(request.url()).pathname)));
  await page.goto(`${survey}/question/q1`);
  const hints = page.locator(".wording[data-for='text[en]'] li");
  await expect(hints).toHaveCount(0);
  await page.locator("[name='text[en]']").fill("Of course you like your home and your school?");
  const leading = app.t("surveys-wording-leading", { words: "of course" });
  const double = app.t("surveys-wording-double", { word: "and" });
  if (info.project.name !== "noscript") {
    await expect(hints).toHaveText([double, leading]);
    await app.axe();
    expect(sent.filter((path) => !path.endsWith("/do/surveys/here"))).toEqual([]);
  }
  await press(page, app.t("surveys-save"));
  await expect(page.getByText(app.t("surveys-flash-saved"))).toBeVisible();
  await page.goto(`${survey}/question/q1`);
  await expect(hints).toHaveText([double, leading]);
  if (info.project.name !== "noscript") {
    await page.locator("[name='text[en]']").fill("Do you like it here?");
    await expect(hints).toHaveCount(0);
  }
});
