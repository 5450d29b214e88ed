//! A real panel's year, entered as a clerk enters it: members with their days, nine meetings, who was there.

use std::collections::HashMap;

use domain::{role::Role, time::DAY};
use jiff::civil::Date;
use rstest::rstest;
use serde_json::Value;

use super::helpers::names;
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::Browser,
    tables::rows,
};

const PANEL: &str = "/panels/the-panel";

fn day(value: &Value) -> Date {
    value.as_str().expect("a day").parse().expect("a day")
}

/// Turns the clock to this day. Sessions have ended by then: whoever goes on signs in.
async fn on(app: &TestApp, day: Date) -> Browser {
    let days = app.clock.now().day().until(day).expect("a span").get_days();
    app.clock.forward(i64::from(days) * DAY);
    let before = app.clock.now().0;
    app.clock.forward(1);
    app.signed_in(&format!("Clerk of {before}"), &[Role::Clerk]).await
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_printed_year_typed_in_by_a_clerk_comes_to_its_figures(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let year: Value = serde_json::from_str(include_str!("year-2019-20.json")).expect("the year");
    let (meetings, members) = (year["meetings"].as_array().expect("days"), year["members"].as_array().expect("them"));
    let clerk = on(&app, day(&meetings[0])).await;
    let form = clerk.get("/panels/new").await.form("/do/panels/add").fill("name[en]", "The Panel");
    form.fill("name[cy]", "Y Panel").send().await.expect_status(200);
    let form = clerk.get(&format!("{PANEL}/about/change")).await.form("/do/panels/change-about");
    let form = form.fill("most", "20").fill("limit[elected]", "15");
    form.send().await.expect_status(200);

    // Twenty are within the terms; for whoever is above, the clerk is asked why.
    let mut asked = 0;
    for member in members {
        let text = |name: &str| member[name].as_str().unwrap_or_default();
        let form = clerk.get(&format!("{PANEL}/members")).await.form("/do/panels/add-member");
        let form = form.fill("name", text("member")).fill("kind", &text("kind").replace('-', "_"));
        let form = form.fill("office", &text("office").replace(' ', "_")).fill("until", text("until"));
        let from = if text("from").is_empty() { "2019-05-15" } else { text("from") };
        let page = form.fill("starts_on", from).send().await;
        if page.status == 422 {
            asked += 1;
            let page = page.expect_text("the terms allow 20");
            let form = page.form("/do/panels/add-member").fill("excess_reason", "Every district wanted a seat.");
            form.send().await.expect_status(200);
        } else {
            page.expect_status(200);
        }
    }
    assert_eq!(asked, 2);

    let mut addresses = Vec::new();
    for meeting in meetings {
        let form = clerk.get(&format!("{PANEL}/meetings/new")).await.form("/do/panels/plan");
        let form = form.fill("held_on", meeting.as_str().expect("a day")).fill("place", "County hall");
        let page = form.send().await.expect_status(200);
        let form = page.form("/do/panels/add-item").fill("title[en]", "Report").fill("title[cy]", "Adroddiad");
        form.send().await.expect_status(200).form("/do/panels/publish-agenda").send().await.expect_status(200);
        addresses.push(page.path().to_owned());
    }
    let ids: HashMap<String, String> = rows(&app)
        .await
        .into_iter()
        .filter(|row| row.table == "memberships")
        .map(|row| (format!("mark[id-{}]", row.text("id")), row.text("name")))
        .collect();
    let mut left: HashMap<&str, u64> = members
        .iter()
        .map(|member| (member["member"].as_str().expect("a name"), member["attended"].as_u64().expect("a number")))
        .collect();
    for (meeting, address) in meetings.iter().zip(&addresses) {
        let clerk = on(&app, day(meeting)).await;
        let page = clerk.get(address).await.expect_status(200);
        let mut form = page.form("/do/panels/record");
        for field in names(&page, "mark") {
            let left = left.get_mut(ids[&field].as_str()).expect("a member");
            form = form.fill(&field, if *left > 0 { "present" } else { "apologies" });
            *left = left.saturating_sub(1);
        }
        form.send().await.expect_status(200);
    }
    assert!(left.values().all(|left| *left == 0), "{left:?}");

    let clerk = on(&app, "2020-03-12".parse().expect("a day")).await;
    clerk.get(PANEL).await.expect_text("22 members sit on this panel. Its terms allow 20.");
    clerk.get(&format!("{PANEL}/about")).await.expect_text("Every district wanted a seat.");
    let page = clerk.get(&format!("{PANEL}/attendance")).await.expect_text("9 meetings were held");
    let printed = page.all("tbody tr");
    assert_eq!(printed.len(), members.len());
    for member in members {
        let text = |name: &str| member[name].as_str().unwrap_or_default();
        let office = match text("office") {
            "chair" => "Chair ",
            "vice chair" => "Vice chair ",
            _ => "",
        };
        let line = format!("{} {office}{}", text("member"), text("shown"));
        assert!(printed.contains(&line), "{line} in {printed:#?}");
    }
    assert_eq!(page.all("h2")[..2], ["Elected members".to_owned(), "Co-opted members".to_owned()]);
}
