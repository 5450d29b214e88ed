// A meeting is prepared: the year is planned, the agenda made, papers asked for and sent, people called, the pack read.
import { expect, type Page } from "@playwright/test";
import { answers } from "../checks";
import { address, panel, planMeeting } from "../council";
import { type App, choose, type Phone } from "../fixtures";
import { type Both, fill, follow, inDays, pathOf, press, said, title1, today } from "../pages";
import type { People } from "../people";
import { scriptless } from "../screens";
import { type Own, toPanel } from "./founding";
import { pdf, saysOf } from "./papers";
import {
  asked,
  closing,
  costs,
  dayWords,
  homes,
  inCosts,
  inSurvey,
  instead,
  note,
  reason,
  survey,
  witness,
} from "./words";

/** A standing agenda, and the meetings of a year in one step. */
export async function planned(app: App, people: People): Promise<void> {
  const { page } = app;
  await people.become("Cai");
  await toPanel(app);
  await follow(app, "panels-plan-title");
  await follow(app, "standing-title");
  const there = page.locator(".agenda li");
  for (const [n, kind] of ["apologies", "declarations"].entries()) {
    await page.getByLabel(app.t("agenda-kind"), { exact: true }).selectOption(kind);
    await page.getByLabel(app.t("agenda-minutes-label"), { exact: true }).fill("5");
    await press(app, "panels-report-button");
    await expect(there).toHaveCount(n + 1);
  }
  await app.holds();
  await toPanel(app);
  await follow(app, "panels-plan-title");
  await follow(app, "series-title");
  await page.getByLabel(app.t("series-first"), { exact: true }).fill(inDays(30));
  await page.getByLabel(app.t("series-until"), { exact: true }).fill(inDays(360));
  await page.getByLabel(app.t("panels-place"), { exact: true }).fill("County Hall");
  await press(app, "series-preview-button");
  await expect(page.getByRole("heading", { name: app.t("series-preview") })).toBeVisible();
  const days = await page.locator("[name='days[]']").count();
  expect(days).toBeGreaterThan(5);
  await app.holds();
  await press(app, "series-plan-button");
  await said(app, "series-flash-planned");
  await expect(page.locator("main table a[href*='/meetings/']")).toHaveCount(days);
}

