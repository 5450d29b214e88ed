//! Issuing the pledge: to whom it goes, and how. Pure.

use crate::{closed_enum::closed_enum, role::Role};

closed_enum! {
    /// A leaflet: for young people, in Easy Read, or for those who work with them.
    LeafletKind { Young = "young", Easy = "easy", Adults = "adults" }
}

closed_enum! {
    /// Those to whom the pledge is issued.
    Recipients {
        Children = "children",
        CareLeavers = "care_leavers",
        Carers = "carers",
        Members = "members",
        Councillors = "councillors",
        Partners = "partners",
        Staff = "staff",
    }
}

closed_enum! {
    /// How it came to them.
    Way { Mail = "mail", Hand = "hand", Post = "post" }
}

/// The most that one note may count.
pub const MOST_AT_ONCE: u32 = 10_000;

impl Recipients {
    pub const fn is_young(self) -> bool {
        matches!(self, Self::Children | Self::CareLeavers | Self::Members)
    }

    /// The leaflet for them.
    pub const fn leaflet(self) -> LeafletKind {
        if self.is_young() { LeafletKind::Young } else { LeafletKind::Adults }
    }

    /// Those of them who have accounts: by their role, or none where nobody of them has one.
    pub const fn role(self) -> Option<&'static [Role]> {
        match self {
            Self::Members => Some(&[Role::Member]),
            Self::Councillors => Some(&[Role::PanelMember]),
            Self::Staff => Some(&[Role::Officer, Role::Lead, Role::Clerk, Role::PledgeLead]),
            Self::Children | Self::CareLeavers | Self::Carers | Self::Partners => None,
        }
    }
}
