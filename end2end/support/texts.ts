// The product's own texts, so that a test looks for what people read in either language.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export type Lang = "en" | "cy";
export const langs: Lang[] = ["en", "cy"];

const locales = fileURLToPath(new URL("../../app/locales", import.meta.url));
const bundles = new Map<Lang, FluentBundle>();

function bundle(lang: Lang): FluentBundle {
  let made = bundles.get(lang);
  if (!made) {
    made = new FluentBundle(lang, { useIsolating: false });
    const folder = join(locales, lang);
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".ftl"))) {
      made.addResource(new FluentResource(readFileSync(join(folder, file), "utf8")));
    }
    bundles.set(lang, made);
  }
  return made;
}

/** How many words a receipt has, which any text may say: the program's own number. */
const source = readFileSync(fileURLToPath(new URL("../../app/platform/src/i18n/mod.rs", import.meta.url)), "utf8");
export const receiptWords = Number(/RECEIPT_WORDS: usize = (\d+)/.exec(source)?.[1]);

/** `t("cy", "voices-tell-title")`: the text of a key, as `app/locales` has it for a council with both languages, and of the pledge. */
export function t(lang: Lang, key: string, values: Record<string, FluentVariable> = {}): string {
  const message = bundle(lang).getMessage(key);
  if (!message?.value) throw new Error(`app/locales/${lang} has no ${key}`);
  return bundle(lang).formatPattern(message.value, { words: receiptWords, languages: "both", kind: "pledge", ...values });
}

/** The twin of a path in this language: `/tell` is `/cy/tell` in Welsh. */
export function path(lang: Lang, english: string): string {
  if (lang === "en") return english;
  return english === "/" ? "/cy" : `/cy${english}`;
}
