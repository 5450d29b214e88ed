//! The voice of Easy Read: a question that somebody has read aloud.

use domain::role::Role;
use reqwest::{Method, Response, header};
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    panels::helpers::count,
};

/// Frames of MP3, each as long as it says.
pub fn mp3(frames: usize) -> Vec<u8> {
    let mut frame = vec![0xff, 0xfb, 0x50, 0xc0];
    frame.resize(208, 0);
    frame.repeat(frames)
}

/// A pulse in both languages: ready to open.
async fn pulse(member: &Browser) -> String {
    let form = member.get("/surveys/new").await.form("/do/surveys/create").fill("template", "pulse");
    let form = form.fill("privacy", "anonymous").fill("title[en]", "Pulse").fill("title[cy]", "Pwls");
    form.send().await.path().trim_start_matches("/surveys/").chars().take(6).collect()
}

/// Where the player of `page` finds its sound.
fn src(page: &Page) -> String {
    page.attr("audio", "src").expect("a player")
}

async fn listen(browser: &Browser, src: &str, range: Option<&str>) -> Response {
    let request = browser.raw(Method::GET, src).header("sec-fetch-site", "same-origin");
    let request = range.into_iter().fold(request, |request, range| request.header(header::RANGE, range));
    request.send().await.expect("the server answers")
}

fn told(answer: &Response, name: &str) -> String {
    answer.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
}

