// What a young person's phone loads, with an empty cache, in bytes as sent: the limits of the promise we made.
import type { Page, Request } from "@playwright/test";
import { expect, test } from "../support/fixtures";

const KB = 1000;

test.beforeEach(({}, info) => {
  test.skip(info.project.name !== "phone", "weighed once, on the phone");
});

test("a survey is light on data", async ({ app, page, noise }) => {
  const survey = noise.demo.surveys.find((one) => one.state === "open");
  if (!survey) throw new Error("no survey of the demo is open");

  const first = await weigh(page, () => app.open(`/s/${survey.code}`));
  const readable = first.of("document") + first.of("stylesheet");
  const scripts = first.of("script") + first.of("fetch") + first.of("other");
  expect(readable, "HTML and CSS").toBeLessThan(15 * KB);
  expect(scripts, "scripts; no wasm").toBeLessThan(12 * KB);
  expect(first.all(), "every byte").toBeLessThan(25 * KB);

  const further = await weigh(page, () => app.open(`/s/${survey.code}/1`));
  expect(further.of("document"), "each further page").toBeLessThan(6 * KB);
});

test("what there is to tell us with, and to follow it with, is light too", async ({ app, page }) => {
  for (const at of ["/", "/tell", "/follow", "/help", "/heard"]) {
    const first = await weigh(page, () => app.open(at));
    expect(first.of("document"), at).toBeLessThan(10 * KB);
    expect(first.all(), `${at}, every byte`).toBeLessThan(100 * KB);
  }
});

async function weigh(page: Page, open: () => Promise<number>) {
  const loaded: { kind: string; bytes: Promise<number> }[] = [];
  const finished = (request: Request) => {
    const bytes = request.sizes().then((sizes) => sizes.responseHeadersSize + sizes.responseBodySize);
    loaded.push({ kind: request.resourceType(), bytes });
  };
  page.on("requestfinished", finished);
  expect(await open()).toBe(200);
  await page.waitForLoadState("networkidle");
  page.off("requestfinished", finished);
  const weighed = await Promise.all(loaded.map(async ({ kind, bytes }) => ({ kind, bytes: await bytes })));
  const sum = (some: typeof weighed) => some.reduce((all, { bytes }) => all + bytes, 0);
  return { all: () => sum(weighed), of: (kind: string) => sum(weighed.filter((one) => one.kind === kind)) };
}
