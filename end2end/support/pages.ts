// What people do on any page, by the words they read there.
import { expect, type Locator } from "@playwright/test";
import type { App } from "./fixtures";

/** A text of the council, in both its languages. */
export type Both = { en: string; cy: string };

/** A day in London so many days from now, as a date field takes it. */
export const inDays = (days: number) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(Date.now() + days * 86_400_000);

export const today = () => inDays(0);

/** Presses a button of the page, by its words. */
export const press = (app: App, key: string) =>
  app.page.getByRole("main").getByRole("button", { name: app.t(key), exact: true }).click();

export const follow = (app: App, key: string, values = {}) =>
  app.page.getByRole("main").getByRole("link", { name: app.t(key, values) }).first().click();

/** The name of a link or a button that says to a screen reader alone what it is about: a browser reads a space there. */
export const naming = (app: App, key: string, what: string) => `${app.t(key)} : ${what}`;

/** Follows a link by words that somebody wrote. */
export const followWords = (app: App, words: string) =>
  app.page.getByRole("main").getByRole("link", { name: words }).first().click();

/** Opens what is behind these words. */
export const unfold = (app: App, key: string) =>
  app.page.getByRole("main").locator("summary", { hasText: app.t(key) }).click();

export const said = (app: App, key: string) => expect(app.page.getByRole("status").first()).toContainText(app.t(key));

export const title1 = (app: App, key: string) =>
  expect(app.page.getByRole("heading", { level: 1 })).toHaveText(app.t(key));

/** A place in the menu, which a phone keeps behind a button. */
export const inMenu = (app: App, key: string) =>
  app.page.locator("nav#menu").getByRole("link", { name: app.t(key), exact: true, includeHidden: true });

export async function goTo(app: App, key: string): Promise<void> {
  const menu = app.page.getByRole("button", { name: app.t("ui-menu"), exact: true });
  if (await menu.isVisible()) await menu.click();
  await inMenu(app, key).click();
}

/** Writes both languages of a text, on the page or in a part of it. */
export async function fill(app: App, name: string, { en, cy }: Both, part: Locator = app.page.locator("main")): Promise<void> {
  await part.locator(`[name='${name}[en]']`).fill(en);
  await part.locator(`[name='${name}[cy]']`).fill(cy);
}

/** The path of an address, as `app.open` takes it: without its language. */
export const pathOf = (address: string) => new URL(address).pathname.replace(/^\/cy(?=\/)/, "");

/** The words of the receipt on this page. */
export const receipt = async (app: App) => (await app.page.locator(".receipt .words li").allInnerTexts()).join(" ");

/** Comes back with the words of a receipt. */
export async function comeBack(app: App, words: string): Promise<void> {
  await app.open("/follow");
  await app.page.getByLabel(app.t("voices-follow-words")).fill(words);
  await press(app, "voices-follow-go");
  await title1(app, "voices-mine-title");
}
