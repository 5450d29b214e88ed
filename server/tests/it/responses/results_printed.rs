//! What we heard: written with a few marks; on paper and as a picture once everybody may read it.

use domain::{lang::Localized, role::Role};
use rstest::rstest;

use super::world::{CODE, World, answer_all};
use crate::app::Backend::{self, Postgres, Sqlite};

const WORDS: &str = "# What you told us\n\nRooms matter **most**.\nSee [our plan](https://example.org/plan).\n\n- keys\n- quiet\n\n<script>alert(1)</script> [x](javascript:alert(1)) ![](https://example.org/x.png)";

/// An answered survey that is over, with words of its members.
async fn written(backend: Backend, people: usize) -> World {
    let world = World::start(backend, "anonymous").await;
    for _ in 0..people {
        let check = answer_all(&world.app.visitor(), "", "a", "Words").await;
        check.form("/do/responses/submit").send().await.expect_status(200);
    }
    world.close().await;
    let member = world.app.signed_in("Cai", &[Role::Member]).await;
    world.share_with("Cai").await;
    let page = member.get(&format!("/results/{CODE}/heard")).await.expect_text("You do not need any of these.");
    let kept = page
        .form("/do/responses/keep-heard")
        .fill("text[en]", WORDS)
        .fill("text[cy]", "Mae ystafelloedd yn **bwysig**.")
        .send()
        .await
        .expect_status(200);
    assert_eq!(kept.all("[lang=en] .words h3"), ["What you told us"], "the member sees what it becomes");
    world
}

async fn file(world: &World, path: &str) -> (u16, String, Vec<u8>) {
    let answer = world.browser.raw(reqwest::Method::GET, path).send().await.expect("an answer");
    let kind = answer.headers().get("content-type").map(|kind| kind.to_str().expect("text").to_owned());
    (answer.status().as_u16(), kind.unwrap_or_default(), answer.bytes().await.expect("bytes").to_vec())
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn marks_become_a_page_a_paper_and_a_picture(#[case] backend: Backend) {
    let world = written(backend, 12).await;
    let results = format!("/results/{CODE}");
    let (pdf, png) = (format!("{results}/heard.pdf"), format!("{results}/heard.png"));
    let officer = world.app.signed_in("Megan", &[Role::Officer]).await;
    // Released, but the survey is not published yet; published, but nothing is released.
    world.publish().await;
    assert_eq!(file(&world, &pdf).await.0, 404);
    officer.get(&format!("{results}/heard")).await.form("/do/responses/release-heard").send().await.expect_status(200);
    world.close().await;
    world.run("UPDATE surveys SET published_at = NULL", vec![]).await;
    assert_ne!(file(&world, &pdf).await.0, 200);
    assert_ne!(file(&world, &png).await.0, 200);
    assert_eq!(officer.get(&png).await.status.as_u16(), 404, "nobody's: it is for everybody or not there");
    world.publish().await;

    let page = world.browser.get(&results).await.expect_status(200);
    assert_eq!(page.all(".words h3"), ["What you told us"]);
    assert_eq!(page.all(".words strong"), ["most"]);
    assert_eq!(page.all(".words li"), ["keys", "quiet"]);
    assert_eq!(page.all(".words a"), ["our plan"]);
    assert_eq!(page.attr(".words a", "rel").as_deref(), Some("nofollow noopener noreferrer"));
    assert!(page.all(".words img, .words script").is_empty());
    let page = page.expect_text("<script>alert(1)</script>");
    assert_eq!(page.attr("a[download][href$=pdf]", "href").as_deref(), Some(pdf.as_str()));

    for (prefix, lang) in [("", "en"), ("/cy", "cy")] {
        let (status, kind, paper) = file(&world, &format!("{prefix}{pdf}")).await;
        assert_eq!((status, kind.as_str()), (200, "application/pdf"));
        let text = String::from_utf8_lossy(&paper);
        for part in ["/StructTreeRoot", "/Marked true", &format!("/Lang({lang})"), "pdfuaid"] {
            assert!(text.contains(part), "no {part}");
        }
        let (status, kind, picture) = file(&world, &format!("{prefix}{png}")).await;
        assert_eq!((status, kind.as_str()), (200, "image/png"));
        let picture = image::load_from_memory(&picture).expect("a picture");
        assert_eq!((picture.width(), picture.height()), (1200, 630));
    }
}

/// A title of hostile markup is a title; too few answers have no figures, and the paper says so.
#[rstest]
#[case(Sqlite)]
#[tokio::test(flavor = "multi_thread")]
async fn hostile_words_and_few_answers_make_a_paper_too(#[case] backend: Backend) {
    let world = written(backend, 1).await;
    let evil = "#panic() $x$ *b* \u{1f984} שלום ".repeat(300);
    let released = "UPDATE heard SET released = $1, released_at = 1, released_by = author_id";
    world.run(released, vec![Localized::en_cy(evil.clone(), evil).into()]).await;
    let document =
        "UPDATE survey_versions SET document = REPLACE(document, 'How is it going?', '#eval(1) \u{1f984} <b>')";
    world.run(document, vec![]).await;
    world.publish().await;
    for path in ["heard.pdf", "heard.png"] {
        let (status, _, bytes) = file(&world, &format!("/results/{CODE}/{path}")).await;
        assert_eq!(status, 200, "{path}");
        assert!(bytes.len() > 1_000);
    }
}
