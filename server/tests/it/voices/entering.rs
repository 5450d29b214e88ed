//! What reached an officer in another way: one by one with words to hand over, and many from a CSV.

use domain::role::Role;
use platform::i18n::RECEIPT_WORDS;
use rstest::rstest;

use super::helpers::{CANARY, count, files_below, png, words};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, FilledForm, Page},
};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_officer_enters_what_somebody_said_and_hands_over_the_words(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let page = officer.get("/moderation/enter").await.expect_status(200);
    let form = || page.form("/do/voices/enter").fill("text", CANARY).fill("theme", "home").fill("lang", "cy");
    let refused = form().send().await.expect_status(422).expect_text("Choose how it reached you");
    assert_eq!(refused.form("/do/voices/enter").value("text"), Some(CANARY));
    let form = form().fill("way", "paper").fill("publish", "yes").file("picture", "sheet.png", png(5));
    let done = form.clone().send().await.expect_status(200);
    let receipt = words(&done);
    assert_eq!(receipt.split(' ').count(), RECEIPT_WORDS);
    assert_eq!(words(&form.send().await), receipt, "sent twice, entered once");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE lang = 'cy' AND person_id IS NULL").await, 1);
    // The officer's browser does not become the writer's.
    officer.get("/follow").await.expect_no_text(CANARY);
    let phone = app.visitor();
    let mine = phone.get("/follow").await.form("/do/voices/follow").fill("words", &receipt).send().await;
    mine.expect_status(200).expect_text(CANARY);
    let item = officer.get("/moderation").await.form("/do/moderation/next").send().await;
    item.expect_text("On paper, by Megan").expect_text("Entered for somebody").expect_text(CANARY);

    let form = page.form("/do/voices/enter").fill("text", "By phone").fill("way", "phone").fill("privacy", "anonymous");
    let done = form.fill("once", &"b".repeat(32)).send().await.expect_status(200).expect_text("without a way back");
    assert_eq!(words(&done), "", "the words of the one before are gone");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM tellings WHERE way = 'phone'").await, 1);
}

async fn bring(officer: &Browser, file: &str) -> Page {
    bring_bytes(officer, file.as_bytes().to_vec()).await
}

async fn bring_bytes(officer: &Browser, file: Vec<u8>) -> Page {
    let form = officer.get("/moderation/enter/batch").await.form("/do/voices/read-batch");
    form.file("file", "event.csv", file).send().await
}

