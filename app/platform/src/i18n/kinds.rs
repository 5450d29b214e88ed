//! Kinds of wrong words that were found once and mended, kept out of what is written from now on. What is right all
//! the same is listed with why.

use std::sync::LazyLock;

use regex::Regex;

use super::{Lang, parity::locale};

struct Kind {
    lang: Lang,
    /// What is looked for in every text, without its gaps.
    pattern: &'static str,
    why: &'static str,
    /// Keys in which it is right, and why.
    except: &'static [(&'static str, &'static str)],
}

const KINDS: &[Kind] = &[
    Kind { lang: Lang::En, pattern: r"(?i)\bstands?\b", why: "words are somewhere, or say something", except: &[] },
    Kind { lang: Lang::En, pattern: r"(?i)\bwhoever\b", why: "somebody who, the person who", except: &[] },
    Kind { lang: Lang::En, pattern: r"(?i)\bmeanwhile\b", why: "while you were …", except: &[] },
    Kind {
        lang: Lang::En,
        pattern: r"(?i)\bjust now\b",
        why: "a moment ago, or at this moment? Say “right now” of this moment",
        except: &[("time-just-now", "it is a moment ago"), ("voices-step-got-now", "it is a moment ago")],
    },
    Kind {
        lang: Lang::En,
        pattern: r"(?m)^\s*(?:The|Your|It|They|These|This) [^.,:?]*\b(?:is|are) (?:not )?(?:saved|changed|deleted|erased|sent|shared|kept|removed|added|written|recorded|noted|withdrawn|released|approved|returned|created|invited|published|planned|moved|signed)\.",
        why: "what we have just done “has been” done",
        except: &[],
    },
    Kind { lang: Lang::En, pattern: r"(?i)\be-mail", why: "one spelling: email", except: &[] },
    Kind {
        lang: Lang::En,
        pattern: r"(?i)\bsecret",
        why: "nobody who was told to keep a secret is given one by us",
        except: &[],
    },
    Kind { lang: Lang::Cy, pattern: r"(?i)\bgyfrinachol(?:ion)? |\bgair cyfrinachol", why: "as secret", except: &[] },
    Kind { lang: Lang::Cy, pattern: r"(?i)\bDyw\b", why: "one form: dydy", except: &[] },
    Kind { lang: Lang::Cy, pattern: r"(?i)\bdy?wed wrth", why: "one imperative: dweda", except: &[] },
    Kind { lang: Lang::Cy, pattern: r"(?i)\bpwy bynnag\b", why: "y person a …", except: &[] },
];

/// *Tynnu* is to pull or to draw. It is said of what goes out or back, of pictures, lines and ticks; what is removed
/// is deleted: *dileu*.
const DRAWN: &str = r"(?i)\b(?:d|th|n)?h?ynn(?:u|wch|wyd|odd|a|ais|aist|wn)\b";
const TAKEN: &str =
    r"(?i)^\S*(?: ?\S+){0,6}? ?(?:'n ôl|yn ôl|nôl|allan|lun|llun|luniau|lluniau|linell|llinell|tic|sgrin|bys)\b";
const DRAWN_ALL_THE_SAME: &[(&str, &str)] = &[
    ("moderation-mark-", "short for *tynnu allan*, inside what was shared already"),
    ("public-privacy-not-4", "where a photo was taken"),
    ("surveys-field-picture-hint", "where a photo was taken"),
];

/// One thing has one name: a text that says the first in English says one of the others in Welsh, however it is
/// mutated.
const TERMS: &[(&str, &[&str])] = &[
    ("receipt", &["erbyn"]),
    ("pledge", &["ddewid"]),
    ("theme", &["hema", "hemâ"]),
    ("concern", &["ryder"]),
    ("agenda", &["agenda", "agendâu"]),
    ("advocate", &["iriol"]),
    ("advocacy", &["iriol"]),
    ("complaint", &["wyn", "ŵyn"]),
    ("officer", &["wyddog"]),
    ("clerk", &["lerc"]),
    ("voice", &["lais", "leisia"]),
    ("panel", &["anel"]),
    ("meeting", &["yfarfod"]),
    ("email", &["-bost"]),
    ("audit log", &["log archwilio"]),
    ("account", &["yfrif"]),
    ("on hold", &["gohir", "ohir"]),
];
const TERMS_ALL_THE_SAME: &[(&str, &str)] = &[
    ("agenda-kind-witness", "what a witness tells"),
    ("witness-", "the same"),
    ("audit-erased-witnesses", "the same"),
    ("people-role-clerk-does", "the plural of agenda has a roof"),
];

