//! What is recorded of a meeting while it goes on, and what its minutes are made of: words, and how long they may be.

use crate::closed_enum::closed_enum;

closed_enum! {
    /// An interest that somebody declares. England's model code knows the first two and *other*, Wales's the next two.
    Interest {
        Pecuniary = "pecuniary", Registrable = "registrable", Personal = "personal", Prejudicial = "prejudicial",
        Other = "other",
    }
}
closed_enum! {
    /// What a section of the minutes is about.
    Part {
        People = "people",
        Declarations = "declarations",
        Item = "item",
        /// Who declared an interest in an item, and who has its actions: never for visitors.
        Names = "names",
    }
}

/// The most characters of what was said about an item.
pub const LONGEST_NOTES: usize = 8_000;
/// The most characters of a decision, and of a recommendation.
pub const LONGEST_DECISION: usize = 2_000;
/// The most characters of a section of the minutes.
pub const LONGEST_SECTION: usize = 20_000;
/// The most characters of what an interest is.
pub const LONGEST_INTEREST: usize = 500;
/// The most characters of what the owner of an action says was done.
pub const LONGEST_REPORT: usize = 2_000;
/// How many of them wait for the clerk at once, of one action.
pub const MOST_WAITING_REPORTS: usize = 20;
/// The most guests of a meeting.
pub const MOST_GUESTS: usize = 50;
