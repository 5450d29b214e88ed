//! The words of reach.

use crate::closed_enum::closed_enum;

closed_enum! {
    /// By what the children are looked at: each has one group of each.
    ReachBy {
        /// Where they were placed.
        Area = "area",
        /// Whether they came to this country alone.
        Alone = "alone",
        Disability = "disability",
        Age = "age",
        /// The kind of home.
        Home = "home",
    }
}

closed_enum! {
    ReachGroup {
        InArea = "in_area",
        OutOfArea = "out_of_area",
        Unaccompanied = "unaccompanied",
        NotUnaccompanied = "not_unaccompanied",
        Disabled = "disabled",
        NotDisabled = "not_disabled",
        Under5 = "under_5",
        From5To9 = "5_to_9",
        From10To15 = "10_to_15",
        From16To17 = "16_to_17",
        From18 = "18_and_over",
        Foster = "foster",
        /// With relatives or friends.
        Kinship = "kinship",
        ChildrensHome = "childrens_home",
        /// Supported accommodation, living nearly alone.
        Supported = "supported",
        Parents = "parents",
        OtherHome = "other_home",
    }
}

closed_enum! {
    /// Which side of the comparison a typed count is on.
    Side {
        /// The children that the council looks after.
        LookedAfter = "looked_after",
        /// Those of them who were heard, elsewhere than in a survey here.
        Heard = "heard",
    }
}

impl ReachGroup {
    /// What it is a group of.
    pub const fn of(self) -> ReachBy {
        match self {
            Self::InArea | Self::OutOfArea => ReachBy::Area,
            Self::Unaccompanied | Self::NotUnaccompanied => ReachBy::Alone,
            Self::Disabled | Self::NotDisabled => ReachBy::Disability,
            Self::Under5 | Self::From5To9 | Self::From10To15 | Self::From16To17 | Self::From18 => ReachBy::Age,
            Self::Foster | Self::Kinship | Self::ChildrensHome | Self::Supported | Self::Parents | Self::OtherHome => {
                ReachBy::Home
            }
        }
    }
}

impl ReachBy {
    /// Its groups, in the order in which they are shown.
    pub fn groups(self) -> Vec<ReachGroup> {
        ReachGroup::ALL.into_iter().filter(|group| group.of() == self).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_to_look_has_two_groups_at_least_and_each_group_one_way() {
        let all: Vec<_> = ReachBy::ALL.into_iter().flat_map(ReachBy::groups).collect();
        assert_eq!(all, ReachGroup::ALL);
        assert!(ReachBy::ALL.into_iter().all(|by| by.groups().len() >= 2));
    }
}
