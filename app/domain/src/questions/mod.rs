//! Questions that a panel puts to officers for a period, with a day to answer by; what is answered, and whether that is
//! satisfactory. Pure.
//!
//! ```text
//! asking     what a question that was put goes through, and when it is called to mind
//! answering  what an answer has, and how its figure is shown
//! proposing  what young people propose
//! bank       questions that any panel may put, in words of our own
//! ```

pub mod answering;
pub mod asking;
#[cfg(feature = "server")]
pub mod bank;
pub mod proposing;
