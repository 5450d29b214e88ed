//! Words of accounts and roles.

use crate::words::words;

words! {
    /// What became of a role that somebody is to have.
    RoleRequestState {
        /// A second person has to agree.
        Asked = "asked",
        Given = "given",
        Refused = "refused",
        TakenBack = "taken_back",
        /// Nobody answered in time, or who asked could not ask any more.
        Lapsed = "lapsed",
        /// Given without a second person: before there was one, or from the command line.
        Alone = "alone",
    }
}
