// WebKit (the iPhone's engine) and Firefox, as Debian packages them: Playwright brings browsers of its own and drives
// no other. A page is opened, sized and asked what it looks like.
//
// WebKit: WebKitWebDriver over HTTP (W3C WebDriver), on a screen of `Xvfb`. Firefox: Marionette, its remote protocol, over TCP; `geckodriver`, which would speak HTTP, is in no Debian.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createConnection, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type EngineName = "webkit" | "firefox";

const MINI_BROWSER = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

type Ask = (method: string, what: string, body: object) => Promise<unknown>;

/** One window of another engine. */
export class Engine {
  private constructor(
    private readonly name: EngineName,
    private readonly ask: Ask,
    private readonly children: ChildProcess[],
    private readonly folder: string,
  ) {}

  static async start(name: EngineName): Promise<Engine> {
    const folder = await mkdtemp(join(tmpdir(), `make-a-noise-${name}-`));
    const children: ChildProcess[] = [];
    try {
      const ask = name === "webkit" ? await webkit(folder, children) : await firefox(folder, children);
      return new Engine(name, ask, children, folder);
    } catch (error) {
      await end(children, folder);
      throw error;
    }
  }

  /** Opens a page and waits until it has loaded. */
  async open(url: string): Promise<void> {
    await (this.name === "webkit"
      ? this.ask("POST", "url", { url })
      : this.ask("WebDriver:Navigate", "", { url }));
  }

  /** What a function body gives back in the page, with `arguments`. */
  async run<T>(script: string, ...args: unknown[]): Promise<T> {
    const body = { script, args };
    const said =
      this.name === "webkit"
        ? await this.ask("POST", "execute/sync", body)
        : await this.ask("WebDriver:ExecuteScript", "", body);
    return said as T;
  }

  /** Makes the page this large, not the window; WebKit's has a bar of buttons and is never less than 447 px wide. */
  async size(width: number, height: number): Promise<void> {
    let rect = { width, height };
    for (let tries = 0; this.name === "webkit" && tries < 4; tries++) {
      await this.ask("POST", "window/rect", rect);
      const [w, h] = await this.run<number[]>("return [innerWidth, innerHeight]");
      if (w === width && h === height) return;
      rect = { width: rect.width + width - w, height: rect.height + height - h };
    }
    if (this.name === "webkit") return;
    // Firefox makes no window this narrow, but shows the page as wide as it is told.
    const script = `
      const { style } = document.getElementById("tabbrowser-tabbox") && gBrowser.selectedBrowser;
      for (const [side, px] of [["width", arguments[0]], ["height", arguments[1]]])
        for (const edge of ["min-", "max-", ""]) style.setProperty(edge + side, px + "px", "important");`;
    await this.ask("Marionette:SetContext", "", { value: "chrome" });
    await this.ask("WebDriver:ExecuteScript", "", { script, args: [width, height] });
    await this.ask("Marionette:SetContext", "", { value: "content" });
  }

  async stop(): Promise<void> {
    const bye = this.name === "webkit" ? this.ask("DELETE", "", {}) : this.ask("Marionette:Quit", "", { flags: ["eForceQuit"] });
    await bye.catch(() => {});
    await end(this.children, this.folder);
  }
}

async function end(children: ChildProcess[], folder: string): Promise<void> {
  for (const child of children.reverse()) {
    if (child.exitCode !== null) continue;
    const ended = new Promise((done) => child.once("exit", done));
    const stop = (signal: NodeJS.Signals) => child.pid && process.kill(-child.pid, signal);
    stop("SIGTERM");
    const late = setTimeout(() => stop("SIGKILL"), 3_000);
    await ended;
    clearTimeout(late);
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Each in a group of its own, so that what it starts ends with it. */
function begin(children: ChildProcess[], program: string, args: string[], env: NodeJS.ProcessEnv = {}): void {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: "ignore", detached: true });
  child.once("error", () => {});
  children.push(child);
}

/** Tries until it works, or says what is missing. */
async function until<T>(what: string, children: ChildProcess[], attempt: () => Promise<T>): Promise<T> {
  let last: unknown;
  for (let tries = 0; tries < 100; tries++) {
    try {
      return await attempt();
    } catch (error) {
      last = error;
      if (children.some((child) => child.pid === undefined)) break;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
  throw new Error(`${what} (docs/building.md says which packages the tests need): ${last}`);
}

async function webkit(folder: string, children: ChildProcess[]): Promise<Ask> {
  const port = await freePort();
  const home = { HOME: folder, XDG_CACHE_HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, XDG_RUNTIME_DIR: folder };
  const screen = `:${100 + (port % 10_000)}`;
  begin(children, "Xvfb", [screen, "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
  const env = { ...home, GDK_BACKEND: "x11", DISPLAY: screen, NO_AT_BRIDGE: "1" };
  begin(children, "WebKitWebDriver", [`--port=${port}`], env);
  let base = `http://127.0.0.1:${port}/session`;
  const ask: Ask = async (method, what, body) => {
    const sent = method === "POST" ? JSON.stringify(body) : undefined;
    const answer = await fetch(what ? `${base}/${what}` : base, { method, body: sent });
    const { value } = (await answer.json()) as { value: { error?: string; message?: string } };
    if (!answer.ok) throw new Error(`${method} ${what}: ${value.error}: ${value.message}`);
    return value;
  };
  const session = await until("WebKit did not start", children, () => ask("POST", "", { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary: MINI_BROWSER, args: ["--automation"] } } } }));
  base += `/${(session as { sessionId: string }).sessionId}`;
  return ask;
}

async function firefox(folder: string, children: ChildProcess[]): Promise<Ask> {
  const port = await freePort();
  const settings = {
    "marionette.port": port,
    "browser.shell.checkDefaultBrowser": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "app.update.enabled": false,
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
    "services.settings.server": "data:,",
    "ui.prefersReducedMotion": 1,
  };
  const lines = Object.entries(settings).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  await writeFile(join(folder, "user.js"), lines.join("\n"));
  begin(children, "firefox-esr", ["--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", folder], { HOME: folder });
  const socket = await until("Firefox did not start", children, () => connect(port));
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>();
  let bytes = Buffer.alloc(0);
  let id = 0;
  socket.on("data", (more) => {
    bytes = Buffer.concat([bytes, more]);
    for (;;) {
      const colon = bytes.indexOf(":");
      const length = Number(bytes.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || bytes.length < colon + 1 + length) return;
      const message = JSON.parse(bytes.subarray(colon + 1, colon + 1 + length).toString());
      bytes = bytes.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue;
      const [, of, error, result] = message;
      const one = waiting.get(of);
      waiting.delete(of);
      if (error) one?.failed(new Error(`${error.error}: ${error.message}`));
      else one?.done(result && "value" in result ? result.value : result);
    }
  });
  socket.on("close", () => waiting.forEach((one) => one.failed(new Error("Firefox has gone"))));
  const ask: Ask = (command, _, body) =>
    new Promise((done, failed) => {
      const sent = JSON.stringify([0, ++id, command, body]);
      waiting.set(id, { done, failed });
      socket.write(`${Buffer.byteLength(sent)}:${sent}`);
    });
  await ask("WebDriver:NewSession", "", { capabilities: { alwaysMatch: {} } });
  return ask;
}

function connect(port: number): Promise<Socket> {
  return new Promise((done, failed) => {
    const socket = createConnection(port, "127.0.0.1", () => done(socket));
    socket.once("error", failed);
  });
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? found(address.port) : failed(new Error("no port"))));
    });
  });
}
