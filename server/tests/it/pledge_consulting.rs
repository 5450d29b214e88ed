//! People are asked about a draft of the pledge: it is opened, commented on, closed, changed, adopted.

mod adults;
mod record;
mod saying;

use domain::{role::Role, time::DAY};
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    tables::rows,
    voices::{come_back, count, words},
};

/// A complete draft with two promises, begun by this person; its address.
pub async fn drafted(who: &Browser) -> String {
    let form = who.get("/editions").await.expect_status(200).form("/do/pledge/begin-edition");
    let form = form.fill("title[en]", "Our pledge 2027").fill("title[cy]", "Ein haddewid 2027");
    let page = form.send().await.expect_status(200);
    let address = page.path().to_owned();
    let form = page.form("/do/pledge/add-outcome").fill("name[en]", "Being healthy").fill("name[cy]", "Bod yn iach");
    let form = form.send().await.expect_status(200).form("/do/pledge/add-statements");
    let form = form.fill("lines[en]", "You see a dentist twice a year\nWe ask how you feel");
    form.fill("lines[cy]", "Rwyt ti'n gweld deintydd\nRydyn ni'n gofyn sut wyt ti").send().await.expect_status(200);
    address
}

/// Opens a draft for comment, from today to 5 December; its code.
pub async fn opened(who: &Browser, draft: &str, groups: &[&str]) -> String {
    let page = opened_from(who, draft, "2026-11-22", groups).await.expect_status(200);
    let link = page.attr("#consultation-link", "value").expect("a link");
    link.rsplit('/').next().expect("a code").to_owned()
}

async fn opened_from(who: &Browser, draft: &str, first: &str, groups: &[&str]) -> Page {
    let page = who.get(&format!("{draft}/consultation")).await.expect_status(200);
    let form = page.form("/do/pledge/open-consultation").fill("first", first).fill("last", "2026-12-05");
    groups.iter().fold(form.clear("groups[]"), |form, group| form.tick("groups[]", group)).send().await
}

pub async fn closed(who: &Browser, draft: &str) -> Page {
    let page = who.get(&format!("{draft}/consultation")).await.expect_status(200);
    page.form("/do/pledge/close-consultation").send().await.expect_status(200)
}

/// What a comment on this promise is about, as the form posts it.
async fn about(who: &Browser, code: &str, promise: &str) -> String {
    let page = who.get(&format!("/c/{code}")).await.expect_status(200);
    let mut options = page.body.split("<option").skip(1);
    let option = options.find(|option| option.contains(promise)).expect("it can be chosen");
    let (_, value) = option.split_once("value=\"").expect("a value");
    value.split('"').next().expect("a value").to_owned()
}

async fn commented(who: &Browser, code: &str, about: &str, as_who: &str, text: &str) -> Page {
    let page = who.get(&format!("/c/{code}")).await.expect_status(200);
    let form = page.form("/do/pledge/comment").fill("about", about).fill("text", text).fill("publish", "yes");
    let form = if as_who.is_empty() { form } else { form.fill("as_who", as_who) };
    form.send().await
}

/// The id of the only voice that waits, newest first.
async fn waiting(app: &TestApp) -> String {
    let all = rows(app).await;
    let new = |row: &&crate::tables::Row| row.table == "voices" && row.text("state") == "new";
    all.iter().find(new).expect("a voice that waits").text("id")
}

async fn claimed(officer: &Browser, voice: &str) -> Page {
    let page = officer.get(&format!("/moderation/{voice}")).await.expect_status(200);
    page.form("/do/moderation/claim").send().await.expect_status(200);
    officer.get(&format!("/moderation/{voice}")).await.expect_status(200)
}

