// Every page that needs no sign-in, in both languages: it opens, holds for everybody, and has its twin.
import { answerElsewhere } from "../support/elsewhere";
import { choose, expect, langs, test } from "../support/fixtures";

const pages = [
  "/",
  "/join",
  "/tell",
  "/follow",
  "/pledge",
  "/heard",
  "/help",
  "/privacy",
  "/accessibility",
  "/sign-in",
];

for (const lang of langs) {
  test.describe(lang, () => {
    test.use({ lang, inBoth: true });

    for (const path of pages) {
      test(`${path} is a whole page`, async ({ app, page }) => {
        expect(await app.open(path)).toBe(200);
        await expect(page.locator("html")).toHaveAttribute("lang", lang);
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        await expect(page).toHaveTitle(/\S/);
        await app.holds();
      });
    }

    test("a page that is not there says so, and offers a way on", async ({ app, page }) => {
      expect(await app.open("/no/such/page")).toBe(404);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
      await app.holds();
    });

    test("the other language is one press away, on the same page", async ({ app, page }) => {
      const other = lang === "en" ? "cy" : "en";
      await app.open("/tell");
      await page.locator("button.language").click();
      await expect(page.locator("html")).toHaveAttribute("lang", other);
      // Without script what is typed goes along in a form.
      await expect(page).toHaveURL(other === "cy" ? /\/cy\/(tell$|do\/carry)/ : /:\d+\/(tell$|do\/carry)/);
    });
  });
}

test("the keyboard reaches the content first", async ({ app, page, isMobile }) => {
  test.skip(isMobile, "a keyboard belongs to the laptop");
  await app.open("/");
  await page.keyboard.press("Tab");
  const first = page.locator(":focus");
  await expect(first).toHaveAttribute("href", /#/);
  await first.press("Enter");
  await expect(page.locator("main:target, main:focus, :target")).toHaveCount(1);
});

test("who leaves in a hurry leaves nothing on this phone, and no page says that they were here", async ({ page, app }, info) => {
  await answerElsewhere(page, "<h1>Weather</h1>");
  const leave = async () => {
    // Nobody presses Shift three times before the page's script is there.
    await page.waitForLoadState();
    if (info.project.name === "laptop") for (let i = 0; i < 3; i++) await page.keyboard.press("Shift");
    else await page.locator("#leave").click();
    await expect(page.getByRole("heading", { name: "Weather" })).toBeVisible();
  };
  await page.goto("/follow");
  await page.getByRole("textbox").fill(app.noise.demo.receipts[0]);
  await page.locator("main form .button").click();
  await expect(page.getByRole("heading", { name: app.t("voices-mine-title") })).toBeVisible();
  await page.goto("/tell");
  await page.locator("#text").fill("Somebody stands behind me");
  await leave();
  await page.goBack();
  await expect(page.getByText("Somebody stands behind me")).toHaveCount(0);
  await page.goto("/follow");
  await expect(page.getByRole("textbox")).toHaveValue("");
  await expect(page.getByRole("heading", { name: app.t("voices-follow-title") })).toBeVisible();

  // A survey that was started shows its plain front page, Back or not.
  const survey = app.noise.demo.surveys.find((one) => one.state === "open");
  await page.goto(`/s/${survey?.code}`);
  const plain = await page.locator("main").textContent();
  await page.goto(`/s/${survey?.code}/1`);
  await choose(page.locator("main input:is([type=radio], [type=checkbox])").first());
  await page.locator("main [value=next]").click();
  await expect(page).not.toHaveURL(/\/1$/);
  await leave();
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`/s/${survey?.code}$`));
  expect(await page.locator("main").textContent()).toBe(plain);
});

test("with letters twice as large the ways out are still there", async ({ page }) => {
  await page.goto("/tell");
  await page.evaluate(() => void (document.documentElement.style.fontSize = "200%"));
  for (const way of await page.locator(".safety :is(a, button)").all()) {
    const box = await way.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= (page.viewportSize()?.width ?? 0), JSON.stringify(box)).toBe(true);
  }
});
