//! Words of danger: what sounds as if a child were in danger.
//!
//! ```text
//! families   how families of words are written, and where a text has one
//! rules      whether a text has one of them or of the officers' phrases, however it is typed
//! lists      ours and the officers' lists
//! ```

pub mod families;
pub mod lists;
pub mod rules;
