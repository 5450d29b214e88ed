// A pledge is kept, or not: claimed, judged, taken to the panel, answered and reported.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { answers, drawn } from "../checks";
import { holdMeeting, lookedAt, panel, planMeeting, reply, shareAll } from "../council";
import { type App, choose, type Phone } from "../fixtures";
import { python } from "../mail";
import {
  type Both,
  comeBack,
  fill,
  follow,
  followWords,
  goTo,
  inDays,
  naming,
  pathOf,
  press,
  receipt,
  said,
  title1,
  today,
  unfold,
} from "../pages";
import type { People } from "../people";
import { answer, checks, dentistNow, foreword, leaflet, letters, photo, report, spring, waited, word } from "./words";

/** As many must have answered before anybody reads what they said. */
const FEWEST = 10;

/** Where a promise stands on a page of staff, whose number is before its words. */
const numbered = (n: number, { en, cy }: Both): Both => ({ en: `${n}. ${en}`, cy: `${n}. ${cy}` });

/** The council says that it sees to it, with every kind of evidence; somebody else releases it. */
export async function claimed(app: App, people: People, child: App): Promise<void> {
  const { page, lang } = app;
  const pdf = await answers(child.page, "/pledge/poster.pdf", "%PDF");
  const picture = await child.page.screenshot();
  await people.become("Pia");
  await goTo(app, "ui-nav-claims");
  await followWords(app, numbered(1, dentistNow)[lang]);
  await choose(page.locator("[name=standing][value=met]"));
  await fill(app, "evidence", letters);
  await press(app, "pledge-claim-send");
  await said(app, "pledge-claim-made");

  await unfold(app, "pledge-evidence-link");
  await page.getByLabel(app.t("pledge-evidence-address"), { exact: true }).fill("https://www.example.org/report");
  await fill(app, "link_about", report);
  await press(app, "pledge-evidence-add-link");
  await said(app, "pledge-evidence-added");
  for (const [name, mimeType, buffer, about] of [
    ["leaflet.pdf", "application/pdf", pdf, leaflet],
    ["chair.png", "image/png", picture, photo],
  ] as const) {
    await unfold(app, "pledge-evidence-file");
    await page.locator("[name=evidence_file]").setInputFiles({ name, mimeType, buffer });
    await fill(app, "file_about", about);
    await press(app, "pledge-evidence-add-file");
    await expect(page.locator("#evidence").getByText(about[lang]).first()).toBeVisible();
  }
  await page.locator("details.card > summary", { hasText: app.t("pledge-figures") }).click();
  await fill(app, "series", checks);
  await page.getByLabel(app.t("pledge-figures-unit"), { exact: true }).selectOption("percent");
  await page.getByLabel(app.t("pledge-figures-lines"), { exact: true }).fill("2025/26 Q3\t61\n2025/26 Q4\t94.5");
  await press(app, "pledge-figures-add");
  await said(app, "pledge-figures-added");
  await app.holds();
  await child.open("/pledge/1");
  await expect(child.page.getByText(letters[child.lang])).toHaveCount(0);

  await people.become("Olwen");
  await goTo(app, "ui-nav-claims");
  await expect(page.getByRole("row", { name: dentistNow[lang] })).toContainText(app.t("release-waits"));
  await followWords(app, numbered(1, dentistNow)[lang]);
  await expect(page.locator("#waits")).toBeVisible();
  await lookedAt(app);
  await press(app, "pledge-claim-release");
  await said(app, "pledge-claim-released");
  await child.open("/pledge/1");
  for (const text of [letters, report, leaflet]) await expect(child.page.getByText(text[child.lang]).first()).toBeVisible();
  await drawn(child.page.locator(".evidence img"));
  await expect(child.page.locator(".columns li")).toHaveCount(2);
  const file = await child.page.getByRole("link", { name: leaflet[child.lang] }).getAttribute("href");
  await answers(child.page, file ?? "", "%PDF");
  await child.holds();
}

/** An officer proposes a round, a member agrees, and the officer makes the cards; answers with their codes. */
export async function opened(app: App, people: People): Promise<string[]> {
  const { page } = app;
  await people.become("Olwen");
  await goTo(app, "ui-nav-claims");
  await follow(app, "pledge-rounds-title");
  await fill(app, "title", spring);
  await choose(page.locator("[name=invited][value=cards]"));
  await press(app, "pledge-round-propose-button");
  await said(app, "pledge-round-proposed");
  await people.become("Meg");
  await goTo(app, "ui-nav-verdicts");
  await follow(app, "pledge-rounds-title");
  await press(app, "pledge-round-agree");
  await said(app, "pledge-round-opened");
  await people.become("Olwen");
  await goTo(app, "ui-nav-claims");
  await follow(app, "pledge-rounds-title");
  await follow(app, "surveys-cards-title");
  await page.getByLabel(app.t("surveys-cards-n"), { exact: true }).fill(String(FEWEST));
  await press(app, "surveys-cards-make");
  await expect(page.locator(".sheet .join")).toHaveCount(FEWEST);
  return page.locator(".sheet .join").allInnerTexts();
}

