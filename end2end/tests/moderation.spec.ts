// The officer's journey: the queue, reading, taking names out by every means there is, and on to a panel.
import type { Page } from "@playwright/test";
import { type App, choose, expect, langs, test } from "../support/fixtures";

/** Claims the next voice that waits, and says where it is and what was written. */
async function next(app: App, page: Page): Promise<string> {
  await app.signIn("officer");
  await app.open("/moderation");
  await page.getByRole("button", { name: app.t("moderation-next") }).click();
  await expect(page).toHaveURL(/\/moderation\/[0-9a-f-]{36}$/);
  return (await page.locator("#original").textContent()) ?? "";
}

const box = (page: Page) => page.locator("textarea[name=text]");

/** The marking tool has woken up. */
const awake = (page: Page) => expect(page.locator("#original[data-ready]")).toBeVisible();

/** Selects characters of the original, as a long press and its handles do. */
async function select(page: Page, from: number, to: number): Promise<void> {
  await page.locator("#original").evaluate(
    (said, [from, to]) => {
      const walker = document.createTreeWalker(said, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let at = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const end = at + (node.textContent?.length ?? 0);
        if (at <= from && from <= end) range.setStart(node, from - at);
        if (at <= to && to <= end) {
          range.setEnd(node, to - at);
          break;
        }
        at = end;
      }
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [from, to],
  );
}

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang, inBoth: true });

    for (const path of ["/moderation", "/moderation?state=held", "/moderation?state=shared", "/moderation/shared"]) {
      test(`${path} holds for everybody`, async ({ app }) => {
        await app.signIn("officer");
        expect(await app.open(path)).toBe(200);
        await app.holds();
      });
    }

    test("a voice in hand holds for everybody", async ({ app, page }) => {
      await next(app, page);
      await app.holds();
      await page.getByRole("button", { name: app.t("moderation-release") }).click();
      await expect(page.getByText(app.t("moderation-flash-released"))).toBeVisible();
    });
  });
}

