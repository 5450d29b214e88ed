// What a journey is written with:
//
//   import { expect, test } from "../support/fixtures";
//   test("an officer shares a voice", async ({ app, page }) => {
//     await app.signIn("officer");
//     await app.open("/moderation");
//     await page.getByRole("link", { name: app.t("moderation-next") }).click();
//     await app.axe();
//   });
//
// A server with the demo council lives as long as a worker, so the tests of a file see what those before them did.
// `test.use({ own: true })` gives each test of a file a server of its own, and `test.use({ empty: true })` one without
// the demo: nobody, nothing set, and a mail server (`noise.letter`). `phone()` opens a page on somebody else's phone.
import { type BrowserContext, type BrowserContextOptions, expect, type Locator, type Page, test as base } from "@playwright/test";
import { axe, fits, touchable } from "./checks";
import { Noise } from "./noise";
import { phone as phoneScreen } from "./screens";
import { type Lang, path, t } from "./texts";

export type Settings = { shared: Noise };

/** Opens a page in somebody else's hand: a phone, or what a screen of `screens.ts` says. */
export type Phone = (lang?: Lang, screen?: BrowserContextOptions) => Promise<App>;

type Fixtures = {
  /** Whether each test has a server of its own. */
  own: boolean;
  /** Whether that server has nothing in it: no demo, nobody. It has a mail server. */
  empty: boolean;
  /** The language the test is in; `for (const lang of langs) test.describe(…test.use({ lang, inBoth: true }))`. */
  lang: Lang;
  /** Whether the test is there in both languages: English then goes on the laptop, Welsh on the phone, where its longer
   * words have least room, and both without script. What a language changes does not hang on the device but for that. */
  inBoth: boolean;
  where: void;
  noise: Noise;
  app: App;
  /** A phone in somebody else's hand, beside the page of the test: each time another one. */
  phone: Phone;
  /** Fails the test for what a person would not see: script errors, refused content, requests to others. */
  quiet: Quiet;
};

/** The cookies of whoever signed in before, by server and person: a sign-in link works once. */
const signedIn = new Map<string, Awaited<ReturnType<BrowserContext["cookies"]>>>();

/** An address of one's own: what several tell us from one would come together in the queue. */
function ownAddress(): Record<string, string> {
  const part = () => Math.floor(Math.random() * 256);
  return { "x-forwarded-for": `10.${part()}.${part()}.${part()}` };
}

/** Chooses a radio or ticks a box as a person does, by its label: the box itself is not seen, and a click at the place
 * where it was misses when the page grows above it meanwhile. */
export async function choose(box: Locator): Promise<void> {
  await box.locator("xpath=ancestor::label").check();
}

/** The product, as a test uses it. */
export class App {
  constructor(
    readonly page: Page,
    readonly noise: Noise,
    readonly lang: Lang,
    /** Whether script runs in it; as in the project, unless it is said. */
    private readonly scripted?: boolean,
  ) {}

  /** The text of a key, in the test's language. */
  t(key: string, values = {}): string {
    return t(this.lang, key, values);
  }

  /** A page's path in the test's language. */
  path(english: string): string {
    return path(this.lang, english);
  }

  /** Opens a page in the test's language; returns its status. */
  async open(english: string): Promise<number> {
    const response = await this.page.goto(this.path(english));
    return response?.status() ?? 0;
  }

  /** Signs in as the demo's person of this role: `officer`, `member`, `lead`, `clerk`, `panel_member`, … */
  async signIn(role: string, nth = 0): Promise<void> {
    const person = this.noise.demo.people.filter((one) => one.role === role)[nth];
    if (!person) throw new Error(`the demo has no ${role} ${nth}`);
    const key = `${this.noise.folder} ${role} ${nth}`;
    const context = this.page.context();
    const cookies = signedIn.get(key);
    // A page left open would go on asking, as nobody.
    await this.page.goto("about:blank");
    await context.clearCookies();
    if (cookies) {
      await context.addCookies(cookies);
      return;
    }
    const link = new URL(person.sign_in);
    await this.page.goto(link.pathname + link.search);
    // Opening a link changes nothing; the person confirms, so that a mail scanner does not use it up.
    const confirm = this.page.locator("main form button[type=submit], main form button:not([type])");
    if ((await confirm.count()) > 0) await confirm.first().click();
    await this.page.waitForURL((url) => !url.pathname.includes("/sign-in"));
    signedIn.set(key, await context.cookies());
  }