async fn shared(officer: &Browser, voice: &str) {
    let page = claimed(officer, voice).await;
    page.form("/do/moderation/share").fill("readers", "public").send().await.expect_text("Shared.");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn people_are_asked_and_see_what_changed_because_of_them(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (member, lead) = (app.signed_in("Mo", &[Role::Member]).await, app.signed_in("Lee", &[Role::PledgeLead]).await);
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let draft = drafted(&lead).await;
    let code = opened(&member, &draft, &["young", "carer"]).await;

    // While people are asked, what they are asked about stays as it is.
    let page =
        lead.get(&draft).await.expect_text("Out for comment").expect_text("People are being asked about this draft");
    page.expect_no_form("/do/pledge/add-statements").expect_no_form("/do/pledge/drop-edition");
    lead.get(&format!("{draft}/adopt")).await.expect_status(409);
    let id = draft.rsplit('/').next().expect("an id");
    let again = [("edition", id), ("title[en]", "Other words"), ("read", "x")];
    lead.post("/do/pledge/rename-edition", &again).await.expect_status(409);
    app.visitor().get(&format!("/c/{code}/record")).await.expect_status(404);

    app.visitor().get("/pledge").await.follow("Read the draft").await.expect_text("What do you think?");
    // Somebody reads it in either language, privacy first, and says what they think of a promise.
    let child = app.visitor();
    let page =
        child.get(&format!("/c/{code}")).await.expect_text("Who will read this?").expect_text("You see a dentist");
    let (privacy, promise) = (page.text().find("Who will read this?"), page.text().find("You see a dentist"));
    assert!(privacy < promise, "who reads it is said first");
    child.get(&format!("/cy/c/{code}")).await.expect_status(200).expect_text("Rwyt ti'n gweld deintydd");
    child
        .get("/join")
        .await
        .form("/do/responses/join")
        .fill("code", &code)
        .send()
        .await
        .expect_text("What do you think?");
    let dentist = about(&child, &code, "dentist").await;
    let page = commented(&child, &code, "", "", "Twice is not enough").await.expect_status(422);
    let page =
        page.expect_text("Please choose what it is about").expect_text("Please choose the group that you are in");
    let form = page.form("/do/pledge/comment");
    assert_eq!(form.value("text").map(str::trim), Some("Twice is not enough"), "what was typed is there");
    let done = form.fill("about", &dentist).fill("as_who", "young").send().await.expect_status(200);
    assert_eq!(done.path(), format!("/c/{code}/done"));
    let receipt = words(&done);
    assert_eq!(receipt.split(' ').count(), 4, "a receipt");

    // An officer sees what it is about, and shares it.
    let voice = waiting(&app).await;
    let page =
        claimed(&officer, &voice).await.expect_text("Pledge comment").expect_text("1. You see a dentist twice a year");
    let page = page.expect_text("Children and young people in care");
    page.form("/do/moderation/share").fill("readers", "public").send().await.expect_text("Shared.");
    let mine = come_back(&app.visitor(), &receipt).await.expect_text("Twice is not enough");
    let mine = mine.expect_text("1. You see a dentist twice a year").expect_no_text("Your words led to a change");
    mine.expect_text("It goes to the people who write the draft").expect_no_text("They are called a panel");

    // Closed, it can be changed again; what was changed is shown word by word, with who said why.
    closed(&member, &draft).await.expect_text("It is closed");
    let page =
        lead.get(&draft).await.expect_text("People have had their say").expect_no_form("/do/pledge/drop-edition");
    let page = page.follow("You see a dentist").await.form("/do/pledge/reword-statement");
    page.fill("text[en]", "You see a dentist when you need one").send().await.expect_status(200);
    let page = lead.get(&format!("{draft}/changes")).await.expect_text("Promise 1: new wording");
    assert_eq!(page.all("del"), ["taken out: twice a year"]);
    assert_eq!(page.all("ins"), ["new: when you need one"]);
    let page = page.follow("Choose what people said that led to this").await;
    let form = page.form("/do/pledge/pick-reasons").tick("comments[]", &voice);
    let page = form.send().await.expect_status(200).expect_text("Because young people said:");
    page.expect_text("Twice is not enough");
    officer
        .get(&format!("{draft}/changes"))
        .await
        .expect_text("Because young people said:")
        .expect_no_form("/do/pledge/pick-reasons");

    // Everybody reads the record. What has changed is in it once the next version is public.
    let record = app.visitor().get(&format!("/c/{code}/record")).await.expect_status(200);
    let record = record.expect_text("We got fewer than 10 comments").expect_text("Twice is not enough");
    record.expect_text("We are still writing").expect_no_text("when you need one");
    let page = lead.get(&draft).await.follow("Record the adoption").await;
    let form =
        page.form("/do/pledge/adopt").fill("on", "2026-11-22").fill("by[en]", "Cabinet").fill("by[cy]", "Y Cabinet");
    form.send().await.expect_status(200).expect_text("The adoption has been recorded");
    let record = app.visitor().get(&format!("/c/{code}/record")).await.expect_text("Because young people said:");
    assert_eq!(record.all("ins"), ["new: when you need one"]);
    let paper = app.visitor().get(&format!("/c/{code}/record.pdf")).await.expect_status(200);
    assert!(paper.body.starts_with("%PDF"), "a PDF");
    // Whoever takes their words back is in none of it any more.
    let writer = app.visitor();
    come_back(&writer, &receipt).await.expect_text("Your words led to a change");
    let form = writer.get(&format!("/follow/{voice}/withdraw")).await.form("/do/voices/withdraw");
    form.send().await.expect_status(200);
    let record = app.visitor().get(&format!("/c/{code}/record")).await.expect_no_text("Twice is not enough");
    record.expect_no_text("Because young people said:");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn days_open_and_close_it_and_it_can_be_called_off(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let member = app.signed_in("Mo", &[Role::Member]).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let draft = drafted(&lead).await;
    let wrong = opened_from(&lead, &draft, "2026-11-21", &[]).await.expect_status(422);
    let wrong = wrong.expect_text("This day is in the past").expect_text("choose at least one group");
    assert_eq!(wrong.form("/do/pledge/open-consultation").value("last"), Some("2026-12-05"));
    // Two at once: the second is told.
    let page = member.get(&format!("{draft}/consultation")).await;
    let first =
        opened_from(&lead, &draft, "2026-11-24", &["young"]).await.expect_text("The first day is still to come");
    let form = page.form("/do/pledge/open-consultation").fill("first", "2026-11-23").fill("last", "2026-11-24");
    form.send().await.expect_status(409).expect_text("already");
    let link = first.attr("#consultation-link", "value").expect("a link");
    let code = link.rsplit('/').next().expect("a code");
    app.visitor().get(&format!("/c/{code}")).await.expect_status(404);
    member.get(&draft).await.expect_no_form("/do/pledge/add-statements");
    closed(&member, &draft).await.expect_text("called off");
    lead.get(&draft).await.form("/do/pledge/drop-edition");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM consultations").await, 0);

    let code = opened(&lead, &draft, &["young"]).await;
    commented(&app.visitor(), &code, "missing", "young", "A garden").await.expect_status(200);
    app.clock.forward(14 * DAY);
    app.confirm_clock().await;
    app.visitor().get(&format!("/c/{code}")).await.expect_text("This has ended");
    app.visitor().get(&format!("/c/{code}/record")).await.expect_status(200);
}
