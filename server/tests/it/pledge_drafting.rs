//! A pledge that begins on an empty page: drafted by two at once, adopted, and drafted anew with its history.

use domain::role::Role;
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    pledge::claim_and_release,
};

/// A draft of the pledge, begun by this person on an empty page.
async fn begun(who: &Browser) -> Page {
    let form = who.get("/editions").await.expect_status(200).form("/do/pledge/begin-edition");
    let form = form.fill("title[en]", "Our pledge 2027").fill("title[cy]", "Ein haddewid 2027");
    form.send().await.expect_status(200).expect_text("The draft has been started")
}

async fn outcome(draft: Page, en: &str, cy: &str) -> Page {
    let form = draft.form("/do/pledge/add-outcome").fill("name[en]", en).fill("name[cy]", cy);
    form.send().await.expect_status(200)
}

async fn promises(draft: Page, en: &str, cy: &str) -> Page {
    let form = draft.form("/do/pledge/add-statements").fill("lines[en]", en).fill("lines[cy]", cy);
    form.send().await.expect_status(200)
}

/// The promises of a draft or an edition, in their order.
fn listed(page: &Page) -> Vec<String> {
    let texts = page.all(".promises > li p:first-of-type");
    texts.into_iter().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect()
}

pub async fn adopted(lead: &Browser, draft: &str) -> Page {
    let page = lead.get(draft).await.expect_text("Nothing is missing").follow("Record the adoption").await;
    let form = page.form("/do/pledge/adopt").fill("on", "2026-03-04");
    let form = form.fill("by[en]", "Cabinet").fill("by[cy]", "Y Cabinet");
    form.send().await.expect_status(200).expect_text("The adoption has been recorded")
}

