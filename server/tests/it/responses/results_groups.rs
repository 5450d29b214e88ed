//! Results by group, of every kind of question, and as a file.

use domain::{ids::ResponseId, role::Role};
use rstest::rstest;

use super::world::{CODE, World};
use crate::{
    app::Backend::{self, Postgres, Sqlite},
    browser::Page,
};

const DOCUMENT: &str = r#"{
    "title": {"en": "How is it going?", "cy": "Sut mae pethau?"},
    "intro": {"en": "We want to know.", "cy": "Rydyn ni eisiau gwybod."},
    "minutes": 3,
    "questions": [
        {"id": "q1", "kind": "single", "about": true, "text": {"en": "How old are you?", "cy": "Faint yw dy oed di?"},
         "options": [{"id": "a", "en": "Under 12", "cy": "O dan 12"}, {"id": "b", "en": "12 or over", "cy": "12 neu hŷn"}]},
        {"id": "q2", "kind": "yes_no", "text": {"en": "Do you feel heard?", "cy": "Wyt ti'n teimlo bod pobl yn gwrando?"}},
        {"id": "q3", "kind": "faces", "text": {"en": "How was today?", "cy": "Sut oedd heddiw?"}},
        {"id": "q4", "kind": "number", "text": {"en": "How safe do you feel?", "cy": "Pa mor ddiogel wyt ti'n teimlo?"}},
        {"id": "q5", "kind": "agree", "text": {"en": "Do you agree?", "cy": "Wyt ti'n cytuno?"},
         "options": [{"id": "a", "en": "=People listen", "cy": "Mae pobl yn gwrando"}]},
        {"id": "q6", "kind": "month", "text": {"en": "When did you move?", "cy": "Pryd symudaist ti?"}},
        {"id": "q7", "kind": "single", "text": {"en": "=Why not?", "cy": "Pam lai?"},
         "options": [{"id": "a", "en": "Time", "cy": "Amser"}, {"id": "b", "en": "Trust", "cy": "Ymddiriedaeth"}],
         "show": {"all": true, "tests": [{"question": "q2", "op": "is", "value": "no"}]}},
        {"id": "q8", "kind": "long", "text": {"en": "Anything else?", "cy": "Unrhyw beth arall?"}}
    ]
}"#;

/// Sixty people: half of each age, of whom `young_no` and `old_no` do not feel heard; the counts are made as the
/// program makes them.
pub async fn sixty(backend: Backend, young_no: usize, old_no: usize) -> World {
    let world = World::start(backend, "anonymous").await;
    world.run("UPDATE survey_versions SET document = $1", vec![DOCUMENT.into()]).await;
    for n in 0..60 {
        let (age, at) = if n < 30 { ("a", n) } else { ("b", n - 30) };
        let no = at < if age == "a" { young_no } else { old_no };
        let mut answers = vec![
            ("q1", age.to_owned()),
            (
                "q2",
                if no {
                    "no"
                } else if at >= 24 {
                    "unsure"
                } else {
                    "yes"
                }
                .to_owned(),
            ),
            ("q3", (1 + at % 5).to_string()),
            ("q4", (at % 11).to_string()),
            ("q5", format!("a:{}", 1 + at % 5)),
            ("q6", if n == 0 { "2019-03" } else { "2026-05" }.to_owned()),
        ];
        if no {
            answers.push(("q7", if at % 2 == 0 { "a" } else { "b" }.to_owned()));
        }
        let id = ResponseId::new();
        world
            .run(
                "INSERT INTO responses (id, survey_id, version_id, state, lang, started_at, submitted_at, expires_at) \
                 SELECT $1, id, version_id, 'submitted', 'en', 1, 1, 1 FROM surveys",
                vec![id.0.into()],
            )
            .await;
        let place = "INSERT INTO places (survey_id, place, response_id) SELECT id, $1, $2 FROM surveys";
        world.run(place, vec![i64::try_from(n + 1).expect("few").into(), id.0.into()]).await;
        for (question, choice) in answers {
            world
                .run(
                    "INSERT INTO answers (response_id, question, position, choice) VALUES ($1, $2, 0, $3)",
                    vec![id.0.into(), question.into(), choice.into()],
                )
                .await;
        }
    }
    for choice in ["choice", "'*'"] {
        let all = "FROM responses JOIN answers ON answers.response_id = responses.id GROUP BY survey_id, question";
        let by = if choice == "choice" { ", choice" } else { "" };
        let sums = format!("SELECT survey_id, question, {choice}, COUNT(*) {all}{by}");
        world.run(&format!("INSERT INTO tallies (survey_id, question, choice, people) {sums}"), vec![]).await;
    }
    world
}

