//! The page around every page.

use domain::role::Role;

use crate::app::{Backend::Sqlite, TestApp};

#[tokio::test(flavor = "multi_thread")]
async fn a_title_says_where_one_is_and_nothing_else() {
    let app = TestApp::start(Sqlite).await;
    let help = app.visitor().get("/cy/help").await.expect_status(200);
    assert!(help.all("title")[0].ends_with(" · Gwna Sŵn"), "{:?}", help.all("title"));
    assert_eq!(help.attr("html", "lang").as_deref(), Some("cy"));
}

#[tokio::test(flavor = "multi_thread")]
async fn young_people_find_the_ways_out_on_every_page_of_theirs_even_when_it_is_none() {
    let app = TestApp::start(Sqlite).await;
    for path in ["/", "/tell", "/follow", "/join", "/heard", "/pledge", "/help", "/privacy", "/no-such-page"] {
        let page = app.visitor().get(path).await;
        assert_eq!(page.attr("#leave", "rel").as_deref(), Some("noreferrer"), "{path}");
        // A button where something may be typed: the words go along.
        let help = page.all(".safety a[href='/help'], .safety button[data-over='/help']");
        assert_eq!(help.len(), 1, "{path}");
    }
    let staff = app.signed_in("Megan", &[Role::Officer]).await;
    let queue = staff.get("/moderation").await.expect_status(200);
    assert_eq!((queue.all("#leave").len(), queue.all(".top a[aria-current=page]").len()), (0, 1));
}
