//! An area without a representative is asked for one by mail, answers by the link, and the clerk seats whom it nominates.

use domain::{role::Role, time::DAY};
use platform::outbox;
use rstest::rstest;

use super::helpers::{self, Desk, count};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{FilledForm, Page},
};

/// Letters and reminders that wait to be sent, oldest first: to whom, subject and text.
async fn letters(app: &TestApp) -> Vec<(String, String, String)> {
    let all = outbox::newest(&app.services, 1_000).await.expect("read");
    let ours = all.into_iter().rev().filter(|waiting| waiting.kind == "nomination");
    ours.map(|waiting| (waiting.mail.to, waiting.mail.subject, waiting.mail.text)).collect()
}

/// An area of the panel without a representative; its page.
pub async fn vacant(desk: &Desk) -> String {
    let form = desk.clerk.get("/panels/areas").await.expect_status(200).form("/do/panels/add-area");
    let page = form.fill("name[en]", "East").fill("name[cy]", "Y Dwyrain").send().await.expect_status(200);
    let link = page.body.split("?area=").last().expect("a link");
    let id: String = link.chars().take_while(|c| c.is_ascii_hexdigit() || *c == '-').collect();
    let page = desk.clerk.get(&format!("{}/members", desk.path)).await;
    page.form("/do/panels/choose-areas").tick("areas[]", &id).send().await.expect_status(200);
    format!("{}/areas/{id}", desk.path)
}

pub fn written(page: &Page) -> FilledForm {
    let form = page.form("/do/panels/ask-area").fill("to_name", "Cllr Far").fill("email", "Far@example.org");
    form.fill("lang", "en").fill("due_on", "2026-12-20")
}

/// The link of a letter that waits for an answer, as the clerk may hand it over.
fn link(page: &Page) -> String {
    let link = page.attr("#nomination-link", "value").expect("a link");
    link[link.find("/nominate/").expect("ours")..].to_owned()
}