fn figures(page: &Page) -> Vec<String> {
    page.all("tbody tr")
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn every_kind_has_its_chart_and_table(#[case] backend: Backend) {
    let world = sixty(backend, 12, 18).await;
    world.close().await;
    let officer = world.app.signed_in("Megan", &[Role::Officer]).await;
    let page = officer.get(&format!("/results/{CODE}")).await.expect_status(200);
    let rows = figures(&page);
    for row in ["Under 12 30", "Yes 18", "0–3 24", "Very happy 12", "Very much 12", "Time 15", "Other months not shown"]
    {
        assert!(rows.iter().any(|seen| seen == row), "{row} is not in {rows:?}");
    }
    // One person moved in March 2019: that month is nowhere, and what hides it hides May.
    page.expect_no_text("2019").expect_text("The average is 3.0").expect_no_text("style=");
    let welsh = officer.get(&format!("/cy/results/{CODE}")).await.expect_status(200);
    assert!(figures(&welsh).iter().any(|row| row == "Hapus iawn 12"), "{:?}", figures(&welsh));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn groups_are_compared_only_where_that_gives_nobody_away(#[case] backend: Backend) {
    let world = sixty(backend, 3, 18).await;
    let officer = world.app.signed_in("Megan", &[Role::Officer]).await;
    let path = format!("/results/{CODE}");
    // While it is open a group grows by one person at a time.
    officer.get(&format!("{path}?by=q1")).await.expect_status(404);
    officer.get(&path).await.expect_status(200).expect_no_text("Groups side by side");
    world.close().await;
    let page = officer.get(&path).await.expect_text("Compare by: How old are you?");
    let both = page.follow("Groups side by side").await.expect_status(200);
    let rows = figures(&both);
    // Three of the younger ones said no: with the totals, another row has to be hidden with it.
    let expected = ["Yes 21 (70%) 6 (20%)", "No not shown not shown", "Not sure not shown not shown"];
    assert_eq!(rows[..3], expected, "{rows:?}");
    assert!(rows.contains(&"Happy or very happy 12 (40%) 12 (40%)".to_owned()), "{rows:?}");
    both.expect_text("We cannot compare groups here").expect_text("More numbers are hidden");
    let one = officer.get(&format!("{path}?by=q1&is=b")).await.expect_status(200).expect_text("Only: 12 or over");
    assert!(figures(&one).contains(&"No not shown".to_owned()), "{:?}", figures(&one));
    for wrong in ["?by=q2", "?by=q1&is=z", "?by=q1&is=rather-not", "?by=%27"] {
        officer.get(&format!("{path}{wrong}")).await.expect_status(404);
    }
    world.publish().await;
    world.browser.get(&format!("{path}?by=q1")).await.expect_status(200).expect_text("not shown");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_file_says_what_the_page_says(#[case] backend: Backend) {
    let world = sixty(backend, 3, 18).await;
    let path = format!("/results/{CODE}/figures.csv");
    world.browser.get(&path).await.expect_status(403);
    world.close().await;
    world.browser.get(&path).await.expect_status(403);
    let officer = world.app.signed_in("Megan", &[Role::Officer]).await;
    let csv = officer.get(&path).await.expect_status(200);
    let text = csv.body;
    let line =
        |begins: &str| text.lines().find(|line| line.contains(begins)).unwrap_or_else(|| panic!("{begins}: {text}"));
    assert!(line("\"q2\"").ends_with("\"yes\",\"Yes\",\"27\",\"60\",\"60\""), "{}", line("\"q2\""));
    assert!(text.contains("\"q1=a\",\"no\",\"No\",\"not shown\""), "{text}");
    assert!(text.contains("\"'=Why not?\"") && text.contains("\"some\"") && !text.contains(",\"="), "{text}");
    assert!(!text.contains("2019"), "{text}");
}
