// A panel comes to be: its people are invited, it says what it is, its members come from a file, and areas are asked.
import { expect } from "@playwright/test";
import { address, firstAdministrator, invite, nameCouncil, panel } from "../council";
import { type App, choose, type Phone } from "../fixtures";
import { fill, follow, followWords, goTo, pathOf, press, said, title1, today } from "../pages";
import { People } from "../people";
import { tablet } from "../screens";
import { areas, dayWords, east, home, members, nominee, purpose, rhythm, rows, seats, terms, town, why } from "./words";

/** Those who come by devices of their own: a councillor on a tablet, a co-opted member and a young person on phones. */
export type Own = { carys: App; gwen: App; meg: App };

/** Everybody is invited by mail; those who sit on the panel come in on what they have. */
export async function everybody(app: App, people: People, phone: Phone): Promise<Own> {
  await people.setUp("Ada", await firstAdministrator(app, "Ada"));
  await goTo(app, "ui-nav-settings");
  await nameCouncil(app);
  const as = async (role: string, name: string, lang = app.lang) => {
    await people.become("Ada");
    await app.open(`/people?role=${role}`);
    return invite(app, name, lang);
  };
  const staff = { Olwen: "officer", Cai: "clerk", Petra: "panel_member" };
  for (const [name, role] of Object.entries(staff)) await people.setUp(name, await as(role, name));
  const own = { carys: await phone(app.lang, tablet), gwen: await phone("cy"), meg: await phone() };
  await new People(own.carys).setUp("Carys", await as("panel_member", "Carys"));
  await new People(own.gwen).setUp("Gwen", await as("panel_member", "Gwen", "cy"));
  await people.become("Olwen");
  await goTo(app, "ui-nav-people");
  await new People(own.meg).comeIn("Meg", await invite(app, "Meg"));
  return own;
}

/** The clerk makes the panel, says what it is, and enters its terms of reference. */
export async function founded(app: App, people: People): Promise<void> {
  const { page, lang } = app;
  await people.become("Cai");
  await goTo(app, "ui-nav-panels");
  await follow(app, "panels-new-title");
  await fill(app, "name", panel);
  await press(app, "panels-new-button");
  await said(app, "panels-flash-added");
  await followWords(app, panel[lang]);
  expect(new URL(page.url()).pathname).toBe(home);
  await follow(app, "body-link");
  await follow(app, "body-change-title");
  await fill(app, "purpose", purpose);
  await fill(app, "rhythm", rhythm);
  await page.getByLabel(app.t("body-quorum"), { exact: true }).fill("6");
  await page.getByLabel(app.t("body-most-total"), { exact: true }).fill("20");
  await app.holds();
  await press(app, "body-change-button");
  await said(app, "body-flash-changed");
  await follow(app, "body-terms-read");
  await fill(app, "text", terms);
  await page.getByLabel(app.t("body-terms-by"), { exact: true }).fill("Full Council");
  await page.getByLabel(app.t("body-terms-on"), { exact: true }).fill(today());
  await press(app, "body-terms-button");
  await said(app, "body-flash-terms");
  await app.holds();
}

/** Somebody comes to the panel's page by the menu. */
export async function toPanel(app: App): Promise<void> {
  await goTo(app, "ui-nav-panels");
  await followWords(app, panel[app.lang]);
}

/** The clerk comes to the members by the panel's page. */
async function toMembers(app: App): Promise<void> {
  await toPanel(app);
  await follow(app, "panels-members");
  await title1(app, "panels-members");
}

/** Eight areas of the council, each with a representative on the panel, or without. */
export async function divided(app: App): Promise<void> {
  const { page, lang } = app;
  await toMembers(app);
  await follow(app, "areas-title");
  for (const area of areas) {
    await fill(app, "name", area);
    await press(app, "areas-add-button");
    await expect(page.locator("main li", { hasText: area[lang] })).toBeVisible();
  }
  await app.holds();
  await toMembers(app);
  const offered = page.locator("[name='areas[]']");
  await expect(offered).toHaveCount(areas.length);
  for (const one of await offered.all()) await choose(one);
  await press(app, "areas-of-panel-button");
  await said(app, "areas-flash-chosen");
}

