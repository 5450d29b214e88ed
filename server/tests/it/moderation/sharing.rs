//! Sharing: looked at first, about several things, for a panel's eyes alone, and by two where there are pictures.

use domain::role::Role;
use image::GenericImageView as _;
use rstest::rstest;

use super::{claim, column, panel, said, state};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    panels::helpers::{planned, shared},
    voices::helpers::{count, run},
};

/// A picture of black and white stripes, so that anything left of it shows.
fn striped() -> Vec<u8> {
    let drawn = image::RgbImage::from_fn(700, 350, |x, _| image::Rgb([if x / 10 % 2 == 0 { 0 } else { 255 }; 3]));
    let mut file = std::io::Cursor::new(Vec::new());
    drawn.write_to(&mut file, image::ImageFormat::Png).expect("drawn");
    file.into_inner()
}

/// Somebody sends a picture; the officer has it in hand.
async fn sent(app: &TestApp, officer: &Browser) -> (Browser, Page) {
    let writer = app.visitor();
    let form = writer.get("/tell").await.form("/do/voices/tell").fill("text", "look").fill("publish", "yes");
    form.file("picture", "a.png", striped()).send().await.expect_status(200);
    let page = officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
    (writer, page)
}

async fn bytes(browser: &Browser, path: &str) -> Option<Vec<u8>> {
    let answer = browser.raw(reqwest::Method::GET, path).send().await.expect("an answer");
    if !answer.status().is_success() {
        return None;
    }
    Some(answer.bytes().await.expect("a file").to_vec())
}

