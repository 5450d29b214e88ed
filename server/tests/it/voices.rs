//! Stories of telling us something, following it, and taking it back.

mod answered_by_mail;
mod danger;
mod entering;
mod erasing;
mod files;
mod following;
mod guessing;
pub mod helpers;
mod mending;
mod pictures;
mod putting_back;
mod saying_more;
mod telling;
mod versions;

use rstest::rstest;

use crate::app::{
    Backend::{self, Postgres, Sqlite},
    TestApp,
};
pub use helpers::{come_back, count, files_below, insert, png, run, tell, words};
pub use mending::correct;

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_public_pages_stand_in_both_languages(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let visitor = app.visitor();
    for path in ["/", "/tell", "/tell/done", "/follow", "/heard", "/help", "/privacy", "/accessibility"] {
        for twin in [path.to_owned(), format!("/cy{}", path.trim_end_matches('/'))] {
            let page = visitor.get(&twin).await.expect_status(200);
            assert_eq!(page.all("h1").len(), 1, "{twin}");
            assert!(!page.text().contains("Unknown localization"), "{twin} lacks a text:\n{}", page.text());
        }
    }
    visitor.get("/help").await.expect_text("999").expect_text("0800 1111");
    visitor.get("/heard?theme=nothing&page=999999999999999999999").await.expect_status(200);
    visitor.get("/follow/none/withdraw").await.expect_status(404);
}
