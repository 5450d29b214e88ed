// The whole life of a panel, from an empty installation and without the demo: a clerk makes it, puts its members in from
// a file, chases two areas, plans the year, and runs three meetings with papers from two officers, a witness and an item
// that not everybody may read. The clerk and the chair sit at a laptop; a councillor has a tablet, a co-opted member a
// phone in Welsh, a young person a phone, and those who are asked from outside have what they have, without script too.
import { test } from "../support/fixtures";
import { chased, divided, everybody, filled, founded, joined } from "../support/panel/founding";
import { followed, found, held, minuted } from "../support/panel/meeting";
import { approved, takenOver, workshop } from "../support/panel/others";
import { agenda, planned, published, read, sent } from "../support/panel/preparing";
import { People } from "../support/people";

test.use({ empty: true });
test.skip(({ isMobile }) => isMobile, "it has its own phones");

test("a panel is made, meets three times, and is followed up", async ({ app, phone }) => {
  // Two hundred pages, a third of them with axe and at 320 px.
  test.setTimeout(600_000);
  const people = new People(app);
  const own = await test.step("everybody is invited", () => everybody(app, people, phone));
  await test.step("the panel says what it is", () => founded(app, people));
  await test.step("eight areas are chosen", () => divided(app));
  await test.step("the members come from a file", () => filled(app));
  await test.step("accounts are joined to seats", () => joined(app));
  await test.step("two areas are chased", () => chased(app, people, phone));
  await test.step("the year is planned", () => planned(app, people));
  const formal = await test.step("the agenda is made", () => agenda(app));
  await test.step("papers are sent", () => sent(phone, formal));
  await test.step("the agenda is published", () => published(app, own, formal));
  await test.step("the pack is read", () => read(app, people, own, formal));
  await test.step("the panel meets", () => held(app, people, own, formal));
  await test.step("minutes are made", () => minuted(app, people, own, formal));
  await test.step("a workshop is held", () => workshop(app, people));
  const takeover = await test.step("young people take over", () => takenOver(app, people, own));
  await test.step("minutes are approved", () => approved(app, people, own, formal, takeover));
  await test.step("it is found again", () => found(app, people, phone));
  await test.step("three weeks later it is followed up", () => followed(app, people, own, phone));
});
