//! What adults say to young people: a panel's answers, what was done, the council's claims.
//!
//! `shown` draws the names found in such words. The rules are `domain::release` (`rules`, `found`), the versions
//! `store::release`.
//!
//! What adults write is public only once it is released, and can always be corrected or taken back. `panels` and
//! `pledge` say whose words they are and where they are shown; publishing is handled only in `store::release`.

pub(crate) mod shown;
