//! Pictures that authors put beside questions and answers.

crate::migration!(
    r"
CREATE TABLE survey_pictures (
    id {uuid} PRIMARY KEY,
    survey_id {uuid} NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    words_en TEXT NOT NULL,
    words_cy TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX survey_pictures_by_survey ON survey_pictures (survey_id, created_at);
",
    r"
DROP TABLE survey_pictures;
"
);
