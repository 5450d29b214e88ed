//! Words of what adults say in public.

use crate::words::words;

words! {
    /// Where words to the public stand (domain: Reply).
    State { Draft = "draft", Released = "released", Withdrawn = "withdrawn" }
}

words! {
    /// What kind of words: a panel's answer, or what was done of what it asked for.
    Kind { Reply = "reply", Done = "done" }
}
