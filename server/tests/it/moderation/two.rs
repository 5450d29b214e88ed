//! Two officers for pictures: a yes is to those pictures as they were covered then, and to no others.

use domain::role::Role;
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, FilledForm, Page},
    voices::{
        helpers::{count, run},
        png,
    },
};

/// Two officers, where the council wants two, and a voice with two pictures.
struct Two {
    app: TestApp,
    megan: Browser,
    dan: Browser,
    voice: String,
    pictures: [String; 2],
}

impl Two {
    async fn start(backend: Backend) -> Self {
        let app = TestApp::start(backend).await;
        run(&app, "INSERT INTO settings (key, value) VALUES ('two_on_pictures', 'true')").await;
        app.clock.forward(60_000);
        let megan = app.signed_in("Megan", &[Role::Officer]).await;
        let dan = app.signed_in("Dan", &[Role::Officer]).await;
        let form = app.visitor().get("/tell").await.form("/do/voices/tell").fill("text", "look").fill("publish", "yes");
        form.file("picture", "a.png", png(70)).file("picture2", "b.png", png(80)).send().await.expect_status(200);
        let page = megan.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
        let seen = page.form("/do/moderation/share").value("looked").expect("what she looked at").to_owned();
        let ids: Vec<_> = seen.split(',').map(|one| one.split(':').next().expect("an id").to_owned()).collect();
        let pictures = ids.try_into().expect("two pictures");
        let voice = page.path().to_owned();
        page.form("/do/moderation/release").send().await.expect_status(200);
        Self { app, megan, dan, voice, pictures }
    }

    /// The voice in this officer's hands.
    async fn taken(&self, officer: &Browser) -> Page {
        officer.get(&self.voice).await.form("/do/moderation/claim").send().await.expect_status(200)
    }

    fn ticked(&self, page: &Page, which: &[usize]) -> FilledForm {
        let form = page.form("/do/moderation/share").clear("pictures[]");
        which.iter().fold(form, |form, n| form.tick("pictures[]", &self.pictures[*n]))
    }

    async fn share(&self, officer: &Browser, which: &[usize]) -> Page {
        let page = self.taken(officer).await;
        self.ticked(&page, which).send().await
    }

    async fn cover(&self, officer: &Browser, picture: usize, square: &str) -> Page {
        let path = format!("{}/picture/{}", self.voice, self.pictures[picture]);
        let form = officer.get(&path).await.expect_status(200).form("/do/moderation/cover").clear("squares[]");
        form.tick("squares[]", square).send().await.expect_status(200)
    }

    async fn shared(&self) -> bool {
        count(&self.app, "SELECT COUNT(*) FROM voices WHERE state LIKE 'shared%'").await == 1
    }
}

const FIRST: &str = "once a second officer agrees";
const ANEW: &str = "Another officer had agreed to different pictures";

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_second_yes_to_other_pictures_is_a_first(#[case] backend: Backend) {
    let two = Two::start(backend).await;
    two.share(&two.megan, &[0]).await.expect_text(FIRST);
    // More than she agreed to; looked at first, it is no less.
    let page = two.taken(&two.dan).await;
    let preview = two.ticked(&page, &[0, 1]).fill("then", "preview").send().await.expect_status(200);
    preview.form("/do/moderation/share").send().await.expect_text(ANEW);
    assert!(!two.shared().await);
    let page = two.dan.get(&two.voice).await.expect_text("Dan would share it");
    page.form("/do/moderation/claim").send().await.form("/do/moderation/release").send().await.expect_status(200);
    // The other way about: she has looked at what he would share, and both pictures go out.
    let page = two.taken(&two.megan).await;
    assert!(page.body.matches("checked").count() >= 2);
    two.ticked(&page, &[0, 1]).send().await.expect_text("Shared.");
    assert_eq!(count(&two.app, "SELECT COUNT(*) FROM pictures WHERE NOT left_out").await, 2);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn of_what_one_agreed_to_another_may_share_less(#[case] backend: Backend) {
    let two = Two::start(backend).await;
    two.share(&two.megan, &[0, 1]).await.expect_text(FIRST);
    two.share(&two.dan, &[1]).await.expect_text("Shared.");
    assert_eq!(count(&two.app, "SELECT COUNT(*) FROM pictures WHERE NOT left_out").await, 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn another_cover_needs_another_yes_whoever_drew_it(#[case] backend: Backend) {
    let two = Two::start(backend).await;
    two.share(&two.megan, &[0]).await.expect_text(FIRST);
    // By the second.
    let page = two.taken(&two.dan).await;
    two.cover(&two.dan, 0, "24").await;
    let stale = two.ticked(&page, &[0]).send().await.expect_status(409);
    stale.expect_text("The pictures have changed since you looked");
    let page = two.dan.get(&two.voice).await;
    two.ticked(&page, &[0]).send().await.expect_text(FIRST);
    assert!(!two.shared().await);
    // By the first, who has to be asked again then: it is her own yes that is new.
    let page = two.taken(&two.megan).await;
    two.cover(&two.megan, 0, "25").await;
    let page = two.megan.get(page.path()).await;
    two.ticked(&page, &[0]).send().await.expect_text(FIRST);
    let again = two.share(&two.megan, &[0]).await.expect_status(409);
    again.expect_text("has to be another officer").form("/do/moderation/release").send().await.expect_status(200);
    two.share(&two.dan, &[0]).await.expect_text("Shared.");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_page_left_open_shares_no_picture_that_is_another_by_now(#[case] backend: Backend) {
    let two = Two::start(backend).await;
    run(&two.app, "UPDATE settings SET value = 'false' WHERE key = 'two_on_pictures'").await;
    two.app.clock.forward(60_000);
    two.taken(&two.megan).await;
    two.cover(&two.megan, 0, "24").await;
    let covered = two.megan.get(&two.voice).await;
    // In another tab she covers something else instead: what the first shows is not what would be shared.
    two.cover(&two.megan, 0, "25").await;
    two.ticked(&covered, &[0]).send().await.expect_status(409).expect_text("The pictures have changed");
    assert!(!two.shared().await);
    two.ticked(&covered, &[]).send().await.expect_text("Shared.");
}
