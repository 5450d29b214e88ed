//! A voice that is a complaint goes the statutory way with the child's yes, and round whom it is about.

use domain::{
    role::Role,
    time::{DAY, HOUR},
};
use platform::outbox;
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    tables::rows,
    voices::{count, helpers::CANARY, png, tell},
};

const MANAGER: &str = "complaints@council.example";

pub async fn council(backend: Backend) -> TestApp {
    let app = TestApp::start_with(backend, |config| config.smtp_url = Some("smtp://127.0.0.1:9".into())).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let form = admin.get("/settings").await.form("/do/people/save-settings");
    form.fill("complaints_email", MANAGER).send().await.expect_status(200);
    app
}

/// The page on which the newest voice of this receipt becomes a complaint.
async fn page(child: &Browser) -> Page {
    child.get("/follow").await.follow("Is this a complaint").await.expect_status(200)
}

pub async fn complain(child: &Browser, whom: &str, who: &str) -> Page {
    page(child).await.form("/do/complaints/answer").fill("whom", whom).fill("who", who).send().await
}

/// The link of the newest mail to the manager, as it leaves the house.
async fn link(app: &TestApp) -> String {
    let mut link = None;
    loop {
        let due = outbox::claim(&app.services, 10).await.expect("mail");
        if due.is_empty() {
            return link.expect("a link");
        }
        for waiting in &due {
            assert!(!waiting.mail.text.contains(CANARY), "no mail carries what was said");
            if waiting.mail.to == MANAGER {
                link = waiting.mail.text.lines().find(|line| line.contains("/complaint/")).map(str::to_owned);
            }
            store::people::mail_tried(&app.services, waiting, Ok(())).await.expect("noted");
        }
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_officer_offers_the_way_and_it_is_gone_with_a_yes_alone(#[case] backend: Backend) {
    let app = council(backend).await;
    let officer = app.signed_in("Olwen", &[Role::Officer]).await;
    let child = app.visitor();
    tell(&child, CANARY, "confidential").await.expect_status(200).expect_text("Is this a complaint");
    let read = officer.get("/moderation").await.form("/do/moderation/claim").send().await.expect_text(CANARY);
    read.form("/do/complaints/offer").send().await.expect_status(200).expect_text("has not answered yet");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM outbox WHERE kind = 'complaint'").await, 0, "not without a yes");
    child.get("/follow").await.expect_text("We think this may be a complaint");
    let asked = page(&child).await.expect_text("in 10 working days").expect_text("20 working days at most");
    // Nothing chosen: said at once, and how to be reached is taken whole or not at all.
    let form = asked.form("/do/complaints/answer").fill("name", "Sam");
    let refused = form.send().await.expect_status(422).expect_text("Choose who it is about");
    refused.expect_text("Tell them how to reach you");
    complain(&child, "council", "").await.expect_status(200).expect_text("We have sent it to the complaints manager");
    // Ten working days from Sunday 22 November.
    child.get("/follow").await.expect_text("should answer you by 4 December 2026");
    officer.get(read.path()).await.expect_text("has passed this on as a complaint");
    let manager = app.visitor();
    let link = link(&app).await;
    let page = manager.get(&link).await.expect_status(200).expect_text(CANARY).expect_text("by 4 December 2026");
    let longer = page.forms("/do/complaints/manage").into_iter().find(|form| form.value("act") == Some("longer"));
    longer.clone().expect("a form").send().await.expect_status(200).expect_text("by 18 December 2026");
    assert_eq!(longer.expect("a form").send().await.status.as_u16(), 409, "longer once");
    child.get("/follow").await.expect_text("needs longer").expect_text("18 December 2026");
    let page = manager.get(&link).await;
    page.form("/do/complaints/manage").send().await.expect_status(200).expect_text("that you have answered");
    child.get("/follow").await.expect_text("told us that they have answered you");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn who_a_complaint_is_about_cannot_open_it_by_any_door(#[case] backend: Backend) {
    let app = council(backend).await;
    let about = app.signed_in("Olwen Price", &[Role::Officer, Role::Lead]).await;
    let other = app.signed_in("Gareth Rees", &[Role::Officer]).await;
    let child = app.visitor();
    let form = child.get("/tell").await.form("/do/voices/tell").fill("text", CANARY).file("picture", "me.png", png(9));
    form.send().await.expect_status(200);
    let before = about.get("/moderation").await;
    let voice = before.form("/do/moderation/claim").value("voice").expect("a voice").to_owned();
    let picture = child.get("/follow").await.attr(".picture", "src").expect("a picture");
    complain(&child, "reader", "it is OLWEN").await.expect_status(200);

    assert!(about.get("/moderation").await.forms("/do/moderation/claim").is_empty(), "not in the list");
    for path in ["", "/concern", "/preview"] {
        let status = about.get(&format!("/moderation/{voice}{path}")).await.expect_no_text(CANARY).status.as_u16();
        assert!(matches!(status, 403 | 404), "{status} of {path}");
    }
    about.get(&format!("/openings/ask/{voice}")).await.expect_status(404);
    for size in ["small", "large", "shared", "whole"] {
        let picture = picture.replace("small", size);
        about.get(&picture).await.expect_status(404);
    }
    let actions: [(&str, &[(&str, &str)]); 9] = [
        ("/do/moderation/claim", &[]),
        ("/do/moderation/release", &[]),
        ("/do/moderation/share", &[("text", CANARY)]),
        ("/do/moderation/hold", &[("note", "x")]),
        ("/do/moderation/translate", &[("text", "x")]),
        ("/do/moderation/decline", &[("reason", "not_safe")]),
        ("/do/safeguarding/raise", &[("urgency", "now"), ("what", "x"), ("why", "x"), ("about", "voice")]),
        ("/do/complaints/offer", &[]),
        ("/do/complaints/keep-from", &[("person", "01900000-0000-7000-8000-000000000000")]),
    ];
    for (action, fields) in actions {
        let once = "0123456789abcdef0123456789abcdef";
        let fields: Vec<_> =
            [("voice", voice.as_str()), ("once", once)].into_iter().chain(fields.iter().copied()).collect();
        let status = about.post(action, &fields).await.status.as_u16();
        assert_eq!(status, 404, "{action}");
    }
    about.post("/do/moderation/next", &[]).await.expect_no_text(CANARY);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'voice.original_read'").await, 0);

    // The other officer reads it and raises a concern: that is not hers to see either.
    let read = other.get("/moderation").await.form("/do/moderation/claim").send().await.expect_text(CANARY);
    let raise = other.get(&format!("{}/concern", read.path())).await.form("/do/safeguarding/raise");
    let raise = raise.fill("urgency", "week").fill("what", "Zqxwhat").fill("why", "Zqxwhy");
    let concern = raise.send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM concerns").await, 1, "{}", concern.text());
    let id = rows(&app).await.into_iter().find(|row| row.table == "concerns").expect("one").text("id");
    about.get("/concerns").await.expect_status(200).expect_no_text(&id);
    about.get(&format!("/concerns/{id}")).await.expect_status(404);
    about.post("/do/safeguarding/acknowledge", &[("concern", &id)]).await.expect_status(404);
    let report = about.get("/concerns/report.csv").await.expect_status(200);
    assert_eq!(report.body.lines().count(), 1, "the head alone: {}", report.body);
    other.get("/concerns").await.expect_status(200);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn without_a_name_it_goes_round_all_of_them_and_an_officer_can_keep_it_from_one(#[case] backend: Backend) {
    let app = council(backend).await;
    let (one, two) = (app.signed_in("Olwen", &[Role::Officer]).await, app.signed_in("Gareth", &[Role::Officer]).await);
    app.person("Lee", &[Role::Lead]).await;
    let child = app.visitor();
    tell(&child, CANARY, "confidential").await.expect_status(200);
    complain(&child, "reader", "").await.expect_status(200);
    for officer in [&one, &two] {
        assert!(officer.get("/moderation").await.forms("/do/moderation/claim").is_empty());
    }
    let told = "SELECT COUNT(*) FROM outbox WHERE kind = 'complaint-round'";
    assert_eq!(count(&app, told).await, 1, "the lead is told that it went round them");

    // An officer reads that it is about the other.
    tell(&app.visitor(), "Gareth was rude and hits me", "anonymous").await.expect_status(200);
    let read = one
        .get("/moderation")
        .await
        .form("/do/moderation/claim")
        .send()
        .await
        .expect_text("Gareth was rude and hits me");
    let form = read.form("/do/complaints/keep-from");
    let refused = form.clone().send().await.expect_status(422);
    refused.expect_text("Choose an officer or a lead");
    let gareth = rows(&app).await.into_iter().find(|row| row.table == "people" && row.text("name") == "Gareth");
    let form = form.fill("person", &gareth.expect("he").text("id"));
    let alarm = read.path().replace("/moderation/", "/alarms/");
    assert!(two.get("/alarms").await.body.contains(&alarm), "it may be about danger: both see that it rings");
    form.send().await.expect_status(200).expect_text("They cannot open it any more");
    one.get(read.path()).await.expect_status(200);
    two.get(read.path()).await.expect_status(404);
    assert!(!two.get("/alarms").await.body.contains(&alarm), "no list shows it to the one it is about");
    assert!(one.get("/alarms").await.body.contains(&alarm));
    two.get(&alarm).await.expect_status(404);
    assert_eq!(count(&app, told).await, 2);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn only_whoever_said_it_says_yes_and_can_take_it_back(#[case] backend: Backend) {
    let app = council(backend).await;
    let child = app.visitor();
    tell(&child, CANARY, "confidential").await.expect_status(200);
    let form = page(&child).await.form("/do/complaints/answer").fill("whom", "council");
    let voice = form.value("voice").expect("a voice").to_owned();
    let stranger = app.visitor();
    tell(&stranger, "hello", "confidential").await;
    let fields = [("voice", voice.as_str()), ("whom", "council")];
    for other in [&stranger, &app.visitor()] {
        other.post("/do/complaints/answer", &fields).await.expect_status(404);
        other.get(&format!("/follow/{voice}/complaint")).await.expect_no_text(CANARY);
    }
    form.clone().send().await.expect_status(200);
    assert_eq!(form.send().await.status.as_u16(), 409, "once");
    let link = link(&app).await;
    let (without, _) = link.rsplit_once('/').expect("a key");
    for key in ["[key]".to_owned(), "0".repeat(64)] {
        app.visitor().get(&format!("{without}/{key}")).await.expect_status(404);
        let manage = [("voice", voice.as_str()), ("token", key.as_str()), ("act", "answered")];
        app.visitor().post("/do/complaints/manage", &manage).await.expect_status(404);
    }
    stranger.post("/do/complaints/take-back", &fields).await.expect_status(404);
    child.get("/follow").await.form("/do/complaints/take-back").send().await.expect_status(200);
    app.visitor().get(&link).await.expect_text("does not want to complain any more").expect_no_text(CANARY);
    // Late: told again to the manager, until it is answered.
    page(&child).await.form("/do/complaints/answer").fill("whom", "council").send().await.expect_status(200);
    let mails = "SELECT COUNT(*) FROM outbox WHERE kind = 'complaint'";
    let before = count(&app, mails).await;
    app.clock.forward(13 * DAY + HOUR);
    store::housekeeping::run(&app.services).await.expect("kept");
    store::housekeeping::run(&app.services).await.expect("kept");
    assert_eq!(count(&app, mails).await, before + 1);
}
