// Starts and stops the product itself: the real binary, a folder of its own, a port of its own.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { access, cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Letter, MailServer } from "./mail";

const binary = process.env.NOISE_BIN ?? fileURLToPath(new URL("../../target/bin/debug/make-a-noise", import.meta.url));

/** Debian's `faketime`: the clock of one program alone is another one. */
const faketime = process.env.NOISE_TEST_FAKETIME ?? "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1";

/** What `make-a-noise demo --json` prints. */
export type Demo = {
  base_url: string;
  people: { role: string; name: string; sign_in: string }[];
  surveys: { code: string; title: string; state: string }[];
  receipts: string[];
};

/** Nobody, and nothing. */
const nothing: Demo = { base_url: "", people: [], surveys: [], receipts: [] };

/** The settings that keep one server apart from another, and from the developer's own. */
function settings(folder: string, port: number, mail?: MailServer): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("NOISE_"));
  return {
    ...Object.fromEntries(kept),
    NOISE_ADDR: `127.0.0.1:${port}`,
    NOISE_BASE_URL: `http://127.0.0.1:${port}`,
    NOISE_DATABASE_URL: `sqlite://${join(folder, "noise.db")}`,
    NOISE_FILES_URL: `file://${join(folder, "files")}`,
    NOISE_KEY_FILE: join(folder, "key"),
    NOISE_METRICS_ADDR: "127.0.0.1:0",
    // Each test says from which address it comes (`fixtures.ts`), as a proxy would.
    NOISE_TRUSTED_PROXIES: "1",
    ...(mail && { NOISE_SMTP_URL: mail.url }),
  };
}

/** Makes the demo council once; every server then starts from a copy. */
export async function makeDemo(folder: string): Promise<Demo> {
  const run = async (...args: string[]) => {
    const options = { cwd: folder, env: settings(folder, await freePort()), maxBuffer: 1 << 24 };
    return (await promisify(execFile)(binary, args, options)).stdout;
  };
  await run("migrate");
  return JSON.parse(await run("demo", "--json"));
}

/** A server of one's own, with the demo council in it; or with nothing, and a mail server. */
export class Noise {
  /** How far its clock is ahead, in milliseconds. */
  private ahead = 0;

  private constructor(
    readonly url: string,
    readonly demo: Demo,
    readonly folder: string,
    private process: ChildProcess,
    private readonly mail?: MailServer,
  ) {}

  static async start(): Promise<Noise> {
    const template = process.env.NOISE_DEMO;
    if (!template) throw new Error("support/demo.ts has not run");
    const folder = await mkdtemp(join(tmpdir(), "make-a-noise-e2e-"));
    await cp(template, folder, { recursive: true });
    const demo: Demo = JSON.parse(await readFile(join(folder, "demo.json"), "utf8"));
    return Noise.serve(folder, demo);
  }

  /** As a council begins: a database that was just migrated, and a mail server. */
  static async empty(): Promise<Noise> {
    const folder = await mkdtemp(join(tmpdir(), "make-a-noise-e2e-"));
    const mail = await MailServer.start();
    try {
      await promisify(execFile)(binary, ["migrate"], { cwd: folder, env: settings(folder, await freePort(), mail) });
      return await Noise.serve(folder, nothing, mail);
    } catch (error) {
      await mail.stop();
      throw error;
    }
  }

  private static async serve(folder: string, demo: Demo, mail?: MailServer): Promise<Noise> {
    const port = await freePort();
    const noise = new Noise(`http://127.0.0.1:${port}`, demo, folder, launch(folder, port, mail), mail);
    await noise.ready();
    return noise;
  }

  /** The server ends and another begins in its place, as at an upgrade. */
  async restart(): Promise<void> {
    await this.end();
    this.process = launch(this.folder, Number(new URL(this.url).port), this.mail, this.ahead);
    await this.ready();
  }

  /** The same so many days later, in the forenoon: what is mailed in the morning goes out. Sessions may have ended. */
  async later(days: number): Promise<void> {
    await access(faketime);
    const then = new Date(Date.now() + days * 86_400_000).setUTCHours(10, 0, 0, 0);
    this.ahead = then - Date.now();
    await this.restart();
  }

  /** What its clock says, in milliseconds since 1970. */
  get now(): number {
    return Date.now() + this.ahead;
  }

  /** The newest mail that was delivered to this address with these words in its subject. */
  async letter(to: string, subject: string): Promise<Letter> {
    if (!this.mail) throw new Error("this server has no mail server");
    return this.mail.letter(to, subject);
  }

  /** What the server said so far. */
  async log(): Promise<string> {
    return readFile(join(this.folder, "log"), "utf8");
  }

  /** Runs the binary beside the server, on the same database: `noise.run("invite", "--role", …)`. */
  async run(...args: string[]): Promise<string> {
    const options = { cwd: this.folder, env: settings(this.folder, Number(new URL(this.url).port), this.mail) };
    return (await promisify(execFile)(binary, args, options)).stdout;
  }

  async stop(): Promise<void> {
    await this.end();
    await this.mail?.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async end(): Promise<void> {
    if (this.process.exitCode !== null) return;
    const ended = new Promise((done) => this.process.once("exit", done));
    this.process.kill("SIGTERM");
    const late = setTimeout(() => this.process.kill("SIGKILL"), 5_000);
    await ended;
    clearTimeout(late);
  }

  private async ready(): Promise<void> {
    for (let tries = 0; tries < 300 && this.process.exitCode === null; tries++) {
      const answer = await fetch(`${this.url}/readyz`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    const log = await this.log();
    await this.stop();
    throw new Error(`the server did not start:\n${log}`);
  }
}

function launch(folder: string, port: number, mail?: MailServer, ahead = 0): ChildProcess {
  const seconds = Math.round(ahead / 1000);
  const clock = { LD_PRELOAD: faketime, FAKETIME: `+${seconds}`, FAKETIME_DONT_FAKE_MONOTONIC: "1" };
  const env = { ...settings(folder, port, mail), ...(seconds && clock) };
  const child = spawn(binary, ["serve"], { cwd: folder, env });
  const log = createWriteStream(join(folder, "log"), { flags: "a" });
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  return child;
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
