// Everybody walks every link they are shown: no dead end, no page that is not accessible or too wide for a phone.
// In English on the laptop and in Welsh on the phone. Pages that differ only in whose they are are visited twice,
// by whoever is first shown them, and once by everybody else.
import { narrow, violations } from "../support/checks";
import { type App, expect, test } from "../support/fixtures";

const roles = ["member", "officer", "lead", "clerk", "panel_member", "pledge_lead", "admin"];
const visitsOfAKind = 2;
/** The kinds of page that somebody has walked before. */
const known = new Set<string>();

test.beforeEach(({}, info) => {
  test.skip(info.project.name === "noscript", "the same links as the phone's");
  test.setTimeout(600_000);
});

test("a visitor", async ({ app }, info) => {
  await walk(app, info.project.name === "phone" ? "/cy" : "/");
});

for (const role of roles) {
  test(`a person who is ${role}`, async ({ app, page }, info) => {
    await app.signIn(role);
    await page.goto(info.project.name === "phone" ? "/cy/account" : "/account");
    await walk(app, new URL(page.url()).pathname);
  });
}

async function walk(app: App, start: string): Promise<void> {
  const visits = new Map<string, number>();
  const waiting = [start];
  const seen = new Set(waiting);
  for (let at = waiting.shift(); at; at = waiting.shift()) {
    const kind = kindOf(at);
    const before = visits.get(kind) ?? 0;
    if (before >= (known.has(kind) ? 1 : visitsOfAKind)) continue;
    visits.set(kind, before + 1);
    for (const link of await visit(app, at, !known.has(kind))) {
      if (!seen.has(link)) {
        seen.add(link);
        waiting.push(link);
      }
    }
  }
  for (const kind of visits.keys()) known.add(kind);
  console.log(`    ${[...visits.values()].reduce((sum, count) => sum + count, 0)} pages of ${visits.size} kinds`);
}

/** Checks one page; returns where its links lead, in the same language. What somebody else was shown before is looked
 * at again for what each project is about: whether it is accessible on the laptop, whether it fits on the phone. */
async function visit({ page }: App, at: string, anew: boolean): Promise<string[]> {
  const phone = test.info().project.name === "phone";
  const head = await page.request.get(at);
  expect.soft(head.status(), at).toBeLessThan(400);
  if (!head.headers()["content-type"]?.startsWith("text/html")) return [];
  await page.goto(at);
  const lang = at === "/cy" || at.startsWith("/cy/") ? "cy" : "en";
  await expect.soft(page.locator("html"), at).toHaveAttribute("lang", lang);
  await expect.soft(page.locator("h1"), at).toHaveCount(1);
  if (anew || !phone) expect.soft(await violations(page), `accessibility of ${at}`).toEqual([]);
  if (anew || phone) {
    const { scrolls, wide } = await narrow(page);
    expect.soft(scrolls, `${at} is wider than 320: ${wide.join(", ")}`).toBeLessThanOrEqual(320);
  }
  const hrefs = await page.locator("a[href]").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  return hrefs
    .map((href) => new URL(href))
    .filter((url) => url.origin === new URL(page.url()).origin)
    // The way out leads to another site, and covers what comes after it (public.spec.ts).
    .filter((url) => !/^(\/cy)?\/away$/.test(url.pathname))
    .map((url) => url.pathname + url.search)
    .filter((path) => (path === "/cy" || path.startsWith("/cy/")) === (lang === "cy"));
}

/** `/surveys/0198…/edit?page=2` and its siblings are one kind. */
function kindOf(path: string): string {
  const [before, query] = path.split("?");
  const words = before.split("/").map((word) => (/\d|^[A-Z]{6}$/.test(word) ? "*" : word));
  const names = [...new URLSearchParams(query).keys()].sort();
  return words.join("/") + names.map((name) => ` ${name}`).join("");
}
