// From an empty installation, without the demo, the whole circle goes round: the first administrator is made on the
// command line, everybody else is invited, a young person says something, and an answer goes back. The pledge apart.
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { code } from "../support/authenticator";
import { type App, expect, langs, test } from "../support/fixtures";

test.use({ empty: true });

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
      for (const p of ["/", "/heard", "/join", "/follow", "/pledge", "/results", "/help", "/waiting", "/privacy"]) {
        await app.open(p);
        await look(page, `visitor${p.replace("/", "-")}`);
      }

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
      await steps();
      await expect(page.getByText(app.t("beginning-left", { n: 0 }))).toBeVisible();
      await app.holds();
      await look(page, "steps-done");
      await app.open("/desk");
      await expect(inMenu(app, "beginning-title")).toHaveCount(0);
      await look(page, "admin-desk-done");
      expect(await noise.run("check")).not.toMatch(/^(BAD|to do)/m);
    });
  });
}