/// A workbook with one sheet of these cells.
async fn workbook(rows: &[[&str; 2]]) -> Vec<u8> {
    use platform::documents::sheets::{self, Sheet};
    let rows = rows.iter().map(|row| row.iter().map(|cell| (*cell).into()).collect()).collect();
    let sheet = Sheet { name: "Said".into(), head: vec!["text".into(), "show".into()], rows };
    sheets::xlsx(vec![sheet]).await.expect("a workbook")
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_excel_saved_reaches_the_queue_whole_and_is_flagged(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let windows = b"text,show,age\r\nMy uncle\x97hits me\x97every night. He\x92ll do it again,no,12\r\n".to_vec();
    let look = bring_bytes(&officer, windows).await.expect_status(200);
    let look = look.expect_text("My uncle—hits me—every night. He’ll do it again");
    let look = look.expect_text("These columns are not read: age");
    look.form("/do/voices/enter-batch").send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE flagged").await, 1);

    let welsh = b"text\r\nY caf\xe9 a'r d?r\r\nCold,at night\r\n".to_vec();
    let look = bring_bytes(&officer, welsh).await.expect_text("Something is wrong in 2 rows");
    look.expect_text("a question mark inside a word").expect_text("in no column that has a name: “at night”");

    let same = [["The water was cold. Dŵr — 🦦", "yes"], ["He’ll be back", "no"]];
    let look = bring_bytes(&officer, workbook(&same).await).await.expect_status(200);
    let enter = look.expect_text("The water was cold. Dŵr — 🦦").form("/do/voices/enter-batch");
    enter.send().await.expect_text("All rows have been entered");
    let csv = "\u{feff}sep=;\rtext;show\rThe water was cold. Dŵr — 🦦;yes\rHe’ll be back;no\r";
    bring(&officer, csv).await.expect_status(422).expect_text("entered already");
    bring_bytes(&officer, b"\xd0\xcf\x11\xe0 older".to_vec()).await.expect_status(422).expect_text("CSV UTF-8");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_batch_is_looked_at_and_entered_all_or_none(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    officer.get("/moderation/enter/batch").await.form("/do/voices/read-batch").send().await.expect_status(422);
    bring(&officer, "words\na\n").await.expect_status(422).expect_text("one of them must be “text”");

    let wrong = format!("text,theme,show\n{CANARY},home,yes\nCold,moon,perhaps\n");
    let look = bring(&officer, &wrong).await.expect_status(200).expect_text("Something is wrong in 1 row");
    let look = look.expect_text("No such theme: “moon”").expect_text("instead of “perhaps”");
    assert!(look.forms("/do/voices/enter-batch").is_empty());
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 0);
    let id = look.path().rsplit('/').next().expect("an id").to_owned();
    officer.post("/do/voices/enter-batch", &[("batch", &id)]).await.expect_status(409);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 0, "none of them");
    // What waits is sealed, and for whoever brought it alone.
    let plain = |file: &std::path::PathBuf| {
        std::fs::read(file).expect("a file").windows(CANARY.len()).any(|part| part == CANARY.as_bytes())
    };
    assert!(!files_below(&app.folder).iter().any(plain), "the words are on the disk");
    let other = app.signed_in("Olwen", &[Role::Officer]).await;
    other.get(&format!("/moderation/enter/batch/{id}")).await.expect_status(404);

    let right =
        format!("\u{feff}testun;thema;iaith;dangos\r\n{CANARY};Ble rydw i'n byw;Cymraeg;ie\r\nHe hit me;;en;na\r\n");
    let look = bring(&officer, &right).await.expect_status(200).expect_text("Enter these 2 rows");
    let enter = look.form("/do/voices/enter-batch");
    enter.clone().send().await.expect_status(200).expect_text("All rows have been entered");
    enter.send().await.expect_status(410);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 2, "once");
    assert_eq!(
        count(&app, "SELECT COUNT(*) FROM voices WHERE lang = 'cy' AND theme = 'home' AND may_publish").await,
        1
    );
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE flagged AND NOT may_publish").await, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM tellings WHERE way = 'event' AND entered_by IS NOT NULL").await, 2);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'batch.entered'").await, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM batches WHERE entered_at IS NOT NULL AND sealed IS NULL").await, 1);
    bring(&other, &right).await.expect_status(422).expect_text("entered already");

    app.clock.forward(2 * domain::time::DAY);
    store::housekeeping::run(&app.services).await.expect("tidied");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM batches").await, 1, "what nobody entered is gone");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn two_officers_with_the_same_file_enter_it_once(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let mut forms = Vec::new();
    for name in ["Megan", "Olwen"] {
        let officer = app.signed_in(name, &[Role::Officer]).await;
        for _ in 0..5 {
            forms.push(bring(&officer, "text\nOne\nTwo\n").await.form("/do/voices/enter-batch"));
        }
    }
    futures::future::join_all(forms.into_iter().map(FilledForm::send)).await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 2);
}

#[rstest]
#[case(Sqlite)]
#[tokio::test(flavor = "multi_thread")]
async fn the_template_can_be_brought_as_it_is(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    for path in ["/moderation/enter/template.csv", "/cy/moderation/enter/template.csv"] {
        let template = officer.get(path).await.expect_status(200);
        bring(&officer, &template.body).await.expect_status(200).expect_text("Enter this 1 row");
    }
}
