//! A line of the table, and what is reckoned out of many measurements.

use std::time::Duration;

use anyhow::{Context, Result};

use crate::console;

/// How a figure begins that could not be taken.
pub const NOT_RUN: &str = "not run";

/// One line of a table.
pub struct Figure {
    pub name: &'static str,
    pub now: String,
    pub must: String,
    pub aim: String,
}

impl Figure {
    /// Anything that is measured, with its unit.
    pub fn of(name: &'static str, now: impl Into<String>, must: &str, aim: &str) -> Self {
        Self { name, now: now.into(), must: must.to_owned(), aim: aim.to_owned() }
    }

    /// Of which nothing is wanted: it stands beside the others, so that they mean something.
    pub fn beside(name: &'static str, now: impl Into<String>) -> Self {
        Self::of(name, now, "-", "-")
    }

    /// Bytes on the wire; limits in KB.
    pub fn bytes(name: &'static str, bytes: usize, must: usize, aim: usize) -> Self {
        Self::of(name, written(bytes), &format!("{must} KB"), &format!("{aim} KB"))
    }

    /// Bytes of which there are to be none.
    pub fn none(name: &'static str, bytes: usize) -> Self {
        Self::of(name, written(bytes), "none", "none")
    }

    /// One that this machine cannot take.
    pub fn not_run(name: &'static str, why: &str, must: &str, aim: &str) -> Self {
        Self::of(name, format!("{NOT_RUN}: {why}"), must, aim)
    }
}

fn written(bytes: usize) -> String {
    if bytes == 0 { "none".to_owned() } else { console::kb(bytes) }
}

/// A time as it is read: `4.0 ms`.
pub fn millis(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1_000.0)
}

/// How many of a hundred took no longer: 50 gives the median. Puts the times in order.
pub fn percentile(times: &mut [Duration], percent: usize) -> Result<Duration> {
    times.sort_unstable();
    times.get(times.len() * percent / 100).copied().context("nothing was timed")
}

/// The one in the middle. Puts them in order.
pub fn median(values: &mut [f64]) -> Option<f64> {
    values.sort_unstable_by(f64::total_cmp);
    values.get(values.len() / 2).copied()
}

/// So many a second.
pub fn per_second(n: usize, time: Duration) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX)) / time.as_secs_f64()
}

/// One figure as a part of another, which figures of different machines can be compared by: `55 %`.
pub fn share(of: f64, whole: f64) -> String {
    if whole > 0.0 { format!("{:.0} %", 100.0 * of / whole) } else { "-".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_one_in_the_middle_is_found_in_any_order() {
        assert_eq!(median(&mut [3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&mut [0.3, 0.1, 0.5, 0.2, 0.4]), Some(0.3));
        assert_eq!(median(&mut []), None);
    }

    #[test]
    fn the_last_of_a_hundred_is_the_ninety_ninth_percentile() {
        let mut times: Vec<_> = (1..=100).rev().map(Duration::from_millis).collect();
        assert_eq!(percentile(&mut times, 99).unwrap(), Duration::from_millis(100));
        assert_eq!(percentile(&mut times, 50).unwrap(), Duration::from_millis(51));
        assert_eq!(percentile(&mut times[..1], 99).unwrap(), Duration::from_millis(1));
        assert!(percentile(&mut [], 50).is_err());
    }

    #[test]
    fn a_share_is_of_something() {
        assert_eq!(share(3_919.0, 7_838.0), "50 %");
        assert_eq!(share(1_500.0, 250.0), "600 %");
        assert_eq!(share(1.0, 0.0), "-");
    }

    #[test]
    fn nothing_is_called_none() {
        assert_eq!(Figure::none("wasm", 0).now, "none");
        assert_eq!(Figure::bytes("a page", 4_200, 6, 3).now, "4.2 KB");
        assert_eq!(per_second(300, Duration::from_secs(2)).to_string(), "150");
    }
}
