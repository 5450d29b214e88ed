//! *Get me an advocate*: it reaches the advocacy service, nobody at the council reads it, and its clock runs.

use domain::{
    role::Role,
    time::{DAY, HOUR},
};
use platform::{i18n::RECEIPT_WORDS, outbox};
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    tables::rows,
    voices::{count, files_below, helpers::CANARY, run, tell, words},
};

const SERVICE: &str = "help@advocates.example";

/// A council whose mail is sent, and whose advocacy service can be written to.
pub async fn council(backend: Backend) -> TestApp {
    let app = TestApp::start_with(backend, |config| config.smtp_url = Some("smtp://127.0.0.1:9".into())).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let form = admin.get("/settings").await.form("/do/people/save-settings");
    let form =
        form.fill("advocacy[en]", "Tros Young").fill("advocacy[cy]", "Tros Ifanc").fill("advocacy_email", SERVICE);
    form.fill("advocacy_phone", "0800 000 111").send().await.expect_status(200);
    app
}

pub async fn ask(browser: &Browser) -> Page {
    let page = browser.get("/advocate").await.expect_status(200).expect_text("Only Tros Young reads");
    let form = page.form("/do/advocacy/ask").fill("name", CANARY).fill("way", "phone");
    form.fill("reach", "07700 900123").fill("safe", "Zqxafter school").send().await
}