test("words are taken out by editing the box, and nothing else can be changed", async ({ app, page }) => {
  const said = await next(app, page);
  const [first, ...rest] = said.split(" ");
  await box(page).fill(`[name] ${rest.join(" ")} and more`);
  await page.getByRole("button", { name: app.t("moderation-share"), exact: true }).click();
  await expect(page.locator("#text-problem")).toBeVisible();
  await expect(box(page)).toHaveValue(`[name] ${rest.join(" ")} and more`);
  await app.axe();
  await box(page).fill(`[name] ${rest.join(" ")}`);
  const here = page.url();
  await page.getByRole("button", { name: app.t("moderation-share"), exact: true }).click();
  await expect(page.getByText(app.t("moderation-flash-shared"), { exact: true })).toBeVisible();
  await page.goto(here);
  await expect(page.locator("blockquote")).toContainText(/\[(name removed|enw wedi'i dynnu)\]/);
  expect(first).toBeTruthy();
});

test("words are taken out with the keyboard", async ({ app, page, isMobile }, info) => {
  test.skip(isMobile || info.project.name === "noscript", "a keyboard belongs to the laptop");
  const said = await next(app, page);
  await awake(page);
  await page.locator("#original").focus();
  await page.keyboard.press("Control+Home");
  for (let n = 0; n < 3; n++) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("n");
  await expect(box(page)).toHaveValue(/^\[(name removed|enw wedi'i dynnu)\]/);
  await expect(page.locator("#original del")).toHaveText(said.slice(0, 3));
  // And put back.
  await page.locator("#original del").click();
  await expect(box(page)).toHaveValue(said);
  // What is marked is still marked after a look elsewhere.
  await page.locator("#original").focus();
  await page.keyboard.press("Control+Home");
  for (let n = 0; n < 3; n++) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("o");
  await page.getByRole("link", { name: app.t("moderation-concern"), exact: true }).click();
  await page.goBack();
  await awake(page);
  await expect(page.locator("#original del")).toHaveText(said.slice(0, 3));
  await page.getByRole("button", { name: app.t("moderation-release") }).click();
});

test("words are taken out with mouse or finger", async ({ app, page, isMobile }, info) => {
  test.skip(info.project.name === "noscript", "the tool needs script");
  const said = await next(app, page);
  await awake(page);
  await select(page, 0, 3);
  const place = page.getByRole("button", { name: app.t("moderation-take-place"), exact: true });
  await (isMobile ? place.tap() : place.click());
  await expect(box(page)).toHaveValue(/^\[(place removed|lle wedi'i dynnu)\]/);
  await app.axe();
  const share = page.getByRole("button", { name: app.t("moderation-share"), exact: true });
  await share.click();
  // Whichever voice it is: its first word may be in it twice, and then it is asked about once.
  const still = page.locator("input[name^=still]");
  await expect(page.getByText(app.t("moderation-flash-shared"), { exact: true }).or(still.first())).toBeVisible();
  if ((await still.count()) > 0) {
    for (const one of await still.all()) await one.press("Space");
    await share.click();
  }
  await expect(page.getByText(app.t("moderation-flash-shared"), { exact: true })).toBeVisible();
  expect(said.length).toBeGreaterThan(3);
});

test("what looks like a name is one press away, and never taken out by itself", async ({ app, page }, info) => {
  test.skip(info.project.name === "noscript", "the tool needs script");
  await app.signIn("officer");
  const first = page.locator(".found button").first();
  for (let tries = 0; tries < 15; tries++) {
    const said = await next(app, page);
    await awake(page);
    await expect(box(page)).toHaveValue(said);
    if ((await first.count()) > 0) break;
    await page.getByText(app.t("moderation-hold"), { exact: true }).first().click();
    await page.locator("textarea[name=note]").fill("later");
    await page.getByRole("button", { name: app.t("moderation-hold"), exact: true }).click();
  }
  await first.click();
  await expect(first).toHaveAttribute("aria-pressed", "true");
  await expect(box(page)).toHaveValue(/\[.*\]/);
  await first.click();
  await expect(first).toHaveAttribute("aria-pressed", "false");
  await page.getByRole("button", { name: app.t("moderation-release") }).click();
});

test("what the page says will be shared is what the preview shows, and is marked again after it", async ({ app, page, isMobile }, info) => {
  test.skip(info.project.name === "noscript", "the tool needs script");
  await app.open("/tell");
  // Characters of two units, a name in two forms, what looks like a number, and danger, by which it is found again.
  await page.locator("textarea[name=text]").fill("\u{1F49B} Jordan said he hit me. I told Mrs Jones about jordan, ring 07700 900123");
  await page.locator("form[action*='/do/voices/tell'] button[type=submit]").last().click();
  await expect(page).toHaveURL(/\/tell\/done/);
  await app.signIn("officer");
  await app.open("/moderation?flag=danger");
  await page.locator(".queue tbody tr").last().getByRole("button").click();
  await expect(page).toHaveURL(/\/moderation\/[0-9a-f-]{36}/);
  const original = page.locator("#original");
  await awake(page);
  const said = (await original.textContent()) ?? "";
  const name = page.getByRole("button", { name: app.t("moderation-take-name"), exact: true });
  const at = said.indexOf("Jordan");
  // With a space before it and one after it, which stay.
  await select(page, at - 1, at + 7);
  await (isMobile ? name.tap() : name.click());
  const shown = await box(page).inputValue();
  expect(shown).toMatch(/^\u{1F49B} \[[^\]]+\] said he hit me\./u);
  // The same name in small is offered, and so is the number.
  const offers = page.locator(".found button");
  await offers.filter({ hasText: "07700 900123" }).click();
  const form = offers.filter({ hasText: "jordan" }).last();
  await form.click();
  await expect(form).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator("#original del")).toHaveText(["Jordan", "jordan", "07700 900123"]);
  await expect(original).toHaveText(said);
  await app.axe();
  const shared = await box(page).inputValue();
  await expect(page.locator(".redactor [role=status]")).toHaveText(shared);
  await page.getByRole("button", { name: app.t("moderation-preview") }).click();
  await expect(page).toHaveURL(/\/preview/);
  expect(await page.locator("blockquote").first().textContent()).toBe(shared);
  await page.getByRole("link", { name: app.t("moderation-preview-change") }).click();
  await awake(page);
  await expect(box(page)).toHaveValue(shared);
  await expect(page.locator("#original del")).toHaveText(["Jordan", "jordan", "07700 900123"]);
  // What is put back by hand in the box is put back above it.
  await box(page).fill(said.replace("Jordan", "[name]"));
  await expect(page.locator("#original del")).toHaveText(["Jordan"]);
  await page.getByRole("button", { name: app.t("moderation-release") }).click();
});

test("single keys walk the queue, and can be turned off", async ({ app, page, isMobile }) => {
  test.skip(isMobile, "a keyboard belongs to the laptop");
  await app.signIn("officer");
  await app.open("/moderation");
  await expect(page.locator("details.keys")).toBeVisible();
  await page.keyboard.press("j");
  await expect(page.locator(".queue tbody tr").first().locator("th a")).toBeFocused();
  await page.keyboard.press("j");
  await expect(page.locator(".queue tbody tr").nth(1).locator("th a")).toBeFocused();
  await page.keyboard.press("k");
  await expect(page.locator(".queue tbody tr").first().locator("th a")).toBeFocused();
  await page.locator("details.keys summary").click();
  await page.getByRole("button", { name: app.t("moderation-keys-off") }).click();
  await page.locator("h1").click();
  await page.keyboard.press("j");
  await expect(page.locator(".queue tbody tr th a:focus")).toHaveCount(0);
});

test("something is not shared, and the reason is said", async ({ app, page }) => {
  await next(app, page);
  await page.getByText(app.t("moderation-decline"), { exact: true }).first().click();
  await page.getByRole("button", { name: app.t("moderation-decline"), exact: true }).click();
  await expect(page.locator("#reason-problem")).toBeVisible();
  await choose(page.locator("input[name=reason][value=not_safe]"));
  await page.getByRole("button", { name: app.t("moderation-decline"), exact: true }).click();
  await expect(page.getByText(app.t("moderation-flash-declined"))).toBeVisible();
});

test("shared voices go to a panel's next meeting", async ({ app, page }) => {
  await app.signIn("officer");
  await app.open("/moderation/shared");
  await page.getByRole("button", { name: app.t("moderation-route") }).click();
  await expect(page.getByText(app.t("moderation-panel-missing")).first()).toBeVisible();
  await choose(page.locator('input[name="voices[]"]').first());
  await page.locator("select[name=panel]").selectOption({ index: 1 });
  await page.getByRole("button", { name: app.t("moderation-route") }).click();
  await expect(page.getByText(app.t("moderation-flash-routed"))).toBeVisible();
});
