//! `/claims/rounds`: rounds are agreed by an officer and a member; the pledge lead can only read.

use leptos::prelude::*;

use crate::{
    page::{PageResponse, html},
    pledge::{
        actions::{AgreeRound, CloseRound, DropRound, ProposeRound},
        kinds,
    },
};
use domain::{
    error::AppError,
    ids::StatementId,
    paths::{self, Path as _},
    pledge::{
        model::{About, Invited},
        places::of_kind,
        scope::MOST_CHOSEN,
    },
    role::Role,
};
use platform::{
    guard::{ClaimReader, RoundReader, require},
    i18n::{InWords as _, href, t, tr},
};
use store::pledge::{Outcome, Pledge, Proposed, Round};
use ui::{
    Button, ButtonKind, ChoiceOption, Choices, Empty, Select, Tag, TagKind, Texts,
    form::{self, Form},
    frame::Audience,
};

pub async fn rounds() -> Result<PageResponse, AppError> {
    let cx = require::<RoundReader>().await?;
    let title = t("pledge-rounds-title");
    let kind = kinds::asked();
    let choice = kinds::choice(&cx, &paths::pledge::Rounds.address(), kind).await?;
    let Some(pledge) = store::pledge::current(&cx, kind).await? else {
        let none = view! { {choice}<Empty title=title.clone() text=kinds::said("pledge-none", kind) heading=true/> };
        return html(title, Audience::Staff, none);
    };
    let judged = cx.is(Role::PledgeLead);
    let proposed = store::pledge::proposed(&cx).await?;
    let open = store::pledge::now_open(&cx).await?;
    let asks = (cx.is(Role::Officer) || cx.is(Role::Member)) && !judged;
    let may_propose = asks && proposed.is_none() && open.is_none();
    // There is one round at a time, of either.
    let (proposed, elsewhere) = match proposed {
        Some(one) if one.pledge != pledge.id => (None, true),
        one => (one, open.is_some_and(|open| open.kind != kind)),
    };
    let elsewhere = elsewhere.then(|| view! { <p class="callout">{t("pledge-round-elsewhere-open")}</p> });
    let closes = cx.is(Role::Officer) && !judged;
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <h1>{title.clone()}</h1>
            <p>{t("pledge-rounds-what")}</p>
            <p>{t("pledge-rounds-who")}</p>
            {choice}
            {elsewhere}
            {proposed.map(|one| proposal(&pledge, &one))}
            <ul class="stack plain">{pledge.rounds.iter().map(|r| row(&pledge, r, closes)).collect_view()}</ul>
            {may_propose.then(|| new_round(&pledge))}
            {cx.also::<ClaimReader>().is_ok().then(|| view! { <p><a href=href(of_kind(paths::pledge::Claims.address(), kind))>{t("pledge-claims-page")}</a></p> })}
        },
    )
}

/// The form that proposes a round: its name, what it asks about, and whom.
fn new_round(pledge: &Pledge) -> impl IntoView + use<> {
    let lang = platform::i18n::lang();
    let about = About::ALL.map(|about| {
        let word = match about {
            About::All => t("pledge-round-about-all"),
            About::Outcome => t("pledge-round-about-outcome"),
            About::Chosen => tr("pledge-round-about-chosen", &[("max", MOST_CHOSEN.into())]),
        };
        ChoiceOption::new(about.key(), word)
    });
    let outcomes: Vec<_> = pledge.outcomes.iter().map(|one| ChoiceOption::new(one.id.to_string(), &one.name)).collect();
    let statements: Vec<_> = pledge
        .statements()
        .map(|one| ChoiceOption::new(one.id.to_string(), format!("{}. {}", one.number, one.text.get(lang))))
        .collect();
    let open = !form::submitted_values("statements").is_empty() || form::field_error("statements").is_some();
    let invited = Invited::ALL.map(|invited| ChoiceOption::new(invited.key(), invited_word(invited)));
    let of_kind = kinds::field(pledge.kind);
    view! {
        <Form<ProposeRound> class="card">
            {of_kind}
            <h2>{t("pledge-round-new")}</h2>
            <Texts name="title" label="pledge-round-title" hint=t("pledge-round-title-hint")/>
            <Choices
                name="about"
                legend=t("pledge-round-about")
                options=about.into()
                selected=vec![About::All.key().to_owned()]
            />
            <Select name="outcome" label=t("pledge-round-outcome") options=outcomes empty=t("panels-choose")/>
            <details class="card" open=open>
                <summary>{t("pledge-round-statements")}</summary>
                <div class="longlist">
                    <Choices name="statements" legend=t("pledge-round-statements") options=statements multiple=true/>
                </div>
            </details>
            <Choices
                name="invited"
                legend=t("pledge-round-invited")
                options=invited.into()
                selected=vec![Invited::Receipts.key().to_owned()]
            />
            <Button>{t("pledge-round-propose-button")}</Button>
        </Form<ProposeRound>>
    }
}

