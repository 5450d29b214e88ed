//! The open round, one statement a screen: `/pledge/say` for everybody whom it asks, `/verdicts` for members. Skip is as
//! easy as next, and what was given is there on the way back.

use std::collections::HashMap;

use leptos::prelude::*;

use super::{statement::form, why};
use crate::{
    page::{GrantOf, Guarded, PageResponse, html},
    pledge::{
        actions::UseCard,
        event::next_person,
        kinds, sounds,
        voter::{self, Known},
    },
    receipt_cookie,
    responses::event,
    voices::alert_words::{self, leading},
};
use domain::{
    error::AppError,
    ids::StatementId,
    paths::{self, Address, Path},
    pledge::{
        model::{EditionKind, Finding},
        places::{edition_page, statement_page},
    },
};
use platform::{
    guard::{Cx, Member, Visitor, require},
    i18n::{href, t, tr},
    request::RequestContext,
};
use store::pledge::{Pledge, Round, Statement};
use ui::{
    Banner, Button, Empty, Input, Kind, LinkButton, ReceiptTicket, TextArea,
    form::{self as typed, Form, field_error},
    frame::Audience,
    symbol,
};

impl Guarded for paths::pledge::Verdicts {
    type Grant = Member;
}

/// By which of the two pages somebody goes through the round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Door {
    Members,
    Everybody,
}

impl Door {
    fn at(self, number: i32) -> Address {
        match self {
            Self::Members => paths::pledge::Verdicts.with("at", number),
            Self::Everybody => paths::pledge::Say.with("at", number),
        }
    }

    /// What the form of a verdict says of where to go on.
    fn next(self, number: i32) -> String {
        match self {
            Self::Members => number.to_string(),
            Self::Everybody => format!("say-{number}"),
        }
    }

    const fn audience(self) -> Audience {
        match self {
            Self::Members => Audience::Staff,
            Self::Everybody => Audience::Young,
        }
    }
}

pub async fn verdicts() -> Result<PageResponse, AppError> {
    let cx = require::<GrantOf<paths::pledge::Verdicts>>().await?;
    walk(&cx.also::<Visitor>()?, Door::Members).await
}

pub async fn say() -> Result<PageResponse, AppError> {
    if event::shows_round() && RequestContext::current().query("again").is_some() {
        // The next person begins: nothing of the one before is left on the tablet.
        event::forget_round();
        return Ok(PageResponse::Go(paths::pledge::Say.to_string()));
    }
    walk(&require::<Visitor>().await?, Door::Everybody).await
}

async fn walk(cx: &Cx<Visitor>, door: Door) -> Result<PageResponse, AppError> {
    let kind = store::pledge::now_open(cx).await?.map_or(EditionKind::Pledge, |open| open.kind);
    let pledge = store::pledge::current(cx, kind).await?;
    let round = pledge.as_ref().and_then(Pledge::open_round);
    let (Some(pledge), Some(round)) = (&pledge, round) else { return no_round(door) };
    let of = (door, kind);
    let known = voter::known(cx, (round.id, round.invited)).await?;
    let said = match known {
        Known::Nobody => return members_alone(of),
        Known::Card => return asks_for_card(of, round),
        Known::Words => HashMap::new(),
        Known::Voter(voter) => store::pledge::my_verdicts(cx, round.id, voter).await?,
    };
    let all: Vec<_> = pledge.statements().filter(|one| round.asks_about(one.id)).collect();
    let query = |name: &str| RequestContext::current().query(name).and_then(|at| at.parse::<i32>().ok());
    let first_open = all.iter().find(|one| !said.contains_key(&one.id)).map(|one| one.number);
    let Some(n) = query("at").or(first_open).and_then(|at| all.iter().position(|one| one.number == at)) else {
        return done(cx, (door, kind), (&all, said.len())).await;
    };
    let statement = all[n];
    // Past the last one is the end.
    let next = all.get(n + 1).map_or(statement.number + 1, |one| one.number);
    let before = n.checked_sub(1).map(|n| all[n].number);
    let after = query("after").filter(|number| all.iter().any(|one| one.number == *number));
    one(cx, (door, kind), (statement, n + 1, all.len()), (round, known, &said), (before, next, after)).await
}

