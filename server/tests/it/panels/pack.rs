//! The pack of a meeting: published in time or late, with supplements, as PDF and ZIP, for its panel and for everybody; and
//! what a reader notes for themselves.

use std::{
    io::{Cursor, Read as _, Write as _},
    process::{Command, Stdio},
};

use domain::role::Role;
use rstest::rstest;

use super::helpers::{self, count, shared};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    moderation::column,
    pdf::{close, pages},
    voices::run,
};

/// A file as it is sent.
async fn taken(browser: &Browser, path: &str, kind: &str) -> Vec<u8> {
    let answer = browser.raw(reqwest::Method::GET, path).send().await.expect("the server answers");
    assert_eq!(answer.status().as_u16(), 200, "{path}");
    assert_eq!(answer.headers()["content-type"], kind, "{path}");
    answer.bytes().await.expect("a body").to_vec()
}

async fn pdf(browser: &Browser, path: &str) -> String {
    pages(&taken(browser, path, "application/pdf").await).join("\n")
}

/// The files of a ZIP by their names.
async fn unpacked(browser: &Browser, path: &str) -> Vec<(String, Vec<u8>)> {
    let bytes = taken(browser, path, "application/zip").await;
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a ZIP");
    (0..zip.len())
        .map(|n| {
            let mut file = zip.by_index(n).expect("a file");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("read");
            (file.name().expect("UTF-8").into_owned(), bytes)
        })
        .collect()
}

async fn restrict(app: &TestApp, title: &str) {
    let sql =
        "UPDATE agenda_items SET access = 'restricted', access_reason = 'Schedule 12A, paragraph 1' WHERE title LIKE";
    run(app, &format!("{sql} '%{title}%'")).await;
}

/// A paper of an item, as if the clerk had put it there: a page of ours is a PDF like any other.
async fn paper(app: &TestApp, item: &str, title: &str, bytes: Option<&[u8]>) {
    let id = platform::random::uuid();
    let path = format!("papers/{id}/1");
    let size = bytes.map_or("NULL".to_owned(), |bytes| bytes.len().to_string());
    if let Some(bytes) = bytes {
        app.services.files.put(id, &path, bytes).await.expect("kept");
    }
    let (file, pages) = if bytes.is_some() { (format!("'{path}'"), "1") } else { ("NULL".to_owned(), "NULL") };
    let id = if app.services.db.is_postgres() { format!("'{id}'") } else { format!("x'{}'", id.simple()) };
    let arrived = if bytes.is_some() { "1" } else { "NULL" };
    let sql = format!(
        "INSERT INTO papers (id, item_id, title, file, bytes, pages, text, position, created_at, arrived_at) \
         SELECT {id}, id, '{{\"en\":\"{title}\",\"cy\":\"{title}\"}}', {file}, {size}, {pages}, '', 0, 0, {arrived} \
         FROM agenda_items WHERE title LIKE '%{item}%'"
    );
    run(app, &sql).await;
}

