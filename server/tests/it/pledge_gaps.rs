//! From a gap between claim and verdict to a panel's agenda, and back with its answer.

use domain::role::Role;
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    panels::helpers::{self, Desk, count, released},
    pdf::{close, pages},
    pledge::{claim_and_release, close_round, find, open_round, with_pledge},
    pledge_report::paper,
    voices::run,
};

const WORDS: &str = "Nobody told me who she is, says Kanarienvogel-47";
const ANSWER: &str = "You get a letter with her name by May.";
const PROGRESS: &str = "/claims/progress";

/// What the officer chooses where a voice is shared: that it is about the first promise.
const ABOUT: &str = "INSERT INTO voice_statements (voice_id, statement_id) \
    SELECT voices.id, statements.id FROM voices, statements WHERE statements.number = 1";

/// Somebody says something about the first promise, which is shared; their browser.
async fn told(app: &TestApp) -> Browser {
    let browser = app.visitor();
    browser.get("/tell").await.form("/do/voices/tell").fill("text", WORDS).send().await.expect_status(200);
    let shared = "UPDATE voices SET state = 'shared', theme = 'home', decided_at = 1";
    run(app, &format!("{shared}, shared_text = '{WORDS}'")).await;
    run(app, ABOUT).await;
    browser
}

/// A panel with a meeting, and a pledge of which one promise is claimed met and found not kept. The pledge lead.
pub async fn with_gap(app: &TestApp) -> Browser {
    let lead = with_pledge(app).await;
    claim_and_release(app, &lead, 1, "Each of 212 was told by letter.").await;
    let officer = open_round(app, "Autumn 2026").await;
    find(app, 11, "not_kept").await;
    lead.get(PROGRESS).await.expect_text("not enough answers yet").expect_no_text("Gap: said to be met");
    close_round(&officer).await;
    lead
}

/// Presses the button of the first gap.
pub async fn put(page: Page) -> Page {
    let panel = page.attr("button[name=panel]", "value").expect("a button for the panel");
    page.form("/do/pledge/propose-item").fill("panel", &panel).send().await
}

