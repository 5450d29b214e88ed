// From an empty installation, without the demo, the whole circle goes round: the first administrator is made on the
// command line, everybody else is invited, a young person says something, and an answer goes back. The pledge apart.
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { code } from "../support/authenticator";
import { type App, expect, langs, test } from "../support/fixtures";
import { receiptWords } from "../support/texts";

test.use({ empty: true, actionTimeout: 10_000 });

const password = "four words not linked";

/** Presses what the page is for. */
const press = (app: App, key: string) =>
  app.page.getByRole("main").getByRole("button", { name: app.t(key), exact: true }).click();

const follow = (app: App, key: string) =>
  app.page.getByRole("main").getByRole("link", { name: app.t(key), exact: true }).first().click();

const said = (app: App, key: string) => expect(app.page.getByRole("status").first()).toContainText(app.t(key));

const inMenu = (app: App, key: string) => app.page.getByRole("navigation").getByRole("link", { name: app.t(key), exact: true });

/** Today in London, as a date field takes it. */
const today = () => new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format();

let shots = 0;
async function look(page: Page, name: string) {
  if (!process.env.SHOTS) return;
  const n = String(++shots).padStart(2, "0");
  const before = page.viewportSize();
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.screenshot({ path: `${process.env.SHOTS}/${n}-${name}-${width}.png`, fullPage: true });
  }
  if (before) await page.setViewportSize(before);
}

/** The people of one council, one browser at a time: who has signed in once comes back by their cookies. */
class People {
  private readonly browsers = new Map<string, Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>>>();

  constructor(private readonly app: App) {}

  /** Somebody opens the link they were given and sets up their sign-in. */
  async setUp(name: string, link: string): Promise<void> {
    const { app } = this;
    const { page } = app;
    await this.away();
    await page.goto(new URL(link).pathname);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(app.t("people-set-up-welcome", { name }));
    await page.getByLabel(app.t("people-password"), { exact: true }).fill(password);
    await page.getByLabel(app.t("people-code"), { exact: true }).fill(code(await page.locator("#secret").innerText()));
    await press(app, "people-set-up-button");
    await expect(page).toHaveURL(/\/desk$/);
    this.browsers.set(name, await page.context().cookies());
  }

  /** A member needs no password: their link lets them in. */
  async comeIn(name: string, link: string): Promise<void> {
    const { app } = this;
    await this.away();
    await app.page.goto(new URL(link).pathname);
    await press(app, "people-link-button");
    await expect(app.page).toHaveURL(/\/desk$/);
    this.browsers.set(name, await app.page.context().cookies());
  }

  /** Somebody sits down at their own browser, and starts where signing in leads. */
  async become(name: string): Promise<void> {
    await this.away();
    await this.app.page.context().addCookies(this.browsers.get(name) ?? []);
    await this.app.open("/desk");
  }

  /** Whoever was here keeps what their browser knows. */
  private async away(): Promise<void> {
    // A page left open would go on asking, as nobody.
    await this.app.page.goto("about:blank");
    await this.app.page.context().clearCookies();
  }

  /** Somebody without an account, on a phone that knows nothing. */
  async visitor(): Promise<void> {
    await this.away();
  }
}

