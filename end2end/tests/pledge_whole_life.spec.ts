// The whole life of a pledge, from an empty installation and without the demo: the pledge lead and two members draft
// it, three groups say what they think, it is changed because of them, adopted, signed, claimed with evidence, judged
// on phones and on a shared tablet, and a gap goes to the panel and comes back as an answer. Staff sit at a laptop,
// everybody else has a phone.
import {
  firstAdministrator,
  holdMeeting,
  invite,
  lookedAt,
  makePanel,
  nameCouncil,
  panel,
  planMeeting,
  reply,
  shareAll,
} from "../support/council";
import { type App, choose, expect, test } from "../support/fixtures";
import {
  type Both,
  comeBack,
  fill,
  follow,
  followWords,
  goTo,
  inDays,
  press,
  receipt,
  said,
  title1,
  today,
  unfold,
} from "../support/pages";
import { drawn } from "../support/checks";
import { People } from "../support/people";
import { outcomes } from "../support/pledge_55";

test.use({ empty: true });
test.skip(({ isMobile }) => isMobile, "it has its own phones");

type Phone = (lang?: "en" | "cy") => Promise<App>;

const title = { en: "Our pledge", cy: "Ein haddewid" };
const healthy = { en: "Being healthy", cy: "Bod yn iach" };
const safe = { en: "Staying safe", cy: "Cadw'n ddiogel" };
const dentist = { en: "You see a dentist twice a year.", cy: "Rwyt ti'n gweld deintydd ddwywaith y flwyddyn." };
const feelings = { en: "We ask how you feel.", cy: "Rydyn ni'n gofyn sut wyt ti'n teimlo." };
const worker = { en: "You know your social worker.", cy: "Rwyt ti'n nabod dy weithiwr cymdeithasol." };
const plain = { en: "You have a name and a number that works.", cy: "Mae gen ti enw a rhif sy'n gweithio." };

const soon = "Mae fy nant yn brifo nawr, nid mewn chwe mis.";
const alone = "Ask me when my carer is not in the room.";
const school = "Please not in lesson time.";
const nurse = "Say who we ring when we need the nurse.";
const dentistNow = { en: "You see a dentist when you need one.", cy: "Rwyt ti'n gweld deintydd pan fydd angen." };
const feelingsNow = {
  en: "We ask how you feel, and you choose who is there.",
  cy: "Rydyn ni'n gofyn sut wyt ti'n teimlo, a ti sy'n dewis pwy sydd yno.",
};

const letters = { en: "Each of you has a dentist now.", cy: "Mae gan bob un ohonoch ddeintydd nawr." };
const report = { en: "What inspectors said", cy: "Beth ddywedodd arolygwyr" };
const leaflet = { en: "The leaflet about dentists", cy: "Y daflen am ddeintyddion" };
const photo = { en: "The new chair", cy: "Y gadair newydd" };
const checks = { en: "Seen by a dentist", cy: "Wedi gweld deintydd" };
const spring = { en: "Spring", cy: "Gwanwyn" };
const waited = "I rang and they said in nine weeks.";
const answer = { en: "From May you wait one week at most.", cy: "O fis Mai fyddi di ddim yn aros mwy nag wythnos." };
const foreword = { en: "We asked, and the wait is too long.", cy: "Fe ofynnon ni, ac mae'r aros yn rhy hir." };
const word = { en: "Ask us again in autumn.", cy: "Gofynnwch i ni eto yn yr hydref." };

/** As many must have answered before anybody reads what they said. */
const FEWEST = 10;

/** Where a promise stands on a page of staff, whose number is before its words. */
const numbered = (n: number, { en, cy }: Both): Both => ({ en: `${n}. ${en}`, cy: `${n}. ${cy}` });

