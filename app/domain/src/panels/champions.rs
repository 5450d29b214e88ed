//! Children's Champions: who speaks up for a theme, in a district or for the whole council. Pure.

use crate::{closed_enum::closed_enum, panels::rules::seats::Days};

closed_enum! {
    /// What somebody champions.
    ChampionTheme {
        Housing = "housing", Employment = "employment", Health = "health", Education = "education",
        FosterCarers = "foster_carers", CareLeavers = "care_leavers",
        /// Children who came to this country alone.
        Unaccompanied = "unaccompanied",
    }
}

/// The longest name of a champion or a district, in characters.
pub const LONGEST_NAME: usize = 120;

/// The themes that nobody champions on a day, of those who champion one on some days.
pub fn without<'a>(champions: impl IntoIterator<Item = (ChampionTheme, Days<'a>)>, day: &str) -> Vec<ChampionTheme> {
    let held: Vec<_> = champions.into_iter().filter(|(_, days)| days.has(day)).map(|(theme, _)| theme).collect();
    ChampionTheme::ALL.into_iter().filter(|theme| !held.contains(theme)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_is_without_a_champion_from_the_day_after_the_last_one() {
        let all = || {
            let some =
                ChampionTheme::ALL.into_iter().skip(1).map(|theme| (theme, Days { from: "2026-01-01", to: None }));
            some.chain([(ChampionTheme::Housing, Days { from: "2026-05-13", to: Some("2026-11-30") })])
        };
        assert_eq!(without(all(), "2026-05-12"), [ChampionTheme::Housing]);
        assert_eq!(without(all(), "2026-11-30"), []);
        assert_eq!(without(all(), "2026-12-01"), [ChampionTheme::Housing]);
        assert_eq!(without([], "2026-12-01"), ChampionTheme::ALL);
    }
}
