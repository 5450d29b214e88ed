//! Words of what adults say in public.

use crate::words::words;

words! {
    /// The state of words to the public (docs/domain.md, *What adults say in public*).
    State { Draft = "draft", Released = "released", Withdrawn = "withdrawn" }
}

words! {
    /// The kind of words: a panel's reply, or *what was done*.
    Kind { Reply = "reply", Done = "done" }
}
