//! Every page and every action of the table is asked for, by everybody.

use std::collections::BTreeSet;

use app::{
    error::AppError,
    platform::guard::Role::{self, Admin},
};
use reqwest::{Method, header};
use rstest::rstest;

use super::{
    ACTIONS,
    May::{self, Everybody, These},
    PAGES,
};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::Browser,
};

fn filled(text: &str) -> String {
    let zeros = "0".repeat(64);
    let mut text = text.to_owned();
    for (gap, filling) in [
        ("{token}", zeros.as_str()),
        ("{once}", &zeros[..32]),
        ("{code}", "K4M2PX"),
        ("{n}", "1"),
        ("{size}", "small"),
        ("{slug}", "nobody"),
    ] {
        text = text.replace(gap, filling);
    }
    // Whatever else stands in a path is an id.
    while let (Some(start), Some(end)) = (text.find('{'), text.find('}')) {
        text.replace_range(start..=end, "01900000-0000-7000-8000-000000000000");
    }
    text
}

fn may(may: May, role: Option<Role>) -> bool {
    match may {
        Everybody => true,
        These(roles) => role.is_some_and(|role| roles.contains(&role)),
    }
}

/// A browser for a visitor and for each role.
async fn everybody(app: &TestApp) -> Vec<(Option<Role>, Browser)> {
    let mut all = vec![(None, app.visitor())];
    for role in Role::ALL {
        all.push((Some(role), app.signed_in(role.key(), &[role]).await));
    }
    all
}

#[test]
fn every_page_and_every_action_stands_in_the_table() {
    let there: BTreeSet<_> = app::pages().iter().map(|page| page.path).collect();
    let listed: BTreeSet<_> = PAGES.iter().map(|(path, _)| *path).collect();
    assert_eq!(there.difference(&listed).collect::<Vec<_>>(), Vec::<&&str>::new(), "pages not in the table");
    assert_eq!(listed.difference(&there).collect::<Vec<_>>(), Vec::<&&str>::new(), "no such pages");
    let there: BTreeSet<_> = server::router::actions().into_iter().collect();
    let listed: BTreeSet<_> = ACTIONS.iter().map(|(path, ..)| *path).collect();
    assert_eq!(there.difference(&listed).collect::<Vec<_>>(), Vec::<&&str>::new(), "actions not in the table");
    assert_eq!(listed.difference(&there).collect::<Vec<_>>(), Vec::<&&str>::new(), "no such actions");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_open_to_its_readers_alone(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let mut wrong = Vec::new();
    for (role, browser) in everybody(&app).await {
        for (path, readers) in PAGES {
            let status = browser.get(&filled(path)).await.status.as_u16();
            if (status == 403) == may(*readers, role) || status == 500 {
                wrong.push(format!("{path} as {}: {status}", role.map_or("visitor", Role::key)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn every_action_is_open_to_its_doers_alone(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let mut wrong = Vec::new();
    for (role, browser) in everybody(&app).await {
        for (path, doers, form) in ACTIONS {
            let answer = browser
                .raw(Method::POST, path)
                .header(header::ACCEPT, "application/json")
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header("sec-fetch-site", "same-origin")
                .body(filled(form))
                .send()
                .await
                .expect("the server answers");
            let status = answer.status().as_u16();
            let body = answer.text().await.unwrap_or_default();
            let error = serde_json::from_str::<AppError>(&body);
            let unreadable = error.is_ok_and(|error| error == AppError::invalid("", "form-unreadable"));
            if (status == 403) == may(*doers, role) || status == 500 || status == 429 || unreadable {
                wrong.push(format!("{path} as {}: {status} {body}", role.map_or("visitor", Role::key)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_form_of_another_site_is_refused() {
    let app = TestApp::start(Sqlite).await;
    let browser = app.signed_in("Ada", &[Admin]).await;
    let answer = browser
        .raw(Method::POST, "/do/people/sign-out-everywhere")
        .header(header::ACCEPT, "text/html")
        .header("sec-fetch-site", "cross-site")
        .header(header::ORIGIN, "https://evil.example")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .send()
        .await
        .expect("the server answers");
    assert_eq!(answer.status().as_u16(), 403);
    browser.get("/account").await.expect_status(200);
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn nothing_changes_on_get() {
    let app = TestApp::start(Sqlite).await;
    let browser = app.signed_in("Ada", &[Admin]).await;
    for (path, ..) in ACTIONS {
        browser.get(path).await;
    }
    browser.get("/account").await.expect_status(200);
}
