// From an empty installation, without the demo, the whole circle goes round: the first administrator is made on the
// command line, everybody else is invited by mail, young people say something, and an answer goes back. Nothing of the
// pledge.
import { join } from "node:path";
import {
  address,
  firstAdministrator,
  holdMeeting,
  invite,
  makePanel,
  nameCouncil,
  panel,
  planMeeting,
  reply,
  shareAll,
} from "../support/council";
import { type App, choose, expect, langs, test } from "../support/fixtures";
import { comeBack, fill, follow, goTo, inMenu, press, receipt, said, title1, today } from "../support/pages";
import { People } from "../support/people";
import { receiptWords } from "../support/texts";

test.use({ empty: true });

const title = { en: "Evenings", cy: "Nosweithiau" };
const question = { en: "What is good about your evenings?", cy: "Beth sy'n dda am dy nosweithiau?" };
const evening = { en: "We cook together on Fridays.", cy: "Rydyn ni'n coginio gyda'n gilydd ar ddydd Gwener." };
const cold = { en: "My room is cold at night.", cy: "Mae fy ystafell yn oer yn y nos." };
const answer = { en: "You get a new radiator by March.", cy: "Fe gei di wresogydd newydd erbyn mis Mawrth." };
const done = { en: "The radiators are in.", cy: "Mae'r gwresogyddion yn eu lle." };

/** A young person who comes by is told who to ring, and nothing is asked. */
async function notOpen(app: App, people: People): Promise<void> {
  await people.nobody();
  await app.open("/tell");
  await title1(app, "beginning-not-open");
  await expect(app.page.getByRole("link", { name: "0800 1111" })).toBeVisible();
  await expect(app.page.locator("main textarea")).toHaveCount(0);
}

/** The administrator walks every first step; nothing opens before an officer and a lead can sign in. */
async function firstSteps(app: App, people: People): Promise<void> {
  const { page, noise } = app;
  const steps = async () => {
    await people.become("Ada");
    await goTo(app, "beginning-title");
    await title1(app, "beginning-title");
  };
  // What is set counts within five seconds, and what became of a mail is known a moment after it was taken.
  const isDone = (step: string) =>
    expect(async () => {
      await page.reload();
      expect(await page.locator(`#${step} .tag.done`).count()).toBe(1);
    }).toPass();

  await people.setUp("Ada", await firstAdministrator(app, "Ada"));
  await follow(app, "desk-wait-steps", { n: 12 });
  await expect(page.getByText(app.t("beginning-left", { n: 12 }))).toBeVisible();
  await expect(page.getByText(app.t("beginning-closed-admin"))).toBeVisible();
  await app.holds();
  await notOpen(app, people);
  await app.holds();

  await steps();
  await follow(app, "beginning-step-names");
  await nameCouncil(app);
  await steps();
  await isDone("names");
  await follow(app, "beginning-step-duty_line");
  await page.locator("[name=duty_line]").fill("01632 960101");
  await press(app, "people-save");
  await steps();
  await isDone("duty_line");
  await follow(app, "beginning-step-advocacy");
  await fill(app, "advocacy", { en: "Voices Together", cy: "Lleisiau Ynghyd" });
  await page.locator("[name=advocacy_phone]").fill("01632 960102");
  await page.locator("[name=advocacy_email]").fill("advocates@example.org");
  await press(app, "people-save");
  await steps();
  await isDone("advocacy");
  await follow(app, "beginning-step-complaints");
  await page.locator("[name=complaints_email]").fill("complaints@example.org");
  await press(app, "people-save");
  await steps();
  await isDone("complaints");

  await press(app, "beginning-mail-try");
  await said(app, "beginning-flash-tried");
  await noise.letter(address("Ada"), app.t("beginning-trial-subject"));
  await isDone("mail");

  await follow(app, "beginning-step-officer");
  await expect(page.locator("[name='roles[]']:checked")).toHaveValue("officer");
  const toOlwen = await invite(app, "Olwen");
  await steps();
  await expect(page.locator("#officer").getByText(app.t("beginning-waiting"))).toBeVisible();
  await people.setUp("Olwen", toOlwen);
  // An officer alone is not enough.
  await notOpen(app, people);
  await expect(page.getByRole("link", { name: "01632 960101" })).toBeVisible();
  await steps();
  await follow(app, "beginning-step-lead");
  await people.setUp("Lowri", await invite(app, "Lowri"));
  await steps();
  await follow(app, "beginning-step-clerk");
  await people.setUp("Cai", await invite(app, "Cai"));
  await steps();
  await follow(app, "beginning-step-panel_member");
  await people.setUp("Petra", await invite(app, "Petra"));
  await noise.run("backup", join(noise.folder, "first.tar"));
  await steps();
  await expect(page.getByText(app.t("beginning-left", { n: 2 }))).toBeVisible();
  await app.holds();
}

