//! A promise is read aloud for Easy Read, is heard while it says what was read, and goes on to the next edition.

use domain::role::Role;
use reqwest::{Method, Response};
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    panels::helpers::count,
    pledge::{open_round, with_pledge},
    surveys_sounds::mp3,
    tables::{Row, rows},
    voices::run,
};

/// Where the first player of a page finds its sound.
fn src(page: &Page) -> String {
    page.attr("audio", "src").expect("a player")
}

async fn listen(browser: &Browser, src: &str) -> Response {
    let request = browser.raw(Method::GET, src).header("sec-fetch-site", "same-origin");
    request.send().await.expect("the server answers")
}

/// The page on which promise `n` of the draft, or of the edition that counts, is read aloud.
async fn recording_of(app: &TestApp, state: &str, n: i64) -> String {
    let all = rows(app).await;
    let is = |of: &&Row, table: &str| of.table == table;
    let pledge =
        all.iter().find(|row| is(row, "pledges") && row.text("state") == state).expect("an edition").text("id");
    let number = n.to_string();
    let mut statements = all.iter().filter(|row| is(row, "statements") && row.text("pledge_id") == pledge);
    let one = statements.find(|row| row.text("number") == number).expect("a promise");
    format!("/editions/statements/{}/sound", one.text("id"))
}

async fn record(by: &Browser, at: &str, lang: &str, frames: usize) -> Page {
    let form = by.get(at).await.expect_status(200).form("/do/pledge/record");
    form.file(&format!("sound[{lang}]"), "a.mp3", mp3(frames)).send().await
}

/// Begins the next edition from the one that counts.
async fn next_edition(lead: &Browser) {
    let forms = lead.get("/editions").await.forms("/do/pledge/begin-edition");
    let form = forms.into_iter().find(|form| form.value("kind") == Some("pledge")).expect("the pledge");
    let form = form.fill("title[en]", "The next pledge").fill("title[cy]", "Yr addewid nesaf");
    form.send().await.expect_status(200);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_promise_is_read_aloud_and_heard_by_everybody(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    let at = lead.get("/claims/1").await.follow("Read this promise aloud").await.path().to_owned();
    let page = lead.get(&at).await.expect_text("You know who your social worker is").expect_text("everybody can hear");
    let form = page.form("/do/pledge/record");
    form.clone().send().await.expect_status(422).expect_text("Choose a recording, or record one.");
    let page =
        form.clone().file("sound[en]", "a.mp3", b"<!doctype html><script>alert(1)</script>".to_vec()).send().await;
    page.expect_status(422).expect_text("We cannot use this file.");
    form.file("sound[en]", "a.mp3", mp3(6_000)).send().await.expect_status(422).expect_text("larger than 1 MB");
    let english = src(&record(&lead, &at, "en", 9).await.expect_text("The recordings have been saved"));
    let page = record(&lead, &at, "cy", 5).await.expect_status(200);
    assert_eq!(page.all("audio").len(), 2);

    // A member records in a draft, not where everybody hears it at once.
    let member = app.signed_in("Mia", &[Role::Member]).await;
    member.get(&at).await.expect_status(403);
    let id = at.split('/').nth(3).expect("an id");
    member
        .post("/do/pledge/record", &[("statement", id), ("read", "a"), ("no_sound[en]", "true")])
        .await
        .expect_status(403);

    let visitor = app.visitor();
    for path in ["/pledge?show=easy", "/pledge/1"] {
        let page = visitor.get(path).await.expect_status(200).expect_text("Listen");
        assert_eq!(page.all("audio").len(), 1, "{path}");
        assert_eq!(src(&page), english);
        assert_eq!(page.attr("audio", "preload").as_deref(), Some("none"));
        assert_eq!(page.attr("audio", "aria-label").as_deref(), Some("Listen to promise 1"));
    }
    visitor.get("/pledge/2").await.expect_no_text("Listen");
    let page = visitor.get("/pledge").await;
    assert!(page.all("audio").is_empty(), "in Easy Read alone");
    let welsh = src(&visitor.get("/cy/pledge/1").await.expect_text("Gwrando"));
    assert_ne!(welsh, english);
    let heard = listen(&visitor, &english).await;
    let told = |of: &str| heard.headers().get(of).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    let facts = ["content-type", "x-content-type-options", "cache-control", "accept-ranges"].map(told);
    assert_eq!(facts, ["audio/mpeg", "nosniff", "public, max-age=300", "bytes"]);
    assert_eq!(heard.bytes().await.expect("all of it"), mp3(9));

    open_round(&app, "Autumn 2026").await;
    assert_eq!(src(&member.get("/verdicts").await.expect_text("Promise 1 of 2")), english);
    let page = visitor.get("/pledge/say").await.expect_status(200).expect_text("You know who your social worker is");
    assert_eq!(src(&page), english);

    // Another one takes its place, and its file goes; of two who save at once the second is told.
    let late = lead.get(&at).await.form("/do/pledge/record");
    let again = src(&record(&lead, &at, "en", 7).await.expect_status(200));
    assert_ne!(again, english);
    late.file("sound[en]", "b.mp3", mp3(8)).send().await.expect_status(409);
    assert_eq!(listen(&visitor, &english).await.status().as_u16(), 404);
    let folder = app.folder.join("files/pledge-sounds");
    let left = || {
        std::fs::read_dir(&folder).expect("a folder").flatten().filter(|row| row.path().join("sound").exists()).count()
    };
    // That of who was told stays until files without a row are looked for.
    assert_eq!(left(), 3);
    lead.get(&at).await.form("/do/pledge/record").fill("no_sound[en]", "true").send().await.expect_status(200);
    assert!(visitor.get("/pledge/1").await.all("audio").is_empty());
    assert_eq!(left(), 2);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'pledge.recorded'").await, 4);
}

/// A voice is somebody's: with their account it goes from every edition, and its file too.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_recording_goes_with_the_account_of_whoever_made_it(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    next_edition(&lead).await;
    let (person, token) = app.person("Mia", &[Role::Member]).await;
    let member = app.visitor();
    app.sign_in(&member, &token, &[Role::Member]).await;
    let (mine, theirs) = (recording_of(&app, "draft", 1).await, recording_of(&app, "draft", 2).await);
    let sound = src(&record(&member, &mine, "en", 9).await.expect_status(200));
    record(&lead, &theirs, "en", 7).await.expect_status(200);
    let adopted = "state = 'adopted', adopted_on = '2026-11-20', adopted_by = '{\"en\":\"Cabinet\"}'";
    run(&app, "UPDATE pledges SET state = 'superseded' WHERE state = 'adopted'").await;
    run(&app, &format!("UPDATE pledges SET {adopted} WHERE state = 'draft'")).await;
    next_edition(&lead).await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM statement_sounds").await, 4, "two editions");
    assert_eq!(src(&app.visitor().get("/pledge/1").await), sound);
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let form = admin.get(&format!("/erasures?person={person}")).await.form("/do/erasure/ask");
    form.send().await.expect_status(200);
    let other = app.signed_in("Aled", &[Role::Admin]).await;
    let form = other.get("/erasures").await.form("/do/erasure/answer").fill("answer", "agree");
    form.send().await.expect_text("It has been erased");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM statement_sounds").await, 2, "the lead’s stays");
    assert!(app.visitor().get("/pledge/1").await.all("audio").is_empty());
    assert_eq!(listen(&app.visitor(), &sound).await.status().as_u16(), 404);
    let folder = app.folder.join("files/pledge-sounds");
    let left = std::fs::read_dir(&folder).expect("a folder").flatten();
    assert_eq!(left.filter(|row| row.path().join("sound").exists()).count(), 1);
}

