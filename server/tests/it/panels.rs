//! Stories of a panel: planned, announced, held, minuted, and what it says back to young people.

mod agenda;
mod areas;
mod attendance;
mod bodies;
mod calling;
mod champions;
mod coming;
mod correcting;
mod events;
mod finding;
mod following;
pub mod helpers;
mod leaving;
mod member_file;
mod minutes;
pub mod nominating;
mod pack;
pub mod papers;
mod planning;
mod printed;
mod programme;
mod public;
mod quorum;
mod releasing;
pub mod room;
mod seats;
mod takeover;
mod taking_back;
mod training;
mod visitors;
mod witnesses;
mod year;

use domain::role::Role;
use rstest::rstest;

use crate::{
    app::Backend::{self, Postgres, Sqlite},
    moderation::{column, said},
};
use helpers::{Desk, mails, names, shared, themes};

const WORDS: &str = "I want a key to my own room, says Kanarienvogel-17";

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn from_a_voice_to_an_answer_and_back(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    shared(&app, WORDS).await;
    desk.route(&app).await.expect_status(200);
    // The clerk sees it on the draft by its theme; the panel does not see the draft.
    let page = desk.clerk.get(&meeting).await.expect_text("Voice of the child").expect_text("Where I live 1 voice");
    let page = page.form("/do/panels/add-item").fill("title[en]", "Missing children");
    let page = page.fill("title[cy]", "Plant ar goll").send().await.expect_status(200).expect_text("Missing children");
    desk.ann.get(&meeting).await.expect_text("not published yet").expect_no_text("Missing children");
    desk.ann.get(&format!("{meeting}/pack")).await.expect_text("not published yet").expect_no_text(WORDS);

    page.form("/do/panels/publish-agenda").send().await.expect_status(200).expect_text("The agenda has been published");
    let pack = desk.ann.get(&format!("{meeting}/pack")).await.expect_text(WORDS).expect_text("Missing children");
    let form = pack.follow("Answer: Where I live").await.expect_status(200).form("/do/panels/reply");
    let empty = form.clone().clear("voices[]").send().await.expect_status(422);
    empty.expect_text("Choose at least one voice").expect_text("Write your reply in at least one language");
    let answer = form.fill("text[en]", "Every room gets a key by May.");
    let draft = answer.clone().send().await.expect_status(200).expect_text("Every room gets a key by May.");
    // Sent twice, written once; and nobody outside reads it before it is released.
    answer.send().await.expect_status(200);
    assert_eq!(helpers::count(&app, "SELECT COUNT(*) FROM replies").await, 1);
    app.visitor().get("/heard").await.expect_no_text("Every room gets a key by May.");
    let pack = helpers::released(draft).await.expect_text("Every room gets a key by May.");
    let page = pack.expect_text("Waiting for translation").follow("Add the translation").await;
    let form = page.form("/do/panels/write-reply").fill("text[cy]", "Bydd allwedd i bob ystafell.");
    let pack = helpers::released(form.send().await).await;
    pack.expect_status(200).expect_no_text("Waiting for translation").expect_no_text("We changed this");
    desk.ann.get(&format!("/cy{meeting}/pack")).await.expect_text("Bydd allwedd i bob ystafell.");
    app.visitor().get("/heard").await.expect_text(WORDS).expect_text("Every room gets a key by May.");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn everybody_on_the_panel_gets_one_mail_with_a_calendar_file(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    shared(&app, WORDS).await;
    desk.route(&app).await.expect_status(200);
    desk.publish(&meeting).await;
    let sent = mails(&app).await;
    assert_eq!(sent.len(), 1, "Ann is on the panel, Bob is not");
    assert_eq!(sent[0].to, "ann@example.org");
    assert!(sent[0].subject.contains("16 December 2026"), "{}", sent[0].subject);
    assert!(!format!("{}{}", sent[0].text, sent[0].file).contains("Kanarienvogel"), "no words of a child in mail");
    let event = helpers::parse(&sent[0].file);
    for (name, value) in [
        ("METHOD", "REQUEST"),
        ("SEQUENCE", "0"),
        ("DTSTART", "20261216T140000Z"),
        ("ORGANIZER", "mailto:clerk@example.org"),
        ("ATTENDEE", "mailto:ann@example.org"),
        ("LOCATION", "Town hall\\, room 2"),
    ] {
        assert_eq!(event.get(name).map(String::as_str), Some(value), "{name}: {}", sent[0].file);
    }
    desk.publish(&meeting).await;
    let again = mails(&app).await;
    assert_eq!(again.len(), 2);
    let changed =
        again.iter().map(|m| helpers::parse(&m.file)).find(|e| e["SEQUENCE"] == "1").expect("the next number");
    assert_eq!(changed["UID"], event["UID"]);
    // A meeting in summer is an hour off UTC.
    let summer = desk.plan("2027-06-16").await;
    let file = desk.ann.get(&format!("{summer}/agenda.ics")).await.expect_status(200);
    assert_eq!(file.headers["content-type"], "text/calendar; charset=utf-8");
    let event = helpers::parse(&file.body);
    assert_eq!((event["DTSTART"].as_str(), event["METHOD"].as_str()), ("20270616T130000Z", "PUBLISH"));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_closes_once_every_item_has_its_outcome(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let (first, second, third) =
        (desk.plan("2026-11-22").await, desk.plan("2026-11-23").await, desk.plan("2026-11-24").await);
    desk.report(&first, "Fostering").await;
    let page = desk.report(&first, "Life stories").await;
    // The day has come, but nobody has published: nothing to hold yet.
    assert!(page.forms("/do/panels/record").is_empty());
    let page = page.form("/do/panels/publish-agenda").send().await.expect_status(200);
    page.form("/do/panels/record").send().await.expect_status(422).expect_text("Say whether Ann was there");
    let page = desk.hold(&first).await.expect_text("Present Ann");

    let refused = page.form("/do/panels/publish-minutes").send().await.expect_status(422);
    let refused =
        refused.expect_text("“Fostering” has no outcome yet").expect_text("“Life stories” has no outcome yet");
    let choices = names(&refused, "choice");
    assert_eq!(choices.len(), 2);
    // Discussed, but how did it end?
    let id = choices[0].trim_start_matches("choice").to_owned();
    let form = desk.clerk.get(&first).await.form("/do/panels/decide");
    let refused = form.fill(&choices[0], "discussed").fill(&choices[1], "carry_over").send().await.expect_status(422);
    let refused = refused.expect_text("This cannot be empty").expect_text("Choose the meeting it goes to");
    let to = second.rsplit('/').next().expect("an id");
    let form = refused.form("/do/panels/decide").fill(&format!("outcome{id}"), "More carers by June.");
    let page = form.fill(&choices[1].replace("choice", "to"), to).send().await.expect_status(200);
    page.form("/do/panels/publish-minutes").send().await.expect_status(200).expect_text("The meeting has been closed");
    let closed = desk.ann.get(&first).await.expect_text("More carers by June.");
    closed.expect_text("Life stories: carried over to 23 November 2026").expect_text("Minutes published");

    // Carried over a second time, it keeps its history.
    app.clock.forward(11 * domain::time::HOUR);
    app.clock.forward(2 * domain::time::HOUR);
    let desk = Desk { clerk: app.signed_in("Clerk Two", &[Role::Clerk]).await, ..desk };
    let page = desk.clerk.get(&second).await.expect_text("Carried over from 22 November 2026 to 23 November 2026");
    page.form("/do/panels/publish-agenda").send().await.expect_status(200);
    let page = desk.hold(&second).await;
    let choice = names(&page, "choice").remove(0);
    let to = third.rsplit('/').next().expect("an id");
    let form = page.form("/do/panels/decide").fill(&choice, "carry_over").fill(&choice.replace("choice", "to"), to);
    form.send().await.expect_status(200);
    let page = desk.clerk.get(&third).await.expect_text("Carried over from 22 November 2026 to 23 November 2026");
    page.expect_text("Carried over from 23 November 2026 to 24 November 2026");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_meeting_gives_its_items_back(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let (first, second) = (desk.plan("2026-12-16").await, desk.plan("2027-01-20").await);
    desk.report(&first, "Fostering").await.form("/do/panels/publish-agenda").send().await.expect_status(200);
    let page = desk.clerk.get(&first).await;
    page.form("/do/panels/cancel").send().await.expect_status(422).expect_text("This cannot be empty");
    let gone = page.form("/do/panels/cancel").fill("cancel_reason", "Snow").send().await.expect_status(200);
    gone.expect_text("Snow").expect_text("Cancelled");
    let told = mails(&app).await.into_iter().find(|m| m.subject.starts_with("Cancelled")).expect("they are told");
    let event = helpers::parse(&told.file);
    assert_eq!((event["METHOD"].as_str(), event["STATUS"].as_str()), ("CANCEL", "CANCELLED"));
    desk.clerk.get(&desk.path).await.expect_text("Items waiting for a meeting Fostering");
    let page = desk.clerk.get(&second).await.form("/do/panels/table").send().await.expect_status(200);
    page.expect_text("Taken back when the meeting of 16 December 2026 was cancelled");
    // It is over: nothing can be added any more.
    let late = page_with_report(&desk, &first).await;
    assert_eq!(late, 409);
}

/// What a form sent to a meeting that is over is answered with.
async fn page_with_report(desk: &Desk, meeting: &str) -> u16 {
    let id = meeting.rsplit('/').next().expect("an id");
    let slug = desk.path.rsplit('/').next().expect("a slug");
    let once = "0123456789abcdef0123456789abcdef";
    let fields = [("slug", slug), ("meeting", id), ("title[en]", "Late"), ("title[cy]", "Hwyr"), ("once", once)];
    desk.clerk.post(&format!("/do/panels/add-item?from={meeting}"), &fields).await.status.as_u16()
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn only_those_who_sit_on_a_panel_read_and_answer(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    shared(&app, WORDS).await;
    desk.route(&app).await.expect_status(200);
    desk.publish(&meeting).await;
    let kai = app.signed_in("Kai", &[Role::Member]).await;
    for path in [desk.path.clone(), meeting.clone(), format!("{meeting}/pack"), format!("{meeting}/agenda.ics")] {
        desk.ann.get(&path).await.expect_status(200);
        desk.bob.get(&path).await.expect_status(403);
        kai.get(&path).await.expect_status(403);
        desk.officer.get(&path).await.expect_status(200);
    }
    desk.bob.get("/panels").await.expect_status(200).expect_text("You do not sit on a panel");
    // A panel member who sits elsewhere cannot answer, whatever form they send.
    let pack = desk.ann.get(&format!("{meeting}/pack")).await;
    let form = pack.follow("Answer: Where I live").await.form("/do/panels/reply").fill("text[en]", "Yes.");
    let voice = form.value("voices[]").expect("ticked").to_owned();
    let (slug, once) = (desk.path.rsplit('/').next().expect("a slug"), "0123456789abcdef0123456789abcdef");
    let id = meeting.rsplit('/').next().expect("an id");
    let fields = [("slug", slug), ("meeting", id), ("voices[]", voice.as_str()), ("text[en]", "Yes."), ("once", once)];
    desk.bob.post("/do/panels/reply", &fields).await.expect_status(403);
    // A voice that is not on this agenda is not answered here.
    let other = said(&app, "Something else").await.to_string();
    let fields = [("slug", slug), ("meeting", id), ("voices[]", other.as_str()), ("text[en]", "Yes."), ("once", once)];
    let refused = desk.ann.post(&format!("/do/panels/reply?from={meeting}/pack"), &fields).await;
    refused.expect_status(422);
    // Another panel's address with this meeting's id finds nothing.
    let page =
        desk.clerk.get("/panels/new").await.form("/do/panels/add").fill("name[en]", "Forum").fill("name[cy]", "Fforwm");
    page.send().await.expect_status(200);
    desk.clerk.get(&meeting.replace("corporate-parenting-panel", "forum")).await.expect_status(404);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_back_leaves_a_draft_and_is_a_sentence_on_an_agenda(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    let (early, late) = (shared(&app, "Taken back early").await, shared(&app, "Taken back late").await);
    shared(&app, WORDS).await;
    desk.route(&app).await.expect_status(200);
    let withdraw = async |id| {
        column(&app, id, "state", "held").await;
        column(&app, id, "shared_text", None::<String>).await;
        column(&app, id, "state", "withdrawn").await;
    };
    withdraw(early).await;
    let draft = desk.clerk.get(&format!("{meeting}/pack")).await.expect_no_text("Withdrawn by").expect_text("2 voices");
    let page = draft.expect_no_text("Taken back early");
    drop(page);
    desk.publish(&meeting).await;
    withdraw(late).await;
    let pack = desk.ann.get(&format!("{meeting}/pack")).await.expect_text("Withdrawn by the person who said it.");
    pack.expect_no_text("Taken back late").expect_text(WORDS);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_action_is_due_overdue_and_done(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-11-22").await;
    desk.report(&meeting, "Fostering").await.form("/do/panels/publish-agenda").send().await.expect_status(200);
    let page = desk.hold(&meeting).await;
    let form = page.form("/do/panels/add-action");
    let item = page.attr("select[name=item] option:nth-child(2)", "value").expect("an item");
    form.clone().send().await.expect_status(422).expect_text("Give a day");
    let form = form.fill("item", &item).fill("what", "Buy bags").fill("owner", "Huw").fill("due_on", "2026-11-22");
    form.clone().send().await.expect_status(200);
    form.send().await.expect_status(200);
    let page = desk.clerk.get(&desk.path).await.expect_text("Buy bags").expect_no_text("Overdue");
    assert_eq!(page.forms("/do/panels/action-done").len(), 1, "noted once");
    app.clock.forward(12 * domain::time::HOUR);
    let clerk = app.signed_in("Clerk Two", &[Role::Clerk]).await;
    let page = clerk.get(&desk.path).await.expect_text("Overdue");
    let drop = page.form("/do/panels/drop-action");
    drop.send().await.expect_status(422).expect_text("This cannot be empty");
    let form = page.form("/do/panels/action-done");
    form.clone().send().await.expect_status(200).expect_no_text("Overdue");
    form.send().await.expect_status(409);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_clerk_keeps_who_sits_on_a_panel(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let members = format!("{}/members", desk.path);
    let page = desk.clerk.get(&members).await;
    let form = page.form("/do/panels/add-member");
    form.clone().send().await.expect_status(422).expect_text("This cannot be empty").expect_text("Choose one of these");
    let form = form.fill("name", "Cllr <b>Bold</b>").fill("kind", "elected").fill("office", "vice_chair");
    form.clone().send().await.expect_status(200).expect_text("Cllr <b>Bold</b> Vice chair Elected");
    form.fill("name", "Cllr Second").send().await.expect_status(422).expect_text("Somebody else holds this office");
    let page = desk.clerk.get(&members).await;
    let leaver = page.attr("select[name=ending] option:nth-child(2)", "value").expect("somebody");
    let form = page.form("/do/panels/end-member").fill("ending", &leaver);
    let early = form.clone().fill("ends_on", "2019-01-01").send().await.expect_status(422);
    early.expect_text("The last day cannot be before the first");
    form.fill("ends_on", "2026-11-30").send().await.expect_status(200).expect_text("30 November 2026");
    desk.ann.get(&members).await.expect_status(200).expect_no_text("Add somebody");
    desk.clerk.get(&format!("/cy{members}")).await.expect_text("Cadeirydd");
    themes(&app).await;
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_moves_and_whoever_was_told_of_it_is_told(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    desk.report(&meeting, "Fostering").await;
    let form = || async { desk.clerk.get(&meeting).await.form("/do/panels/change") };
    let refused = form().await.fill("held_on", "2020-01-01").fill("place", "").send().await.expect_status(422);
    let refused = refused.expect_text("in the past").expect_text("This cannot be empty");
    assert_eq!(refused.form("/do/panels/change").value("held_on"), Some("2020-01-01"));
    // Before the agenda is out nobody knows of it.
    form().await.fill("place", "Library").send().await.expect_status(200).expect_text("The meeting has been changed");
    assert!(mails(&app).await.is_empty());
    desk.publish(&meeting).await.expect_text("Library");
    form().await.send().await.expect_status(200).expect_text("Nothing has changed");
    assert_eq!(mails(&app).await.len(), 1);

    app.clock.forward(1_000);
    let moved = form().await.fill("held_on", "2027-06-16").fill("starts_at", "10:30").send().await.expect_status(200);
    moved.expect_text("Everybody on the panel gets an email").expect_text("16 June 2027").expect_text("10:30");
    let sent = mails(&app).await;
    assert_eq!(sent.len(), 2);
    let (first, told) = (helpers::parse(&sent[0].file), &sent[1]);
    assert!(told.subject.starts_with("Moved: ") && told.subject.contains("16 June 2027"), "{}", told.subject);
    assert!(told.text.contains("Before: 16 December 2026 at 14:00, Library"), "{}", told.text);
    let event = helpers::parse(&told.file);
    assert_eq!(event["UID"], first["UID"]);
    assert_eq!((event["SEQUENCE"].as_str(), event["METHOD"].as_str()), ("1", "REQUEST"));
    assert_eq!(event["DTSTART"], "20270616T093000Z");
    let page = desk.ann.get(&meeting).await.expect_text("16 June 2027");
    assert!(page.forms("/do/panels/change").is_empty());

    // What is over stays where it was.
    let late = form().await.fill("held_on", "2027-07-01");
    let page = desk.clerk.get(&meeting).await;
    page.form("/do/panels/cancel").fill("cancel_reason", "Snow").send().await.expect_status(200);
    late.send().await.expect_status(409);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn whoever_sends_voices_on_sees_the_day_and_whether_it_is_later_than_promised(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    shared(&app, WORDS).await;
    let page = desk.officer.get("/moderation/shared").await.expect_text("Corporate Parenting Panel: 16 December 2026");
    page.expect_no_text("later than");
    // Once that agenda is out, the next one is the one after: in 59 days, where 28 are promised.
    desk.report(&meeting, "Fostering").await;
    desk.publish(&meeting).await;
    let page = desk.officer.get("/moderation/shared").await.expect_text("no meeting planned");
    page.expect_text("for 16 December 2026 has been published already");
    desk.plan("2027-01-20").await;
    let page = desk.officer.get("/moderation/shared").await;
    page.expect_text("Corporate Parenting Panel: 20 January 2027, later than the 28 days we promise");
}