/// How far apart the darkest and the lightest grey of a part of a picture are.
fn contrast(file: &[u8], x: u32, y: u32) -> u8 {
    let picture = image::load_from_memory(file).expect("a picture");
    let (width, height) = picture.dimensions();
    let part = picture.crop_imm(x * width / 700, y * height / 350, 60 * width / 700, 20 * height / 350).to_luma8();
    part.iter().max().expect("a pixel") - part.iter().min().expect("a pixel")
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_covered_is_in_no_file_that_others_get(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let (writer, page) = sent(&app, &officer).await;
    let small = page.attr(".grid img", "src").expect("a picture");
    let one = page.follow("Cover a part of it").await.expect_status(200);
    // Square 24 is the one in the middle.
    let covered = one.form("/do/moderation/cover").tick("squares[]", "24").send().await.expect_status(200);
    let covered = covered.expect_text("What others will see");
    assert!(one.form("/do/moderation/cover").tick("squares[]", "49").send().await.status == 422);
    let all = (0..49).fold(one.form("/do/moderation/cover"), |form, n| form.tick("squares[]", &n.to_string()));
    all.send().await.expect_status(422).expect_text("Nothing of the picture would be left");
    let back = covered.follow("Back to this voice").await;
    let picture = back.form("/do/moderation/share");
    let id = small.split('/').nth(2).expect("an id").to_owned();
    let preview = picture.clone().fill("pictures[]", &id).fill("then", "preview").send().await.expect_status(200);
    let preview = preview.expect_text("Nothing is shared yet");
    assert_eq!(preview.attr("img.picture", "src"), Some(format!("/pictures/{id}/shared")));
    preview.form("/do/moderation/share").send().await.expect_text("Shared.");
    let visitor = app.visitor();
    for size in ["small", "large", "shared"] {
        let file = bytes(&visitor, &format!("/pictures/{id}/{size}")).await.expect("shared");
        assert!(contrast(&file, 320, 165) < 16, "{size}");
        assert!(contrast(&file, 520, 165) > 150, "{size}");
    }
    assert_eq!(bytes(&visitor, &format!("/pictures/{id}/whole")).await, None);
    let panel_member = app.signed_in("Pat", &[Role::PanelMember]).await;
    assert_eq!(bytes(&panel_member, &format!("/pictures/{id}/whole")).await, None);
    assert!(contrast(&bytes(&panel_member, &small).await.expect("in the papers"), 320, 165) < 16);
    // Its writer has it as it was sent, and an officer who opens the whole one is written down.
    assert!(contrast(&bytes(&writer, &small).await.expect("their own"), 320, 165) > 150);
    let opened = "SELECT COUNT(*) FROM audit WHERE action = 'voice.picture_read' AND actor IS NOT NULL";
    let before = count(&app, opened).await;
    assert!(contrast(&bytes(&officer, &small).await.expect("as shared"), 320, 165) < 16);
    assert_eq!(count(&app, opened).await, before);
    assert!(contrast(&bytes(&officer, &format!("/pictures/{id}/whole")).await.expect("sealed"), 320, 165) > 150);
    assert_eq!(count(&app, opened).await, before + 1);
    // The whole one has the time of the originals; the shared one stays.
    run(&app, "UPDATE voices SET decided_at = 0").await;
    store::housekeeping::run(&app.services).await.expect("kept");
    assert_eq!(bytes(&officer, &format!("/pictures/{id}/whole")).await, None);
    for browser in [&writer, &officer, &visitor] {
        assert!(contrast(&bytes(browser, &small).await.expect("still there"), 320, 165) < 16);
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_officers_look_at_a_picture_is_written_down_and_seen_by_others(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let (_, page) = sent(&app, &officer).await;
    let small = page.attr(".grid img", "src").expect("a picture");
    assert!(bytes(&officer, &small).await.is_some());
    let opened = "SELECT COUNT(*) FROM audit WHERE action = 'voice.picture_read' AND actor IS NOT NULL";
    assert_eq!(count(&app, opened).await, 1);
    let dan = app.signed_in("Dan", &[Role::Officer]).await;
    let seen = dan.get(page.path()).await.expect_text("Opened by Megan, 22 November 2026, 12:00");
    seen.expect_text("Picture seen, Megan").expect_no_text("Exactly these words");
    // Nobody covers what they do not have in hand.
    let id = small.split('/').nth(2).expect("an id");
    let voice = page.path().rsplit('/').next().expect("an id").to_owned();
    dan.get(&format!("/moderation/{voice}/picture/{id}")).await.expect_status(409);
    let fields = [("voice", voice.as_str()), ("picture", id), ("squares[]", "3")];
    dan.post(&format!("/do/moderation/cover?from=/moderation/{voice}"), &fields).await.expect_status(409);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_looked_at_first_is_exactly_what_is_shared(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let id = said(&app, "Siân 💛\nlives in Bow").await;
    let page = claim(&officer, id).await;
    let share = page.form("/do/moderation/share").fill("text", "[name] 💛\nlives in [place]");
    let share = share.tick("themes[]", "home").tick("themes[]", "safe").fill("readers", "pack");
    let preview = share.fill("then", "preview").send().await.expect_status(200);
    let preview =
        preview.expect_text("[name removed] 💛").expect_text("lives in [place removed]").expect_no_text("Siân");
    let preview = preview.expect_text("Keeping safe, Where I live").expect_text("Only the panel, in its papers");
    assert_eq!(state(&app, id).await, "in_review");
    // Gone back to, it stands in the box as it was left.
    let back = preview.follow("Change something").await;
    let box_now = back.form("/do/moderation/share").value("text").expect("a box").trim_start_matches('\n').to_owned();
    assert_eq!(box_now, "[name removed] 💛\nlives in [place removed]");
    preview.form("/do/moderation/share").send().await.expect_text("Shared.");
    assert_eq!(state(&app, id).await, "shared_redacted");
    let page = officer.get(&format!("/moderation/{id}")).await;
    page.expect_text("[name removed] 💛 lives in [place removed]").expect_text("Keeping safe, Where I live");
    for theme in ["home", "safe"] {
        let found = officer.get(&format!("/moderation?state=shared&theme={theme}")).await;
        assert_eq!(found.all(".queue tbody tr").len(), 1, "{theme}");
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE may_publish").await, 0);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM drafts").await, 0);
    officer.get(&format!("/moderation/{id}/preview")).await.expect_status(409);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_shared_voice_goes_to_its_panel_at_once(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let to = panel(&app, "Panel").await.to_string();
    let id = said(&app, "I want a key").await;
    let page = claim(&officer, id).await;
    let form = page.form("/do/moderation/share").fill("panel", &to).tick("themes[]", "nonsense");
    form.send().await.expect_text("Shared.");
    officer.get(&format!("/moderation/{id}")).await.expect_text("on its way to Panel");
    // Where there is no meeting to come, nothing is shared and nothing is lost.
    run(&app, "UPDATE meetings SET held_on = '2020-01-01'").await;
    let id = said(&app, "I want two keys").await;
    let page = claim(&officer, id).await;
    page.form("/do/moderation/share").fill("panel", &to).send().await.expect_status(409);
    assert_eq!(state(&app, id).await, "in_review");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn pictures_need_two_officers_where_the_council_says_so(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    run(&app, "INSERT INTO settings (key, value) VALUES ('two_on_pictures', 'true')").await;
    app.clock.forward(60_000);
    let megan = app.signed_in("Megan", &[Role::Officer]).await;
    let dan = app.signed_in("Dan", &[Role::Officer]).await;
    let (_, page) = sent(&app, &megan).await;
    let id = page.attr(".grid img", "src").expect("a picture").split('/').nth(2).expect("an id").to_owned();
    let voice = page.path().to_owned();
    let page = page.form("/do/moderation/share").tick("pictures[]", &id).send().await;
    page.expect_text("once a second officer agrees");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE state = 'new'").await, 1);
    // It is not hers to read next, and she cannot be the second.
    megan.get("/moderation").await.form("/do/moderation/next").send().await.expect_text("Nothing is waiting");
    let again = megan.get(&voice).await.form("/do/moderation/claim").send().await.expect_status(200);
    let refused = again.form("/do/moderation/share").fill("pictures[]", &id).send().await.expect_status(409);
    refused.expect_text("has to be another officer");
    again.form("/do/moderation/release").send().await.expect_status(200);
    let page = dan.get("/moderation").await.expect_text("Megan would share it");
    let page = page.form("/do/moderation/next").send().await.expect_text("Megan would share it as it is here");
    // The pictures she would share are ticked.
    assert_eq!(page.form("/do/moderation/share").value("pictures[]"), Some(id.as_str()));
    page.form("/do/moderation/share").send().await.expect_text("Shared.");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE state = 'shared'").await, 1);
    // A yes to other words is no yes: its writer has said it anew since, and it begins again.
    let (_, page) = sent(&app, &megan).await;
    let (id, here) = (page.attr(".grid img", "src").expect("a picture"), page.path().to_owned());
    let id = id.split('/').nth(2).expect("an id").to_owned();
    page.form("/do/moderation/share").tick("pictures[]", &id).send().await.expect_text("once a second officer agrees");
    app.clock.forward(1_000);
    run(&app, &format!("UPDATE originals SET sealed_at = {}", app.clock.now().0)).await;
    let page = dan.get(&here).await.expect_no_text("would share it").form("/do/moderation/claim").send().await;
    let page = page.form("/do/moderation/share").tick("pictures[]", &id).send().await;
    page.expect_text("once a second officer agrees");
    megan.get(&here).await.expect_text("Dan would share it");
    // Words alone need one.
    let words = said(&app, "I like the pool").await;
    claim(&megan, words).await.form("/do/moderation/share").send().await.expect_text("Shared.");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_voice_is_passed_to_another_officer_with_a_note(#[case] backend: Backend) {
    let app = TestApp::empty(backend).await;
    let megan = app.signed_in("Megan", &[Role::Officer]).await;
    let id = said(&app, "I like the pool").await;
    // Alone, she has nobody to ask.
    assert!(claim(&megan, id).await.forms("/do/moderation/pass").is_empty());
    let (dan, _) = app.person("Dan", &[Role::Officer]).await;
    let (clerk, _) = app.person("Cora", &[Role::Clerk]).await;
    let page = megan.get(&format!("/moderation/{id}")).await;
    let form = || page.form("/do/moderation/pass");
    form().send().await.expect_status(422).expect_text("Choose the officer").expect_text("Say what you want to know");
    form().fill("to", &clerk.to_string()).fill("ask", "is this care?").send().await.expect_status(404);
    let sent = form().fill("to", &dan.to_string()).fill("ask", "is this about the school?").send().await;
    sent.expect_text("The other officer sees it").expect_text("Dan was asked");
    megan.get("/moderation").await.form("/do/moderation/next").send().await.expect_text("Nothing is waiting");
    let page = megan.get(&format!("/moderation/{id}")).await.expect_text("is this about the school?");
    page.expect_text("Megan asks Dan for a second opinion");
    let eve = app.signed_in("Eve", &[Role::Officer]).await;
    assert_eq!(eve.get("/moderation?flag=passed").await.all(".queue tbody tr").len(), 0);
    claim(&eve, id).await.form("/do/moderation/share").send().await.expect_text("Shared.");
    let page = eve.get(&format!("/moderation/{id}")).await.expect_no_text("is this about the school?");
    page.expect_text("Another officer asked, Megan");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_officers_translation_is_beside_the_words_and_says_that_it_is_one(#[case] backend: Backend) {
    let (app, desk, meeting) = planned(backend, "2026-12-16").await;
    let id = shared(&app, "Dw i eisiau allwedd i fy ystafell").await;
    column(&app, id, "lang", "cy").await;
    let page =
        desk.officer.get("/moderation/shared").await.follow("This is in Welsh: translate it for the panel").await;
    let form = page.form("/do/moderation/translate").fill("text", "I asked Jordan Hughes for a key to my own room");
    let refused = form.send().await.expect_status(422);
    let form = refused.form("/do/moderation/translate");
    assert_eq!(form.value("text"), Some("I asked Jordan Hughes for a key to my own room"), "a name is asked about");
    form.tick("seen[]", "yes").send().await.expect_status(200).expect_text("The translation has been saved");
    let clean = desk.officer.get(page.path()).await.form("/do/moderation/translate");
    clean.fill("text", "I want a key to my own room").send().await.expect_status(200);
    // Another officer's page of before does not overwrite it, and keeps what was typed.
    let late = page.form("/do/moderation/translate").fill("text", "I would like a key").send().await;
    let late = late.expect_status(409).form("/do/moderation/translate");
    assert_eq!(late.value("text"), Some("I would like a key"));
    desk.officer.get("/moderation/shared").await.expect_no_text("translate it for the panel");
    desk.route(&app).await.expect_status(200);
    desk.publish(&meeting).await;
    let pack = desk.ann.get(&format!("{meeting}/pack")).await.expect_text("Dw i eisiau allwedd");
    pack.expect_text("A participation officer translated this").expect_text("I want a key to my own room");
    desk.ann.get(&format!("/cy{meeting}/pack")).await.expect_no_text("I want a key to my own room");
    // What was taken back has no translation either, and what the officer typed late is still there.
    let open = desk.officer.get(page.path()).await.form("/do/moderation/translate").fill("text", "Typed too late");
    run(&app, "UPDATE voices SET state = 'withdrawn', shared_text = NULL").await;
    open.send().await.expect_status(409).expect_text("Typed too late");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE translation = 'Typed too late'").await, 0);
}
