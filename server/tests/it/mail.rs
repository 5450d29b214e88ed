//! Mail against a real SMTP server, well-behaved and not: nothing is lost, nothing is doubled unseen.

mod smtp;

use std::{
    collections::HashSet,
    process::{Command, Stdio},
    time::Duration,
};

use domain::{
    role::Role,
    time::{DAY, HOUR},
};
use platform::{clock::Clock, outbox};
use rstest::rstest;
use server::{cli::check::check, jobs::send_once, metrics};

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::Browser,
    moderation::said,
    ops::serve_on_free_port,
    panels::{
        helpers::Desk,
        nominating::{vacant, written},
        room::begun,
    },
    voices::{count, run},
};
use smtp::Smtp;

/// Puts mail for each of these in the outbox.
async fn ask(app: &TestApp, names: &[String]) {
    for name in names {
        app.person(name, &[Role::Member]).await;
        let form = app.visitor().get("/sign-in").await.form("/do/people/ask-link");
        form.fill("email", &format!("{}@example.org", name.to_lowercase())).send().await.expect_status(200);
    }
    app.settled().await;
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn mail_goes_out_once_as_plain_text(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let smtp = Smtp::start("accepts");
    ask(&app, &["Meg".into()]).await;
    assert_eq!(send_once(&app.services, &smtp.mailer()).await, Ok(1));
    assert_eq!(send_once(&app.services, &smtp.mailer()).await, Ok(0));
    let taken = smtp.taken(1).await;
    assert_eq!(taken.len(), 1);
    assert_eq!(taken[0].to, ["meg@example.org"]);
    assert_eq!(taken[0].subject, "Your link to Make A Noise");
    assert_eq!(taken[0].parts, ["text/plain"]);
    assert_eq!(outbox::waiting(&app.services).await, Ok((0, 0)));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_refused_mail_is_tried_again_with_patience(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    ask(&app, &["Meg".into()]).await;
    let busy = Smtp::start("refuses");
    assert_eq!(send_once(&app.services, &busy.mailer()).await, Ok(1));
    admin.get("/outbox").await.expect_text("Will be tried again").expect_text("Try again later");
    // Not at once: 15 seconds after the first failure, 30 after the second.
    assert_eq!(send_once(&app.services, &busy.mailer()).await, Ok(0));
    app.clock.forward(15_000);
    assert_eq!(send_once(&app.services, &busy.mailer()).await, Ok(1));
    app.clock.forward(15_000);
    assert_eq!(send_once(&app.services, &busy.mailer()).await, Ok(0));
    app.clock.forward(15_000);
    let smtp = Smtp::start("accepts");
    assert_eq!(send_once(&app.services, &smtp.mailer()).await, Ok(1));
    assert_eq!(smtp.taken(1).await.len(), 1);
    admin.get("/outbox").await.expect_text("Sent");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_repeat_carries_the_same_message_id(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let smtp = Smtp::start("drops");
    ask(&app, &["Meg".into()]).await;
    assert_eq!(send_once(&app.services, &smtp.mailer()).await, Ok(1));
    app.clock.forward(15_000);
    assert_eq!(send_once(&app.services, &smtp.mailer()).await, Ok(1));
    let taken = smtp.taken(2).await;
    assert_eq!(taken.len(), 2, "hung up on once, and repeated");
    assert_eq!(taken[0], taken[1], "so that the reader's mail program shows it once");
    assert_eq!(outbox::waiting(&app.services).await, Ok((0, 0)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_hangs_holds_nothing_up_for_ever() {
    let app = TestApp::start(Sqlite).await;
    let smtp = Smtp::start("hangs");
    ask(&app, &["Meg".into()]).await;
    let tried = tokio::time::timeout(Duration::from_mins(1), send_once(&app.services, &smtp.mailer())).await;
    assert_eq!(tried, Ok(Ok(1)));
    assert_eq!(outbox::waiting(&app.services).await.map(|(n, _)| n), Ok(1), "kept for another try");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn two_servers_claim_each_mail_once(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let names: Vec<_> = (0..14).map(|n| format!("Meg{n}")).collect();
    ask(&app, &names).await;
    let smtp = Smtp::start("accepts");
    let other = app.config.services(Clock::set(app.clock.now())).await.expect("another server");
    let work = |services: platform::Services| {
        let mailer = smtp.mailer();
        tokio::spawn(async move { while send_once(&services, &mailer).await.expect("sent") > 0 {} })
    };
    let (one, two) = (work(app.services.clone()), work(other));
    one.await.expect("done");
    two.await.expect("done");
    let taken = smtp.taken(names.len()).await;
    assert_eq!(taken.len(), names.len());
    assert_eq!(taken.iter().collect::<HashSet<_>>().len(), names.len());
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_stops_while_it_claims_loses_and_doubles_nothing(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let names: Vec<_> = (0..9).map(|n| format!("Meg{n}")).collect();
    ask(&app, &names).await;
    let other = app.config.services(app.clock.clone()).await.expect("another server");
    // It stops at any moment: before, in the middle of, or right after its claim.
    let mut claimed = 0;
    for micros in [0, 50, 200, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 1_000_000] {
        let claim = tokio::time::timeout(Duration::from_micros(micros), outbox::claim(&other, 2)).await;
        claimed += claim.map_or(0, |claim| claim.expect("claimed").len());
    }
    assert!(claimed > 0, "the last had a second");
    let smtp = Smtp::start("accepts");
    let drain = || async { while send_once(&app.services, &smtp.mailer()).await.expect("sent") > 0 {} };
    drain().await;
    let first = smtp.taken(names.len() - claimed).await.len();
    assert!(first <= names.len() - claimed, "what another server holds is left to it");
    app.clock.forward(2 * 60_000 + 1);
    drain().await;
    let taken = smtp.taken(names.len()).await;
    assert_eq!(taken.len(), names.len());
    assert_eq!(taken.iter().collect::<HashSet<_>>().len(), names.len());
    assert_eq!(outbox::waiting(&app.services).await, Ok((0, 0)));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_mail_cut_off_in_the_middle_arrives_whole_and_once(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let smtp = Smtp::start("cuts");
    ask(&app, &["Meg".into()]).await;
    assert_eq!(send_once(&app.services, &smtp.mailer()).await, Ok(1));
    assert_eq!(outbox::waiting(&app.services).await.map(|(n, _)| n), Ok(1), "not lost");
    app.clock.forward(15_000);
    assert_eq!(send_once(&app.services, &smtp.mailer()).await, Ok(1));
    app.clock.forward(HOUR);
    assert_eq!(send_once(&app.services, &smtp.mailer()).await, Ok(0));
    assert_eq!(smtp.taken(1).await.len(), 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_was_accepted_is_never_sent_again(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let smtp = Smtp::start("leaves");
    let mailer = smtp.mailer();
    ask(&app, &["Meg".into(), "Mali".into()]).await;
    // The second may find the line gone, and is tried again; the first was accepted, whatever came after.
    for _ in 0..8 {
        send_once(&app.services, &mailer).await.expect("tried");
        app.clock.forward(15_000);
    }
    app.clock.forward(HOUR);
    assert_eq!(send_once(&app.services, &mailer).await, Ok(0));
    let mut to: Vec<_> = smtp.taken(2).await.into_iter().flat_map(|taken| taken.to).collect();
    to.sort_unstable();
    assert_eq!(to, ["mali@example.org", "meg@example.org"], "each once");
    admin.get("/outbox").await.expect_text("Sent").expect_no_text("Will be tried again");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_takes_is_given_up_in_the_end_and_said(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let smtp = Smtp::start("refuses");
    let mailer = smtp.mailer();
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    // An invitation waits for days; a link to sign in would be dead before.
    let form = admin.get("/people").await.form("/do/people/invite").fill("name", "Meg");
    form.fill("email", "meg@example.org").tick("roles[]", "clerk").send().await.expect_status(200);
    let mut tries = 0;
    for _ in 0..80 {
        tries += send_once(&app.services, &mailer).await.expect("tried");
        app.clock.forward(HOUR);
    }
    assert!((70..=73).contains(&tries), "every hour for three days: {tries}");
    assert_eq!(outbox::waiting(&app.services).await, Ok((0, 0)), "nobody waits for it any more");
    let admin = app.signed_in("Bo", &[Role::Admin]).await;
    admin.get("/outbox").await.expect_text("We stopped trying").expect_text("Try again later");
    admin.get("/cy/outbox").await.expect_text("Wedi rhoi'r gorau iddi");
    assert!(smtp.taken(0).await.is_empty());
    app.clock.forward(29 * DAY);
    app.keep().await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM outbox").await, 1);
    app.clock.forward(2 * DAY);
    store::housekeeping::run(&app.services).await.expect("kept");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM outbox").await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_lead_hears_first_and_within_a_minute_once_mail_goes_out_again(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    app.person("Ruth", &[Role::Lead]).await;
    let names: Vec<_> = (0..9).map(|n| format!("Meg{n}")).collect();
    ask(&app, &names).await;
    let id = said(&app, "He comes at night").await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let form = officer.get(&format!("/moderation/{id}/concern")).await.form("/do/safeguarding/raise");
    form.fill("urgency", "now").fill("what", "seen").fill("why", "worry").send().await.expect_status(200);
    // Nothing goes out for half an hour.
    let busy = Smtp::start("refuses");
    let mailer = busy.mailer();
    for _ in 0..60 {
        while send_once(&app.services, &mailer).await.expect("tried") > 0 {}
        app.clock.forward(30_000);
    }
    assert!(busy.taken(0).await.is_empty());
    app.clock.forward(30_000);
    let smtp = Smtp::start("accepts");
    send_once(&app.services, &smtp.mailer()).await.expect("sent");
    let taken = smtp.taken(1).await;
    assert!(taken.iter().any(|mail| mail.to == ["ruth@example.org"]), "{taken:?}");
    assert!(!taken.iter().any(|mail| mail.subject.contains("night")));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn mail_about_a_concern_is_never_given_up(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    app.person("Ruth", &[Role::Lead]).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let id = said(&app, "He comes at night").await;
    let form = officer.get(&format!("/moderation/{id}/concern")).await.form("/do/safeguarding/raise");
    form.fill("urgency", "week").fill("what", "seen").fill("why", "worry").send().await.expect_status(200);
    let smtp = Smtp::start("rejects");
    let mailer = smtp.mailer();
    for _ in 0..4 * 24 {
        send_once(&app.services, &mailer).await.expect("tried");
        app.clock.forward(HOUR);
    }
    assert_eq!(outbox::waiting(&app.services).await, Ok((1, 4 * DAY)));
    assert_eq!(outbox::failing(&app.services).await, Ok((1, 4 * DAY)));
    let (lead, admin) = (app.signed_in("Sam", &[Role::Lead]).await, app.signed_in("Ada", &[Role::Admin]).await);
    // Seen by leads and administrators on every page, by `check`, and by whoever watches the figures.
    lead.get("/account").await.expect_text("An email about danger has not gone out for 4 days.");
    admin.get("/outbox").await.expect_text("An email about danger has not gone out").expect_no_text("Given up");
    let report = check(&app.config).await.to_string();
    assert!(report.contains("BAD   mail about danger: 1 mails have not gone out"), "{report}");
    let figures = metrics::router(app.services.clone(), metrics::Figures::default());
    let figures = Browser::new(&serve_on_free_port(figures).await).get("/metrics").await.body;
    assert!(figures.contains("noise_danger_mail_failing 1\n"), "{figures}");
    assert!(figures.contains(&format!("noise_danger_mail_failing_seconds {}\n", 4 * DAY / 1_000)), "{figures}");
    app.clock.forward(40 * DAY);
    app.keep().await;
    let smtp = Smtp::start("accepts");
    while send_once(&app.services, &smtp.mailer()).await.expect("sent") > 0 {}
    assert!(smtp.taken(1).await.iter().any(|mail| mail.subject == "Safeguarding concern, urgency: This week"));
    assert_eq!(outbox::failing(&app.services).await, Ok((0, 0)));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_there_is_not_is_tried_once_and_the_administrator_sees_it(#[case] backend: Backend) {
    let app = TestApp::sending_mail(backend).await;
    let smtp = Smtp::start("rejects");
    let mailer = smtp.mailer();
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    run(&app, "DELETE FROM outbox").await;
    let form = admin.get("/people").await.form("/do/people/invite").fill("name", "Meg");
    form.fill("email", "meg@example.org").tick("roles[]", "clerk").send().await.expect_status(200);
    let mut tries = 0;
    for _ in 0..5 {
        tries += send_once(&app.services, &mailer).await.expect("tried");
        app.clock.forward(HOUR);
    }
    assert_eq!(tries, 1);
    assert_eq!(outbox::waiting(&app.services).await, Ok((0, 0)), "nobody waits for it any more");
    admin.get("/outbox").await.expect_text("We stopped trying").expect_text("No such mailbox");
}

#[tokio::test]
async fn mail_goes_by_starttls_to_a_server_with_a_certificate_of_ones_own() {
    let folder = std::env::temp_dir().join(format!("noise-smtp-{}", platform::random::uuid()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let certify = |args: &[&str]| {
        let made = Command::new("openssl")
            .args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"])
            .args(args)
            .current_dir(&folder)
            .stderr(Stdio::null())
            .status();
        assert!(made.is_ok_and(|status| status.success()), "openssl makes a certificate (apt-get install openssl)");
    };
    certify(&["-subj", "/CN=Our authority", "-keyout", "ca.key", "-out", "ca.pem"]);
    let (name, leaf) = ("subjectAltName=DNS:localhost", "basicConstraints=critical,CA:FALSE");
    certify(&[
        "-subj",
        "/CN=localhost",
        "-addext",
        name,
        "-addext",
        leaf,
        "-CA",
        "ca.pem",
        "-CAkey",
        "ca.key",
        "-keyout",
        "key.pem",
        "-out",
        "cert.pem",
    ]);
    let (cert, key) = (folder.join("cert.pem"), folder.join("key.pem"));
    let smtp = Smtp::with("starttls", &[&cert.display().to_string(), &key.display().to_string()]);
    let server = format!("smtp://localhost:{}?tls=required", smtp.port);
    let authority = std::fs::read(folder.join("ca.pem")).expect("made");
    let ours = Smtp::mailer_by(&server, Some(&authority)).expect("a mailer");
    assert_eq!(ours.answers().await, Ok(()));
    ours.try_out("ada@example.org").await.expect("taken");
    let taken = smtp.taken(1).await;
    assert_eq!((taken[0].to[0].as_str(), taken[0].hello.as_str()), ("ada@example.org", "noise.example.gov.uk"));
    // Nobody else vouches for it, and without TLS it takes nothing.
    let strange = Smtp::mailer_by(&server, None).expect("a mailer");
    assert!(strange.answers().await.is_err());
    let plain = Smtp::mailer_by(&format!("smtp://localhost:{}", smtp.port), None).expect("a mailer");
    assert!(!plain.try_out("ada@example.org").await.expect_err("refused").for_good);
    assert!(Smtp::mailer_by(&format!("smtp://localhost:{}", smtp.port), Some(&authority)).is_err(), "asks for no TLS");
}

/// The links of a mail with a key in them: whoever has one speaks for whom it was sent to.
fn keys(text: &str) -> Vec<&str> {
    let words = text.split_whitespace().filter(|word| word.starts_with("http"));
    let parts = words.flat_map(|link| link.split(['/', '?', '&', '=']));
    parts.filter(|part| part.len() >= 32 && part.chars().all(char::is_alphanumeric)).collect()
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_reads_no_link_that_speaks_for_somebody(#[case] backend: Backend) {
    let app = TestApp::sending_mail(backend).await;
    let desk = Desk::open(&app).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    ask(&app, &["Meg".into()]).await;
    let form = admin.get("/people").await.form("/do/people/invite").fill("name", "New");
    form.fill("email", "new@example.org").tick("roles[]", "clerk").send().await.expect_status(200);
    // The agenda with the link by which somebody says whether they come; a letter; an action.
    let area = vacant(&desk).await;
    written(&desk.clerk.get(&area).await).send().await.expect_status(200);
    let meeting = desk.plan("2026-11-22").await;
    desk.report(&meeting, "Fostering").await;
    desk.publish(&meeting).await;
    let page = begun(&desk, &meeting).await;
    let form = page.form("/do/panels/add-room-action").fill("what", "Buy bags").fill("owner", "Huw");
    let form = form.fill("due_on", "2026-11-24").fill("owner_mail", "huw@example.org");
    form.send().await.expect_status(200);
    app.keep().await;
    let mails = outbox::newest(&app.services, 1_000).await.expect("read");
    let speaking: Vec<_> = mails.iter().filter(|waiting| !keys(&waiting.mail.text).is_empty()).collect();
    let kinds: HashSet<_> = speaking.iter().map(|waiting| waiting.kind.as_str()).collect();
    assert!(kinds.len() >= 5, "the outbox has links of many kinds: {kinds:?}");
    let page = admin.get("/outbox").await.expect_status(200).expect_text("huw@example.org");
    for waiting in speaking {
        for key in keys(&waiting.mail.text) {
            assert!(!page.body.contains(key), "the link of a mail of kind {}", waiting.kind);
        }
    }
}