/** The members come from a file, which is looked at first; the terms allow fewer, and the clerk says why. */
export async function filled(app: App): Promise<void> {
  const { page, lang } = app;
  await follow(app, "seats-file-title");
  await page.getByLabel(app.t("seats-file-file"), { exact: true }).setInputFiles({
    name: "members.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(members()),
  });
  await press(app, "seats-file-look");
  await expect(page.getByText(app.t("seats-file-count", { new: rows, changed: 0, same: 0 }))).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(rows + 1);
  await app.holds();
  await press(app, "seats-file-put");
  await expect(page.locator(".errors")).toBeFocused();
  await page.getByLabel(app.t("body-excess-reason"), { exact: true }).fill(why);
  await app.holds();
  await press(app, "seats-file-put");
  await said(app, "seats-file-done");
  const nobody = page.locator(".banner.warn");
  const since = { area: east[lang], day: dayWords(-10) };
  await expect(nobody).toContainText(app.t("areas-nobody-since", since));
  await expect(nobody).toContainText(app.t("areas-nobody-yet", { area: town[lang] }));
  await expect(nobody.locator("li")).toHaveCount(2);
  await app.holds();
}

/** Those who have an account are joined to their seats. */
export async function joined(app: App): Promise<void> {
  const { page } = app;
  for (const [account, name] of Object.entries(seats)) {
    await toMembers(app);
    await page.getByRole("table").getByRole("link", { name, exact: true }).click();
    await page.getByLabel(app.t("panels-account"), { exact: true }).selectOption({ label: account });
    await press(app, "seat-join-button");
    await said(app, "seat-flash-joined");
  }
}

/** The clerk writes to who chairs an area's committee; answers with the link of the letter. */
async function ask(app: App, area: (typeof areas)[number]): Promise<string> {
  const { page, lang } = app;
  await toPanel(app);
  await follow(app, "nominations-areas");
  await page.getByRole("main").getByRole("link", { name: area[lang], exact: true }).click();
  await page.getByLabel(app.t("nominations-to"), { exact: true }).fill(`Chair of ${area.en}`);
  await page.getByLabel(app.t("people-email"), { exact: true }).fill(address(area.en));
  await press(app, "nominations-ask-button");
  await said(app, "nominations-flash-asked");
  const subject = app.t("nominations-mail-subject", { panel: panel[lang], area: area[lang] });
  const { text } = await app.noise.letter(address(area.en), subject);
  return pathOf(/https?:\S+\/nominate\/\S+/.exec(text)?.[0] ?? "");
}

/** Both are asked; East answers by its link and is seated, of Town everybody on the panel sees that nobody is there. */
export async function chased(app: App, people: People, phone: Phone): Promise<void> {
  const { page, lang } = app;
  const link = await ask(app, east);
  await ask(app, town);
  await app.holds();
  const chair = await phone();
  await chair.open(link);
  await chair.holds();
  await choose(chair.page.locator("[name=answer][value=nominate]"));
  await chair.page.getByLabel(chair.t("nominate-name"), { exact: true }).fill(nominee);
  await chair.page.getByLabel(chair.t("nominate-from"), { exact: true }).fill(today());
  await press(chair, "nominate-send");
  await expect(chair.page.locator(".banner.good")).toContainText(nominee);

  await people.become("Cai");
  await follow(app, "desk-wait-nominated", { panel: panel[lang], area: east[lang] });
  await page.getByLabel(app.t("panels-member-kind"), { exact: true }).selectOption("elected");
  await press(app, "nominations-seat-button");
  await page.getByLabel(app.t("body-excess-reason"), { exact: true }).fill(why);
  await press(app, "nominations-seat-button");
  await said(app, "panels-flash-member-added");
  await expect(page.getByRole("table").first()).toContainText(nominee);

  await people.become("Petra");
  await toPanel(app);
  const vacant = page.locator(".banner.warn", { hasText: app.t("areas-vacant") }).locator("li");
  await expect(vacant).toHaveCount(1);
  await expect(vacant).toContainText(app.t("areas-nobody-yet", { area: town[lang] }));
  await expect(vacant).toContainText(app.t("nominations-asked", { asked: dayWords(0), due: dayWords(28) }));
  await app.holds();
}
