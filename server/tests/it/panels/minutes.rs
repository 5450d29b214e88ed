//! Minutes: made of what was recorded, written on, checked, published as a draft, approved.

use domain::role::Role;
use rstest::rstest;

use super::{
    helpers::{self, Desk, names},
    room::begun,
};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    pdf::{close, pages},
    pledge_report::paper,
    pledge_report_docx::read,
    voices::run,
};

/// A meeting of today that was recorded and closed: two items, the second restricted. Its address, and the page of its
/// minutes.
async fn drafted(backend: Backend) -> (TestApp, Desk, String, Page) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-11-22").await;
    desk.report(&meeting, "Fostering").await;
    desk.report(&meeting, "Contract Zq").await;
    run(&app, "UPDATE agenda_items SET access = 'restricted', access_reason = 'Exempt, paragraph 3' WHERE title LIKE '%Contract%'")
        .await;
    desk.publish(&meeting).await;
    let page = begun(&desk, &meeting).await;
    let minutes = format!("{meeting}/minutes");
    let refused = desk.clerk.get(&minutes).await.form("/do/panels/draft-minutes").send().await.expect_status(422);
    let refused = refused.expect_text("Say whether Ann was there").expect_text("“Fostering” has no outcome yet");
    drop(refused);
    let tap = page.form("/do/panels/tap").fill("mark", "late");
    let at = names(&page, "at").remove(0);
    tap.fill(&at, "14:20").send().await.expect_status(200);
    for (item, notes) in [(1, "Ann asked for more carers."), (2, "The price was Zq-900.")] {
        let to = page.attr(&format!(".agenda li:nth-child({item}) a"), "href").expect("a link");
        let page = desk.clerk.get(&to).await.expect_status(200);
        let ann = page.attr("select[name=declarer] option:nth-child(2)", "value").expect("Ann");
        let form = page.form("/do/panels/declare").fill("declarer", &ann).fill("interest", "personal");
        form.fill("interest_about", &format!("Interest in {item}")).send().await.expect_status(200);
        let form = page.form("/do/panels/save-record").fill("notes", notes).fill("decision", "To go on.");
        form.send().await.expect_status(200);
        let form = page.form("/do/panels/add-room-action").fill("what", &format!("Thing {item}")).fill("owner", "Huw");
        form.fill("due_on", "2026-12-16").send().await.expect_status(200);
        let form = page.form("/do/panels/finish-item").fill("choice", "discussed").fill("outcome", "More carers.");
        form.send().await.expect_status(200);
    }
    let page = desk.clerk.get(&minutes).await.form("/do/panels/draft-minutes").send().await.expect_status(200);
    (app, desk, meeting, page)
}

/// How much somebody finds.
async fn found(who: &Browser, words: &str) -> usize {
    who.get(&format!("/search?q={words}")).await.expect_status(200).all("main li.card a").len()
}