/// The page of a promise of a draft.
async fn promise(who: &Browser, draft: &str, words: &str) -> Page {
    who.get(draft).await.follow(words).await.expect_status(200)
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_pledge_begins_on_an_empty_page_and_is_adopted(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let member = app.signed_in("Mo", &[Role::Member]).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    lead.get("/claims")
        .await
        .expect_text("There is no pledge yet")
        .follow("Writing the pledge")
        .await
        .expect_status(200);
    let draft = begun(&member).await;
    let address = draft.path().to_owned();
    let page = outcome(draft.expect_text("There is no outcome yet"), "Being healthy", "Bod yn iach").await;
    let page = promises(page, "We take you to the dentist\nWe ask how you feel", "").await;
    assert_eq!(listed(&page), ["We take you to the dentist Missing in Welsh", "We ask how you feel Missing in Welsh"]);
    // Two of three: the Welsh of the third waits, and which is which nobody could tell.
    let form = page.form("/do/pledge/add-statements").fill("lines[en]", "One\nTwo\nThree").fill("lines[cy]", "Un\nDau");
    let page = form.send().await.expect_status(422).expect_text("2 here, and 3 in another language");
    assert_eq!(page.form("/do/pledge/add-statements").value("lines[en]").map(str::trim), Some("One\nTwo\nThree"));
    let page = promises(page, "You have a say", "Mae gen ti lais").await;
    // Not before every language is complete.
    page.expect_text("2 things are missing").expect_no_form("/do/pledge/adopt");
    lead.get(&format!("{address}/adopt")).await.expect_text("Something is still missing");
    for (en, cy) in [("dentist", "Rydyn ni'n mynd â ti at y deintydd"), ("how you feel", "Rydyn ni'n gofyn sut wyt ti")]
    {
        let page = promise(&lead, &address, en).await;
        let form = page.form("/do/pledge/reword-statement").fill("text[cy]", cy).fill("service", "Health team");
        form.send().await.expect_status(200).expect_text("Your changes have been saved");
    }
    // A member writes it, and does not record its adoption.
    let page = member.get(&address).await.expect_text("Nothing is missing").expect_no_text("Record the adoption");
    page.expect_text("Health team");
    member.get(&format!("{address}/adopt")).await.expect_status(403);
    app.visitor().get("/pledge").await.expect_text("There is no pledge yet");
    app.visitor().get(&address.replace("/editions", "/pledge/editions")).await.expect_status(404);

    let later = lead.get(&format!("{address}/adopt")).await.form("/do/pledge/adopt").fill("on", "2099-01-01");
    let later = later.fill("by[en]", "Cabinet").fill("by[cy]", "Y Cabinet").send().await.expect_status(422);
    later.expect_text("This day has not come yet");
    let page = adopted(&lead, &address).await;
    page.expect_no_form("/do/pledge/add-statements").expect_no_form("/do/pledge/shift");
    let page = app.visitor().get("/pledge").await.expect_text("Our pledge 2027").expect_text("by Cabinet");
    page.follow("We ask how you feel").await.expect_status(200).expect_text("Being healthy");
    app.visitor().get("/cy/pledge").await.expect_text("Rydyn ni'n gofyn sut wyt ti").expect_text("Y Cabinet");
    app.visitor().get("/cy/offer").await.expect_text("Does dim cynnig");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_write_at_once_the_second_sees_both_texts(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (member, lead) = (app.signed_in("Mo", &[Role::Member]).await, app.signed_in("Lee", &[Role::PledgeLead]).await);
    let draft = begun(&lead).await;
    let address = draft.path().to_owned();
    promises(outcome(draft, "Home", "Cartref").await, "You choose your room", "Ti sy'n dewis").await;
    let (first, second) =
        (promise(&member, &address, "You choose").await, promise(&lead, &address, "You choose").await);
    let form = first.form("/do/pledge/reword-statement").fill("text[en]", "You choose the colours of your room");
    form.send().await.expect_status(200);
    let form = second.form("/do/pledge/reword-statement").fill("text[en]", "You choose your own room");
    let page = form.send().await.expect_status(409).expect_text("You choose the colours of your room");
    let form = page.form("/do/pledge/reword-statement");
    assert_eq!(form.value("text[en]").map(str::trim), Some("You choose your own room"));
    // Having seen both, they save one of both.
    form.fill("text[en]", "You choose your own room and its colours").send().await.expect_status(200);
    // The other forms of the page are of what was read, too.
    let stale = second.form("/do/pledge/remove-statement").send().await.expect_status(409);
    stale.expect_text("You choose your own room and its colours");
    // Two begin a draft, throw one away, or adopt it at once: the second is told.
    let form = member.get("/editions").await;
    assert!(form.forms("/do/pledge/begin-edition").iter().all(|form| form.value("kind") == Some("offer")));
    let again = member.post("/do/pledge/begin-edition", &[("kind", "pledge"), ("title[en]", "Another")]).await;
    again.expect_status(409).expect_text("There is a draft already");
    let page = lead.get(&address).await;
    promises(member.get(&address).await, "You have a key", "Mae gen ti allwedd").await;
    let form = page.form("/do/pledge/drop-edition").fill("sure", "yes");
    form.send().await.expect_status(409).expect_text("You have a key");
    // A double press adds once.
    let form = lead.get(&address).await.form("/do/pledge/add-statements").fill("lines[en]", "Only once");
    form.clone().send().await.expect_status(200);
    let page = form.send().await.expect_status(200);
    assert_eq!(listed(&page).iter().filter(|text| text.starts_with("Only once")).count(), 1, "{:?}", listed(&page));
    let form = lead.get(&address).await.form("/do/pledge/drop-edition").fill("sure", "yes");
    form.send().await.expect_status(200).expect_text("The draft has been thrown away");
    lead.get(&address).await.expect_status(404);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn ten_who_add_at_once_lose_nothing(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let member = app.signed_in("Mo", &[Role::Member]).await;
    let draft = outcome(begun(&member).await, "Home", "Cartref").await;
    let address = draft.path().to_owned();
    let mut adding = tokio::task::JoinSet::new();
    for n in 0..10 {
        let form = member.get(&address).await.form("/do/pledge/add-statements");
        adding.spawn(form.fill("lines[en]", &format!("Promise a{n}\nPromise b{n}")).send());
    }
    while let Some(answer) = adding.join_next().await {
        answer.expect("sent").expect_status(200);
    }
    let there = listed(&member.get(&address).await);
    assert_eq!(there.len(), 20, "{there:?}");
    for n in 0..10 {
        let at = there.iter().position(|text| text.starts_with(&format!("Promise a{n} "))).expect("a");
        assert!(there[at + 1].starts_with(&format!("Promise b{n} ")), "{there:?}");
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn promises_are_moved_split_merged_and_taken_out(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let draft = outcome(begun(&lead).await, "Home", "Cartref").await;
    let address = draft.path().to_owned();
    let page = promises(draft, "One\nTwo\nThree", "Un\nDau\nTri").await;
    let page = outcome(page, "School", "Ysgol").await;
    promises(page, "Four", "Pedwar").await;
    let press = async |words: &str, way: &str| {
        let found = promise(&lead, &address, words).await;
        let id = found.path().rsplit('/').next().expect("an id").to_owned();
        let page = lead.get(&address).await;
        assert!(
            page.attr(&format!("button[name={way}][value=statement-{id}]"), "title").is_some(),
            "there is an arrow"
        );
        page.form("/do/pledge/shift").fill(way, &format!("statement-{id}")).send().await.expect_status(200)
    };
    assert_eq!(listed(&press("Three", "up").await), ["One", "Three", "Two", "Four"]);
    let page = press("Two", "down").await;
    assert_eq!(listed(&page), ["One", "Three", "Two", "Four"]);
    assert!(page.all("section.card")[1].contains("Two"), "it is under School");
    let page = promise(&lead, &address, "One").await;
    let to = page.all("#to option").len();
    assert_eq!(to, 2, "nothing, and the other outcome");
    let school = page.attr("#to option:last-of-type", "value").expect("an outcome");
    page.form("/do/pledge/move-statement").fill("to", &school).send().await.expect_text("has been moved");
    assert_eq!(listed(&lead.get(&address).await), ["Three", "Two", "Four", "One"]);
    let page = promise(&lead, &address, "Three").await;
    let form = page.form("/do/pledge/split-statement").fill("first[en]", "Three a").fill("second[en]", "Three b");
    form.fill("first[cy]", "Tri a").fill("second[cy]", "Tri b").send().await.expect_text("two promises now");
    assert_eq!(listed(&lead.get(&address).await), ["Three a", "Three b", "Two", "Four", "One"]);
    let page = promise(&lead, &address, "Three a").await;
    let other = page.attr("#other optgroup option", "value").expect("another promise");
    let form = page.form("/do/pledge/merge-statements").fill("other", &other).fill("merged[en]", "Three again");
    form.fill("merged[cy]", "Tri eto").send().await.expect_text("one promise now");
    assert_eq!(listed(&lead.get(&address).await), ["Three again", "Two", "Four", "One"]);
    promise(&lead, &address, "Four").await.form("/do/pledge/remove-statement").send().await.expect_status(200);
    let page = lead.get(&address).await;
    assert_eq!(listed(&page), ["Three again", "Two", "One"]);
    // An outcome that has promises stays, whoever posts it.
    let page = page.follow("Change School").await.expect_status(200);
    page.expect_no_form("/do/pledge/remove-outcome").expect_text("There are promises under this outcome");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_next_edition_keeps_what_was_said_about_each_promise(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let draft = outcome(begun(&lead).await, "Home", "Cartref").await;
    let address = draft.path().to_owned();
    promises(draft, "You see your family\nYou choose your room\nYou eat well", "Teulu\nYstafell\nBwyd").await;
    adopted(&lead, &address).await;
    app.clock.forward(60_000);
    claim_and_release(&app, &lead, 1, "Contact plans were made.").await;
    claim_and_release(&app, &lead, 2, "Paint was bought.").await;

    let form = lead.get("/editions").await.form("/do/pledge/begin-edition");
    let form = form.fill("title[en]", "Our pledge 2028").fill("title[cy]", "Ein haddewid 2028");
    let next = form.send().await.expect_status(200);
    let next = next.path().to_owned();
    assert_eq!(listed(&lead.get(&next).await), ["You see your family", "You choose your room", "You eat well"]);
    let page = promise(&lead, &next, "You see your family").await;
    let form = page.form("/do/pledge/split-statement").fill("first[en]", "You see your parents");
    form.fill("second[en]", "You see your brothers").fill("second[cy]", "Brodyr").send().await.expect_status(200);
    let page = promise(&lead, &next, "You choose your room").await;
    let form = page.form("/do/pledge/reword-statement").fill("text[en]", "You choose your own room");
    form.send().await.expect_status(200);
    promise(&lead, &next, "own room")
        .await
        .expect_text("In the previous edition it said")
        .expect_text("You choose your room");
    // Until it is adopted, the one before counts.
    app.visitor().get("/pledge").await.expect_text("Our pledge 2027").expect_no_text("You see your parents");
    adopted(&lead, &next).await;
    let visitor = app.visitor();
    let page =
        visitor.get("/pledge/1").await.expect_text("You see your parents").expect_text("Contact plans were made.");
    page.expect_text("At that time the promise said: “You see your family”");
    visitor.get("/pledge/2").await.expect_text("You see your brothers").expect_text("Contact plans were made.");
    visitor.get("/pledge/3").await.expect_text("Paint was bought.").expect_no_text("Contact plans");
    let page = visitor.get("/pledge/4").await.expect_text("You eat well").expect_no_text("At that time");
    page.expect_text("The council has not said anything");
    // The one before is history that everybody may read.
    let old = address.replace("/editions", "/pledge/editions");
    let page = visitor.get(&old).await.expect_text("This is an earlier edition").expect_text("You see your family");
    page.follow("Read the current one").await.expect_text("Our pledge 2028");
    app.clock.forward(60_000);
    // A third from the second: the claim has gone through two editions.
    let form = lead.get("/editions").await.form("/do/pledge/begin-edition");
    let third = form.fill("title[en]", "Third").fill("title[cy]", "Trydydd").send().await.expect_status(200);
    let third = third.path().to_owned();
    let page = promise(&lead, &third, "You see your parents").await;
    let other = page.attr("#other optgroup option[selected], #other optgroup option", "value").expect("another");
    let form = page.form("/do/pledge/merge-statements").fill("other", &other).fill("merged[en]", "You see everybody");
    form.fill("merged[cy]", "Pawb").send().await.expect_status(200);
    adopted(&lead, &third).await;
    let page = visitor.get("/pledge/1").await.expect_text("You see everybody");
    assert_eq!(page.text().matches("Contact plans were made.").count(), 1, "{}", page.text());
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_about_one_edition_never_lands_in_the_next(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let draft = outcome(begun(&lead).await, "Home", "Cartref").await;
    let address = draft.path().to_owned();
    promises(draft, "You see your family\nYou choose your room", "Teulu\nYstafell").await;
    adopted(&lead, &address).await;
    app.clock.forward(60_000);
    let form = lead.get("/editions").await.form("/do/pledge/begin-edition");
    let next = form.fill("title[en]", "Our pledge 2028").fill("title[cy]", "Ein haddewid 2028").send().await;
    let next = next.expect_status(200).path().to_owned();
    let page = promise(&lead, &next, "You choose").await;
    let id = page.path().rsplit('/').next().expect("an id").to_owned();
    lead.get(&next).await.form("/do/pledge/shift").fill("up", &format!("statement-{id}")).send().await;
    // A claim that waits would be under no page of the next edition.
    let claim = lead.get("/claims/1").await.form("/do/pledge/claim").fill("standing", "in_progress");
    claim.clone().send().await.expect_status(200);
    let adopt = lead.get(&format!("{next}/adopt")).await.form("/do/pledge/adopt").fill("on", "2026-03-05");
    let adopt = adopt.fill("by[en]", "Cabinet").fill("by[cy]", "Y Cabinet");
    adopt.clone().send().await.expect_status(409).expect_text("are waiting to be released");
    lead.get("/claims/1").await.form("/do/pledge/discard-claim").send().await.expect_status(200);
    adopt.send().await.expect_status(200).expect_text("The adoption has been recorded");
    // The form of the page that is still open is about what is number 2 now.
    claim.send().await.expect_status(409).expect_text("A newer edition has been adopted");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_claim_about_a_part_is_history_and_no_word_about_the_whole(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let draft = outcome(begun(&lead).await, "Home", "Cartref").await;
    let address = draft.path().to_owned();
    promises(draft, "You see your family\nYou choose your room", "Teulu\nYstafell").await;
    adopted(&lead, &address).await;
    app.clock.forward(60_000);
    claim_and_release(&app, &lead, 2, "Paint was bought.").await;
    let form = lead.get("/editions").await.form("/do/pledge/begin-edition");
    let next = form.fill("title[en]", "Our pledge 2028").fill("title[cy]", "Ein haddewid 2028").send().await;
    let next = next.expect_status(200).path().to_owned();
    let page = promise(&lead, &next, "You see").await;
    let other = page.attr("#other optgroup option", "value").expect("the other promise");
    let stale = page.form("/do/pledge/merge-statements").fill("other", &other);
    let stale = stale.fill("merged[en]", "You feel at home").fill("merged[cy]", "Gartref");
    // Somebody words the other promise meanwhile: their words are not thrown away unseen.
    let form = promise(&lead, &next, "You choose").await.form("/do/pledge/reword-statement");
    form.fill("text[en]", "You choose your own room").send().await.expect_status(200);
    stale.clone().send().await.expect_status(409);
    let page = promise(&lead, &next, "You see").await;
    let other = page.attr("#other optgroup option", "value").expect("the other promise");
    stale.fill("other", &other).send().await.expect_status(200).expect_text("one promise now");
    adopted(&lead, &next).await;
    let page = app.visitor().get("/pledge/1").await.expect_text("Paint was bought.");
    page.expect_text("one of the promises that this one was made of").expect_text("Council: nothing said yet");
    app.visitor().get("/pledge").await.expect_text("The council has not said anything about its promises yet");
    // Taken back from here, the page that answers is this one.
    let clerk = app.signed_in("Second clerk", &[Role::Clerk]).await;
    let page = clerk.get("/claims/1").await;
    let claim = page.attr("#claim option:last-of-type", "value").expect("a claim");
    let form = page
        .form("/do/pledge/withdraw-claim")
        .fill("claim", &claim)
        .fill("why[en]", "Wrong")
        .fill("why[cy]", "Anghywir");
    let page = form.send().await.expect_status(200).expect_text("has been taken back");
    assert_eq!(page.path(), "/claims/1");
}

/// Who leads on a promise can be said before it is adopted; in the next edition they go on, unless its draft names another.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn who_leads_is_named_in_a_draft_and_goes_on(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (member, lead) = (app.signed_in("Mo", &[Role::Member]).await, app.signed_in("Lee", &[Role::PledgeLead]).await);
    for name in ["Megan", "Huw"] {
        app.person(name, &[Role::Officer]).await;
    }
    let draft = begun(&member).await;
    let address = draft.path().to_owned();
    promises(outcome(draft, "Home", "Cartref").await, "You have a key\nYou have a bed", "Allwedd\nGwely").await;
    promise(&member, &address, "You have a key").await.expect_no_form("/do/pledge/name-lead");
    let named = async |draft: &str, words: &str, who: &str| {
        let page = promise(&lead, draft, words).await;
        let at = page.all("select[name=lead] option").iter().position(|name| name == who).expect("an officer");
        let id = page.attr(&format!("select[name=lead] option:nth-child({})", at + 1), "value").expect("an id");
        let saved = page.form("/do/pledge/name-lead").fill("lead", &id).send().await.expect_text("Saved.");
        assert!(saved.path().starts_with("/editions/statements/"), "{}", saved.path());
    };
    named(&address, "You have a key", "Megan").await;
    named(&address, "You have a bed", "Megan").await;
    adopted(&lead, &address).await;
    assert_eq!(lead.get("/claims").await.text().matches("Megan").count(), 2);
    let form = lead.get("/editions").await.form("/do/pledge/begin-edition").fill("title[en]", "Our pledge 2028");
    let next = form.fill("title[cy]", "Ein haddewid 2028").send().await.expect_status(200).path().to_owned();
    promise(&lead, &next, "You have a key").await.expect_text("The same person as in the previous edition");
    named(&next, "You have a bed", "Huw").await;
    adopted(&lead, &next).await;
    let page = lead.get("/claims").await.text();
    assert_eq!((page.matches("Megan").count(), page.matches("Huw").count()), (1, 1), "{page}");
}
