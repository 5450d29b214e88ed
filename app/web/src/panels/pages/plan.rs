//! What a clerk does with an agenda before the meeting.

use leptos::prelude::*;

use super::held;
use crate::panels::actions::{AddReport, Cancel, Change, PublishAgenda, Table, WithdrawItem};
use domain::{
    error::AppError,
    panels::model::{ItemState, MeetingState, PanelName},
};
use platform::{
    guard::{Cx, PanelReader},
    i18n::t,
};
use store::panels::{Item, Meeting};
use ui::{
    Button, ButtonKind, ChoiceOption, Input, Kind, Select, Texts,
    form::{AsRead, Form},
};

/// Hidden fields that say which meeting a form is about.
pub fn of(panel: &PanelName, meeting: &Meeting) -> impl IntoView + use<> {
    view! {
        <input type="hidden" name="slug" value=panel.slug.clone()/>
        <input type="hidden" name="meeting" value=meeting.id.to_string()/>
    }
}

fn picks(items: &[Item]) -> Vec<ChoiceOption> {
    items.iter().map(|i| ChoiceOption::new(i.id.to_string(), &i.title)).collect()
}

pub async fn forms(
    cx: &Cx<PanelReader>,
    panel: &PanelName,
    meeting: &Meeting,
    items: &[Item],
) -> Result<impl IntoView + use<>, AppError> {
    let mut waiting = store::panels::waiting(cx, panel.id).await?;
    waiting.retain(|item| item.state == ItemState::Planned);
    let waiting = picks(&waiting);
    let tabled: Vec<_> = items.iter().filter(|i| i.state == ItemState::Tabled).cloned().collect();
    let tabled = picks(&tabled);
    let published = meeting.state == MeetingState::AgendaPublished;
    let today = store::panels::today(cx);
    let hold = if published && meeting.held_on <= today {
        Some(held::marks_form(cx, panel, meeting).await?.into_any())
    } else {
        None
    };
    let [of_publish, of_report, of_table, of_withdraw, of_change, of_cancel] =
        std::array::from_fn(|_| of(panel, meeting));
    let publish = view! {
        <section>
            <h2>{if published { t("panels-publish-again-title") } else { t("panels-publish-title") }}</h2>
            <p>{if published { t("panels-publish-again-text") } else { t("panels-publish-text") }}</p>
            <Form<PublishAgenda>>
                {of_publish}
                <Button kind=if published { ButtonKind::Quiet } else { ButtonKind::Primary }>
                    {if published { t("panels-publish-again") } else { t("panels-publish") }}
                </Button>
            </Form<PublishAgenda>>
        </section>
    };
    let add = view! {
        <section>
            <h2>{t("panels-report-title")}</h2>
            <Form<AddReport> once=true>
                {of_report}
                <Texts name="title" label="panels-title" maxlength=200/>
                <Button kind=ButtonKind::Quiet>{t("panels-report-button")}</Button>
            </Form<AddReport>>
        </section>
    };
    let table = (!waiting.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t("panels-table-title")}</h2>
                <Form<Table>>
                    {of_table}
                    <Select name="table_item" label=t("panels-item") options=waiting/>
                    <Button kind=ButtonKind::Quiet>{t("panels-table-button")}</Button>
                </Form<Table>>
            </section>
        }
    });
    let withdraw = (!tabled.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t("panels-withdraw-title")}</h2>
                <Form<WithdrawItem>>
                    {of_withdraw}
                    <Select name="withdraw_item" label=t("panels-item") options=tabled empty=t("panels-choose")/>
                    <Input name="withdraw_reason" label=t("panels-reason")/>
                    <Button kind=ButtonKind::Quiet>{t("panels-withdraw-button")}</Button>
                </Form<WithdrawItem>>
            </section>
        }
    });
    let (held_on, starts_at, place) = (meeting.held_on.clone(), meeting.starts_at.clone(), meeting.place.clone());
    let when =
        store::panels::When { held_on: held_on.clone(), starts_at: starts_at.clone(), place: place.clone() }.as_read();
    let change = view! {
        <section>
            <h2>{t("panels-change-title")}</h2>
            {published.then(|| view! { <p>{t("panels-change-text")}</p> })}
            <Form<Change>>
                {of_change}
                <AsRead of=when/>
                <Input name="held_on" label=t("panels-day") kind=Kind::Date value=held_on/>
                <Input name="starts_at" label=t("panels-time") kind=Kind::Time value=starts_at/>
                <Input name="place" label=t("panels-place") maxlength=200 value=place/>
                <Button kind=ButtonKind::Quiet>{t("panels-change-button")}</Button>
            </Form<Change>>
        </section>
    };
    let cancel = view! {
        <section>
            <h2>{t("panels-cancel-title")}</h2>
            <p>{t("panels-cancel-text")}</p>
            <Form<Cancel>>
                {of_cancel}
                <Input name="cancel_reason" label=t("panels-reason")/>
                <Button kind=ButtonKind::Danger>{t("panels-cancel-button")}</Button>
            </Form<Cancel>>
        </section>
    };
    Ok(view! { {hold}{publish}{add}{table}{withdraw}{change}{cancel} })
}
