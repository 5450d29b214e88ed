//! People are asked about a draft of the pledge: it is opened, commented on, closed, changed, adopted.

use domain::{role::Role, time::DAY};
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    moderation::panel,
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
    mine.expect_text("It goes to the people who write the pledge").expect_no_text("They are called a panel");

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
async fn words_of_danger_ring_and_words_are_not_lost(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let draft = drafted(&lead).await;
    let code = opened(&lead, &draft, &["young"]).await;
    let child = app.visitor();
    let page = commented(&child, &code, "missing", "young", "He hits me and I want to die").await.expect_status(200);
    page.expect_text("999").expect_text("0800 1111");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE flagged AND source = 'pledge'").await, 1);
    // Posted twice, it is there once.
    let form = child.get(&format!("/c/{code}")).await.form("/do/pledge/comment").fill("about", "missing");
    let form = form.fill("text", "A garden").fill("as_who", "young").fill("privacy", "anonymous");
    form.clone().send().await.expect_status(200);
    form.send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM consultation_comments").await, 2);
    let linked = "SELECT COUNT(*) FROM voices WHERE privacy = 'anonymous' AND receipt_id IS NULL AND person_id IS NULL";
    assert_eq!(count(&app, linked).await, 1, "nothing links it to anybody");
    // It ends while somebody writes: their words are still there.
    let form = child.get(&format!("/c/{code}")).await.form("/do/pledge/comment").fill("about", "missing");
    let form = form.fill("as_who", "young");
    closed(&lead, &draft).await;
    let page = form.fill("text", "A swimming pool").send().await.expect_status(422);
    let page = page.expect_text("This ended while you were writing").expect_text("send them with “Tell us”");
    assert_eq!(page.form("/do/pledge/comment").value("text").map(str::trim), Some("A swimming pool"));
    child.get(&format!("/c/{code}")).await.expect_text("This has ended").expect_no_form("/do/pledge/comment");
    // What people have said keeps the draft from being thrown away, or a file from taking its place.
    let edition = lead.get(&draft).await.form("/do/pledge/rename-edition").value("edition").expect("an id").to_owned();
    let revision = rows(&app).await.into_iter().find(|row| row.table == "pledges").expect("one").text("revision");
    let drop = [("edition", edition.as_str()), ("revision", revision.as_str()), ("sure", "yes")];
    lead.post("/do/pledge/drop-edition", &drop).await.expect_status(409).expect_text("People have had their say");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM consultation_comments").await, 2);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_an_adult_says_is_no_young_persons_voice(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let to = panel(&app, "Panel").await.to_string();
    let draft = drafted(&lead).await;
    let code = opened(&lead, &draft, &["young", "carer", "officer"]).await;
    let wrong = commented(&app.visitor(), &code, "missing", "partner", "Not asked").await.expect_status(422);
    wrong.expect_text("Please choose the group that you are in");
    commented(&officer, &code, "missing", "carer", "We need respite").await.expect_status(200);
    let stored = rows(&app).await.into_iter().find(|row| row.table == "voices").expect("one");
    assert_eq!((stored.text("source"), stored.text("person_id")), ("pledge_adult".to_owned(), String::new()));
    let voice = waiting(&app).await;
    let page = claimed(&officer, &voice).await.expect_text("Foster carers");
    let form = page.form("/do/moderation/share");
    assert_eq!(form.value("panel"), None, "panels answer young people");
    form.clone().fill("panel", &to).send().await.expect_status(409).expect_text("an adult said");
    officer.get(&format!("/moderation/{voice}")).await.form("/do/moderation/share").send().await.expect_text("Shared.");
    officer.get("/moderation/shared").await.expect_no_text("We need respite");
    let route = [("panel", to.as_str()), ("voices[]", voice.as_str())];
    officer.post("/do/moderation/route", &route).await.expect_status(422);
    closed(&lead, &draft).await;
    lead.get(&format!("{draft}/changes")).await.expect_text("We need respite").expect_text("Foster carers");
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

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn ten_comments_of_one_group_are_counted_and_few_are_not(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let draft = drafted(&lead).await;
    let code = opened(&lead, &draft, &["young", "carer", "partner"]).await;
    for n in 0..12 {
        commented(&app.visitor(), &code, "missing", "young", &format!("Idea number {n}")).await.expect_status(200);
    }
    commented(&app.visitor(), &code, "missing", "carer", "Respite").await.expect_status(200);
    closed(&lead, &draft).await;
    let record = app.visitor().get(&format!("/c/{code}/record")).await.expect_text("We got 13 comments.");
    // One group alone hidden could be worked out from the others.
    assert_eq!(record.all("tbody td"), ["not shown", "not shown", "not shown"]);
    record.expect_no_text("Idea number");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_added_or_said_in_other_words_is_about_the_same(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let draft = drafted(&lead).await;
    let code = opened(&lead, &draft, &["young"]).await;
    let child = app.visitor();
    let feel = about(&child, &code, "how you feel").await;
    commented(&child, &code, &feel, "young", "Ask me alone").await.expect_status(200);
    let voice = waiting(&app).await;
    shared(&officer, &voice).await;
    let more = child.get(&format!("/follow/{voice}/more")).await.form("/do/voices/say-more");
    more.fill("text", "And not at school").send().await.expect_status(200);
    let added = waiting(&app).await;
    claimed(&officer, &added).await.expect_text("2. We ask how you feel");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM consultation_comments WHERE later").await, 1);
    // Erased, nothing of it is left.
    crate::voices::run(&app, "DELETE FROM voices").await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM consultation_comments").await, 0);
}

/// Whoever is erased, or takes their words back, is in no figure that could be seen before and after.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn two_looks_at_a_record_show_the_same_figures(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let draft = drafted(&lead).await;
    let code = opened(&lead, &draft, &["young", "carer"]).await;
    for n in 0..20 {
        let who = if n % 2 == 0 { "young" } else { "carer" };
        commented(&app.visitor(), &code, "missing", who, &format!("Idea number {n}")).await.expect_status(200);
    }
    // One of them is erased while people are still asked, another once it is closed.
    crate::voices::run(&app, ONE_GOES).await;
    closed(&lead, &draft).await;
    let path = format!("/c/{code}/record");
    let before = app.visitor().get(&path).await.expect_text("We got 20 comments.");
    assert_eq!(before.all("tbody td"), ["10", "10"]);
    crate::voices::run(&app, ONE_GOES).await;
    assert_eq!(app.visitor().get(&path).await.text(), before.text());
    assert_eq!(count(&app, "SELECT COUNT(*) FROM consultation_comments").await, 18);
}

/// As erasing one person does (`store::flows::erase`).
const ONE_GOES: &str = "DELETE FROM voices WHERE id IN (SELECT voice_id FROM consultation_comments LIMIT 1)";

/// A link for one group is passed on: who is in none of the groups that were asked says so, and counts as none of them.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_with_the_link_is_no_young_person(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let draft = drafted(&lead).await;
    let code = opened(&lead, &draft, &["young"]).await;
    let page = commented(&app.visitor(), &code, "missing", "", "Who am I?").await.expect_status(422);
    page.expect_text("Please choose the group that you are in").expect_text("None of these");
    commented(&app.visitor(), &code, "missing", "carer", "Not asked").await.expect_status(422);
    commented(&app.visitor(), &code, "missing", "other", "From a neighbour").await.expect_status(200);
    for n in 0..10 {
        commented(&app.visitor(), &code, "missing", "young", &format!("Idea number {n}")).await.expect_status(200);
    }
    // It goes to no panel, and the officer reads who said so.
    let stranger = "SELECT COUNT(*) FROM voices WHERE source = 'pledge_adult'";
    assert_eq!(count(&app, stranger).await, 1);
    let voice = rows(&app).await.into_iter();
    let voice = voice.filter(|row| row.table == "voices").find(|row| row.text("source") == "pledge_adult");
    let voice = voice.expect("it").text("id");
    let page = claimed(&officer, &voice).await.expect_text("who did not say");
    let page = page.expect_text("Only the people who work on the pledge").expect_no_text("Only the panel");
    page.form("/do/moderation/share").fill("readers", "public").send().await.expect_text("Shared.");
    closed(&lead, &draft).await;
    let record = app.visitor().get(&format!("/c/{code}/record")).await.expect_text("We got 10 comments.");
    assert_eq!(record.all("tbody td"), ["10"]);
    record.expect_text("From a neighbour").expect_text("who did not say").expect_no_text("An adult");
}

