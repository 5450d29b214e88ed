//! A progress report: begun by the pledge lead, with a word by members, released by somebody else, read by everybody.

use domain::role::Role;
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    panels::helpers::count,
    pdf::{close, pages},
    pledge::{claim_and_release, close_round, find, open_round, with_pledge},
    voices::run,
};

/// A report of the days until today, begun by the pledge lead.
pub async fn begun(lead: &Browser) -> Page {
    let form = lead.get("/pledge/report").await.expect_status(200).form("/do/pledge/begin-report");
    let form = form.fill("from", "2026-11-01").fill("to", "2026-11-22");
    form.send().await.expect_status(200).expect_text("The report has been started")
}

pub async fn foreword(page: Page, en: &str, cy: &str) -> Page {
    let form = page.form("/do/pledge/write-foreword").fill("foreword[en]", en);
    form.fill("foreword[cy]", cy).send().await
}

pub async fn released(by: &Browser, path: &str) -> Page {
    let page = by.get(path).await.expect_status(200);
    page.form("/do/pledge/release-report").tick("seen[]", "yes").send().await
}

/// The shared voice with this text is about the first promise.
pub async fn about_the_first(app: &TestApp, text: &str) {
    let link = "INSERT INTO voice_statements (voice_id, statement_id) SELECT voices.id, statements.id FROM voices, \
        statements WHERE statements.number = 1 AND voices.shared_text";
    run(app, &format!("{link} = '{text}'")).await;
}

/// What the table of figures says of how many promises are kept, before and at the end.
#[track_caller]
fn expect_kept(page: &Page, says: &str) {
    let rows = page.all("table tbody tr");
    assert!(rows.contains(&format!("Promises kept, young people say {says}")), "{rows:?}");
}