const linkIn = (text: string) => /https?:\S+\/sign-in\/\S+/.exec(text)?.[0] ?? "";

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang, inBoth: true });

    test("the circle goes round", async ({ app, page, noise }) => {
      test.slow();
      const people = new People(app);
      const address = (name: string) => `${name.toLowerCase()}@example.org`;
      const council = { en: "Glanaber Council", cy: "Cyngor Glanaber" };
      const panel = { en: "Corporate Parenting Panel", cy: "Panel Rhianta Corfforaethol" };
      const title = { en: "Evenings", cy: "Nosweithiau" };
      const evening = { en: "We cook together on Fridays.", cy: "Rydyn ni'n coginio gyda'n gilydd ar ddydd Gwener." };
      const cold = { en: "My room is cold at night.", cy: "Mae fy ystafell yn oer yn y nos." };
      const answer = { en: "You get a new radiator by March.", cy: "Fe gei di wresogydd newydd erbyn mis Mawrth." };
      const done = { en: "The radiators are in.", cy: "Mae'r gwresogyddion yn eu lle." };

      /** The administrator, or an officer, asks somebody in; who then opens their mail. */
      const invite = async (name: string, roles: string[]) => {
        await page.getByLabel(app.t("people-name"), { exact: true }).fill(name);
        await page.getByLabel(app.t("people-email"), { exact: true }).fill(address(name));
        for (const role of roles) await page.locator(`[name='roles[]'][value=${role}]`).check();
        await press(app, "people-invite-button");
        await said(app, "people-flash-invited");
        const letter = await noise.letter(address(name), app.t("people-mail-invitation-subject", { council: council[lang] }));
        return linkIn(letter.text);
      };

      // The first administrator comes from the command line, and has seven steps before them.
      const printed = await noise.run("invite", "--role", "admin", "--email", address("Ada"), "--name", "Ada", "--lang", lang);
      await look(page, "x");
      await people.setUp("Ada", linkIn(printed));
      await look(page, "admin-desk");
      await page.getByRole("link", { name: app.t("desk-wait-steps", { n: 7 }) }).click();
      await expect(page.getByText(app.t("beginning-left", { n: 7 }))).toBeVisible();
      await expect(page.getByText(app.t("beginning-closed-admin"))).toBeVisible();
      await app.holds();
      await look(page, "first-steps");

      // Meanwhile a young person who comes by is told who to ring, and nothing else.
      const notOpen = async () => {
        await people.visitor();
        await app.open("/tell");
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(app.t("beginning-not-open"));
        await expect(page.getByText("0800 1111").first()).toBeVisible();
        await expect(page.locator("main textarea")).toHaveCount(0);
      };
      await notOpen();
      await app.holds();
      await look(page, "not-open");

      const steps = async () => {
        await people.become("Ada");
        await inMenu(app, "beginning-title").click();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(app.t("beginning-title"));
      };
      const isDone = (step: string) => expect(page.locator(`#${step} .tag.done`)).toBeVisible();
      await steps();
      await follow(app, "beginning-step-names");
      await look(page, "settings");
      await page.locator("[name=council_en]").fill(council.en);
      await page.locator("[name=council_cy]").fill(council.cy);
      await press(app, "people-save");
      await said(app, "people-flash-settings");
      await look(page, "settings-saved");
      await steps();
      await isDone("names");
      await follow(app, "beginning-step-duty_line");
      await page.locator("[name=duty_line]").fill("01632 960101");
      await press(app, "people-save");
      await steps();
      await follow(app, "beginning-step-advocacy");
      await page.locator("[name=advocacy_en]").fill("Voices Together");
      await page.locator("[name=advocacy_cy]").fill("Lleisiau Ynghyd");
      await page.locator("[name=advocacy_phone]").fill("01632 960102");
      await press(app, "people-save");
      await steps();
      for (const step of ["duty_line", "advocacy"]) await isDone(step);

      await press(app, "beginning-mail-try");
      await said(app, "beginning-flash-tried");
      await look(page, "mail-tried");
      await noise.letter(address("Ada"), app.t("beginning-trial-subject"));
      // The server hears a moment later that its mail was taken.
      await expect(async () => {
        await page.reload();
        await expect(page.locator("#mail .tag.done")).toBeVisible({ timeout: 100 });
      }).toPass();

      await follow(app, "beginning-step-officer");
      await expect(page.locator("[name='roles[]']:checked")).toHaveValue("officer");
      await look(page, "invite-officer");
      const toOlwen = await invite("Olwen", []);
      await look(page, "invited-officer");
      await steps();
      await look(page, "steps-officer-invited");
      await people.setUp("Olwen", toOlwen);
      await look(page, "officer-desk");
      // An officer alone is not enough.
      await notOpen();
      await expect(page.getByText("01632 960101").first()).toBeVisible();
      await steps();
      await follow(app, "beginning-step-lead");
      await people.setUp("Lowri", await invite("Lowri", []));
      await look(page, "lead-desk");

      await noise.run("backup", join(noise.folder, "first.tar"));
      await people.become("Ada");
      await expect(inMenu(app, "beginning-title")).toHaveCount(0);
      await app.open("/first-steps");
      await expect(page.getByText(app.t("beginning-left", { n: 0 }))).toBeVisible();
      await app.holds();
      await look(page, "steps-done");
      await app.open("/desk");
      await look(page, "admin-desk-done");
      expect(await noise.run("check")).not.toMatch(/^(BAD|to do)/m);

      // Everybody else: the administrator invites staff, the officer a member of the Children in Care Council.
      await inMenu(app, "ui-nav-people").click();
      const toCai = await invite("Cai", ["clerk"]);
      const toPetra = await invite("Petra", ["panel_member"]);
      await people.setUp("Cai", toCai);
      await look(page, "clerk-desk");
      await people.setUp("Petra", toPetra);
      await look(page, "chair-desk");
      await inMenu(app, "ui-nav-panels").click();
      await look(page, "chair-panels-empty");
      await people.become("Olwen");
      await inMenu(app, "ui-nav-people").click();
      await people.comeIn("Meg", await invite("Meg", []));
      await look(page, "member-in");

      // The clerk makes a panel, says who chairs it, and plans a meeting.
      await people.become("Cai");
      await inMenu(app, "ui-nav-panels").click();
      await expect(page.getByText(app.t("panels-none-yet-clerk"))).toBeVisible();
      await look(page, "clerk-panels-empty");
      await follow(app, "panels-new-title");
      await look(page, "clerk-new-panel");
      await page.getByLabel(app.t("panels-name-en"), { exact: true }).fill(panel.en);
      await page.getByLabel(app.t("panels-name-cy"), { exact: true }).fill(panel.cy);
      await press(app, "panels-new-button");
      await said(app, "panels-flash-added");
      await look(page, "clerk-panel-added");

      await look(page, "clerk-members-empty");
      await page.getByLabel(app.t("panels-account"), { exact: true }).selectOption({ label: "Petra" });
      await page.locator("[name=kind][value=elected]").check();
      await page.getByLabel(app.t("panels-office"), { exact: true }).selectOption("chair");
      await press(app, "panels-member-add-button");
      await said(app, "panels-flash-member-added");
      await look(page, "clerk-member-added");
      await page.getByRole("main").getByRole("link", { name: panel[lang] }).first().click();
      await follow(app, "panels-plan-title");
      await look(page, "clerk-plan");
      await page.getByLabel(app.t("panels-day"), { exact: true }).fill(today());
      await page.getByLabel(app.t("panels-place"), { exact: true }).fill("County Hall");
      await press(app, "panels-plan-button");
      await said(app, "panels-flash-planned");
      await look(page, "clerk-planned");
      const meeting = new URL(page.url()).pathname;
      await app.open("/desk");
      await look(page, "clerk-desk-planned");

      // A member makes a survey; an officer checks it and opens it.
      await people.become("Meg");
      await inMenu(app, "ui-nav-surveys").click();
      await follow(app, "surveys-new");
      await page.locator("[name=template][value=nothing]").check();
      await page.locator("[name=title_en]").fill("Evenings");
      await page.locator("[name=title_cy]").fill("Nosweithiau");
      await page.locator("[name=privacy][value=confidential]").check();
      await press(app, "surveys-create");
      await look(page, "member-survey-new");
      await follow(app, "surveys-question-new");
      await follow(app, "surveys-kind-long");
      await page.locator("[name=text_en]").fill("What is good about your evenings?");
      // The other language is folded until it is wanted.
      await page.locator(".both-languages input").check();
      await page.locator("[name=text_cy]").fill("Beth sy'n dda am dy nosweithiau?");
      await press(app, "surveys-save");
      await look(page, "member-survey-question");
      await page.getByRole("link", { name: app.t("surveys-gap-influence") }).click();
      await look(page, "member-survey-details");
      await page.locator("[name=influence][value=asked]").check({ force: true });
      await press(app, "surveys-save");
      await press(app, "surveys-submit");
      await said(app, "surveys-flash-submitted");
      await look(page, "member-survey-sent");
      await people.become("Olwen");
      await look(page, "officer-desk-survey");
      await page.getByRole("link", { name: app.t("desk-wait-checking", { n: 1 }) }).click();
      await look(page, "officer-survey-list");
      await page.getByRole("link", { name: title[lang] }).click();
      await look(page, "officer-survey-check");
      await press(app, "surveys-open");
      await said(app, "surveys-flash-opened");
      await look(page, "officer-survey-opened");
      const survey = /[A-Z0-9]{6}$/.exec(new URL(page.url()).pathname)?.[0] ?? "";

      // A young person answers it and gets words; then tells us something, and gets words for that.
      await people.visitor();
      await app.open("/join");
      await page.getByLabel(app.t("responses-join-code")).fill(survey);
      await press(app, "responses-join-go");
      await look(page, "young-survey");
      await press(app, "responses-front-start");
      await page.getByRole("main").locator("textarea").fill(evening[lang]);
      await look(page, "young-question");
      await page.locator("main [name=then][value=next]").click();
      await look(page, "young-check");
      await press(app, "responses-send");
      await expect(page.locator(".receipt .words li")).toHaveCount(receiptWords);
      await look(page, "young-survey-done");
      await people.visitor();
      await app.open("/");
      await page.getByRole("main").getByRole("link", { name: app.t("public-home-tell") }).click();
      await page.getByLabel(app.t("voices-tell-text")).fill(cold[lang]);
      await page.locator("[name=theme][value=home]").check({ force: true });
      await page.locator("[name=publish][value=yes]").check({ force: true });
      await look(page, "young-tell");
      await press(app, "voices-tell-send");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(app.t("voices-done-title"));
      await look(page, "young-told");
      const words = (await page.locator(".receipt .words li").allInnerTexts()).join(" ");
      await app.open("/follow");
      await look(page, "young-follow");

      // The officer reads both, shares them, and sends them to the panel.
      await people.become("Olwen");
      await look(page, "officer-desk-voices");
      await page.getByRole("link", { name: app.t("desk-wait-unread", { n: 2 }) }).click();
      await look(page, "officer-queue");
      await press(app, "moderation-next");
      await look(page, "officer-voice");
      await press(app, "moderation-share-next");
      await look(page, "officer-voice-2");
      await press(app, "moderation-share");
      await said(app, "moderation-flash-shared");
      await look(page, "officer-shared");
      await app.open("/moderation");
      await follow(app, "moderation-to-panels");
      await look(page, "officer-routing");
      for (const one of await page.locator("[name='themes[]']").all()) await one.check({ force: true });
      await page.getByLabel(app.t("moderation-panel"), { exact: true }).selectOption({ index: 1 });
      await press(app, "moderation-route");
      await said(app, "moderation-flash-routed");
      await look(page, "officer-routed");

      // The clerk publishes the agenda; the chair has it in the mail and reads what was said.
      await people.become("Cai");
      await look(page, "clerk-desk-agenda");
      await page.goto(meeting);
      await look(page, "clerk-meeting-voices");
      await press(app, "panels-publish");
      await said(app, "panels-flash-published");
      await look(page, "clerk-published");
      const agenda = await noise.letter(address("Petra"), panel[lang]);
      expect(agenda.text).toContain(meeting);
      expect(agenda.text).not.toContain(cold[lang]);
      await people.become("Petra");
      await look(page, "chair-desk-papers");
      await page.goto(meeting);
      await follow(app, "panels-pack");
      await expect(page.getByText(cold[lang])).toBeVisible();
      await expect(page.getByText(evening[lang])).toBeVisible();
      await look(page, "chair-pack");

      // The meeting is held: who was there, what was decided, what is to be done.
      await people.become("Cai");
      await page.goto(meeting);
      await page.getByRole("radio", { name: app.t("panels-mark-present") }).check();
      await press(app, "panels-marks-button");
      await said(app, "panels-flash-held");
      await look(page, "clerk-held");
      await page.locator("[name^=choice][value=discussed]").check();
      await page.locator("textarea[name^=outcome]").fill("Radiators");
      await press(app, "panels-outcomes-button");
      await said(app, "panels-flash-decided");
      await page.getByLabel(app.t("panels-item"), { exact: true }).selectOption({ index: 1 });
      await page.getByLabel(app.t("panels-action-what"), { exact: true }).fill("New radiators");
      await page.getByLabel(app.t("panels-action-owner"), { exact: true }).fill("Estates");
      await page.getByLabel(app.t("panels-action-due"), { exact: true }).fill(today());
      await press(app, "panels-action-add-button");
      await said(app, "panels-flash-action-added");
      await look(page, "clerk-action");
      await press(app, "panels-minutes-button");
      await said(app, "panels-flash-minuted");
      await look(page, "clerk-minuted");

      // The chair writes the answer and releases it.
      await people.become("Petra");
      await look(page, "chair-desk-owed");
      await page.goto(`${meeting}/pack`);
      await page.getByRole("link", { name: app.t("panels-reply-to", { theme: "" }) }).first().click();
      await look(page, "chair-reply");
      await page.locator("[name=text_en]").fill(answer.en);
      await page.locator("[name=text_cy]").fill(answer.cy);
      await press(app, "panels-reply-button");
      await said(app, "release-flash-written");
      await look(page, "chair-draft");
      await press(app, "release-button");
      await said(app, "release-flash-released");
      await look(page, "chair-released");

      // The young person comes back with their words, reads the answer and says thank you.
      const comeBack = async () => {
        await people.visitor();
        await app.open("/follow");
        await page.getByLabel(app.t("voices-follow-words")).fill(words);
        await press(app, "voices-follow-go");
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(app.t("voices-mine-title"));
      };
      await comeBack();
      await expect(page.locator(".said .reply")).toContainText(answer[lang]);
      await look(page, "young-answer");
      await press(app, "voices-find-thanks");
      await expect(page.locator(".thinks").getByRole("status")).toContainText(app.t("voices-found-thanks"));

      // What was asked for is done: the clerk says so, the chair releases it, and it stands under the answer.
      await people.become("Cai");
      await look(page, "clerk-desk-done");
      await inMenu(app, "ui-nav-panels").click();
      await page.getByRole("link", { name: panel[lang] }).click();
      await look(page, "clerk-panel-action");
      await page.getByRole("button", { name: app.t("panels-action-done-button") }).click();
      await said(app, "panels-flash-action-ended");
      await page.getByRole("link", { name: app.t("panels-tell") }).click();
      await look(page, "clerk-tell");
      await page.locator("[name=text_en]").fill(done.en);
      await page.locator("[name=text_cy]").fill(done.cy);
      await press(app, "panels-tell-button");
      await look(page, "clerk-told");
      await people.become("Petra");
      await look(page, "chair-desk-release");
      await inMenu(app, "ui-nav-panels").click();
      await page.getByRole("link", { name: panel[lang] }).click();
      await page.getByRole("link", { name: done[lang] }).click();
      await press(app, "release-button");
      await said(app, "release-flash-released");
      await comeBack();
      await expect(page.locator(".said .reply")).toContainText(done[lang]);
      await look(page, "young-done");
      await app.holds();
      await people.visitor();
      await app.open("/heard");
      await expect(page.locator(".heard .reply").first()).toContainText(done[lang]);
      await look(page, "heard");
      await app.holds();
    });
  });
}