/// The care leaver offer is heard as the pledge is.
#[rstest]
#[case(Sqlite)]
#[tokio::test(flavor = "multi_thread")]
async fn the_offer_is_heard_too(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    run(&app, "UPDATE pledges SET kind = 'offer'").await;
    let at = recording_of(&app, "adopted", 1).await;
    let sound = src(&record(&lead, &at, "en", 9).await.expect_status(200));
    let page = app.visitor().get("/offer?show=easy").await.expect_status(200).expect_text("Listen");
    assert_eq!(page.all("audio").len(), 1);
    assert_eq!(src(&page), sound);
    assert_eq!(listen(&app.visitor(), &sound).await.status().as_u16(), 200);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_next_edition_has_the_voice_while_the_words_are_the_same(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    let old = recording_of(&app, "adopted", 1).await;
    let sound = src(&record(&lead, &old, "en", 9).await.expect_status(200));
    record(&lead, &recording_of(&app, "adopted", 2).await, "en", 6).await.expect_status(200);
    next_edition(&lead).await;
    let member = app.signed_in("Mia", &[Role::Member]).await;
    let at = recording_of(&app, "draft", 1).await;
    let page =
        member.get(&at).await.expect_status(200).expect_no_text("words have changed").expect_no_text("everybody can");
    assert_eq!(src(&page), sound, "the same file");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM statement_sounds").await, 4);

    // Other words: nobody would hear it; the words as they were have it again.
    let edit = at.trim_end_matches("/sound").to_owned();
    let reword = |text: &'static str| {
        let (member, edit) = (member.clone(), edit.clone());
        async move {
            let form = member.get(&edit).await.form("/do/pledge/reword-statement").fill("plain[en]", text);
            form.fill("plain[cy]", "").send().await.expect_status(200);
        }
    };
    reword("You know her name.").await;
    member
        .get(&at)
        .await
        .expect_text("The words have changed since this was recorded")
        .expect_text("You know her name.");
    reword("").await;
    member.get(&at).await.expect_no_text("The words have changed");
    reword("You know her name.").await;

    // What a member records for the draft is heard by those who read drafts, until it is adopted.
    let new = src(&record(&member, &at, "en", 4).await.expect_status(200).expect_no_text("The words have changed"));
    assert_eq!(listen(&member, &new).await.status().as_u16(), 200);
    assert_eq!(listen(&app.visitor(), &new).await.status().as_u16(), 404);
    assert_eq!(src(&app.visitor().get("/pledge/1").await), sound, "the edition that counts keeps its own");
    assert_eq!(listen(&app.visitor(), &sound).await.status().as_u16(), 200);
    // Nothing to read in a language, nothing to record.
    run(&app, "UPDATE statements SET text = '{\"en\":\"Only English\"}', plain = '{}' WHERE number = 2").await;
    let page = record(&member, &recording_of(&app, "draft", 2).await, "cy", 3).await.expect_status(422);
    page.expect_text("There is nothing to read aloud in this language yet");

    // Adopted, the new one is heard and the words of before are not.
    run(&app, "UPDATE pledges SET state = 'superseded' WHERE state = 'adopted'").await;
    let adopted = "state = 'adopted', adopted_on = '2026-11-20', adopted_by = '{\"en\":\"Cabinet\"}'";
    run(&app, &format!("UPDATE pledges SET {adopted} WHERE state = 'draft'")).await;
    let page = app.visitor().get("/pledge?show=easy").await.expect_text("You know her name.");
    assert_eq!(page.all("audio").len(), 1, "promise 2 says something else now");
    assert_eq!(src(&page), new);
    lead.get(&old).await.expect_status(409);
}
