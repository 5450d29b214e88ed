//! What the marking tool keeps in the browser is of these very words.

use domain::role::Role;
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    voices::helpers::tell,
};

#[rstest]
#[case(Sqlite)]
#[tokio::test(flavor = "multi_thread")]
async fn changed_words_are_another_version_of_them(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (writer, officer) = (app.visitor(), app.signed_in("Megan", &[Role::Officer]).await);
    tell(&writer, "Jordan is here", "confidential").await.expect_status(200);
    let page = officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
    let path = page.path().to_owned();
    let version = |page: &crate::browser::Page| page.attr(".redactor", "data-version").expect("a version");
    let first = version(&page);
    assert_eq!(version(&officer.get(&path).await), first, "the same words, the same marks");
    let change = writer.get("/follow").await.follow("Change my words").await.expect_status(200);
    change.form("/do/voices/correct").fill("text", "Here is Jordan").send().await.expect_status(200);
    let page = officer.get("/moderation").await.form("/do/moderation/next").send().await;
    let page = if page.path() == path { page } else { officer.get(&path).await };
    assert_eq!(page.all("#original"), ["Here is Jordan"]);
    assert_ne!(version(&page), first);
    assert!(!first.contains("Jordan") && first.len() == 16);
}

/// The tool counts places in what stands on the page: a space that nobody wrote would move all of them.
#[rstest]
#[case::found_first("07700 900123 is mine")]
#[case::found_last("he said so on 07700 900123")]
#[case::found_twice("07700 900123, jo@example.org")]
#[case::all_of_it("07700 900123")]
#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_stands_letter_by_letter(#[case] said: &str) {
    let app = TestApp::start(Sqlite).await;
    let (writer, officer) = (app.visitor(), app.signed_in("Megan", &[Role::Officer]).await);
    tell(&writer, said, "confidential").await.expect_status(200);
    let page = officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
    assert!(page.attr("#original mark", "data-span").is_some(), "nothing was found in it");
    assert_eq!(page.exactly("#original"), said);
}

/// What the tool has to know stands on the page, and of what was said not a word that does not stand there anyway.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_is_not_there_twice_for_the_tool() {
    let app = TestApp::start(Sqlite).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    tell(&app.visitor(), "me jordan hates it, jordans it zqxcanary", "anonymous").await.expect_status(200);
    let page = officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
    let told = page.attr(".redactor leptos-island[data-component^=Redactor]", "data-props").expect("what it is told");
    assert!(
        told.contains("[name removed]") && told.contains("[enw wedi'i dynnu]") && told.contains("[place]"),
        "{told}"
    );
    assert!(!told.contains("jordan") && !told.contains("zqxcanary"), "{told}");
    // Which form of a name is marked makes no difference: the others are offered beside it.
    let share = page.form("/do/moderation/share").fill("text", "me jordan hates it, [name] it zqxcanary");
    let asked = share.send().await.expect_status(422);
    assert_eq!(asked.all(".found li"), ["Name: jordan"]);
}

/// Whoever took a name out once is asked about the same name in other letters, once, and keeps what was chosen.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_is_still_there_in_another_form_is_asked_about(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let said = "me and Jordan, jordan and JORDAN's mum";
    tell(&app.visitor(), said, "anonymous").await.expect_status(200);
    let page = officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
    let path = page.path().to_owned();
    assert_eq!(page.all(".found li"), ["Name: Jordan", "Name: jordan", "Name: JORDAN's"], "every form is suggested");
    assert!(page.attr("[name='still[]']", "value").is_none(), "nothing is asked before it is shared");

    let some = "me and [name], jordan and JORDAN's mum";
    let share = page.form("/do/moderation/share").fill("text", some).tick("themes[]", "home");
    let asked = share.send().await.expect_status(422).expect_text("still in the words, written another way");
    let form = asked.form("/do/moderation/share");
    assert_eq!(form.value("text").map(|text| text.trim_start_matches('\n').to_owned()).as_deref(), Some(some));
    assert_eq!(form.value("themes[]"), Some("home"), "what was chosen is kept");
    assert_eq!(form.value("still[]"), None, "nothing is ticked for anybody");
    let forms = ["15-21", "26-34"].map(|place| asked.attr(&format!("input[value='{place}']"), "name"));
    assert_eq!(forms.map(|name| name.is_some()), [true, true], "and all of them are known together");
    // One may stay; that says nothing of the other.
    form.clone().tick("still[]", "15-21").send().await.expect_status(422);
    let stay = form.tick("still[]", "15-21").tick("still[]", "26-34");
    stay.send().await.expect_status(200).expect_text("Shared.");
    officer.get(&path).await.expect_text("me and [name removed], jordan and JORDAN's mum");
}

/// The same where it is looked at first.
#[rstest]
#[case(Sqlite)]
#[tokio::test(flavor = "multi_thread")]
async fn the_preview_asks_about_a_name_that_is_still_there(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    tell(&app.visitor(), "dwi'n casau Dafydd, wedi deud wrth ddafydd", "anonymous").await.expect_status(200);
    let page = officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
    let share = page.form("/do/moderation/share").fill("text", "dwi'n casau [name], wedi deud wrth ddafydd");
    let preview = share.fill("then", "preview").send().await.expect_status(200);
    assert!(preview.path().ends_with("/preview"), "{}", preview.path());
    let asked = preview.form("/do/moderation/share").send().await.expect_status(422).expect_text("Still in the words");
    let sure = asked.form("/do/moderation/share").tick("still[]", "35-42");
    sure.send().await.expect_status(200).expect_text("Shared.");
    // Taken out in every form, nothing is asked.
    tell(&app.visitor(), "Jo\u{200b}rdan and jordan shout", "anonymous").await.expect_status(200);
    let page = officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
    let share = page.form("/do/moderation/share").fill("text", "[name] and [name] shout");
    share.send().await.expect_status(200).expect_text("Shared.");
}
