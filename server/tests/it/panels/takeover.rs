//! A takeover from young people's side.

use domain::role::Role;
use platform::outbox;
use rstest::rstest;

use super::helpers::{self, Desk, count};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::Browser,
    voices::run,
};

/// Somebody of the Children in Care Council with a seat on the panel.
async fn young(app: &TestApp, desk: &Desk, name: &str) -> Browser {
    let (id, token) = app.person(name, &[Role::Member]).await;
    let form = desk.clerk.get(&format!("{}/members", desk.path)).await.form("/do/panels/add-member");
    form.fill("person", &id.to_string()).fill("kind", "young_person").send().await.expect_status(200);
    let browser = app.visitor();
    app.sign_in(&browser, &token, &[Role::Member]).await;
    browser
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn young_people_prepare_chair_and_write_their_takeover(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let seren = young(&app, &desk, "Seren").await;
    let form = desk.clerk.get(&format!("{}/meetings/new", desk.path)).await.form("/do/panels/plan");
    let form = form.fill("kind", "takeover").fill("held_on", "2026-12-16").fill("starts_at", "14:00");
    let meeting = form.fill("place", "Town hall").send().await.expect_status(200).path().to_owned();
    let formal = desk.plan("2026-12-17").await;
    // The day, what it is about, who comes.
    let takeover = format!("{meeting}/takeover");
    desk.ann.get(&takeover).await.expect_status(403);
    seren.get(&format!("{formal}/takeover")).await.expect_status(404);
    let page = seren.get(&meeting).await.expect_status(200).follow("Plan your takeover").await.expect_status(200);
    let form = page.form("/do/panels/choose-day");
    form.clone().fill("held_on", "2020-01-01").send().await.expect_status(422).expect_text("This day is in the past");
    let page = form.fill("held_on", "2026-11-22").fill("place", "The Barn").send().await.expect_status(200);
    let page = page.expect_text("22 November 2026").expect_text("The Barn");
    page.form("/do/panels/put-item").send().await.expect_status(422).expect_text("This cannot be empty");
    let form = page.form("/do/panels/put-item").fill("title[en]", "Keys to our rooms");
    form.clone().send().await.expect_status(200);
    let page = form.send().await.expect_status(200).expect_text("Keys to our rooms");
    let form = page.form("/do/panels/invite-guest").fill("guest_name", "The head of housing");
    let page = form.fill("guest_mail", "housing@example.org").send().await.expect_status(200);
    let page = page.expect_text("The head of housing").expect_text("has been sent an email");
    let sent = outbox::newest(&app.services, 100).await.expect("read");
    let mail = &sent.iter().find(|queued| queued.kind == "guest").expect("a mail").mail;
    assert!(mail.text.contains("The Barn") && !mail.text.contains("Seren"), "no child is named: {}", mail.text);
    let form = page.form("/do/panels/invite-guest").fill("guest_name", "Somebody else");
    let page = form.send().await.expect_status(200);
    assert_eq!(page.forms("/do/panels/uninvite-guest").len(), 2);
    let stale = page.form("/do/panels/choose-day").fill("place", "Elsewhere");

    // Once people are told of it the clerk moves it; young people chair.
    desk.publish(&meeting).await;
    stale.send().await.expect_status(409);
    desk.ann.get(&format!("{meeting}/room")).await.expect_status(403);
    let room = seren.get(&takeover).await.follow("Chair the meeting").await.expect_status(200);
    let page = room.form("/do/panels/begin-meeting").send().await.expect_status(200);
    for n in 0..page.forms("/do/panels/tap").len() {
        page.forms("/do/panels/tap").remove(n).fill("mark", "present").send().await.expect_status(200);
    }
    page.form("/do/panels/open-item").send().await.expect_status(200);
    let form = page.form("/do/panels/save-record").fill("notes", "We said: every room has a key.");
    form.send().await.expect_status(200);
    let form = page.form("/do/panels/finish-item").fill("choice", "discussed").fill("outcome", "Keys by May.");
    form.send().await.expect_status(200);
    // A formal meeting is not theirs.
    desk.report(&formal, "Budget").await;
    desk.publish(&formal).await;
    seren.get(&format!("{formal}/room")).await.expect_status(403);

    // The record is in their own words.
    let minutes = format!("{meeting}/minutes");
    let page = seren.get(&minutes).await.form("/do/panels/draft-minutes").send().await.expect_status(200);
    let page = page.expect_text("We said: every room has a key.").expect_text("The head of housing");
    let form = page.follow("Change this section Keys to our rooms").await.form("/do/panels/save-section");
    let page = form.fill("text[en]", "Every room gets a key. They promised.").send().await.expect_status(200);
    page.expect_text("They promised.").expect_no_form("/do/panels/publish-draft");
    desk.ann.get(&minutes).await.expect_text("They promised.").form("/do/panels/check-minutes");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn guests_are_told_of_every_change_and_that_they_need_not_come(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let seren = young(&app, &desk, "Seren").await;
    let form = desk.clerk.get(&format!("{}/meetings/new", desk.path)).await.form("/do/panels/plan");
    let form = form.fill("kind", "takeover").fill("held_on", "2026-12-16").fill("starts_at", "14:00");
    let meeting = form.fill("place", "Town hall").send().await.expect_status(200).path().to_owned();
    let takeover = format!("{meeting}/takeover");
    for (name, mail) in [("Housing", "housing@example.org"), ("Health", "health@example.org"), ("Nobody", "")] {
        let form = seren.get(&takeover).await.form("/do/panels/invite-guest").fill("guest_name", name);
        form.fill("guest_mail", mail).send().await.expect_status(200);
        // Of two who were invited at one moment nobody knows who comes first.
        app.clock.forward(domain::time::MINUTE);
    }
    app.clock.forward(domain::time::MINUTE);
    let form = seren.get(&takeover).await.form("/do/panels/choose-day").fill("place", "The Barn");
    form.send().await.expect_status(200);
    app.clock.forward(domain::time::MINUTE);
    let page = seren.get(&takeover).await;
    page.forms("/do/panels/uninvite-guest").remove(1).send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM meeting_guests WHERE name = 'Health'").await, 0);
    // Who was taken off the list counts: nobody writes to strangers without end.
    let id = match backend {
        Sqlite => "randomblob(16)",
        Postgres => "gen_random_uuid()",
    };
    let sql = format!(
        "INSERT INTO meeting_guests (id, meeting_id, name, at, off_at) \
         WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 47) \
         SELECT {id}, id, '', 0, 0 FROM meetings CROSS JOIN counted WHERE kind = 'takeover'"
    );
    run(&app, &sql).await;
    let form = page.form("/do/panels/invite-guest").fill("guest_name", "One more");
    form.send().await.expect_status(409).expect_text("as many guests as we can have");
    app.clock.forward(domain::time::MINUTE);
    let form = desk.clerk.get(&meeting).await.form("/do/panels/cancel").fill("cancel_reason", "Snow");
    form.send().await.expect_status(200);
    let sent = outbox::newest(&app.services, 100).await.expect("read");
    let mut told: Vec<_> =
        sent.iter().rev().filter(|queued| queued.kind == "guest").map(|queued| &queued.mail).collect();
    assert!(told.iter().all(|mail| !mail.text.contains("Seren") && !mail.text.contains("seren")), "no child is named");
    let subjects = |to: &str| -> Vec<(String, String)> {
        let own = told.iter().filter(|mail| mail.to == to);
        let heads = ["Young people invite you", "Changed", "You need not come", "Cancelled"];
        own.map(|mail| {
            let head = heads.into_iter().find(|head| mail.subject.starts_with(head)).unwrap_or(&mail.subject);
            let file = &mail.attachment.as_ref().expect("a calendar file").text;
            assert!(!file.to_lowercase().contains("seren"), "{file}");
            (head.to_owned(), helpers::parse(file)["METHOD"].clone())
        })
        .collect()
    };
    let is = |all: &[(&str, &str)]| -> Vec<(String, String)> {
        all.iter().map(|(head, method)| ((*head).to_owned(), (*method).to_owned())).collect()
    };
    let (invited, moved) = (("Young people invite you", "REQUEST"), ("Changed", "REQUEST"));
    assert_eq!(subjects("housing@example.org"), is(&[invited, moved, ("Cancelled", "CANCEL")]));
    assert_eq!(subjects("health@example.org"), is(&[invited, moved, ("You need not come", "CANCEL")]));
    told.retain(|mail| mail.subject.starts_with("Changed"));
    assert!(told.iter().all(|mail| mail.text.contains("The Barn")));
    // One event for each guest through every change, and its number grows.
    let events: Vec<_> = sent.iter().rev().filter(|queued| queued.mail.to == "housing@example.org").collect();
    let events: Vec<_> =
        events.iter().map(|queued| helpers::parse(&queued.mail.attachment.as_ref().expect("one").text)).collect();
    assert!(events.windows(2).all(|two| two[0]["UID"] == two[1]["UID"]));
    let numbers: Vec<u32> = events.iter().map(|event| event["SEQUENCE"].parse().expect("a number")).collect();
    assert!(numbers.is_sorted() && numbers[0] < numbers[2], "{numbers:?}");
    // Nothing of them is kept for long, whether or not they gave an address.
    app.clock.forward(150 * domain::time::DAY);
    app.confirm_clock().await;
    app.keep().await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM meeting_guests").await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn foster_carers_take_over_a_meeting_of_theirs_and_no_other(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let seren = young(&app, &desk, "Seren").await;
    let (id, token) = app.person("Gwen", &[Role::PanelMember]).await;
    let form = desk.clerk.get(&format!("{}/members", desk.path)).await.form("/do/panels/add-member");
    form.fill("person", &id.to_string()).fill("kind", "foster_carer").send().await.expect_status(200);
    let gwen = app.visitor();
    app.sign_in(&gwen, &token, &[Role::PanelMember]).await;
    let plan = |kind: &'static str, day: &'static str| {
        let (clerk, path) = (desk.clerk.clone(), desk.path.clone());
        async move {
            let form = clerk.get(&format!("{path}/meetings/new")).await.form("/do/panels/plan").fill("kind", kind);
            let form = form.fill("held_on", day).fill("starts_at", "14:00").fill("place", "Town hall");
            form.send().await.expect_status(200).path().to_owned()
        }
    };
    let (carers, young) = (plan("carer_takeover", "2026-12-16").await, plan("takeover", "2026-12-17").await);
    gwen.get(&format!("{young}/takeover")).await.expect_status(403);
    seren.get(&format!("{carers}/takeover")).await.expect_status(403);
    desk.ann.get(&format!("{carers}/takeover")).await.expect_status(403);
    let page = gwen.get(&carers).await.expect_text("Takeover by foster carers").follow("Plan your takeover").await;
    let page = page.expect_status(200).expect_text("belongs to the panel's foster carers");
    // Whoever may not open the page sends nothing either.
    let put = page.form("/do/panels/put-item").fill("title[en]", "Respite");
    let sent = [("slug", "corporate-parenting-panel"), ("meeting", carers.rsplit('/').next().expect("an id"))];
    let once = "0123456789abcdef0123456789abcdef";
    let forged: Vec<_> = sent.into_iter().chain([("title[en]", "Forged"), ("once", once)]).collect();
    seren.post("/do/panels/put-item", &forged).await.expect_status(403);
    let page = put.send().await.expect_status(200).expect_text("Respite").expect_no_text("Forged");
    let form = page.form("/do/panels/choose-day").fill("held_on", "2026-11-22").fill("place", "The Barn");
    let page = form.send().await.expect_status(200).expect_text("The Barn");
    let form = page.form("/do/panels/invite-guest").fill("guest_name", "Cllr Far");
    form.fill("guest_mail", "far@example.org").send().await.expect_status(200);
    let sent = outbox::newest(&app.services, 100).await.expect("read");
    let mail = &sent.iter().find(|queued| queued.kind == "guest").expect("a mail").mail;
    assert!(mail.subject.starts_with("Foster carers invite you") && !mail.text.contains("Gwen"), "{}", mail.text);
    gwen.get(&format!("/cy{carers}/takeover")).await.expect_text("Gofalwyr maeth y panel");

    desk.publish(&carers).await;
    let room = gwen.get(&format!("{carers}/takeover")).await.follow("Chair the meeting").await.expect_status(200);
    room.form("/do/panels/begin-meeting").send().await.expect_status(200);
    seren.get(&format!("{carers}/room")).await.expect_status(403);
}
