//! What a counter is, and when figures that were seen may give way to others.

/// The name of the counter of people, in place of a question and of a choice.
pub const PEOPLE: &str = "*";

/// One counter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    pub question: String,
    /// An option's id, `*` (`PEOPLE`), or a first place (`responses::rules::first_place`).
    pub choice: String,
    pub people: i64,
    pub score: i64,
}

/// Whether figures of `now` people may follow those of `before`: there must be at least a step between them.
pub const fn moves_on(before: i64, now: i64, step: i64) -> bool {
    now - before >= step
}

/// Whether figures of `now` people are to be stored, after those of `before` or as the first.
pub const fn may_stand(before: Option<i64>, now: i64, step: i64) -> bool {
    match before {
        Some(before) => now >= step && moves_on(before, now, step),
        None => now >= step,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::nobody_came(10, 10, false)]
    #[case::one_more_would_be_somebody(10, 11, false)]
    #[case::one_less_would_be_somebody(10, 9, false)]
    #[case::a_step_less_one(10, 14, false)]
    #[case::a_step(10, 15, true)]
    #[case::many(10, 40, true)]
    fn figures_move_a_step_at_a_time(#[case] before: i64, #[case] now: i64, #[case] moves: bool) {
        assert_eq!(moves_on(before, now, 5), moves);
    }

    #[rstest]
    #[case::too_few_to_be_seen(None, 4, false)]
    #[case::the_first(None, 5, true)]
    #[case::what_stood_was_seen(Some(5), 9, false)]
    #[case::a_step_later(Some(5), 10, true)]
    #[case::too_few_after_none(Some(0), 4, false)]
    #[case::fewer_than_before(Some(10), 5, false)]
    fn figures_stand_once_they_can_be_seen(#[case] before: Option<i64>, #[case] now: i64, #[case] stand: bool) {
        assert_eq!(may_stand(before, now, 5), stand);
    }
}
