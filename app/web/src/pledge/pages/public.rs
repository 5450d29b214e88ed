//! `/pledge`: the figures everybody may see, and every statement.

use leptos::prelude::*;

use super::{claim_tag, easy_read, found_tag};
use crate::{
    page::{GrantOf, Guarded, PageResponse, html},
    pledge::{consulting::invitations, signing::role_word},
};
use domain::{
    error::AppError,
    paths::{self, Address, Path},
    pledge::{
        model::Invited,
        rules::{Figures, Known},
    },
    role::Role,
};
use platform::{
    guard::{Drafter, Visitor, require},
    i18n::{day_text, href, lang, t, tr},
    request::RequestContext,
};
use store::pledge::{Outcome, Pledge, Round, Statement};
use ui::{Card, Empty, LinkButton, Tag, TagKind, frame::Audience};

impl Guarded for paths::pledge::Pledge {
    type Grant = Visitor;
}

pub async fn pledge() -> Result<PageResponse, AppError> {
    let cx = require::<GrantOf<paths::pledge::Pledge>>().await?;
    let Some(pledge) = store::pledge::pledge(&cx).await? else {
        let title = t("pledge-title");
        let write = cx.also::<Drafter>().is_ok().then(|| {
            view! { <LinkButton href=href(paths::pledge::Editions)>{t("pledge-editions-title")}</LinkButton> }
        });
        let asks = invitations(&cx).await?;
        let none = view! { <Empty title=title.clone() text=t("pledge-none") heading=true>{write}</Empty> {asks} };
        return html(title, Audience::Young, none);
    };
    let fewest = cx.services().settings().await.fewest_published;
    let show = RequestContext::current().query("show");
    let (gaps_only, easy) = (show.as_deref() == Some("gaps"), show.as_deref() == Some("easy"));
    let (lang, has_account) = (cx.lang(), cx.who().is_some());
    let adopted = tr(
        "pledge-adopted",
        &[("on", day_text(&pledge.adopted_on, lang).into()), ("by", pledge.adopted_by.get(lang).to_owned().into())],
    );
    let asks = invitations(&cx).await?;
    let outcomes = if easy {
        easy_read::outcomes(&cx, &pledge).await?
    } else {
        pledge.outcomes.iter().filter_map(|o| outcome(o, fewest, gaps_only)).collect_view().into_any()
    };
    html(
        pledge.title.get(lang),
        Audience::Young,
        view! {
            <div class="wide">
                <h1>{pledge.title.get(lang).to_owned()}</h1>
                <p class="lead">{t("pledge-intro")}</p>
                {asks}
                {pledge.open_round().and_then(|round| invitation(round, cx.is(Role::Member)))}
                {(!easy).then(|| figures(&pledge, fewest))}
                {(!gaps_only && !easy).then(|| gaps(&pledge, fewest))}
                {filter(gaps_only, easy)}
                {outcomes}
                <section>
                    <h2>{t("pledge-signed")}</h2>
                    <p>{adopted}</p>
                    <ul class="signed">
                        {pledge.endorsements.iter().map(|(name, role)| view! { <li dir="auto"><b>{name.clone()}</b>", "{role_word(role)}</li> }).collect_view()}
                    </ul>
                    <p class="row">
                        <a href=href(paths::pledge::Signatures)>{t("pledge-sign-wall")}</a>
                        {has_account.then(|| view! { <a href=href(paths::pledge::Sign)>{t("pledge-sign-title")}</a> })}
                    </p>
                    <p class="row small">
                        <a href=href(paths::pledge::Reports)>{t("pledge-reports-title")}</a>
                        <a href=href(paths::pledge::Open)>{t("pledge-open-title")}</a>
                        <a href=href(paths::pledge::OpenWidget)>{t("pledge-widget-title")}</a>
                    </p>
                </section>
            </div>
        },
    )
}

/// The open round, for whom it asks: one for members alone says nothing to others, and one with cards says so.
pub(crate) fn invitation(round: &Round, member: bool) -> Option<impl IntoView + use<>> {
    let (key, to) = match round.invited {
        Invited::Members if !member => return None,
        Invited::Members => ("pledge-round-open-members", paths::pledge::Verdicts.address()),
        Invited::Cards => ("pledge-round-open-cards", paths::pledge::Say.address()),
        Invited::Receipts => ("pledge-round-open", paths::pledge::Say.address()),
    };
    let words = tr(key, &[("title", round.title.get(lang()).to_owned().into())]);
    Some(view! {
        <div class="callout">
            <p>{words}</p>
            <p><LinkButton href=href(to)>{t("pledge-round-start")}</LinkButton></p>
        </div>
    })
}

