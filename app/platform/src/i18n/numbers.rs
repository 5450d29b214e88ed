//! What a setting can change is in no text as a number: it would be wrong for the council that changed it.

use std::fs;

use regex::Regex;

use super::parity::here;

/// Numbers that no setting changes, by their key.
const FIXED: [&str; 6] = [
    // How far back the page looks.
    "people-audit-opened",
    // An invitation is good for seven days, whatever is set.
    "people-invitation-expired",
    "people-invite-text",
    "people-mail-invitation-text",
    "people-by-hand-",
    // What a setting says is put into words here.
    "kept-months",
];

/// What the settings can be: how long things are kept, how few are hidden, how soon there is an answer.
#[test]
fn no_text_says_a_number_that_a_setting_can_change() {
    let english = r"(?i)\b(7|seven|6|six|12|twelve|30|thirty|28) (days|months|hours)\b|\bone year\b|\bfewer than (5|10|five|ten)\b";
    let welsh = r"(?i)\b(7|saith|6|chwe|12|deuddeg|30|28) (diwrnod|mis|awr|blynedd)\b|\b(am flwyddyn|ar ôl blwyddyn)\b";
    for (lang, pattern) in [("en", english), ("cy", welsh)] {
        let pattern = Regex::new(pattern).unwrap();
        let mut found = Vec::new();
        for file in fs::read_dir(here().join("locales").join(lang)).unwrap().map(|entry| entry.unwrap().path()) {
            let mut key = String::new();
            for line in fs::read_to_string(&file).unwrap().lines() {
                if let Some((begins, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
                    begins.clone_into(&mut key);
                }
                if pattern.is_match(line) && !FIXED.iter().any(|fixed| key.starts_with(fixed)) {
                    found.push(format!("{key}: {line}"));
                }
            }
        }
        assert!(found.is_empty(), "{lang}: {found:#?}");
    }
}
