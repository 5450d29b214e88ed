//! What the marking tool keeps in the browser is of these very words.

use app::platform::guard::Role;
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Sqlite},
        TestApp,
    },
    voices::desk::tell,
};

#[rstest]
#[case(Sqlite)]
#[tokio::test(flavor = "multi_thread")]
async fn changed_words_are_another_version_of_them(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (writer, officer) = (app.visitor(), app.signed_in("Megan", &[Role::Officer]).await);
    tell(&writer, "Jordan is here", "confidential").await.expect_status(200);
    let page = officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
    let path = page.path().to_owned();
    let version = |page: &crate::browser::Page| page.attr(".redactor", "data-version").expect("a version");
    let first = version(&page);
    assert_eq!(version(&officer.get(&path).await), first, "the same words, the same marks");
    let change = writer.get("/follow").await.follow("Change my words").await.expect_status(200);
    change.form("/do/voices/correct").fill("text", "Here is Jordan").send().await.expect_status(200);
    let page = officer.get("/moderation").await.form("/do/moderation/next").send().await;
    let page = if page.path() == path { page } else { officer.get(&path).await };
    assert_eq!(page.all("#original"), ["Here is Jordan"]);
    assert_ne!(version(&page), first);
    assert!(!first.contains("Jordan") && first.len() == 16);
}

/// The tool counts places in what stands on the page: a space that nobody wrote would move all of them.
#[rstest]
#[case::found_first("07700 900123 is mine")]
#[case::found_last("he said so on 07700 900123")]
#[case::found_twice("07700 900123, jo@example.org")]
#[case::all_of_it("07700 900123")]
#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_stands_letter_by_letter(#[case] said: &str) {
    let app = TestApp::start(Sqlite).await;
    let (writer, officer) = (app.visitor(), app.signed_in("Megan", &[Role::Officer]).await);
    tell(&writer, said, "confidential").await.expect_status(200);
    let page = officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
    assert!(page.attr("#original mark", "data-span").is_some(), "nothing was found in it");
    assert_eq!(page.exactly("#original"), said);
}
