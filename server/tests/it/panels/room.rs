//! On the day: who is here, what was said and decided, and what the room sees of it.

use domain::role::Role;
use rstest::rstest;

use super::helpers::{self, Desk, count, names, shared};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, FilledForm, Page},
    voices::run,
};

/// A meeting of today with one item, whose agenda is published; its address.
async fn today(backend: Backend) -> (TestApp, Desk, String) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-11-22").await;
    desk.report(&meeting, "Fostering").await;
    desk.publish(&meeting).await;
    (app, desk, meeting)
}

/// The room of a meeting that has begun.
pub async fn begun(desk: &Desk, meeting: &str) -> Page {
    let page = desk.clerk.get(&format!("{meeting}/room")).await.expect_status(200);
    page.form("/do/panels/begin-meeting").send().await.expect_status(200)
}

/// The form of somebody's marks, and the key of their fields.
fn of_somebody(page: &Page, name: &str) -> FilledForm {
    let forms = page.forms("/do/panels/tap");
    let at = page.all(".people > li").iter().position(|row| row.contains(name)).expect("somebody of that name");
    forms.into_iter().nth(at).expect("their form")
}

async fn marked(page: &Page, name: &str, mark: &str) -> Page {
    of_somebody(page, name).fill("mark", mark).send().await.expect_status(200)
}

/// Puts somebody without an account on the panel.
async fn seated(desk: &Desk, name: &str, kind: &str) {
    let form = desk.clerk.get(&format!("{}/members", desk.path)).await.form("/do/panels/add-member");
    form.fill("name", name).fill("kind", kind).send().await.expect_status(200).expect_text(name);
}

