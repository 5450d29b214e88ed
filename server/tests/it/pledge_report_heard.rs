//! A progress report has what young people said of a promise, as far as everybody may read it, and what panels answered.

use rstest::rstest;

use crate::{
    app::Backend::{self, Postgres, Sqlite},
    panels::helpers::{self, names, released, shared},
    pdf::{close, pages},
    pledge_gaps::{accepted, put, with_gap},
    pledge_report::{about_the_first, begun, paper},
    voices::run,
};

const SAID: &str = "Nobody told me who she is, says Kanarienvogel-47";
const FOR_STAFF: &str = "Only who can change it may read Zaunkoenig-12";
const EARLIER: &str = "In October Rotkehlchen-3 was shared";
const ELSEWHERE: &str = "It is about no promise, says Amsel-9";
const ANSWER: &str = "You get a letter with her name by May.";

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_report_has_what_was_said_in_its_time_and_what_a_panel_answered(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-11-22").await;
    let lead = with_gap(&app).await;
    for text in [SAID, FOR_STAFF, EARLIER] {
        shared(&app, text).await;
        about_the_first(&app, text).await;
    }
    shared(&app, ELSEWHERE).await;
    run(&app, &format!("UPDATE voices SET may_publish = FALSE WHERE shared_text = '{FOR_STAFF}'")).await;
    // Shared on 10 October 2026.
    run(&app, &format!("UPDATE voices SET decided_at = 1791590400000 WHERE shared_text = '{EARLIER}'")).await;

    let page = begun(&lead).await;
    let path = page.path().to_owned();
    let page = page.expect_text(SAID).expect_text("No panel had answered by 22 November 2026.");
    let page = page.expect_no_text(FOR_STAFF).expect_no_text(EARLIER).expect_no_text(ELSEWHERE);
    page.expect_no_text("talked about this promise");

    put(lead.get("/claims/progress").await).await.expect_status(200);
    accepted(&desk, &meeting).await;
    lead.get(&path).await.expect_no_text("talked about this promise");
    let held = desk.hold(&meeting).await;
    let choice = names(&held, "choice").remove(0);
    let form = held.form("/do/panels/decide").fill(&choice, "discussed");
    form.fill(&choice.replace("choice", "outcome"), "Minuted Buchfink-5").send().await.expect_status(200);
    // What the minutes say is read by those who may read the panel's papers; that they talked about it, by everybody.
    let page = lead.get(&path).await.expect_text("Corporate Parenting Panel talked about this promise on 22 November");
    page.expect_no_text("Buchfink-5").expect_text("No panel had answered");

    let pack = desk.ann.get(&format!("{meeting}/pack")).await.follow("Answer about this promise").await;
    let draft = pack.form("/do/panels/reply").fill("text[en]", ANSWER).fill("text[cy]", "Cei di lythyr erbyn mis Mai.");
    let draft = draft.fill("changed[en]", "Letters go out each month.").fill("changed[cy]", "Mae llythyrau bob mis.");
    let draft = draft.send().await;
    lead.get(&path).await.expect_no_text(ANSWER).expect_text("No panel had answered");
    released(draft).await;
    let page = lead.get(&path).await.expect_text("Corporate Parenting Panel answered on 22 November 2026");
    let page =
        page.expect_text(ANSWER).expect_text("Letters go out each month.").expect_no_text("No panel had answered");
    assert_eq!(page.all("article h3"), ["1. You know who your social worker is"], "of one promise something was said");
    assert_eq!(page.all("blockquote"), [SAID], "once, though it is answered too");
    lead.get(&format!("/cy{path}"))
        .await
        .expect_text("Cei di lythyr erbyn mis Mai.")
        .expect_text("Dywedodd pobl ifanc");

    let (status, bytes) = paper(&lead, &format!("{path}/report.pdf")).await;
    assert_eq!(status, 200);
    let read = pages(&bytes).concat();
    for words in [SAID, ANSWER, "Letters go out each month.", "talked about this promise"] {
        assert!(read.contains(&close(words)), "no {words} in {read}");
    }
    assert!(!read.contains(&close(FOR_STAFF)) && !read.contains(&close(EARLIER)), "{read}");

    // What its writer takes back is gone, and so is a reply that is taken back.
    run(&app, &format!("UPDATE voices SET state = 'withdrawn', shared_text = NULL WHERE shared_text = '{SAID}'")).await;
    lead.get(&path).await.expect_no_text(SAID).expect_text(ANSWER);
    run(&app, "UPDATE replies SET state = 'withdrawn'").await;
    lead.get(&path).await.expect_no_text(ANSWER).expect_text("talked about this promise");
}

/// What a panel answers to words that not everybody may read says nothing of the promise they are about.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_answer_to_words_for_staff_alone_is_not_under_a_promise(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-11-22").await;
    let lead = with_gap(&app).await;
    shared(&app, FOR_STAFF).await;
    about_the_first(&app, FOR_STAFF).await;
    desk.route(&app).await.expect_status(200);
    desk.publish(&meeting).await;
    let page = desk.ann.get(&format!("{meeting}/pack")).await.follow("Answer: Where I live").await;
    let form = page.form("/do/panels/reply").fill("text[en]", ANSWER).fill("text[cy]", "Cei di lythyr.");
    released(form.send().await).await;
    let path = begun(&lead).await.path().to_owned();
    run(&app, "UPDATE voices SET may_publish = TRUE").await;
    lead.get(&path).await.expect_text(ANSWER).expect_text(FOR_STAFF);
    run(&app, "UPDATE voices SET may_publish = FALSE").await;
    lead.get(&path).await.expect_no_text(ANSWER).expect_no_text(FOR_STAFF);
}