/// The clerk takes what was suggested, and publishes the agenda.
pub async fn accepted(desk: &Desk, meeting: &str) {
    let page = desk.clerk.get(&desk.path).await.expect_text("Suggested").form("/do/panels/accept-item").send().await;
    assert_eq!(page.expect_status(200).path(), meeting, "it is on the next agenda");
    desk.publish(meeting).await;
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_gap_goes_to_a_panel_and_its_answer_comes_back(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    let lead = with_gap(&app).await;
    let writer = told(&app).await;
    let page = lead.get(PROGRESS).await.expect_status(200).expect_text("Gap: said to be met, not found kept");
    let page = page.expect_text("Gap: nothing said yet").expect_text("Nothing to compare yet");
    assert_eq!(page.all("td.number"), ["1", "0"], "how many voices are about each");
    let page = put(page).await.expect_status(200).expect_text("has been asked to put it on the agenda");
    page.expect_text("Suggested to Corporate Parenting Panel");
    app.visitor().get("/pledge/1").await.expect_no_text("What the panel says");

    let waits = desk.clerk.get("/desk").await.expect_text("one promise has been suggested for the agenda");
    waits.follow("one promise has been suggested").await.expect_text("Suggested");
    accepted(&desk, &meeting).await;
    lead.get(PROGRESS).await.expect_text("On the agenda of Corporate Parenting Panel for 16 December 2026");
    app.visitor().get("/pledge/1").await.expect_text("will talk about this promise on 16 December 2026");
    writer.get("/follow").await.expect_text("16 December 2026");
    desk.ann.get(&meeting).await.expect_text("Council: met").expect_text("Young people: not kept");

    let pack = desk.ann.get(&format!("{meeting}/pack")).await.expect_text(WORDS).expect_text("Each of 212 was told");
    let pack = pack.expect_text("Council: met").expect_text("Young people: not kept").expect_text("You know who your");
    let form = pack.follow("Answer about this promise").await.expect_status(200).form("/do/panels/reply");
    let empty = form.clone().send().await.expect_status(422).expect_text("Write your reply in at least one language");
    assert_eq!(empty.form("/do/panels/reply").value("item"), form.value("item"));
    let draft = form.fill("text[en]", ANSWER).fill("text[cy]", "Cei di lythyr erbyn mis Mai.").send().await;
    // Until it is released nobody outside reads it, and the promise is marked still.
    app.visitor().get("/pledge/1").await.expect_text("will talk about this promise").expect_no_text(ANSWER);
    released(draft).await.expect_text(ANSWER);
    let page = app.visitor().get("/pledge/1").await.expect_text("What the panel says").expect_text(ANSWER);
    page.expect_no_text("will talk about this promise");
    app.visitor().get("/cy/pledge/1").await.expect_text("Cei di lythyr erbyn mis Mai.");
    writer.get("/follow").await.expect_text(ANSWER);
    let page = lead.get(PROGRESS).await.expect_text("answered on").expect_text(ANSWER);
    // It is answered, and a gap still: it can go there again.
    put(page).await.expect_status(200).expect_text("has been asked to put it on the agenda");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM item_statements").await, 2);
}

/// What the council's word rests on is beside the item as well, on the page and on paper.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn on_the_agenda_the_figures_are_beside_the_gap(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    let lead = with_gap(&app).await;
    app.clock.forward(60_000);
    let form = lead.get("/claims/1").await.form("/do/pledge/claim").fill("standing", "met");
    let page = form.fill("evidence[en]", "We count it").fill("evidence[cy]", "Rydyn ni'n ei gyfri").send().await;
    let form = page.form("/do/pledge/add-link").fill("link", "https://www.example.org/letters");
    let form = form.fill("link_about[en]", "Zqxreport").fill("link_about[cy]", "Zqxreport").send().await;
    let form = form.form("/do/pledge/add-figures").fill("series[en]", "Letters sent").fill("series[cy]", "Llythyrau");
    let form = form.fill("unit", "percent").fill("lines", "2025/26 Q3, 61\n2025/26 Q4, 94.5");
    form.send().await.expect_text("The figures have been added");
    put(lead.get(PROGRESS).await).await.expect_status(200);
    accepted(&desk, &meeting).await;
    let at = format!("{meeting}/pack");
    let pack = || desk.ann.get(&at);
    pack().await.expect_text("Each of 212").expect_no_text("Letters sent").expect_no_text("Zqxreport");
    let form = desk.clerk.get("/claims/1").await.form("/do/pledge/release-claim").tick("seen[]", "yes");
    form.send().await.expect_text("The claim has been released.");
    let page = pack().await.expect_text("We count it").expect_text("Zqxreport").expect_text("94.5");
    assert_eq!(page.all("figure.chart figcaption"), ["Letters sent"], "drawn");
    for query in ["", "?for=public"] {
        let (status, bytes) = paper(&desk.ann, &format!("{meeting}/pack.pdf{query}")).await;
        assert_eq!(status, 200);
        let read = pages(&bytes).concat();
        for words in ["Council: met", "Young people: not kept (Autumn 2026)", "We count it", "Letters sent: 94.5"] {
            assert!(read.contains(&close(words)), "no {words} in {read}");
        }
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn two_at_once_put_it_there_once(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let lead = with_gap(&app).await;
    let member = app.signed_in("Mia", &[Role::Member]).await;
    let page = lead.get(PROGRESS).await;
    let panel = page.attr("button[name=panel]", "value").expect("a button for the panel");
    let mut forms = Vec::new();
    // Each has the page open before one of them presses the button.
    for who in [&lead, &desk.officer, &member] {
        forms.push(who.get(PROGRESS).await.form("/do/pledge/propose-item").fill("panel", &panel));
    }
    let sent = forms.into_iter().map(|form| tokio::spawn(async move { form.send().await.status.as_u16() }));
    for sent in sent.collect::<Vec<_>>() {
        assert_eq!(sent.await.expect("joined"), 200);
    }
    let form = page.form("/do/pledge/propose-item").fill("panel", &panel);
    form.send().await.expect_status(200).expect_text("already waiting for an answer from that panel");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM agenda_items").await, 1);
    // Of this promise no button is left while it waits; the other promise has one.
    assert_eq!(lead.get(PROGRESS).await.forms("/do/pledge/propose-item").len(), 1);
    // No meeting is planned, so it waits; taken twice, it is taken once.
    let form = desk.clerk.get(&desk.path).await.form("/do/panels/accept-item");
    form.clone().send().await.expect_status(200).expect_text("It waits for a meeting");
    form.send().await.expect_status(409);
    lead.get(PROGRESS).await.expect_text("waiting for a meeting");
    let meeting = desk.plan("2026-12-16").await;
    let form = desk.clerk.get(&meeting).await.form("/do/panels/table");
    form.send().await.expect_status(200).expect_text("The item is on the agenda");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_the_clerk_declines_can_be_suggested_again(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    let lead = with_gap(&app).await;
    told(&app).await;
    put(lead.get(PROGRESS).await).await.expect_status(200);
    let page = desk.clerk.get(&desk.path).await;
    let item = page.attr("select[name=declined] option:nth-child(2)", "value").expect("an item");
    let form = page.form("/do/panels/decline-item").fill("declined", &item);
    let page = form.clone().send().await.expect_status(422).expect_text("This cannot be empty");
    let form = page.form("/do/panels/decline-item");
    form.fill("decline_reason", "It goes to the board").send().await.expect_text("The suggestion has been declined");
    put(lead.get(PROGRESS).await).await.expect_status(200).expect_text("Suggested to Corporate");
    accepted(&desk, &meeting).await;
    // Withdrawn, its voice goes back to the officers, who can send it to another panel.
    assert_eq!(count(&app, "SELECT COUNT(*) FROM item_voices").await, 1);
    let page = desk.clerk.get(&meeting).await;
    let item = page.attr("select[name=withdraw_item] option:nth-child(2)", "value").expect("an item");
    let form = page.form("/do/panels/withdraw-item").fill("withdraw_item", &item).fill("withdraw_reason", "A mistake");
    form.send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM item_voices").await, 0);
    app.visitor().get("/pledge/1").await.expect_no_text("will talk about this promise");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_panel_answers_where_nobody_has_said_anything(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    let lead = with_gap(&app).await;
    put(lead.get(PROGRESS).await).await.expect_status(200);
    accepted(&desk, &meeting).await;
    let pack = desk.ann.get(&format!("{meeting}/pack")).await.expect_text("0 voices");
    let page = pack.follow("Answer about this promise").await.expect_text("Nobody has told us anything");
    released(page.form("/do/panels/reply").fill("text[en]", ANSWER).send().await).await;
    app.visitor().get("/pledge/1").await.expect_text(ANSWER);
    // *You said, we did* has what was said; nobody said this.
    app.visitor().get("/heard").await.expect_no_text(ANSWER);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_gap_goes_nowhere(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let lead = with_pledge(&app).await;
    let page = lead.get(PROGRESS).await.expect_text("Gap: nothing said yet");
    let panel = page.attr("button[name=panel]", "value").expect("a button for the panel");
    let form = page.form("/do/pledge/propose-item").fill("panel", &panel);
    claim_and_release(&app, &lead, 1, "Each of 212 was told by letter.").await;
    form.send().await.expect_status(409).expect_text("There is no gap here to take to a panel");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM agenda_items").await, 0);
    lead.get("/claims/progress?show=not_kept").await.expect_text("No promises to show here");
    // Others see it and have no button.
    desk.ann.get(PROGRESS).await.expect_text("Gap: nothing said yet").expect_no_form("/do/pledge/propose-item");
    desk.clerk.get(PROGRESS).await.expect_no_form("/do/pledge/propose-item");
}

/// An officer shares a voice about the promise while the clerk accepts the item: it goes with it, whoever comes first.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_shared_while_the_clerk_accepts_goes_with_it(#[case] backend: Backend) {
    let (app, desk, _) = helpers::planned(backend, "2026-12-16").await;
    let lead = with_gap(&app).await;
    put(lead.get(PROGRESS).await).await.expect_status(200);
    app.visitor().get("/tell").await.form("/do/voices/tell").fill("text", WORDS).send().await.expect_status(200);
    let page = desk.officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
    let one = page.attr("input[name='statements[]']", "value").expect("a promise");
    let share = page.form("/do/moderation/share").fill("readers", "public").fill("statements[]", &one);
    let accept = desk.clerk.get(&desk.path).await.form("/do/panels/accept-item");
    let (shared, accepted) = tokio::join!(share.send(), accept.send());
    assert_eq!((shared.status.as_u16(), accepted.status.as_u16()), (200, 200));
    assert_eq!(count(&app, "SELECT COUNT(*) FROM item_voices").await, 1);
}

/// Or while she publishes the agenda: then it is on the agenda as it was published, or on none.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn nothing_joins_an_agenda_that_is_published(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    let lead = with_gap(&app).await;
    put(lead.get(PROGRESS).await).await.expect_status(200);
    desk.clerk.get(&desk.path).await.form("/do/panels/accept-item").send().await.expect_status(200);
    app.visitor().get("/tell").await.form("/do/voices/tell").fill("text", WORDS).send().await.expect_status(200);
    let page = desk.officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
    let one = page.attr("input[name='statements[]']", "value").expect("a promise");
    let share = page.form("/do/moderation/share").fill("readers", "public").fill("statements[]", &one);
    desk.publish(&meeting).await;
    share.send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM item_voices").await, 0);
}