/// The three figures of the pledge. An unknown figure is not shown as a number.
fn figures(pledge: &Pledge, fewest: i64) -> impl IntoView {
    let Figures { met, kept, gaps } = pledge.figures(fewest);
    let all = pledge.statements().count();
    let figure = |known: Known, key: &str, quiet: bool| {
        let (shown, words) = match known {
            Some((n, of)) => (n.to_string(), tr(key, &[("n", n.into()), ("all", of.into())])),
            None => ("?".to_owned(), t(&format!("{key}-unknown"))),
        };
        view! { <Card quiet><p class="figure">{shown}</p><p>{words}</p></Card> }
    };
    let counted = kept.filter(|(_, of)| *of < all).map(|(_, of)| {
        let words = tr("pledge-figure-counted", &[("n", of.into()), ("all", all.into())]);
        view! { <p class="soft">{words}</p> }
    });
    let mut rounds: Vec<&str> = Vec::new();
    for (round, _) in pledge.statements().filter_map(|s| s.shown(fewest)) {
        let title = round.title.get(platform::i18n::lang());
        if !rounds.contains(&title) {
            rounds.push(title);
        }
    }
    let rounds = (!rounds.is_empty()).then(|| {
        let words = tr("pledge-figure-rounds", &[("rounds", rounds.join(", ").into())]);
        view! { <p class="soft">{words}</p> }
    });
    view! {
        <div class="grid">
            {figure(met, "pledge-figure-met", false)} {figure(kept, "pledge-figure-kept", false)}
            {figure(gaps, "pledge-figure-gaps", true)}
        </div>
        {counted}
        {rounds}
    }
}

fn filter(gaps_only: bool, easy: bool) -> impl IntoView {
    let (all, gaps) = (paths::pledge::Pledge.address(), paths::pledge::Pledge.with("show", "gaps"));
    let in_easy = paths::pledge::Pledge.with("show", "easy");
    let link = |here: bool, to: Address, key: &str| {
        view! { <a href=href(to) aria-current=here.then_some("true")>{t(key)}</a> }
    };
    view! {
        <nav class="filter" aria-label=t("pledge-filter")>
            {link(!gaps_only && !easy, all, "pledge-filter-all")} " " {link(gaps_only, gaps, "pledge-filter-gaps")} " "
            {link(easy, in_easy, "pledge-filter-easy")}
        </nav>
    }
}

fn outcome(outcome: &Outcome, fewest: i64, gaps_only: bool) -> Option<impl IntoView> {
    let shown: Vec<_> = outcome.statements.iter().filter(|s| !gaps_only || s.is_gap(fewest)).collect();
    let lang = platform::i18n::lang();
    let gaps = outcome.statements.iter().filter(|s| s.is_gap(fewest)).count();
    let count = tr("pledge-outcome-count", &[("n", shown.len().into())]);
    (!shown.is_empty()).then(|| {
        view! {
            <details class="outcome" open=gaps_only>
                <summary>
                    <h2>{outcome.name.get(lang).to_owned()}</h2>
                    <span class="soft">{count}</span>
                    {(gaps > 0).then(|| view! { <Tag kind=TagKind::Alarm text=tr("pledge-outcome-gaps", &[("n", gaps.into())])/> })}
                </summary>
                <ul class="grid">{shown.into_iter().map(|s| card(s, fewest)).collect_view()}</ul>
            </details>
        }
    })
}

/// The gaps come first; everything else is folded by outcome.
fn gaps(pledge: &Pledge, fewest: i64) -> Option<impl IntoView + use<>> {
    let found: Vec<_> = pledge.statements().filter(|s| s.is_gap(fewest)).map(|s| card(s, fewest)).collect();
    (!found.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t("pledge-gaps-title")}</h2>
                <ul class="grid">{found}</ul>
            </section>
        }
    })
}

fn card(statement: &Statement, fewest: i64) -> impl IntoView + use<> {
    let to = href(paths::pledge::Statement(statement.number));
    let text = statement.text.get(platform::i18n::lang()).to_owned();
    let claim = statement.claim.as_ref().map(|c| c.standing);
    view! {
        <li class="card">
            <h3><a href=to>{text}</a></h3>
            <div class="row">
                {claim_tag(claim)} {found_tag(statement.shown(fewest))}
                {statement.is_gap(fewest).then(|| view! { <Tag kind=TagKind::Alarm text=t("pledge-gap")/> })}
            </div>
        </li>
    }
}
