//! Words of accounts and roles.

use crate::closed_enum::closed_enum;

closed_enum! {
    /// The state of a request for a role.
    RoleRequestState {
        /// It waits for a second person.
        Asked = "asked",
        Given = "given",
        Refused = "refused",
        TakenBack = "taken_back",
        /// Nobody answered in time, or whoever asked is no administrator any more.
        Lapsed = "lapsed",
        /// Given by one person: before there could be a second one, or from the command line.
        Alone = "alone",
    }
}
