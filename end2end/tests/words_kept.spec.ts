// Nothing typed is lost: every form of young people, left by every way its own page offers, with script and without;
// then forms of staff whose session ended, whose picture is too large, or which are refused.
import type { Page } from "@playwright/test";
import { answerElsewhere } from "../support/elsewhere";
import { type App, choose, expect, langs, test } from "../support/fixtures";

const words = 'He shouts at me.\n"Every" night & day';

type Form = { name: string; path: (app: App, page: Page) => Promise<string>; fields: Record<string, string>; chosen?: string };

const survey = (app: App) => app.noise.demo.surveys.filter((one) => one.state === "open")[0]?.code ?? "";

/** Says something and answers with the address of the page that is about it. */
async function told(app: App, page: Page, rest: "more" | "correct"): Promise<string> {
  await app.open("/tell");
  await page.locator("textarea[name=text]").fill("First words");
  await page.getByRole("button", { name: app.t("voices-tell-send"), exact: true }).click();
  await expect(page).toHaveURL(/\/tell\/done$/);
  await app.open("/follow");
  const to = await page.locator(`main a[href$='/${rest}']`).first().getAttribute("href");
  return (to ?? "").replace(/^\/cy/, "");
}

/** The first question of an open survey in which something is written. */
async function written(app: App, page: Page): Promise<string> {
  for (let n = 1; n < 30; n++) {
    await app.open(`/s/${survey(app)}/${n}`);
    if ((await page.locator("main form textarea[name=text]").count()) > 0) return `/s/${survey(app)}/${n}`;
  }
  throw new Error("no question to write in");
}

const forms: Form[] = [
  { name: "tell us", path: async () => "/tell", fields: { text: words, better: "Quiet" }, chosen: "theme" },
  { name: "a survey's code", path: async () => "/join", fields: { code: "ACD" } },
  { name: "the words of a receipt", path: async () => "/follow", fields: { words: "otter lamp" } },
  { name: "a question of a survey", path: written, fields: { text: words } },
  { name: "asking to join", path: async () => "/children-in-care-council", fields: { name: "Siân", reach: "The club", words } },
  { name: "saying more", path: (app, page) => told(app, page, "more"), fields: { text: words } },
  { name: "in other words", path: (app, page) => told(app, page, "correct"), fields: { text: words } },
];

const of = (page: Page) => page.locator("form[data-keep]");

async function fill(page: Page, form: Form): Promise<void> {
  for (const [name, value] of Object.entries(form.fields)) await of(page).locator(`[name=${name}]`).fill(value);
  if (form.chosen) await choose(of(page).locator(`[name=${form.chosen}]`).nth(1));
}

async function there(page: Page, form: Form, way: string): Promise<void> {
  for (const [name, value] of Object.entries(form.fields)) {
    await expect(of(page).locator(`[name=${name}]`), `${name} after ${way}`).toHaveValue(value);
  }
  if (form.chosen) await expect(of(page).locator(`[name=${form.chosen}]`).nth(1), way).toBeChecked();
}

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang });

    for (const form of forms) {
      test(`${form.name} survives every way off its page`, async ({ app, page, javaScriptEnabled }) => {
        const script = javaScriptEnabled !== false;
        const path = await form.path(app, page);
        await app.open(path);
        await fill(page, form);
        const other = lang === "en" ? "cy" : "en";
        for (const to of [other, lang]) {
          await page.locator("button.language").click();
          await expect(page.locator("html")).toHaveAttribute("lang", to);
          await there(page, form, `the language, to ${to}`);
        }
        await app.holds();
        for (const size of [/large/, /^(?!.*large)/]) {
          await page.locator("#look button").click();
          if (size.source === "large") await expect(page.locator("html")).toHaveClass(size);
          await there(page, form, "larger text");
        }
        await page.locator(".safety [name=carry]").click();
        await expect(page.getByText("0800 1111").first()).toBeVisible();
        await app.axe();
        await page.getByRole("button", { name: app.t("carry-back") }).click();
        await there(page, form, "help");
        if (!script) return;
        // What only the browser offers: another page and Back, and drawing the page anew.
        await page.locator("a.brand").click();
        await expect(of(page)).toHaveCount(0);
        await page.goBack();
        await there(page, form, "Back");
        // Once the page has had time to keep what the browser put back.
        await page.waitForTimeout(400);
        await app.open(path);
        await there(page, form, "the page anew");
        await page.reload();
        await there(page, form, "reloading");
      });
    }
  });
}