/// Whoever comments twice in one sitting keeps the words they have, if they like.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_second_comment_may_go_under_the_same_words(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let draft = drafted(&lead).await;
    let code = opened(&lead, &draft, &["young"]).await;
    let child = app.visitor();
    let form = |page: &Page, text: &str| {
        let form = page.form("/do/pledge/comment").fill("about", "missing").fill("as_who", "young");
        form.fill("text", text)
    };
    let page = child.get(&format!("/c/{code}")).await.expect_no_text("words do you want for this");
    let done = form(&page, "A garden").send().await.expect_status(200);
    let first = words(&done);
    let again = done.follow("Say something else about it").await.expect_text("words do you want for this");
    assert_eq!(again.form("/do/pledge/comment").value("receipt"), Some("same"), "who has just written is who writes");
    let send = form(&again, "A pond");
    let done = send.clone().send().await.expect_status(200);
    assert_eq!(words(&done), first);
    send.send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 2);
    assert_eq!(count(&app, "SELECT COUNT(DISTINCT receipt_id) FROM voices").await, 1);
    child.get("/follow").await.expect_text("A garden").expect_text("A pond");
    // Somebody else at the same phone gets words of their own unless they say otherwise; anonymous, none.
    let page = child.get(&format!("/c/{code}")).await;
    assert_eq!(page.form("/do/pledge/comment").value("receipt"), Some("new"));
    let done = form(&page, "A swing").send().await.expect_status(200);
    assert_ne!(words(&done), first);
    let page = child.get(&format!("/c/{code}")).await;
    let send = form(&page, "A tree").fill("receipt", "same").fill("privacy", "anonymous");
    send.send().await.expect_status(200);
    let linked = "SELECT COUNT(*) FROM voices WHERE privacy = 'anonymous' AND receipt_id IS NULL";
    assert_eq!(count(&app, linked).await, 1);
}

