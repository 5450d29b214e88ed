// A council that begins with an empty installation: its name, its people, its panel, and what they do each week.
import { expect } from "@playwright/test";
import { choose, type App } from "./fixtures";
import { type Both, fill, follow, press, said, today } from "./pages";
import { t } from "./texts";

export const council = { en: "Glanaber Council", cy: "Cyngor Glanaber" };
export const panel = { en: "Corporate Parenting Panel", cy: "Panel Rhianta Corfforaethol" };

export const address = (name: string) => `${name.toLowerCase()}@example.org`;

const linkIn = (text: string) => /https?:\S+\/sign-in\/\S+/.exec(text)?.[0] ?? "";

/** The first administrator is made on the command line; answers with their link. */
export const firstAdministrator = async ({ noise, lang }: App, name: string) =>
  linkIn(await noise.run("invite", "--role", "admin", "--email", address(name), "--name", name, "--lang", lang));

/** On the settings: what the council is called. */
export async function nameCouncil(app: App): Promise<void> {
  await fill(app, "council", council);
  await press(app, "people-save");
  await said(app, "people-flash-settings");
}

/** Whoever is on *People* asks somebody in, who is written to in this language; answers with the link of their mail. */
export async function invite(app: App, name: string, lang = app.lang): Promise<string> {
  if (lang !== app.lang) await choose(app.page.locator(`[name=lang][value=${lang}]`));
  await app.page.getByLabel(app.t("people-name"), { exact: true }).fill(name);
  await app.page.getByLabel(app.t("people-email"), { exact: true }).fill(address(name));
  await press(app, "people-invite-button");
  await said(app, "people-flash-invited");
  const subject = t(lang, "people-mail-invitation-subject", { council: council[lang] });
  return linkIn((await app.noise.letter(address(name), subject)).text);
}

/** The clerk, who is on *Panels*, adds the panel and who chairs it. */
export async function makePanel(app: App, chair: string): Promise<void> {
  const { page, lang } = app;
  await follow(app, "panels-new-title");
  await fill(app, "name", panel);
  await press(app, "panels-new-button");
  await said(app, "panels-flash-added");
  await app.holds();
  await page.getByLabel(app.t("panels-account"), { exact: true }).selectOption({ label: chair });
  await page.locator("[name=kind][value=elected]").check();
  await page.getByLabel(app.t("panels-office"), { exact: true }).selectOption("chair");
  await press(app, "panels-member-add-button");
  await said(app, "panels-flash-member-added");
  await page.getByRole("main").getByRole("link", { name: panel[lang] }).click();
}

/** The clerk, who is on the panel's page, plans its meeting for today; answers with its address. */
export async function planMeeting(app: App): Promise<string> {
  await follow(app, "panels-plan-title");
  await app.page.getByLabel(app.t("panels-day"), { exact: true }).fill(today());
  await app.page.getByLabel(app.t("panels-place"), { exact: true }).fill("County Hall");
  await press(app, "panels-plan-button");
  await said(app, "panels-flash-planned");
  return new URL(app.page.url()).pathname;
}

/** The clerk, who is on the page of a meeting with one item, says who was there and what came of it. */
export async function holdMeeting(app: App, outcome: string): Promise<void> {
  const { page } = app;
  await page.getByRole("radio", { name: app.t("panels-mark-present"), exact: true }).check();
  await press(app, "panels-marks-button");
  await said(app, "panels-flash-held");
  await page.locator("[name^=choice][value=discussed]").check();
  await page.locator("textarea[name^=outcome]").fill(outcome);
  await press(app, "panels-outcomes-button");
  await said(app, "panels-flash-decided");
}

/** A panel member, where a reply is written, writes it, and releases it as the chair. */
export async function reply(app: App, text: Both): Promise<void> {
  await fill(app, "text", text);
  await press(app, "panels-reply-button");
  await said(app, "release-flash-written");
  await lookedAt(app);
  await press(app, "release-button");
  await said(app, "release-flash-released");
}

/** Whoever releases something has looked at the names that were found in it, if there are any. */
export async function lookedAt(app: App): Promise<void> {
  for (const tick of await app.page.locator("[name='seen[]']").all()) await choose(tick);
}

/** The officer, who is on the queue, shares so many voices one after another, as they were written. */
export async function shareAll(app: App, n: number): Promise<void> {
  await press(app, "moderation-next");
  for (let left = n; left > 1; left--) {
    await expect(app.page).toHaveURL(/\/moderation\/[0-9a-f-]{36}/);
    const here = app.page.url();
    await press(app, "moderation-share-next");
    await expect(app.page).not.toHaveURL(here);
  }
  await press(app, "moderation-share");
  await said(app, "moderation-flash-shared");
}
