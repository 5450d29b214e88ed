//! Members say by the link in their invitation whether they come, and the marks of attendance begin with it.

use domain::{role::Role, time::DAY};
use rstest::rstest;

use super::helpers::{self, count, mails};
use crate::app::{
    Backend::{self, Postgres, Sqlite},
    TestApp,
};

/// The link in the newest invitation.
async fn link(app: &TestApp) -> String {
    let text = mails(app).await.pop().expect("an invitation").text;
    let line = text.lines().find(|line| line.contains("/coming/")).expect("a link");
    line[line.find("/coming/").expect("ours")..].trim().to_owned()
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_member_sends_apologies_from_the_mail_and_changes_their_mind(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-11-23").await;
    desk.report(&meeting, "Fostering").await;
    desk.publish(&meeting).await;
    let link = link(&app).await;
    let phone = app.visitor();
    // Programs that look for viruses open every link.
    for _ in 0..3 {
        phone.get(&link).await.expect_status(200).expect_text("Ann, please say").expect_text("Town hall, room 2");
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM meeting_answers").await, 0);
    desk.clerk.get(&meeting).await.expect_text("No answer yet Ann");

    let form = phone.get(&link).await.form("/do/panels/say-coming");
    form.clone().send().await.expect_status(422).expect_text("Choose one of these answers");
    let refused = form.clone().fill("coming", "substitute").send().await.expect_status(422);
    refused.expect_text("Write the name of the person who comes in your place");
    let page = form.clone().fill("coming", "apologies").send().await.expect_status(200);
    page.expect_text("You have said: I cannot come and send apologies");
    desk.clerk.get(&meeting).await.expect_text("I cannot come and send apologies Ann");
    let page = form.clone().fill("coming", "substitute").fill("substitute", "Sub Stitute").send().await;
    page.expect_status(200).expect_text("Sub Stitute is coming in my place");
    desk.ann.get(&meeting).await.expect_text("Sub Stitute for Ann");
    desk.officer.get(&meeting).await.expect_no_text("Sub Stitute");
    let posts: Vec<_> = (0..20)
        .map(|n| {
            let said = if n % 2 == 0 { "coming" } else { "apologies" };
            tokio::spawn(form.clone().fill("coming", said).send())
        })
        .collect();
    for post in posts {
        post.await.expect("joined").expect_status(200);
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM meeting_answers").await, 1);
    form.clone().fill("coming", "apologies").send().await.expect_status(200);

    // Another's key opens nothing.
    let other = format!("{}{}", &link[..link.len() - 64], "0".repeat(64));
    phone.get(&other).await.expect_status(404);
    form.clone().fill("key", &"0".repeat(64)).fill("coming", "coming").send().await.expect_status(404);

    // On the day the marks begin with what was said.
    app.clock.forward(DAY);
    let clerk = app.signed_in("Clerk Two", &[Role::Clerk]).await;
    let page = clerk.get(&meeting).await.expect_status(200);
    let name = helpers::names(&page, "mark").remove(0);
    let marks = page.form("/do/panels/record");
    assert_eq!(marks.value(&name), Some("apologies"));
    marks.send().await.expect_status(200).expect_text("Attendance has been saved");
    phone.get(&link).await.expect_status(200).expect_text("too late").expect_no_form("/do/panels/say-coming");
    form.fill("coming", "coming").send().await.expect_status(409);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_room_knows_already_who_does_not_come(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-11-22").await;
    desk.report(&meeting, "Fostering").await;
    desk.publish(&meeting).await;
    let form = app.visitor().get(&link(&app).await).await.form("/do/panels/say-coming");
    form.fill("coming", "substitute").fill("substitute", "Sub Stitute").send().await.expect_status(200);
    super::room::begun(&desk, &meeting).await.expect_text("Substitute: Sub Stitute");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_that_moves_asks_everybody_anew(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    desk.report(&meeting, "Fostering").await;
    desk.publish(&meeting).await;
    let link = link(&app).await;
    let form = app.visitor().get(&format!("/cy{link}")).await.expect_text("Fyddwch chi'n dod?");
    form.form("/do/panels/say-coming").fill("coming", "coming").send().await.expect_status(200);
    let change = |place: &str, day: &str| {
        let (clerk, meeting, place, day) = (desk.clerk.clone(), meeting.clone(), place.to_owned(), day.to_owned());
        async move {
            let form = clerk.get(&meeting).await.form("/do/panels/change");
            form.fill("place", &place).fill("held_on", &day).send().await.expect_status(200)
        }
    };
    change("County hall", "2026-12-16").await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM meeting_answers").await, 1, "another room");
    change("County hall", "2027-01-20").await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM meeting_answers").await, 0, "another day");
    app.visitor().get(&link).await.expect_status(200).expect_text("20 January 2027").expect_no_text("You have said");
    let form = desk.clerk.get(&meeting).await.form("/do/panels/cancel").fill("cancel_reason", "Snow");
    form.send().await.expect_status(200);
    let told = mails(&app).await.into_iter().find(|mail| mail.subject.starts_with("Cancelled")).expect("told");
    assert!(!told.text.contains("/coming/"), "{}", told.text);
    app.visitor().get(&link).await.expect_status(200).expect_text("has been cancelled");
}
