//! Who may answer a survey.

use crate::words::words;

words! {
    /// Who may answer.
    Invited {
        /// Whoever has the link or the code.
        Everybody = "everybody",
        /// Members of the Children in Care Council who are signed in, each once.
        Members = "members",
        /// Whoever holds a card with a one-time code.
        Cards = "cards",
    }
}

/// The most characters of the line that says whom it is for.
pub const LONGEST_MEANT: usize = 120;
