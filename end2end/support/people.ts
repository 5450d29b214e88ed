// People who were invited: each opens the link of their mail, sets up their sign-in, and comes back to their own browser.
import { expect } from "@playwright/test";
import { code } from "./authenticator";
import { address } from "./council";
import type { App } from "./fixtures";

const password = "four words not linked";

/** One browser, and whose it is at the moment: who has signed in comes back by their cookies. */
export class People {
  private readonly cookies = new Map<string, Awaited<ReturnType<ReturnType<App["page"]["context"]>["cookies"]>>>();
  /** What is in whose authenticator. */
  private readonly secrets = new Map<string, string>();

  constructor(private readonly app: App) {}

  /** Staff choose a password and connect their phone. */
  async setUp(name: string, link: string): Promise<void> {
    const { page } = this.app;
    await this.open(link);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(this.app.t("people-set-up-welcome", { name }));
    this.secrets.set(name, await page.locator("#secret").innerText());
    await this.prove(name);
    await this.enter(name, "people-set-up-button");
  }

  /** Staff sign in anew, once their session has ended. */
  async signInAnew(name: string): Promise<void> {
    await this.nobody();
    await this.app.open("/sign-in/password");
    await this.app.page.getByLabel(this.app.t("people-email"), { exact: true }).fill(address(name));
    await this.prove(name);
    await this.enter(name, "people-sign-in-now");
  }

  /** A member needs no more than the link. */
  async comeIn(name: string, link: string): Promise<void> {
    await this.open(link);
    await this.enter(name, "people-link-button");
  }

  /** Somebody goes on at their own browser, where signing in leads. */
  async become(name: string): Promise<void> {
    await this.nobody();
    await this.app.page.context().addCookies(this.cookies.get(name) ?? []);
    await this.app.open("/desk");
  }

  /** A browser that knows nobody. */
  async nobody(): Promise<void> {
    // A page left open would go on asking, as nobody.
    await this.app.page.goto("about:blank");
    await this.app.page.context().clearCookies();
  }

  /** Types password and code. */
  private async prove(name: string): Promise<void> {
    const { page, noise } = this.app;
    await page.getByLabel(this.app.t("people-password"), { exact: true }).fill(password);
    const shown = code(this.secrets.get(name) ?? "", noise.now);
    await page.getByLabel(this.app.t("people-code"), { exact: true }).fill(shown);
  }

  private async open(link: string): Promise<void> {
    await this.nobody();
    await this.app.page.goto(new URL(link).pathname);
  }

  private async enter(name: string, button: string): Promise<void> {
    const { page } = this.app;
    await page.getByRole("main").getByRole("button", { name: this.app.t(button), exact: true }).click();
    await expect(page).toHaveURL(/\/desk$/);
    this.cookies.set(name, await page.context().cookies());
  }
}
