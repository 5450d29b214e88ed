//! The work programme of a year: built, arranged, met at meetings, carried over, approved; and services called to account.

use domain::{role::Role, time::DAY};
use rstest::rstest;

use super::{
    helpers::{self, Desk, count, names, shared},
    room::begun,
};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::Page,
    pdf::{close, pages},
    pledge_gaps::with_gap,
    pledge_report::paper,
    pledge_report_docx::read,
    voices::run,
};

impl Desk {
    fn programme(&self, year: &str) -> String {
        format!("{}/programme?year={year}", self.path)
    }

    /// Begins the programme of a year.
    async fn begin(&self, year: &str) {
        let page = self.clerk.get(&self.programme(year)).await.expect_status(200);
        page.form("/do/panels/begin-programme").send().await.expect_status(200);
    }

    /// Adds an item, in a month or in none; with more of its fields. Returns the page of the programme.
    async fn planned(&self, year: &str, title: &str, month: &str, more: &[(&str, &str)]) -> Page {
        let form = self.clerk.get(&self.programme(year)).await.form("/do/panels/add-programme-item");
        let form = form.fill("title[en]", title).fill("title[cy]", title).fill("planned", month);
        let form = more.iter().fold(form, |form, (name, value)| form.fill(name, value));
        form.send().await.expect_status(200).expect_text(title)
    }

    async fn approve(&self, year: &str) -> Page {
        let form = self.clerk.get(&self.programme(year)).await.form("/do/panels/approve-programme");
        form.fill("approved_by", "Full Council").fill("approved_on", "2026-11-20").send().await.expect_status(200)
    }
}

