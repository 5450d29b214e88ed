//! How long what is kept (docs/domain.md, *Retention*). A council may keep things for less time than the
//! schedule says, never for more.

use sea_orm::{ConnectionTrait, QuerySelect as _, entity::prelude::*};

use crate::i18n::tr;
use domain::{
    closed_enum::closed_enum,
    error::AppError,
    time::{DAY, HOUR, Timestamp},
};

closed_enum! {
    /// What is kept for a time.
    Period {
        /// A response that was started and never sent.
        Started = "started",
        /// What somebody wrote, word for word, after the decision.
        Originals = "originals",
        /// The four words that lead back.
        Receipts = "receipts",
        /// A session of staff.
        Staff = "staff",
        /// A session of a member.
        Members = "members",
        /// Mail that was sent.
        Mail = "mail",
        /// The audit log.
        Audit = "audit",
        /// A request for an advocate.
        Advocates = "advocates",
        /// What was seen on a visit.
        Visits = "visits",
    }
}

/// Names and addresses of people without an account, who come to a meeting or have something to do, are kept for so many
/// days after the meeting, or after the last thing that they were to do. No council changes that.
pub const ADDRESSES: i64 = 90;

impl Period {
    /// The longest that the schedule allows, in `unit`.
    pub const fn most(self) -> i64 {
        match self {
            Self::Started | Self::Audit => 7,
            Self::Originals | Self::Advocates => 6,
            Self::Receipts | Self::Staff | Self::Visits => 12,
            Self::Members | Self::Mail => 30,
        }
    }

    /// The shortest that can be set: a receipt must outlive the answer, and the log a year of its readers.
    pub const fn least(self) -> i64 {
        match self {
            Self::Receipts => 3,
            _ => 1,
        }
    }

    /// The unit of the period, in milliseconds.
    pub const fn unit(self) -> i64 {
        match self {
            Self::Started | Self::Members | Self::Mail => DAY,
            Self::Originals | Self::Receipts | Self::Advocates | Self::Visits => 365 * DAY / 12,
            Self::Staff => HOUR,
            Self::Audit => 365 * DAY + 6 * HOUR,
        }
    }
}

/// How long this council keeps things, each in its period's unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention([i64; Period::ALL.len()]);

impl Default for Retention {
    fn default() -> Self {
        Self(Period::ALL.map(Period::most))
    }
}

impl Retention {
    /// The period in its unit.
    pub const fn of(&self, period: Period) -> i64 {
        self.0[period as usize]
    }

    /// The period in milliseconds.
    pub const fn millis(&self, period: Period) -> i64 {
        self.of(period) * period.unit()
    }

    /// Sets a period, brought into what is allowed.
    pub fn set(&mut self, period: Period, n: i64) {
        self.0[period as usize] = n.clamp(period.least(), period.most());
    }
}

impl Retention {
    /// How long that is, in the reader's words: `7 days`, `one year`.
    pub fn words(&self, period: Period) -> String {
        let n = self.of(period);
        match period {
            Period::Originals | Period::Receipts => tr("kept-months", &[("n", n.into())]),
            _ => days_words(n),
        }
    }
}

/// So many days, in the reader's words.
pub fn days_words(n: i64) -> String {
    tr("kept-days", &[("n", n.into())])
}

/// Rows whose period is over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Expired {
    pub rows: u64,
    /// When the oldest of them came.
    pub oldest: Option<Timestamp>,
}

impl Expired {
    /// Counts these rows; `came` is the column that says when each came.
    pub async fn of<E: EntityTrait>(
        db: &impl ConnectionTrait,
        rows: Select<E>,
        came: E::Column,
    ) -> Result<Self, AppError> {
        let found: Option<(i64, Option<i64>)> = rows
            .select_only()
            .column_as(Expr::cust("COUNT(*)"), "n")
            .column_as(came.min(), "oldest")
            .into_tuple()
            .one(db)
            .await?;
        let (n, oldest) = found.unwrap_or_default();
        Ok(Self { rows: u64::try_from(n).unwrap_or_default(), oldest: oldest.map(Timestamp) })
    }

    /// Both counts together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let oldest = self.oldest.into_iter().chain(other.oldest).min();
        Self { rows: self.rows + other.rows, oldest }
    }
}

