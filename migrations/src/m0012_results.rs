//! What the members heard in a survey, as it is being written and as it was released; and what was taken
//! back after a survey closed, until enough people have for its figures to change.

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
CREATE TABLE held_back (
    survey_id {uuid} NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    choice TEXT NOT NULL,
    people BIGINT NOT NULL,
    score BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (survey_id, question, choice)
);
",
    r"
DROP TABLE held_back;
DROP TABLE heard;
"
);
