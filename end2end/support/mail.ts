// A real mail server, and what it was given: what the product sends to people is read here, as they read it.
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("../../server/tests/smtp/server.py", import.meta.url));
/** The Python that the tests have. */
export const python =
  process.env.NOISE_TEST_SMTP_PYTHON ?? fileURLToPath(new URL("../../target/tools/python/bin/python", import.meta.url));

/** A mail as it arrived. */
export type Letter = { to: string[]; subject: string; text: string };

export class MailServer {
  private readonly letters: Letter[] = [];

  private constructor(
    readonly url: string,
    private readonly process: ChildProcess,
  ) {}

  static async start(): Promise<MailServer> {
    const child = spawn(python, [script, "accepts"], { stdio: ["ignore", "pipe", "inherit"] });
    const lines = createInterface({ input: child.stdout });
    const port = await new Promise<string>((said, failed) => {
      lines.once("line", said);
      child.once("error", failed);
      child.once("exit", () => failed(new Error(`${python} did not start (docs/building.md: what the tests use)`)));
    });
    const server = new MailServer(`smtp://127.0.0.1:${port}`, child);
    lines.on("line", (line) => {
      const letter: Letter = JSON.parse(line);
      // A long subject is folded into several lines.
      server.letters.push({ ...letter, subject: letter.subject.replace(/\r?\n\s+/g, " ") });
    });
    return server;
  }

  /** The newest mail to this address with these words in its subject, as soon as there is one. */
  async letter(to: string, subject: string): Promise<Letter> {
    for (let tries = 0; tries < 200; tries++) {
      const found = this.letters.findLast((letter) => letter.to.includes(to) && letter.subject.includes(subject));
      if (found) return found;
      await new Promise((done) => setTimeout(done, 100));
    }
    const had = this.letters.map((letter) => `${letter.to}: ${letter.subject}`);
    throw new Error(`no mail to ${to} says “${subject}”; there were:\n${had.join("\n")}`);
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = new Promise((done) => this.process.once("exit", done));
    this.process.kill();
    await ended;
  }
}