/// Counts one row for each moment.
impl FromIterator<Timestamp> for Expired {
    fn from_iter<I: IntoIterator<Item = Timestamp>>(moments: I) -> Self {
        moments.into_iter().fold(Self::default(), |so_far, at| so_far.and(Self { rows: 1, oldest: Some(at) }))
    }
}

closed_enum! {
    /// What is counted as it is erased, because its time was over.
    Gone {
        /// Responses that were started and never sent.
        Started = "started",
        Receipts = "receipts",
        /// What somebody wrote, word for word.
        Originals = "originals",
        Pictures = "pictures",
        /// What somebody took back and did not put back.
        TakenBack = "taken_back",
        /// Files of events that nobody entered.
        Batches = "batches",
        /// Requests for an advocate.
        Advocates = "advocates",
        /// How to reach somebody whom the advocacy service has reached.
        Contacts = "contacts",
        /// Requests to join the Children in Care Council.
        Joining = "joining",
        /// Names and addresses of people without an account.
        Addresses = "addresses",
        /// What witnesses told panels, kept for as long as they agreed to.
        Witnesses = "witnesses",
        /// Questions that young people have proposed.
        Proposals = "proposals",
        /// Who was asked a question, and how to reach them.
        Askings = "askings",
        /// What somebody has achieved.
        Celebrations = "celebrations",
        /// What was seen on visits.
        Visits = "visits",
        /// Checks of those who go on visits.
        Checks = "checks",
        /// Files that belonged to nothing.
        Files = "files",
        /// Mail that was sent.
        Mail = "mail",
        /// Entries of the audit log, which notes this itself.
        Audit = "audit",
    }
}

impl Gone {
    /// Whether the audit log says how much was erased: it does for things that were somebody's.
    const fn is_noted(self) -> bool {
        !matches!(self, Self::Mail | Self::Audit)
    }
}

/// How much a run has erased, of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Erased([u64; Gone::ALL.len()]);

impl Erased {
    pub const fn of(&self, kind: Gone) -> u64 {
        self.0[kind as usize]
    }

    pub const fn add(&mut self, kind: Gone, n: u64) {
        self.0[kind as usize] += n;
    }

    pub fn add_all(&mut self, other: &Self) {
        for kind in Gone::ALL {
            self.add(kind, other.of(kind));
        }
    }

    /// What was erased, for the log: `receipts=3 originals=42`; empty where nothing was.
    pub fn text(&self) -> String {
        self.said(|_| true)
    }

    /// What was erased, for the audit log.
    pub fn noted(&self) -> String {
        self.said(Gone::is_noted)
    }

    fn said(&self, which: impl Fn(Gone) -> bool) -> String {
        let these = Gone::ALL.into_iter().filter(|kind| which(*kind) && self.of(*kind) > 0);
        these.map(|kind| format!("{}={}", kind.key(), self.of(kind))).collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_schedule_is_what_the_domain_says() {
        let r = Retention::default();
        let days = Period::ALL.map(|period| r.millis(period) / DAY);
        assert_eq!(days, [7, 182, 365, 0, 30, 30, 2_556, 182, 365]);
        assert_eq!(r.millis(Period::Staff), 12 * HOUR);
    }

    #[test]
    fn what_was_erased_is_said_by_kind_and_mail_is_nobodys_business() {
        let (mut run, mut other) = (Erased::default(), Erased::default());
        run.add(Gone::Receipts, 2);
        other.add(Gone::Receipts, 1);
        other.add(Gone::Mail, 5);
        run.add_all(&other);
        assert_eq!((run.text().as_str(), run.noted().as_str()), ("receipts=3 mail=5", "receipts=3"));
        assert_eq!(Erased::default().text(), "");
    }

    proptest! {
        #[test]
        fn nothing_is_ever_kept_for_longer_than_the_schedule(n in any::<i64>(), at in 0..Period::ALL.len()) {
            let (mut r, period) = (Retention::default(), Period::ALL[at]);
            r.set(period, n);
            prop_assert!((period.least()..=period.most()).contains(&r.of(period)));
            prop_assert!(r.millis(period) > 0 && r.millis(period) <= Retention::default().millis(period));
            for other in Period::ALL.into_iter().filter(|other| *other != period) {
                prop_assert_eq!(r.of(other), other.most());
            }
        }
    }
}