/// One statement, with what this voter has said of it so far.
async fn one(
    cx: &Cx<Visitor>,
    (door, kind): (Door, EditionKind),
    (statement, n, all): (&Statement, usize, usize),
    (round, known, said): (&Round, Known, &HashMap<StatementId, Finding>),
    (before, next, after): (Option<i32>, i32, Option<i32>),
) -> Result<PageResponse, AppError> {
    let lang = cx.lang();
    let mine = said.get(&statement.id).copied();
    let words = matches!(known, Known::Words);
    // What somebody typed is there as well where this browser is not known any more.
    let why = if mine.is_some() || typed_why().is_some() {
        why::form(cx, (statement.number, statement.id), door == Door::Members, words).await?
    } else {
        None
    };
    let just_said = RequestContext::current().query("said").as_deref() == Some("why");
    let kept = kept_words(cx, just_said).await?;
    let of = (statement.number, statement.id);
    // The form in which somebody wrote asks for the words itself.
    let verdict = form(of, door.next(next), mine, (words && why.is_none(), why.is_none()));
    let back =
        before.map(|before| view! { <a class="button plain" href=href(door.at(before))>{t("pledge-walk-back")}</a> });
    // A shared tablet shows the round and nothing else.
    let more = (!event::shows_round()).then(|| {
        view! { <a href=href(statement_page(kind, statement.number))>{t("pledge-walk-more")}</a> }
    });
    let onward = if mine.is_some() { "pledge-walk-next" } else { "pledge-walk-skip" };
    let counted = after.map(|number| {
        view! {
            <p class="callout">
                {t("pledge-walk-counted")}" "<a href=href(door.at(number).with("why", 1).at("why"))>{t("pledge-why-link")}</a>
            </p>
        }
    });
    let numbers = alert_words::numbers(cx).await;
    let recorded = store::pledge::sounds::of_statements(cx, [statement.id]).await?;
    let aloud = sounds::heard(statement.number, recorded.get(&statement.id), (&statement.text, &statement.plain));
    let plain =
        (!statement.plain.is_empty()).then(|| view! { <p class="lead">{statement.plain.get(lang).to_owned()}</p> });
    html(
        kinds::said("pledge-walk-title", kind),
        door.audience(),
        view! {
            {leading::leads().then(|| alert_words::help_first(numbers))}
            <div class="measure">
                {counted}
                {kept}
                <p class="over">
                    {tr("pledge-walk-progress", &[("n", n.into()), ("all", all.into())])} " · "
                    {round.title.get(lang).to_owned()}
                </p>
                <h1>{symbol(&statement.symbol)}" "{statement.text.get(lang).to_owned()}</h1>
                {plain}
                {aloud}
                {verdict}
                {why}
                <p class="row">
                    <a class="button quiet" href=href(door.at(next))>{t(onward)}</a>
                    {back}
                    {more}
                </p>
                {next_person()}
            </div>
        },
    )
}

/// What somebody wrote and could not send from here.
fn typed_why() -> Option<String> {
    typed::submitted_value("text").filter(|text| !text.trim().is_empty())
}

/// On a page that has no form for it: what somebody wrote, to be copied, and where it can be sent.
fn unsent_why() -> Option<impl IntoView + use<>> {
    typed_why().map(|_| {
        view! {
            <section class="card stack">
                <TextArea name="text" label=t("pledge-why-yours") rows=5/>
                {(!event::shows_round()).then(|| view! { <p><a href=href(paths::voices::Tell)>{t("pledge-why-tell")}</a></p> })}
            </section>
        }
    })
}

/// Under a form that was refused: what somebody wrote, and on a shared tablet the way to let go of all that was typed.
fn left_here() -> impl IntoView {
    view! {
        {unsent_why()}
        {typed::was_rejected().then(next_person)}
    }
}

