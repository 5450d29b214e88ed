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

    /// The files of the locales that only staff read. Every other file is young people's.
    const STAFF: [&str; 45] = [
        "advocacy_staff.ftl",
        "audit.ftl",
        "celebrations.ftl",
        "complaints_staff.ftl",
        "joining_staff.ftl",
        "languages.ftl",
        "moderation.ftl",
        "moderation_desk.ftl",
        "moderation_forms.ftl",
        "moderation_more.ftl",
        "moderation_routing.ftl",
        "panels.ftl",
        "panels_agenda.ftl",
        "panels_bodies.ftl",
        "panels_champions.ftl",
        "panels_coming.ftl",
        "panels_correcting.ftl",
        "panels_events.ftl",
        "panels_file.ftl",
        "panels_finding.ftl",
        "panels_follow.ftl",
        "panels_minutes.ftl",
        "panels_nominating.ftl",
        "panels_pack.ftl",
        "panels_programme.ftl",
        "panels_roles.ftl",
        "panels_room.ftl",
        "panels_seats.ftl",
        "panels_training.ftl",
        "panels_witnesses.ftl",
        "people_roles.ftl",
        "pledge_file.ftl",
        "pledge_inspection.ftl",
        "pledge_issuing.ftl",
        "pledge_open.ftl",
        "questions.ftl",
        "reach.ftl",
        "safeguarding.ftl",
        "safeguarding_more.ftl",
        "safeguarding_alarm.ftl",
        "safeguarding_clocks.ftl",
        "visits.ftl",
        "voices_recognise.ftl",
        "performance.ftl",
        "performance_file.ftl",
    ];

    /// How keys begin that only staff read, in the files of young people.
    const STAFF_KEYS: [&str; 22] = [
        "beginning-",
        "moderation-",
        "people-email-taken",
        "people-entrance-",
        "people-link-staff",
        "people-own-",
        "people-password-",
        "people-set-up-",
        "people-settings-",
        "people-staff-",
        "pledge-claim-",
        "pledge-lead-",
        "pledge-missing-",
        "pledge-sign-guest-",
        "release-",
        "responses-export-",
        "table-",
        "takeover-carers-",
        "visitors-minutes-",
        "voices-batch-",
        "voices-danger-",
        "voices-enter-",
    ];

    /// What young people read of those all the same.
    const YOUNG_KEYS: [&str; 12] = [
        "beginning-not-open",
        "moderation-told-",
        "panels-changed",
        "panels-replied",
        "release-because",
        "release-corrected-on",
        "release-mail-",
        "release-taken-back",
        "voices-danger-says",
        "voices-danger-send",
        "voices-danger-sent",
        "voices-danger-text",
    ];

    fn is_young(file: &str, key: &str) -> bool {
        let begins = |with: &[&str]| with.iter().any(|start| key.starts_with(start));
        begins(&YOUNG_KEYS) || !(STAFF.contains(&file) || begins(&STAFF_KEYS))
    }

    /// Every text of the locales: file, key and words, with something short in the gaps.
    fn all_texts() -> Vec<(String, String, String)> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales/en");
        let gap = Regex::new(r"\{ *\$?[\w.-]+ *\}").unwrap();
        let plural = Regex::new(r"\{ *\$\w+ *->|^ *\*?\[\w+\]|^ *\}").unwrap();
        let mut texts: Vec<(String, String, String)> = Vec::new();
        for file in fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
            let name = file.file_name().unwrap().to_str().unwrap().to_owned();
            for line in fs::read_to_string(&file).unwrap().lines() {
                match line.split_once(" =") {
                    Some((key, text)) if line.starts_with(|c: char| c.is_ascii_lowercase()) => {
                        texts.push((name.clone(), key.to_owned(), text.to_owned()));
                    }
                    _ if line.starts_with(' ') => {
                        if let Some((.., text)) = texts.last_mut() {
                            *text = format!("{text}\n{}", plural.replace_all(line, ""));
                        }
                    }
                    _ => {}
                }
            }
        }
        let plain = |text: &str| gap.replace_all(&plural.replace_all(text, ""), "it").trim().to_owned();
        texts.into_iter().map(|(file, key, text)| (file, key, plain(&text))).collect()
    }

    #[test]
    fn what_is_said_to_be_for_staff_is_there() {
        let all = all_texts();
        for file in STAFF {
            assert!(all.iter().any(|(of, ..)| of == file), "no {file}");
        }
        for start in STAFF_KEYS.iter().chain(&YOUNG_KEYS) {
            assert!(all.iter().any(|(_, key, _)| key.starts_with(start)), "no key {start}");
        }
        let files: std::collections::BTreeSet<_> = all.iter().map(|(file, ..)| file).collect();
        let none: Vec<_> = files
            .iter()
            .filter(|file| !STAFF.contains(&file.as_str()))
            .filter(|file| !all.iter().any(|(of, key, _)| of == **file && is_young(of, key)))
            .collect();
        assert!(none.is_empty(), "for nobody young: {none:?}");
    }

    #[test]
    fn young_people_can_read_what_we_say() {
        let young = all_texts().into_iter().filter(|(file, key, _)| is_young(file, key));
        let texts: Vec<_> = young.map(|(_, key, text)| (key, text)).collect();
        assert!(texts.len() > 1_000, "{}", texts.len());
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
