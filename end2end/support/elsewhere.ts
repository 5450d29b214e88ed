// The site to which *Leave quickly* leads, answered in the browser: the tests have no internet.
import type { Page } from "@playwright/test";

/**
 * Without script the way there is a redirect of ours, and `page.route` is not asked about what a redirect leads to
 * (some builds of Chromium ask it all the same). The browser's own protocol is asked about every request.
 */
export async function answerElsewhere(page: Page, body: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  browser.on("Fetch.requestPaused", ({ requestId }) => {
    const responseHeaders = [{ name: "Content-Type", value: "text/html; charset=utf-8" }];
    const answer = { requestId, responseCode: 200, responseHeaders, body: Buffer.from(body).toString("base64") };
    // A page that is left meanwhile needs no answer.
    void browser.send("Fetch.fulfillRequest", answer).catch(() => undefined);
  });
  await browser.send("Fetch.enable", { patterns: [{ urlPattern: "https://www.bbc.co.uk/*" }] });
}
