//! The members of a panel from a spreadsheet, and as one.

use domain::role::Role;
use reqwest::Method;
use rstest::rstest;

use super::helpers::{self, Desk, count};
use crate::{
    app::Backend::{self, Postgres, Sqlite},
    browser::{Browser, Page},
};

const GOOD: &str = "Name,Kind,From,To,Office,Represents,Represents what,Appointed by\n\
    Cllr Bold,Elected,13/05/2026,,Vice chair,ward,Old Town,Full Council\n\
    =Dr Sum,co-opted,2026-05-13,2027-05-11,,agency,Health board,\n\
    Mali,Young person,2026-05-13,,Facilitator,,,Children in Care Council\n";

async fn choose(clerk: &Browser, desk: &Desk, file: &str) -> Page {
    let page = clerk.get(&format!("{}/members/file", desk.path)).await.expect_status(200);
    page.form("/do/panels/read-members").file("file", "members.csv", file.as_bytes().to_vec()).send().await
}

async fn export(clerk: &Browser, desk: &Desk, name: &str) -> Vec<u8> {
    let answer = clerk.raw(Method::GET, &format!("{}/{name}", desk.path)).send().await.expect("an answer");
    assert_eq!(answer.status().as_u16(), 200);
    answer.bytes().await.expect("a file").to_vec()
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_looked_at_and_goes_in_and_comes_out_the_same(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let look = choose(&desk.clerk, &desk, GOOD).await.expect_status(200);
    let look = look.expect_text("New: 3. Changed: 0. The same as before: 0.").expect_text("Old Town (Ward)");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM memberships").await, 1, "nothing has gone in yet");
    let form = look.form("/do/panels/put-members");
    let page = form.clone().send().await.expect_status(200).expect_text("is on the panel now");
    page.expect_text("Cllr Bold Vice chair Elected Old Town (Ward)").expect_text("=Dr Sum");
    // Pressed twice it is there once.
    form.send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM memberships").await, 4);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM office_terms").await, 3);

    // What is exported says nothing new, in either language and as a workbook.
    for name in ["members.csv", "members.xlsx"] {
        for lang in ["", "/cy"] {
            let file = {
                let answer = desk.clerk.raw(Method::GET, &format!("{lang}{}/{name}", desk.path)).send().await;
                answer.expect("an answer").bytes().await.expect("a file").to_vec()
            };
            let page = desk.clerk.get(&format!("{}/members/file", desk.path)).await;
            let look = page.form("/do/panels/read-members").file("file", name, file).send().await;
            look.expect_status(200).expect_text("New: 0. Changed: 0. The same as before: 4.");
        }
    }

    // A changed cell changes its seat, and what it said before is kept; a column that is missing changes nothing.
    let change = "Name,Kind,From,To\n=dr  sum,Partner,2026-05-13,2027-03-31\n";
    let look = choose(&desk.clerk, &desk, change).await.expect_text("New: 0. Changed: 1. The same as before: 0.");
    look.form("/do/panels/put-members").send().await.expect_status(200).expect_text("31 March 2027");
    let text = String::from_utf8(export(&desk.clerk, &desk, "members.csv").await).expect("UTF-8");
    assert!(text.contains("\"'=Dr Sum\"") && text.contains("Health board") && text.contains("2027-03-31"), "{text}");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM corrections").await, 2);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM memberships").await, 4, "nobody is taken off");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn each_wrong_row_is_named_and_then_nothing_goes_in(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let page = desk.clerk.get(&format!("{}/members/file", desk.path)).await.form("/do/panels/read-members");
    page.send().await.expect_status(422).expect_text("Choose a file");
    let wrong = "Name,Kind,From,Office\nGood,Elected,2026-05-13,\nBad,Elected,tomorrow,\nWorse,king,2026-05-13,\n";
    let look = choose(&desk.clerk, &desk, wrong).await.expect_status(422);
    let look = look.expect_text("Row 3, “From”: “tomorrow” is not a day");
    let look = look.expect_text("Row 4, “Kind”: We do not know “king”").expect_text("Nothing has gone in");
    assert!(look.forms("/do/panels/put-members").is_empty());
    // What cannot be beside what is there: a second chair, and a second seat of somebody who sits.
    let wrong = "Name,Kind,From,Office\nOther,Elected,2026-11-22,Chair\nAnn,Elected,2026-12-01,\n";
    let look = choose(&desk.clerk, &desk, wrong).await.expect_status(422);
    look.expect_text("Row 3: This person sits on the panel from 22 November 2026 on");
    let wrong = "Name,Kind,From,Office\nOther,Elected,2026-11-22,Chair\n";
    let look = choose(&desk.clerk, &desk, wrong).await.expect_status(422);
    look.expect_text("Row 2: Somebody else holds this office in that time: Ann");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM memberships").await, 1);
    assert_eq!(choose(&desk.clerk, &desk, "\u{1}\u{2}PDF").await.status.as_u16(), 422);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_a_file_has_no_column_for_stays_and_what_it_changes_is_shown_and_kept(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let offices = "Name,Kind,From,Office,Office from,Office to\n\
        Cllr Bold,Elected,13/05/2026,Deputy,01/06/2026,30/09/2026\n";
    let put = async |look: Page| look.form("/do/panels/put-members").send().await.expect_status(200);
    put(choose(&desk.clerk, &desk, offices).await.expect_status(200)).await;
    // The office has ended, and a file without its days does not open it again.
    let bare = "Name,Kind,From,Office\nCllr Bold,Elected,2026-05-13,Deputy\n";
    choose(&desk.clerk, &desk, bare).await.expect_text("New: 0. Changed: 0. The same as before: 1.");
    let bare = "Name,Kind,From,Office,Office from\nCllr Bold,Elected,2026-05-13,Deputy,2026-06-01\n";
    choose(&desk.clerk, &desk, bare).await.expect_text("New: 0. Changed: 0. The same as before: 1.");
    // Another first day in the same time is no second office; a later time is one.
    let other = |day: &str| format!("Name,Kind,From,Office,Office from\nCllr Bold,Elected,2026-05-13,Deputy,{day}\n");
    let look = choose(&desk.clerk, &desk, &other("2026-08-01")).await.expect_status(422);
    look.expect_text("Row 2: They hold this office from 1 June 2026 on.");
    let look = choose(&desk.clerk, &desk, &other("2026-10-01")).await.expect_text("Changed: 1.");
    put(look.expect_text("Office: – becomes “Deputy, from 1 October 2026”")).await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM office_terms").await, 3);

    // A member becomes a substitute, and a member again.
    let of = |name: &str| format!("Name,Kind,From,Substitute for\nCllr Bold,Elected,2026-05-13,{name}\n");
    let look = choose(&desk.clerk, &desk, &of("Ann")).await.expect_text("Changed: 1.");
    let seats = put(look.expect_text("Substitute for: – becomes “Ann”")).await;
    seats.expect_text("Substitute for Ann");
    let look = choose(&desk.clerk, &desk, &of("")).await.expect_text("Substitute for: “Ann” becomes –");
    put(look).await.expect_no_text("Substitute for Ann");
    let kept = "SELECT COUNT(*) FROM corrections WHERE field = 'substitute_for'";
    assert_eq!(count(&app, kept).await, 2);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'membership.changed'").await, 3);
    let bold = super::seats::rows_named(&app, "Cllr Bold").await;
    let said = desk.clerk.get(&format!("{}/correct/member/{bold}", desk.path)).await;
    said.expect_text("Substitute for: – became “Ann”").expect_text("Office: – became “Deputy, from 1 October 2026”");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn two_people_of_one_name_and_first_day_are_two_rows(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let two = "Name,Kind,From,Represents,Represents what\n\
        Ann Lee,Elected,2026-05-13,ward,North\nAnn Lee,Elected,2026-05-13,ward,South\n";
    let look = choose(&desk.clerk, &desk, two).await.expect_status(200).expect_text("New: 2. Changed: 0.");
    look.form("/do/panels/put-members").send().await.expect_status(200);
    let file = export(&desk.clerk, &desk, "members.csv").await;
    let file = String::from_utf8(file).expect("UTF-8");
    let look = choose(&desk.clerk, &desk, &file).await.expect_status(200);
    look.expect_text("New: 0. Changed: 0. The same as before: 3.");
    let south = "Name,Kind,From,To,Represents,Represents what\nANN LEE,Elected,2026-05-13,2027-03-31,ward,south\n";
    let look = choose(&desk.clerk, &desk, south).await.expect_status(200).expect_text("Changed: 1.");
    look.form("/do/panels/put-members").send().await.expect_status(200);
    let ended = "SELECT COUNT(*) FROM memberships WHERE ends_on = '2027-03-31' AND LOWER(represented) = 'south'";
    assert_eq!(count(&app, ended).await, 1);
    // Who says too little is told what is missing.
    let which = "Name,Kind,From,To\nAnn Lee,Elected,2026-05-13,2027-03-31\n";
    let look = choose(&desk.clerk, &desk, which).await.expect_status(422);
    look.expect_text("2 members have this name and first day. Write what this one represents.");
    let instead = "Name,Kind,From,Substitute for\nNew One,Elected,2026-05-13,Ann Lee\n";
    let look = choose(&desk.clerk, &desk, instead).await.expect_status(422);
    look.expect_text("Several members called “Ann Lee” are on the panel in that time.");
    let both = "Name,Kind,From,Represents,Represents what\n\
        Ann Lee,Elected,2026-05-13,ward,North\nAnn Lee,Elected,2026-05-13,ward,East\n";
    let look = choose(&desk.clerk, &desk, both).await.expect_status(422);
    look.expect_text("Row 3: Row 2 has the same name and first day.");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_file_above_the_limit_needs_a_reason_and_one_that_was_overtaken_is_shown_again(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let form = desk.clerk.get(&format!("{}/about/change", desk.path)).await.form("/do/panels/change-about");
    form.fill("most", "2").send().await.expect_status(200);
    let look = choose(&desk.clerk, &desk, GOOD).await.expect_status(200);
    let refused = look.form("/do/panels/put-members").send().await.expect_status(422);
    let refused = refused.expect_text("That makes 3 members on 13 May 2026, and the terms allow 2.");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM memberships").await, 1);
    let form = refused.form("/do/panels/put-members").fill("excess_reason", "A larger county.");
    // Meanwhile somebody else puts one of them on the panel.
    let other = app.signed_in("Clerk Two", &[Role::Clerk]).await;
    let seat = other.get(&format!("{}/members", desk.path)).await.form("/do/panels/add-member");
    let seat = seat.fill("name", "Mali").fill("kind", "young_person").fill("starts_on", "2026-05-13");
    seat.send().await.expect_status(200);
    let told = form.send().await.expect_status(409).expect_text("New: 2. Changed: 1.");
    let form = told.form("/do/panels/put-members");
    assert_eq!(form.value("excess_reason"), Some("A larger county."));
    form.send().await.expect_status(200).expect_text("is on the panel now");
    desk.ann.get(&format!("{}/about", desk.path)).await.expect_text("A larger county.");
    desk.ann.get(&format!("{}/members.csv", desk.path)).await.expect_status(403);
    desk.ann.get(&format!("{}/members/file", desk.path)).await.expect_status(403);
}