/** The path of the first link of a page that looks like this. */
async function linked(app: App, page: Page, from: string, css: string): Promise<string> {
  await app.open(from);
  const to = await page.locator(`main ${css}`).first().getAttribute("href");
  return (to ?? "").replace(/^\/cy/, "").replace(/\?.*$/, "");
}

/** A concern that the lead has in hand. */
async function concern(app: App, page: Page): Promise<string> {
  const path = await linked(app, page, "/concerns", "a[href*='/concerns/'][href*='-']");
  await app.open(path);
  const acknowledge = page.locator("main form[action*='acknowledge'] button");
  if ((await acknowledge.count()) > 0) await acknowledge.click();
  await expect(page.locator("main textarea").first()).toBeVisible();
  return path;
}

/** Five things from one place at once: the page of what came together, for an officer. */
async function together(app: App, page: Page): Promise<string> {
  await app.signOut();
  for (let n = 0; n < 5; n++) {
    await app.open("/tell");
    // A number is looked for by itself, so these are found again among few.
    await page.locator("textarea[name=text]").fill("Please ring me on 07700 900123");
    await page.getByRole("button", { name: app.t("voices-tell-send"), exact: true }).click();
    await expect(page).toHaveURL(/\/tell\/done$/);
  }
  await app.signIn("officer");
  await app.open("/moderation?flag=personal");
  const to = await page.locator("main a[href*='/moderation/burst/']").last().getAttribute("href");
  return (to ?? "").replace(/^\/cy/, "");
}

type Desk = { name: string; role: string; path: (app: App, page: Page) => Promise<string> };

const voice = (app: App, page: Page) => linked(app, page, "/moderation", "a[href*='/moderation/'][href*='-']");

const desks: Desk[] = [
  { name: "entering for somebody", role: "officer", path: async () => "/moderation/enter" },
  { name: "raising a concern", role: "officer", path: async (app, page) => `${await voice(app, page)}/concern` },
  { name: "a note on a concern", role: "lead", path: concern },
  { name: "putting aside what came together", role: "officer", path: together },
  { name: "saying something about a survey", role: "member", path: async (app) => `/surveys/${survey(app)}/comment` },
];

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang });

    for (const form of desks) {
      test(`${form.name} survives every way off its page, and the end of a session`, async ({ app, page, context, javaScriptEnabled }) => {
        await app.signIn(form.role);
        await app.open(await form.path(app, page));
        const field = of(page).locator("textarea").first();
        await field.fill(words);
        const other = lang === "en" ? "cy" : "en";
        for (const to of [other, lang]) {
          await page.locator("button.language").click();
          await expect(page.locator("html")).toHaveAttribute("lang", to);
          await expect(field, `the language, to ${to}`).toHaveValue(words);
        }
        await app.holds();
        if (javaScriptEnabled !== false) {
          await page.locator("a.brand").click();
          await expect(of(page)).toHaveCount(0);
          await page.goBack();
          await expect(field, "Back").toHaveValue(words);
        }
        await context.clearCookies();
        await of(page).locator("button").last().click();
        await expect(page.locator("h1")).toHaveText(app.t("error-signed-out"));
        await expect(page.locator(".kept-words").first()).toContainText("He shouts at me");
      });
    }
  });
}

test("words for the writers of what came together go along to every page, and then it is put aside", async ({ app, page, javaScriptEnabled }) => {
  await app.open(await together(app, page));
  const field = of(page).locator("textarea[name=words]");
  const reason = of(page).locator("[name=reason]").first();
  await field.fill(words);
  await choose(reason);
  for (const to of ["cy", "en"]) {
    await page.locator("button.language").click();
    await expect(page.locator("html")).toHaveAttribute("lang", to);
    await expect(field, `the language, to ${to}`).toHaveValue(words);
    await expect(reason, `the language, to ${to}`).toBeChecked();
  }
  if (javaScriptEnabled !== false) {
    await page.locator("a.brand").click();
    await expect(of(page)).toHaveCount(0);
    await page.goBack();
    await expect(field, "Back").toHaveValue(words);
    await expect(reason, "Back").toBeChecked();
  }
  await of(page).getByRole("button", { name: app.t("moderation-burst-put-aside"), exact: true }).click();
  await expect(page.getByText(app.t("moderation-burst-flash-aside"))).toBeVisible();
  await expect(page.getByText(app.t("moderation-burst-aside", { n: 4 }))).toBeVisible();
  await expect(page.getByText(app.t("moderation-burst-left", { n: 1 }))).toBeVisible();
  await expect(of(page)).toHaveCount(0);
});