/// The link of the newest mail to the service, as it leaves the house.
async fn link(app: &TestApp) -> String {
    let mut link = None;
    loop {
        let due = outbox::claim(&app.services, 10).await.expect("mail");
        if due.is_empty() {
            break;
        }
        for waiting in &due {
            if waiting.mail.to == SERVICE {
                assert!(!waiting.mail.text.contains(CANARY) && !waiting.mail.text.contains("07700"));
                link = waiting.mail.text.lines().find(|line| line.contains("/advocate/")).map(str::to_owned);
            }
            store::people::mail_tried(&app.services, waiting, Ok(())).await.expect("noted");
        }
    }
    link.expect("a link")
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn who_asks_for_an_advocate_is_reached_by_the_service_alone(#[case] backend: Backend) {
    let app = council(backend).await;
    let child = app.visitor();
    let done = ask(&child).await.expect_status(200).expect_text("We have sent it").expect_text("within 2 working days");
    let three = words(&done);
    assert_eq!(three.split(' ').count(), RECEIPT_WORDS, "who had no receipt gets one");
    child.get("/follow").await.expect_text("They should get in touch by 24 November 2026").expect_no_text(CANARY);
    let service = app.visitor();
    let link = link(&app).await;
    let page = service.get(&link).await.expect_status(200).expect_text(CANARY).expect_text("07700 900123");
    let page = page.expect_text("Zqxafter school").expect_text("by 24 November 2026");
    app.clock.forward(HOUR);
    page.form("/do/advocacy/answered").send().await.expect_status(200).expect_text("that you have been in touch");
    page.form("/do/advocacy/answered").send().await.expect_status(200);
    crate::voices::come_back(&child, &three).await.expect_text("they told us that they have been in touch");
    // Some days later nobody knows any more how to reach them.
    app.clock.forward(8 * DAY);
    store::housekeeping::run(&app.services).await.expect("kept");
    service.get(&link).await.expect_text("We have deleted how to reach them").expect_no_text("07700");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action LIKE 'advocate.%' AND actor IS NOT NULL").await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn nobody_at_the_council_reads_who_asked(#[case] backend: Backend) {
    let app = council(backend).await;
    let child = app.visitor();
    tell(&child, "the food is cold", "confidential").await.expect_status(200);
    ask(&child).await.expect_status(200);
    let all = rows(&app).await;
    let link = link(&app).await;
    let key = link.rsplit('/').next().expect("a key").to_owned();
    for row in all.iter().chain(&rows(&app).await) {
        for secret in [CANARY, "07700", "Zqxafter", &key] {
            assert!(!row.contains(secret), "{secret} stands in {}", row.table);
        }
    }
    for secret in [CANARY, "07700", "Zqxafter", &key] {
        let plain = files_below(&app.folder).into_iter().find(|file| {
            std::fs::read(file).expect("a file").windows(secret.len()).any(|part| part == secret.as_bytes())
        });
        assert_eq!(plain, None, "{secret} is on the disk");
    }
    let path = link.trim_start_matches(&app.url).to_owned();
    for role in Role::ALL {
        let browser = app.signed_in(role.key(), &[role]).await;
        for page in ["/advocates", "/moderation", "/concerns", "/outbox", "/audit", "/people", "/account"] {
            browser.get(page).await.expect_no_text(CANARY).expect_no_text(&key);
        }
        // Without the key there is no such page, whoever asks.
        let (without, _) = path.rsplit_once('/').expect("a key");
        browser.get(&format!("{without}/{}", "0".repeat(64))).await.expect_status(404);
        browser.get(&format!("{without}/[key]")).await.expect_status(404);
    }
    let officer = app.signed_in("Olwen", &[Role::Officer]).await;
    let counted = officer.get("/advocates").await.expect_status(200);
    assert_eq!(counted.all("dl.facts dd")[..4], ["1", "0", "0", "0"]);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_late_answer_is_told_to_the_service_the_council_and_the_child(#[case] backend: Backend) {
    let app = council(backend).await;
    app.person("Olwen", &[Role::Officer]).await;
    let child = app.visitor();
    let receipt = crate::voices::words(&ask(&child).await.expect_status(200));
    let mails = async |kind: &str| count(&app, &format!("SELECT COUNT(*) FROM outbox WHERE kind = '{kind}'")).await;
    // Sunday noon; two working days end with Tuesday.
    app.clock.forward(2 * DAY + 11 * HOUR);
    store::housekeeping::run(&app.services).await.expect("kept");
    assert_eq!((mails("advocate").await, mails("advocates-late").await), (1, 0));
    app.clock.forward(2 * HOUR);
    for _ in 0..2 {
        store::housekeeping::run(&app.services).await.expect("kept");
        assert_eq!((mails("advocate").await, mails("advocates-late").await), (2, 2), "an officer and an administrator");
    }
    let mine = crate::voices::come_back(&child, &receipt).await;
    let mine = mine.expect_text("They should have been in touch by 24 November 2026");
    mine.expect_text("0800 000 111");
    let admin = app.signed_in("Bo", &[Role::Admin]).await;
    assert_eq!(admin.get("/advocates").await.all("dl.facts dd")[..4], ["1", "1", "0", "0"]);
    app.clock.forward(2 * DAY);
    store::housekeeping::run(&app.services).await.expect("kept");
    assert_eq!(mails("advocate").await, 3, "and again");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn it_is_asked_once_and_can_be_taken_back(#[case] backend: Backend) {
    let app = council(backend).await;
    let child = app.visitor();
    let page = child.get("/advocate").await;
    let form = page.form("/do/advocacy/ask").fill("name", CANARY).fill("way", "find").fill("reach", "the youth club");
    let first = words(&form.clone().send().await.expect_status(200));
    let again = words(&form.send().await.expect_status(200));
    assert_eq!(first, again, "the same form, the same words");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM advocate_requests").await, 1);
    let page = child.get("/advocate").await.expect_text("You have asked already");
    assert!(page.forms("/do/advocacy/ask").is_empty());
    // A second form, filled in before the first was sent, is refused.
    let other = app.visitor().get("/advocate").await.form("/do/advocacy/ask").value("once").expect("a key").to_owned();
    let fields = [("once", other.as_str()), ("name", "Sam"), ("way", "find"), ("reach", "the park")];
    let refused = child.post("/do/advocacy/ask?from=/advocate", &fields).await;
    assert_eq!(refused.status.as_u16(), 409);
    // Not by a stranger.
    let mine = child.get("/follow").await;
    let take_back = mine.form("/do/advocacy/take-back");
    let id = take_back.value("request").expect("an id").to_owned();
    let stranger = app.visitor();
    stranger.post("/do/advocacy/take-back", &[("request", &id)]).await.expect_status(404);
    tell(&stranger, "hello", "confidential").await;
    stranger.post("/do/advocacy/take-back", &[("request", &id)]).await.expect_status(404);
    let link = link(&app).await;
    take_back.send().await.expect_status(200).expect_text("We have deleted how to reach you");
    app.visitor().get(&link).await.expect_text("do not want an advocate any more").expect_no_text("youth club");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM advocate_requests WHERE sealed IS NOT NULL").await, 0);
    child.get("/advocate").await.expect_text("What should they call you?");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_is_said_at_once_and_nothing_is_taken_that_nobody_would_get(#[case] backend: Backend) {
    let app = council(backend).await;
    let page = app.visitor().get("/cy/advocate").await.expect_text("Rydw i eisiau eiriolwr");
    let refused = page.form("/do/advocacy/ask").fill("reach", "x").fill("way", "email").send().await.expect_status(422);
    let refused =
        refused.expect_text("Dweda wrthyn nhw beth i dy alw di").expect_text("Edrycha ar y cyfeiriad e-bost eto");
    assert_eq!(refused.form("/do/advocacy/ask").value("reach"), Some("x"));
    // No service, or no mail: numbers to ring, and no form.
    let closed = TestApp::start(backend).await;
    let page = closed.visitor().get("/advocate").await.expect_text("Please call one of these numbers");
    assert!(page.forms("/do/advocacy/ask").is_empty());
    let fields = [("once", "0123456789abcdef0123456789abcdef"), ("name", "a"), ("way", "find"), ("reach", "b")];
    let refused = closed.visitor().post("/do/advocacy/ask?from=/advocate", &fields).await;
    assert_eq!(refused.status.as_u16(), 409);
    assert_eq!(count(&closed, "SELECT COUNT(*) FROM advocate_requests").await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_way_to_an_advocate_is_wherever_a_child_writes_and_on_every_receipt(#[case] backend: Backend) {
    let app = council(backend).await;
    let child = app.visitor();
    let done = tell(&child, "hello", "confidential").await;
    for page in ["/", "/tell", "/follow", "/help", "/heard", "/pledge", "/join"] {
        let shown = child.get(page).await;
        let young = shown.body.contains(r#"class="page young""#);
        assert!(!young || shown.text().contains("Get me an advocate"), "{page}");
    }
    assert!(done.text().contains("Get me an advocate"));
    child.get("/follow").await.expect_text("An advocate helps you say what you want");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_request_goes_with_its_time_and_with_its_receipt(#[case] backend: Backend) {
    let app = council(backend).await;
    ask(&app.visitor()).await.expect_status(200);
    run(&app, "UPDATE advocate_requests SET asked_at = asked_at - 5184000000").await;
    let admin = app.signed_in("Bo", &[Role::Admin]).await;
    let form = admin.get("/settings").await.form("/do/people/save-settings").fill("keep[advocates]", "1");
    form.send().await.expect_status(200);
    store::housekeeping::run(&app.services).await.expect("kept");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM advocate_requests").await, 0);
    // Erased with everything else of one person, by two people.
    let three = words(&ask(&app.visitor()).await);
    let officer = app.signed_in("Olwen", &[Role::Officer]).await;
    let page = officer.get("/erasures").await;
    page.form("/do/erasure/ask").fill("words", &three).send().await.expect_status(200);
    admin.get("/erasures").await.form("/do/erasure/answer").fill("answer", "agree").send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM advocate_requests").await, 0);
    assert_eq!(
        count(&app, "SELECT COUNT(*) FROM outbox WHERE kind = 'advocate' AND sent_at IS NULL").await,
        1,
        "the first"
    );
}
