//! Everything at once with one voice: sharing, turning down, holding, covering, passing on and taking back.

use domain::{role::Role, time::DAY};
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    tables::{Row, rows},
    voices::png,
};

async fn table(app: &TestApp, name: &str) -> Vec<Row> {
    rows(app).await.into_iter().filter(|row| row.table == name).collect()
}

/// One of fifty, several times over: whoever takes it back always can, and whatever else won before, nothing of it
/// is left for others.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn of_fifty_at_once_no_decision_outlives_its_taking_back(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (officer, _) = (app.signed_in("Megan", &[Role::Officer]).await, app.person("Dan", &[Role::Officer]).await);
    for turn in 0..3 {
        let writer = app.visitor();
        let form =
            writer.get("/tell").await.form("/do/voices/tell").fill("text", "zqxrace look").fill("publish", "yes");
        form.file("picture", "a.png", png(60)).send().await.expect_status(200);
        let page = officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
        let picture = page.attr(".grid img", "src").expect("a picture").split('/').nth(2).expect("an id").to_owned();
        let cover = officer.get(&format!("{}/picture/{picture}", page.path())).await.form("/do/moderation/cover");
        let dan = page.attr("select[name=to] option:nth-child(2)", "value").expect("another officer");
        let withdraw = writer.get("/follow").await.follow("Take this back").await.form("/do/voices/withdraw");
        let tries = (0..50).map(|n| match n % 7 {
            0 => page.form("/do/moderation/share").tick("pictures[]", &picture),
            1 => page.form("/do/moderation/decline").fill("reason", "not_safe"),
            2 => page.form("/do/moderation/hold").fill("note", "asking"),
            3 => cover.clone().tick("squares[]", &n.to_string()),
            4 => page.form("/do/moderation/pass").fill("to", &dan).fill("ask", "what do you think"),
            5 if n > 7 * turn => withdraw.clone(),
            _ => page.form("/do/moderation/share"),
        });
        let tries: Vec<_> = tries.map(|form| tokio::spawn(form.send())).collect();
        let (mut decided, mut taken_back) = (0, 0);
        for (n, one) in tries.into_iter().enumerate() {
            let status = one.await.expect("sent").status.as_u16();
            match (n % 7, status) {
                (5, 200) => taken_back += 1,
                (3, 200) => {}
                (_, 200) => decided += 1,
                _ => assert!(matches!(status, 404 | 409 | 410), "{n}: {status}"),
            }
        }
        assert!(taken_back >= 1, "its writer always can");
        assert!(decided <= 1, "{decided} decided");
        let voice = page.path().rsplit('/').next().expect("an id").to_owned();
        let voices = table(&app, "voices").await;
        let row = voices.iter().find(|row| row.text("id") == voice).expect("there");
        assert_eq!((row.text("state"), row.text("shared_text")), ("withdrawn".into(), String::new()));
        for name in ["originals", "pictures", "drafts", "redactions"] {
            let left = table(&app, name).await.into_iter().filter(|row| row.text("voice_id") == voice).count();
            assert_eq!(left, 0, "{name}");
        }
        for size in ["small", "shared", "whole"] {
            officer.get(&format!("/pictures/{picture}/{size}")).await.expect_status(404);
        }
        app.visitor().get("/heard").await.expect_no_text("zqxrace");
    }
    // For a day it can be put back; then its files are gone, too.
    app.clock.forward(DAY + 1);
    store::housekeeping::run(&app.services).await.expect("kept");
    assert_eq!(crate::voices::files_below(&app.folder.join("files/pictures")).len(), 0);
}