fn said(page: &Page, name: &str) -> String {
    page.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_question_is_read_aloud_by_somebody(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let member = app.signed_in("Seren", &[Role::Member]).await;
    let code = pulse(&member).await;
    let at = format!("/surveys/{code}/question/q1/sound");
    let page = member.get(&at).await.expect_text("Your home. How do you feel?");
    assert!(said(&page, "permissions-policy").contains("microphone=(self)"));
    assert!(said(&page, "content-security-policy").ends_with("; media-src 'self'"));
    let form = || async { member.get(&at).await.form("/do/surveys/sound") };
    form().await.send().await.expect_status(422).expect_text("Choose a recording");
    let page =
        form().await.file("sound[en]", "a.mp3", b"<!doctype html><script>alert(1)</script>".to_vec()).send().await;
    page.expect_status(422).expect_text("We cannot use this file.");
    let page = form().await.file("sound[en]", "a.mp3", mp3(6_000)).send().await;
    page.expect_status(422).expect_text("This recording is larger than 1 MB.");
    let page = form().await.file("sound[en]", "a.txt", mp3(9)).send().await.expect_text("Saved.");
    let english = src(&page);
    member.get(&format!("/surveys/{code}")).await.expect_text("The recording of question 1 in Welsh");
    form().await.file("sound[cy]", "b.mp3", mp3(5)).send().await.expect_text("Saved.");
    member.get(&format!("/surveys/{code}")).await.expect_text("Everything is there");

    let heard = listen(&member, &english, None).await;
    let facts = ["content-type", "x-content-type-options", "cache-control", "accept-ranges"].map(|of| told(&heard, of));
    assert_eq!(facts, ["audio/mpeg", "nosniff", "no-store", "bytes"]);
    assert_eq!(heard.bytes().await.expect("all of it"), mp3(9));
    let part = listen(&member, &english, Some("bytes=0-1")).await;
    assert_eq!((part.status().as_u16(), told(&part, "content-range")), (206, format!("bytes 0-1/{}", 9 * 208)));
    assert_eq!(part.bytes().await.expect("a part"), &mp3(1)[..2]);
    // Until the survey is open it is for those who build it.
    let other = app.signed_in("Ela", &[Role::Member]).await;
    for stranger in [&app.visitor(), &other] {
        assert_eq!(listen(stranger, &english, None).await.status().as_u16(), 404);
    }
    // Heard in Easy Read and nowhere else, each language its own.
    let preview = |lang: &str, level: &str| format!("{lang}/surveys/{code}/preview?n=1&level={level}");
    let page = member.get(&preview("", "older")).await;
    assert!(page.all("audio").is_empty() && !said(&page, "content-security-policy").contains("media-src"));
    assert!(said(&page, "permissions-policy").contains("microphone=()"));
    assert_eq!(src(&member.get(&preview("", "easy")).await), english);
    let welsh = src(&member.get(&preview("/cy", "easy")).await);
    assert_ne!(welsh, english);
    // Other words leave it as it is; another recording takes its place, and the file goes.
    let words = member.get(&format!("/surveys/{code}/question/q1/words")).await.form("/do/surveys/words");
    words.fill("easy[en]", "Your home. Is it good?").send().await.expect_text("Saved.");
    assert_eq!(src(&member.get(&preview("", "easy")).await), english);
    let page = form().await.file("sound[en]", "c.mp3", mp3(7)).send().await.expect_text("Saved.");
    let again = page.attr("audio", "src").expect("a player");
    assert_ne!(again, english);
    assert_eq!(listen(&member, &english, None).await.status().as_u16(), 404);
    let folder = app.folder.join("files/survey-sounds");
    let left = || {
        std::fs::read_dir(&folder).expect("a folder").flatten().filter(|row| row.path().join("sound").exists()).count()
    };
    assert_eq!(left(), 2, "one for each language");
    form().await.fill("no_sound[en]", "true").send().await.expect_text("Saved.");
    assert_eq!(left(), 1);
    assert!(member.get(&preview("", "easy")).await.all("audio").is_empty());
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn whoever_answers_in_easy_read_hears_it(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let member = app.signed_in("Seren", &[Role::Member]).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let code = pulse(&member).await;
    let form = member.get(&format!("/surveys/{code}/question/q1/sound")).await.form("/do/surveys/sound");
    let form = form.file("sound[en]", "a.mp3", mp3(9)).file("sound[cy]", "b.mp3", mp3(8));
    form.send().await.expect_text("Saved.");
    member.get(&format!("/surveys/{code}")).await.form("/do/surveys/submit").send().await;
    // Whoever checks it hears it too.
    let preview = officer.get(&format!("/surveys/{code}/preview?n=1&level=easy")).await;
    assert_eq!(listen(&officer, &src(&preview), None).await.status().as_u16(), 200);
    officer.get(&format!("/surveys/{code}")).await.form("/do/surveys/decide").fill("act", "open").send().await;

    let child = app.visitor();
    let page = child.get(&format!("/s/{code}/1")).await;
    assert!(page.all("audio").is_empty() && page.all("[data-aloud]").len() == 1);
    child.get(&format!("/s/{code}")).await.form("/do/responses/level").fill("level", "easy").send().await;
    let page = child.get(&format!("/s/{code}/1")).await.expect_text("Listen");
    assert!(page.all("[data-aloud]").is_empty(), "one voice is enough");
    assert!(said(&page, "content-security-policy").ends_with("; media-src 'self'"));
    assert!(said(&page, "permissions-policy").contains("microphone=()"));
    let english = src(&page);
    let heard = listen(&child, &english, None).await;
    assert_eq!((heard.status().as_u16(), told(&heard, "cache-control")), (200, "public, max-age=300".to_owned()));
    // The next question has none: the phone reads it.
    let page = child.get(&format!("/s/{code}/2")).await;
    assert!(page.all("audio").is_empty() && page.all("[data-aloud]").len() == 1);
    let page = child.get(&format!("/cy/s/{code}/all")).await.expect_text("Gwrando");
    assert_ne!(src(&page), english);

    // A new recording is a new version; who has begun hears the old one still.
    let at = format!("/surveys/{code}/question/q1/sound");
    let form = officer.get(&at).await.form("/do/surveys/sound").file("sound[en]", "c.mp3", mp3(7));
    let page = form.send().await.expect_text("Saved.");
    assert_ne!(page.attr("audio", "src").expect("a player"), english);
    assert_eq!(listen(&child, &english, None).await.status().as_u16(), 200);
    // A copy and a file ask without it.
    let file = officer.get(&format!("/surveys/{code}/definition.json")).await.body;
    assert!(!file.contains("sound"), "{file}");
    let copy = member.get(&format!("/surveys/{code}")).await.form("/do/surveys/copy").send().await;
    let copy: String = copy.path().trim_start_matches("/surveys/").chars().take(6).collect();
    let page = member.get(&format!("/surveys/{copy}/preview?n=1&level=easy")).await;
    assert!(page.all("audio").is_empty());
}

/// A voice is somebody's: with their account it goes, also from what was asked already.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_recording_goes_with_the_account_of_whoever_made_it(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (person, token) = app.person("Seren", &[Role::Member]).await;
    let member = app.visitor();
    app.sign_in(&member, &token, &[Role::Member]).await;
    let code = pulse(&member).await;
    let at = format!("/surveys/{code}/question/q1/sound");
    let form = member.get(&at).await.form("/do/surveys/sound").file("sound[en]", "a.mp3", mp3(9));
    let sound = src(&form.file("sound[cy]", "a.mp3", mp3(5)).send().await.expect_status(200));
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    assert_eq!(officer.get(&at).await.all("audio").len(), 2);
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let form = admin.get(&format!("/erasures?person={person}")).await.form("/do/erasure/ask");
    form.send().await.expect_status(200);
    let form = officer.get("/erasures").await.form("/do/erasure/answer").fill("answer", "agree");
    form.send().await.expect_text("It has been erased");
    assert!(officer.get(&at).await.expect_status(200).all("audio").is_empty());
    assert_eq!(listen(&officer, &sound, None).await.status().as_u16(), 404);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM survey_sounds").await, 0);
}
