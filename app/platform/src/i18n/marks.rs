//! The marks that replace words which were taken out, from the locales.

use crate::i18n::t_in;
use domain::{
    lang::Lang,
    moderation::redaction::{Kind, Marks},
};

/// The marks in a voice's own language.
pub fn of(lang: Lang) -> Marks {
    Marks {
        name: t_in(lang, "moderation-mark-name"),
        place: t_in(lang, "moderation-mark-place"),
        other: t_in(lang, "moderation-mark-other"),
    }
}

/// Everything an officer can type as a mark: in either language, in full or short (`[name]`).
pub fn words() -> Vec<(String, Kind)> {
    let in_lang = |lang: Lang| {
        let marks = of(lang);
        Kind::ALL.into_iter().flat_map(move |kind| {
            let short = t_in(lang, &format!("moderation-short-{}", kind.key()));
            [(marks.of(kind).to_owned(), kind), (short, kind)]
        })
    };
    Lang::SPOKEN.into_iter().flat_map(in_lang).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::moderation::redaction::{derive, redact};

    #[test]
    fn a_welsh_voice_gets_welsh_marks_whichever_were_typed() {
        let (original, shared) = ("Mae Siân yn byw ym Mangor", "Mae [enw wedi'i dynnu] yn byw ym [lle wedi'i dynnu]");
        for typed in [shared, "Mae [name] yn byw ym [PLACE REMOVED]", "Mae [enw] yn byw ym [lle]"] {
            let spans = derive(original, typed, &words()).expect("only marked words changed");
            assert_eq!(redact(original, &spans, &of(Lang::Cy)), shared);
        }
        assert_eq!(derive(original, "Mae [rhywun] yn byw ym Mangor", &words()), None);
    }
}
