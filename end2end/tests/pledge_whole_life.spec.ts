// The whole life of a pledge, from an empty installation and without the demo: the pledge lead and two members draft
// it, three groups say what they think, it is changed because of them, adopted, signed, claimed with evidence, judged
// on phones, and a gap goes to the panel and comes back as an answer. Staff sit at a laptop,
// everybody else has a phone.
import { firstAdministrator, invite, nameCouncil } from "../support/council";
import { expect, test } from "../support/fixtures";
import { fill, follow, goTo, press, said } from "../support/pages";
import { People } from "../support/people";
import { outcomes } from "../support/pledge/fifty_five";
import { claimed, closed, gap, inspected, judged, met, opened, reported, told } from "../support/pledge/keeping";
import { adopted, amend, asked, comment, drafted, everybody, heard, signed } from "../support/pledge/making";
import { alone, dentist, dentistNow, feelings, feelingsNow, nurse, school, soon, title } from "../support/pledge/words";

test.use({ empty: true });
test.skip(({ isMobile }) => isMobile, "it has its own phones");

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
  await test.step("the pack for an inspection is checked", () => inspected(app, people));
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
