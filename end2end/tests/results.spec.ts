// An officer publishes a survey and takes its figures and rows away as files; everybody takes away what was heard;
// groups beside each other say what is hidden, also on paper and in somebody's own colours.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { type App, expect, langs, test } from "../support/fixtures";

type File = { name: string; bytes: Buffer; text: string };

/** What a link gives to take away. */
async function taken(page: Page, name: string): Promise<File> {
  const waits = page.waitForEvent("download");
  await page.getByRole("main").getByRole("link", { name, exact: true }).click();
  const download = await waits;
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), bytes, text: bytes.toString("utf8") };
}

/** The first line of a CSV file, which begins with the mark that spreadsheets know it by. */
function head({ text }: File): string[] {
  expect(text.startsWith("\ufeff")).toBe(true);
  const [line = ""] = text.slice(1).split("\r\n");
  return line.split('","').map((cell) => cell.replaceAll('"', ""));
}

const surveys = (app: App, state: string) => app.noise.demo.surveys.filter((one) => one.state === state);
/** The newest round of the demo's *Pulse*: published, with a summary and groups. */
const pulse = (app: App) => surveys(app, "published").at(-1)?.code ?? "";

for (const [at, lang] of langs.entries()) {
  test.describe(lang, () => {
    test.use({ lang, inBoth: true });

    test("a survey is published, and comes as every kind of file", async ({ app, page }) => {
      // Each language publishes one of its own.
      const { code } = surveys(app, "open")[at + 1] ?? { code: "" };
      await app.signIn("officer");
      await app.open(`/surveys/${code}`);
      await page.getByRole("button", { name: app.t("surveys-close"), exact: true }).click();
      await app.open(`/results/${code}/export`);
      await expect(page.getByText(app.t("responses-export-not-yet"))).toBeVisible();
      await app.holds();
      await app.open(`/surveys/${code}`);
      await page.getByRole("button", { name: app.t("surveys-publish"), exact: true }).click();

      await app.open(`/results/${code}`);
      const figures = await taken(page, app.t("responses-results-csv"));
      expect(figures.name).toBe(`${code}.csv`);
      expect(head(figures).slice(0, 3)).toEqual(["survey", "version", "question"]);
      await page.getByRole("link", { name: app.t("responses-export-link") }).click();
      await app.holds();
      await app.touchable();

      const csv = await taken(page, app.t("responses-export-csv"));
      expect(csv.name).toBe(`${code}-rows.csv`);
      expect(head(csv)[0]).toBe(app.t("responses-export-row"));
      const xlsx = await taken(page, app.t("responses-export-xlsx"));
      expect([xlsx.name, xlsx.bytes.subarray(0, 4).toString("latin1")]).toEqual([`${code}-rows.xlsx`, "PK\u0003\u0004"]);
      const json = await taken(page, app.t("responses-export-json"));
      const said = JSON.parse(json.text);
      expect([json.name, said.survey.code, said.words_are_moderated]).toEqual([`${code}-rows.json`, code, true]);
      expect(said.rows).toHaveLength(csv.text.trimEnd().split("\r\n").length - 1);

      const form = page.locator('form[action*="export-originals"]');
      await form.getByRole("button").click();
      await expect(page.getByText(app.t("responses-export-why-missing")).first()).toBeVisible();
      await app.holds();
      await page.getByLabel(app.t("responses-export-kind")).selectOption("json");
      await page.getByLabel(app.t("responses-export-why"), { exact: true }).fill("The panel asked");
      const waits = page.waitForEvent("download").catch(() => undefined);
      await form.getByRole("button").click();
      const originals = await waits;
      expect(originals?.suggestedFilename()).toBe(`${code}-rows.json`);
    });

    test("everybody takes away what was heard", async ({ app, page }) => {
      const code = pulse(app);
      await app.open(`/results/${code}`);
      for (const [kind, type, magic] of [
        ["pdf", "application/pdf", "%PDF-"],
        ["png", "image/png", "\u0089PNG"],
      ] as const) {
        const href = await page.locator(`main a[href$="heard.${kind}"]`).first().getAttribute("href");
        expect(href).toBe(app.path(`/results/${code}/heard.${kind}`));
        const answer = await page.request.get(href ?? "");
        expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, type]);
        expect((await answer.body()).subarray(0, magic.length).toString("latin1")).toBe(magic);
      }
    });

    test("groups stand beside each other, on paper and in one's own colours too", async ({ app, page }, info) => {
      const code = pulse(app);
      await app.open(`/results/${code}`);
      await page.getByRole("link", { name: app.t("responses-results-side-by-side") }).click();
      await expect(page.locator("main .chart").first()).toBeVisible();
      await expect(page.getByText(app.t("responses-results-groups-why"))).toBeVisible();
      await app.holds();
      await app.touchable();

      await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
      await page.screenshot({ path: info.outputPath("forced.png"), fullPage: true });
      // Somebody's own colours: a bar is drawn in one of them, not in the paper's.
      const bar = page.locator("main .chart svg rect").last();
      const [fill, paper] = await bar.evaluate((rect) => [getComputedStyle(rect).fill, getComputedStyle(document.body).backgroundColor]);
      expect(fill).not.toBe(paper);

      await page.emulateMedia({ media: "print", forcedColors: "none", colorScheme: "light" });
      await expect(page.locator("header, footer, .noprint").filter({ visible: true })).toHaveCount(0);
      await expect(page.locator("main .chart").first()).toBeVisible();
      await page.screenshot({ path: info.outputPath("print.png"), fullPage: true });
    });
  });
}
