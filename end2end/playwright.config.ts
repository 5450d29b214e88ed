// Three ways to use the product: a phone, a laptop, and a phone whose script never arrives.
import { defineConfig, type PlaywrightTestConfig } from "@playwright/test";
import type { Settings } from "./support/fixtures";
import { phone } from "./support/screens";

const config: PlaywrightTestConfig<{}, Settings> = {
  testDir: "./tests",
  outputDir: "./test-results",
  globalSetup: "./support/demo.ts",
  workers: 2,
  // A file's tests share a server and run in order; files run beside each other.
  fullyParallel: false,
  forbidOnly: !!process.env.CI,
  retries: 0,
  // Axe and 320 px on every page of a journey, on two busy cores.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : [["list"]],
  use: {
    locale: "en-GB",
    timezoneId: "Europe/London",
    colorScheme: "light",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "phone", use: phone },
    { name: "laptop", use: { viewport: { width: 1280, height: 800 } } },
    { name: "noscript", use: { ...phone, javaScriptEnabled: false } },
  ],
};

export default defineConfig(config);