/** Everybody is invited by mail; young people are heard from then on. */
async function everybody(app: App, people: People): Promise<void> {
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
async function drafted(app: App, people: People): Promise<void> {
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
async function asked(app: App, people: People): Promise<string> {
  const { page } = app;
  await toDraft(app, people, "Meg");
  await follow(app, "pledge-ask-title");
  await page.getByLabel(app.t("pledge-ask-first"), { exact: true }).fill(today());
  await page.getByLabel(app.t("pledge-ask-last"), { exact: true }).fill(inDays(14));
  for (const group of ["carer", "partner"]) await choose(page.locator(`[name='groups[]'][value=${group}]`));
  await press(app, "pledge-ask-open");
  await said(app, "pledge-ask-opened");
  await app.holds();
  return new URL(await page.locator("#consultation-link").inputValue()).pathname;
}

/** Somebody opens the link and says what they think, of a promise or of what is missing; the words of their receipt. */
async function comment(app: App, link: string, who: string, about: Both | null, text: string): Promise<string> {
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
async function heard(app: App, people: People): Promise<void> {
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
async function amend(app: App, people: People, n: number, [before, after]: [Both, Both], because: string[]): Promise<void> {
  const { page, lang } = app;
  await toDraft(app, people, "Pia");
  await followWords(app, before[lang]);
  await fill(app, "text", after);
  await press(app, "pledge-draft-save");
  await said(app, "pledge-draft-saved");
  await follow(app, "pledge-changed-title");
  const what = `${app.t("pledge-promise-number", { n })}: ${app.t("pledge-changed-words")}`;
  await followWords(app, `${app.t("pledge-changed-pick")}: ${what}`);
  for (const text of because) await choose(page.locator("label.choice", { hasText: text }).locator("input"));
  await press(app, "pledge-draft-save");
  await said(app, "pledge-changed-picked");
  const change = page.locator("section.card", { has: page.getByRole("heading", { name: what }) });
  await expect(change).toContainText(app.t("pledge-changed-because"));
  for (const text of because) await expect(change).toContainText(text);
}

/** Adopted today: everybody reads it, and why it was changed. */
async function adopted(app: App, people: People, child: App, link: string): Promise<void> {
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
  await answers(child, child.path(`${link}/record.pdf`), "%PDF");
}

/** What is to be had at this address begins with these letters. */
async function answers(app: App, path: string, letters: string): Promise<Buffer> {
  const answer = await app.page.request.get(path);
  expect(answer.status(), path).toBe(200);
  const body = await answer.body();
  expect(body.subarray(0, letters.length).toString("latin1"), path).toBe(letters);
  return body;
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
async function signed(app: App, people: People, guests: App): Promise<void> {
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
  const link = new URL(await page.locator("#signing-link").inputValue()).pathname;
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

/** The council says that it sees to it, with every kind of evidence; somebody else releases it. */
async function claimed(app: App, people: People, child: App): Promise<void> {
  const { page, lang } = app;
  const pdf = await answers(child, "/pledge/poster.pdf", "%PDF");
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
  await answers(child, file ?? "", "%PDF");
  await child.holds();
}

/** An officer proposes a round, a member agrees, and the officer makes the cards; answers with their codes. */
async function opened(app: App, people: People): Promise<string[]> {
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

/** Two have a phone of their own, the others take the same tablet in turn; answers with the receipt of who said why. */
async function judged(phone: Phone, [one = "", other = "", ...more]: string[]): Promise<string> {
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
  await unfold(own, "pledge-why-title");
  await own.page.getByLabel(own.t("pledge-why-text"), { exact: true }).fill(waited);
  await choose(own.page.locator("[name=publish][value=yes]"));
  await press(own, "pledge-why-send");
  await said(own, "pledge-why-sent");
  await findAll(own);
  const words = await receipt(own);

  const tablet = await phone();
  await tablet.open("/pledge/say");
  for (const code of more) {
    await tablet.page.getByLabel(tablet.t("responses-card-code"), { exact: true }).fill(code);
    await press(tablet, "responses-card-go");
    await findAll(tablet);
    await press(tablet, "pledge-walk-next-person");
  }
  await tablet.open("/pledge/1");
  await expect(tablet.page.getByText(tablet.t("pledge-gap-means"))).toHaveCount(0);
  return words;
}

/** The round is closed, and what somebody said is shared. */
async function closed(app: App, people: People): Promise<void> {
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
async function gap(app: App, people: People, child: App): Promise<void> {
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
async function met(app: App, people: People, child: App): Promise<void> {
  const { page, lang } = app;
  await people.become("Cai");
  await follow(app, "desk-wait-proposed", { panel: panel[lang], n: 1 });
  await page.getByRole("button", { name: `${app.t("panels-accept-button")}: ${dentistNow[lang]}` }).click();
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
async function told(child: App, phone: Phone, [judge, wrote]: [string, string]): Promise<void> {
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
async function reported(app: App, people: People, child: App): Promise<void> {
  const { page, lang } = app;
  await people.become("Pia");
  await goTo(app, "ui-nav-claims");
  await follow(app, "pledge-reports-title");
  await page.getByLabel(app.t("pledge-report-from"), { exact: true }).fill(inDays(-30));
  await page.getByLabel(app.t("pledge-report-to"), { exact: true }).fill(today());
  await press(app, "pledge-report-begin-button");
  await said(app, "pledge-report-begun");
  const path = new URL(page.url()).pathname;
  await fill(app, "foreword", foreword);
  await press(app, "pledge-draft-save");
  await said(app, "pledge-report-saved");
  await app.holds();
  await people.become("Meg");
  await page.goto(path);
  await fill(app, "word", word);
  await press(app, "pledge-draft-save");
  await said(app, "pledge-report-saved");
  await people.become("Olwen");
  await page.goto(path);
  await lookedAt(app);
  await press(app, "pledge-report-release");
  await said(app, "pledge-report-released");
  for (const reader of [child, app]) {
    expect(await reader.open(path)).toBe(200);
    await expect(reader.page.getByText(foreword[lang]).first()).toBeVisible();
  }
  for (const words of [word, letters, dentistNow]) await expect(child.page.getByText(words[lang]).first()).toBeVisible();
  await child.holds();
  for (const prefix of ["", "/cy"]) await answers(child, `${prefix}${path}/report.pdf`, "%PDF");
}

test("a pledge is drafted, changed by those it is for, signed, judged and answered", async ({ app, phone }) => {
  test.slow();
  const people = new People(app);
  await test.step("everybody is invited", () => everybody(app, people));
  await test.step("a lead and two members draft it", () => drafted(app, people));
  const link = await test.step("three groups are asked", () => asked(app, people));
  const [welsh, child, carer, partner] = [await phone("cy"), await phone(), await phone(), await phone()];
  const wrote = await test.step("they say what they think", async () => {
    const words = await comment(welsh, link, "young", dentist, soon);
    await comment(child, link, "young", feelings, alone);
    await comment(carer, link, "carer", dentist, school);
    await comment(partner, link, "partner", null, nurse);
    return words;
  });
  await test.step("an officer shares it", () => heard(app, people));
  await test.step("two promises are changed because of them", async () => {
    await amend(app, people, 1, [dentist, dentistNow], [soon, school]);
    await amend(app, people, 2, [feelings, feelingsNow], [alone]);
  });
  await test.step("it is adopted", () => adopted(app, people, child, link));
  await test.step("five sign it", () => signed(app, people, carer));
  await test.step("the council claims, with evidence", () => claimed(app, people, child));
  const codes = await test.step("a round opens", () => opened(app, people));
  const judge = await test.step("ten judge it", () => judged(phone, codes));
  await test.step("the round is closed", () => closed(app, people));
  await test.step("a gap goes to the panel", () => gap(app, people, child));
  await test.step("the panel meets and answers", () => met(app, people, child));
  await test.step("the answer comes back", () => told(child, phone, [judge, wrote]));
  await test.step("the progress report is released", () => reported(app, people, child));
});

test("a pledge of 55 promises under six outcomes goes in by file", async ({ app, page }) => {
  const { lang } = app;
  const people = new People(app);
  await people.setUp("Ada", await firstAdministrator(app, "Ada"));
  await goTo(app, "ui-nav-settings");
  await nameCouncil(app);
  await app.open("/people?role=pledge_lead");
  await people.setUp("Pia", await invite(app, "Pia"));
  await goTo(app, "ui-nav-editions");
  await fill(app, "title", title, page.locator("section#pledge"));
  await press(app, "pledge-draft-begin");
  await said(app, "pledge-draft-begun");
  const draft = new URL(page.url()).pathname;
  await follow(app, "pledge-file-title");
  await page.getByLabel(app.t("pledge-file-file"), { exact: true }).setInputFiles({
    name: "pledge.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(csv()),
  });
  await press(app, "pledge-file-look");
  await expect(page.getByText(app.t("pledge-file-count", { outcomes: 6, statements: 55 }))).toBeVisible();
  await expect(page.getByText(app.t("pledge-file-fine"))).toBeVisible();
  await app.holds();
  await press(app, "pledge-file-put");
  await said(app, "pledge-file-done");
  await page.goto(draft);
  await expect(page.getByText(app.t("pledge-draft-count", { n: 55, outcomes: 6 }))).toBeVisible();
  await expect(page.getByText(app.t("pledge-draft-complete"))).toBeVisible();
  await expect(page.locator("section.card[id^=outcome]")).toHaveCount(6);
  for (const { name, promises } of outcomes) {
    const there = page.locator("section.card", { has: page.getByRole("heading", { name: name[lang] }) });
    await expect(there.locator(".promises > li")).toHaveCount(promises.length);
  }
});

/** The pledge as a spreadsheet saves it. */
function csv(): string {
  const cell = (words: string) => `"${words.replaceAll('"', '""')}"`;
  const rows = outcomes.flatMap(({ name, promises }) => promises.map((one) => [name.en, name.cy, one.en, one.cy]));
  const head = ["Outcome", "Outcome (Welsh)", "Promise", "Promise (Welsh)"];
  return [head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n");
}
