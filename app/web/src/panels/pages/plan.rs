//! What a clerk does with an agenda before the meeting.

use leptos::prelude::*;

use super::{agenda, held};
use crate::panels::{
    actions::{AddItem, Cancel, Change, CopyAgenda, Order, PublishAgenda, Table, WithdrawItem},
    packs::status::would_be_late,
};
use domain::{
    error::AppError,
    panels::{
        keys::field_key,
        model::{ItemKind, ItemState, MeetingState, PanelName},
    },
};
use platform::{
    guard::{Cx, PanelReader},
    i18n::{LangText, t},
};
use store::panels::{Item, Meeting, items::order_as_read};
use ui::{
    Button, ButtonKind, ChoiceOption, Input, Kind, Script, Select, Texts,
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
    let [of_publish, of_item, of_copy, of_order, of_table, of_withdraw, of_change, of_cancel] =
        std::array::from_fn(|_| of(panel, meeting));
    let late = !published && would_be_late(meeting, &today);
    // Of a meeting that was entered afterwards nobody needs to hear.
    let over = meeting.held_on < today;
    let publish = (!published || !over).then(|| {
        view! {
            <section>
                <h2>{if published { t("panels-publish-again-title") } else { t("panels-publish-title") }}</h2>
                <p>{if published { t("panels-publish-again-text") } else { t("panels-publish-text") }}</p>
                <Form<PublishAgenda>>
                    {of_publish}
                    {late.then(|| view! { <Input name="late_reason" label=t("pack-late-reason") hint=t("pack-late-reason-hint") maxlength=1_000/> })}
                    <Button kind=if published { ButtonKind::Quiet } else { ButtonKind::Primary }>
                        {if published { t("panels-publish-again") } else { t("panels-publish") }}
                    </Button>
                </Form<PublishAgenda>>
            </section>
        }
    });
    let add = view! {
        <section>
            <h2>{t("panels-report-title")}</h2>
            <Form<AddItem> once=true>
                {of_item}
                <Select name="kind" label=t("agenda-kind") options=kinds() selected=ItemKind::Report.key()/>
                <Texts name="title" label="panels-title" hint=t("agenda-title-hint") maxlength=200/>
                <Button kind=ButtonKind::Quiet>{t("panels-report-button")}</Button>
            </Form<AddItem>>
        </section>
    };
    let copy = view! {
        <section>
            <h2>{t("standing-copy-title")}</h2>
            <p class="soft">{t("standing-copy-text")}</p>
            <Form<CopyAgenda>>
                {of_copy}
                <Button kind=ButtonKind::Quiet>{t("standing-copy-button")}</Button>
            </Form<CopyAgenda>>
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
    let order = (items.len() > 1).then(|| by_number(of_order.into_any(), items));
    let when = store::panels::When::from(meeting);
    let read = when.as_read();
    let change = view! {
        <section>
            <h2>{t("panels-change-title")}</h2>
            {published.then(|| view! { <p>{t("panels-change-text")}</p> })}
            <Form<Change>>
                {of_change}
                <AsRead of=read/>
                <Input name="held_on" label=t("panels-day") kind=Kind::Date value=when.held_on/>
                <Input name="starts_at" label=t("panels-time") kind=Kind::Time value=when.starts_at/>
                <Input
                    name="ends_at"
                    label=t("agenda-ends")
                    hint=t("agenda-ends-hint")
                    kind=Kind::Time
                    value=when.ends_at.unwrap_or_default()
                />
                <Input name="place" label=t("panels-place") maxlength=200 value=when.place/>
                <Input
                    name="video_link"
                    label=t("agenda-video")
                    hint=t("agenda-video-hint")
                    value=when.video_link
                />
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
    Ok(view! { {hold}{publish}{add}{copy}{table}{order}{withdraw}{change}{cancel} })
}

/// The kinds of items that a clerk adds.
pub(super) fn kinds() -> Vec<ChoiceOption> {
    ItemKind::added_by_hand().map(|kind| ChoiceOption::new(kind.key(), agenda::kind_word(kind))).collect()
}

/// Every item with its number, to be put in another order at once.
fn by_number(of: AnyView, items: &[Item]) -> AnyView {
    let read = order_as_read(items.iter().map(|item| item.id));
    let numbers = items.iter().zip(1_usize..).map(|(item, n)| {
        let name = format!("number[{}]", field_key(item.id));
        let title = LangText::of(&item.title).to_string();
        view! { <Input name=name label=title kind=Kind::Number value=n.to_string()/> }
    });
    let numbers = numbers.collect_view();
    view! {
        <section>
            <h2>{t("agenda-order-title")}</h2>
            <p class="soft">{t("agenda-order-text")}</p>
            <Form<Order>>
                {of}
                <AsRead of=read/>
                {numbers}
                <Button kind=ButtonKind::Quiet>{t("agenda-order-button")}</Button>
            </Form<Order>>
            <Script name="order"/>
        </section>
    }
    .into_any()
}
