//! Words of what adults say in public.

use crate::closed_enum::closed_enum;

closed_enum! {
    /// The state of words to the public (docs/domain.md, *What adults say in public*).
    State { Draft = "draft", Released = "released", Withdrawn = "withdrawn" }
}

closed_enum! {
    /// The kind of words: a panel's reply, or *what was done*.
    Kind { Reply = "reply", Done = "done" }
}
