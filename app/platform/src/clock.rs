//! The one clock. Only this file asks the machine for the time; everything else is given it.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use domain::time::Timestamp;

#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A test's clock: milliseconds since 1970, moved by hand.
    Set(Arc<AtomicI64>),
}

impl Clock {
    #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine for the time")]
    pub fn now(&self) -> Timestamp {
        match self {
            Self::System => Timestamp(jiff::Timestamp::now().as_millisecond()),
            Self::Set(at) => Timestamp(at.load(Ordering::SeqCst)),
        }
    }

    /// A clock that stands at `at` until it is moved.
    pub fn set(at: Timestamp) -> Self {
        Self::Set(Arc::new(AtomicI64::new(at.0)))
    }

    /// Moves a set clock by `millis`; the machine's cannot be moved.
    pub fn forward(&self, millis: i64) {
        if let Self::Set(at) = self {
            at.fetch_add(millis, Ordering::SeqCst);
        }
    }
}
