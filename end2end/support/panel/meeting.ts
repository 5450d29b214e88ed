// A meeting goes on, and what comes after it: the room, the minutes, those who have something to do, finding it again.
import { expect } from "@playwright/test";
import { answers } from "../checks";
import { address, panel } from "../council";
import { type App, choose, type Phone } from "../fixtures";
import { follow, goTo, inDays, pathOf, press, said, title1, unfold } from "../pages";
import type { People } from "../people";
import { type Own, toPanel } from "./founding";
import type { Formal } from "./preparing";
import {
  action,
  closing,
  dayWords,
  decision,
  estates,
  homes,
  inCosts,
  inSurvey,
  instead,
  notes,
  report,
  secret,
  town,
  witness,
} from "./words";

/** Whoever runs the meeting marks who is here, one tap each; who is marked already stays so. */
export async function marked(app: App, marks: Record<string, "late" | "apologies"> = {}): Promise<void> {
  const people = app.page.locator(".people > li");
  const unmarked = app.t("room-unmarked");
  await expect(people.last()).toBeVisible();
  const all = await people.count();
  for (let n = 0; n < all; n++) {
    const [who, is] = [people.nth(n), people.nth(n).locator(".tag")];
    if ((await is.innerText()).trim() !== unmarked) continue;
    const mark = marks[await who.locator("b").innerText()] ?? "present";
    if (mark === "late") await who.locator("summary").click();
    await who.locator(`button[name=mark][value=${mark}]`).click();
    await expect(is).toContainText(app.t(`panels-mark-${mark}`));
  }
  await expect(people.getByText(unmarked, { exact: true })).toHaveCount(0);
}

export type Said = { notes?: string; decision?: string; outcome?: string };

/** An item is opened, written about, and ended. */
export async function discussed(app: App, title: string, of: Said, meanwhile?: () => Promise<void>): Promise<void> {
  const { page } = app;
  await page.locator(".agenda").getByRole("link", { name: title, exact: true }).click();
  await page.waitForURL(/[?&]item=/);
  await expect(page.locator("#item > h2")).toHaveText(title);
  await press(app, "room-open-item");
  await expect(page.locator(".agenda li", { hasText: title })).toContainText(app.t("room-now"));
  if (of.notes || of.decision) {
    await page.locator("textarea[name=notes]").fill(of.notes ?? "");
    await page.locator("textarea[name=decision]").fill(of.decision ?? "");
    await press(app, "room-save");
    await said(app, "room-flash-saved");
  }
  await meanwhile?.();
  await choose(page.locator("[name=choice][value=discussed]"));
  // What was decided is the outcome, unless another one is written.
  if (of.decision) await expect(page.locator("textarea[name=outcome]")).toHaveValue(of.decision);
  else await page.locator("textarea[name=outcome]").fill(of.outcome ?? "Noted.");
  await press(app, "room-finish-button");
  await said(app, "panels-flash-decided");
}

/** The formal meeting, written down by the clerk while it goes on. */
export async function held(app: App, people: People, { carys }: Own, { meeting }: Formal): Promise<void> {
  const { page, lang } = app;
  await people.become("Cai");
  await follow(app, "desk-wait-today", { panel: panel[lang] });
  await page.goto(meeting);
  await follow(app, "room-link");
  await press(app, "room-begin-button");
  await expect(page.locator(".banner.warn")).toContainText(app.t("room-quorum-short", { short: 6, n: 6 }));
  const gwen = page.locator(".people > li", { has: page.getByText("Gwen", { exact: true }) });
  await expect(gwen).toContainText(app.t("room-substitute-came", { name: instead }));
  await marked(app, { "Dewi Jones": "apologies", "Elin Price": "late" });
  await expect(page.getByText(app.t("room-quorum-met", { n: 6 }))).toBeVisible();
  await app.holds();
  await page.getByLabel(app.t("room-declarer"), { exact: true }).selectOption({ label: "Rhys Owen" });
  await page.getByLabel(app.t("room-declared-item"), { exact: true }).selectOption({ label: homes[lang] });
  await page.getByLabel(app.t("room-interest"), { exact: true }).selectOption("personal");
  await page.getByLabel(app.t("room-interest-about"), { exact: true }).fill("His firm sells heaters.");
  await press(app, "room-declare-button");
  await expect(page.locator("#declared")).toContainText("His firm sells heaters.");
  await discussed(app, app.t("agenda-kind-apologies"), { outcome: "Received." });
  await discussed(app, app.t("agenda-kind-declarations"), { outcome: "Noted." });
  await discussed(app, homes[lang], { notes, decision }, () => asked(app));
  await discussed(app, witness[lang], { notes: "Rhian told us of the first winter.", outcome: "The panel thanked her." });
  await discussed(app, closing[lang], { decision: secret }, () => screened(carys, meeting));
  await app.holds();
}

/** An action with an owner who has an address. */
async function asked(app: App): Promise<void> {
  const { page } = app;
  await unfold(app, "panels-action-add");
  await page.getByLabel(app.t("panels-action-what"), { exact: true }).fill(action);
  await page.getByLabel(app.t("panels-action-owner"), { exact: true }).fill(estates);
  await page.getByLabel(app.t("follow-mail"), { exact: true }).fill(address("Estates"));
  await page.getByLabel(app.t("panels-action-due"), { exact: true }).fill(inDays(5));
  await press(app, "panels-action-add-button");
  await said(app, "panels-flash-action-added");
}

/** The room's screen says of a restricted item that it is one, whoever shows it. */
async function screened(carys: App, meeting: string): Promise<void> {
  await carys.page.goto(`${meeting}/screen`);
  await title1(carys, "screen-restricted");
  expect(await carys.page.content()).not.toContain(closing.en);
  await carys.holds();
}