/// A panel with this year's programme begun.
async fn opened(backend: Backend) -> (TestApp, Desk) {
    let (app, desk) = helpers::opened(backend).await;
    desk.begin("2026-27").await;
    (app, desk)
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_public_reads_what_was_approved_and_nothing_restricted(#[case] backend: Backend) {
    let (app, desk) = opened(backend).await;
    let form = desk.clerk.get(&desk.programme("2026-27")).await.form("/do/panels/add-programme-item");
    let refused = form.fill("note", "For the spring").fill("access", "restricted").send().await.expect_status(422);
    assert_eq!(refused.form("/do/panels/add-programme-item").value("access"), Some("restricted"), "nothing is lost");
    let who = [("service", "Virtual School"), ("person", "Huw Hawk"), ("theme", "home")];
    desk.planned("2026-27", "Exclusions", "2027-01", &who).await.expect_text("January 2027");
    let kept = [("access", "restricted"), ("access_reason", "Exempt, paragraph 3"), ("service", "Kestrel Ltd")];
    desk.planned("2026-27", "Contract Zq", "2027-02", &kept).await;
    // The panel reads a draft; of the restricted item others know that there is one, and why.
    let draft = desk.officer.get(&desk.programme("2026-27")).await.expect_status(200).expect_text("Not approved yet");
    let draft = draft.expect_text("Exclusions").expect_text("Exempt, paragraph 3").expect_no_text("Zq");
    draft.expect_no_text("Kestrel").expect_no_form("/do/panels/approve-programme");
    desk.ann.get(&desk.programme("2026-27")).await.expect_text("Contract Zq").expect_text("Kestrel Ltd");
    desk.bob.get(&desk.programme("2026-27")).await.expect_status(403);
    let public = "/heard/programmes?panel=corporate-parenting-panel&year=2026-27";
    let visitor = app.visitor();
    visitor.get("/heard/programmes").await.expect_status(200).expect_text("No programme has been approved yet");
    visitor.get(public).await.expect_status(404);
    // A body approves it on a day that has come, as it was read.
    let page = desk.ann.get(&desk.programme("2026-27")).await;
    let form = page.form("/do/panels/approve-programme").fill("approved_by", "Full Council");
    let later = form.clone().fill("approved_on", "2026-12-01").send().await.expect_status(422);
    later.expect_text("cannot be in the future");
    desk.planned("2026-27", "Health assessments", "2026-12", &[]).await;
    form.fill("approved_on", "2026-11-20").send().await.expect_status(409);
    desk.approve("2026-27").await.expect_text("Approved by Full Council on 20 November 2026");
    app.clock.forward(1_000);
    desk.planned("2026-27", "Missing children", "2027-03", &[]).await;
    let page = visitor.get("/heard/programmes").await.follow("Corporate Parenting Panel, 2026-27").await;
    let page =
        page.expect_status(200).expect_text("Exclusions").expect_text("Virtual School").expect_text("January 2027");
    let page = page.expect_text("Exempt, paragraph 3").expect_text("Added after the programme was approved");
    assert!(["Zq", "Kestrel", "Huw"].iter().all(|word| !page.body.contains(word)), "{}", page.body);
    visitor.get(&format!("/cy{public}")).await.expect_status(200).expect_text("Rhaglen waith 2026-27");
    // On paper it says the same, whoever asks.
    let files = format!("{}/programme", desk.path);
    for (browser, pdf) in [
        (&visitor, "/heard/programmes.pdf?panel=corporate-parenting-panel&year=2026-27".to_owned()),
        (&desk.clerk, format!("{files}.pdf?year=2026-27")),
    ] {
        let (status, bytes) = paper(browser, &pdf).await;
        let text = pages(&bytes).concat();
        assert!(
            status == 200 && text.contains(&close("Exclusions")) && text.contains(&close("Virtual School")),
            "{text}"
        );
        assert!(
            !text.contains("Zq") && !text.contains("Huw") && text.contains(&close("Exempt, paragraph 3")),
            "{text}"
        );
    }
    let file = read(&paper(&desk.clerk, &format!("{files}.docx?year=2026-27")).await.1);
    let whole = file.to_string();
    assert!(whole.contains("Exclusions") && !whole.contains("Zq") && !whole.contains("Huw"), "{whole}");
    assert_eq!((&file["title"], &file["lang"]), (&"Work programme 2026-27".into(), &"en-GB".into()));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn clerk_and_chair_change_it_and_nobody_else(#[case] backend: Backend) {
    let (app, desk) = opened(backend).await;
    desk.planned("2026-27", "Fostering", "", &[]).await;
    let item = desk.clerk.get(&desk.programme("2026-27")).await.follow("Fostering").await.expect_status(200);
    let item = item.path().to_owned();
    let before = count(&app, "SELECT COUNT(*) FROM audit").await;
    let slug = ("slug", "corporate-parenting-panel");
    let entry = item.rsplit('/').next().expect("an id");
    let year = ("year", "2026-27");
    let texts = [("title[en]", "Mine"), ("title[cy]", "Mine"), ("why", "priority")];
    let once = ("once", "0123456789abcdef0123456789abcdef");
    for outsider in [&desk.officer, &desk.bob] {
        for (action, fields) in [
            ("begin-programme", vec![slug, ("year", "2027-28")]),
            ("add-programme-item", [vec![once, slug, year], texts.to_vec()].concat()),
            ("change-programme-item", [vec![slug, ("entry", entry)], texts.to_vec()].concat()),
            ("arrange-programme", vec![slug, year]),
            ("drop-programme-item", vec![slug, ("entry", entry), ("drop_reason", "Mine")]),
            ("carry-over", vec![slug, year]),
            ("approve-programme", vec![slug, year, ("approved_by", "Me"), ("approved_on", "2026-11-20")]),
            ("add-priorities", vec![once, slug, year, ("lines[en]", "Mine"), ("lines[cy]", "Mine")]),
        ] {
            outsider.post(&format!("/do/panels/{action}"), &fields).await.expect_status(403);
        }
    }
    desk.officer.get(&format!("{}/programme/proposals?year=2026-27", desk.path)).await.expect_status(403);
    desk.officer.get(&item).await.expect_status(200).expect_no_form("/do/panels/change-programme-item");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit").await, before, "nothing was done");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM programmes").await, 1);
    // Of chair and clerk who change it at once the second is told, and keeps what was typed.
    let chair = desk.ann.get(&item).await.form("/do/panels/change-programme-item").fill("note", "Asked by the chair");
    let clerk = desk.clerk.get(&item).await.form("/do/panels/change-programme-item").fill("note", "Asked by the clerk");
    chair.send().await.expect_status(200).expect_text("Asked by the chair");
    let refused = clerk.send().await.expect_status(409);
    let typed = refused.form("/do/panels/change-programme-item");
    assert!(typed.value("note").is_some_and(|note| note.contains("Asked by the clerk")), "nothing is lost");
    desk.ann.get(&item).await.expect_text("Asked by the chair").expect_no_text("Asked by the clerk");
    let form = desk.ann.get(&item).await.form("/do/panels/drop-programme-item");
    form.clone().send().await.expect_status(422).expect_text("This cannot be empty");
    form.fill("drop_reason", "Ofsted does it").send().await.expect_status(200).expect_text("Ofsted does it");
    desk.ann.get(&item).await.expect_no_form("/do/panels/change-programme-item");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn numbers_and_months_arrange_it(#[case] backend: Backend) {
    let (_app, desk) = opened(backend).await;
    for title in ["Adoption", "Bedrooms", "Complaints"] {
        desk.planned("2026-27", title, "2026-12", &[]).await;
    }
    let order = async || desk.officer.get(&desk.programme("2026-27")).await.all(".board li > a");
    assert_eq!(order().await, ["Adoption", "Bedrooms", "Complaints"]);
    let page = desk.clerk.get(&desk.programme("2026-27")).await;
    let (numbers, months) = (names(&page, "number"), names(&page, "month"));
    let form = page.form("/do/panels/arrange-programme");
    let other = form.clone();
    let refused = form.clone().fill(&numbers[0], "first").send().await.expect_status(422);
    assert_eq!(refused.form("/do/panels/arrange-programme").value(&numbers[0]), Some("first"), "nothing is lost");
    form.clone().fill(&months[0], "2025-12").send().await.expect_status(422);
    let form = form.fill(&numbers[0], "9").fill(&months[1], "2026-06");
    form.send().await.expect_status(200).expect_text("Months and order have been saved");
    assert_eq!(order().await, ["Bedrooms", "Complaints", "Adoption"]);
    // Whoever has seen the order before is told; the same again changes nothing.
    other.fill(&months[2], "").send().await.expect_status(409);
    let form = desk.ann.get(&desk.programme("2026-27")).await.form("/do/panels/arrange-programme");
    form.send().await.expect_status(200).expect_text("Nothing has changed");
    // What is moved after approval says where it was.
    desk.approve("2026-27").await;
    let page = desk.clerk.get(&desk.programme("2026-27")).await;
    let first = names(&page, "month").remove(0);
    page.form("/do/panels/arrange-programme").fill(&first, "2027-01").send().await.expect_status(200);
    desk.officer
        .get(&desk.programme("2026-27"))
        .await
        .expect_text("Planned for June 2026 when the programme was approved");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_item_goes_on_an_agenda_in_one_step_and_is_met_there(#[case] backend: Backend) {
    let (app, desk) = opened(backend).await;
    let meeting = desk.plan("2026-11-22").await;
    let id = meeting.rsplit('/').next().expect("an id").to_owned();
    let who = [("service", "Virtual School"), ("person", "Huw Hawk"), ("theme", "home")];
    desk.planned("2026-27", "Exclusions", "2026-11", &who).await;
    let item = desk.clerk.get(&desk.programme("2026-27")).await.follow("Exclusions").await;
    let path = item.path().to_owned();
    let form = item.form("/do/panels/put-programme-item");
    // That of its month is chosen already.
    assert_eq!(form.value("meeting"), Some(id.as_str()));
    form.clone().fill("meeting", "").send().await.expect_status(422).expect_text("This cannot be empty");
    let (one, two) = tokio::join!(form.clone().send(), form.send());
    let mut both = [one.status.as_u16(), two.status.as_u16()];
    both.sort_unstable();
    assert_eq!(both, [200, 409], "on one agenda, once");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM agenda_items").await, 1);
    desk.clerk.get(&meeting).await.expect_text("Exclusions").expect_text("led by Huw Hawk");
    // What is on an agenda is known to the panel once it is published.
    desk.ann.get(&path).await.expect_no_text("22 November 2026").expect_no_form("/do/panels/drop-programme-item");
    let form = desk.clerk.get(&meeting).await.form("/do/panels/add-item").fill("kind", "programme");
    form.send().await.expect_status(200);
    desk.publish(&meeting).await;
    let page = desk.ann.get(&desk.item(&meeting, "Work programme").await).await.expect_status(200);
    page.expect_text("Work programme 2026-27").expect_text("Exclusions").expect_text("Virtual School (Huw Hawk)");
    let room = begun(&desk, &meeting).await;
    for n in 1..=2 {
        let to = room.attr(&format!(".agenda li:nth-child({n}) a"), "href").expect("a link");
        let form = desk.clerk.get(&to).await.form("/do/panels/finish-item").fill("choice", "discussed");
        form.fill("outcome", "Fewer exclusions by May.").send().await.expect_status(200);
    }
    let page = desk.ann.get(&path).await.expect_text("Reached").expect_text("22 November 2026");
    page.expect_text("Fewer exclusions by May.");
    let page = desk.officer.get(&desk.programme("2026-27")).await.expect_text("Reviewed at the meetings of");
    page.expect_text("22 November 2026");
    desk.clerk.get(&path).await.expect_no_form("/do/panels/change-programme-item");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_was_not_reached_goes_on_and_says_how_often(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    for year in ["2025-26", "2026-27"] {
        desk.begin(year).await;
    }
    for (title, month) in [("Local offer", "2026-04"), ("Dropped one", ""), ("Life story work", "2026-01")] {
        desk.planned("2025-26", title, month, &[("service", "Leaving Care")]).await;
    }
    let dropped = desk.clerk.get(&desk.programme("2025-26")).await.follow("Dropped one").await;
    let form = dropped.form("/do/panels/drop-programme-item").fill("drop_reason", "Done elsewhere");
    form.send().await.expect_status(200);
    let proposals = |year: &str| format!("{}/programme/proposals?year={year}", desk.path);
    let page =
        desk.clerk.get(&proposals("2026-27")).await.expect_text("Carry all 2 over").expect_no_text("Dropped one");
    let all = page.form("/do/panels/carry-over");
    let (one, two) = tokio::join!(all.clone().send(), all.send());
    assert_eq!((one.status.as_u16(), two.status.as_u16()), (200, 200));
    assert_eq!(count(&app, "SELECT COUNT(*) FROM programme_items").await, 5, "each goes on once");
    let page = desk.clerk.get(&proposals("2026-27")).await.expect_text("Nothing waits to be carried over");
    page.expect_text("2 items of this programme were carried over from last year");
    let old = desk.ann.get(&desk.programme("2025-26")).await.expect_text("Carried over to the next year");
    old.follow("Local offer").await.expect_no_form("/do/panels/change-programme-item");
    // A second year: one at a time, with its agenda item.
    let meeting = desk.plan("2026-12-16").await;
    let page = desk.clerk.get(&desk.programme("2026-27")).await.follow("Local offer").await;
    let form = page.form("/do/panels/put-programme-item");
    let id = meeting.rsplit('/').next().expect("an id");
    form.fill("meeting", id).send().await.expect_status(200);
    desk.begin("2027-28").await;
    let forms = desk.clerk.get(&proposals("2027-28")).await.forms("/do/panels/carry-over");
    assert_eq!(forms.len(), 3, "all, and each");
    for form in forms.into_iter().skip(1) {
        form.send().await.expect_status(200);
    }
    let page = desk.clerk.get(&proposals("2027-28")).await;
    page.expect_text("2 of them have been carried over more than once");
    let page = desk.ann.get(&desk.programme("2027-28")).await.expect_text("carried over twice");
    let page = page.follow("Local offer").await.expect_text("This item, year by year");
    assert_eq!(page.all("tbody th"), ["2025-26", "2026-27", "2027-28"]);
    let on = "SELECT COUNT(*) FROM programme_items WHERE agenda_item_id IS NOT NULL AND times = 2";
    assert_eq!(count(&app, on).await, 1, "its agenda item went with it");
    // What is restricted on its agenda is so in each of its years: the title is the same.
    let form = desk.clerk.get(&desk.item(&meeting, "Local offer").await).await.form("/do/panels/change-item");
    form.fill("access", "restricted").fill("access_reason", "Exempt").send().await.expect_status(200);
    for year in ["2025-26", "2026-27", "2027-28"] {
        let page = desk.officer.get(&desk.programme(year)).await.expect_text("Exempt").expect_text("Life story work");
        assert!(!page.body.contains("Local offer"), "{year}: {}", page.body);
    }
    // So is what was restricted in an earlier year, on an agenda of a later one.
    run(&app, "UPDATE programme_items SET restricted = 'Exempt' WHERE times = 0 AND title LIKE '%Life story%'").await;
    let page = desk.clerk.get(&desk.programme("2027-28")).await.follow("Life story work").await;
    page.form("/do/panels/put-programme-item").fill("meeting", id).send().await.expect_status(200);
    let on = "SELECT COUNT(*) FROM agenda_items WHERE access = 'restricted' AND title LIKE '%Life story%'";
    assert_eq!(count(&app, on).await, 1, "for its panel alone");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn each_proposal_has_a_button(#[case] backend: Backend) {
    let (app, desk) = opened(backend).await;
    with_gap(&app).await;
    shared(&app, "I want a key to my room").await;
    let proposals = format!("{}/programme/proposals?year=2026-27", desk.path);
    let page = desk.clerk.get(&proposals).await.expect_status(200).expect_text("Gap: said to be met, not found kept");
    // How many people that is says nobody's voice.
    let page = page.expect_text("Where I live").expect_text("A few people in the past year");
    let gap = page.forms("/do/panels/take-gap").remove(0);
    let statement = gap.value("statement").expect("a promise").to_owned();
    gap.send().await.expect_status(200).expect_text("It is on the programme now");
    let page = desk.clerk.get(&proposals).await;
    let there = page.forms("/do/panels/take-gap");
    assert!(there.iter().all(|form| form.value("statement") != Some(&*statement)), "it is proposed no longer");
    let theme = page.form("/do/panels/take-theme");
    theme.clone().send().await.expect_status(200);
    theme.send().await.expect_status(200);
    let raised = "SELECT COUNT(*) FROM programme_items WHERE why = 'raised' AND theme = 'home'";
    assert_eq!(count(&app, raised).await, 1, "once");
    // A workshop types one a line; each line has its own in the other language.
    let form = page.form("/do/panels/add-priorities").fill("lines[en]", "Housing at 18\nMental health");
    let refused = form.clone().fill("lines[cy]", "Tai yn 18").send().await.expect_status(422);
    let typed = refused.form("/do/panels/add-priorities");
    assert!(typed.value("lines[en]").is_some_and(|lines| lines.contains("Mental health")), "nothing is lost");
    let form = form.fill("lines[cy]", "Tai yn 18\nIechyd meddwl");
    let page = form.send().await.expect_status(200).expect_text("Housing at 18").expect_text("Mental health");
    let take = page.form("/do/panels/take-priority");
    take.clone().send().await.expect_status(200);
    take.send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM programme_items WHERE why = 'priority'").await, 1, "once");
    desk.ann.get(&format!("/cy{}", desk.programme("2026-27"))).await.expect_text("Tai yn 18");
    // What it serves: an item keeps the objective of the version for which it was planned.
    let form = desk.ann.get(&format!("{}/strategy", desk.path)).await.form("/do/panels/add-strategy");
    form.clone().send().await.expect_status(422).expect_text("This cannot be empty");
    let form = form.fill("title[en]", "Being heard").fill("title[cy]", "Cael llais").fill("approved_by", "Cabinet");
    let form = form.fill("objectives[en]", "Homes\nHealth").fill("objectives[cy]", "Cartrefi\nIechyd");
    let form = form.fill("approved_on", "2026-05-13").fill("review_on", "2026-11-01");
    form.send().await.expect_status(200).expect_text("This is due");
    let item = desk.ann.get(&desk.programme("2026-27")).await.follow("Housing at 18").await;
    let form = item.form("/do/panels/change-programme-item");
    let sql = "SELECT COUNT(*) FROM strategy_objectives";
    assert_eq!(count(&app, sql).await, 2);
    let homes = item.attr("select[name=objective] option:nth-child(2)", "value").expect("the first objective");
    form.fill("objective", &homes).send().await.expect_status(200).expect_text("Homes");
    let form = desk.ann.get(&format!("{}/strategy", desk.path)).await.form("/do/panels/add-strategy");
    let form = form.fill("objectives[en]", "Work").fill("objectives[cy]", "Gwaith").fill("approved_by", "Cabinet");
    form.fill("approved_on", "2026-11-02").send().await.expect_status(200).expect_text("Version 2");
    desk.ann.get(&desk.programme("2026-27")).await.expect_text("Homes");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_service_has_one_page_whatever_its_spelling(#[case] backend: Backend) {
    let (app, desk) = opened(backend).await;
    let meeting = desk.plan("2026-12-16").await;
    desk.planned("2026-27", "Exclusions", "2027-01", &[("service", "Virtual School")]).await;
    desk.report(&meeting, "Tutoring").await;
    desk.report(&meeting, "Contract Zq").await;
    let tutoring = desk.item(&meeting, "Tutoring").await;
    let id = tutoring.rsplit('/').next().expect("an id").to_owned();
    let secret = desk.item(&meeting, "Contract Zq").await;
    let form = desk.clerk.get(&secret).await.form("/do/panels/change-item").fill("access", "restricted");
    form.fill("access_reason", "Exempt").send().await.expect_status(200);
    for (item, asked) in [(&*id, "How many are excluded?"), (secret.rsplit('/').next().expect("an id"), "Why Zq-900?")]
    {
        let form = desk.clerk.get(&meeting).await.form("/do/panels/call").fill("called_name", "Nia Nuthatch");
        let form = form.fill("called_mail", "nia@example.org").fill("asked", asked).fill("called_item", item);
        form.fill("called_service", "the virtual school").send().await.expect_status(200);
        app.clock.forward(1_000);
    }
    desk.publish(&meeting).await;
    let about = meeting.rsplit('/').next().expect("an id");
    for (item, what) in [(&tutoring, "Tutors for everybody"), (&secret, "Thing Zq")] {
        let item = item.rsplit('/').next().expect("an id");
        let once = format!("{:032x}", what.len());
        let fields = [
            ("slug", "corporate-parenting-panel"),
            ("meeting", about),
            ("item", item),
            ("what", what),
            ("owner", "Huw"),
            ("due_on", "2027-01-20"),
            ("once", &once),
        ];
        desk.clerk.post("/do/panels/add-action", &fields).await.expect_status(200);
    }
    let page = desk.ann.get("/panels/services").await.expect_status(200);
    assert_eq!(page.all("main li a").iter().filter(|name| name.to_lowercase().contains("virtual")).count(), 1);
    let page = page.follow("the virtual school").await.expect_status(200).expect_text("Exclusions");
    let path = page.path().to_owned();
    assert_eq!(path, "/panels/services?service=virtual-school");
    let page =
        page.expect_text("How many are excluded?").expect_text("Tutors for everybody").expect_text("Why Zq-900?");
    page.expect_no_text("Nuthatch");
    // A restricted item is on it for its panel alone, and whoever sits on no panel finds no service.
    let page = desk.officer.get(&path).await.expect_status(200).expect_text("How many are excluded?");
    assert!(!page.body.contains("Zq"), "{}", page.body);
    desk.bob.get("/panels/services").await.expect_no_text("Virtual School");
    desk.bob.get(&path).await.expect_status(404);
    // Whoever is called no longer was not called; of others the name goes with its time, and the question stays.
    let form = desk.clerk.get(&meeting).await.forms("/do/panels/uncall").remove(1);
    form.send().await.expect_status(200);
    desk.ann.get(&path).await.expect_no_text("Why Zq-900?");
    app.clock.forward(120 * DAY);
    app.confirm_clock().await;
    app.keep().await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM called_people").await, 0);
    let clerk = app.signed_in("Clerk Two", &[Role::Clerk]).await;
    clerk.get(&path).await.expect_text("How many are excluded?");
    run(&app, "DELETE FROM service_calls").await;
    clerk.get(&path).await.expect_no_text("How many are excluded?").expect_text("Exclusions");
}
