//! Everybody on a panel is invited to an event in one step, and says by their link whether they come.

use domain::role::Role;
use platform::outbox;
use rstest::rstest;

use super::helpers::{self, count, parse};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    voices::run,
};

/// Subject, text and calendar file of mails about events, the newest first.
async fn mails(app: &TestApp) -> Vec<(String, String, String)> {
    let all = outbox::newest(&app.services, 1_000).await.expect("read");
    let about = all.into_iter().filter(|one| one.kind == "event");
    about.map(|one| (one.mail.subject, one.mail.text, one.mail.attachment.expect("a calendar file").text)).collect()
}

fn link(text: &str) -> String {
    let line = text.lines().find(|line| line.contains("/event/")).expect("a link");
    line[line.find("/event/").expect("ours")..].trim().to_owned()
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn everybody_is_invited_in_one_step_and_says_whether_they_come(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let form = desk.clerk.get(&format!("{}/members", desk.path)).await.form("/do/panels/add-member");
    form.fill("name", "Nobody Mailed").fill("kind", "co_opted").send().await.expect_status(200);
    let page = desk.officer.get(&desk.path).await.follow("Events").await.expect_status(200);
    let form = page.form("/do/panels/invite-all");
    let refused = form.clone().fill("about[en]", "Music and cake").send().await.expect_status(422);
    let refused = refused.expect_text("This cannot be empty").expect_text("Give a day");
    assert!(refused.body.contains("Music and cake"), "what was typed is there");
    let form =
        form.fill("title[en]", "Make A Noise afternoon").fill("title[cy]", "Prynhawn").fill("about[en]", "Music");
    let form = form.fill("held_on", "2026-12-20").fill("starts_at", "14:00").fill("ends_at", "17:00");
    let form = form.fill("place", "The Barn");
    let posts: Vec<_> = (0..5).map(|_| tokio::spawn(form.clone().send())).collect();
    let mut event = String::new();
    for post in posts {
        let page = post.await.expect("joined").expect_status(200);
        event = page.path().to_owned();
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM panel_events").await, 1, "invited once");
    let sent = mails(&app).await;
    assert_eq!(sent.len(), 1, "Ann alone has a seat and an address");
    let (subject, text, file) = &sent[0];
    assert!(subject.contains("Make A Noise afternoon") && text.contains("Music"), "{text}");
    let invited = parse(file);
    assert_eq!((invited["METHOD"].as_str(), invited["SEQUENCE"].as_str()), ("REQUEST", "0"));
    assert_eq!(invited["DTEND"], "20261220T170000Z");

    // She says it on her phone; looking changes nothing, another key opens nothing, and of fifty words the last counts.
    let (link, phone) = (link(text), app.visitor());
    let own = phone.get(&link).await.expect_status(200).expect_text("Ann, please say").expect_text("The Barn");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM event_answers").await, 0);
    let say = own.form("/do/panels/say-event");
    say.clone().send().await.expect_status(422).expect_text("Choose one of these answers");
    say.clone().fill("coming", "substitute").send().await.expect_status(422);
    say.clone().fill("key", &"0".repeat(64)).fill("coming", "coming").send().await.expect_status(404);
    phone.get(&format!("{}{}", &link[..link.len() - 64], "0".repeat(64))).await.expect_status(404);
    let posts: Vec<_> = (0..20)
        .map(|n| {
            let said = if n % 2 == 0 { "coming" } else { "apologies" };
            tokio::spawn(say.clone().fill("coming", said).send())
        })
        .collect();
    for post in posts {
        post.await.expect("joined").expect_status(200);
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM event_answers").await, 1);
    say.clone().fill("coming", "coming").send().await.expect_text("You have said: I am coming");
    // Officers and the clerk see who comes, with a link for somebody who gets no mail; nobody else does.
    for keeper in [&desk.officer, &desk.clerk] {
        let page =
            keeper.get(&event).await.expect_text("I am coming (1) Ann").expect_text("No answer yet (1) Nobody Mailed");
        assert!(page.body.contains("/event/"), "a link to hand on");
    }
    for other in [&desk.ann, &desk.bob, &app.signed_in("Pia", &[Role::PledgeLead]).await] {
        other.get(&event).await.expect_status(403);
    }

    // Another place changes nobody's mind; another day asks anew, and the calendar follows the same event.
    let page = desk.officer.get(&event).await;
    let stale = page.form("/do/panels/change-event").fill("place", "Elsewhere");
    page.form("/do/panels/change-event").fill("place", "The Hall").send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM event_answers").await, 1);
    stale.send().await.expect_status(409);
    let form = desk.clerk.get(&event).await.form("/do/panels/change-event");
    form.clone().fill("held_on", "2020-01-01").send().await.expect_status(422).expect_text("in the past");
    form.fill("held_on", "2027-01-10").send().await.expect_status(200).expect_text("everybody has been told");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM event_answers").await, 0);
    // Of two mails of one moment nobody knows which is newer.
    app.clock.forward(domain::time::MINUTE);
    let form = desk.officer.get(&event).await.form("/do/panels/cancel-event").fill("cancel_reason", "Snow");
    form.clone().send().await.expect_status(200);
    form.send().await.expect_status(409);
    let gone = parse(&mails(&app).await[0].2);
    assert_eq!((gone["METHOD"].as_str(), gone["SEQUENCE"].as_str()), ("CANCEL", "3"));
    assert_eq!(gone["UID"], invited["UID"]);
    phone.get(&link).await.expect_text("This event has been cancelled").expect_no_form("/do/panels/say-event");
    say.fill("coming", "coming").send().await.expect_status(409);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn who_has_no_seat_on_the_new_day_is_told_that_it_is_off_for_them(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let form = desk.officer.get(&desk.path).await.follow("Events").await.form("/do/panels/invite-all");
    let form = form.fill("title[en]", "Afternoon").fill("title[cy]", "Prynhawn").fill("about[en]", "Music");
    let form = form.fill("held_on", "2026-12-20").fill("starts_at", "14:00").fill("place", "The Barn");
    let event = form.send().await.expect_status(200).path().to_owned();
    let invited = parse(&mails(&app).await[0].2);
    // Ann's seat ends between the two days.
    run(&app, "UPDATE memberships SET ends_on = '2026-12-31'").await;
    app.clock.forward(domain::time::MINUTE);
    let form = desk.clerk.get(&event).await.form("/do/panels/change-event").fill("held_on", "2027-01-10");
    form.send().await.expect_status(200);
    let sent = mails(&app).await;
    assert_eq!(sent.len(), 2, "one mail more: {sent:?}");
    let (subject, text, file) = &sent[0];
    assert!(subject.contains("20 December 2026") && text.contains("you do not need to come"), "{subject} {text}");
    let gone = parse(file);
    assert_eq!((gone["METHOD"].as_str(), gone["SEQUENCE"].as_str(), &gone["UID"]), ("CANCEL", "1", &invited["UID"]));
}
