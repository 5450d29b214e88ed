//! `/pledge` and `/offer`: the figures everybody may see, and every statement.

use leptos::prelude::*;

use super::{claim_tag, easy_read, found_tag};
use crate::{
    page::{GrantOf, Guarded, PageResponse, html},
    pledge::{consulting::invitations, drafting, kinds, signing::role_word},
};
use domain::{
    error::AppError,
    paths::{self, Address, Path},
    pledge::{
        model::{EditionKind, EditionState, Invited},
        places::{edition_page, of_kind, statement_page},
        rules::{Figures, Known},
    },
    role::Role,
};
use platform::{
    guard::{Cx, Drafter, Visitor, require},
    i18n::{day_text, href, lang, lang_of, t, tr},
    request::RequestContext,
};
use store::pledge::{Outcome, Pledge, Round, Statement, drafting::reading::public_editions};
use ui::{Card, Empty, LinkButton, Tag, TagKind, frame::Audience, symbol};

impl Guarded for paths::pledge::Pledge {
    type Grant = Visitor;
}

pub async fn pledge() -> Result<PageResponse, AppError> {
    shown(&require::<GrantOf<paths::pledge::Pledge>>().await?, EditionKind::Pledge).await
}

/// `/offer`: the same of the offer to care leavers.
pub async fn offer() -> Result<PageResponse, AppError> {
    shown(&require::<Visitor>().await?, EditionKind::Offer).await
}

async fn shown(cx: &Cx<Visitor>, kind: EditionKind) -> Result<PageResponse, AppError> {
    let editions = public_editions(cx).await?;
    let adopted: Vec<_> =
        editions.iter().filter(|one| one.state == EditionState::Adopted).map(|one| one.kind).collect();
    let adopted: Vec<_> = EditionKind::ALL.into_iter().filter(|one| adopted.contains(one)).collect();
    let choice = kinds::of_editions(&adopted, kind);
    let Some(pledge) = store::pledge::current(cx, kind).await? else {
        let title = kinds::title(kind);
        let write = cx.also::<Drafter>().is_ok().then(|| {
            view! { <LinkButton href=href(paths::pledge::Editions)>{t("pledge-editions-title")}</LinkButton> }
        });
        let asks = invitations(cx).await?;
        let text = kinds::said("pledge-none", kind);
        let none = view! { {choice}<Empty title=title.clone() text heading=true>{write}</Empty> {asks} };
        return html(title, Audience::Young, none);
    };
    let fewest = cx.services().settings().await.fewest_published;
    let show = RequestContext::current().query("show");
    let (gaps_only, easy) = (show.as_deref() == Some("gaps"), show.as_deref() == Some("easy"));
    let lang = cx.lang();
    let asks = invitations(cx).await?;
    let outcomes = if easy {
        easy_read::outcomes(cx, &pledge).await?
    } else {
        pledge.outcomes.iter().filter_map(|o| outcome(o, kind, fewest, gaps_only)).collect_view().into_any()
    };
    html(
        pledge.title.get(lang),
        Audience::Young,
        view! {
            <div class="wide">
                <h1 lang=lang_of(&pledge.title)>{pledge.title.get(lang).to_owned()}</h1>
                <p class="lead">{kinds::said("pledge-intro", kind)}</p>
                {choice}
                {asks}
                {pledge.open_round().and_then(|round| invitation(round, cx.is(Role::Member)))}
                {(!easy).then(|| figures(&pledge, fewest))}
                {(!gaps_only && !easy).then(|| gaps(&pledge, fewest))}
                {filter(kind, gaps_only, easy)}
                {outcomes}
                {signed(&pledge, cx.who().is_some())}
                {drafting::others(&editions, kind, pledge.id)}
            </div>
        },
    )
}