/** The clerk, on the page of a meeting, adds an item and opens it. */
async function add(app: App, kind: string, title: Both, minutes: string): Promise<void> {
  const { page, lang } = app;
  await page.getByLabel(app.t("agenda-kind"), { exact: true }).selectOption(kind);
  await fill(app, "title", title);
  await press(app, "panels-report-button");
  await page.locator(".agenda").getByRole("link", { name: title[lang], exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title[lang]);
  await page.getByLabel(app.t("agenda-minutes-label"), { exact: true }).fill(minutes);
}

async function keepItem(app: App): Promise<void> {
  await press(app, "agenda-change-button");
  await said(app, "agenda-flash-changed");
}

/** The clerk, on the page of an item, asks an officer for its paper; answers with the link of the letter. */
async function askPaper(app: App, title: Both, name: string): Promise<string> {
  const { page, lang } = app;
  await fill(app, "asked_title", title);
  await page.getByLabel(app.t("agenda-paper-ask-name"), { exact: true }).fill(name);
  await page.getByLabel(app.t("agenda-paper-ask-mail"), { exact: true }).fill(address(name));
  await page.getByLabel(app.t("agenda-paper-ask-due"), { exact: true }).fill(today());
  await press(app, "agenda-paper-ask-button");
  await said(app, "agenda-flash-asked");
  await expect(page.getByText(app.t("agenda-paper-to-follow"), { exact: true })).toBeVisible();
  const { text } = await app.noise.letter(address(name), app.t("agenda-mail-ask-subject", { panel: panel[lang] }));
  return pathOf(/https?:\S+\/papers\/\S+/.exec(text)?.[0] ?? "");
}

/** The clerk enters what the witness agrees to: without it nothing of what she tells may be noted. */
async function agreed(app: App, meeting: string): Promise<void> {
  const { page } = app;
  await page.goto(meeting.replace(/\/meetings\/.*/, "/witnesses"));
  // Its title may be for the panel alone: it is named by its meeting.
  await page.getByRole("table").getByRole("link").click();
  for (const [name, value] of [["who", "carer"], ["recording", "words"], ["readers", "panel"]]) {
    await choose(page.locator(`[name=${name}][value=${value}]`));
  }
  await page.getByLabel(app.t("witness-until"), { exact: true }).fill(inDays(300));
  await press(app, "witness-save");
  await said(app, "witness-flash-saved");
  await app.holds();
}

/** What was made of today's meeting: its path, and the links of the letters that went out. */
export type Formal = { meeting: string; papers: [string, string]; called: string };

/** The clerk plans the meeting of today, with a witness, a report and a restricted item, and calls somebody. */
export async function agenda(app: App): Promise<Formal> {
  const { page, lang } = app;
  await toPanel(app);
  const meeting = await planMeeting(app);
  await expect(page.locator(".agenda h3")).toHaveCount(2);
  await add(app, "witness", witness, "15");
  await page.getByLabel(app.t("agenda-led-by-label"), { exact: true }).fill("Rhian, a foster carer");
  await keepItem(app);
  await agreed(app, meeting);
  await page.goto(meeting);
  await add(app, "report", homes, "30");
  await page.getByLabel(app.t("agenda-purpose"), { exact: true }).selectOption("decide");
  await keepItem(app);
  await app.holds();
  const first = await askPaper(app, survey, "Sioned");
  await page.goto(meeting);
  await add(app, "report", closing, "20");
  await choose(page.locator("[name=access][value=restricted]"));
  // Nothing is hidden without a reason.
  await press(app, "agenda-change-button");
  await expect(page.locator(".errors li")).toHaveCount(1);
  await page.getByLabel(app.t("agenda-access-reason"), { exact: true }).fill(reason);
  await keepItem(app);
  const second = await askPaper(app, costs, "Owain");
  await page.goto(meeting);
  await page.getByRole("button", { name: `${app.t("panels-up")} ${homes[lang]}`, exact: true }).click();
  await expect(page.locator(".agenda h3").nth(2)).toHaveText(homes[lang]);
  await page.getByLabel(app.t("agenda-paper-ask-name"), { exact: true }).fill("Nia");
  await page.getByLabel(app.t("agenda-paper-ask-mail"), { exact: true }).fill(address("Nia"));
  await page.getByLabel(app.t("called-asked"), { exact: true }).fill(asked);
  await page.getByLabel(app.t("called-item"), { exact: true }).selectOption({ label: homes[lang] });
  await press(app, "called-button");
  await said(app, "called-flash-called");
  await app.holds();
  const day = { panel: panel[lang], day: dayWords(0) };
  const { text } = await app.noise.letter(address("Nia"), app.t("called-mail-subject", day));
  for (const title of [homes, closing]) expect(text).not.toContain(title[lang]);
  return { meeting, papers: [first, second], called: pathOf(/https?:\S+\/called\/\S+/.exec(text)?.[0] ?? "") };
}

/** Whoever was asked for a paper sends it, without an account. */
async function send(officer: App, link: string, name: string, words: string): Promise<void> {
  const { page } = officer;
  await officer.open(link);
  await expect(page.getByText(officer.t("agenda-paper-hello", { name }))).toBeVisible();
  await officer.holds();
  await page.getByLabel(officer.t("agenda-paper-file"), { exact: true }).setInputFiles({
    name: "paper.pdf",
    mimeType: "application/pdf",
    buffer: pdf(words),
  });
  await press(officer, "agenda-paper-send-button");
  await said(officer, "agenda-flash-sent");
  await expect(page.getByText(officer.t("agenda-paper-sent-pages", { n: 2 }))).toBeVisible();
}

/** Two officers send their papers, one of them without script; who is called says so, without script too. */
export async function sent(phone: Phone, { papers: [first, second], called }: Formal): Promise<void> {
  await send(await phone(), first, "Sioned", inSurvey);
  await send(await phone("en", scriptless), second, "Owain", inCosts);
  const nurse = await phone("en", scriptless);
  await nurse.open(called);
  await expect(nurse.page.getByText(asked)).toBeVisible();
  await expect(nurse.page.getByText(nurse.t("called-begins"))).toBeVisible();
  await nurse.holds();
  await nurse.touchable();
  await press(nurse, "called-will");
  await said(nurse, "called-flash-answered");
  await expect(nurse.page.getByText(nurse.t("called-coming"), { exact: true })).toBeVisible();
}

/** The link of a letter by which its reader says whether they come. */
const coming = (text: string) => new URL(/https?:\S+\/coming\/\S+/.exec(text)?.[0] ?? "").pathname;

/** The agenda goes out; letters say nothing of what is restricted. Somebody comes, somebody sends another in her place. */
export async function published(app: App, { carys, gwen }: Own, { meeting }: Formal): Promise<void> {
  const { page, lang } = app;
  await page.goto(meeting);
  await page.getByLabel(app.t("pack-late-reason"), { exact: true }).fill("The boilers failed this week.");
  await press(app, "panels-publish");
  await said(app, "panels-flash-published");
  const day = { panel: panel.en, day: dayWords(0) };
  for (const name of ["Petra", "Carys", "Meg"]) {
    const { text } = await app.noise.letter(address(name), app.t("panels-mail-subject", day));
    expect(text).toContain(homes[lang]);
    expect(text).not.toContain(closing[lang]);
  }
  const toCarys = await app.noise.letter(address("Carys"), app.t("panels-mail-subject", day));
  await carys.page.goto(coming(toCarys.text));
  await choose(carys.page.locator("[name=coming][value=coming]"));
  await press(carys, "coming-button");
  await expect(carys.page.locator(".banner.good")).toContainText(carys.t("coming-coming"));

  const toGwen = await app.noise.letter(address("Gwen"), panel.cy);
  expect(toGwen.text).toContain(homes.cy);
  expect(toGwen.text).not.toContain(closing.cy);
  await gwen.page.goto(coming(toGwen.text));
  await title1(gwen, "coming-title");
  await choose(gwen.page.locator("[name=coming][value=substitute]"));
  await gwen.page.getByLabel(gwen.t("coming-who"), { exact: true }).fill(instead);
  await gwen.touchable();
  await press(gwen, "coming-button");
  await expect(gwen.page.locator(".banner.good")).toContainText(instead);
  await gwen.holds();
}

/** A restricted title is nowhere on this page, and a public one is. */
async function veiled(reader: App): Promise<void> {
  await expect(reader.page.getByText(homes[reader.lang]).first()).toBeVisible();
  for (const hidden of [closing, costs]) expect(await reader.page.content()).not.toContain(hidden[reader.lang]);
  await expect(reader.page.getByText(reason).first()).toBeVisible();
}

/** The pack is read: by the chair, on a tablet with a note of one's own, in Welsh on a phone; and by who may not see all. */
export async function read(app: App, people: People, { carys, gwen }: Own, { meeting }: Formal): Promise<void> {
  const { page, lang } = app;
  await people.become("Petra");
  await page.goto(meeting);
  const seen = page.locator("section", { has: page.getByRole("heading", { name: app.t("coming-seen") }) });
  await expect(seen).toContainText(app.t("coming-in-place", { substitute: instead, name: "Gwen" }));
  await follow(app, "panels-pack");
  for (const title of [homes, closing, survey, costs]) await expect(page.getByText(title[lang]).first()).toBeVisible();
  await app.holds();
  await tableted(carys, meeting);
  // In Welsh, on a phone.
  await gwen.open("/desk");
  await gwen.page.goto(gwen.path(`${meeting}/pack`));
  await expect(gwen.page.getByText(closing.cy).first()).toBeVisible();
  await gwen.holds();
  await gwen.touchable();

  await people.become("Olwen");
  await page.goto(`${meeting}/pack`);
  await veiled(app);
  await page.goto(meeting);
  await veiled(app);
  await packs(page, meeting, { whole: false });
}

/** The councillor reads on her tablet, and notes something that nobody else can read. */
async function tableted(carys: App, meeting: string): Promise<void> {
  const { page, lang } = carys;
  await carys.open("/desk");
  await follow(carys, "desk-wait-papers", { panel: panel[lang], day: dayWords(0) });
  await page.goto(`${meeting}/pack`);
  const item = page.locator(".pack > ol > li", { has: page.getByRole("heading", { level: 2, name: homes[lang] }) });
  await item.locator("details.own-note > summary").click();
  await item.getByLabel(carys.t("pack-note-label"), { exact: true }).fill(note);
  await item.getByLabel(carys.t("pack-bookmark"), { exact: true }).check();
  await item.getByRole("button", { name: carys.t("pack-note-keep"), exact: true }).click();
  await expect(page.getByRole("heading", { name: carys.t("pack-bookmarks") })).toBeVisible();
  await expect(item.getByLabel(carys.t("pack-note-label"), { exact: true })).toHaveValue(note);
  await press(carys, "pack-mark-read");
  await said(carys, "pack-flash-read");
  await carys.holds();
  await packs(page, meeting, { whole: true });
}

/** The pack as files: as the reader may have it, and for everybody, without what is restricted. */
async function packs(page: Page, meeting: string, { whole }: { whole: boolean }): Promise<void> {
  const says = saysOf(await answers(page, `${meeting}/pack.pdf`, "%PDF"));
  for (const words of [homes.en, inSurvey]) expect(says).toContain(words);
  for (const words of [closing.en, inCosts]) expect(says.includes(words), words).toBe(whole);
  const open = saysOf(await answers(page, `${meeting}/pack.pdf?for=public`, "%PDF"));
  for (const words of [homes.en, inSurvey, reason]) expect(open).toContain(words);
  for (const words of [closing.en, costs.en, inCosts]) expect(open).not.toContain(words);
  await answers(page, `${meeting}/pack.zip`, "PK");
  const zip = await answers(page, `${meeting}/pack.zip?for=public`, "PK");
  // The names of files are written as they are.
  expect(zip.toString("latin1")).toContain("survey-of-bedrooms");
  expect(zip.toString("latin1")).not.toContain("what-closing-costs");
}