fn reads(page: &Page, words: &[&str]) {
    for one in words {
        assert!(page.text().contains(one), "{one}: {}", page.text());
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_pack_is_published_in_time_or_late_and_later_changes_are_supplements(#[case] backend: Backend) {
    // Today is Sunday 22 November 2026.
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    desk.report(&meeting, "Housing").await;
    let page = desk.clerk.get(&meeting).await.expect_no_text("Why it is published late");
    drop(page);
    desk.publish(&meeting).await;
    let pack = format!("{meeting}/pack");
    let page = desk.ann.get(&pack).await.expect_text("17 clear days before the meeting");
    let page = page.form("/do/panels/mark-read").send().await.expect_status(200);
    page.expect_text("You last read this on");
    // What has changed is never silent, and is a supplement when it is published again.
    desk.report(&meeting, "Fostering").await;
    let page = desk.ann.get(&pack).await.expect_text("no supplement says so yet");
    reads(&page, &["New: item 2, Fostering"]);
    app.clock.forward(domain::time::HOUR);
    desk.publish(&meeting).await;
    let page = desk.ann.get(&pack).await.expect_text("Supplement 1").expect_text("New for you");
    let page = page.expect_no_text("no supplement says so yet");
    reads(&page, &["New: item 2, Fostering"]);
    let said = pdf(&desk.ann, &format!("{meeting}/supplement/1")).await;
    assert!(said.contains(&close("New: item 2, Fostering")) && said.contains(&close("Supplement 1")), "{said}");
    desk.ann.get(&format!("{meeting}/supplement/2")).await.expect_status(404);
    desk.ann.get(&format!("{meeting}/supplement/x")).await.expect_status(404);
    // Published again without any change there is no other one.
    desk.publish(&meeting).await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM pack_supplements").await, 1);
    let read = desk.ann.get(&pack).await.form("/do/panels/mark-read").send().await;
    read.expect_no_text("New for you").expect_text("Supplement 1");
    // Whoever is told that it moves finds that among the supplements.
    let form = desk.clerk.get(&meeting).await.form("/do/panels/change").fill("place", "County hall");
    form.send().await.expect_status(200);
    let page = desk.ann.get(&pack).await.expect_text("Supplement 2").expect_no_text("no supplement says so yet");
    page.expect_text("Day, time or place of the meeting has changed");
    // The next meeting is on Tuesday: late, and why.
    let soon = desk.plan("2026-11-24").await;
    desk.report(&soon, "Urgent").await;
    let form = desk.clerk.get(&soon).await.expect_text("Why it is published late").form("/do/panels/publish-agenda");
    let long = "x".repeat(1_001);
    let refused = form.clone().fill("late_reason", &long).send().await.expect_status(422);
    assert!(refused.body.contains(&long), "what was typed is there");
    form.fill("late_reason", "A placement ends this week.").send().await.expect_status(200);
    let page = desk.ann.get(&format!("{soon}/pack")).await.expect_text("Published late");
    page.expect_text("there is 1 clear day").expect_text("The reason: A placement ends this week.");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM packs").await, 2);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_pack_has_contents_voices_and_papers_for_those_who_may_read_them(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    let own = shared(&app, "I want a key to my own room").await;
    column(&app, own, "may_publish", false).await;
    shared(&app, "More buses, please").await;
    desk.route(&app).await.expect_status(200);
    desk.report(&meeting, "Housing").await;
    let path = format!("{meeting}/pack.pdf");
    // A PDF of ours, which is a paper below.
    let own = taken(&desk.clerk, &path, "application/pdf").await;
    desk.report(&meeting, "Kanarienvogel case").await;
    // Nobody but those who see all panels takes a draft away.
    desk.ann.get(&path).await.expect_status(404);
    desk.ann.get(&format!("{meeting}/pack.zip")).await.expect_status(404);
    let draft = pdf(&desk.clerk, &path).await;
    assert!(draft.contains(&close("has not been published yet")), "{draft}");
    desk.clerk.get(&format!("{path}?for=public")).await.expect_status(404);
    // Papers: a PDF of ours, one to follow, one that is none.
    paper(&app, "Housing", "Housing costs", Some(&own)).await;
    paper(&app, "Housing", "Late figures", None).await;
    paper(&app, "Kanarienvogel", "Wellensittich costs", Some(&own)).await;
    restrict(&app, "Kanarienvogel").await;
    desk.publish(&meeting).await;

    let whole = taken(&desk.ann, &path, "application/pdf").await;
    let text = String::from_utf8_lossy(&whole).into_owned();
    for part in ["/StructTreeRoot", "/Outlines", "/Lang(en)"] {
        assert!(text.contains(part), "no {part}");
    }
    let read = pages(&whole);
    let all = read.join("\n");
    for words in ["Contents", "I want a key to my own room", "Kanarienvogel case", "Wellensittich costs", "to follow"] {
        assert!(all.contains(&close(words)), "{words}: {all}");
    }
    // The paper is bound in behind it, under its heading, and pages are numbered on.
    let last = read.last().expect("a page");
    assert!(last.contains(&close(&format!("Page {}", read.len()))), "{last}");
    assert!(read.iter().any(|page| page.contains(&close("Item 2: Housing costs"))), "{all}");
    assert!(all.contains(&close("Do not pass it on")), "{all}");

    let zip = unpacked(&desk.ann, &format!("{meeting}/pack.zip")).await;
    let names: Vec<_> = zip.iter().map(|(name, _)| name.as_str()).collect();
    let expected =
        ["agenda.pdf", "papers/02-01-housing-costs.pdf", "papers/03-01-wellensittich-costs.pdf", "meeting.ics"];
    assert_eq!(names.len(), expected.len(), "{names:?}");
    assert!(names[0] == "agenda.pdf" && names[1].contains("housing-costs") && names[3] == "meeting.ics", "{names:?}");
    assert!(String::from_utf8_lossy(&zip[0].1).contains("pdfuaid"), "the agenda keeps to PDF/UA-1");
    assert_eq!(zip[1].1, own, "a paper is what was sent");

    // Who does not sit on it, and everybody: the number and the legal reason, and nothing else of it.
    let secret = ["Kanarienvogel", "Wellensittich"];
    for (who, query) in [(&desk.officer, ""), (&desk.officer, "?for=public"), (&desk.ann, "?for=public")] {
        let read = pdf(who, &format!("{path}{query}")).await;
        assert!(read.contains(&close("Restricted item")) && read.contains(&close("Schedule 12A")), "{read}");
        for word in secret {
            assert!(!read.contains(word), "{word} in the pack of {query}");
        }
        for (name, bytes) in unpacked(who, &format!("{meeting}/pack.zip{query}")).await {
            let inside =
                if name == "agenda.pdf" { pages(&bytes).join("\n") } else { String::from_utf8_lossy(&bytes).into() };
            for word in secret {
                assert!(!name.contains(&word.to_lowercase()) && !inside.contains(word), "{word} in {name}");
            }
        }
    }
    // Of young people's words everybody has those that everybody may read.
    let public = pdf(&desk.ann, &format!("{path}?for=public")).await;
    assert!(public.contains(&close("More buses, please")) && !public.contains(&close("I want a key")), "{public}");
    // What is too large for the public version is in its ZIP, and in the PDF of the panel.
    run(&app, "UPDATE papers SET bytes = 11000000 WHERE title LIKE '%Housing%'").await;
    let public = pdf(&desk.ann, &format!("{path}?for=public")).await;
    assert!(public.contains(&close("in the ZIP of this pack")), "{public}");
    assert!(!public.contains(&close("Item 2: Housing costs")), "{public}");
    let read = pdf(&desk.ann, &path).await;
    assert!(read.contains(&close("Item 2: Housing costs")), "{read}");
    // A restricted item that changes betrays nothing either.
    paper(&app, "Kanarienvogel", "Sittich plan", None).await;
    desk.ann.get(&format!("{meeting}/pack")).await.expect_text("Sittich plan");
    let page = desk.officer.get(&format!("{meeting}/pack")).await.expect_text("no supplement says so yet");
    page.expect_no_text("Sittich").expect_no_text("Kanarienvogel");
    desk.publish(&meeting).await;
    let read = pdf(&desk.officer, &format!("{meeting}/supplement/1")).await;
    assert!(read.contains(&close("Restricted item")) && !read.contains("Sittich"), "{read}");
    let read = pdf(&desk.ann, &format!("{meeting}/supplement/1")).await;
    assert!(read.contains(&close("Sittich plan")), "{read}");
    for nobody in [&desk.bob, &app.visitor()] {
        let status = nobody.get(&path).await.status.as_u16();
        assert!(matches!(status, 200 | 401 | 403), "{status}");
        nobody.get(&path).await.expect_no_text("Housing");
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_paper_that_cannot_be_bound_in_costs_no_pack(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    desk.report(&meeting, "Housing").await;
    let path = format!("{meeting}/pack.pdf");
    let own = taken(&desk.clerk, &path, "application/pdf").await;
    paper(&app, "Housing", "Broken", Some(b"%PDF-1.7 and no more")).await;
    desk.publish(&meeting).await;
    let read = pdf(&desk.ann, &path).await;
    assert!(read.contains(&close("Housing")) && read.contains(&close("in the ZIP of this pack")), "{read}");
    // The others are bound in all the same, also one of a newer kind than ours; in its place a page says so, each time.
    let newer = [b"%PDF-2.0".as_slice(), &own[8..]].concat();
    paper(&app, "Housing", "Costs", Some(&own)).await;
    paper(&app, "Housing", "Plans", Some(&newer)).await;
    for _ in 0..2 {
        let read = pages(&taken(&desk.ann, &path, "application/pdf").await);
        let says = |title: &str, words: &str| {
            read.iter().any(|page| page.contains(&close(title)) && page.contains(&close(words)))
        };
        assert!(says("Item 1: Broken", "cannot be put into this PDF"), "{read:?}");
        for title in ["Item 1: Costs", "Item 1: Plans"] {
            assert!(says(title, "Page") && !says(title, "cannot be put into this PDF"), "{read:?}");
        }
    }
}

/// What the program makes of PDFs that it binds in a process of its own: its output, and whether it says that it went well.
fn bound_apart(parts: &[&[u8]]) -> (Vec<u8>, bool) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_make-a-noise"));
    let program = program.arg("bind-papers").env_clear().stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = program.stderr(Stdio::null()).spawn().expect("it starts");
    let mut input = child.stdin.take().expect("its input");
    for part in parts {
        // It may fall before it has read all of it.
        let _ = input.write_all(&(part.len() as u64).to_le_bytes()).and_then(|()| input.write_all(part));
    }
    drop(input);
    let said = child.wait_with_output().expect("it ends");
    (said.stdout, said.status.success())
}

#[test]
fn papers_are_bound_in_a_process_of_its_own() {
    let template = b"#image(\"paper-0.pdf\", width: 4cm, alt: \"A\")";
    let own = super::papers::pdf("Kestrel figures", 1, "");
    let (made, well) = bound_apart(&[template, b"{}", &own]);
    assert!(well && made.starts_with(b"%PDF-"));
    assert_eq!(bound_apart(&[template, b"{}", b"%PDF-1.7 and no more"]), (Vec::new(), false));
    assert!(!bound_apart(&[template]).1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_a_reader_notes_is_theirs_alone(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    desk.report(&meeting, "Housing").await;
    desk.publish(&meeting).await;
    let pack = format!("{meeting}/pack");
    let form = desk.ann.get(&pack).await.form("/do/panels/keep-note");
    let name = helpers::names(&desk.ann.get(&pack).await, "note").remove(0);
    let long = "y".repeat(4_001);
    let refused = form.clone().fill(&name, &long).send().await.expect_status(422);
    assert!(refused.body.contains(&long), "what was typed is there");
    let kept = form.fill(&name, "Ask about Wellensittich").tick("bookmarked", "yes").send().await.expect_status(200);
    kept.expect_text("Ask about Wellensittich").expect_text("My bookmarks");
    // Nobody else reads it, and the database does not say it.
    let admin = app.signed_in("Admin", &[Role::Admin, Role::Clerk]).await;
    for who in [&desk.clerk, &desk.officer, &admin] {
        who.get(&pack).await.expect_no_text("Wellensittich").expect_no_text("My bookmarks");
    }
    for row in crate::tables::rows(&app).await {
        assert!(!row.contains("Wellensittich"), "{}", row.table);
    }
    // Whoever may not see an item notes nothing of it.
    let item = desk.clerk.get(&pack).await.form("/do/panels/keep-note").value("item").expect("an item").to_owned();
    restrict(&app, "Housing").await;
    let (slug, id) = (desk.path.rsplit('/').next().expect("a slug"), meeting.rsplit('/').next().expect("an id"));
    let fields = [("slug", slug), ("meeting", id), ("item", item.as_str()), ("bookmarked", "yes")];
    desk.officer.post("/do/panels/keep-note", &fields).await.expect_status(404);
    desk.bob.post("/do/panels/keep-note", &fields).await.expect_status(403);
    desk.ann.post("/do/panels/keep-note", &fields).await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM reader_notes").await, 1);
    // Without words and bookmark there is none.
    let form = desk.ann.get(&pack).await.form("/do/panels/keep-note");
    form.clear(&name).untick("bookmarked", "yes").send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM reader_notes").await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_supplement_says_nothing_of_an_item_that_was_restricted_after_it(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    desk.report(&meeting, "Housing").await;
    desk.publish(&meeting).await;
    desk.report(&meeting, "Kanarienvogel case").await;
    app.clock.forward(domain::time::HOUR);
    desk.publish(&meeting).await;
    let (pack, supplement) = (format!("{meeting}/pack"), format!("{meeting}/supplement/1"));
    reads(&desk.officer.get(&pack).await, &["New: item 2, Kanarienvogel case"]);
    restrict(&app, "Kanarienvogel").await;
    let page = desk.officer.get(&pack).await.expect_text("Supplement 1");
    assert!(!page.body.contains("Kanarienvogel"), "{}", page.body);
    for query in ["", "?for=public"] {
        let read = pdf(&desk.officer, &format!("{supplement}{query}")).await;
        assert!(read.contains(&close("Supplement 1")) && !read.contains("Kanarienvogel"), "{read}");
        let whole = pdf(&desk.officer, &format!("{pack}.pdf{query}")).await;
        assert!(!whole.contains("Kanarienvogel"), "{whole}");
    }
    let read = pdf(&desk.ann, &supplement).await;
    assert!(read.contains(&close("Kanarienvogel case")), "{read}");
}
