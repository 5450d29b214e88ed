// Every page that needs no sign-in, in both languages: it opens, holds for everybody, and has its twin.
import { expect, langs, test } from "../support/fixtures";

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
    test.use({ lang });

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

test("who leaves in a hurry and presses Back sees none of it until they say so", async ({ page, app }, info) => {
  await page.route("https://www.bbc.co.uk/**", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: "<h1>Weather</h1>" }),
  );
  await page.goto("/");
  await page.goto("/tell");
  await page.getByLabel("What do you want to say?").fill("Somebody stands behind me");
  if (info.project.name === "laptop") for (let i = 0; i < 3; i++) await page.keyboard.press("Shift");
  else await page.locator("#leave").click();
  await expect(page.getByRole("heading", { name: "Weather" })).toBeVisible();
  await page.goBack();
  await expect(page.getByText("Somebody stands behind me")).toHaveCount(0);
  await page.goto("/tell");
  await expect(page.getByRole("heading", { name: "Hello again" })).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await app.holds();
  await page.getByRole("button", { name: "Carry on" }).click();
  await expect(page.getByLabel("What do you want to say?")).toHaveValue("");
});

test("with letters twice as large the ways out are still there", async ({ page }) => {
  await page.goto("/tell");
  await page.evaluate(() => void (document.documentElement.style.fontSize = "200%"));
  for (const way of await page.locator(".safety a").all()) {
    const box = await way.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= (page.viewportSize()?.width ?? 0), JSON.stringify(box)).toBe(true);
  }
});