/// Of a comment that changed nothing the writer reads that, once the pledge is agreed on; adults are not sent to *Tell
/// us*; the paper has what the page has.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_writer_reads_what_came_of_it_in_the_end(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let draft = drafted(&lead).await;
    let code = opened(&lead, &draft, &["young", "carer"]).await;
    let open = app.visitor().get(&format!("/c/{code}")).await.form("/do/pledge/comment");
    let receipt = words(&commented(&app.visitor(), &code, "missing", "young", "A garden").await);
    let voice = waiting(&app).await;
    let page = claimed(&officer, &voice).await.expect_text("and a panel if you choose one");
    page.form("/do/moderation/share").fill("readers", "public").send().await.expect_text("Shared.");
    closed(&lead, &draft).await;
    let late = open.fill("about", "missing").fill("as_who", "carer").fill("text", "Too late").send().await;
    let late = late.expect_status(422).expect_text("send them to the person who gave you this link");
    late.expect_no_text("send them with “Tell us”");
    let over = app.visitor().get(&format!("/c/{code}")).await.expect_text("Are you a young person?");
    over.expect_text("If you are an adult");
    let page = lead.get(&draft).await.follow("You see a dentist").await.form("/do/pledge/reword-statement");
    page.fill("plain[en]", "Whenever it hurts").fill("plain[cy]", "Pan fydd yn brifo").send().await.expect_status(200);
    let mine = come_back(&app.visitor(), &receipt).await.expect_text("They show what they changed");
    mine.expect_no_text("It did not change the words");
    let page = lead.get(&draft).await.follow("Record the adoption").await;
    let form =
        page.form("/do/pledge/adopt").fill("on", "2026-11-22").fill("by[en]", "Cabinet").fill("by[cy]", "Y Cabinet");
    form.send().await.expect_status(200);
    let mine = come_back(&app.visitor(), &receipt).await.expect_text("The pledge was agreed on 22 November 2026");
    mine.expect_text("It did not change the words this time").expect_no_text("They show what they changed");
    app.visitor().get(&format!("/c/{code}/record")).await.expect_text("Whenever it hurts");
    let paper = app.visitor().get(&format!("/c/{code}/record.pdf")).await.expect_status(200);
    assert!(paper.body.starts_with("%PDF"), "a PDF");
}

