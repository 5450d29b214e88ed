//! The way through a survey: logic, sections, levels of wording.

use rstest::rstest;

use super::world::{CODE, World, next, press};
use crate::{
    app::Backend::{self, Postgres, Sqlite},
    browser::Page,
};

/// `q2` is asked after a no to `q1`; the section `s1` has an introduction and a question for those who said yes to `q3`.
const DOCUMENT: &str = r#"{
    "title": {"en": "Your way", "cy": "Dy ffordd"}, "intro": {"en": "Hello.", "cy": "Helo."}, "minutes": 2,
    "influence": "decide",
    "sections": [{"id": "s1", "title": {"en": "Your home", "cy": "Dy gartref"},
                  "intro": {"en": "Now about where you live.", "cy": "Nawr am ble rwyt ti'n byw."}}],
    "questions": [
        {"id": "q1", "kind": "yes_no", "text": {"en": "Is school OK?", "cy": "Ydy'r ysgol yn iawn?"},
         "younger": {"en": "Do you like school?", "cy": "Wyt ti'n hoffi'r ysgol?"},
         "easy": {"en": "School.", "cy": "Ysgol.", "symbol": "school"}},
        {"id": "q2", "kind": "short", "text": {"en": "What is wrong there?", "cy": "Beth sy'n bod yno?"},
         "show": {"all": true, "tests": [{"question": "q1", "op": "is", "value": "no"}]}},
        {"id": "q3", "kind": "yes_no", "section": "s1", "text": {"en": "Do you like your home?", "cy": "Wyt ti'n hoffi dy gartref?"}},
        {"id": "q4", "kind": "single", "section": "s1", "text": {"en": "What is best there?", "cy": "Beth sydd orau yno?"},
         "options": [{"id": "a", "en": "People", "cy": "Pobl"}, {"id": "b", "en": "Food", "cy": "Bwyd"}],
         "show": {"all": true, "tests": [{"question": "q3", "op": "is", "value": "yes"}]}}
    ]
}"#;

