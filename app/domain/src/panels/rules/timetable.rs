//! When the items of an agenda begin, and whether the meeting is long enough for them.

/// The times of an agenda, as `14:25`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timetable {
    /// When each item begins, in order.
    pub starts: Vec<String>,
    /// What the lengths add up to, in minutes.
    pub total: u32,
    /// When the last item ends.
    pub ends: String,
    /// How many items have no length.
    pub without: usize,
    /// By how many minutes it runs over the planned end.
    pub over: Option<u32>,
}

/// Minutes since midnight of `14:25`.
fn minutes_of(time: &str) -> Option<u32> {
    let (hours, minutes) = time.split_once(':')?;
    let (hours, minutes): (u32, u32) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

fn time_of(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

/// Adds up the lengths of items from the beginning of a meeting. An item without a length counts nothing. None if no
/// item has one, or if the time cannot be read.
pub fn timetable(starts_at: &str, ends_at: Option<&str>, lengths: &[Option<u32>]) -> Option<Timetable> {
    if !lengths.iter().flatten().any(|minutes| *minutes > 0) {
        return None;
    }
    let begins = minutes_of(starts_at)?;
    let mut now = begins;
    let mut starts = Vec::with_capacity(lengths.len());
    for length in lengths {
        starts.push(time_of(now));
        now = now.saturating_add(length.unwrap_or_default());
    }
    let over = ends_at.and_then(minutes_of).and_then(|end| now.checked_sub(end)).filter(|over| *over > 0);
    let without = lengths.iter().filter(|length| length.is_none()).count();
    Some(Timetable { starts, total: now - begins, ends: time_of(now), without, over })
}

/// Whether a meeting that ends at this time ends after it begins.
pub fn ends_after(starts_at: &str, ends_at: &str) -> bool {
    minutes_of(starts_at).zip(minutes_of(ends_at)).is_some_and(|(starts, ends)| starts < ends)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[test]
    fn times_add_up() {
        let lengths = [Some(5), Some(20), None, Some(45)];
        let times = timetable("14:00", Some("15:00"), &lengths).expect("lengths");
        assert_eq!(times.starts, ["14:00", "14:05", "14:25", "14:25"]);
        assert_eq!((times.total, times.ends.as_str(), times.without, times.over), (70, "15:10", 1, Some(10)));
    }

    #[rstest]
    #[case("14:00", Some("15:10"), None)]
    #[case("14:00", None, None)]
    #[case("14:00", Some("15:09"), Some(1))]
    fn it_runs_over_only_where_it_does(#[case] starts: &str, #[case] ends: Option<&str>, #[case] over: Option<u32>) {
        assert_eq!(timetable(starts, ends, &[Some(70)]).expect("a length").over, over);
    }

    #[rstest]
    #[case("14:00", &[])]
    #[case("14:00", &[None, None])]
    #[case("later", &[Some(5)])]
    #[case("25:00", &[Some(5)])]
    fn without_lengths_there_are_no_times(#[case] starts: &str, #[case] lengths: &[Option<u32>]) {
        assert_eq!(timetable(starts, None, lengths), None);
    }

    #[rstest]
    #[case("14:00", "16:00", true)]
    #[case("14:00", "14:00", false)]
    #[case("14:00", "09:30", false)]
    fn a_meeting_ends_after_it_begins(#[case] starts: &str, #[case] ends: &str, #[case] after: bool) {
        assert_eq!(ends_after(starts, ends), after);
    }

    proptest! {
        #[test]
        fn each_item_begins_where_the_one_before_ends(
            begins in 0_u32..1_440,
            lengths in prop::collection::vec(prop::option::of(0_u32..600), 1..40),
        ) {
            if let Some(times) = timetable(&time_of(begins), None, &lengths) {
                prop_assert_eq!(times.starts.len(), lengths.len());
                prop_assert_eq!(times.total, lengths.iter().flatten().sum::<u32>());
                let mut now = begins;
                for (start, length) in times.starts.iter().zip(&lengths) {
                    prop_assert_eq!(start, &time_of(now));
                    now += length.unwrap_or_default();
                }
                prop_assert_eq!(times.ends, time_of(now));
            }
        }
    }
}
