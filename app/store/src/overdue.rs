//! What is past its time, kind by kind, as the program that watches this one may know it (`/metrics`).
//!
//! What it reads it keeps for weeks, for other eyes than the officers': so a count is one of fives, since no figure of
//! fewer than five children is shown anywhere, and when an alarm began is known to a quarter of an hour
//! (`domain::safeguarding::alarm::rules`).

use domain::{
    error::AppError,
    time::{SECOND, Timestamp},
};
use platform::{
    guard::{Cx, System},
    retention::Expired,
};

/// What of one kind is past its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Late {
    /// `alarm` (of celebrations and proposed questions too), `concern`, `advocate`, `complaint`; `voice` and
    /// `voice_two_days`: unopened after so many working days.
    pub kind: &'static str,
    /// So many at most: their number, rounded up to five, ten, fifteen and so on.
    pub most: u64,
    /// For so long the first of them; nothing where there are none.
    pub seconds: i64,
}

const FIVES: u64 = 5;

impl Late {
    fn of(kind: &'static str, over: Expired, now: Timestamp) -> Self {
        let seconds = over.oldest.map_or(0, |since| now.since(since).max(0) / SECOND);
        Self { kind, most: over.rows.next_multiple_of(FIVES), seconds }
    }
}

/// What may be about danger, wherever a child has written it.
async fn alarms(cx: &Cx<System>) -> Result<Expired, AppError> {
    let rings = crate::safeguarding::alarm::watch::late(cx).await?;
    let noted = crate::celebrations::late(cx).await?;
    Ok(rings.and(noted).and(crate::questions::proposing::late(cx).await?))
}

/// Every kind. One that cannot be asked now is left out, and the log has why.
pub async fn all(cx: &Cx<System>) -> Vec<Late> {
    let voices = crate::safeguarding::alarm::watch::late_voices(cx).await;
    let found: [(_, Result<Expired, AppError>); 6] = [
        ("alarm", alarms(cx).await),
        ("concern", crate::safeguarding::late(cx).await),
        ("advocate", crate::advocacy::late(cx).await),
        ("complaint", crate::complaints::late(cx).await),
        ("voice", voices.clone().map(|[one, _]| one)),
        ("voice_two_days", voices.map(|[_, two]| two)),
    ];
    let mut all = Vec::new();
    for (kind, over) in found {
        match over {
            Ok(over) => all.push(Late::of(kind, over, cx.now())),
            Err(error) => tracing::error!(%error, kind, "what is past its time cannot be asked"),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(0, None, 0, 0)]
    #[case(1, Some(1_000), 5, 59)]
    #[case(5, Some(60_000), 5, 0)]
    #[case(6, Some(70_000), 10, 0)]
    fn nobody_reads_from_it_how_few_there_are(
        #[case] rows: u64,
        #[case] oldest: Option<i64>,
        #[case] most: u64,
        #[case] seconds: i64,
    ) {
        let over = Expired { rows, oldest: oldest.map(Timestamp) };
        assert_eq!(Late::of("voice", over, Timestamp(60_000)), Late { kind: "voice", most, seconds });
    }
}