/// A paper; others may be drawn just then, and each waits for its turn.
pub async fn paper(browser: &Browser, path: &str) -> (u16, Vec<u8>) {
    loop {
        let answer = browser.raw(reqwest::Method::GET, path).send().await.expect("an answer");
        if answer.status().as_u16() != 503 {
            return (answer.status().as_u16(), answer.bytes().await.expect("bytes").to_vec());
        }
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_written_by_two_and_released_by_a_third(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    app.visitor().get("/pledge/report").await.expect_status(200).expect_text("No report yet");
    claim_and_release(&app, &lead, 1, "Each of 212 was told by letter.").await;
    let officer = open_round(&app, "Autumn 2026").await;
    find(&app, 11, "not_kept").await;
    let page = begun(&lead).await;
    let path = page.path().to_owned();
    // While the round is open nothing is known of it, in a draft either; once it is closed the same place says it.
    let page = page.expect_text("A draft").expect_text("Before: nothing said yet. Now: met.");
    expect_kept(&page, "not known not known");
    close_round(&officer).await;
    let page = lead.get(&path).await.expect_text("young people do not say kept");
    expect_kept(&page, "not known 0 of 1");

    // Two write at once: each their own text, and nothing is lost.
    let member = app.signed_in("Mo", &[Role::Member]).await;
    let theirs = member.get(&path).await.expect_status(200).expect_no_form("/do/pledge/write-foreword");
    foreword(page, "We wrote to all.", "").await.expect_text("The words have been saved");
    let form = theirs.form("/do/pledge/write-members-word").fill("word[en]", "Letters are not enough.");
    let page = form.fill("word[cy]", "Dyw llythyrau ddim yn ddigon.").send().await.expect_status(200);
    page.expect_text("We wrote to all.");
    // Of two who write the same text, the second is told, and what was typed is there.
    let (one, two) = (lead.get(&path).await, lead.get(&path).await);
    foreword(one, "We wrote to everybody.", "").await.expect_status(200);
    let late = foreword(two, "Another foreword", "").await.expect_status(409);
    assert_eq!(late.form("/do/pledge/write-foreword").value("foreword[en]").map(str::trim), Some("Another foreword"));

    // Nobody outside reads it, and it is not released with half of its words, nor by whoever wrote it.
    for path in [path.clone(), format!("{path}/report.pdf")] {
        app.visitor().get(&path).await.expect_status(404);
    }
    app.visitor().get("/pledge/report").await.expect_no_text("November 2026");
    let clerk = app.signed_in("Clerk", &[Role::Clerk]).await;
    released(&clerk, &path).await.expect_status(409).expect_text("missing in one of the languages");
    let form = lead
        .get(&path)
        .await
        .form("/do/pledge/write-foreword")
        .fill("foreword[cy]", "Fe wnaethon ni ysgrifennu at bawb.");
    form.send().await.expect_text("The words have been saved").expect_no_form("/do/pledge/release-report");
    let stale = clerk.get(&path).await.form("/do/pledge/release-report").tick("seen[]", "yes");
    released(&clerk, &path).await.expect_status(200).expect_text("The report has been released");
    stale.send().await.expect_status(409);

    let page = app.visitor().get("/pledge/report").await.follow("1 November 2026").await.expect_status(200);
    let page = page.expect_text("We wrote to everybody.").expect_text("Letters are not enough.").expect_text("212");
    page.expect_text("0 of 1").expect_no_form("/do/pledge/write-foreword").expect_no_text("Clerk");
    app.visitor().get(&format!("/cy{path}")).await.expect_status(200).expect_text("ddim yn ddigon");
    for (prefix, lang, says) in [("", "en", "Letters are not enough."), ("/cy", "cy", "ddim yn ddigon")] {
        let (status, bytes) = paper(&app.visitor(), &format!("{prefix}{path}/report.pdf")).await;
        assert_eq!(status, 200);
        assert!(pages(&bytes).concat().contains(&close(says)), "{:?}", pages(&bytes));
        let text = String::from_utf8_lossy(&bytes);
        for part in ["/StructTreeRoot", "/Marked true", &format!("/Lang({lang})"), "pdfuaid"] {
            assert!(text.contains(part), "no {part}");
        }
    }

    // A claim that is taken back is gone from the report; the report itself can be taken back too, and corrected.
    run(&app, "UPDATE claim_releases SET state = 'withdrawn', reason = '{\"en\":\"Wrong\"}'").await;
    app.visitor().get(&path).await.expect_no_text("212").expect_text("said nothing new");
    clerk.get(&path).await.form("/do/pledge/take-report-back").send().await.expect_text("has been taken back");
    app.visitor().get(&path).await.expect_status(404);
    let page = lead.get(&path).await.form("/do/pledge/discard-report").send().await.expect_status(422);
    page.form("/do/pledge/discard-report").fill("sure", "yes").send().await.expect_text("has been thrown away");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM pledge_reports").await, 0);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'pledge.report_released'").await, 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_period_is_one_that_is_over_and_has_one_report(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    let form = lead.get("/pledge/report").await.form("/do/pledge/begin-report");
    for (from, to, says) in [
        ("", "2026-11-22", "Please choose a day"),
        ("2026-11-22", "2026-11-01", "before the first"),
        ("2026-11-01", "2026-11-23", "still to come"),
    ] {
        let page = form.clone().fill("from", from).fill("to", to).send().await.expect_status(422).expect_text(says);
        assert_eq!(page.form("/do/pledge/begin-report").value("to"), Some(to), "as it was typed");
    }
    let form = form.fill("from", "2026-11-01").fill("to", "2026-11-22");
    let posts: Vec<_> = (0..8).map(|_| tokio::spawn(form.clone().send())).collect();
    for post in posts {
        assert!([200, 409].contains(&post.await.expect("joined").status.as_u16()));
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM pledge_reports").await, 1);
    let member = app.signed_in("Mo", &[Role::Member]).await;
    member.get("/pledge/report").await.expect_text("Not released yet").expect_no_form("/do/pledge/begin-report");
}
