//! `/claims/rounds`: rounds are agreed by an officer and a member; the pledge lead can only read.

use leptos::prelude::*;

use crate::{
    page::{PageResponse, html},
    pledge::actions::{AgreeRound, CloseRound, DropRound, ProposeRound},
};
use domain::{error::AppError, paths, role::Role};
use platform::{
    guard::{ClaimReader, RoundReader, require},
    i18n::{InWords as _, href, t, tr},
};
use store::pledge::{Proposed, Round};
use ui::{Button, ButtonKind, Empty, Tag, TagKind, Texts, form::Form, frame::Audience};

pub async fn rounds() -> Result<PageResponse, AppError> {
    let cx = require::<RoundReader>().await?;
    let title = t("pledge-rounds-title");
    let Some(pledge) = store::pledge::pledge(&cx).await? else {
        return html(title.clone(), Audience::Staff, view! { <Empty title text=t("pledge-none") heading=true/> });
    };
    let judged = cx.is(Role::PledgeLead);
    let proposed = store::pledge::proposed(&cx, pledge.id).await?;
    let asks = (cx.is(Role::Officer) || cx.is(Role::Member)) && !judged;
    let may_propose = asks && proposed.is_none() && pledge.open_round().is_none();
    let closes = cx.is(Role::Officer) && !judged;
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <h1>{title.clone()}</h1>
            <p>{t("pledge-rounds-what")}</p>
            <p>{t("pledge-rounds-who")}</p>
            {proposed.map(|one| proposal(&one))}
            <ul class="stack plain">{pledge.rounds.iter().map(|r| row(r, closes)).collect_view()}</ul>
            {may_propose.then(|| view! {
                <Form<ProposeRound> class="card">
                    <h2>{t("pledge-round-new")}</h2>
                    <Texts name="title" label="pledge-round-title" hint=t("pledge-round-title-hint")/>
                    <Button>{t("pledge-round-propose-button")}</Button>
                </Form<ProposeRound>>
            })}
            {cx.also::<ClaimReader>().is_ok().then(|| view! { <p><a href=href(paths::pledge::Claims)>{t("pledge-claims-page")}</a></p> })}
        },
    )
}

fn proposal(one: &Proposed) -> impl IntoView + use<> {
    let lang = platform::i18n::lang();
    let id = one.id.to_string();
    let (agreed, dropped) = (id.clone(), id);
    let gaps = [("name", one.by.clone().into()), ("day", one.at.date_text(lang).into())];
    let wants = if one.wants_officer { "pledge-round-wants-officer" } else { "pledge-round-wants-member" };
    view! {
        <section class="card stack">
            <h2>{one.title.get(lang).to_owned()}" "<Tag kind=TagKind::Waiting text=t("pledge-round-is-proposed")/></h2>
            <p>{tr("pledge-round-proposed-by", &gaps)}" "{t(wants)}</p>
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

fn row(round: &Round, closes: bool) -> impl IntoView + use<> {
    let id = round.id.to_string();
    let lang = platform::i18n::lang();
    let open = round.state.takes_verdicts();
    let (kind, word) =
        if open { (TagKind::Waiting, "pledge-round-is-open") } else { (TagKind::Done, "pledge-round-is-closed") };
    let until = round.closed_at.map(|at| format!(" – {}", at.date_text(lang)));
    view! {
        <li class="card">
            <div class="row spread">
                <div>
                    <b>{round.title.get(lang).to_owned()}</b>
                    " "
                    <Tag kind text=t(word)/>
                    <p class="small">{round.opened_at.date_text(lang)}{until}</p>
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