/** Chooses an answer to the promise that is on the screen. */
async function find(app: App, n: number, finding: string): Promise<void> {
  await expect(app.page.getByText(app.t("pledge-walk-progress", { n, all: 3 }))).toBeVisible();
  await app.page.locator(`[name=finding][value=${finding}]`).click();
}

/** One goes through it: promise by promise, to the end. */
async function findAll(app: App): Promise<void> {
  await find(app, 1, "not_kept");
  await find(app, 2, "kept");
  await find(app, 3, "partly");
  await title1(app, "pledge-walk-thanks");
}

/** Each has a phone of their own; answers with the receipt of who said why. (A shared tablet: `pledge_round.spec.ts`.) */
export async function judged(phone: Phone, [one = "", other = "", ...more]: string[]): Promise<string> {
  const welsh = await phone("cy");
  await welsh.open("/join");
  await welsh.page.getByLabel(welsh.t("responses-join-code")).fill(one);
  await press(welsh, "responses-join-go");
  await welsh.holds();
  await welsh.touchable();
  await findAll(welsh);
  await welsh.holds();

  const own = await phone();
  await own.open("/pledge");
  await follow(own, "pledge-round-start");
  await own.page.getByLabel(own.t("responses-card-code"), { exact: true }).fill(other);
  await press(own, "responses-card-go");
  await find(own, 1, "partly");
  await expect(own.page.getByText(own.t("pledge-walk-progress", { n: 2, all: 3 }))).toBeVisible();
  await follow(own, "pledge-why-link");
  // Back at the first, with what was chosen; they change their mind.
  await expect(own.page.locator("[name=finding][value=partly]")).toHaveAttribute("aria-pressed", "true");
  await own.page.getByLabel(own.t("pledge-why-text"), { exact: true }).fill(waited);
  await choose(own.page.locator("[name=publish][value=yes]"));
  await press(own, "pledge-why-send");
  await said(own, "pledge-why-sent");
  await findAll(own);
  const words = await receipt(own);

  let last = own;
  for (const code of more) {
    last = await phone();
    await last.open("/pledge/say");
    await last.page.getByLabel(last.t("responses-card-code"), { exact: true }).fill(code);
    await press(last, "responses-card-go");
    await findAll(last);
  }
  await last.open("/pledge/1");
  await expect(last.page.getByText(last.t("pledge-gap-means"))).toHaveCount(0);
  return words;
}

/** The round is closed, and what somebody said is shared. */
export async function closed(app: App, people: People): Promise<void> {
  await people.become("Olwen");
  await goTo(app, "ui-nav-claims");
  await follow(app, "pledge-rounds-title");
  await press(app, "pledge-round-close");
  await said(app, "pledge-round-closed-now");
  await people.become("Olwen");
  await follow(app, "desk-wait-unread", { n: 1 });
  await shareAll(app, 1);
}

/** A gap shows, and one button takes it to the panel. */
export async function gap(app: App, people: People, child: App): Promise<void> {
  const { page, lang } = app;
  await child.open("/pledge/1");
  await expect(child.page.getByText(child.t("pledge-gap-means"))).toBeVisible();
  await people.become("Pia");
  await goTo(app, "ui-nav-progress");
  const row = page.getByRole("row", { name: dentistNow[lang] });
  await expect(row).toContainText(app.t("pledge-progress-gap-not-kept"));
  await expect(row.locator("td.number")).toHaveText("1");
  await app.holds();
  await row.getByRole("button", { name: app.t("pledge-progress-put", { panel: panel[lang] }) }).click();
  await said(app, "pledge-progress-put-done");
  await expect(row).toContainText(app.t("pledge-progress-proposed", { panel: panel[lang] }));
}

