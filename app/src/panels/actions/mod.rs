//! What a clerk and a panel member can do, one file for each kind of thing.
