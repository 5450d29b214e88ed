//! `/panels/{slug}/witnesses/{id}`: what a witness agrees to, and their link.

use leptos::prelude::*;

use super::{
    actions::{AgreeWitness, WithdrawFor},
    list::{name, tag},
    readers_word, recording_word, who_word,
};
use crate::{
    page::{PageResponse, html},
    panels::pages::up,
};
use domain::{
    error::AppError,
    ids::ItemId,
    panels::witnesses::{LONGEST_KEPT, Readers, Recording, WitnessKind},
    paths,
};
use platform::{
    guard::{Cx, PanelReader, WitnessKeeper, require},
    i18n::{InWords as _, lang, t, tr},
    request::RequestContext,
};
use store::panels::witnesses::{self, Account};
use ui::{
    Banner, Button, ButtonKind, ChoiceOption, Choices, Input, Kind, Mood, Select,
    form::{AsRead, Form},
    frame::Audience,
};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<WitnessKeeper>().await?;
    let req = RequestContext::current();
    let panel = store::panels::open(&cx.also::<PanelReader>()?, req.param("slug")).await?;
    let id: ItemId = req.parse("id")?;
    let found = witnesses::account(&cx, panel.id, id).await?;
    let title = name(&found);
    let state = tag(found.account.as_ref());
    let body = match &found.account {
        Some(account) if account.state.is_over() => ended(account),
        account => {
            let members = witnesses::members(&cx).await?;
            let link = account.as_ref().map(|account| link(&cx, &panel.slug, id, account));
            view! { {link}{form(&panel.slug, id, account.as_ref(), members)} }.into_any()
        }
    };
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::panels::Witnesses(&panel.slug), t("witness-list-title"))}
            <h1>{title}</h1>
            <p>{state}</p>
            {body}
        },
    )
}

fn ended(account: &Account) -> AnyView {
    let on = account.ended_at.map(|at| at.date_text(lang())).unwrap_or_default();
    view! { <Banner>{tr("witness-ended-on", &[("day", on.into())])}</Banner> }.into_any()
}

/// The link that the witness is given, and taking the account back for them.
fn link(cx: &Cx<WitnessKeeper>, slug: &str, item: ItemId, account: &Account) -> impl IntoView + use<> {
    let key = witnesses::key(cx, account);
    let to = cx.services().link(lang(), paths::panels::OwnAccount(account.id, &key));
    let slug = slug.to_owned();
    view! {
        <section>
            <h2>{t("witness-link-title")}</h2>
            <p>{t("witness-link-text")}</p>
            <div class="field">
                <label for="witness-link">{t("witness-link")}</label>
                <input class="box" id="witness-link" readonly value=to/>
            </div>
            <details class="card">
                <summary>{t("witness-for-title")}</summary>
                <p>{t("witness-for-text")}</p>
                <Form<WithdrawFor>>
                    <input type="hidden" name="slug" value=slug/>
                    <input type="hidden" name="witness_item" value=item.to_string()/>
                    <Button kind=ButtonKind::Danger>{t("witness-for-button")}</Button>
                </Form<WithdrawFor>>
            </details>
        </section>
    }
}

fn form(slug: &str, item: ItemId, account: Option<&Account>, members: Vec<(domain::ids::PersonId, String)>) -> AnyView {
    let agreed = account.map(|account| account.agreed.clone());
    let chosen = |key: Option<&str>| key.map(str::to_owned).into_iter().collect::<Vec<_>>();
    let who = chosen(agreed.as_ref().map(|one| one.who.key()));
    let recording = chosen(agreed.as_ref().map(|one| one.recording.key()));
    let readers = chosen(agreed.as_ref().map(|one| one.readers.key()));
    let until = agreed.map(|one| one.kept_until).unwrap_or_default();
    let read = Account::as_read(account);
    let whose: Vec<_> = WitnessKind::ALL.map(|one| ChoiceOption::new(one.key(), who_word(one))).into();
    let ways: Vec<_> = Recording::ALL.map(|one| ChoiceOption::new(one.key(), recording_word(one))).into();
    let circles: Vec<_> = Readers::ALL.map(|one| ChoiceOption::new(one.key(), readers_word(one))).into();
    let person = account.and_then(|account| account.person).map(|id| id.to_string()).unwrap_or_default();
    let picks: Vec<_> = members.into_iter().map(|(id, name)| ChoiceOption::new(id.to_string(), name)).collect();
    let picks = (!picks.is_empty()).then(|| {
        view! {
            <Select
                name="person"
                label=t("witness-person")
                hint=t("witness-person-hint")
                options=picks
                selected=person
                empty=t("witness-person-none")
            />
        }
    });
    let slug = slug.to_owned();
    view! {
        <section>
            <h2>{t("witness-agreement")}</h2>
            <p>{t("witness-agreement-text")}</p>
            <Form<AgreeWitness>>
                <input type="hidden" name="slug" value=slug/>
                <input type="hidden" name="witness_item" value=item.to_string()/>
                <AsRead of=read/>
                <Choices name="who" legend=t("witness-who") options=whose selected=who/>
                <Choices name="recording" legend=t("witness-recording") options=ways selected=recording/>
                <Choices name="readers" legend=t("witness-readers") options=circles selected=readers/>
                <Input
                    name="kept_until"
                    label=t("witness-until")
                    hint=tr("witness-until-hint", &[("n", LONGEST_KEPT.into())])
                    kind=Kind::Date
                    value=until
                />
                {picks}
                <Button>{t("witness-save")}</Button>
            </Form<AgreeWitness>>
        </section>
    }
    .into_any()
}

/// What the page of an item says of the agreement, for those who may see the item.
pub(crate) fn beside(account: Option<&Account>) -> AnyView {
    match account {
        None => view! { <Banner mood=Mood::Warn>{t("witness-not-agreed")}</Banner> }.into_any(),
        Some(account) if account.state.is_over() => ().into_any(),
        Some(account) => view! { <p class="soft">{super::sentence(&account.agreed)}</p> }.into_any(),
    }
}
