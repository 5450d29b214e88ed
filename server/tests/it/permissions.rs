//! Who may do what (docs/domain.md, *Roles*), over every page and every action there is.
//!
//! Each is asked for as a visitor and as each role. Somebody who may not gets 403; somebody who may
//! gets anything but 403 and 500: ids here are made up, so 404 and 422 are fine. A page or an
//! action that does not stand here fails: nothing is public by being forgotten. Each feature has a file
//! of the table.

mod advocacy;
mod celebrations;
mod complaints;
mod erasure;
mod moderation;
mod panels;
mod people;
mod performance;
mod pledge;
mod questions;
mod responses;
mod safeguarding;
mod surveys;
mod visits;
mod voices;

use std::collections::BTreeSet;

use domain::{
    error::AppError,
    role::Role::{self, Admin, Clerk, Inspector, Lead, Member, Officer, PanelMember, PledgeLead},
};
use reqwest::{Method, header};
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::Browser,
};

#[derive(Clone, Copy)]
pub enum May {
    Everybody,
    These(&'static [Role]),
}
use May::{Everybody, These};

const SIGNED_IN: May = These(&Role::ALL);
/// Members have no password.
const STAFF: May = These(&[Officer, Lead, PanelMember, Clerk, PledgeLead, Admin, Inspector]);
/// An inspector does not sign what they inspect.
const SIGNATORIES: May = These(&[Member, Officer, Lead, PanelMember, Clerk, PledgeLead, Admin]);
const INSPECTION: May = These(&[Lead, PledgeLead, Admin]);
const ADMIN: May = These(&[Admin]);
const AUTHORS: May = These(&[Member, Officer]);
const PANEL_READERS: May = These(&[Member, Officer, PanelMember, Clerk, PledgeLead]);
const CLERK: May = These(&[Clerk]);
const WITNESS_KEEPERS: May = These(&[Officer, Clerk]);
const EVENT_KEEPERS: May = These(&[Officer, Clerk]);
/// Who of them may read, write or release is the panel's to say (`store::panels::saying`).
const RELEASERS: May = These(&[Officer, PanelMember, Clerk]);
const CLAIM_READERS: May = These(&[Officer, Lead, PanelMember, Clerk, PledgeLead]);
const DRAFTERS: May = These(&[Member, PledgeLead]);
const OFFICER: May = These(&[Officer]);
const LEAD: May = These(&[Lead]);
const COUNTING: May = These(&[Member, Officer, Lead, PanelMember, Clerk, PledgeLead]);
const CONCERNS: May = These(&[Officer, Lead]);
const DUTY: May = These(&[Lead, Admin]);
const ERASERS: May = These(&[Officer, Lead, Admin]);
/// Which of them may agree to a role is asked of each request (`people::giving`).
const ROLE_GIVERS: May = These(&[Lead, Admin]);

/// Every page. `{…}` in a path is filled by what `filled` says.
pub fn pages() -> impl Iterator<Item = &'static (&'static str, May)> {
    let all = [
        voices::PAGES,
        advocacy::PAGES,
        complaints::PAGES,
        people::PAGES,
        surveys::PAGES,
        performance::PAGES,
        pledge::PAGES,
        responses::PAGES,
        moderation::PAGES,
        safeguarding::PAGES,
        erasure::PAGES,
        panels::PAGES,
        questions::PAGES,
        celebrations::PAGES,
        visits::PAGES,
    ];
    all.into_iter().flatten()
}

/// These end the session that asks, so they stand last.
const LAST: &[(&str, May, &str)] =
    &[("/do/people/sign-out-everywhere", SIGNED_IN, ""), ("/do/people/sign-out", Everybody, "")];

