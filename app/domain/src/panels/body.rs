//! What a body is: a panel, a board, a forum; whether its sessions are open, and how long its texts may be.

use crate::closed_enum::closed_enum;

closed_enum! {
    /// What kind of body it is.
    BodyKind {
        Panel = "panel", Board = "board", AdvisoryGroup = "advisory_group", Forum = "forum",
        AreaCommittee = "area_committee", ChildrenInCareCouncil = "children_in_care_council",
    }
}
closed_enum! {
    /// Whether the public may be in the room.
    Session { Private = "private", Public = "public" }
}

/// The most characters of what a body is for.
pub const LONGEST_PURPOSE: usize = 2_000;
/// The most characters of how often it meets: *every month but August*.
pub const LONGEST_RHYTHM: usize = 200;
/// The most characters of terms of reference, about ten pages.
pub const LONGEST_TERMS: usize = 30_000;
/// The highest limit and quorum that can be typed.
pub const MOST_SEATS: i32 = 500;