/** Every section of the minutes is written in the other language too; one of them is changed. */
export async function written(app: App, meeting: string): Promise<void> {
  const { page } = app;
  await page.goto(`${meeting}/minutes`);
  const links = page.getByRole("link", { name: app.t("minutes-change") });
  const all = await links.count();
  for (let n = 0; n < all; n++) {
    await page.goto(`${meeting}/minutes`);
    await links.nth(n).click();
    const [en, cy] = [page.locator("[name='text[en]']"), page.locator("[name='text[cy]']")];
    const words = await en.inputValue();
    if (words.includes(notes)) await en.fill(words.replace(notes, `${notes} Nobody slept well.`));
    if (!(await cy.inputValue())) await cy.fill(`Yn Gymraeg: ${words}`);
    await press(app, "minutes-save");
    await said(app, "minutes-flash-saved");
  }
}

/** The chair reads the minutes, says that they are right, and the clerk publishes them. */
export async function checked(app: App, people: People, meeting: string): Promise<void> {
  const { page, lang } = app;
  await people.become("Petra");
  await follow(app, "desk-wait-check", { panel: panel[lang], day: dayWords(0) });
  await press(app, "minutes-check-button");
  await said(app, "minutes-flash-checked");
  await people.become("Cai");
  await page.goto(`${meeting}/minutes`);
  await press(app, "minutes-publish-button");
  await said(app, "minutes-flash-published");
}

/** Minutes are begun, written, checked and published, as a page, a PDF and for a word processor. */
export async function minuted(app: App, people: People, { gwen }: Own, { meeting }: Formal): Promise<void> {
  const { page, lang } = app;
  await follow(app, "room-to-minutes");
  await press(app, "minutes-begin-button");
  await said(app, "minutes-flash-begun");
  for (const words of [notes, decision, action, secret, "His firm sells heaters."]) {
    await expect(page.getByText(words).first()).toBeVisible();
  }
  await app.holds();
  await written(app, meeting);
  await app.holds();
  await checked(app, people, meeting);
  await app.holds();
  for (const file of ["minutes.pdf", "minutes.pdf?part=restricted"]) await answers(page, `${meeting}/${file}`, "%PDF");
  for (const file of ["minutes.docx", "minutes.docx?part=restricted"]) await answers(page, `${meeting}/${file}`, "PK");
  await gwen.page.goto(gwen.path(`${meeting}/minutes`));
  await expect(gwen.page.getByText(notes).first()).toBeVisible();
  await expect(gwen.page.getByText(secret).first()).toBeVisible();
  await gwen.holds();
  await people.become("Olwen");
  await page.goto(`${meeting}/minutes`);
  await expect(page.getByText(decision).first()).toBeVisible();
  for (const words of [closing[lang], secret]) expect(await page.content()).not.toContain(words);
}

/** Three weeks later: Town is asked again by mail, and so is who was to do something. They say by their link what was
 * done, and the clerk accepts it. */
export async function followed(app: App, people: People, own: Own, phone: Phone): Promise<void> {
  const { page, lang, noise } = app;
  // Pages that are left open go on asking while there is no server.
  for (const { page } of [app, ...Object.values(own)]) await page.goto("about:blank");
  await noise.later(22);
  const asks = app.t("nominations-mail-week-subject", { panel: panel[lang], area: town[lang] });
  expect((await noise.letter(address(town.en), asks)).text).toContain("/nominate/");
  const subject = app.t("follow-mail-after-subject", { panel: panel[lang] });
  const { text } = await noise.letter(address("Estates"), subject);
  expect(text).toContain(action);
  const owner = await phone();
  await owner.open(pathOf(/https?:\S+\/actions\/\S+/.exec(text)?.[0] ?? ""));
  await owner.holds();
  await owner.touchable();
  await owner.page.getByLabel(owner.t("follow-said"), { exact: true }).fill(report);
  await press(owner, "follow-said-button");
  await said(owner, "follow-flash-said");

  await people.signInAnew("Cai");
  await follow(app, "desk-wait-reports", { panel: panel[lang], n: 1 });
  await expect(page.getByText(report)).toBeVisible();
  await app.holds();
  await press(app, "follow-accept");
  await said(app, "panels-flash-action-ended");
  await expect(page.getByRole("row", { name: action })).toContainText(app.t("panels-action-done"));
}

/** Looks for words among what panels did, and answers with how many were found. */
async function sought(app: App, words: string): Promise<number> {
  const { page } = app;
  await app.open("/search");
  await page.getByLabel(app.t("finding-words"), { exact: true }).fill(words);
  await press(app, "finding-go");
  await expect(page.getByRole("heading", { level: 2, name: app.t("finding-results") })).toBeVisible();
  return page.locator("main li.card").count();
}

/** The clerk finds a decision and a paper; who may not see what is restricted finds nothing of it, nor does a stranger. */
export async function found(app: App, people: People, phone: Phone): Promise<void> {
  const { page } = app;
  await people.become("Cai");
  await goTo(app, "ui-nav-panels");
  await follow(app, "finding-title");
  expect(await sought(app, decision)).toBeGreaterThan(0);
  await expect(page.locator("main li.card", { hasText: app.t("finding-kind-decision") }).first()).toBeVisible();
  await app.holds();
  for (const words of [inSurvey, inCosts, secret, closing.en]) expect(await sought(app, words)).toBeGreaterThan(0);
  await people.become("Olwen");
  for (const words of [inSurvey, decision]) expect(await sought(app, words)).toBeGreaterThan(0);
  for (const words of [inCosts, secret, closing.en]) expect(await sought(app, words), words).toBe(0);
  const stranger = await phone();
  await stranger.open("/search?q=lease");
  await title1(stranger, "error-sign-in");
}