/// Every section of the page in both languages.
pub async fn translated(desk: &Desk, page: &Page) {
    let mut links: Vec<String> =
        page.body.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap_or_default().to_owned()).collect();
    links.retain(|link| link.contains("/minutes/"));
    for link in links {
        let form = desk.clerk.get(&link).await.expect_status(200).form("/do/panels/save-section");
        let welsh = form.value("text[cy]").unwrap_or_default().to_owned();
        let form = if welsh.is_empty() { form.fill("text[cy]", "Gofynnodd Ann am ragor o ofalwyr.") } else { form };
        form.send().await.expect_status(200);
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn minutes_are_made_of_what_was_recorded(#[case] backend: Backend) {
    let (_app, desk, meeting, page) = drafted(backend).await;
    let minutes = format!("{meeting}/minutes");
    let page = page.expect_text("Elected members: Ann (late, from 14:20)").expect_text("Ann asked for more carers.");
    let page = page.expect_text("Ann declared an interest (personal interest) in “Fostering”: Interest in 1");
    let page = page.expect_text("Ann declared an interest in a restricted item.").expect_text("Decision: To go on.");
    let page = page.expect_text("Outcome: More carers.").expect_text("Action: Thing 1 (by 16 December 2026)");
    let page = page.expect_text("Who has the action: Huw");
    let page = page.expect_text("The price was Zq-900.").expect_text("Restricted: Exempt, paragraph 3");
    // Nobody but those who write and check them reads them yet; the room is closed.
    desk.officer.get(&minutes).await.expect_text("There are no minutes to read here yet");
    desk.clerk.get(&format!("{meeting}/room")).await.expect_no_form("/do/panels/tap");
    // They go out once they are there in both languages and the chair has checked them as they are.
    assert!(page.forms("/do/panels/publish-draft").is_empty());
    let chair = desk.ann.get(&minutes).await.expect_status(200).form("/do/panels/check-minutes");
    translated(&desk, &page).await;
    chair.send().await.expect_status(409);
    desk.ann.get(&minutes).await.form("/do/panels/check-minutes").send().await.expect_status(200);
    desk.clerk.get(&minutes).await.form("/do/panels/publish-draft").send().await.expect_status(200);
    desk.officer.get(&minutes).await.expect_text("the panel has not approved them yet");
    // An amendment has a reason, and what it said before stays.
    let page = desk.clerk.get(&minutes).await;
    let form = page.follow("Change this section Fostering").await.expect_status(200).form("/do/panels/save-section");
    let form = form.fill("text[en]", "Ann asked for fewer carers.");
    form.clone().send().await.expect_status(422).expect_text("Say why this is amended");
    form.fill("amend_reason", "She was misheard").send().await.expect_status(200);
    let read = desk.officer.get(&minutes).await.expect_text("Ann asked for fewer carers.");
    read.expect_text("Amended on 22 November 2026: She was misheard").expect_text("Ann asked for more carers.");
    // A later meeting approves them, and then nobody changes them.
    let later = desk.plan("2026-11-22").await;
    desk.report(&later, "Minutes of the last meeting").await;
    desk.publish(&later).await;
    begun(&desk, &later).await;
    let page = desk.clerk.get(&minutes).await;
    page.form("/do/panels/approve-minutes").send().await.expect_status(422).expect_text("This cannot be empty");
    let later = later.rsplit('/').next().expect("an id").to_owned();
    let stale = page.follow("Change this section Fostering").await.form("/do/panels/save-section");
    let page = page.form("/do/panels/approve-minutes").fill("approved_at", &later).send().await.expect_status(200);
    page.expect_text("Approved at the meeting of 22 November 2026").expect_no_text("Change this section");
    stale.fill("text[en]", "Too late").fill("amend_reason", "x").send().await.expect_status(409);
    desk.clerk.get(&meeting).await.expect_text("Minutes approved");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_restricted_item_is_in_no_minutes_but_its_own(#[case] backend: Backend) {
    let (app, desk, meeting, page) = drafted(backend).await;
    let minutes = format!("{meeting}/minutes");
    // A draft is found by those who write and check it.
    for (who, finds) in [(&desk.clerk, 2), (&desk.ann, 1), (&desk.officer, 0)] {
        assert_eq!(found(who, "asked+carers").await, finds, "of a draft");
    }
    translated(&desk, &page).await;
    desk.ann.get(&minutes).await.form("/do/panels/check-minutes").send().await.expect_status(200);
    desk.clerk.get(&minutes).await.form("/do/panels/publish-draft").send().await.expect_status(200);
    let lead = app.signed_in("Pia", &[Role::PledgeLead]).await;
    // What was noted is found by the clerk, the minutes by everybody who may read them.
    for (who, asked, price) in
        [(&desk.clerk, 2, 2), (&desk.ann, 1, 1), (&desk.officer, 1, 0), (&lead, 1, 0), (&desk.bob, 0, 0)]
    {
        assert_eq!(found(who, "asked+carers").await, asked, "of what is public");
        assert_eq!(found(who, "price+900").await, price, "of what is restricted");
    }
    for outside in [&desk.officer, &lead] {
        let page = outside.get(&minutes).await.expect_status(200).expect_text("Restricted: Exempt, paragraph 3");
        let page = page.expect_no_text("Zq").expect_no_text("Thing 2").expect_no_text("Interest in 2");
        assert!(!page.body.contains("Zq"), "{}", page.body);
        assert_eq!(paper(outside, &format!("{minutes}.pdf?part=restricted")).await.0, 404);
        assert_eq!(paper(outside, &format!("{minutes}.docx?part=restricted")).await.0, 404);
    }
    desk.bob.get(&minutes).await.expect_status(403);
    for reader in [&desk.clerk, &desk.ann, &desk.officer] {
        let (status, bytes) = paper(reader, &format!("{minutes}.pdf")).await;
        let text = pages(&bytes).concat();
        assert_eq!(status, 200);
        assert!(text.contains(&close("Ann asked for more carers.")) && !text.contains("Zq"), "{text}");
        let file = read(&paper(reader, &format!("{minutes}.docx")).await.1);
        let whole = file.to_string();
        assert!(whole.contains("Ann asked for more carers.") && !whole.contains("Zq"), "{whole}");
        assert_eq!((&file["title"], &file["lang"]), (&"Minutes of 22 November 2026".into(), &"en-GB".into()));
    }
    let (status, bytes) = paper(&desk.ann, &format!("{minutes}.pdf?part=restricted")).await;
    let text = pages(&bytes).concat();
    assert!(status == 200 && text.contains(&close("The price was Zq-900.")), "{text}");
    assert!(!text.contains(&close("Ann asked for more carers.")), "{text}");
    let welsh = pages(&paper(&desk.officer, &format!("/cy{minutes}.pdf")).await.1).concat();
    assert!(welsh.contains(&close("Gofynnodd Ann am ragor o ofalwyr.")), "{welsh}");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_item_that_is_restricted_after_the_minutes_is_in_no_public_part(#[case] backend: Backend) {
    let (app, desk, meeting, page) = drafted(backend).await;
    let minutes = format!("{meeting}/minutes");
    translated(&desk, &page).await;
    desk.ann.get(&minutes).await.form("/do/panels/check-minutes").send().await.expect_status(200);
    desk.clerk.get(&minutes).await.form("/do/panels/publish-draft").send().await.expect_status(200);
    desk.officer.get(&minutes).await.expect_text("in “Fostering”: Interest in 1");
    run(&app, "UPDATE agenda_items SET access = 'restricted', access_reason = 'Exempt, paragraph 1' WHERE title LIKE '%Fostering%'")
        .await;
    let page = desk.officer.get(&minutes).await.expect_status(200).expect_text("Restricted: Exempt, paragraph 1");
    let page = page.expect_text("Ann declared an interest in one of the items below");
    assert!(!page.body.contains("Fostering") && !page.body.contains("Interest in 1"), "{}", page.body);
    for path in [format!("{minutes}.pdf"), format!("/cy{minutes}.pdf")] {
        let text = pages(&paper(&desk.clerk, &path).await.1).concat();
        assert!(!text.contains(&close("Fostering")) && !text.contains(&close("Interest in 1")), "{text}");
    }
    desk.ann.get(&minutes).await.expect_text("in “Fostering”: Interest in 1");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_meeting_with_notes_is_not_closed_without_its_minutes(#[case] backend: Backend) {
    let (_app, desk, meeting) = helpers::planned(backend, "2026-11-22").await;
    desk.report(&meeting, "Fostering").await;
    desk.publish(&meeting).await;
    let page = begun(&desk, &meeting).await;
    page.form("/do/panels/tap").fill("mark", "present").send().await.expect_status(200);
    let form = page.form("/do/panels/save-record").fill("notes", "Ann asked for more carers.");
    form.send().await.expect_status(200);
    let form = page.form("/do/panels/finish-item").fill("choice", "discussed").fill("outcome", "More carers.");
    form.send().await.expect_status(200);
    let (slug, id) = (desk.path.rsplit('/').next().expect("a slug"), meeting.rsplit('/').next().expect("an id"));
    let refused = desk.clerk.post("/do/panels/publish-minutes", &[("slug", slug), ("meeting", id)]).await;
    refused.expect_status(409).expect_text("Notes were taken on the day. Write the minutes first");
    // What was noted is in them.
    let minutes = desk.clerk.get(&format!("{meeting}/minutes")).await;
    let page = minutes.form("/do/panels/draft-minutes").send().await.expect_status(200);
    page.expect_text("Ann asked for more carers.");
}
