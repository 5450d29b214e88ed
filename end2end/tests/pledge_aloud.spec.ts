// A promise is read aloud for Easy Read and heard there; a pack for a social worker; a report to take away.
import { expect, langs, test } from "../support/fixtures";

/** A few frames of MP3. */
const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x50, 0xc0]), Buffer.alloc(204)]);
const sound = { name: "voice.mp3", mimeType: "audio/mpeg", buffer: Buffer.concat([frame, frame, frame, frame]) };

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang, inBoth: true });

    test("the pledge lead reads a promise aloud, and everybody hears it in Easy Read", async ({ app, page }) => {
      await app.signIn("pledge_lead");
      await app.open("/claims/1");
      await page.getByRole("link", { name: app.t("pledge-sound-link"), exact: true }).click();
      await app.holds();
      await app.touchable();
      await page.locator("[name='sound[en]']").setInputFiles(sound);
      await page.locator("[name='sound[cy]']").setInputFiles(sound);
      await page.getByRole("button", { name: app.t("pledge-draft-save"), exact: true }).click();
      await expect(page.locator("audio")).toHaveCount(2);
      await app.holds();
      await app.open("/pledge");
      await page.getByRole("link", { name: app.t("pledge-filter-easy"), exact: true }).click();
      await expect(page.locator("audio")).toHaveCount(1);
      await app.holds();
      await app.touchable();
      await app.open("/pledge/1");
      await expect(page.locator("audio")).toHaveCount(1);
      await app.holds();
    });

    test("a pack for a social worker asks for what it needs", async ({ app, page }) => {
      await app.signIn("pledge_lead");
      await app.open("/claims/issuing");
      await page.getByRole("button", { name: app.t("pledge-pack-make"), exact: true }).click();
      await expect(page.locator(".errors")).toContainText(app.t("pledge-pack-none"));
      await expect(page.locator(".errors")).toContainText(app.t("pledge-pack-tell-needed"));
      await app.holds();
    });
  });
}