test("what was sent, and what somebody left quickly, is not there again", async ({ app, page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, "without script nothing is kept on the phone");
  await answerElsewhere(page, "weather");
  await app.open("/tell");
  await page.locator("textarea[name=text]").fill(words);
  await page.waitForFunction(() => Object.keys(sessionStorage).length > 0);
  await page.locator("#leave").click();
  await page.waitForURL(/bbc/);
  await app.open("/");
  await app.open("/tell");
  await expect(page.locator("textarea[name=text]")).toHaveValue("");
  await page.locator("textarea[name=text]").fill(words);
  await page.getByRole("button", { name: app.t("voices-tell-send"), exact: true }).click();
  await expect(page).toHaveURL(/\/tell\/done$/);
  // The script of the page after it takes it away.
  const kept = () => page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith("typed ")));
  await expect.poll(kept).toEqual([]);
  await app.open("/tell");
  await expect(page.locator("textarea[name=text]")).toHaveValue("");
});

test("a picture that is too large costs no word", async ({ app, page }) => {
  await app.open("/tell");
  await page.locator("textarea[name=text]").fill(words);
  await page.locator("#picture").setInputFiles({ name: "a.png", mimeType: "image/png", buffer: Buffer.alloc(11 * 1024 * 1024) });
  await page.getByRole("button", { name: app.t("voices-tell-send"), exact: true }).click();
  await expect(page.locator("#picture-problem")).toBeVisible();
  await expect(page.locator("textarea[name=text]")).toHaveValue(words);
});

test("an officer whose session ended finds the words in their form again", async ({ app, page, context }) => {
  await app.signIn("officer");
  await app.open("/moderation/enter");
  await page.locator("textarea[name=text]").fill(words);
  // Refused: it comes back as typed.
  await page.getByRole("button", { name: app.t("voices-enter-do"), exact: true }).click();
  await expect(page.locator(".errors")).toBeVisible();
  await expect(page.locator("textarea[name=text]")).toHaveValue(words);
  await page.locator("#picture").setInputFiles({ name: "a.png", mimeType: "image/png", buffer: Buffer.alloc(11 * 1024 * 1024) });
  await choose(page.locator("[name=way]").first());
  await page.getByRole("button", { name: app.t("voices-enter-do"), exact: true }).click();
  await expect(page.locator("#picture-problem")).toBeVisible();
  await expect(page.locator("textarea[name=text]")).toHaveValue(words);

  const session = await context.cookies();
  await context.clearCookies();
  await page.getByRole("button", { name: app.t("voices-enter-do"), exact: true }).click();
  await expect(page.locator("h1")).toHaveText(app.t("error-signed-out"));
  await expect(page.locator(".kept-words")).toContainText("He shouts at me");
  await app.holds();
  await page.locator("main").getByRole("button", { name: app.t("error-way-sign-in") }).click();
  await expect(page.locator(".kept-words")).toContainText("He shouts at me");
  await page.locator("[name=email]").fill("somebody@example.org");
  await page.getByRole("button", { name: app.t("people-sign-in-button") }).click();
  await expect(page.locator(".kept-words")).toContainText("He shouts at me");
  await app.holds();
  // They have signed in by the link, in another tab.
  await context.addCookies(session);
  await page.getByRole("button", { name: app.t("people-kept-back") }).click();
  await expect(page.locator("textarea[name=text]")).toHaveValue(words);
  await page.getByRole("button", { name: app.t("voices-enter-do"), exact: true }).click();
  await expect(page).toHaveURL(/\/moderation\/enter\/done$/);
});