/// Every action, with a form that it can read; `{id}`, `{once}` and `{token}` are filled in.
pub fn actions() -> impl Iterator<Item = &'static (&'static str, May, &'static str)> {
    let all = [
        voices::ACTIONS,
        advocacy::ACTIONS,
        complaints::ACTIONS,
        people::ACTIONS,
        surveys::ACTIONS,
        performance::ACTIONS,
        pledge::ACTIONS,
        responses::ACTIONS,
        moderation::ACTIONS,
        safeguarding::ACTIONS,
        erasure::ACTIONS,
        panels::ACTIONS,
        questions::ACTIONS,
        celebrations::ACTIONS,
        visits::ACTIONS,
        LAST,
    ];
    all.into_iter().flatten()
}

pub fn filled(text: &str) -> String {
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
    let there: BTreeSet<_> = web::pages().iter().map(|page| page.path).collect();
    let listed: BTreeSet<_> = pages().map(|(path, _)| *path).collect();
    assert_eq!(there.difference(&listed).collect::<Vec<_>>(), Vec::<&&str>::new(), "pages not in the table");
    assert_eq!(listed.difference(&there).collect::<Vec<_>>(), Vec::<&&str>::new(), "no such pages");
    let there: BTreeSet<_> = server::router::actions().into_iter().collect();
    let listed: BTreeSet<_> = actions().map(|(path, ..)| *path).collect();
    assert_eq!(there.difference(&listed).collect::<Vec<_>>(), Vec::<&&str>::new(), "actions not in the table");
    assert_eq!(listed.difference(&there).collect::<Vec<_>>(), Vec::<&&str>::new(), "no such actions");
    // Of two at one address only one is reached, and nothing else says so.
    let mut at = BTreeSet::new();
    let twice: Vec<_> = actions().map(|(path, ..)| *path).filter(|path| !at.insert(*path)).collect();
    assert_eq!(twice, Vec::<&str>::new(), "two actions have one address");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_open_to_its_readers_alone(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let mut wrong = Vec::new();
    for (role, browser) in everybody(&app).await {
        for (path, readers) in pages() {
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
    // Each of them is somewhere else: from one place so much at once would be too much.
    let app = TestApp::start_with(backend, |config| config.trusted_proxies = 1).await;
    let mut wrong = Vec::new();
    for (n, (role, browser)) in everybody(&app).await.into_iter().enumerate() {
        for (path, doers, form) in actions() {
            let answer = browser
                .raw(Method::POST, path)
                .header(header::ACCEPT, "application/json")
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header("sec-fetch-site", "same-origin")
                .header("x-forwarded-for", format!("198.51.100.{n}"))
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
    assert!(answer.text().await.expect("a page").contains("This was not sent"));
    browser.get("/account").await.expect_status(200);
}

/// An older phone says only from which site a form comes. Behind a proxy that does not say by which name it was asked
/// that is still our site; of another one nothing is taken, and no word is lost.
#[rstest]
#[case("https://noise.example", 200, "We have got it")]
#[case("https://noise.example.evil.example", 403, "zqxcanary")]
#[case("http://noise.example", 403, "zqxcanary")]
#[tokio::test(flavor = "multi_thread")]
async fn an_older_phones_form_is_known_by_the_address_of_the_site(
    #[case] origin: &str,
    #[case] status: u16,
    #[case] says: &str,
) {
    let app = TestApp::start_with(Sqlite, |config| config.base_url = Some("https://noise.example/".into())).await;
    let browser = Browser::new(&format!("http://{}", app.config.addr));
    let form = browser.get("/tell").await.form("/do/voices/tell").fill("text", "zqxcanary").encoded();
    let asked = browser.raw(Method::POST, "/do/voices/tell?from=/tell").header(header::ORIGIN, origin).body(form);
    let asked =
        asked.header(header::ACCEPT, "text/html").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let answer = asked.send().await.expect("an answer");
    assert_eq!(answer.status().as_u16(), status);
    let page = answer.text().await.expect("a page");
    assert!(page.contains(says), "{page}");
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn nothing_changes_on_get() {
    let app = TestApp::start(Sqlite).await;
    let browser = app.signed_in("Ada", &[Admin]).await;
    for (path, ..) in actions() {
        browser.get(path).await;
    }
    browser.get("/account").await.expect_status(200);
}
