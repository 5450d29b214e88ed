//! The council's figures: entered, corrected, hidden where people are few, released, and read before a meeting.

mod files;
mod many;

use domain::role::Role;
use platform::outbox;
use reqwest::Method;
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    panels::helpers::{self, Desk, count},
    pdf,
};

/// An indicator that somebody adds; its address.
pub async fn added(keeper: &Browser, code: &str, name: &str, unit: &str) -> String {
    let form = keeper.get("/performance/new").await.expect_status(200).form("/do/performance/add");
    let form = form.fill("code", code).fill("name[en]", name).fill("name[cy]", &format!("{name} cy"));
    let form = form.fill("definition[en]", "All of them").fill("source[en]", "The case system");
    let page = form.fill("unit", unit).fill("direction", "higher").send().await.expect_status(200);
    page.expect_text("The indicator has been added").path().to_owned()
}

/// Types figures of this financial year: key and figure of each.
pub async fn typed(keeper: &Browser, indicator: &str, figures: &[(&str, &str)]) -> Page {
    let form = keeper.get(&format!("{indicator}/figures")).await.expect_status(200).form("/do/performance/put-figures");
    let fill =
        |form: crate::browser::FilledForm, (key, figure): &(&str, &str)| form.fill(&format!("cell[{key}]"), figure);
    figures.iter().fold(form, fill).send().await
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_figure_is_entered_said_and_corrected(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let form = desk.clerk.get("/performance/new").await.form("/do/performance/add");
    form.clone().send().await.expect_status(422).expect_text("This cannot be empty");
    let one = added(&desk.clerk, "PI 1", "Reviews on time", "percent").await;
    let form = form.fill("code", " pi 1").fill("name[en]", "Another").fill("name[cy]", "Arall").fill("unit", "days");
    let refused = form.fill("direction", "lower").send().await.expect_status(422);
    refused.expect_text("Another indicator has this code");
    desk.ann.get(&one).await.expect_text("There are no figures yet");

    let refused = typed(&desk.clerk, &one, &[("q1-council", "many"), ("q2-council", "£81")]).await.expect_status(422);
    let refused = refused.expect_text("“many” is not a figure").expect_text("“£81” is in another unit");
    assert_eq!(refused.form("/do/performance/put-figures").value("cell[q1-council]"), Some("many"));
    assert_eq!(count(&app, "SELECT COUNT(*) FROM indicator_figures").await, 0);
    let figures = [("q1-council", "76"), ("q2-council", "81 %"), ("target", "90")];
    typed(&desk.clerk, &one, &figures).await.expect_status(200).expect_text("The figures have been entered");
    let said = "81% in July to September 2026, up from 76%; the target is 90%.";
    let list =
        desk.ann.get("/performance").await.expect_status(200).expect_text(said).expect_text("Better than before");
    let page = list.follow("PI 1 · Reviews on time").await.expect_status(200).expect_text(said);
    let page = page.expect_text("The target is not met").expect_text("All of them").expect_text("The case system");
    assert!(page.body.contains(r#"<rect class="bar" y="19%" width="100%" height="81%"/>"#), "{}", page.body);
    desk.ann.get(&format!("/cy{one}")).await.expect_text("Gorffennaf–Medi 2026: 81%, i fyny o 76%; y targed yw 90%.");
    page.expect_no_form("/do/performance/end");
    desk.ann.get(&format!("{one}/figures")).await.expect_status(403);
    desk.ann.get(&format!("{one}/entries")).await.expect_status(403);
    app.visitor().get("/performance").await.expect_status(403);

    // A correction is another entry; nothing that was entered goes.
    typed(&desk.clerk, &one, &[("q2-council", "82")]).await.expect_status(200);
    typed(&desk.clerk, &one, &[("q1-council", "")]).await.expect_status(200);
    desk.ann.get(&one).await.expect_text("82% in July to September 2026; the target is 90%.");
    let entries = desk.officer.get(&format!("{one}/entries")).await.expect_status(200);
    for words in ["82% Clerk typed counts", "81% Clerk typed replaced since", "76% Clerk typed replaced since"] {
        assert!(entries.text().contains(words), "{words}: {}", entries.text());
    }
    entries.expect_text("taken back Clerk typed counts");
    // What is saved as it was is no entry.
    typed(&desk.clerk, &one, &[]).await.expect_text("Nothing has changed");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM indicator_figures").await, 5);

    let form = desk.clerk.get(&format!("{one}/change")).await.form("/do/performance/change");
    form.clone().fill("unit", "days").send().await.expect_status(422).expect_text("There are figures in another unit");
    form.clone().fill("name[en]", "Reviews held").send().await.expect_status(200).expect_text("has been changed");
    form.fill("name[en]", "Reviews late").send().await.expect_status(409);
    let page = desk.clerk.get(&one).await.expect_text("Reviews held").form("/do/performance/end").send().await;
    page.expect_text("no longer used").form("/do/performance/reuse").send().await.expect_text("back on the list");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn two_who_type_at_once_lose_nothing(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let one = added(&desk.clerk, "PI 1", "Reviews on time", "percent").await;
    typed(&desk.clerk, &one, &[("q1-council", "70")]).await.expect_status(200);
    let form = async |browser: &Browser| {
        browser.get(&format!("{one}/figures")).await.expect_status(200).form("/do/performance/put-figures")
    };
    let (first, second) = (form(&desk.clerk).await, form(&desk.officer).await);
    let late = second.clone();
    // Different fields of one form, at the same moment.
    let (first, second) = (first.fill("cell[q2-council]", "81"), second.fill("cell[target]", "90"));
    let (one_page, other_page) = tokio::join!(first.send(), second.send());
    one_page.expect_status(200);
    other_page.expect_status(200);
    desk.ann.get(&one).await.expect_text("81% in July to September 2026, up from 70%; the target is 90%.");

    // The same field, from a page that was opened before.
    let late = late.fill("cell[q2-council]", "55").fill("cell[q1-council]", "71");
    let refused = late.send().await.expect_status(422).expect_text("Somebody else has entered 81 here");
    desk.ann.get(&one).await.expect_text("up from 70%");
    let again = refused.form("/do/performance/put-figures");
    assert_eq!(again.value("cell[q2-council]"), Some("55"), "what was typed is there");
    assert_eq!(again.value("cell[target]"), Some("90"), "and what somebody else has entered");
    again.send().await.expect_status(200);
    desk.ann.get(&one).await.expect_text("55% in July to September 2026, down from 71%; the target is 90%.");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM indicator_figures").await, 5);

    // Both say the same figure anew at the same moment: one of them is told.
    let (first, second) = (form(&desk.clerk).await, form(&desk.officer).await);
    let (first, second) = (first.fill("cell[q2-council]", "56"), second.fill("cell[q2-council]", "57"));
    let (one_page, other_page) = tokio::join!(first.send(), second.send());
    let mut both = [one_page.status.as_u16(), other_page.status.as_u16()];
    both.sort_unstable();
    assert_eq!(both, [200, 422]);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn small_numbers_of_people_are_hidden_with_what_would_give_them_away(#[case] backend: Backend) {
    let (_app, desk) = helpers::opened(backend).await;
    let mut areas = Vec::new();
    for name in ["East", "North", "West"] {
        areas.push(desk.area(name).await);
    }
    let one = added(&desk.clerk, "PI 2", "Missing from home", "people").await;
    let keys: Vec<String> = areas.iter().map(|id| format!("q2-{id}")).collect();
    let figures = [("q2-council", "46"), (keys[0].as_str(), "4"), (keys[1].as_str(), "12"), (keys[2].as_str(), "30")];
    let grid = typed(&desk.clerk, &one, &figures).await.expect_status(200);
    assert_eq!(grid.form("/do/performance/put-figures").value(&format!("cell[{}]", keys[0])), Some("4"));
    // East is small; North goes with it, or it would be the rest of the sum.
    let page = desk.ann.get(&one).await.expect_text("July to September 2026 46 not shown not shown 30");
    page.expect_text("the number is below 5").expect_text("46 in July to September 2026.");
    // Whoever enters figures sees no more on the page that everybody reads.
    desk.clerk.get(&one).await.expect_text("46 not shown not shown 30");
    // A share of people says of how many; few left out are few people too.
    let share = added(&desk.clerk, "PI 3", "Seen by a dentist", "share").await;
    typed(&desk.clerk, &share, &[("q1-council", "81")]).await.expect_status(422).expect_text("Say of how many people");
    typed(&desk.clerk, &share, &[("q1-council", "81 of 240"), ("q2-council", "99 of 240")]).await.expect_status(200);
    let page = desk.ann.get(&share).await.expect_text("81%").expect_no_text("99%").expect_no_text("240");
    page.expect_text("The figure for July to September 2026 is not shown, because it is about few people.");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn everybody_reads_what_was_released_and_no_more(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let area = desk.area("East").await;
    let one = added(&desk.clerk, "PI 2", "Missing from home", "people").await;
    let other = added(&desk.clerk, "PI 4", "Nights in hotels", "number").await;
    let of_area = format!("q1-{area}");
    let figures = [("q1-council", "46"), ("q2-council", "9"), ("q3-council", "7766"), (of_area.as_str(), "3131")];
    typed(&desk.clerk, &one, &figures).await.expect_status(200);
    typed(&desk.clerk, &other, &[("q1-council", "4567")]).await.expect_status(200);
    let visitor = app.visitor();
    visitor.get("/figures").await.expect_status(200).expect_text("No figures are here yet");
    let id = one.rsplit('/').next().expect("an id");
    let form = desk.officer.get("/performance/release").await.expect_status(200).form("/do/performance/release");
    form.clone().send().await.expect_status(422).expect_text("This cannot be empty");
    let form = form.tick("indicators[]", id);
    form.clone().fill("through", "2026/27-Q4").send().await.expect_status(422);
    let page = form.clone().fill("through", "2026/27-Q1").send().await.expect_status(200);
    let page = page.expect_text("Public up to April to June 2026").expect_text("Not public");
    let public =
        visitor.get("/figures").await.expect_text("46 in April to June 2026.").expect_text("Missing from home");
    public.expect_no_text("7,766").expect_no_text("3,131").expect_no_text("Nights in hotels").expect_no_text("4,567");
    // Inside 9 people are shown, outside fewer than ten are not.
    page.form("/do/performance/release").tick("indicators[]", id).fill("through", "2026/27-Q2").send().await;
    visitor.get("/figures").await.expect_text("is not shown, because it is about few people").expect_no_text("7,766");
    visitor.get("/cy/figures").await.expect_text("Missing from home cy").expect_text("heb ei ddangos");
    let form = desk.officer.get("/performance/release").await.form("/do/performance/release").tick("indicators[]", id);
    form.fill("way", "take_back").send().await.expect_text("Nobody outside may read them any more");
    visitor.get("/figures").await.expect_no_text("Missing from home");
    desk.ann.get("/performance/release").await.expect_status(403);
}

/// Somebody who represents this area on the panel.
async fn representative(app: &TestApp, desk: &Desk, area: &str) -> Browser {
    let (id, token) = app.person("Edda", &[Role::PanelMember]).await;
    let edda = app.visitor();
    app.sign_in(&edda, &token, &[Role::PanelMember]).await;
    let form = desk.seats().await.form("/do/panels/choose-areas").tick("areas[]", area);
    form.send().await.expect_status(200);
    let form = desk.newcomer("", "co_opted").await.fill("person", &id.to_string());
    form.fill("represents", "area").fill("area", area).send().await.expect_status(200);
    edda
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn whoever_represents_an_area_reads_it_before_the_meeting(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    let east = desk.area("East").await;
    let west = desk.area("West").await;
    let edda = representative(&app, &desk, &east).await;
    let one = added(&desk.clerk, "PI 1", "Reviews on time", "percent").await;
    let (of_east, of_west) = (format!("q2-{east}"), format!("q2-{west}"));
    let figures = [("q2-council", "81"), (of_east.as_str(), "64"), (of_west.as_str(), "97"), ("target", "90")];
    typed(&desk.clerk, &one, &figures).await.expect_status(200);
    desk.report(&meeting, "Reviews").await;
    desk.publish(&meeting).await;

    let page = edda.get(&meeting).await.follow("Your area: East").await.expect_status(200);
    let page = page.expect_text("64% in July to September 2026; the target is 90%. The whole council: 81%.");
    let page = page.expect_text("Edda").expect_text("16 December 2026").expect_no_text("97%");
    let page = page.expect_text("links the panel with the children in care").expect_text("Child protection, level 1");
    let page = page.expect_text("Missing");
    let path = page.path().to_owned();
    let sheet = edda.raw(Method::GET, &format!("{path}.pdf")).send().await.expect("an answer");
    assert_eq!(sheet.status().as_u16(), 200);
    let pages = pdf::pages(&sheet.bytes().await.expect("a file"));
    assert_eq!(pages.len(), 1);
    assert!(pages[0].contains(&pdf::close("64% in July to September 2026")), "{}", pages[0]);
    // The clerk sees how the training stands; others on the panel the figures alone; nobody else anything.
    desk.clerk.get(&path).await.expect_text("Child protection, level 1");
    let (id, token) = app.person("Finn", &[Role::PanelMember]).await;
    let finn = app.visitor();
    app.sign_in(&finn, &token, &[Role::PanelMember]).await;
    desk.newcomer("", "elected").await.fill("person", &id.to_string()).send().await.expect_status(200);
    finn.get(&path).await.expect_status(200).expect_text("64%").expect_no_text("Child protection, level 1");
    finn.get(&meeting).await.expect_no_text("Your area");
    desk.bob.get(&path).await.expect_status(403);
    desk.ann.get(&path.replace(&east, &west)).await.expect_status(404);

    // The mail to them says where it is; that to others does not.
    let mails = outbox::newest(&app.services, 100).await.expect("read");
    let has_link = |mail: &&outbox::QueuedMail| mail.mail.text.contains(&path);
    let told: Vec<_> = mails.iter().filter(has_link).map(|mail| mail.mail.to.clone()).collect();
    assert_eq!(told, ["edda@example.org"]);
}
