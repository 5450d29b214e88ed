//! `/claims/rounds`: when young people are asked.

use leptos::prelude::*;

use crate::{
    error::AppError,
    form::Form,
    i18n::{href, t},
    page::{Answer, Audience, html},
    platform::guard::{ClaimReader, Role, require},
    pledge::{
        actions::{CloseRound, OpenRound},
        store::{self, Round},
    },
    ui::{Button, ButtonKind, Empty, Input, Tag, TagKind},
};

pub async fn rounds() -> Result<Answer, AppError> {
    let cx = require::<ClaimReader>().await?;
    let title = t("pledge-rounds-title");
    let Some(pledge) = store::pledge(&cx).await? else {
        return html(title.clone(), Audience::Staff, view! { <Empty title text=t("pledge-none") heading=true/> });
    };
    let lead = cx.is(Role::PledgeLead);
    let may_open = lead && pledge.open_round().is_none();
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <h1>{title.clone()}</h1>
            <p>{t("pledge-rounds-what")}</p>
            <ul class="stack plain">{pledge.rounds.iter().map(|r| row(r, lead)).collect_view()}</ul>
            {may_open.then(|| view! {
                <Form<OpenRound> class="card">
                    <h2>{t("pledge-round-new")}</h2>
                    <Input name="title_en" label=t("pledge-round-title-en") hint=t("pledge-round-title-hint")/>
                    <Input name="title_cy" label=t("pledge-round-title-cy")/>
                    <Button>{t("pledge-round-open-button")}</Button>
                </Form<OpenRound>>
            })}
            <p><a href=href("/claims")>{t("pledge-claims-page")}</a></p>
        },
    )
}

fn row(round: &Round, lead: bool) -> impl IntoView + use<> {
    let id = round.id.to_string();
    let lang = crate::i18n::lang();
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
                {(lead && open).then(|| view! {
                    <Form<CloseRound>>
                        <input type="hidden" name="round" value=id/>
                        <Button kind=ButtonKind::Quiet>{t("pledge-round-close")}</Button>
                    </Form<CloseRound>>
                })}
            </div>
        </li>
    }
}
