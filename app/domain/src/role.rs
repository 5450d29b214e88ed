//! What people are here.

use crate::closed_enum::closed_enum;

closed_enum! {
    /// What a person is here. One person may be several.
    Role {
        Member = "member", Officer = "officer", Lead = "lead", PanelMember = "panel_member", Clerk = "clerk",
        PledgeLead = "pledge_lead", Admin = "admin", Inspector = "inspector",
    }
}

impl Role {
    /// Staff sign in with a password and a second factor; members by a link (ASVS 6.3.3).
    pub const fn is_staff(self) -> bool {
        !matches!(self, Self::Member)
    }

    /// Given until a day, by invitation alone (`pledge::inspection`), to an account that has no other role.
    pub const fn is_for_a_time(self) -> bool {
        matches!(self, Self::Inspector)
    }

    /// The roles that are given to somebody until they are taken away.
    pub fn lasting() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|role| !role.is_for_a_time())
    }
}