/** Everything has been done, and the administrator's menu no longer speaks of it. */
async function noStepsLeft(app: App, people: People): Promise<void> {
  const { page, noise } = app;
  await people.become("Ada");
  await expect(inMenu(app, "beginning-title")).toHaveCount(0);
  await app.open("/first-steps");
  await expect(page.locator("main li.card .tag.done")).toHaveCount(12);
  await expect(page.getByText(app.t("beginning-left", { n: 0 }))).toBeVisible();
  expect(await noise.run("check")).not.toMatch(/^(BAD|to do)/m);
}

/** The officer invites a member; the clerk makes a panel and plans its meeting. */
async function everybody(app: App, people: People): Promise<string> {
  const { page } = app;
  await people.become("Petra");
  await goTo(app, "ui-nav-panels");
  await expect(page.getByText(app.t("panels-none-text"))).toBeVisible();
  await people.become("Olwen");
  await goTo(app, "ui-nav-panels");
  await expect(page.getByText(app.t("panels-none-yet-text"))).toBeVisible();
  await goTo(app, "ui-nav-people");
  await people.comeIn("Meg", await invite(app, "Meg"));

  await people.become("Cai");
  await goTo(app, "ui-nav-panels");
  await expect(page.getByText(app.t("panels-none-yet-clerk"))).toBeVisible();
  await app.holds();
  await makePanel(app, "Petra");
  return planMeeting(app);
}

/** A member makes a survey; an officer checks it and opens it. Answers with its code. */
async function survey(app: App, people: People): Promise<string> {
  const { page, lang } = app;
  await people.become("Meg");
  await goTo(app, "ui-nav-surveys");
  await expect(page.getByText(app.t("surveys-none-text"))).toBeVisible();
  await follow(app, "surveys-new");
  await page.locator("[name=template][value=nothing]").check();
  await fill(app, "title", title);
  await page.locator("[name=privacy][value=confidential]").check();
  await press(app, "surveys-create");
  await follow(app, "surveys-question-new");
  await follow(app, "surveys-kind-long");
  // The other language is folded until it is wanted.
  await page.locator(".both-languages input").check();
  await fill(app, "text", question);
  await press(app, "surveys-save");
  await follow(app, "surveys-gap-influence");
  await choose(page.locator("[name=influence][value=asked]"));
  await press(app, "surveys-save");
  await press(app, "surveys-submit");
  await said(app, "surveys-flash-submitted");

  await people.become("Olwen");
  await follow(app, "desk-wait-checking", { n: 1 });
  await page.getByRole("link", { name: title[lang] }).click();
  await press(app, "surveys-open");
  await said(app, "surveys-flash-opened");
  return /[A-Z0-9]{6}$/.exec(new URL(page.url()).pathname)?.[0] ?? "";
}

/** Young people answer the survey, and tell us something; answers with the words of the second's receipt. */
async function saying(app: App, people: People, code: string): Promise<string> {
  const { page, lang } = app;
  await people.nobody();
  await app.open("/join");
  await page.getByLabel(app.t("responses-join-code")).fill(code);
  await press(app, "responses-join-go");
  await press(app, "responses-front-start");
  await page.locator("main textarea").fill(evening[lang]);
  await page.locator("main [name=then][value=next]").click();
  await press(app, "responses-send");
  await expect(page.locator(".receipt .words li")).toHaveCount(receiptWords);

  await people.nobody();
  await app.open("/");
  await follow(app, "public-home-tell");
  await page.getByLabel(app.t("voices-tell-text")).fill(cold[lang]);
  await choose(page.locator("[name=theme][value=home]"));
  await choose(page.locator("[name=publish][value=yes]"));
  await press(app, "voices-tell-send");
  await title1(app, "voices-done-title");
  return receipt(app);
}

/** The officer reads both, shares them and sends them to the panel. */
async function moderated(app: App, people: People): Promise<void> {
  const { page } = app;
  await people.become("Olwen");
  await follow(app, "desk-wait-unread", { n: 2 });
  await shareAll(app, 2);
  await follow(app, "moderation-to-panels");
  await expect(page.locator("[name='themes[]']")).toHaveCount(2);
  for (const theme of await page.locator("[name='themes[]']").all()) await choose(theme);
  await page.getByLabel(app.t("moderation-panel"), { exact: true }).selectOption({ index: 1 });
  await press(app, "moderation-route");
  await said(app, "moderation-flash-routed");
}

