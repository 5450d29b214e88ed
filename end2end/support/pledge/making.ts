// A pledge is made: drafted, asked about, changed, adopted and signed.
import { expect } from "@playwright/test";
import { answers } from "../checks";
import { firstAdministrator, invite, makePanel, nameCouncil, shareAll } from "../council";
import { type App, choose } from "../fixtures";
import {
  type Both,
  fill,
  follow,
  followWords,
  goTo,
  inDays,
  pathOf,
  press,
  receipt,
  said,
  title1,
  today,
} from "../pages";
import type { People } from "../people";
import { alone, dentist, feelings, healthy, plain, safe, soon, title, worker } from "./words";

/** Everybody is invited by mail; young people are heard from then on. */
export async function everybody(app: App, people: People): Promise<void> {
  await people.setUp("Ada", await firstAdministrator(app, "Ada"));
  await goTo(app, "ui-nav-settings");
  await nameCouncil(app);
  const staff = { Olwen: "officer", Lowri: "lead", Pia: "pledge_lead", Cai: "clerk", Petra: "panel_member" };
  for (const [name, role] of Object.entries(staff)) {
    await people.become("Ada");
    await app.open(`/people?role=${role}`);
    await people.setUp(name, await invite(app, name));
  }
  for (const name of ["Meg", "Mo"]) {
    await people.become("Olwen");
    await goTo(app, "ui-nav-people");
    await people.comeIn(name, await invite(app, name));
  }
  await people.become("Cai");
  await goTo(app, "ui-nav-panels");
  await makePanel(app, "Petra");
}

/** Somebody who drafts comes to the draft by the menu. */
async function toDraft(app: App, people: People, name: string): Promise<void> {
  await people.become(name);
  await goTo(app, "ui-nav-editions");
  await followWords(app, title[app.lang]);
}

/** On the draft: promises under the outcome that was added last. */
async function addPromises(app: App, ...added: Both[]): Promise<void> {
  const there = app.page.locator(".promises > li");
  const before = await there.count();
  const lines = (lang: "en" | "cy") => added.map((one) => one[lang]).join("\n");
  await fill(app, "lines", { en: lines("en"), cy: lines("cy") });
  await press(app, "pledge-draft-add-promises-button");
  await expect(there).toHaveCount(before + added.length);
}

/** On the draft: an outcome. */
async function addOutcome(app: App, name: Both): Promise<void> {
  await fill(app, "name", name);
  await press(app, "pledge-draft-add-outcome-button");
  await expect(app.page.getByRole("heading", { level: 2, name: name[app.lang] })).toBeVisible();
}

/** The pledge lead begins, two members go on. */
export async function drafted(app: App, people: People): Promise<void> {
  const { page, lang } = app;
  await people.become("Pia");
  await goTo(app, "ui-nav-editions");
  await fill(app, "title", title, page.locator("section#pledge"));
  await press(app, "pledge-draft-begin");
  await said(app, "pledge-draft-begun");
  await addOutcome(app, healthy);
  await toDraft(app, people, "Meg");
  await addPromises(app, dentist, feelings);
  await addOutcome(app, safe);
  await app.holds();
  await toDraft(app, people, "Mo");
  await addPromises(app, worker);
  await followWords(app, worker[lang]);
  await fill(app, "plain", plain);
  await press(app, "pledge-draft-save");
  await said(app, "pledge-draft-saved");
  await expect(page.getByText(app.t("pledge-draft-complete"))).toBeVisible();
}

/** A member asks three groups; answers with the path of the link. */
export async function asked(app: App, people: People): Promise<string> {
  const { page } = app;
  await toDraft(app, people, "Meg");
  await follow(app, "pledge-ask-title");
  await page.getByLabel(app.t("pledge-ask-first"), { exact: true }).fill(today());
  await page.getByLabel(app.t("pledge-ask-last"), { exact: true }).fill(inDays(14));
  for (const group of ["carer", "partner"]) await choose(page.locator(`[name='groups[]'][value=${group}]`));
  await press(app, "pledge-ask-open");
  await said(app, "pledge-ask-opened");
  await app.holds();
  return pathOf(await page.locator("#consultation-link").inputValue());
}

/** Somebody opens the link and says what they think, of a promise or of what is missing; the words of their receipt. */
export async function comment(app: App, link: string, who: string, about: Both | null, text: string): Promise<string> {
  const { page, lang } = app;
  await app.open(link);
  await expect(page.getByText(app.t("voices-who-title")).first()).toBeVisible();
  if (about) await followWords(app, `${app.t("pledge-comment-say")}: ${about[lang]}`);
  else await page.getByLabel(app.t("pledge-comment-about"), { exact: true }).selectOption("missing");
  if (about) await expect(page.locator("select[name=about]")).toHaveValue(/^statement-/);
  await choose(page.locator(`[name=as_who][value=${who}]`));
  await page.getByLabel(app.t("pledge-comment-text"), { exact: true }).fill(text);
  await choose(page.locator("[name=publish][value=yes]"));
  await app.holds();
  await press(app, "pledge-comment-send");
  await title1(app, "voices-done-title");
  await expect(page.getByText(app.t("pledge-comment-done"))).toBeVisible();
  return receipt(app);
}