/// The words of the receipt that this browser holds: at once when something was just said, and behind a tap later.
async fn kept_words(cx: &Cx<Visitor>, just_said: bool) -> Result<Option<AnyView>, AppError> {
    let ticket = receipt_cookie::kept(cx).await?.map(|words| {
        let follow = (!event::shows_round())
            .then(|| view! { <p><a href=href(paths::voices::Follow)>{t("voices-done-follow")}</a></p> });
        let ticket = view! { <ReceiptTicket words=words/> {follow} };
        if just_said {
            view! { <section><p>{t("pledge-why-words")}</p>{ticket}</section> }.into_any()
        } else {
            view! { <details class="card"><summary>{t("pledge-why-words-again")}</summary>{ticket}</details> }
                .into_any()
        }
    });
    Ok(ticket)
}

/// The way to the pledge, or the offer; on a shared tablet there is none.
fn all_promises(kind: EditionKind) -> Option<impl IntoView + use<>> {
    (!event::shows_round()).then(|| view! { <LinkButton href=href(edition_page(kind))>{t("pledge-all")}</LinkButton> })
}

fn no_round(door: Door) -> Result<PageResponse, AppError> {
    let rounds = (door == Door::Members)
        .then(|| view! { <LinkButton href=href(paths::pledge::Rounds)>{t("pledge-rounds-title")}</LinkButton> });
    // A card that was typed while its round was open is refused, and there is no field for it any more.
    let card = field_error("code").map(|problem| view! { <Banner>{problem}</Banner> });
    let title = kinds::said("pledge-walk-title", EditionKind::Pledge);
    let empty = view! {
        {card}
        <Empty title=title.clone() text=t("pledge-walk-no-round") heading=true>
            {all_promises(EditionKind::Pledge)}
            {rounds}
        </Empty>
        {left_here()}
    };
    html(title, door.audience(), empty)
}

fn members_alone((door, kind): (Door, EditionKind)) -> Result<PageResponse, AppError> {
    let title = kinds::said("pledge-walk-title", kind);
    let empty = view! { <Empty title=title.clone() text=t("pledge-round-members-text") heading=true>
        <LinkButton href=href(paths::people::SignIn)>{t("responses-members-sign-in")}</LinkButton>
        <LinkButton href=href(edition_page(kind))>{t("pledge-all")}</LinkButton>
    </Empty>
    {left_here()} };
    html(title, door.audience(), empty)
}

fn asks_for_card((door, kind): (Door, EditionKind), round: &Round) -> Result<PageResponse, AppError> {
    let heading = kinds::said("pledge-walk-title", kind);
    let title = round.title.get(platform::i18n::lang()).to_owned();
    html(
        heading.clone(),
        door.audience(),
        view! {
            <p class="over">{title}</p>
            <h1>{heading}</h1>
            <p>{t("pledge-round-cards-text")}</p>
            <Form<UseCard> carried=true>
                <Input name="code" label=t("responses-card-code") hint=t("responses-card-code-hint") kind=Kind::Code/>
                <Button>{t("responses-card-go")}</Button>
            </Form<UseCard>>
            {left_here()}
        },
    )
}

/// After the last statement. Somebody who has said why, without having had a receipt, gets the words of the new one here.
async fn done(
    cx: &Cx<Visitor>,
    (door, kind): (Door, EditionKind),
    (all, given): (&[&Statement], usize),
) -> Result<PageResponse, AppError> {
    let thanks = tr("pledge-walk-done", &[("n", given.into()), ("all", all.len().into())]);
    let again = all.first().map(|one| {
        view! { <LinkButton href=href(door.at(one.number))>{t("pledge-walk-again")}</LinkButton> }
    });
    let kept = kept_words(cx, true).await?;
    if event::shows_round() {
        let seconds = if kept.is_some() { event::BACK_AFTER_WORDS } else { event::BACK_AFTER };
        RequestContext::current().refresh(seconds, &event::Shows::Round.start());
    }
    let numbers = alert_words::numbers(cx).await;
    html(
        t("pledge-walk-thanks"),
        door.audience(),
        view! {
            {leading::leads().then(|| alert_words::help_first(numbers))}
            <Empty title=t("pledge-walk-thanks") text=thanks heading=true>
                {again}
                {all_promises(kind)}
            </Empty>
            {kept}
            {next_person()}
        },
    )
}