  /** Forgets who is signed in, as on another phone. */
  async signOut(): Promise<void> {
    await this.page.context().clearCookies();
  }

  /** Under *What happened?*: reads what somebody wrote themselves, which takes a tap. */
  async readOwn(): Promise<void> {
    for (const own of await this.page.locator("details.own-words > summary").all()) await own.click();
  }

  axe = () => axe(this.page, this.scripted);
  fits = (width?: number) => fits(this.page, width);
  touchable = () => touchable(this.page);

  /** The page holds for everybody: accessible, and as wide as the narrowest phone. */
  async holds(): Promise<void> {
    await this.axe();
    await this.fits();
  }
}

class Quiet {
  private readonly troubles: string[] = [];
  private readonly documents = new Set<string>();

  /** Troubles that this test is about. */
  readonly expected: RegExp[] = [];

  constructor(context: BrowserContext, origin: string) {
    context.on("console", (message) => {
      if (message.type() !== "error") return;
      // Chromium also reports a page whose status is not 2xx, which is what a test of it wants.
      if (message.text().startsWith("Failed to load resource") && this.documents.has(message.location().url)) return;
      this.troubles.push(`console: ${message.text()}`);
    });
    context.on("weberror", (error) => void this.troubles.push(`script: ${error.error().message}`));
    context.on("request", (request) => {
      const url = new URL(request.url());
      if (request.isNavigationRequest()) this.documents.add(request.url());
      else if (url.protocol.startsWith("http") && url.origin !== origin) {
        this.troubles.push(`asks somebody else: ${url.href}`);
      }
    });
    context.on("response", (response) => {
      if (response.status() >= 500) this.troubles.push(`${response.status()} from ${response.url()}`);
    });
  }

  /** What went wrong unseen. */
  found(): string[] {
    return this.troubles.filter((trouble) => !this.expected.some((expected) => expected.test(trouble)));
  }
}

export const test = base.extend<Fixtures, Settings>({
  own: [false, { option: true }],
  empty: [false, { option: true }],
  lang: ["en", { option: true }],
  inBoth: [false, { option: true }],

  where: [
    async ({ lang, inBoth }, use, info) => {
      const other = { laptop: "cy", phone: "en" }[info.project.name];
      info.skip(inBoth && lang === other, "this language is tried on the other device");
      await use();
    },
    { auto: true },
  ],

  shared: [
    async ({}, use) => {
      const noise = await Noise.start();
      await use(noise);
      await noise.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],

  noise: async ({ own, empty, shared }, use, info) => {
    const alone = own || empty;
    const noise = empty ? await Noise.empty() : own ? await Noise.start() : shared;
    const start = (await noise.log()).length;
    await use(noise);
    if (info.status !== info.expectedStatus) {
      await info.attach("server log", { body: (await noise.log()).slice(start), contentType: "text/plain" });
    }
    if (alone) await noise.stop();
  },

  baseURL: async ({ noise }, use) => use(noise.url),

  extraHTTPHeaders: async ({}, use) => use(ownAddress()),

  quiet: [
    async ({ context, noise }, use) => {
      const quiet = new Quiet(context, noise.url);
      await use(quiet);
      expect(quiet.found(), "what a person does not see").toEqual([]);
    },
    { auto: true },
  ],

  app: async ({ page, noise, lang }, use) => use(new App(page, noise, lang)),

  phone: async ({ browser, noise, lang: own }, use) => {
    const phones: { context: BrowserContext; quiet: Quiet }[] = [];
    await use(async (lang = own, screen = {}) => {
      const where = { baseURL: noise.url, extraHTTPHeaders: ownAddress() };
      const context = await browser.newContext({ ...phoneScreen, ...screen, ...where });
      phones.push({ context, quiet: new Quiet(context, noise.url) });
      return new App(await context.newPage(), noise, lang, screen.javaScriptEnabled);
    });
    for (const { context } of phones) await context.close();
    expect(phones.flatMap(({ quiet }) => quiet.found()), "what a person with a phone does not see").toEqual([]);
  },
});

export { expect };
export { langs } from "./texts";
