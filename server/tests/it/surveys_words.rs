//! Easier words in the builder, for readers of 7 to 10 and in Easy Read.

use domain::role::Role;
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    surveys_build::start,
};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn everything_has_easier_words_beside_the_usual_ones(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let member = app.signed_in("Seren", &[Role::Member]).await;
    let code = start(&member, "nothing").await;
    let at = |page: &str| format!("/surveys/{code}{page}");
    let form = member.get(&at("/details")).await.form("/do/surveys/details");
    let form = form.fill("intro[en]", "About leisure.").fill("intro[cy]", "Am hamdden.").fill("influence", "decide");
    let page = form.fill("easier[younger-intro-en]", "About fun.").send().await;
    page.expect_text("The survey’s introduction for ages 7 to 10 in Welsh");
    let form = member.get(&at("/details")).await.form("/do/surveys/details");
    assert_eq!(form.value("easier[younger-intro-en]").map(str::trim), Some("About fun."));
    form.fill("easier[younger-intro-cy]", "Am hwyl.").send().await.expect_text("Saved.");

    let form = member.get(&at("/section/new")).await.form("/do/surveys/section");
    let form = form.fill("title[en]", "Leisure").fill("title[cy]", "Hamdden").fill("intro[en]", "Now leisure.");
    let form = form.fill("easier[easy-title-en]", "Fun").fill("easier[easy-intro-en]", "Think of fun.");
    let page = form.send().await.expect_text("The title of part 1 in Easy Read in Welsh");
    page.expect_text("The introduction of part 1 in Easy Read in Welsh");

    let form = member.get(&at("/question/new?kind=single")).await.form("/do/surveys/question");
    let form =
        form.fill("text[en]", "Which activity?").fill("text[cy]", "Pa weithgaredd?").fill("help[en]", "Select one.");
    let form = form.fill("option[0][en]", "Athletics").fill("option[0][cy]", "Athletau").fill("section", "s1");
    form.fill("option[1][en]", "Games").fill("option[1][cy]", "Gemau").send().await.expect_text("Saved.");
    let words = at("/question/q1/words");
    // The usual words stand beside each field, and what cannot be told apart is refused with what was typed.
    let page = member.get(&words).await.expect_text("English: “Athletics”").expect_text("Welsh: “Athletau”");
    let page = page.expect_text("English: “Select one.”").expect_no_text("form");
    assert!(page.all("details.options[open]").is_empty());
    let form = page.form("/do/surveys/words").fill("easier[younger-option-a-en]", "games");
    let page = form.fill("easier[easy-help-en]", "Pick one.").send().await.expect_status(422);
    let page = page.expect_text("The answers in easier words: 0 of 2");
    let form = page.form("/do/surveys/words");
    assert_eq!(form.value("easier[easy-help-en]"), Some("Pick one."));
    assert!(page.attr("details.options[open]", "class").is_some());
    let form = form.fill("easier[younger-option-a-en]", "Running").fill("easier[easy-option-b-cy]", "Chwarae");
    let page = form.send().await.expect_text("An answer for ages 7 to 10 of question 1 in Welsh");
    let page = page.expect_text("The Easy Read help of question 1 in Welsh");
    page.expect_text("An Easy Read answer of question 1 in English");
    // The question's own form says nothing of them and leaves them as they are.
    let form = member.get(&at("/question/q1")).await.form("/do/surveys/question");
    form.fill("option[0][en]", "All athletics").fill("option[2][en]", "Music").send().await.expect_text("Saved.");
    let page = member.get(&words).await.expect_text("The answers in easier words: 1 of 3");
    let form = page.form("/do/surveys/words");
    assert_eq!(form.value("easier[younger-option-a-en]"), Some("Running"));

    // They are read in the preview, and in a copy.
    let preview = |code: &str, n: u8, level: &str| format!("/surveys/{code}/preview?n={n}&level={level}");
    member.get(&preview(&code, 0, "younger")).await.expect_text("About fun.").expect_no_text("About leisure.");
    member.get(&preview(&code, 1, "easy")).await.expect_text("Think of fun.").expect_text("Pick one.");
    let page = member.get(&at("")).await.form("/do/surveys/copy").send().await;
    let copy: String = page.path().trim_start_matches("/surveys/").chars().take(6).collect();
    let page = member.get(&preview(&copy, 1, "younger")).await.expect_text("Running");
    page.expect_text("Select one.").expect_no_text("All athletics");
    // Paper is in the usual words, and the file takes all of them along.
    let file = member.get(&at("/definition.json")).await.body;
    for said in ["Running", "Chwarae", "Pick one.", "Think of fun.", "About fun."] {
        assert!(file.contains(said), "{said} in {file}");
    }
    let found = ".wording[data-for='easier[younger-intro-en]'][data-prose='1'] li";
    let many: &[&str] = &[
        "One sentence has 40 words. Try 25 or fewer.",
        "This reads like a text for age 17. Try shorter words, for age 9.",
    ];
    for (words, suggested) in [("We ask. ", [].as_slice()), ("we ask ", many)] {
        let form = member.get(&at("/details")).await.form("/do/surveys/details");
        form.fill("easier[younger-intro-en]", &words.repeat(20)).send().await.expect_text("Saved.");
        let page = member.get(&at("/details")).await;
        assert!(page.attr(".wording[data-for='easier[younger-intro-en]']", "data-prose").is_some());
        assert_eq!(page.all(found), suggested, "an introduction may have many words, but not in one sentence");
    }

    // Somebody else changed them meanwhile: both texts are shown.
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let mine = member.get(&words).await.form("/do/surveys/words").fill("easier[easy-help-en]", "Mine?");
    let theirs = officer.get(&words).await.form("/do/surveys/words").fill("easier[easy-help-en]", "Theirs?");
    theirs.send().await.expect_text("Saved.");
    let page = mine.send().await.expect_text("Theirs?");
    assert_eq!(page.form("/do/surveys/words").value("easier[easy-help-en]"), Some("Mine?"));
}