/** The agenda goes out with a mail; the meeting is held, decides, and asks for something to be done. */
async function met(app: App, people: People, meeting: string): Promise<void> {
  const { page, noise, lang } = app;
  await people.become("Cai");
  await page.goto(meeting);
  await press(app, "panels-publish");
  await said(app, "panels-flash-published");
  const letter = await noise.letter(address("Petra"), panel[lang]);
  expect(letter.text).toContain(meeting);
  expect(letter.text).not.toContain(cold[lang]);
  await people.become("Petra");
  await page.goto(meeting);
  await follow(app, "panels-pack");
  await expect(page.getByText(cold[lang])).toBeVisible();
  await expect(page.getByText(evening[lang])).toBeVisible();

  await people.become("Cai");
  await page.goto(meeting);
  await holdMeeting(app, "Radiators");
  await page.getByLabel(app.t("panels-item"), { exact: true }).selectOption({ index: 1 });
  await page.getByLabel(app.t("panels-action-what"), { exact: true }).fill("Radiators");
  await page.getByLabel(app.t("panels-action-owner"), { exact: true }).fill("Estates");
  await page.getByLabel(app.t("panels-action-due"), { exact: true }).fill(today());
  await press(app, "panels-action-add-button");
  await said(app, "panels-flash-action-added");
  await press(app, "panels-minutes-button");
  await said(app, "panels-flash-minuted");
}

/** The chair writes the answer and releases it. */
async function answered(app: App, people: People, meeting: string): Promise<void> {
  const { page } = app;
  await people.become("Petra");
  await page.goto(`${meeting}/pack`);
  // By theme, in the council's order: those without one stand last.
  await page.locator('a[href*="/reply/"][href*="theme="]').first().click();
  await reply(app, answer);
}

/** Comes back with the words of the receipt, on another phone. */
async function comesBack(app: App, people: People, words: string): Promise<void> {
  await people.nobody();
  await comeBack(app, words);
}

/** What was asked for is done: the clerk says so, and the chair releases it. */
async function toldWhatWasDone(app: App, people: People): Promise<void> {
  const { page, lang } = app;
  const toPanel = async (name: string) => {
    await people.become(name);
    await goTo(app, "ui-nav-panels");
    await page.getByRole("main").getByRole("link", { name: panel[lang] }).click();
  };
  await toPanel("Cai");
  await page.getByRole("button", { name: app.t("panels-action-done-button") }).click();
  await said(app, "panels-flash-action-ended");
  await follow(app, "panels-tell");
  await fill(app, "text", done);
  await press(app, "panels-tell-button");
  await said(app, "release-flash-written");
  await toPanel("Petra");
  await page.getByRole("link", { name: done[lang] }).click();
  await press(app, "release-button");
  await said(app, "release-flash-released");
}

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang, inBoth: true });

    test("the whole circle goes round", async ({ app, page }) => {
      test.slow();
      const people = new People(app);
      await test.step("the first steps", () => firstSteps(app, people));
      const meeting = await test.step("everybody is invited", () => everybody(app, people));
      await test.step("nothing is left", () => noStepsLeft(app, people));
      const code = await test.step("a survey opens", () => survey(app, people));
      const words = await test.step("young people say something", () => saying(app, people, code));
      await test.step("an officer shares it", () => moderated(app, people));
      await test.step("the panel meets", () => met(app, people, meeting));
      await test.step("the panel answers", () => answered(app, people, meeting));

      await test.step("the answer is read, and thanked for", async () => {
        await comesBack(app, people, words);
        await expect(page.locator(".said .reply")).toContainText(answer[lang]);
        await app.holds();
        await press(app, "voices-find-thanks");
        await expect(page.locator(".thinks").getByRole("status")).toContainText(app.t("voices-found-thanks"));
      });
      await test.step("what was done is told", async () => {
        await toldWhatWasDone(app, people);
        await comesBack(app, people, words);
        await expect(page.locator(".said .reply")).toContainText(done[lang]);
        await people.nobody();
        await app.open("/heard");
        await expect(page.locator(".heard .quote")).toContainText(cold[lang]);
        await expect(page.locator(".heard .reply")).toContainText(done[lang]);
        await app.holds();
      });
    });
  });
}
