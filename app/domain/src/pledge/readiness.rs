//! What is missing before an edition can be adopted. Pure.

use super::outline::Outline;
use crate::lang::{Lang, Languages, Localized};

/// Something that is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The title, in this language.
    Title(Lang),
    /// There is no outcome at all.
    Outcomes,
    /// The name of outcome `n`, from 1.
    OutcomeName(usize, Lang),
    /// Outcome `n` has no statement.
    Statements(usize),
    /// The text of statement `n`, numbered from 1 through the edition.
    Statement(usize, Lang),
    /// Statement `n` has *what this means* in another language, and not in this one.
    Plain(usize, Lang),
}

/// Everything that is missing: an edition is adopted only with every language of the council complete (docs/domain.md,
/// *Editions*).
pub fn missing(title: &Localized, outline: &Outline, languages: Languages) -> Vec<Missing> {
    let mut found: Vec<_> = languages.missing(title).map(Missing::Title).collect();
    if outline.outcomes.is_empty() {
        found.push(Missing::Outcomes);
    }
    for (n, outcome) in (1..).zip(&outline.outcomes) {
        found.extend(languages.missing(&outcome.name).map(|lang| Missing::OutcomeName(n, lang)));
        if outcome.statements.is_empty() {
            found.push(Missing::Statements(n));
        }
    }
    for (n, statement) in (1..).zip(outline.statements()) {
        found.extend(languages.missing(&statement.text).map(|lang| Missing::Statement(n, lang)));
        if !statement.plain.is_empty() {
            found.extend(languages.missing(&statement.plain).map(|lang| Missing::Plain(n, lang)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pledge::outline::{OutlineOutcome, OutlineStatement};

    fn statement(en: &str, cy: &str) -> OutlineStatement {
        OutlineStatement { text: Localized::en_cy(en, cy), ..OutlineStatement::default() }
    }

    #[test]
    fn a_whole_one_lacks_nothing_and_each_gap_is_named() {
        let title = Localized::en_cy("Our pledge", "Ein haddewid");
        let outcome = |en: &str, cy: &str, statements| OutlineOutcome { name: Localized::en_cy(en, cy), statements };
        let whole = Outline { outcomes: vec![outcome("Safe", "Diogel", vec![statement("We listen", "Gwrandawn")])] };
        assert_eq!(missing(&title, &whole, Languages::ENGLISH_AND_WELSH), vec![]);
        assert_eq!(missing(&title, &Outline::default(), Languages::ENGLISH), vec![Missing::Outcomes]);
        let mut gaps = Outline {
            outcomes: vec![outcome("Safe", "", vec![]), outcome("Well", "Iach", vec![statement("We listen", "")])],
        };
        gaps.outcomes[1].statements[0].plain = Localized::en_cy("", "Byddwn yn gwrando");
        let expected = [
            Missing::Title(Lang::Cy),
            Missing::OutcomeName(1, Lang::Cy),
            Missing::Statements(1),
            Missing::Statement(1, Lang::Cy),
            Missing::Plain(1, Lang::En),
        ];
        assert_eq!(missing(&Localized::en_cy("Our pledge", ""), &gaps, Languages::ENGLISH_AND_WELSH), expected);
        let english = [Missing::Statements(1), Missing::Plain(1, Lang::En)];
        assert_eq!(missing(&title, &gaps, Languages::ENGLISH), english);
    }
}
