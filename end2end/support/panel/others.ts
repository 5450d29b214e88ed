// Two other meetings: a workshop in short, and one that a young person chairs on a phone.
import { expect } from "@playwright/test";
import { address, panel } from "../council";
import { type App, choose } from "../fixtures";
import { type Both, fill, follow, inDays, press, said, title1, today, unfold } from "../pages";
import type { People } from "../people";
import { type Own, toPanel } from "./founding";
import { checked, discussed, marked, written } from "./meeting";
import type { Formal } from "./preparing";
import { dayWords, guest, home, idea, own, record } from "./words";

/** The clerk plans a meeting of another kind; answers with its path. */
async function plan(app: App, people: People, kind: string, day: string): Promise<string> {
  const { page } = app;
  await people.become("Cai");
  await toPanel(app);
  await follow(app, "panels-plan-title");
  await choose(page.locator(`[name=kind][value=${kind}]`));
  await page.getByLabel(app.t("panels-day"), { exact: true }).fill(day);
  await page.getByLabel(app.t("panels-time"), { exact: true }).fill("16:00");
  await page.getByLabel(app.t("panels-place"), { exact: true }).fill("Youth centre");
  await press(app, "panels-plan-button");
  await said(app, "panels-flash-planned");
  return new URL(page.url()).pathname;
}

/** A workshop: one thing together, who was there on one list, and how it ended. */
export async function workshop(app: App, people: People): Promise<void> {
  const { page } = app;
  await plan(app, people, "workshop", today());
  await fill(app, "title", idea);
  await press(app, "panels-report-button");
  await said(app, "panels-flash-item-added");
  await expect(page.getByLabel(app.t("pack-late-reason"), { exact: true })).toHaveCount(0);
  await press(app, "panels-publish");
  await said(app, "panels-flash-published");
  await expect(page.locator(".marks > li").last()).toBeVisible();
  for (const group of await page.locator(".marks [role=radiogroup]").all()) {
    await group.getByRole("radio", { name: app.t("panels-mark-present"), exact: true }).check();
  }
  await press(app, "panels-marks-button");
  await said(app, "panels-flash-held");
  await page.locator("[name^=choice][value=discussed]").check();
  await page.locator("textarea[name^=outcome]").fill("Three ideas go to the next formal meeting.");
  await press(app, "panels-outcomes-button");
  await said(app, "panels-flash-decided");
  await press(app, "panels-minutes-button");
  await said(app, "panels-flash-minuted");
  await app.holds();
}

/** A young person adds something to talk about. */
async function put(meg: App, title: Both): Promise<void> {
  await fill(meg, "title", title);
  await press(meg, "takeover-item-button");
  await expect(meg.page.locator("#items li", { hasText: title.en })).toBeVisible();
}

/** On her phone: when it is, what it is about, and who comes. */
async function prepared(meg: App, takeover: string): Promise<void> {
  const { page } = meg;
  await page.goto(takeover);
  await follow(meg, "takeover-link");
  await title1(meg, "takeover-title");
  await meg.holds();
  await meg.touchable();
  await unfold(meg, "takeover-day-change");
  await page.getByLabel(meg.t("takeover-day"), { exact: true }).fill(today());
  await page.getByLabel(meg.t("takeover-place"), { exact: true }).fill("Our kitchen");
  await press(meg, "takeover-day-button");
  await said(meg, "takeover-flash-saved");
  await put(meg, own);
  await page.getByLabel(meg.t("takeover-guest-name"), { exact: true }).fill(guest);
  await page.getByLabel(meg.t("takeover-guest-about"), { exact: true }).fill("To tell us about sleep");
  await page.getByLabel(meg.t("takeover-guest-mail"), { exact: true }).fill(address("Jo"));
  await press(meg, "takeover-guest-button");
  await expect(page.locator("#guests li", { hasText: guest })).toBeVisible();
  await meg.holds();
}

/** Young people take a meeting over: they prepare it, chair it and write its record, all on a phone. */
export async function takenOver(app: App, people: People, { meg }: Own): Promise<string> {
  const { page, lang } = app;
  const takeover = await plan(app, people, "takeover", inDays(3));
  await prepared(meg, takeover);
  const day = { panel: panel[lang], day: dayWords(0) };
  const { text } = await app.noise.letter(address("Jo"), app.t("takeover-mail-subject", day));
  expect(text).toContain("Our kitchen");
  expect(text).not.toContain("Meg");
  await page.goto(takeover);
  await expect(page.locator(".agenda h3")).toHaveText(own[lang]);
  await press(app, "panels-publish");
  await said(app, "panels-flash-published");

  await meg.page.goto(`${takeover}/takeover`);
  await follow(meg, "takeover-to-room");
  await press(meg, "room-begin-button");
  await marked(meg);
  await expect(meg.page.getByText(guest)).toBeVisible();
  await meg.touchable();
  await meg.holds();
  await discussed(meg, own.en, { notes: record.en, outcome: "The panel wants to hear from carers." });
  await follow(meg, "room-to-minutes");
  await press(meg, "minutes-begin-button");
  await said(meg, "minutes-flash-begun");
  await meg.page.getByRole("link", { name: meg.t("minutes-change") }).last().click();
  await fill(meg, "text", record);
  await meg.holds();
  await press(meg, "minutes-save");
  await said(meg, "minutes-flash-saved");
  await meg.holds();
  return takeover;
}

/** The record of the takeover is published too, and it has approved the minutes of the formal meeting. */
export async function approved(app: App, people: People, { gwen }: Own, formal: Formal, takeover: string): Promise<void> {
  const { page } = app;
  await people.become("Cai");
  await written(app, takeover);
  await checked(app, people, takeover);
  await gwen.page.goto(gwen.path(`${takeover}/minutes`));
  await expect(gwen.page.getByText(record.cy).first()).toBeVisible();
  await page.goto(`${formal.meeting}/minutes`);
  await page.getByLabel(app.t("minutes-approved-at"), { exact: true }).selectOption({ index: 1 });
  await press(app, "minutes-approve-button");
  await said(app, "minutes-flash-approved");
  await expect(page.getByText(app.t("minutes-approved-on", { day: dayWords(0) }))).toBeVisible();
  await page.goto(`${home}/attendance`);
  await expect(page.getByText(app.t("panels-attendance-held", { n: 3 }))).toBeVisible();
  await app.holds();
}
