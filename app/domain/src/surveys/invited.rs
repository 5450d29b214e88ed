//! Who may answer a survey.

use crate::closed_enum::closed_enum;

closed_enum! {
    /// Who may answer.
    Invited {
        /// Everybody with the link or the code.
        Everybody = "everybody",
        /// Members of the Children in Care Council who are signed in, once each.
        Members = "members",
        /// Everybody with a card that has a one-time code.
        Cards = "cards",
    }
}

/// The most characters of the line that says whom it is for.
pub const LONGEST_MEANT: usize = 120;
