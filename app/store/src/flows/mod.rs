//! What several features do together. Each flow is above all the features that it uses, and none of them knows it.
//!
//! ```text
//! reply    panels and voices: releasing and taking back replies, and the voices that wait for one
//! papers   panels and voices: searching the voices on published agendas
//! ```

pub mod papers;
pub mod reply;
