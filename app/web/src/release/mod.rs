//! What adults say to young people: a panel's answers, what was done, the council's claims.
//!
//! ```text
//! rules   draft, released, taken back; who may release; when a reason is needed   (pure)
//! found   what the name finder finds in such words, shown to whoever releases them
//! store   the versions of answers and of what was done, with who wrote and who released them
//! ```
//! Nobody's words to the public are public at once, and none are irrevocable. `panels` and `pledge` say whose they
//! are and what stands where; how words become public is said here alone.

pub(crate) mod shown;
