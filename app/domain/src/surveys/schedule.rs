//! When a survey opens and closes. The clock decides and not the job, which may run a minute late: no answer is lost or
//! let in because of it. Days and times are London's, summer time included.

use jiff::{
    civil::{Date, Time},
    tz::{AmbiguousOffset, TimeZone},
};

use super::model::SurveyState;
use crate::{
    error::{FieldErrors, Message},
    time::{MINUTE, Timestamp},
};

/// The time in which a survey can be answered. None: from its approval, or until it is closed by hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Times {
    pub opens: Option<Timestamp>,
    pub closes: Option<Timestamp>,
}

impl Times {
    /// When it opens, if that is still to come.
    pub fn not_yet(self, now: Timestamp) -> Option<Timestamp> {
        self.opens.filter(|opens| now < *opens)
    }

    /// Whether its time is over.
    pub fn are_over(self, now: Timestamp) -> bool {
        self.closes.is_some_and(|closes| closes <= now)
    }
}

/// The state by the clock.
pub fn state_at(state: SurveyState, closes: Option<Timestamp>, now: Timestamp) -> SurveyState {
    let over = Times { opens: None, closes }.are_over(now);
    if state == SurveyState::Open && over { SurveyState::Closed } else { state }
}

/// Whether it is the time to open or to close.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Opens,
    Closes,
}

/// The moment of a day and a time in London.
///
/// When the clocks go back, an hour occurs twice: a survey opens in the first and closes in the second, so that nobody
/// is shut out earlier than the page says. When they go forward, an hour is missing: a time in it is moved to after the
/// change.
pub fn moment(day: Date, time: Time, end: End) -> Timestamp {
    let london = TimeZone::get("Europe/London").unwrap_or(TimeZone::UTC);
    let ambiguous = london.into_ambiguous_zoned(day.to_datetime(time));
    let is_twice = matches!(ambiguous.offset(), AmbiguousOffset::Fold { .. });
    let zoned = if is_twice && end == End::Closes { ambiguous.later() } else { ambiguous.compatible() };
    zoned.map_or(Timestamp(0), |zoned| Timestamp(zoned.timestamp().as_millisecond()))
}

/// The typed days and times, all optional.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub opens_on: String,
    pub opens_time: String,
    pub closes_on: String,
    pub closes_time: String,
}

/// Reads the times. A time in the past is accepted only if it was set `before`.
pub fn read(problems: &mut FieldErrors, typed: &Typed, before: Times, now: Timestamp) -> Times {
    let opens = end(problems, ("opens_on", &typed.opens_on), ("opens_time", &typed.opens_time), End::Opens);
    let closes = end(problems, ("closes_on", &typed.closes_on), ("closes_time", &typed.closes_time), End::Closes);
    let times = Times { opens: kept(opens, before.opens), closes: kept(closes, before.closes) };
    if times.closes != before.closes && times.are_over(now) {
        problems.push("closes_on", Message::new("surveys-times-past"));
    }
    if times.opens.zip(times.closes).is_some_and(|(opens, closes)| closes <= opens) {
        problems.push("closes_on", Message::new("surveys-times-backwards"));
    }
    times
}

/// The form has whole minutes: if a time was not changed, its seconds are kept.
fn kept(typed: Option<Timestamp>, before: Option<Timestamp>) -> Option<Timestamp> {
    match (typed, before) {
        (Some(typed), Some(before)) if (0..MINUTE).contains(&before.since(typed)) => Some(before),
        _ => typed,
    }
}

fn end(problems: &mut FieldErrors, day: (&str, &str), time: (&str, &str), end: End) -> Option<Timestamp> {
    let (typed_day, typed_time) = (day.1.trim(), time.1.trim());
    if typed_day.is_empty() && typed_time.is_empty() {
        return None;
    }
    let read_day = typed_day.parse::<Date>().ok().filter(|day| (2000..2100).contains(&day.year()));
    if read_day.is_none() {
        problems.push(day.0, Message::new("surveys-times-day"));
    }
    let read_time = typed_time.parse::<Time>().ok().filter(|_| typed_time.len() >= 4);
    if read_time.is_none() {
        problems.push(time.0, Message::new("surveys-times-time"));
    }
    let (day, read_time) = (read_day?, read_time?);
    if is_skipped(day, read_time) {
        problems.push(time.0, Message::new("surveys-times-skipped"));
    }
    Some(moment(day, read_time, end))
}

/// Whether no clock shows this time, because the clocks go forward over it.
fn is_skipped(day: Date, time: Time) -> bool {
    let london = TimeZone::get("Europe/London").unwrap_or(TimeZone::UTC);
    matches!(london.into_ambiguous_zoned(day.to_datetime(time)).offset(), AmbiguousOffset::Gap { .. })
}

