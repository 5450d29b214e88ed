//! Alarms: whom they are told to, when, and when again.

pub mod rules;
