//! A picture: taken, refused, and for whom it is.

use domain::role::Role;
use platform::random;
use rstest::rstest;

use super::helpers::{count, files_below, insert, png, run};
use crate::app::{
    Backend::{self, Postgres, Sqlite},
    TestApp,
};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn each_bad_picture_has_its_own_sentence(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let page = app.visitor().get("/tell").await;
    let svg = br#"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#.to_vec();
    let mut bomb = png(2);
    bomb[16..20].copy_from_slice(&50_000_u32.to_be_bytes());
    bomb[20..24].copy_from_slice(&50_000_u32.to_be_bytes());
    // The header's checksum must be right, or it is refused for that alone.
    let sum = crc(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&sum.to_be_bytes());
    for (name, file, says) in [
        ("drawing.svg", svg.clone(), "We can only take pictures that are"),
        ("photo.png", svg, "We can only take pictures that are"),
        ("photo.jpg", vec![0xff; 30 * 1024 * 1024], "too big"),
        ("bomb.png", bomb, "too many pixels"),
    ] {
        let form = page.form("/do/voices/tell").fill("text", "with a picture").file("picture", name, file);
        let refused = form.send().await.expect_status(422).expect_text(says).expect_text("please add it again");
        assert_eq!(refused.form("/do/voices/tell").value("text"), Some("with a picture"));
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_for_its_writer_and_officers_until_it_is_shared(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    let form =
        writer.get("/tell").await.form("/do/voices/tell").fill("publish", "yes").file("picture", "me.png", png(9));
    form.send().await.expect_status(200);
    let picture = writer.get("/follow").await.attr(".picture", "src").expect("a picture");
    let own = writer.get(&picture).await.expect_status(200);
    assert_eq!(own.headers["content-type"], "image/jpeg");
    assert_eq!(own.headers["cache-control"], "no-store");
    app.visitor().get(&picture).await.expect_status(404);
    for (role, status) in [(Role::Officer, 200), (Role::Admin, 404), (Role::PanelMember, 404), (Role::Member, 404)] {
        app.signed_in(role.key(), &[role]).await.get(&picture).await.expect_status(status);
    }
    writer.get(&picture.replace("small", "../../key")).await.expect_status(404);
    writer.get(&picture.replace("small", "huge")).await.expect_status(404);
    writer.get(&format!("/pictures/{}/small", random::uuid())).await.expect_status(404);

    run(&app, "UPDATE voices SET state = 'shared', shared_text = ''").await;
    let shared = app.visitor().get(&picture).await.expect_status(200);
    assert_eq!(shared.headers["cache-control"], "public, max-age=300");
    run(&app, "UPDATE voices SET may_publish = FALSE").await;
    app.visitor().get(&picture).await.expect_status(404);
    app.signed_in("Pat", &[Role::PanelMember]).await.get(&picture).await.expect_status(200);
}

/// A concern about the one voice there is.
async fn concern(app: &TestApp) {
    let (lead, _) = app.person("Lee", &[Role::Lead]).await;
    let raised = "INSERT INTO concerns (id, state, urgency, why, raised_by, raised_at) \
                  VALUES ($1, 'notified', 'today', $2, $3, 0)";
    let (id, why) = (random::uuid(), app.services.keys.seal(random::uuid(), "never read here"));
    insert(app, raised, [id.into(), why.into(), lead.0.into()]).await;
    run(app, "INSERT INTO concern_voices (concern_id, voice_id) SELECT c.id, v.id FROM concerns c, voices v").await;
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_safeguarding_lead_sees_the_picture_of_a_concerned_voice_and_it_is_written_down(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    let form = writer.get("/tell").await.form("/do/voices/tell").fill("text", "look").file("picture", "a.png", png(9));
    form.send().await.expect_status(200);
    let picture = writer.get("/follow").await.attr(".picture", "src").expect("a picture");
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    lead.get(&picture).await.expect_status(404);
    let page = officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
    let raise = page.path().to_owned() + "/concern";
    let form = officer.get(&raise).await.form("/do/safeguarding/raise").fill("urgency", "now").fill("why", "a bruise");
    form.fill("what", "an arm").send().await.expect_status(200);

    let one = lead.get("/concerns").await.follow("Concern ").await.expect_status(200);
    assert_eq!(one.attr("img.picture", "src").as_deref(), Some(picture.as_str()));
    lead.get(&picture).await.expect_status(200);
    lead.get(&picture.replace("small", "large")).await.expect_status(200);
    let read = "SELECT COUNT(*) FROM audit WHERE action = 'voice.picture_read' AND actor IS NOT NULL";
    assert_eq!(count(&app, read).await, 2);
    officer.get(page.path()).await.expect_text("Picture seen, Ruth");

    // The officer leaves it out: nobody else has it any more, the lead has it until the concern is decided.
    let share = page.form("/do/moderation/share").clear("pictures[]").fill("text", "look");
    share.send().await.expect_status(200).expect_text("Shared.");
    writer.get("/follow").await.expect_text("look");
    for browser in [&writer, &officer, &app.visitor()] {
        browser.get(&picture).await.expect_status(404);
    }
    lead.get(&picture).await.expect_status(200);
    writer.get("/follow").await.follow("Take this back").await.form("/do/voices/withdraw").send().await;
    store::housekeeping::run(&app.services).await.expect("kept");
    lead.get(&picture).await.expect_status(200);
    let form = one.form("/do/safeguarding/acknowledge").send().await.form("/do/safeguarding/decide");
    form.fill("outcome", "seen by a doctor").send().await.expect_status(200);
    store::housekeeping::run(&app.services).await.expect("kept");
    lead.get(&picture).await.expect_status(404);
    assert!(files_below(&app.folder.join("files/pictures")).is_empty(), "its files are gone");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_picture_taken_back_stays_for_the_lead_while_a_concern_is_open(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    let form =
        writer.get("/tell").await.form("/do/voices/tell").fill("publish", "yes").file("picture", "a.png", png(9));
    form.send().await.expect_status(200);
    concern(&app).await;
    run(&app, "UPDATE voices SET state = 'shared', shared_text = ''").await;
    let mine = writer.get("/follow").await;
    let picture = mine.attr(".picture", "src").expect("a picture");
    app.visitor().get(&picture).await.expect_status(200);
    mine.follow("Take this back").await.form("/do/voices/withdraw").send().await.expect_status(200);
    let (officer, lead) = (app.signed_in("Megan", &[Role::Officer]).await, app.signed_in("Ruth", &[Role::Lead]).await);
    for browser in [&writer, &officer, &app.visitor()] {
        browser.get(&picture).await.expect_status(404);
    }
    lead.get(&picture).await.expect_status(200);
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |c, _| (c >> 1) ^ (0xEDB8_8320 & (c & 1).wrapping_neg()))
    })
}