/// When it was adopted, who has signed it, and what there is beside it.
fn signed(pledge: &Pledge, has_account: bool) -> impl IntoView + use<> {
    let kind = pledge.kind;
    let by = pledge.adopted_by.get(lang()).to_owned();
    let adopted = tr("pledge-adopted", &[("on", day_text(&pledge.adopted_on, lang()).into()), ("by", by.into())]);
    let names = pledge.endorsements.iter().map(|(name, role)| {
        view! { <li dir="auto"><b>{name.clone()}</b>", "{role_word(role)}</li> }
    });
    let names = names.collect_view();
    let to = |page: Address| href(of_kind(page, kind));
    let sign = has_account.then(|| {
        view! { <a href=to(paths::pledge::Sign.address())>{kinds::said("pledge-sign-title", kind)}</a> }
    });
    view! {
        <section>
            <h2>{t("pledge-signed")}</h2>
            <p>{adopted}</p>
            <ul class="signed">{names}</ul>
            <p class="row">
                <a href=to(paths::pledge::Signatures.address())>{t("pledge-sign-wall")}</a>
                {sign}
            </p>
            <p class="row small">
                <a href=to(paths::pledge::Reports.address())>{t("pledge-reports-title")}</a>
                <a href=href(paths::pledge::Open)>{t("pledge-open-title")}</a>
                <a href=to(paths::pledge::OpenWidget.address())>{kinds::said("pledge-widget-title", kind)}</a>
            </p>
        </section>
    }
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

fn filter(kind: EditionKind, gaps_only: bool, easy: bool) -> impl IntoView {
    let (all, gaps) = (edition_page(kind), edition_page(kind).with("show", "gaps"));
    let in_easy = edition_page(kind).with("show", "easy");
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

fn outcome(outcome: &Outcome, kind: EditionKind, fewest: i64, gaps_only: bool) -> Option<impl IntoView + use<>> {
    let shown: Vec<_> = outcome.statements.iter().filter(|s| !gaps_only || s.is_gap(fewest)).collect();
    let lang = platform::i18n::lang();
    let gaps = outcome.statements.iter().filter(|s| s.is_gap(fewest)).count();
    let count = tr("pledge-outcome-count", &[("n", shown.len().into())]);
    (!shown.is_empty()).then(|| {
        view! {
            <details class="outcome" open=gaps_only>
                <summary>
                    <h2 lang=lang_of(&outcome.name)>{symbol(&outcome.symbol)}" "{outcome.name.get(lang).to_owned()}</h2>
                    <span class="soft">{count}</span>
                    {(gaps > 0).then(|| view! { <Tag kind=TagKind::Alarm text=tr("pledge-outcome-gaps", &[("n", gaps.into())])/> })}
                </summary>
                <ul class="grid">{shown.into_iter().map(|s| card(s, kind, fewest)).collect_view()}</ul>
            </details>
        }
    })
}

/// The gaps come first; everything else is folded by outcome.
fn gaps(pledge: &Pledge, fewest: i64) -> Option<impl IntoView + use<>> {
    let found: Vec<_> =
        pledge.statements().filter(|s| s.is_gap(fewest)).map(|s| card(s, pledge.kind, fewest)).collect();
    (!found.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t("pledge-gaps-title")}</h2>
                <ul class="grid">{found}</ul>
            </section>
        }
    })
}

fn card(statement: &Statement, kind: EditionKind, fewest: i64) -> impl IntoView + use<> {
    let to = href(statement_page(kind, statement.number));
    let of = lang_of(&statement.text);
    let text = statement.text.get(platform::i18n::lang()).to_owned();
    let claim = statement.claim.as_ref().map(|c| c.standing);
    view! {
        <li class="card">
            <h3>{symbol(&statement.symbol)}" "<a href=to lang=of>{text}</a></h3>
            <div class="row">
                {claim_tag(claim)} {found_tag(statement.shown(fewest))}
                {statement.is_gap(fewest).then(|| view! { <Tag kind=TagKind::Alarm text=t("pledge-gap")/> })}
            </div>
        </li>
    }
}
