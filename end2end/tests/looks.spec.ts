// The main pages as people set their devices: dark, in colours of their own, with letters twice as large, at 200 %,
// and without anything that moves; and in the engines of the other half of all phones, WebKit and Firefox.
import type { Page } from "@playwright/test";
import { violations } from "../support/checks";
import { Engine, type EngineName } from "../support/engines";
import { type App, choose, expect, test } from "../support/fixtures";

const survey = (app: App, state: string): string => {
  const found = app.noise.demo.surveys.find((one) => one.state === state);
  if (!found) throw new Error(`no survey of the demo is ${state}`);
  return found.code;
};

/** Who looks, and at what. */
const seen: { role?: string; pages: (app: App) => string[] }[] = [
  {
    pages: (app) => [
      "/",
      "/tell",
      "/help",
      "/heard",
      "/pledge",
      `/s/${survey(app, "open")}`,
      `/s/${survey(app, "open")}/1`,
      `/s/${survey(app, "open")}/2`,
      `/results/${survey(app, "published")}`,
    ],
  },
  { role: "member", pages: (app) => ["/surveys", `/surveys/${survey(app, "open")}`, "/pledge"] },
  { role: "officer", pages: () => ["/moderation", "/moderation/times", "/moderation/shared"] },
  { role: "lead", pages: () => ["/concerns"] },
  { role: "panel_member", pages: () => ["/panels"] },
];

// In Welsh on the phone, where words are longer.
test.use({ lang: async ({}, use, info) => use(info.project.name === "phone" ? "cy" : "en") });

test.beforeEach(({}, info) => {
  test.skip(info.project.name === "noscript", "a look needs no script, and the phone's is the same");
  test.setTimeout(240_000);
});

/** Opens every page with the look on, in the language of the device. */
async function everywhere(app: App, check: (at: string) => Promise<void>): Promise<void> {
  for (const { role, pages } of seen) {
    if (role) await app.signIn(role);
    for (const at of pages(app)) {
      expect.soft(await app.open(at), at).toBe(200);
      await check(at);
    }
  }
}

test("in the dark", async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await everywhere(app, () => app.axe());
});

test("in colours of their own", async ({ app, page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await everywhere(app, async (at) => {
    // Their own colours are readable, whatever axe takes ours to be.
    expect.soft(await violations(page, ["color-contrast"]), at).toEqual([]);
    await app.fits();
    // What is ticked does not rest on a background, which these colours take away.
    for (const kind of [".choice", ".face", ".notch"]) await showsWhatIsTicked(page, kind, at);
  });
});

async function showsWhatIsTicked(page: Page, kind: string, at: string): Promise<void> {
  const one = page.locator(`main ${kind}:has(input:not([disabled]))`).first();
  if (!(await one.isVisible().catch(() => false))) return;
  const look = () => one.evaluate((label) => `${getComputedStyle(label).outline} ${label.querySelector("input")?.checked}`);
  const box = one.locator("input").first();
  if (await box.isChecked()) return;
  const before = (await look()).replace(/ \w+$/, "");
  await choose(box);
  await one.evaluate(() => (document.activeElement as HTMLElement)?.blur());
  expect.soft((await look()).replace(/ \w+$/, ""), `${kind} on ${at}`).not.toBe(before);
}

test("with letters twice as large, and at 200 %", async ({ app, page, isMobile }) => {
  await everywhere(app, async (at) => {
    await page.evaluate(() => void (document.documentElement.style.fontSize = "200%"));
    // Twice as large on a laptop; on a phone no wider than the phone.
    await app.fits(isMobile ? 360 : 1280);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll("main :is(a, button, p, h1, h2, label, legend, th, td)")]
        .filter((part) => {
          const { overflowX, overflowY, textOverflow } = getComputedStyle(part);
          const hides = [overflowX, overflowY].includes("hidden") || textOverflow === "ellipsis";
          return hides && (part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1);
        })
        .filter((part) => part.getBoundingClientRect().width > 2)
        .map((part) => part.outerHTML.slice(0, 120)),
    );
    expect.soft(cut, `cut off on ${at}`).toEqual([]);
    await page.evaluate(() => void (document.documentElement.style.fontSize = ""));
    await app.fits(isMobile ? 320 : 640);
  });
});

test("without anything that moves", async ({ app, page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const moving = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter((one) => Number(one.effect?.getComputedTiming().duration ?? 0) > 20)
        .map((one) => (one as CSSAnimation).animationName ?? (one as CSSTransition).transitionProperty),
    );
  await everywhere(app, async (at) => {
    await page.mouse.wheel(0, 300);
    const button = page.locator("main :is(button, .button)").first();
    if (await button.isVisible().catch(() => false)) await button.hover();
    expect.soft(await moving(), at).toEqual([]);
  });
});

/** What stands wrong on the page that is open; runs in any engine. */
const wrong = `
  const found = [];
  const say = (what, part) => found.push(what + ": " + (part?.outerHTML ?? "").slice(0, 120));
  const seen = (part) => part.getClientRects().length > 0 && getComputedStyle(part).visibility === "visible";
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) say("wider than the screen", document.body);
  for (const link of document.querySelectorAll("main :is(p, li, dd) > a:not(.button, .ring)")) {
    const look = getComputedStyle(link);
    if (seen(link) && !look.textDecorationLine.includes("underline") && !link.closest("nav")) say("no underline", link);
  }
  for (const way of document.querySelectorAll(".safety a")) {
    const { top, bottom, left, right } = way.getBoundingClientRect();
    if (top < 0 || left < 0 || bottom > innerHeight + 1 || right > root.clientWidth + 1) say("a way out is not there", way);
  }
  const onward = document.querySelector(".onward");
  if (onward) {
    const { top, bottom } = onward.getBoundingClientRect();
    const bar = document.querySelector(".safety").getBoundingClientRect();
    if (bottom > innerHeight + 1 || (bar.width > innerWidth * .9 && bottom > bar.top + 4)) say("the foot is covered " + [top, bottom, bar.top], onward);
  }
  return found;`;

/** What the way on reads. */
const onward = `return document.querySelector(".onward [value=next]").innerText.trim()`;

for (const name of ["webkit", "firefox"] satisfies EngineName[]) {
  test(`in ${name}`, async ({ app, noise }, info) => {
    test.skip(info.project.name !== "phone", "once is enough: it has a browser of its own");
    const engine = await Engine.start(name);
    try {
      await engine.open(`${noise.url}/cy`);
      await engine.size(360, 740);
      const [first] = seen;
      for (const at of [...(first?.pages(app) ?? []), "/privacy", "/join", "/pledge/1"]) {
        await engine.open(noise.url + app.path(at));
        expect.soft(await engine.run<string[]>(wrong), at).toEqual([]);
      }
      // Nothing is chosen: the way on reads Skip. Something is: Next.
      await engine.open(`${noise.url}${app.path(`/s/${survey(app, "open")}/1`)}`);
      expect(await engine.run<string>(onward)).toBe(app.t("responses-skip"));
      await engine.run(`document.querySelector("main :is([type=radio], [type=checkbox])").click()`);
      expect(await engine.run<string>(onward)).toBe(app.t("responses-next"));
    } finally {
      await engine.stop();
    }
  });
}
