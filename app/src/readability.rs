//! How hard a text is to read. Reading age is the Flesch-Kincaid grade and five years.

/// Young people's texts should read at this age (what young people read, in the product's own rules).
pub const READING_AGE: u32 = 9;

/// The age at which most people can read an English text, by Flesch and Kincaid.
pub fn reading_age(text: &str) -> u32 {
    let words = words(text);
    if words.is_empty() {
        return 0;
    }
    let sentences = text.split(['.', '?', '!', '\n']).filter(|s| s.chars().any(char::is_alphabetic)).count().max(1);
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let n = words.len() as f64;
    let grade = 0.39 * (n / sentences as f64) + 11.8 * (syllables as f64 / n) - 15.59;
    // Whole years between 5 and 25.
    (5..25).find(|age| f64::from(*age) >= grade + 5.0).unwrap_or(25)
}

/// The words of a text, small, without what stands around them.
pub fn words(text: &str) -> Vec<String> {
    let word = |word: &str| {
        let word = word.replace('’', "'").to_lowercase();
        word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
    };
    text.split(|c: char| c.is_whitespace() || c == '/').map(word).filter(|word| !word.is_empty()).collect()
}

/// Groups of vowels, without a silent e: good enough for an average.
fn syllables(word: &str) -> usize {
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut count = 0;
    let mut before = false;
    for c in word.chars() {
        let now = vowel(c);
        if now && !before {
            count += 1;
        }
        before = now;
    }
    let silent = word.ends_with('e') && !word.ends_with("le") && count > 1;
    (count - usize::from(silent)).max(1)
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::*;
    use regex::Regex;
    use rstest::rstest;

    #[rstest]
    #[case("The cat sat on the mat.", 5..=6)]
    #[case("What would make your school better for you?", 6..=10)]
    #[case("The multidisciplinary safeguarding partnership considers representations.", 20..=25)]
    fn reading_ages(#[case] text: &str, #[case] ages: std::ops::RangeInclusive<u32>) {
        assert!(ages.contains(&reading_age(text)), "{}", reading_age(text));
    }

    /// The files of the locales that young people read.
    const YOUNG: [&str; 6] =
        ["voices.ftl", "responses.ftl", "responses_offline.ftl", "responses_kinds.ftl", "public.ftl", "ui.ftl"];

    /// Their texts, by key, with something short in the gaps.
    fn texts() -> Vec<(String, String)> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/en");
        let gap = Regex::new(r"\{ *\$\w+ *\}").unwrap();
        let plural = Regex::new(r"\{ *\$\w+ *->|^ *\*?\[\w+\]|^ *\}").unwrap();
        let mut texts: Vec<(String, String)> = Vec::new();
        for file in YOUNG {
            for line in fs::read_to_string(folder.join(file)).unwrap_or_default().lines() {
                match line.split_once(" =") {
                    Some((key, text)) if line.starts_with(|c: char| c.is_ascii_lowercase()) => {
                        texts.push((key.to_owned(), text.to_owned()));
                    }
                    _ if line.starts_with(' ') => {
                        if let Some((_, text)) = texts.last_mut() {
                            *text = format!("{text}\n{}", plural.replace_all(line, ""));
                        }
                    }
                    _ => {}
                }
            }
        }
        texts
            .into_iter()
            .map(|(key, text)| (key, gap.replace_all(&plural.replace_all(&text, ""), "it").trim().to_owned()))
            .collect()
    }

    #[test]
    fn young_people_can_read_what_we_say() {
        let texts = texts();
        assert!(texts.len() > 300, "{}", texts.len());
        let all: Vec<_> = texts.iter().map(|(_, text)| format!("{}.", text.trim_end_matches('.'))).collect();
        let age = reading_age(&all.join("\n"));
        assert!(age <= READING_AGE, "the texts of young people read at {age}");
        // One hard sentence is one too many for somebody who reads with difficulty.
        let hard: Vec<_> = texts
            .iter()
            .filter(|(_, text)| words(text).len() >= 8 && reading_age(text) > READING_AGE + 5)
            .map(|(key, text)| format!("{key}, age {}: {text}", reading_age(text)))
            .collect();
        assert!(hard.is_empty(), "{hard:#?}");
    }
}
