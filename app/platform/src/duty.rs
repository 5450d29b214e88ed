//! Hours on duty: when somebody is there by day, week by week, as clocks in London show it. Pure.
//!
//! Stored as seven spans, Monday first, a comma between: `09:00-17:00,09:00-17:00,…,,`; an empty one is a day off.

use jiff::{
    ToSpan as _,
    civil::{Date, Time, time},
    tz::TimeZone,
};

use domain::time::Timestamp;

/// The days of a week, as forms name them.
pub const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// One day's hours: on duty from the first until just before the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub from: Time,
    pub to: Time,
}

/// The hours of a week, Monday first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours(pub [Option<Span>; 7]);

/// On a day without duty hours the person on call changes at this time.
pub const CHANGE: Time = time(9, 0, 0, 0);

impl Default for Hours {
    /// Monday to Friday, nine to five.
    fn default() -> Self {
        let day = Some(Span { from: CHANGE, to: time(17, 0, 0, 0) });
        Self([day, day, day, day, day, None, None])
    }
}

impl Hours {
    /// As `text` wrote it; none for anything else.
    pub fn parse(stored: &str) -> Option<Self> {
        let mut days = [None; 7];
        let parts: Vec<_> = stored.split(',').collect();
        if parts.len() != days.len() {
            return None;
        }
        for (day, part) in days.iter_mut().zip(parts).filter(|(_, part)| !part.is_empty()) {
            let (from, to) = part.split_once('-')?;
            let span = Span { from: from.parse().ok()?, to: to.parse().ok()? };
            *day = Some(span).filter(|span| span.from < span.to);
        }
        Some(Self(days))
    }

    pub fn text(&self) -> String {
        let text = |span: Span| format!("{}-{}", span.from.strftime("%H:%M"), span.to.strftime("%H:%M"));
        self.0.map(|span| span.map(text).unwrap_or_default()).join(",")
    }