/// A moment as the two fields of the form: `2026-11-22`, `14:05`.
pub fn fields(at: Option<Timestamp>) -> (String, String) {
    at.map_or_else(Default::default, |at| {
        let at = at.in_london();
        (at.date().to_string(), format!("{:02}:{:02}", at.hour(), at.minute()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    fn utc(text: &str) -> Timestamp {
        Timestamp(text.parse::<jiff::Timestamp>().expect("a moment").as_millisecond())
    }

    #[rstest]
    #[case::winter("2026-11-22", "12:00", End::Opens, "2026-11-22T12:00:00Z")]
    #[case::summer("2026-07-01", "12:00", End::Opens, "2026-07-01T11:00:00Z")]
    // The clocks go forward on 29 March 2026 at 01:00: 01:30 is not there.
    #[case::before_the_gap("2026-03-29", "00:59", End::Opens, "2026-03-29T00:59:00Z")]
    #[case::missing_opens("2026-03-29", "01:30", End::Opens, "2026-03-29T01:30:00Z")]
    #[case::missing_closes("2026-03-29", "01:30", End::Closes, "2026-03-29T01:30:00Z")]
    #[case::after_the_gap("2026-03-29", "02:00", End::Opens, "2026-03-29T01:00:00Z")]
    // They go back on 25 October 2026 at 02:00: 01:30 is there twice.
    #[case::doubled_opens("2026-10-25", "01:30", End::Opens, "2026-10-25T00:30:00Z")]
    #[case::doubled_closes("2026-10-25", "01:30", End::Closes, "2026-10-25T01:30:00Z")]
    #[case::after_both("2026-10-25", "02:00", End::Closes, "2026-10-25T02:00:00Z")]
    fn a_time_in_london_is_a_moment(#[case] day: &str, #[case] time: &str, #[case] end: End, #[case] is: &str) {
        assert_eq!(moment(day.parse().expect("day"), time.parse().expect("time"), end), utc(is));
    }

    #[test]
    fn it_closes_on_the_millisecond() {
        let closes = Some(NOON);
        assert_eq!(state_at(SurveyState::Open, closes, NOON.plus(-1)), SurveyState::Open);
        assert_eq!(state_at(SurveyState::Open, closes, NOON), SurveyState::Closed);
        assert_eq!(state_at(SurveyState::Published, closes, NOON), SurveyState::Published);
        assert_eq!(state_at(SurveyState::Draft, closes, NOON), SurveyState::Draft);
        let times = Times { opens: Some(NOON), closes: None };
        assert_eq!((times.not_yet(NOON.plus(-1)), times.not_yet(NOON)), (Some(NOON), None));
    }

    fn problems(typed: &Typed, before: Times) -> (Times, Vec<(String, String)>) {
        let mut problems = FieldErrors::default();
        let times = read(&mut problems, typed, before, NOON);
        (times, problems.0.into_iter().map(|p| (p.field, p.sentence.key)).collect())
    }

    #[test]
    fn what_is_wrong_with_the_times_is_said_beside_them() {
        let typed = |opens_on: &str, opens_time: &str, closes_on: &str, closes_time: &str| Typed {
            opens_on: opens_on.into(),
            opens_time: opens_time.into(),
            closes_on: closes_on.into(),
            closes_time: closes_time.into(),
        };
        let said = |typed: Typed| problems(&typed, Times::default()).1;
        let one = |field: &str, key: &str| vec![(field.to_owned(), key.to_owned())];
        assert_eq!(said(Typed::default()), Vec::new());
        assert_eq!(said(typed("2026-12-01", "", "", "")), one("opens_time", "surveys-times-time"));
        assert_eq!(said(typed("", "9", "", "")).len(), 2);
        assert_eq!(said(typed("1999-12-01", "09:00", "", "")), one("opens_on", "surveys-times-day"));
        assert_eq!(said(typed("", "", "2026-11-22", "12:00")), one("closes_on", "surveys-times-past"));
        let backwards = typed("2026-12-02", "09:00", "2026-12-01", "09:00");
        assert_eq!(said(backwards), one("closes_on", "surveys-times-backwards"));
        // The clocks go forward over 01:30 that night.
        assert_eq!(said(typed("", "", "2027-03-28", "01:30")), one("closes_time", "surveys-times-skipped"));
        assert_eq!(said(typed("2027-03-28", "02:00", "", "")), Vec::new());
        // What has passed may stay as it is.
        let before = Times { opens: Some(NOON.plus(-5 * MINUTE + 7)), closes: Some(NOON.plus(-MINUTE + 3)) };
        let (opens, closes) = (fields(before.opens), fields(before.closes));
        let (times, said) = problems(&typed(&opens.0, &opens.1, &closes.0, &closes.1), before);
        assert_eq!((times, said), (before, Vec::new()));
    }

    proptest! {
        #[test]
        fn what_the_form_shows_is_what_it_reads(minutes in 0..2_000_000_i64) {
            let at = Timestamp(utc("2025-01-01T00:00:00Z").0 + minutes * MINUTE);
            let (day, time) = fields(Some(at));
            let read = |end| moment(day.parse().expect("day"), time.parse().expect("time"), end);
            // In the doubled hour, one of the two.
            prop_assert!(read(End::Opens) == at || read(End::Closes) == at);
        }
    }
}
