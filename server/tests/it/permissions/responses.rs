//! Answering surveys, and their results.

use domain::role::Role::Officer;

use super::{
    AUTHORS, COUNTING,
    May::{self, Everybody, These},
    OFFICER,
};

pub(super) const PAGES: &[(&str, May)] = &[
    // Results of a survey that is not published are guarded by its state (responses::results).
    ("/join", Everybody),
    ("/s/{code}", Everybody),
    ("/s/{code}/{n}", Everybody),
    ("/s/{code}/all", Everybody),
    ("/s/{code}/later", Everybody),
    ("/s/{code}/part/{id}", Everybody),
    ("/s/{code}/picture/{question}", Everybody),
    ("/s/{code}/check", Everybody),
    ("/s/{code}/done", Everybody),
    ("/follow/survey", Everybody),
    ("/surveys/{code}/event", OFFICER),
    ("/event/leave", Everybody),
    // Whoever may see live figures (responses::results::may_count).
    ("/surveys/{code}/wall", COUNTING),
    ("/surveys/{code}/wall/events", COUNTING),
    ("/results", Everybody),
    ("/results/{code}", Everybody),
    ("/results/{code}/figures.csv", Everybody),
    ("/results/rows.schema.json", Everybody),
    ("/results/{code}/export", OFFICER),
    ("/results/{code}/rows.csv", OFFICER),
    ("/results/{code}/rows.json", OFFICER),
    ("/results/{code}/rows.xlsx", OFFICER),
    ("/results/{code}/heard", AUTHORS),
    ("/results/{code}/heard.pdf", Everybody),
    ("/results/{code}/heard.png", Everybody),
];

pub(super) const ACTIONS: &[(&str, May, &str)] = &[
    ("/do/responses/join", Everybody, "code={code}"),
    ("/do/responses/answer", Everybody, "code={code}&question=q1&choice=a"),
    ("/do/responses/look", Everybody, "size=large"),
    ("/do/carry", Everybody, "text=a&carried=/tell"),
    ("/do/responses/answer-all", Everybody, "code={code}&answers[q1][choice]=a"),
    ("/do/responses/parcel", Everybody, "code={code}&parcel=AQ"),
    ("/do/responses/keep-heard", AUTHORS, "code={code}&revision=0&text[en]=a&text[cy]=b"),
    ("/do/responses/release-heard", These(&[Officer]), "code={code}&revision=1"),
    ("/do/responses/export-originals", OFFICER, "code={code}&kind=csv&why=x"),
    ("/do/responses/answers", Everybody, "code={code}&asked[]=q1&answers[q1][choice]=a"),
    ("/do/responses/level", Everybody, "level=easy"),
    ("/do/responses/later", Everybody, "code={code}"),
    ("/do/responses/go-on", Everybody, ""),
    ("/do/responses/reopen", Everybody, "code={code}"),
    ("/do/responses/submit", Everybody, "code={code}&once={once}"),
    ("/do/responses/withdraw", Everybody, "code={code}"),
    ("/do/responses/start-event", OFFICER, "code={code}&leave_code=1234"),
    ("/do/responses/end-events", OFFICER, "code={code}"),
    ("/do/responses/again", Everybody, "code={code}"),
    ("/do/responses/another", Everybody, "code={code}"),
    ("/do/responses/leave-event", Everybody, "leave_code=1234"),
];