fn by_section() -> String {
    DOCUMENT.replacen(r#""minutes": 2,"#, r#""minutes": 2, "by_section": true,"#, 1)
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn answers_decide_what_is_asked(#[case] backend: Backend) {
    let world = World::asking(backend, "confidential", DOCUMENT).await;
    let page = world.get("/1").await.expect_text("Question 1 of 2");
    let page =
        next(&page, &[("choice", "no")]).await.expect_text("What is wrong there?").expect_text("Question 2 of 3");
    let page = next(&page, &[("text", "The bell")]).await.expect_text("Now about where you live");
    assert_eq!(page.path(), format!("/s/{CODE}/part/s1"));
    let page = page.follow("Next").await.expect_text("Question 3 of 3");
    let back = press(&page, &[], "back").await;
    assert_eq!(back.path(), format!("/s/{CODE}/part/s1"));
    assert_eq!(back.follow("Back").await.path(), format!("/s/{CODE}/2"));
    let page = next(&page, &[("choice", "yes")]).await.expect_text("Question 4 of 4");
    let check = next(&page, &[("choice", "a")]).await.expect_text("The bell").expect_text("People");
    // Changing the first answer takes two questions away, and keeps what was answered for now.
    let change = check.follow("Change: Is school OK?").await;
    let check = next(&change, &[("choice", "yes")]).await.expect_no_text("The bell");
    assert_eq!(check.path(), format!("/s/{CODE}/check"));
    assert_eq!(world.get("/2").await.path(), format!("/s/{CODE}/part/s1"), "one not asked leads on");
    let change = check.follow("Change: Is school OK?").await;
    let asked = next(&change, &[("choice", "no")]).await;
    assert_eq!(asked.path(), format!("/s/{CODE}/2?check=1"), "what is asked anew comes next");
    let check = next(&asked, &[("text", "The bell")]).await.expect_text("The bell");
    let change = check.follow("Change: Is school OK?").await;
    let check = next(&change, &[("choice", "unsure")]).await;
    check.form("/do/responses/submit").send().await.expect_status(200);
    // What is not asked is neither sent nor counted.
    assert_eq!((world.rows("voices").await, world.tally("q2", "*").await), (0, 0));
    assert_eq!((world.tally("q4", "a").await, world.rows("answers WHERE question = 'q2'").await), (1, 0));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_section_may_be_one_page(#[case] backend: Backend) {
    let world = World::asking(backend, "confidential", &by_section()).await;
    let page = world.get("/1").await.expect_text("Part 1 of 2").expect_text("Is school OK?");
    let press = |page: &crate::browser::Page, fields: &[(&str, &str)], button: &str| {
        let form = page.form("/do/responses/answers").fill("then", button);
        fields.iter().fold(form, |form, (name, value)| form.fill(name, value)).send()
    };
    // An answer that opens a question of the same page shows it there.
    let page = press(&page, &[("answers[q1][choice]", "no")], "next").await;
    assert_eq!(page.path(), format!("/s/{CODE}/1"));
    let page = page.expect_text("What is wrong there?");
    // Everything wrong is said at its cause, and what is right is kept.
    let long = "x".repeat(201);
    let wrong = press(&page, &[("answers[q1][choice]", "zebra"), ("answers[q2][text]", &long)], "next").await;
    let wrong = wrong.expect_status(422);
    assert_eq!(wrong.all("#answers-q1-choice-problem, #answers-q2-text-problem").len(), 2);
    let form = wrong.form("/do/responses/answers");
    assert_eq!(form.value("answers[q2][text]").map(str::trim), Some(long.as_str()));
    let wrong = press(&page, &[("answers[q1][choice]", "no"), ("answers[q2][text]", &long)], "next").await;
    wrong.expect_status(422);
    // A page that says twice what it asked is none of ours.
    let twice =
        [("code", CODE), ("asked[]", "q1"), ("asked[]", "q1"), ("then", "next"), ("answers[q1][choice]", "yes")];
    let twice = world.browser.post(&format!("/do/responses/answers?from=/s/{CODE}/1"), &twice).await;
    twice.expect_status(422);
    let page = press(&page, &[("answers[q2][text]", "The bell")], "next").await;
    let page = page.expect_text("Your home").expect_text("Now about where you live");
    assert_eq!(page.path(), format!("/s/{CODE}/3"));
    let back = press(&page, &[("answers[q3][choice]", "no")], "back").await;
    assert_eq!(back.path(), format!("/s/{CODE}/1"));
    let page = press(&back, &[], "next").await;
    let check = press(&page, &[], "next").await.expect_text("The bell").expect_no_text("What is best there?");
    check.form("/do/responses/submit").send().await.expect_status(200);
    assert_eq!((world.tally("q3", "no").await, world.rows("voices").await), (1, 1));
}

/// Everything is said three ways: introduction, part, question, help, answers and statements; one answer is not.
const THREE_WAYS: &str = r#"{
    "title": {"en": "Free time", "cy": "Amser rhydd"}, "intro": {"en": "About leisure.", "cy": "Am hamdden."},
    "easier_intro": {"younger": {"en": "About fun.", "cy": "Am hwyl."}, "easy": {"en": "Fun.", "cy": "Hwyl."}},
    "minutes": 1, "influence": "decide",
    "sections": [{"id": "s1", "title": {"en": "Leisure", "cy": "Hamdden"}, "intro": {"en": "Now leisure.", "cy": "Nawr hamdden."},
        "easier_title": {"younger": {"en": "Your fun", "cy": "Dy hwyl"}},
        "easier_intro": {"younger": {"en": "Now the fun.", "cy": "Nawr yr hwyl."}, "easy": {"en": "Think of fun.", "cy": "Meddylia am hwyl."}}}],
    "questions": [
        {"id": "q1", "kind": "several", "section": "s1", "text": {"en": "Which activities?", "cy": "Pa weithgareddau?"},
         "younger": {"en": "What do you do?", "cy": "Beth wyt ti'n ei wneud?"}, "easy": {"en": "What is fun?", "cy": "Beth sy'n hwyl?"},
         "help": {"en": "Select any.", "cy": "Dethol rai."},
         "easier_help": {"younger": {"en": "Tick some.", "cy": "Ticia rai."}, "easy": {"en": "Pick here.", "cy": "Dewisa yma."}},
         "options": [{"id": "a", "en": "Athletics", "cy": "Athletau",
                      "easier": {"younger": {"en": "Running", "cy": "Rhedeg"}, "easy": {"en": "Sprint", "cy": "Gwibio"}}},
                     {"id": "b", "en": "Games", "cy": "Gemau"}]},
        {"id": "q2", "kind": "agree", "section": "s1", "text": {"en": "How true?", "cy": "Pa mor wir?"},
         "options": [{"id": "a", "en": "I participate", "cy": "Rwy'n cyfranogi",
                      "easier": {"younger": {"en": "I join in", "cy": "Rwy'n ymuno"}}}]}
    ]
}"#;

/// What a reader of each level reads, and what only the others do.
const READ: [(&str, &str, [&str; 4], &str); 6] = [
    ("", "older", ["Now leisure.", "Which activities?", "Select any.", "Athletics"], "I participate"),
    ("", "younger", ["Now the fun.", "What do you do?", "Tick some.", "Running"], "I join in"),
    ("", "easy", ["Think of fun.", "What is fun?", "Pick here.", "Sprint"], "I participate"),
    ("/cy", "older", ["Nawr hamdden.", "Pa weithgareddau?", "Dethol rai.", "Athletau"], "Rwy'n cyfranogi"),
    ("/cy", "younger", ["Nawr yr hwyl.", "Beth wyt ti'n ei wneud?", "Ticia rai.", "Rhedeg"], "Rwy'n ymuno"),
    ("/cy", "easy", ["Meddylia am hwyl.", "Beth sy'n hwyl?", "Dewisa yma.", "Gwibio"], "Rwy'n cyfranogi"),
];

/// The page says what is read in `lang` at `level`, and nothing of what is read in the others.
#[track_caller]
fn says(page: &Page, lang: &str, level: &str, which: &[usize]) {
    let text = page.text();
    for (of, at, said, _) in READ {
        for words in which.iter().map(|n| said[*n]) {
            assert_eq!(text.contains(words), (of, at) == (lang, level), "{words:?} for {lang} {level}: {text}");
        }
    }
}

#[rstest]
#[case(Sqlite, false)]
#[case(Postgres, true)]
#[tokio::test(flavor = "multi_thread")]
async fn every_text_is_read_in_the_words_that_were_chosen(#[case] backend: Backend, #[case] by_section: bool) {
    let document = THREE_WAYS.replacen(r#""minutes": 1,"#, &format!(r#""minutes": 1, "by_section": {by_section},"#), 1);
    let world = World::asking(backend, "anonymous", &document).await;
    for (lang, level, _, statement) in READ {
        let at = |path: &str| format!("{lang}/s/{CODE}{path}");
        let front = world.browser.get(&at("")).await;
        let front = front.form("/do/responses/level").fill("level", level).send().await;
        let intro = [["About leisure.", "About fun.", "Fun."], ["Am hamdden.", "Am hwyl.", "Hwyl."]];
        let n = ["older", "younger", "easy"].iter().position(|one| *one == level).expect("one of them");
        front.expect_text(intro[usize::from(!lang.is_empty())][n]);
        if by_section {
            says(&world.browser.get(&at("/1")).await.expect_text(statement), lang, level, &[0, 1, 2, 3]);
        } else {
            let part = world.browser.get(&at("/part/s1")).await;
            says(&part, lang, level, &[0]);
            says(&world.browser.get(&at("/1")).await, lang, level, &[1, 2, 3]);
            world.browser.get(&at("/2")).await.expect_text(statement);
        }
        // All on one page, for a phone of one's own.
        says(&world.browser.get(&at("/all")).await.expect_text(statement), lang, level, &[1, 2, 3]);
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_answer_is_one_whatever_it_was_called(#[case] backend: Backend) {
    let world = World::asking(backend, "confidential", THREE_WAYS).await;
    world.get("").await.form("/do/responses/level").fill("level", "younger").send().await;
    let page = next(&world.get("/1").await, &[("choices[]", "a"), ("choices[]", "b")]).await;
    let check = next(&page, &[("level[a]", "4")]).await;
    let check =
        check.expect_text("What do you do?").expect_text("Running").expect_text("Games").expect_text("I join in");
    check.form("/do/responses/submit").send().await.expect_status(200);
    assert_eq!((world.tally("q1", "a").await, world.tally("q2", "a:4").await), (1, 1));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_reader_chooses_the_words(#[case] backend: Backend) {
    let world = World::asking(backend, "anonymous", DOCUMENT).await;
    let front = world.get("").await.expect_text("How should we ask?");
    let front = front.form("/do/responses/level").fill("level", "younger").send().await.expect_status(200);
    assert_eq!(front.path(), format!("/s/{CODE}"));
    let page = front.form("/do/responses/level");
    drop(page);
    let page = world.get("/1").await.expect_text("Do you like school?");
    // In the middle of a question, without losing what was ticked.
    let page = press(&page, &[("choice", "no")], "level-easy").await.expect_text("School.");
    assert_eq!((page.path().to_owned(), page.all(".question-symbol svg").len()), (format!("/s/{CODE}/1"), 1));
    assert_eq!(page.attr("input[checked]", "value").as_deref(), Some("no"));
    press(&page, &[], "level-older").await.expect_text("Is school OK?");
    // Words that this survey does not have are not offered.
    let plain = World::start(backend, "anonymous").await;
    plain.get("").await.expect_no_text("How should we ask?");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_survey_that_begins_with_a_section_begins_with_its_introduction(#[case] backend: Backend) {
    let document = DOCUMENT.replace(r#""id": "q1", "#, r#""id": "q1", "section": "s1", "#);
    let document = document.replace(r#""id": "q2", "#, r#""id": "q2", "section": "s1", "#);
    let world = World::asking(backend, "anonymous", &document).await;
    let front = world.get("").await;
    let start = front.attr("form[method=get]", "action").expect("a way in");
    assert_eq!(start, format!("/s/{CODE}/part/s1"));
    let page = world.browser.get(&start).await.expect_text("Now about where you live");
    assert_eq!(page.follow("Next").await.path(), format!("/s/{CODE}/1"));
    world.get("/part/s9").await.expect_status(404);
}