fn invited_word(invited: Invited) -> String {
    t(match invited {
        Invited::Receipts => "pledge-round-invited-receipts",
        Invited::Members => "pledge-round-invited-members",
        Invited::Cards => "pledge-round-invited-cards",
    })
}

/// What a round asks about, and whom; with what was chosen one by one, so that nobody agrees to something unseen.
fn scope(pledge: &Pledge, asks: &[StatementId], invited: Invited) -> impl IntoView + use<> {
    let lang = platform::i18n::lang();
    let same = |outcome: &&Outcome| {
        outcome.statements.len() == asks.len() && outcome.statements.iter().all(|one| asks.contains(&one.id))
    };
    let (word, list) = if asks.is_empty() {
        (t("pledge-round-about-all"), None)
    } else if let Some(outcome) = pledge.outcomes.iter().find(same) {
        (outcome.name.get(lang).to_owned(), None)
    } else {
        let chosen = pledge.statements().filter(|one| asks.contains(&one.id));
        let chosen = chosen.map(|one| view! { <li>{one.number}". "{one.text.get(lang).to_owned()}</li> });
        let list = view! { <ul>{chosen.collect_view()}</ul> };
        (tr("pledge-round-about-some", &[("n", asks.len().into())]), Some(list))
    };
    view! { <p class="small">{word}" · "{invited_word(invited)}</p>{list} }
}

fn proposal(pledge: &Pledge, one: &Proposed) -> impl IntoView + use<> {
    let lang = platform::i18n::lang();
    let id = one.id.to_string();
    let (agreed, dropped) = (id.clone(), id);
    let gaps = [("name", one.by.clone().into()), ("day", one.at.date_text(lang).into())];
    let wants = if one.wants_officer { "pledge-round-wants-officer" } else { "pledge-round-wants-member" };
    view! {
        <section class="card stack">
            <h2>{one.title.get(lang).to_owned()}" "<Tag kind=TagKind::Waiting text=t("pledge-round-is-proposed")/></h2>
            <p>{tr("pledge-round-proposed-by", &gaps)}" "{t(wants)}</p>
            {scope(pledge, &one.asks, one.invited)}
            {one.mine_to_agree.then(|| view! {
                <Form<AgreeRound>>
                    <input type="hidden" name="round" value=agreed/>
                    <Button>{t("pledge-round-agree")}</Button>
                </Form<AgreeRound>>
            })}
            {one.mine_to_drop.then(|| view! {
                <Form<DropRound>>
                    <input type="hidden" name="round" value=dropped/>
                    <Button kind=ButtonKind::Plain>{t("pledge-round-drop")}</Button>
                </Form<DropRound>>
            })}
        </section>
    }
}

fn row(pledge: &Pledge, round: &Round, closes: bool) -> impl IntoView + use<> {
    let id = round.id.to_string();
    let lang = platform::i18n::lang();
    let open = round.state.takes_verdicts();
    let (kind, word) =
        if open { (TagKind::Waiting, "pledge-round-is-open") } else { (TagKind::Done, "pledge-round-is-closed") };
    let cards = (closes && open && round.invited == Invited::Cards).then(|| {
        view! { <p><a href=href(paths::pledge::RoundCards(round.id))>{t("surveys-cards-title")}</a></p> }
    });
    let until = round.closed_at.map(|at| format!(" – {}", at.date_text(lang)));
    view! {
        <li class="card">
            <div class="row spread">
                <div>
                    <b>{round.title.get(lang).to_owned()}</b>
                    " "
                    <Tag kind text=t(word)/>
                    <p class="small">{round.opened_at.date_text(lang)}{until}</p>
                    {scope(pledge, &round.asks, round.invited)}
                    {cards}
                </div>
                {(closes && open).then(|| view! {
                    <Form<CloseRound>>
                        <input type="hidden" name="round" value=id/>
                        <Button kind=ButtonKind::Quiet>{t("pledge-round-close")}</Button>
                    </Form<CloseRound>>
                })}
            </div>
        </li>
    }
}