async fn second_clerk(app: &TestApp) -> Browser {
    app.signed_in("Clerk Two", &[Role::Clerk]).await
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn who_is_here_is_one_tap_each_and_a_lost_quorum_is_said(#[case] backend: Backend) {
    let (_app, desk, meeting) = today(backend).await;
    seated(&desk, "Ben Late", "elected").await;
    seated(&desk, "Olwen Officer", "officer").await;
    let form = desk.clerk.get(&format!("{}/about/change", desk.path)).await.form("/do/panels/change-about");
    form.fill("quorum", "2").send().await.expect_status(200);
    // Nobody else of the panel writes it down.
    desk.ann.get(&format!("{meeting}/room")).await.expect_status(403);
    let page = desk.clerk.get(&format!("{meeting}/room")).await.expect_status(200).expect_no_form("/do/panels/tap");
    let page = page.form("/do/panels/begin-meeting").send().await.expect_status(200);
    let page = marked(&page, "Ann", "present").await.expect_text("One more member has to be here");
    // An officer is there without counting.
    let page = marked(&page, "Olwen Officer", "present").await.expect_text("One more member has to be here");
    let form = of_somebody(&page, "Ben Late");
    let at = names(&page, "at").into_iter().find(|name| form.value(name).is_some()).expect("a field for the time");
    let wrong = form.clone().fill("mark", "late").fill(&at, "soon").send().await.expect_status(422);
    wrong.expect_text("Give a time");
    let page = form.fill("mark", "late").fill(&at, "14:20").send().await.expect_status(200);
    let page = page.expect_text("Late, from 14:20").expect_text("There is a quorum");
    // Without a time it is now; who left is not in the room any more.
    let page = marked(&page, "Ann", "left").await.expect_text("Left at 12:").expect_text("There is no quorum");
    drop(page);
    // Late and left count as attended, as the annual report prints it.
    let report = desk.clerk.get(&format!("{}/attendance", desk.path)).await.expect_status(200);
    let figures: Vec<_> = report.all(".attended");
    assert_eq!(figures, ["(1/1)", "(1/1)"], "{figures:?}");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn many_taps_on_one_name_leave_one_mark(#[case] backend: Backend) {
    let (app, desk, meeting) = today(backend).await;
    let page = begun(&desk, &meeting).await;
    let form = of_somebody(&page, "Ann");
    let marks = ["present", "late", "absent", "apologies", "left"];
    let taps = (0..50).map(|n| form.clone().fill("mark", marks[n % marks.len()]).send());
    for answer in futures::future::join_all(taps).await {
        answer.expect_status(200);
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM attendance").await, 1);
    // Who came instead is a name beside the mark, and the member does not count as there.
    let page = desk.clerk.get(&format!("{meeting}/room")).await;
    let came = names(&page, "came").remove(0);
    let page = of_somebody(&page, "Ann").fill("mark", "substitute").fill(&came, "Ben Roberts").send().await;
    page.expect_status(200).expect_text("Substitute: Ben Roberts");
    let report = desk.clerk.get(&format!("{}/attendance", desk.path)).await;
    assert_eq!(report.all(".attended"), ["(0/1)"]);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn of_two_clerks_who_write_the_second_sees_both_texts(#[case] backend: Backend) {
    let (app, desk, meeting) = today(backend).await;
    let first = begun(&desk, &meeting).await.form("/do/panels/save-record");
    let other = second_clerk(&app).await.get(&format!("{meeting}/room")).await.form("/do/panels/save-record");
    first.clone().fill("notes", "Ann asked for more carers.").send().await.expect_status(200).expect_text("saved");
    let refused = other.fill("notes", "Nobody said anything.").send().await.expect_status(409);
    let refused = refused.expect_text("Somebody else has written here too").expect_text("Ann asked for more carers.");
    let form = refused.form("/do/panels/save-record");
    assert_eq!(form.value("notes"), Some("Nobody said anything."), "what was typed is there still");
    let page = form.fill("notes", "Ann asked for more carers. Nobody objected.").send().await.expect_status(200);
    assert_eq!(page.form("/do/panels/save-record").value("notes"), Some("Ann asked for more carers. Nobody objected."));
    // The same words again are no conflict, whatever they were made from.
    first.fill("notes", "Ann asked for more carers. Nobody objected.").send().await.expect_status(200);
    // With script each save is answered with what the next one is made from.
    let form = desk.clerk.get(&format!("{meeting}/room")).await.form("/do/panels/save-record").fill("then", "keep");
    let kept = form.clone().fill("decision", "To ask again.").send_by_script().await.expect_status(200);
    let read: String = serde_json::from_str(&kept.body).expect("a stamp");
    let late = form.clone().fill("decision", "Something else").send_by_script().await;
    late.expect_status(409);
    form.fill("decision", "To ask again in May.").fill("read", &read).send_by_script().await.expect_status(200);
    desk.clerk.get(&format!("{meeting}/room")).await.expect_text("To ask again in May.");
    // Saved ten times, said once for each clerk who wrote.
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'item.recorded'").await, 3);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_room_sees_the_item_and_young_peoples_words_and_nothing_restricted(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-11-22").await;
    shared(&app, "I want a key to my own room, says Kanarienvogel-17").await;
    desk.route(&app).await.expect_status(200);
    desk.report(&meeting, "Fostering").await;
    desk.publish(&meeting).await;
    let screen = format!("{meeting}/screen");
    desk.ann.get(&screen).await.expect_status(200).expect_text("We begin soon");
    desk.bob.get(&screen).await.expect_status(403);
    let page = begun(&desk, &meeting).await;
    let page = page.form("/do/panels/open-item").send().await.expect_status(200).expect_text("on the screen now");
    let shown = desk.ann.get(&screen).await.expect_text("Voice of the child").expect_text("Kanarienvogel-17");
    shown.expect_no_text("Ann");
    // The voices are answered from here; what is written waits for the chair.
    let answer = page.follow("Answer: Where I live").await.expect_status(200).form("/do/panels/reply");
    let draft = answer.fill("text[en]", "You will get one.").send().await.expect_status(200);
    draft.expect_no_form("/do/panels/release").expect_text("The chair releases it.");
    // Voices are never restricted; the report is.
    run(&app, "UPDATE agenda_items SET access = 'restricted', access_reason = 'Exempt' WHERE kind = 'report'").await;
    let room = desk.clerk.get(&format!("{meeting}/room")).await.follow("Fostering").await;
    room.form("/do/panels/open-item").send().await.expect_status(200);
    let shown = desk.ann.get(&screen).await.expect_text("Restricted item").expect_no_text("Fostering");
    shown.expect_no_text("Kanarienvogel-17");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_interest_is_declared_and_an_item_ends(#[case] backend: Backend) {
    let (_app, desk, meeting) = today(backend).await;
    let later = desk.plan("2026-12-16").await;
    let page = begun(&desk, &meeting).await;
    let form = page.form("/do/panels/declare");
    let refused = form.clone().send().await.expect_status(422);
    drop(refused.expect_text("This cannot be empty"));
    let ann = page.attr("select[name=declarer] option:nth-child(2)", "value").expect("Ann");
    let form = form.fill("declarer", &ann).fill("interest", "prejudicial").fill("interest_about", "Fosters herself");
    let form = form.tick("leaves[]", "yes");
    form.clone().send().await.expect_status(200);
    let page = form.send().await.expect_status(200).expect_text("Fosters herself").expect_text("Leaves the room");
    assert_eq!(page.forms("/do/panels/undeclare").len(), 1, "noted once");
    let page = page.form("/do/panels/undeclare").send().await.expect_status(200).expect_no_text("Fosters herself");
    page.form("/do/panels/finish-item").send().await.expect_status(422).expect_text("Choose one of these");
    let form = page.form("/do/panels/finish-item").fill("choice", "carry_over");
    form.clone().send().await.expect_status(422).expect_text("Choose the meeting it goes to");
    let to = later.rsplit('/').next().expect("an id");
    // Fifty at once carry it over once.
    let sent = (0..50).map(|_| form.clone().fill("to", to).send());
    let answers = futures::future::join_all(sent).await;
    let done = answers.iter().filter(|page| page.status == 200).count();
    assert_eq!(done, 1, "{:?}", answers.iter().map(|page| page.status).collect::<Vec<_>>());
    let page = desk.clerk.get(&later).await.expect_text("Carried over from 22 November 2026 to 16 December 2026");
    assert_eq!(page.all(".agenda h3").iter().filter(|title| title.contains("Fostering")).count(), 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_quorum_of_a_meeting_that_began_in_the_room_is_that_of_its_day(#[case] backend: Backend) {
    let (_app, desk, meeting) = today(backend).await;
    let quorum = async |most: &str| {
        let form = desk.clerk.get(&format!("{}/about/change", desk.path)).await.form("/do/panels/change-about");
        form.fill("quorum", most).send().await.expect_status(200);
    };
    quorum("2").await;
    let page = begun(&desk, &meeting).await;
    marked(&page, "Ann", "present").await.expect_text("There is no quorum");
    quorum("1").await;
    let page = desk.clerk.get(&meeting).await.expect_status(200);
    page.expect_text("There was no quorum: 1 member was there, and the quorum is 2.");
    desk.ann.get(&format!("{}/attendance", desk.path)).await.expect_text("no quorum");
}