fn without_gaps(text: &str) -> String {
    static GAPS: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"\{ *\$?[\w.-]+ *\}|\{ *\$\w+ *->|(?m)^ *\*?\[\w+\]").unwrap());
    GAPS.replace_all(text, "").into_owned()
}

fn is_excepted(except: &[(&str, &str)], key: &str) -> bool {
    except.iter().any(|(of, _)| *of == key || of.ends_with('-') && key.starts_with(of))
}

#[test]
fn words_that_were_wrong_once_do_not_come_back() {
    let mut wrong = Vec::new();
    for kind in KINDS {
        let (pattern, all) = (Regex::new(kind.pattern).unwrap(), locale(kind.lang));
        for (key, text) in all.iter().filter(|(_, text)| pattern.is_match(&without_gaps(text))) {
            if !is_excepted(kind.except, key) {
                wrong.push(format!("{key}: {} ({})", text.trim(), kind.why));
            }
        }
        let known = kind.except.iter().filter(|(key, _)| !all.contains_key(*key));
        assert_eq!(known.count(), 0, "an exception that is not there: {:?}", kind.except);
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_is_removed_is_not_drawn_in_welsh() {
    let (drawn, taken) = (Regex::new(DRAWN).unwrap(), Regex::new(TAKEN).unwrap());
    let mut wrong = Vec::new();
    for (key, text) in locale(Lang::Cy) {
        let text = without_gaps(&text);
        let bare = drawn.find_iter(&text).any(|found| !taken.is_match(&text[found.end()..]));
        if bare && !is_excepted(DRAWN_ALL_THE_SAME, &key) {
            wrong.push(format!("{key}: {}", text.trim()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn one_thing_has_one_name_in_each_language() {
    let (en, cy) = (locale(Lang::En), locale(Lang::Cy));
    let mut wrong = Vec::new();
    for (term, names) in TERMS {
        let said = Regex::new(&format!(r"(?i)\b{term}s?\b")).unwrap();
        for (key, text) in en.iter().filter(|(_, text)| said.is_match(&without_gaps(text))) {
            let welsh = cy.get(key).map(|text| text.to_lowercase()).unwrap_or_default();
            if !names.iter().any(|name| welsh.contains(name)) && !is_excepted(TERMS_ALL_THE_SAME, key) {
                wrong.push(format!("{key}: {term} in “{}”, but “{}”", text.trim(), welsh.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_text_takes_the_number_of_words_from_the_program() {
    let three = |lang, n: i64| {
        let args = std::iter::once((std::borrow::Cow::Borrowed("words"), n.into())).collect();
        crate::i18n::Loader::lookup_with_args(&*crate::i18n::LOCALES, crate::i18n::tag(lang), "ui-receipt-words", &args)
    };
    assert_eq!(three(Lang::En, 3), "Your three words");
    assert_eq!(three(Lang::En, 4), "Your four words");
    assert_eq!(three(Lang::Cy, 4), "Dy bedwar gair");
    let said = Regex::new(r"(?i)\b(?:three|four) (?:new |plain )?words\b|\b[tdn]?h?ri gair\b|\bm?h?[bp]?edwar gair\b")
        .unwrap();
    for lang in Lang::SPOKEN {
        let fixed: Vec<_> =
            locale(lang).into_iter().filter(|(_, text)| said.is_match(text)).map(|(key, _)| key).collect();
        let others: Vec<_> = fixed.iter().filter(|key| *key != "people-password-hint").collect();
        assert!(others.is_empty(), "the number stands in {others:?}");
    }
}