/** The clerk accepts it, plans the meeting and holds it; the chair reads the papers and answers. */
export async function met(app: App, people: People, child: App): Promise<void> {
  const { page, lang } = app;
  await people.become("Cai");
  await follow(app, "desk-wait-proposed", { panel: panel[lang], n: 1 });
  await page.getByRole("button", { name: naming(app, "panels-accept-button", dentistNow[lang]) }).click();
  await said(app, "panels-flash-item-accepted");
  const meeting = await planMeeting(app);
  await page.locator("[name=table_item]").selectOption({ label: dentistNow[lang] });
  await press(app, "panels-table-button");
  await said(app, "panels-flash-item-added");
  await press(app, "panels-publish");
  await said(app, "panels-flash-published");
  await child.open("/pledge/1");
  await expect(child.page.getByText(child.t("pledge-panel-title"))).toBeVisible();

  await people.become("Petra");
  await page.goto(`${meeting}/pack`);
  for (const text of [waited, letters[lang], app.t("pledge-together-not-kept")]) {
    await expect(page.getByText(text).first()).toBeVisible();
  }
  await app.holds();
  await people.become("Cai");
  await page.goto(meeting);
  await holdMeeting(app, "A second dentist from May.");
  await people.become("Petra");
  await page.goto(`${meeting}/pack`);
  await follow(app, "panels-reply-pledge");
  await app.holds();
  await reply(app, answer);
  await people.become("Cai");
  await page.goto(meeting);
  await press(app, "panels-minutes-button");
  await said(app, "panels-flash-minuted");
}

/** What came of it stands under the promise, and on the page of each who had said something, on whatever phone. */
export async function told(child: App, phone: Phone, [judge, wrote]: [string, string]): Promise<void> {
  const { page, lang } = child;
  await child.open("/pledge/1");
  await unfold(child, "pledge-address");
  await page.locator("a[href*='/pledge/statements/']").click();
  await expect(page.getByText(answer[lang])).toBeVisible();
  await child.holds();
  const judged = await phone();
  await comeBack(judged, judge);
  await expect(judged.page.locator(".said .reply")).toContainText(answer[lang]);
  const commenter = await phone("cy");
  await comeBack(commenter, wrote);
  await expect(commenter.page.getByText(commenter.t("pledge-comment-led"))).toBeVisible();
  await commenter.holds();
  await follow(commenter, "pledge-record-title");
  await expect(commenter.page.locator("ins").first()).toContainText("pan fydd angen");
}

/** The progress report: begun by the pledge lead, with a word by members, released by an officer. */
export async function reported(app: App, people: People, child: App): Promise<void> {
  const { page, lang } = app;
  await people.become("Pia");
  await goTo(app, "ui-nav-claims");
  await follow(app, "pledge-reports-title");
  await page.getByLabel(app.t("pledge-report-from"), { exact: true }).fill(inDays(-30));
  await page.getByLabel(app.t("pledge-report-to"), { exact: true }).fill(today());
  await press(app, "pledge-report-begin-button");
  await said(app, "pledge-report-begun");
  const path = pathOf(page.url());
  await fill(app, "foreword", foreword);
  await press(app, "pledge-draft-save");
  await said(app, "pledge-report-saved");
  await app.holds();
  await people.become("Meg");
  await app.open(path);
  await fill(app, "word", word);
  await press(app, "pledge-draft-save");
  await said(app, "pledge-report-saved");
  await people.become("Olwen");
  await app.open(path);
  await lookedAt(app);
  await press(app, "pledge-report-release");
  await said(app, "pledge-report-released");
  for (const reader of [child, app]) {
    expect(await reader.open(path)).toBe(200);
    await expect(reader.page.getByText(foreword[lang]).first()).toBeVisible();
  }
  for (const words of [word, letters, dentistNow]) await expect(child.page.getByText(words[lang]).first()).toBeVisible();
  await child.holds();
  for (const prefix of ["", "/cy"]) await answers(child.page, `${prefix}${path}/report.pdf`, "%PDF");
  await answers(child.page, `${path}/report.docx`, "PK");
}

/** The pack for an inspection, checked by the program that is in it, without ours. */
export async function inspected(app: App, people: People): Promise<void> {
  const { page } = app;
  await people.become("Pia");
  await goTo(app, "ui-nav-inspection");
  // An inspector's last day has the same label further down.
  await page.locator("input[name=from]").fill(inDays(-30));
  await page.locator("input[name=to]").fill(today());
  await press(app, "pledge-inspection-make-button");
  await said(app, "pledge-inspection-made");
  await app.holds();
  const pack = page.getByRole("link", { name: app.t("pledge-inspection-take") });
  const zip = await answers(page, (await pack.getAttribute("href")) ?? "", "PK");
  const folder = mkdtempSync(join(tmpdir(), "inspection-"));
  writeFileSync(join(folder, "pack.zip"), zip);
  execFileSync(python, ["-m", "zipfile", "-e", "pack.zip", "pack"], { cwd: folder });
  execFileSync(python, ["-B", join(folder, "pack", "verify.py")]);
  rmSync(folder, { recursive: true });
}
