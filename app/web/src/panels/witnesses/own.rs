//! `/witness/{id}/{key}`: a witness reads what they have agreed to, and takes it back, without an account.

use leptos::prelude::*;

use super::{actions::WithdrawWitness, readers_word, recording_word};
use crate::{
    page::{PageResponse, html},
    panels::pages::day,
};
use domain::{error::AppError, ids::WitnessId};
use platform::{
    guard::{Visitor, require},
    i18n::{InWords as _, LangText, lang, t, tr},
    request::RequestContext,
};
use store::panels::witnesses::{self, Own};
use ui::{Banner, Button, Fact, Facts, Mood, form::Form, frame::Audience};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let req = RequestContext::current();
    let (id, key): (WitnessId, _) = (req.parse("id")?, req.param("key").to_owned());
    let own = witnesses::by_link(&cx, id, &key).await?;
    let title = t("witness-own-title");
    let rest = if own.account.state.is_over() { gone(&own) } else { there(&own, id, key) };
    html(
        title.clone(),
        Audience::Young,
        view! {
            <h1>{title}</h1>
            {rest}
        },
    )
}

fn gone(own: &Own) -> AnyView {
    let on = own.account.ended_at.map(|at| at.date_text(lang())).unwrap_or_default();
    view! { <Banner mood=Mood::Good><p>{tr("witness-own-gone", &[("day", on.into())])}</p></Banner> }.into_any()
}

fn there(own: &Own, id: WitnessId, key: String) -> AnyView {
    let agreed = &own.account.agreed;
    let panel = LangText::of(&own.panel);
    let mut facts = vec![Fact::new(t("witness-own-panel"), panel.to_string())];
    if let Some(on) = &own.held_on {
        facts.push(Fact::new(t("panels-day"), day(on)));
    }
    facts.push(Fact::new(t("witness-recording"), recording_word(agreed.recording)));
    facts.push(Fact::new(t("witness-readers"), readers_word(agreed.readers)));
    facts.push(Fact::new(t("witness-until"), day(&agreed.kept_until)));
    view! {
        <p class="lead">{t("witness-own-lead")}</p>
        <Facts facts=facts/>
        <section class="card">
            <h2>{t("witness-own-back")}</h2>
            <p>{t("witness-own-text")}</p>
            <Form<WithdrawWitness>>
                <input type="hidden" name="witness" value=id.to_string()/>
                <input type="hidden" name="key" value=key/>
                <Button>{t("witness-own-button")}</Button>
            </Form<WithdrawWitness>>
        </section>
    }
    .into_any()
}
