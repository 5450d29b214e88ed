//! Issuing the pledge: to whom it goes, and how. Pure.

use crate::{
    closed_enum::closed_enum,
    error::{FieldErrors, Message},
    role::Role,
};

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

/// The most leaflets of one pack.
pub const MOST_IN_PACK: u32 = 40;

/// The longest name, with how to reach them, of whom a social worker tells, in characters.
pub const LONGEST_TELL: usize = 200;

/// How many of each leaflet a pack for a social worker has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Copies([u32; LeafletKind::ALL.len()]);

impl Copies {
    /// What was typed for each, in the order of `LeafletKind::ALL`; nothing is none.
    ///
    /// # Errors
    /// At the field of each that is no number up to `MOST_IN_PACK`; at the first field where they are none together, or
    /// more than that.
    pub fn parse(typed: [&str; LeafletKind::ALL.len()], problems: &mut FieldErrors) -> Self {
        let mut copies = Self::default();
        let mut wrong = false;
        for ((kind, typed), n) in LeafletKind::ALL.into_iter().zip(typed).zip(&mut copies.0) {
            let typed = typed.trim();
            let read = if typed.is_empty() { Ok(0) } else { typed.parse::<u32>() };
            let read = read.ok().filter(|n| *n <= MOST_IN_PACK);
            if read.is_none() {
                wrong = true;
                problems.push(kind.copies(), Message::new("pledge-pack-wrong").with("max", MOST_IN_PACK));
            }
            *n = read.unwrap_or_default();
        }
        let first = LeafletKind::Young.copies();
        match copies.0.iter().sum::<u32>() {
            _ if wrong => {}
            0 => problems.push(first, Message::new("pledge-pack-none")),
            1..=MOST_IN_PACK => {}
            _ => problems.push(first, Message::new("pledge-pack-many").with("max", MOST_IN_PACK)),
        }
        copies
    }

    /// One of a kind.
    pub fn one(of: LeafletKind) -> Self {
        Self(LeafletKind::ALL.map(|kind| u32::from(kind == of)))
    }

    /// Those of which there are any, with how many.
    pub fn each(self) -> impl Iterator<Item = (LeafletKind, u32)> {
        LeafletKind::ALL.into_iter().zip(self.0).filter(|(_, n)| *n > 0)
    }
}

impl LeafletKind {
    /// The field in which somebody says how many.
    pub const fn copies(self) -> &'static str {
        match self {
            Self::Young => "copies_young",
            Self::Easy => "copies_easy",
            Self::Adults => "copies_adults",
        }
    }
}

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

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(["12", " 3 ", ""], &[(LeafletKind::Young, 12), (LeafletKind::Easy, 3)], &[])]
    #[case(["0", "", "40"], &[(LeafletKind::Adults, 40)], &[])]
    #[case(["", "0", ""], &[], &["copies_young pledge-pack-none"])]
    #[case(["39", "2", ""], &[(LeafletKind::Young, 39), (LeafletKind::Easy, 2)], &["copies_young pledge-pack-many"])]
    #[case(["-1", "two", "41"], &[], &[
        "copies_young pledge-pack-wrong", "copies_easy pledge-pack-wrong", "copies_adults pledge-pack-wrong",
    ])]
    fn a_pack_has_from_one_to_forty(
        #[case] typed: [&str; 3],
        #[case] has: &[(LeafletKind, u32)],
        #[case] wrong: &[&str],
    ) {
        let mut problems = FieldErrors::default();
        let copies = Copies::parse(typed, &mut problems);
        assert_eq!(copies.each().collect::<Vec<_>>(), has);
        let said: Vec<_> = problems.0.iter().map(|one| format!("{} {}", one.field, one.sentence.key)).collect();
        assert_eq!(said, wrong);
    }
}
