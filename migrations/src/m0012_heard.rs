//! What the members heard in a survey: their summary as it is being written, and as it was released.

crate::migration!(
    r"
CREATE TABLE heard (
    survey_id {uuid} PRIMARY KEY REFERENCES surveys (id) ON DELETE CASCADE,
    text_en TEXT NOT NULL,
    text_cy TEXT NOT NULL,
    revision BIGINT NOT NULL DEFAULT 1,
    author_id {uuid} NOT NULL REFERENCES people (id),
    updated_at BIGINT NOT NULL,
    released_en TEXT,
    released_cy TEXT,
    released_by {uuid} REFERENCES people (id),
    released_at BIGINT,
    CHECK ((released_en IS NULL) = (released_at IS NULL)),
    CHECK ((released_cy IS NULL) = (released_at IS NULL))
);
",
    r"
DROP TABLE heard;
"
);