fn nominates(page: &Page, name: &str) -> FilledForm {
    let form = page.form("/do/panels/nominate").fill("answer", "nominate").fill("nominee", name);
    form.fill("from_day", "2026-12-16")
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_vacant_area_is_asked_and_whom_it_nominates_gets_the_seat(#[case] backend: Backend) {
    let (app, desk, _) = helpers::planned(backend, "2026-12-16").await;
    let area = vacant(&desk).await;
    let page = desk.clerk.get(&area).await.expect_status(200).expect_text("East: nobody yet.");
    let form = page.form("/do/panels/ask-area");
    assert_eq!(form.value("due_on"), Some("2026-12-20"), "four weeks");
    let refused = form.fill("email", "far").fill("due_on", "2026-11-22").send().await.expect_status(422);
    let refused = refused.expect_text("This cannot be empty").expect_text("Give a day from tomorrow on");
    assert_eq!(refused.form("/do/panels/ask-area").value("email"), Some("far"), "as it was typed");
    let form = written(&page);
    let sent = form.clone().send().await.expect_status(200).expect_text("The letter is on its way");
    form.send().await.expect_status(200);
    written(&page).fill("once", &"1".repeat(32)).send().await.expect_status(409).expect_text("asked already");

    // The letter has the role, the dates and the link; the database has no key.
    let mails = letters(&app).await;
    assert_eq!(mails.len(), 1, "sent once");
    let (to, subject, text) = &mails[0];
    assert_eq!(to, "far@example.org");
    assert!(subject.contains("Corporate Parenting Panel") && subject.contains("East"), "{subject}");
    let link = link(&sent);
    for words in
        ["Dear Cllr Far", "20 December 2026", "16 December 2026", "Children’s Champion", "Clerk", link.as_str()]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains('['), "{text}");
    let key = &link["/nominate/".len()..];
    let stored = crate::tables::rows(&app).await;
    assert!(!stored.iter().any(|row| row.table == "nominations" && row.contains(key)), "its key is nowhere");
    let said = "East: nobody yet. Asked on 22 November 2026, the answer is due by 20 December 2026.";
    let page = desk.ann.get(&desk.path).await.expect_text(said);
    page.follow("Areas").await.expect_status(200).expect_no_text("Cllr Far");
    desk.ann.get(&area).await.expect_status(403);
    desk.bob.get(&format!("{}/areas", desk.path)).await.expect_status(403);

    // Somebody without an account answers; looking changes nothing.
    let guest = app.visitor();
    let page = guest.get(&link).await.expect_status(200).expect_text("represents East on Corporate Parenting Panel");
    let page = page.expect_text("Next meetings").expect_text("16 December 2026");
    page.form("/do/panels/nominate").send().await.expect_status(422).expect_text("Choose one of the two answers");
    let refused = nominates(&page, "").fill("from_day", "soon").send().await.expect_status(422);
    refused.expect_text("Write the name").expect_text("Give a day");
    let form = nominates(&page, "Cllr  Near");
    let done = form.clone().send().await.expect_status(200);
    done.expect_text("You nominate Cllr Near, from 16 December 2026").expect_no_form("/do/panels/nominate");
    // Said otherwise afterwards, the first answer stays.
    let again = form.fill("nominee", "Cllr Other").send().await.expect_status(200);
    again.expect_text("You nominate Cllr Near");
    assert_eq!(letters(&app).await.len(), 0, "what was not sent yet is not sent any more");

    desk.clerk.get("/desk").await.expect_text("East has nominated somebody");
    desk.ann.get(&desk.path).await.expect_text("The area has nominated somebody").expect_no_text("Cllr Near");
    let page = desk.clerk.get(&area).await.expect_text("They nominate Cllr Near, from 16 December 2026");
    let form = page.form("/do/panels/seat-nominee");
    assert_eq!((form.value("name"), form.value("starts_on")), (Some("Cllr Near"), Some("2026-12-16")));
    assert_eq!(form.value("until"), Some("2027-05-11"), "the end of the municipal year");
    form.clone().fill("until", "2026-12-01").send().await.expect_status(422).expect_text("before");
    form.clone().send().await.expect_status(200).expect_text("Cllr Near").expect_text("East (Area)");
    form.send().await.expect_status(409);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM memberships WHERE name = 'Cllr Near'").await, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM nominations WHERE to_email <> ''").await, 0, "no address is kept");
    desk.clerk.get("/desk").await.expect_no_text("has nominated somebody");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_area_is_reminded_twice_and_never_after_its_answer(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let area = vacant(&desk).await;
    let page = written(&desk.clerk.get(&area).await).send().await.expect_status(200);
    let link = link(&page);
    for (days, mails, subject) in [(20, 1, ""), (1, 2, "In a week"), (1, 2, ""), (6, 3, "Due now"), (1, 3, "")] {
        app.clock.forward(days * DAY);
        app.keep().await;
        app.keep().await;
        let all = letters(&app).await;
        assert_eq!(all.len(), mails, "{subject}: {all:?}");
        assert!(subject.is_empty() || all[mails - 1].1.starts_with(subject), "{all:?}");
        assert!(all.iter().all(|(_, _, text)| text.contains(&link)), "one link in all of them");
    }
    let form = app.visitor().get(&link).await.expect_status(200).form("/do/panels/nominate").fill("answer", "not_yet");
    form.clone().send().await.expect_status(422).expect_text("Say in a few words");
    form.fill("reason", "Our committee meets in May").send().await.expect_text("You have nobody yet: Our committee");
    app.clock.forward(9 * DAY);
    app.keep().await;
    assert_eq!(letters(&app).await.len(), 0);

    // The clerk reads why, and asks again: another letter, another link; the first goes on saying what was answered.
    let clerk = app.signed_in("Clerk Two", &[Role::Clerk]).await;
    let page = clerk.get(&area).await.expect_text("Nobody yet: Our committee meets in May");
    let next =
        written(&page).fill("due_on", "2027-06-01").send().await.expect_status(200).expect_text("Earlier letters");
    assert_ne!(self::link(&next), link);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM nominations WHERE to_email <> ''").await, 1);
    app.visitor().get(&link).await.expect_status(200).expect_text("You have nobody yet");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn of_many_answers_at_once_one_counts(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let area = vacant(&desk).await;
    let page = desk.clerk.get(&area).await;
    // Of clerks who write at once one does.
    let posts: Vec<_> =
        (0..8).map(|n| tokio::spawn(written(&page).fill("once", &format!("{n:032x}")).send())).collect();
    let mut statuses = Vec::new();
    for post in posts {
        statuses.push(post.await.expect("joined").status.as_u16());
    }
    assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
    let link = link(&desk.clerk.get(&area).await);
    let page = app.visitor().get(&link).await;
    let posts: Vec<_> = (0..50)
        .map(|n| {
            let form = if n % 2 == 0 {
                nominates(&page, &format!("Cllr {n}"))
            } else {
                page.form("/do/panels/nominate").fill("answer", "not_yet").fill("reason", "Nobody")
            };
            tokio::spawn(form.send())
        })
        .collect();
    for post in posts {
        post.await.expect("joined").expect_status(200);
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'panel.nomination_answered'").await, 1);
    app.visitor().get(&link).await.expect_no_form("/do/panels/nominate");
    // Closed, the link answers nobody any more.
    let page = desk.clerk.get(&area).await.form("/do/panels/close-nomination").send().await;
    page.expect_status(200).expect_text("The letter has been closed");
    app.visitor().get(&link).await.expect_status(410).expect_text("has been closed");
    app.visitor().get(&format!("/nominate/{}", "0".repeat(64))).await.expect_status(410);
    let page = written(&desk.clerk.get(&area).await).send().await.expect_status(200);
    // So does that of an area that no longer has a representative on the panel.
    let link = self::link(&page);
    let members = desk.clerk.get(&format!("{}/members", desk.path)).await;
    members.form("/do/panels/choose-areas").clear("areas[]").send().await.expect_status(200);
    app.visitor().get(&link).await.expect_status(410);
    assert_eq!(letters(&app).await.len(), 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn roles_and_the_letter_are_read_as_the_clerk_words_them(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let roles = format!("{}/roles", desk.path);
    let page = desk.ann.get(&desk.path).await.follow("Roles on this panel").await.expect_status(200);
    let page = page.expect_text("Area representative").expect_text("A Children’s Champion speaks up for one theme");
    page.expect_no_text("Change these words");
    desk.ann.get(&format!("{roles}/chair")).await.expect_status(403);
    desk.bob.get(&roles).await.expect_status(403);
    desk.clerk.get(&format!("{roles}/nobody")).await.expect_status(404);
    desk.ann.get(&format!("/cy{roles}")).await.expect_text("Cynrychiolydd ardal");

    let other = app.signed_in("Clerk Two", &[Role::Clerk]).await;
    let path = format!("{roles}/chair");
    let (one, two) = (desk.clerk.get(&path).await, other.get(&path).await);
    let of = |page: &Page, en: &str, cy: &str| page.form("/do/panels/reword").fill("text[en]", en).fill("text[cy]", cy);
    of(&one, "Leads us", "").send().await.expect_status(422).expect_text("in each language");
    of(&one, "Leads us", "Yn ein harwain").send().await.expect_status(200).expect_text("The words have been saved");
    let told = of(&two, "Speaks for us", "Yn siarad").send().await.expect_status(409).expect_text("Leads us");
    assert_eq!(told.form("/do/panels/reword").value("text[en]"), Some("Speaks for us"));
    desk.ann.get(&roles).await.expect_text("Leads us");
    // Emptied, ours are read again.
    of(&desk.clerk.get(&path).await, "", "").send().await.expect_status(200).expect_no_text("Leads us");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM panel_texts").await, 0);

    let page = desk.clerk.get(&format!("{roles}/letter")).await.expect_text("[due]");
    let refused = of(&page, "By [due], [dear]", "[due] [link]").send().await.expect_status(422);
    refused.expect_text("We do not know [dear]").expect_text("The letter needs [link]");
    of(&page, "Hello [name], by [due]: [link]", "Helo [name], erbyn [due]: [link]").send().await.expect_status(200);
    let area = vacant(&desk).await;
    written(&desk.clerk.get(&area).await).fill("lang", "cy").fill("to_name", "[link] Far").send().await;
    let mails = letters(&app).await;
    assert!(mails[0].2.starts_with("Helo [link] Far, erbyn 20 Rhagfyr 2026: "), "{}", mails[0].2);
    assert!(mails[0].2.contains("/cy/nominate/"), "{}", mails[0].2);
}