/** It is closed, and an officer shares what people said. */
export async function heard(app: App, people: People): Promise<void> {
  await toDraft(app, people, "Meg");
  await expect(app.page.getByText(app.t("pledge-ask-locked")).first()).toBeVisible();
  await follow(app, "pledge-ask-title");
  await press(app, "pledge-ask-close");
  await said(app, "pledge-ask-closed");
  await people.become("Olwen");
  await follow(app, "desk-wait-unread", { n: 4 });
  await shareAll(app, 4);
}

/** The pledge lead changes a promise, and says because of whom. */
export async function amend(app: App, people: People, n: number, [before, after]: [Both, Both], because: string[]): Promise<void> {
  const { page, lang } = app;
  await toDraft(app, people, "Pia");
  await followWords(app, before[lang]);
  await fill(app, "text", after);
  await press(app, "pledge-draft-save");
  await said(app, "pledge-draft-saved");
  await follow(app, "pledge-changed-title");
  const what = `${app.t("pledge-promise-number", { n })}: ${app.t("pledge-changed-words")}`;
  await followWords(app, `${app.t("pledge-changed-pick")} ${what}`);
  for (const text of because) await choose(page.locator("label.choice", { hasText: text }).locator("input"));
  await press(app, "pledge-draft-save");
  await said(app, "pledge-changed-picked");
  const change = page.locator("section.card", { has: page.getByRole("heading", { name: what }) });
  await expect(change).toContainText(app.t("pledge-changed-because"));
  for (const text of because) await expect(change).toContainText(text);
}

/** Adopted today: everybody reads it, and why it was changed. */
export async function adopted(app: App, people: People, child: App, link: string): Promise<void> {
  await toDraft(app, people, "Pia");
  await follow(app, "pledge-adopt-go");
  await app.page.getByLabel(app.t("pledge-adopt-on"), { exact: true }).fill(today());
  await fill(app, "by", { en: "Cabinet", cy: "Y Cabinet" });
  await press(app, "pledge-adopt-button");
  await said(app, "pledge-adopted-now");
  await child.open(`${link}/record`);
  await expect(child.page.getByText(child.t("pledge-changed-because")).first()).toBeVisible();
  for (const text of [soon, alone]) await expect(child.page.getByText(text).last()).toBeVisible();
  await child.holds();
  await answers(child.page, child.path(`${link}/record.pdf`), "%PDF");
}

/** Signs with an account, from the page of the pledge; a member by their first name alone. */
async function sign(app: App, people: People, name: string, role?: string): Promise<void> {
  await people.become(name);
  await app.open("/pledge");
  await follow(app, "pledge-sign-title");
  if (role) await app.page.getByLabel(app.t("pledge-sign-role"), { exact: true }).fill(role);
  await press(app, "pledge-sign-send");
  await said(app, "pledge-sign-thanks");
}

/** Three have accounts; two sign by the link on one phone, and the pledge lead confirms them. */
export async function signed(app: App, people: People, guests: App): Promise<void> {
  const { page } = app;
  await sign(app, people, "Petra", "Councillor");
  await sign(app, people, "Olwen", "Participation officer");
  await sign(app, people, "Meg");
  await people.become("Pia");
  await goTo(app, "ui-nav-claims");
  await follow(app, "pledge-lead-title");
  await page.getByLabel(app.t("pledge-lead-link-event"), { exact: true }).fill("Carers' evening");
  await page.getByLabel(app.t("pledge-lead-link-until"), { exact: true }).fill(inDays(7));
  await press(app, "pledge-lead-link-make");
  const link = pathOf(await page.locator("#signing-link").inputValue());
  await guests.open(link);
  for (const name of ["Bethan Jay", "Huw Vaughan"]) {
    await guests.page.getByLabel(guests.t("pledge-sign-name"), { exact: true }).fill(name);
    await guests.page.getByLabel(guests.t("pledge-sign-role"), { exact: true }).fill("Foster carer");
    await guests.holds();
    await press(guests, "pledge-sign-send");
    await expect(guests.page.getByText(guests.t("pledge-sign-guest-thanks"))).toBeVisible();
    await expect(guests.page.getByLabel(guests.t("pledge-sign-name"), { exact: true })).toHaveValue("");
  }
  await people.become("Pia");
  await follow(app, "desk-wait-signatures", { n: 2 });
  const waiting = page.locator("[name='signatures[]']");
  await expect(waiting).toHaveCount(2);
  for (const one of await waiting.all()) await choose(one);
  await press(app, "pledge-lead-confirm");
  await said(app, "pledge-lead-confirmed");
  await guests.open("/pledge/signatures");
  await expect(guests.page.getByText(guests.t("pledge-wall-count", { n: 5 }))).toBeVisible();
  await expect(guests.page.locator(".signatures li")).toHaveCount(5);
  await guests.holds();
}