    /// Whether nobody is ever on duty.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    fn of(&self, day: Date) -> Option<Span> {
        usize::try_from(day.weekday().to_monday_zero_offset()).ok().and_then(|n| self.0[n])
    }

    pub fn is_on_duty(&self, at: Timestamp) -> bool {
        let at = at.in_london();
        self.of(at.date()).is_some_and(|span| (span.from..span.to).contains(&at.time()))
    }

    /// The day whose person is on call at a moment. Until duty begins (or nine o'clock) the person of the day before
    /// is.
    pub fn on_call_day(&self, at: Timestamp) -> Date {
        let at = at.in_london();
        let change = self.of(at.date()).map_or(CHANGE, |span| span.from);
        if at.time() < change { at.date().saturating_sub(1.day()) } else { at.date() }
    }

    /// The moment `days` working days later, at the same time of day. Outside duty hours it counts from when duty
    /// begins next. A council that has set no hours gets office hours.
    pub fn working_days_after(&self, from: Timestamp, days: u8) -> Timestamp {
        if self.is_empty() {
            return Self::default().working_days_after(from, days);
        }
        let at = from.in_london();
        let begun = match self.of(at.date()) {
            Some(span) if at.time() < span.from => (at.date(), span.from),
            Some(span) if at.time() < span.to => (at.date(), at.time()),
            _ => self.next_working_day(at.date()),
        };
        let day = (0..days).fold(begun.0, |day, _| self.next_working_day(day).0);
        let london = TimeZone::get("Europe/London").unwrap_or(TimeZone::UTC);
        let due = day.to_datetime(begun.1).to_zoned(london);
        due.map_or(from, |due| Timestamp(due.timestamp().as_millisecond()))
    }

    /// The next day with duty hours, and when they begin. The caller makes sure that there are hours.
    fn next_working_day(&self, after: Date) -> (Date, Time) {
        let mut week = (1..=7).map(|n| after.saturating_add(n.days()));
        week.find_map(|day| Some((day, self.of(day)?.from))).unwrap_or((after, CHANGE))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use domain::time::{DAY, HOUR};

    /// A moment in London.
    fn at(moment: &str) -> Timestamp {
        let zoned: jiff::Zoned = format!("{moment}[Europe/London]").parse().expect("a moment");
        Timestamp(zoned.timestamp().as_millisecond())
    }

    #[rstest]
    #[case("2026-11-20T08:59", false)]
    #[case("2026-11-20T09:00", true)]
    #[case("2026-11-20T16:59", true)]
    #[case("2026-11-20T17:00", false)]
    #[case("2026-11-21T12:00", false)]
    #[case("2026-07-10T09:00", true)]
    fn somebody_is_on_duty_by_the_clock_in_london(#[case] moment: &str, #[case] on_duty: bool) {
        assert_eq!(Hours::default().is_on_duty(at(moment)), on_duty);
        assert!(!Hours([None; 7]).is_on_duty(at(moment)));
    }

    #[rstest]
    #[case("2026-11-20T18:00", "2026-11-20")]
    #[case("2026-11-21T02:00", "2026-11-20")]
    #[case("2026-11-21T09:00", "2026-11-21")]
    #[case("2026-11-23T08:59", "2026-11-22")]
    #[case("2026-03-29T01:30", "2026-03-28")]
    fn a_night_belongs_to_the_day_it_began(#[case] moment: &str, #[case] day: &str) {
        assert_eq!(Hours::default().on_call_day(at(moment)).to_string(), day);
    }

    /// From a Wednesday morning, a Friday afternoon, a Friday evening, a Sunday, before duty, over both clock changes.
    #[rstest]
    #[case("2026-11-18T10:00", 1, "2026-11-19T10:00")]
    #[case("2026-11-18T10:00", 2, "2026-11-20T10:00")]
    #[case("2026-11-20T16:00", 1, "2026-11-23T16:00")]
    #[case("2026-11-20T17:30", 1, "2026-11-24T09:00")]
    #[case("2026-11-22T12:00", 2, "2026-11-25T09:00")]
    #[case("2026-11-23T03:00", 1, "2026-11-24T09:00")]
    #[case("2026-03-27T12:00", 1, "2026-03-30T12:00")]
    #[case("2026-10-23T12:00", 1, "2026-10-26T12:00")]
    fn working_days_are_counted_from_when_somebody_is_there(#[case] from: &str, #[case] days: u8, #[case] due: &str) {
        assert_eq!(Hours::default().working_days_after(at(from), days), at(due));
        assert_eq!(Hours([None; 7]).working_days_after(at(from), days), at(due), "those of an office");
    }

    #[test]
    fn hours_come_back_as_they_were_stored() {
        let hours = Hours::default();
        assert_eq!(hours.text(), "09:00-17:00,09:00-17:00,09:00-17:00,09:00-17:00,09:00-17:00,,");
        assert_eq!(Hours::parse(&hours.text()), Some(hours));
        assert_eq!(Hours::parse("x"), None);
        assert_eq!(Hours::parse("17:00-09:00,,,,,,"), Some(Hours([None; 7])), "no span goes backwards");
    }

    fn any_hours() -> impl Strategy<Value = Hours> {
        let span = (0..23_i8, 1..24_i8).prop_map(|(from, to)| {
            let hour = |hour: i8| time(hour, 0, 0, 0);
            (from < to).then(|| Span { from: hour(from), to: hour(to) })
        });
        proptest::array::uniform7(span).prop_map(Hours)
    }

    proptest! {
        #[test]
        fn any_hours_come_back(hours in any_hours()) {
            prop_assert_eq!(Hours::parse(&hours.text()), Some(hours));
        }

        #[test]
        fn a_working_day_is_neither_nothing_nor_for_ever(hours in any_hours(), from in 0..4_000_000_000_i64, days in 1..=2_u8) {
            let from = Timestamp(from * 1_000);
            let took = hours.working_days_after(from, days).since(from);
            prop_assert!((0..=22 * DAY + HOUR).contains(&took), "{took}");
            if !hours.is_empty() {
                prop_assert!(hours.working_days_after(from, 1) <= hours.working_days_after(from, 2));
            }
        }
    }
}
