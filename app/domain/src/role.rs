//! What people are here.

use crate::closed_enum::closed_enum;

closed_enum! {
    /// What a person is here. One person may be several.
    Role {
        Member = "member", Officer = "officer", Lead = "lead", PanelMember = "panel_member", Clerk = "clerk",
        PledgeLead = "pledge_lead", Admin = "admin",
    }
}

impl Role {
    /// Staff sign in with a password and a second factor; members by a link (ASVS 6.3.3).
    pub const fn is_staff(self) -> bool {
        !matches!(self, Self::Member)
    }
}
