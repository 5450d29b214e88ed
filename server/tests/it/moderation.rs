//! Officers read, protect and share what was said.

mod bursts;
mod helpers;
mod marking;
mod queue;
mod races;
mod sharing;
mod together;
mod two;
mod walks;

use domain::{ids::VoiceId, role::Role, time::MINUTE};
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::Page,
};
pub use helpers::{column, panel, said, said_in, state};

async fn claim(browser: &crate::browser::Browser, id: VoiceId) -> Page {
    let page = browser.get("/moderation").await.expect_status(200);
    let form = page.forms("/do/moderation/claim").into_iter().find(|f| f.value("voice") == Some(&id.to_string()));
    form.expect("it can be claimed").send().await.expect_status(200)
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_queue_shows_what_waits_but_not_what_was_said(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    said(&app, "I like the pool").await;
    app.clock.forward(MINUTE);
    let danger = said(&app, "my uncle hit me").await;
    column(&app, danger, "flagged", true).await;
    column(&app, danger, "rank", 0_i64).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let page = officer.get("/moderation").await.expect_status(200).expect_text("2 are waiting");
    let page = page.expect_no_text("pool").expect_no_text("uncle");
    // Flagged first, though it came later.
    assert!(page.all("tbody tr")[0].contains("May be about danger"), "{}", page.text());
    page.form("/do/moderation/next").send().await.expect_status(200).expect_text("my uncle hit me");
    officer.get("/cy/moderation").await.expect_status(200).expect_text("Yr hyn a ddywedodd pobl wrthym");
    officer.get("/moderation?state=nonsense").await.expect_status(404);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_voice_is_claimed_redacted_and_shared(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let id = said(&app, "Jordan and me are twins!!! Jordan lives in Bow now").await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let page = claim(&officer, id).await.expect_text("Jordan and me are twins!!!");
    assert_eq!(page.path(), format!("/moderation/{id}"));
    // A name is found, and nothing is taken out by itself.
    assert!(page.all(".found li").iter().any(|found| found == "Name: Bow"), "{:?}", page.all(".found li"));
    let share = page.form("/do/moderation/share");
    let standing = share.value("text").expect("a box").trim_start_matches('\n').to_owned();
    assert_eq!(standing, "Jordan and me are twins!!! Jordan lives in Bow now");
    let text = "[name] and me are twins!!! [name removed] lives in [PLACE] now";
    share.fill("text", text).send().await.expect_status(200).expect_text("Shared.");
    assert_eq!(state(&app, id).await, "shared_redacted");
    let page = officer.get(&format!("/moderation/{id}")).await.expect_status(200);
    let shared = "[name removed] and me are twins!!! [name removed] lives in [place removed] now";
    page.expect_text(shared).expect_no_text("Jordan").expect_text("Shared, Megan").expect_text("Words read, Megan");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_tools_spans_count_where_they_say_what_the_box_says(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let id = said(&app, "Siân 💛 lives here").await;
    let share = claim(&officer, id).await.form("/do/moderation/share");
    let share = share.fill("text", "[name removed] lives here").fill("spans", "0-6-name");
    share.send().await.expect_status(200);
    assert_eq!(state(&app, id).await, "shared_redacted");
    // Spans that would share something else than the box are not believed.
    let id = said(&app, "Ann told Bob").await;
    let share = claim(&officer, id).await.form("/do/moderation/share");
    share.fill("text", "[name] told [name]").fill("spans", "0-1-name").send().await.expect_status(200);
    officer
        .get(&format!("/moderation/{id}"))
        .await
        .expect_text("[name removed] told [name removed]")
        .expect_no_text("Ann");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn words_cannot_be_put_into_anybodys_mouth(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let id = said(&app, "The food is bad and nobody listens").await;
    let page = claim(&officer, id).await;
    for changed in ["The food is good", "The food is [other] fine", "", "The food is bad and nobody listens."] {
        let refused = page.form("/do/moderation/share").fill("text", changed).send().await.expect_status(422);
        let kept = refused.form("/do/moderation/share");
        assert_eq!(kept.value("text").expect("the box").trim_start_matches('\n'), changed);
        refused.expect_text("Some words were changed or are missing");
    }
    assert_eq!(state(&app, id).await, "in_review");
    page.form("/do/moderation/share").send().await.expect_status(200);
    assert_eq!(state(&app, id).await, "shared");
    // There is no panel to send it to: that is said in the form's place.
    let page = officer.get("/moderation/shared").await.expect_text("There are no panels yet");
    page.expect_text("Once the clerk has added one").expect_no_form("/do/moderation/route");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_welsh_voice_is_redacted_in_welsh(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let id = said_in(&app, "Dw i'n caru Siân", "cy").await;
    let share = claim(&officer, id).await.form("/do/moderation/share");
    share.fill("text", "Dw i'n caru [name]").send().await.expect_status(200);
    officer.get(&format!("/moderation/{id}")).await.expect_text("Dw i'n caru [enw wedi'i dynnu]");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_voice_is_held_with_a_note_and_taken_up_again(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let id = said(&app, "I like the pool").await;
    let page = claim(&officer, id).await;
    page.form("/do/moderation/hold").send().await.expect_status(422).expect_text("Say what you are waiting for");
    page.form("/do/moderation/hold").fill("note", "asking the school").send().await.expect_text("It is on hold");
    assert_eq!(state(&app, id).await, "held");
    let held = officer.get("/moderation?state=held").await.expect_status(200);
    let page = held.form("/do/moderation/claim").send().await.expect_text("asking the school").expect_text("pool");
    page.form("/do/moderation/release").send().await.expect_text("back in the queue");
    assert_eq!(state(&app, id).await, "held");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn not_sharing_needs_a_reason_and_another_reason_needs_words(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let id = said(&app, "My teacher is silly").await;
    let page = claim(&officer, id).await;
    page.form("/do/moderation/decline").send().await.expect_status(422).expect_text("Choose a reason");
    let other = page.form("/do/moderation/decline").fill("reason", "other").send().await.expect_status(422);
    other.expect_text("Tell the writer why");
    let long = "x".repeat(501);
    let refused = page.form("/do/moderation/decline").fill("reason", "other").fill("words", &long).send().await;
    refused.expect_status(422).expect_text("under 500");
    let form = page.form("/do/moderation/decline").fill("reason", "about_someone").fill("words", "We hear you.");
    form.send().await.expect_status(200).expect_text("The writer is told why");
    assert_eq!(state(&app, id).await, "not_shared");
    officer.get(&format!("/moderation/{id}")).await.expect_text("We hear you.").expect_no_text("silly");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_claim_lapses_after_half_an_hour(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let id = said(&app, "I like the pool").await;
    let (megan, dan) = (app.signed_in("Megan", &[Role::Officer]).await, app.signed_in("Dan", &[Role::Officer]).await);
    let hers = claim(&megan, id).await;
    let his = dan.get(&format!("/moderation/{id}")).await.expect_status(200).expect_text("Megan, until 12:30");
    assert!(his.expect_no_text("pool").forms("/do/moderation/claim").is_empty());
    let taken = dan.post("/do/moderation/claim?from=/moderation", &[("voice", &id.to_string())]).await;
    taken.expect_status(409).expect_text("Another officer has this one now");
    app.clock.forward(30 * MINUTE);
    claim(&dan, id).await.expect_text("pool");
    // What she had written is not lost.
    let late = hers.form("/do/moderation/hold").fill("note", "asking the school").send().await.expect_status(409);
    late.expect_text("Another officer has this one now").expect_text("asking the school");
    hers.form("/do/moderation/share").send().await.expect_status(409);
    assert_eq!(state(&app, id).await, "in_review");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_decided_without_claiming_nor_twice(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let id = said(&app, "I like the pool").await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let (text, voice) = ("I like the pool", id.to_string());
    let fields = [("voice", voice.as_str()), ("text", text)];
    let from = format!("?from=/moderation/{id}");
    officer.post(&format!("/do/moderation/share{from}"), &fields).await.expect_status(409).expect_text("Take it first");
    let page = claim(&officer, id).await;
    page.form("/do/moderation/share").send().await.expect_status(200);
    page.form("/do/moderation/share").send().await.expect_status(409).expect_text("decided this one already");
    page.form("/do/moderation/decline").fill("reason", "not_safe").send().await.expect_status(409);
    assert_eq!(state(&app, id).await, "shared");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_back_is_not_shared(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let id = said(&app, "I like the pool").await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let page = claim(&officer, id).await;
    column(&app, id, "state", "withdrawn").await;
    page.form("/do/moderation/share").send().await.expect_status(409).expect_text("took it back");
    page.form("/do/moderation/hold").fill("note", "why").send().await.expect_status(409);
    assert_eq!(state(&app, id).await, "withdrawn");
    officer.get("/moderation").await.expect_text("Nothing is waiting to be read");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn of_fifty_at_once_one_decides(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    // Several times over: fifty do not always meet.
    for _ in 0..4 {
        let id = said(&app, "I like the pool").await;
        let page = claim(&officer, id).await;
        let tries = (0..50).map(|n| match n % 3 {
            0 => page.form("/do/moderation/share"),
            1 => page.form("/do/moderation/decline").fill("reason", "not_safe"),
            _ => page.form("/do/moderation/hold").fill("note", "asking"),
        });
        let tries: Vec<_> = tries.map(|form| tokio::spawn(form.send())).collect();
        let mut won = 0;
        for one in tries {
            match one.await.expect("sent").status.as_u16() {
                200 => won += 1,
                status => assert_eq!(status, 409),
            }
        }
        assert_eq!(won, 1);
        assert_ne!(state(&app, id).await, "in_review");
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn officers_who_ask_at_once_get_different_voices(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    for n in 0..4 {
        said(&app, &format!("voice {n}")).await;
    }
    let mut asked = Vec::new();
    for n in 0..4 {
        let officer = app.signed_in(&format!("Officer {n}"), &[Role::Officer]).await;
        let form = officer.get("/moderation").await.form("/do/moderation/next");
        asked.push(tokio::spawn(form.send()));
    }
    let mut got = Vec::new();
    for one in asked {
        got.push(one.await.expect("sent").expect_status(200).path().to_owned());
    }
    got.sort();
    got.dedup();
    assert_eq!(got.len(), 4, "{got:?}");
    assert!(got.iter().all(|path| path.starts_with("/moderation/")), "{got:?}");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn only_officers_moderate(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let id = said(&app, "I like the pool").await;
    for role in Role::ALL.into_iter().filter(|role| *role != Role::Officer) {
        let browser = app.signed_in(role.key(), &[role]).await;
        browser.get("/moderation").await.expect_status(403);
        browser.get(&format!("/moderation/{id}")).await.expect_status(403);
        browser.post("/do/moderation/claim", &[("voice", &id.to_string())]).await.expect_status(403);
        browser.post("/do/moderation/next", &[]).await.expect_status(403);
    }
    app.visitor().get(&format!("/moderation/{id}")).await.expect_status(403);
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    officer.get(&format!("/moderation/{}", VoiceId::new())).await.expect_status(404);
    officer.get("/moderation/nonsense").await.expect_status(404);
    assert_eq!(state(&app, id).await, "new");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_stored_script_is_only_words(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let evil = "</textarea><script>alert(1)</script><img src=x onerror=alert(2)> Kai";
    let id = said(&app, evil).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let page = claim(&officer, id).await.expect_text("<script>alert(1)</script>");
    assert!(!page.body.contains("<script>alert") && !page.body.contains("<img src=x"), "{}", page.body);
    page.form("/do/moderation/share").send().await.expect_status(200);
    let page = officer.get("/moderation/shared").await.expect_status(200).expect_text("<script>alert(1)</script>");
    assert!(!page.body.contains("<script>alert"), "{}", page.body);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn shared_voices_go_to_a_panels_next_meeting_once(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let mut ids = Vec::new();
    for words in ["I like the pool", "I want a key", "It is cold"] {
        let id = said(&app, words).await;
        claim(&officer, id).await.form("/do/moderation/share").send().await.expect_status(200);
        ids.push(id.to_string());
    }
    let panel = panel(&app, "Panel").await.to_string();
    let page = officer.get("/moderation/shared").await.expect_status(200).expect_text("All 3 voices on this theme");
    let form = || page.form("/do/moderation/route");
    let nothing = form().send().await.expect_status(422).expect_text("Choose at least one voice");
    nothing.expect_text("Choose the panel that can change things");
    let sent = form().tick("voices[]", &ids[0]).tick("voices[]", &ids[1]).fill("panel", &panel).send().await;
    sent.expect_text("on the agenda of the next meeting").expect_text("It is cold").expect_no_text("I want a key");
    officer.get(&format!("/moderation/{}", ids[0])).await.expect_text("on its way to Panel");
    // Ticked by two officers: the second is told.
    let again = form().tick("voices[]", &ids[0]).fill("panel", &panel).send().await.expect_status(422);
    again.expect_text("sent on or taken back in the meantime");
    // A whole theme, here those without one.
    let all = form().tick("themes[]", "").fill("panel", &panel).send().await;
    all.expect_status(200).expect_text("No shared voice is waiting to be sent");
}
