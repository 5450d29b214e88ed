//! The figures of a survey that were last seen, where the next ones could give somebody away: every server
//! shows the same, and so does one that has just started.

crate::migration!(
    r"
CREATE TABLE settled (
    survey_id {uuid} NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    step BIGINT NOT NULL,
    question TEXT NOT NULL,
    choice TEXT NOT NULL,
    people BIGINT NOT NULL,
    score BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (survey_id, step, question, choice)
);
",
    r"
DROP TABLE settled;
"
);
