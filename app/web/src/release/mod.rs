//! What adults say to young people: a panel's answers, what was done, the council's claims.
//!
//! ```text
//! rules   draft, released, taken back; who may release; when a reason is needed   (pure)
//! found   the names found in such words, shown to whoever releases them
//! store   the versions of replies and of *what was done*, with who wrote and who released them
//! ```
//! What adults write is public only once it is released, and can always be corrected or taken back. `panels` and
//! `pledge` say whose words they are and where they are shown; publishing is handled only here.

pub(crate) mod shown;
