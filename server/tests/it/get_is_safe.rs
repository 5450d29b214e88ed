//! Nothing changes on GET: everybody looks at every page there is, with what is really there, and no row of any
//! table is different afterwards, but for what the audit log says of who has read what.

use std::collections::BTreeSet;

use rstest::rstest;

use crate::{
    app::Backend::{self, Postgres, Sqlite},
    council::Council,
    headers,
    tables::{in_words, rows},
    voices::files_below,
};

/// What the audit log may say of somebody who only looked.
const READINGS: [&str; 14] = [
    "audit.exported",
    "celebration.opened",
    "concern.read",
    "concerns.exported",
    "inspection.fetched",
    "joining.read",
    "question.proposal_read",
    "survey.exported",
    "visit.note_read",
    "visit.place_opened",
    "voice.link_read",
    "voice.link_reason_read",
    "voice.original_read",
    "voice.picture_read",
];

/// Pages that nobody gets to see here, and why; of each other one a real one is shown to somebody.
const NOT_HERE: &[(&str, &str)] = &[
    ("/advocate/{id}/{token}", "its key is in a mail alone"),
    ("/complaint/{id}/{token}", "its key is in a mail alone"),
    ("/actions/{key}", "its key is in a mail alone"),
    ("/away", "it leads to another site"),
    ("/calendar/{key}/meetings.ics", "its key is shown once, to whoever made it"),
    ("/called/{id}/{token}", "its key is in a mail alone"),
    ("/panels/{slug}/papers/{id}/paper.pdf", "the demo has no papers; panels/papers.rs reads some"),
    ("/papers/{id}/{token}", "its key is in a mail alone"),
    ("/questions/answer/{id}/{token}", "its key is in a mail alone"),
    ("/questions/papers/{id}/paper.pdf", "no answer here has a paper; questions.rs reads one"),
    ("/panels/{slug}/questions/{id}/paper.pdf", "the same"),
    ("/moderation/{id}/picture/{picture}", "nobody is covering a picture"),
    ("/moderation/{id}/preview", "nobody has begun to share anything"),
    ("/pledge/statements/{id}", "each promise of the demo is of the edition that counts, and its address leads on"),
    ("/coming/{id}/{seat}/{key}", "its key is in a mail alone"),
    ("/witness/{id}/{key}", "its key is on a page of officers and clerks alone"),
    ("/meetings/{id}/minutes.pdf", "the minutes of the demo are a draft; panels/visitors.rs reads some"),
    ("/event/{id}/{seat}/{key}", "its key is in a mail, and on a page of officers and clerks alone"),
    ("/nominate/{key}", "its key is in a mail and on a page of the clerk's alone"),
    ("/panels/{slug}/reply/{id}", "nothing of the demo waits for this panel member's answer"),
    ("/sign-in/{token}", "every link of the demo has been used"),
    ("/s/{code}/picture/{question}", "no answer of the visitor's is a picture"),
];

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn nothing_changes_when_everybody_reads_everything(#[case] backend: Backend) {
    let council = Council::start(backend).await;
    let addresses = council.addresses().await;
    let before = but_the_log(&council).await;
    let (files, entries) = (files_below(&council.app.folder.join("files")), audit(&council).await);
    assert!(before.len() > 2_000, "{}", before.len());

    let (mut shown, mut wrong) = (BTreeSet::new(), Vec::new());
    council
        .walk(&addresses, |visit| {
            if visit.status.is_success() {
                shown.insert(visit.page);
            }
            if visit.status.is_server_error() {
                wrong.push(format!("{} of {} for a {}", visit.status, visit.path, visit.who));
            }
            wrong.extend(headers::missing(&visit.headers, false, &format!("{} for a {}", visit.path, visit.who)));
        })
        .await;
    let after = but_the_log(&council).await;
    let changed: Vec<_> = before.symmetric_difference(&after).collect();
    assert!(changed.is_empty(), "changed by reading:\n{changed:#?}");
    assert_eq!(files, files_below(&council.app.folder.join("files")));
    let new: BTreeSet<_> = audit(&council).await.into_iter().skip(entries.len()).collect();
    let others: Vec<_> = new.iter().filter(|action| !READINGS.contains(&action.as_str())).collect();
    assert!(others.is_empty(), "the log says that something was done: {others:?}");
    assert!(new.contains("voice.original_read"), "what was read stands in the log: {new:?}");
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // The walk was one: each page was really shown to somebody.
    let pages: BTreeSet<_> = web::pages().iter().map(|page| page.path).collect();
    let unseen: Vec<_> = pages.difference(&shown).filter(|page| NOT_HERE.iter().all(|(not, _)| not != *page)).collect();
    assert!(unseen.is_empty(), "nobody was shown {unseen:#?}");
}

/// What the audit log says has been done, oldest first.
async fn audit(council: &Council) -> Vec<String> {
    let all = rows(&council.app).await.into_iter().filter(|row| row.table == "audit");
    let mut all: Vec<_> = all.map(|row| (row.text("seq").parse::<i64>().unwrap_or(0), row.text("action"))).collect();
    all.sort();
    all.into_iter().map(|(_, action)| action).collect()
}

async fn but_the_log(council: &Council) -> BTreeSet<String> {
    let mut all = rows(&council.app).await;
    all.retain(|row| !matches!(row.table.as_str(), "audit" | "audit_head"));
    in_words(&all)
}
