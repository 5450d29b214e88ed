// Before all tests: one demo council, made by the product itself, for every server to start from.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeDemo } from "./noise";

export default async function setUp() {
  const folder = await mkdtemp(join(tmpdir(), "make-a-noise-demo-"));
  try {
    await writeFile(join(folder, "demo.json"), JSON.stringify(await makeDemo(folder)));
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  process.env.NOISE_DEMO = folder;
  return () => rm(folder, { recursive: true, force: true });
}
