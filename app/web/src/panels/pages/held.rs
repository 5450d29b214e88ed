//! What a clerk does after the meeting: attendance, outcomes, actions.

use leptos::prelude::*;

use super::{day, plan::of, quorum};
use crate::panels::actions::{AddAction, Decide, PublishMinutes, Record};
use domain::{
    error::AppError,
    panels::{
        keys::field_key,
        model::{ItemState, Mark, MeetingState, PanelName},
    },
};
use platform::{
    guard::{Cx, PanelReader},
    i18n::{lang, t, tr},
};
use store::panels::{Item, Meeting};
use ui::{
    Button, ButtonKind, ChoiceOption, Choices, Input, Kind, Marked, Marks, Select, TextArea,
    form::{AsRead, Form},
};

pub(crate) fn mark_word(mark: Mark) -> String {
    t(&format!("panels-mark-{}", mark.key()))
}

/// The form of attendance, for a meeting of today or before; also to correct it.
pub async fn marks_form(
    cx: &Cx<PanelReader>,
    panel: &PanelName,
    meeting: &Meeting,
) -> Result<impl IntoView + use<>, AppError> {
    let marks = store::panels::marks(cx, meeting.id).await?;
    let read = store::panels::as_read(&marks);
    let held = meeting.state == MeetingState::Held;
    // Once it was held the quorum is said beside who was there.
    let needed = if held { None } else { store::panels::bodies::body(cx, panel.id).await?.quorum };
    // Before it is held the marks are what people have said themselves.
    let marks = if marks.is_empty() { store::panels::coming::expected(cx, meeting.id).await? } else { marks };
    let people = store::panels::members_on(cx, panel.id, &meeting.held_on)
        .await?
        .into_iter()
        .map(|m| Marked {
            value: field_key(m.id),
            label: m.name,
            mark: marks.get(&m.id).map(|mark| mark.key().to_owned()).unwrap_or_default(),
        })
        .collect();
    let words = Mark::ALL.iter().map(|mark| ChoiceOption::new(mark.key(), mark_word(*mark))).collect();
    let about = of(panel, meeting);
    Ok(view! {
        <section>
            <h2>{if held { t("panels-marks-again") } else { t("panels-marks") }}</h2>
            {needed.map(quorum::needed)}
            <Form<Record>>
                {about}
                <AsRead of=read/>
                <Marks name="mark" people=people marks=words/>
                <Button kind=if held { ButtonKind::Quiet } else { ButtonKind::Primary }>
                    {if held { t("panels-marks-again-button") } else { t("panels-marks-button") }}
                </Button>
            </Form<Record>>
        </section>
    })
}

/// The attendance, to read.
pub async fn attendance(
    cx: &Cx<PanelReader>,
    panel: &PanelName,
    meeting: &Meeting,
) -> Result<impl IntoView + use<>, AppError> {
    let marks = store::panels::marks(cx, meeting.id).await?;
    let members = store::panels::members_on(cx, panel.id, &meeting.held_on).await?;
    let lines = Mark::ALL.iter().filter_map(|mark| {
        let names: Vec<_> =
            members.iter().filter(|m| marks.get(&m.id) == Some(mark)).map(|m| m.name.as_str()).collect();
        (!names.is_empty()).then(|| view! { <dt>{mark_word(*mark)}</dt><dd>{names.join(", ")}</dd> })
    });
    let quorum = store::panels::quorum_of(meeting, &members, &marks).map(quorum::said);
    Ok(view! {
        <section>
            <h2>{t("panels-attendance")}</h2>
            {quorum}
            <dl class="facts">{lines.collect_view()}</dl>
        </section>
    })
}

pub async fn forms(
    cx: &Cx<PanelReader>,
    panel: &PanelName,
    meeting: &Meeting,
    items: &[Item],
) -> Result<impl IntoView + use<>, AppError> {
    let held = meeting.state == MeetingState::Held;
    let [of_outcomes, of_minutes, of_action] = std::array::from_fn(|_| of(panel, meeting));
    let left: Vec<_> = items.iter().filter(|i| i.state == ItemState::Tabled).cloned().collect();
    let open: Vec<_> = store::panels::meetings(cx, panel.id)
        .await?
        .into_iter()
        .rev()
        .filter(|m| matches!(m.state, MeetingState::Planned | MeetingState::AgendaPublished))
        .filter(|m| m.held_on >= meeting.held_on && m.id != meeting.id)
        .map(|m| ChoiceOption::new(m.id.to_string(), day(&m.held_on)))
        .collect();
    let outcomes = (held && !left.is_empty()).then(|| {
        let items = left.into_iter().map(|item| outcome(&item, &open)).collect_view();
        view! {
            <section>
                <h2>{t("panels-outcomes")}</h2>
                <p>{t("panels-outcomes-text")}</p>
                <Form<Decide>>
                    {of_outcomes}
                    {items}
                    <Button>{t("panels-outcomes-button")}</Button>
                </Form<Decide>>
            </section>
        }
    });
    let minutes = held.then(|| {
        view! {
            <section>
                <h2>{t("panels-minutes-title")}</h2>
                <p>{t("panels-minutes-text")}</p>
                <Form<PublishMinutes>>
                    {of_minutes}
                    <Button>{t("panels-minutes-button")}</Button>
                </Form<PublishMinutes>>
            </section>
        }
    });
    let picks: Vec<_> = items.iter().map(|i| ChoiceOption::new(i.id.to_string(), &i.title)).collect();
    let action = (!picks.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t("panels-action-add")}</h2>
                <Form<AddAction> once=true>
                    {of_action}
                    <Select name="item" label=t("panels-item") options=picks empty=t("panels-choose")/>
                    <Input name="what" label=t("panels-action-what")/>
                    <Input name="owner" label=t("panels-action-owner") maxlength=120/>
                    <Input name="owner_mail" label=t("follow-mail") hint=t("follow-mail-hint") kind=Kind::Email autocomplete="off"/>
                    <Input name="due_on" label=t("panels-action-due") kind=Kind::Date/>
                    <Button kind=ButtonKind::Quiet>{t("panels-action-add-button")}</Button>
                </Form<AddAction>>
            </section>
        }
    });
    let marks = if held { Some(marks_form(cx, panel, meeting).await?.into_any()) } else { None };
    Ok(view! { {outcomes}{minutes}{action}{marks} })
}

/// One item's choice: discussed, carried over, or withdrawn.
fn outcome(item: &Item, open: &[ChoiceOption]) -> impl IntoView + use<> {
    let id = field_key(item.id);
    let mut ways = vec![ChoiceOption::new("discussed", t("panels-choice-discussed"))];
    if !open.is_empty() {
        ways.push(ChoiceOption::new("carry_over", t("panels-choice-carry-over")));
    }
    ways.push(ChoiceOption::new("withdraw", t("panels-choice-withdraw")));
    let title = item.title.get(lang()).to_owned();
    let gaps = || [("title", title.clone().into())];
    let targets = open.to_vec();
    view! {
        <Choices name=format!("choice[{id}]") legend=title.clone() options=ways/>
        <TextArea name=format!("outcome[{id}]") label=tr("panels-choice-outcome", &gaps()) rows=3/>
        {(!targets.is_empty()).then(|| view! {
            <Select
                name=format!("to[{id}]")
                label=tr("panels-choice-to", &gaps())
                options=targets
                empty=t("panels-choose")
            />
        })}
        <Input name=format!("reason[{id}]") label=tr("panels-choice-reason", &gaps())/>
    }
}
