//! `/verdicts`: a member goes through the statements, one a screen. Skip is as easy as next.

use leptos::prelude::*;

use super::statement::form;
use crate::page::{GrantOf, Guarded, PageResponse, html};
use domain::{
    error::AppError,
    paths::{self, Path},
};
use platform::{
    guard::{Member, require},
    i18n::{href, t, tr},
    request::RequestContext,
};
use store::pledge::Voter;
use ui::{Empty, LinkButton, frame::Audience};

impl Guarded for paths::pledge::Verdicts {
    type Grant = Member;
}

pub async fn verdicts() -> Result<PageResponse, AppError> {
    let cx = require::<GrantOf<paths::pledge::Verdicts>>().await?;
    let pledge = store::pledge::pledge(&cx).await?;
    let round = pledge.as_ref().and_then(|p| p.open_round());
    let (Some(pledge), Some(round)) = (&pledge, round) else {
        let empty = view! { <Empty title=t("pledge-walk-title") text=t("pledge-walk-no-round") heading=true>
            <LinkButton href=href(paths::pledge::Pledge)>{t("pledge-all")}</LinkButton>
            <LinkButton href=href(paths::pledge::Rounds)>{t("pledge-rounds-title")}</LinkButton>
        </Empty> };
        return html(t("pledge-walk-title"), Audience::Staff, empty);
    };
    let said = store::pledge::my_verdicts(&cx, round.id, Voter::Person(cx.me()?)).await?;
    let all: Vec<_> = pledge.statements().collect();
    let asked = RequestContext::current().query("at").and_then(|at| at.parse::<i32>().ok());
    let first_open = all.iter().find(|s| !said.contains_key(&s.id)).map(|s| s.number);
    let lang = cx.lang();
    let at = asked.or(first_open);
    let Some(statement) = at.and_then(|at| all.iter().find(|s| s.number == at)) else {
        let done = tr("pledge-walk-done", &[("n", said.len().into()), ("all", all.len().into())]);
        let empty = view! { <Empty title=t("pledge-walk-thanks") text=done heading=true><LinkButton href=href(paths::pledge::Pledge)>{t("pledge-all")}</LinkButton></Empty> };
        return html(t("pledge-walk-thanks"), Audience::Staff, empty);
    };
    let next = statement.number + 1;
    let back = (statement.number > 1)
        .then(|| view! { <a class="button plain" href=href(paths::pledge::Verdicts.with("at", statement.number - 1))>{t("pledge-walk-back")}</a> });
    html(
        t("pledge-walk-title"),
        Audience::Staff,
        view! {
            <div class="measure">
                <p class="over">
                    {tr("pledge-walk-progress", &[("n", statement.number.into()), ("all", all.len().into())])} " · "
                    {round.title.get(lang).to_owned()}
                </p>
                <h1>{statement.text.get(lang).to_owned()}</h1>
                {form((statement.number, statement.id), next.to_string(), said.get(&statement.id).copied(), false)}
                <p class="row">
                    <a class="button quiet" href=href(paths::pledge::Verdicts.with("at", next))>{t("pledge-walk-skip")}</a>
                    {back}
                    <a href=href(paths::pledge::Statement(statement.number))>{t("pledge-walk-more")}</a>
                </p>
            </div>
        },
    )
}
