//! What a panel is: said by a clerk, read by everybody on it, and never lost where two write at once.

use domain::role::Role;
use rstest::rstest;

use super::helpers::{self, Desk, count};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, FilledForm, Page},
};

/// Another panel; its address.
async fn panel(clerk: &Browser, name: &str, kind: &str) -> String {
    let form = clerk.get("/panels/new").await.form("/do/panels/add").fill("kind", kind);
    let page = form.fill("name[en]", name).fill("name[cy]", name).send().await.expect_status(200);
    page.path().trim_end_matches("/members").to_owned()
}

async fn change(clerk: &Browser, panel: &str) -> FilledForm {
    clerk.get(&format!("{panel}/about/change")).await.expect_status(200).form("/do/panels/change-about")
}

/// The option of a panel under *reports to*.
fn option(page: &Page, name: &str) -> String {
    let html = page.body.split("<option").skip(1).find(|part| part.contains(name)).expect("an option");
    html.split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a value").to_owned()
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_clerk_says_what_a_panel_is_and_everybody_on_it_reads_it(#[case] backend: Backend) {
    let (_app, desk) = helpers::opened(backend).await;
    let form = change(&desk.clerk, &desk.path).await.fill("kind", "board").fill("session", "public");
    let form = form.fill("purpose[en]", "A good parent.").fill("rhythm[en]", "Monthly").fill("quorum", "no");
    let refused = form.send().await.expect_status(422).expect_text("Give a whole number from 1 to 500");
    let refused = refused.expect_text("Write this in each language");
    let form = refused.form("/do/panels/change-about");
    assert_eq!(form.value("purpose[en]"), Some("A good parent."), "what was typed is there");
    let form = form.fill("purpose[cy]", "Rhiant da.").fill("rhythm[cy]", "Bob mis").fill("quorum", "5");
    let form = form.fill("most", "20").fill("limit[elected]", "15");
    form.clone().send().await.expect_status(200).expect_text("have been changed");
    let about = desk.ann.get(&format!("{}/about", desk.path)).await.expect_status(200);
    let about = about.expect_text("A good parent.").expect_text("Board").expect_text("Public: anybody may come");
    let about = about.expect_text("Monthly").expect_text("20 in all").expect_text("Elected: 15");
    assert!(about.forms("/do/panels/change-about").is_empty());
    desk.ann.get(&desk.path).await.follow("About this panel").await.expect_status(200);
    desk.ann.get(&format!("{}/about/change", desk.path)).await.expect_status(403);
    desk.bob.get(&format!("{}/about", desk.path)).await.expect_status(403);
    desk.clerk.get(&format!("/cy{}/about", desk.path)).await.expect_text("Rhiant da.").expect_text("Bwrdd");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_second_of_two_clerks_sees_both_texts(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let other = app.signed_in("Clerk Two", &[Role::Clerk]).await;
    let of = |form: FilledForm, words: &str| form.fill("purpose[en]", words).fill("purpose[cy]", words);
    let one = of(change(&desk.clerk, &desk.path).await, "Ours").fill("quorum", "4");
    let two = of(change(&other, &desk.path).await, "Theirs");
    one.clone().send().await.expect_status(200);
    one.send().await.expect_status(200).expect_text("Nothing has changed");
    let told = two.send().await.expect_status(409).expect_text("What it says now").expect_text("Quorum: 4");
    assert!(told.all("blockquote").contains(&"Ours".to_owned()), "{}", told.text());
    let form = told.form("/do/panels/change-about");
    assert_eq!(form.value("purpose[en]"), Some("Theirs"));
    of(form, "Ours and theirs").send().await.expect_status(200).expect_text("Ours and theirs");
}

/// The form of the next version of the terms.
async fn next(clerk: &Browser, desk: &Desk, words: &str) -> FilledForm {
    let form = clerk.get(&format!("{}/terms", desk.path)).await.expect_status(200).form("/do/panels/add-terms");
    let form = form.fill("text[en]", words).fill("text[cy]", words).fill("approved_by", "Full Council");
    form.fill("approved_on", "2026-05-13")
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn terms_of_reference_have_versions_that_stay(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let terms = format!("{}/terms", desk.path);
    let form = next(&desk.clerk, &desk, "Twenty members.").await;
    let refused = form.clone().fill("approved_on", "2027-01-01").fill("text[cy]", "").send().await.expect_status(422);
    refused.expect_text("cannot be in the future").expect_text("This cannot be empty");
    let early = form.clone().fill("review_on", "2026-05-01").send().await.expect_status(422);
    early.expect_text("must be after the day of approval");
    form.clone().fill("review_on", "2026-11-01").send().await.expect_status(200).expect_text("Version 1");
    let page = desk.ann.get(&terms).await.expect_text("approved by Full Council on 13 May 2026");
    page.expect_text("Review overdue").expect_no_text("Enter the next version");

    let other = app.signed_in("Clerk Two", &[Role::Clerk]).await;
    let one = next(&desk.clerk, &desk, "Twenty-one members.").await;
    let two = next(&other, &desk, "Twenty-two members.").await;
    one.clone().send().await.expect_status(200).expect_text("The version has been saved");
    one.send().await.expect_status(200).expect_text("Nothing has changed");
    let told = two.send().await.expect_status(409).expect_text("What it says now");
    assert!(told.all("blockquote").contains(&"Twenty-one members.".to_owned()), "{}", told.text());
    assert_eq!(told.form("/do/panels/add-terms").value("text[en]"), Some("Twenty-two members."));
    told.form("/do/panels/add-terms").send().await.expect_status(200).expect_text("Version 3");
    let page = desk.ann.get(&terms).await.expect_text("Twenty members.").expect_text("Twenty-one members.");
    page.expect_text("Twenty-two members.").expect_text("Entered by Clerk Two");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM panel_terms").await, 3);
    desk.ann.get(&format!("{}/about", desk.path)).await.expect_text("Version 3, approved by Full Council");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn panels_report_to_each_other_without_a_circle(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let board = panel(&desk.clerk, "The Board", "board").await;
    let group = panel(&desk.clerk, "The Group", "advisory_group").await;
    // Nobody's address is that of the tree.
    assert_eq!(panel(&desk.clerk, "Tree", "forum").await, "/panels/tree-2");
    let reports = async |clerk: &Browser, body: &str, to: &str| {
        let page = clerk.get(&format!("{body}/about/change")).await.expect_status(200);
        let to = option(&page, to);
        page.form("/do/panels/change-about").fill("reports_to", &to)
    };
    reports(&desk.clerk, &desk.path, "The Board").await.send().await.expect_status(200);
    reports(&desk.clerk, &group, "The Board").await.send().await.expect_status(200);
    let refused = reports(&desk.clerk, &board, "The Group").await.send().await.expect_status(422);
    refused.expect_text("That panel reports to this one");
    let about = desk.clerk.get(&format!("{board}/about")).await.expect_text("Report to it");
    about.expect_text("The Group").expect_text("Corporate Parenting Panel");
    let tree = desk.ann.get("/panels/tree").await.expect_status(200);
    let inner = tree.all(".tree > li > ul > li");
    assert_eq!(inner, ["Corporate Parenting Panel Panel", "The Group Special advisory group"]);
    // Who sits on one is led to that one alone.
    assert_eq!(tree.all(".tree a"), ["Corporate Parenting Panel"]);

    // Two at once, who would make a circle together: one of them is refused.
    let other = app.signed_in("Clerk Two", &[Role::Clerk]).await;
    let (left, right) = (panel(&desk.clerk, "Left", "forum").await, panel(&desk.clerk, "Right", "forum").await);
    let (one, two) = (reports(&desk.clerk, &left, "Right").await, reports(&other, &right, "Left").await);
    let (one, two) = tokio::join!(one.send(), two.send());
    let mut both = [one.status.as_u16(), two.status.as_u16()];
    both.sort_unstable();
    assert_eq!(both, [200, 422]);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM panels WHERE reports_to IS NOT NULL").await, 3);
}

/// Puts somebody on the panel.
async fn seat(clerk: &Browser, desk: &Desk, name: &str) -> FilledForm {
    let form = clerk.get(&format!("{}/members", desk.path)).await.form("/do/panels/add-member");
    form.fill("name", name).fill("kind", "elected")
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn more_members_than_the_terms_allow_need_a_reason_that_everybody_reads(#[case] backend: Backend) {
    let (app, desk): (TestApp, Desk) = helpers::opened(backend).await;
    change(&desk.clerk, &desk.path).await.fill("most", "2").fill("limit[elected]", "1").send().await.expect_status(200);
    desk.ann.get(&desk.path).await.expect_no_text("Its terms allow");
    let refused = seat(&desk.clerk, &desk, "Cllr Second").await.send().await.expect_status(422);
    let refused = refused.expect_text("That makes 2 elected members on 22 November 2026, and the terms allow 1");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM memberships").await, 1);
    let form = refused.form("/do/panels/add-member").fill("excess_reason", "Two wards became one.");
    assert_eq!(form.value("name"), Some("Cllr Second"));
    form.send().await.expect_status(200);
    // An adviser does not count.
    let form = seat(&desk.clerk, &desk, "Dr Quiet").await.fill("kind", "adviser");
    form.send().await.expect_status(200);
    let page = desk.ann.get(&desk.path).await;
    page.expect_text("2 elected members sit on this panel. Its terms allow 1.");
    let about = desk.ann.get(&format!("{}/about", desk.path)).await.expect_text("Two wards became one.");
    assert!(about.forms("/do/panels/record-excess").is_empty());

    // A lower limit asks for one as well, and a reason can be added to what there is.
    let form = change(&desk.clerk, &desk.path).await.fill("most", "1");
    let refused = form.send().await.expect_status(422).expect_text("That makes 2 members on 22 November 2026");
    let form = refused.form("/do/panels/change-about").fill("excess_reason", "The council decided so.");
    let about = form.send().await.expect_status(200).expect_text("The council decided so.");
    let form = about.form("/do/panels/record-excess");
    form.clone().send().await.expect_status(422).expect_text("This cannot be empty");
    form.fill("excess_reason", "Until May.").send().await.expect_status(200).expect_text("Until May.");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM panel_excesses").await, 3);
}
