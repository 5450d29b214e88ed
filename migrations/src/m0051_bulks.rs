//! Of voices that came together: where more than a few of them came from one source, the same drawn id for all of
//! these, never from where. Without one a voice is not put aside unopened.

crate::migration!(
    r"
ALTER TABLE voices ADD COLUMN bulk {uuid};
",
    r"
ALTER TABLE voices DROP COLUMN bulk;
"
);