/// A record has as many comments as people send: no statement names each of them.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_record_of_very_many_comments_is_read(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let draft = drafted(&lead).await;
    let code = opened(&lead, &draft, &["young"]).await;
    commented(&app.visitor(), &code, "missing", "young", "A garden").await.expect_status(200);
    // More than either database takes as values of one statement.
    let columns = crate::tables::columns(&app).await.remove("voices").expect("a table");
    let others = columns.into_iter().filter(|column| column != "id").collect::<Vec<_>>().join(", ");
    let id = match backend {
        Sqlite => "randomblob(16)",
        Postgres => "gen_random_uuid()",
    };
    let many = "WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 70000)";
    let sql = format!("INSERT INTO voices (id, {others}) {many} SELECT {id}, {others} FROM voices, many");
    crate::voices::run(&app, &sql).await;
    let sql = "INSERT INTO consultation_comments (voice_id, consultation_id, as_who, later) \
        SELECT voices.id, consultations.id, 'young', false FROM voices, consultations \
        WHERE voices.id NOT IN (SELECT voice_id FROM consultation_comments)";
    crate::voices::run(&app, sql).await;
    closed(&lead, &draft).await;
    app.visitor().get(&format!("/c/{code}/record")).await.expect_status(200).expect_text("nothing here that everyone");
    lead.get(&format!("{draft}/changes")).await.expect_status(200);
}

/// While a lead picks what led to a change, its writer's new words are shared, or another is taken back: what is shown
/// afterwards is shared, and each comment is there once.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_picked_is_what_is_shared(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let draft = drafted(&lead).await;
    let code = opened(&lead, &draft, &["young"]).await;
    let (first, second) = (app.visitor(), app.visitor());
    let dentist = about(&first, &code, "dentist").await;
    let mut voices = Vec::new();
    for (writer, text) in [(&first, "Once is not enough"), (&second, "I am afraid of it")] {
        commented(writer, &code, &dentist, "young", text).await.expect_status(200);
        let voice = waiting(&app).await;
        shared(&officer, &voice).await;
        voices.push(voice);
    }
    closed(&lead, &draft).await;
    let page = lead.get(&draft).await.follow("You see a dentist").await.form("/do/pledge/reword-statement");
    page.fill("text[en]", "You see a dentist when you need one").send().await.expect_status(200);
    // Other words of the first wait for an officer, who is about to share them.
    let form = first.get(&format!("/follow/{}/correct", voices[0])).await.form("/do/voices/correct");
    form.fill("text", "Once a year is not enough").send().await.expect_status(200);
    let newer = waiting(&app).await;
    let share = claimed(&officer, &newer).await.form("/do/moderation/share").fill("readers", "public");
    let withdraw = second.get(&format!("/follow/{}/withdraw", voices[1])).await.form("/do/voices/withdraw");
    let page = lead.get(&format!("{draft}/changes")).await.follow("Choose what people said that led to this").await;
    let pick = page.form("/do/pledge/pick-reasons");
    let pick = voices.iter().fold(pick, |form, voice| form.tick("comments[]", voice));
    let (picked, shared, gone) = tokio::join!(pick.send(), share.send(), withdraw.send());
    assert!([200, 409].contains(&picked.status.as_u16()), "{}", picked.status);
    assert_eq!((shared.status.as_u16(), gone.status.as_u16()), (200, 200));
    let unshared = "SELECT COUNT(*) FROM change_reasons JOIN voices ON voices.id = voice_id \
        WHERE state NOT IN ('shared', 'shared_redacted', 'withdrawn')";
    assert_eq!(count(&app, unshared).await, 0);
    // The older version gave way to the newer one, whoever came first.
    let all = rows(&app).await;
    let picked = |voice: &str| all.iter().any(|row| row.table == "change_reasons" && row.text("voice_id") == voice);
    assert!(!picked(&voices[0]), "nobody reads those words any more");
    let page = lead.get(&format!("{draft}/changes")).await.expect_no_text("Once is not enough");
    page.expect_no_text("I am afraid of it");
}

/// Adults alone are spoken to as adults, in Welsh too.
#[rstest]
#[case(Sqlite)]
#[tokio::test(flavor = "multi_thread")]
async fn adults_are_spoken_to_as_adults(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let draft = drafted(&lead).await;
    let code = opened(&lead, &draft, &["carer", "partner"]).await;
    let page = app.visitor().get(&format!("/cy/c/{code}")).await.expect_text("Beth yw eich barn chi?");
    page.expect_text("Eich geiriau chi")
        .expect_text("Gallwch chi ysgrifennu")
        .expect_no_text("Gelli ysgrifennu")
        .expect_no_text("beth yw dy farn");
    app.visitor().get(&format!("/c/{code}")).await.expect_text("What do you think?").expect_no_text("Do you need help");
    closed(&lead, &draft).await;
    let over = app.visitor().get(&format!("/c/{code}")).await.expect_text("If you are an adult");
    over.expect_no_text("You can still tell us something");
}
