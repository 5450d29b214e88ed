//! Who on a panel has done what, and who lacks what everybody needs: for clerk and chair.

use std::collections::HashMap;

use jiff::civil::Date;
use leptos::prelude::*;

use super::{
    actions::{RecordTraining, RemoveTraining},
    offered::kind_name,
    picks, standing_tag,
};
use domain::{
    ids::MembershipId,
    panels::{
        model::PanelName,
        training::{Standing, standing},
    },
};
use platform::i18n::{LangText, date_text, lang, t, tr};
use store::panels::{
    Member,
    training::{Done, TrainingKind},
};
use ui::{Banner, Button, ButtonKind, ChoiceOption, Head, Input, Kind, Mood, Select, Table, form::Form};

fn of(done: &[Done], kind: &TrainingKind, today: Date) -> Standing {
    standing(done.iter().filter(|one| one.kind == kind.key).map(|one| one.done_on), kind.months, today)
}

/// A line for each of them with a column for each kind that everybody needs; above it who lacks one.
pub(super) fn everybody(
    panel: &PanelName,
    members: &[Member],
    kinds: &[TrainingKind],
    records: &HashMap<MembershipId, Vec<Done>>,
    today: Date,
    clerk: bool,
) -> AnyView {
    let done = |member: &Member| records.get(&member.id).map(Vec::as_slice).unwrap_or_default();
    let needed: Vec<_> = kinds.iter().filter(|kind| kind.required).collect();
    let lacks = |kind: &&TrainingKind| {
        let names: Vec<_> = members
            .iter()
            .filter(|member| of(done(member), kind, today).is_lacking())
            .map(|member| member.name.clone())
            .collect();
        let gaps = [("training", LangText::of(&kind.name).to_string().into()), ("names", names.join(", ").into())];
        (!names.is_empty()).then(|| view! { <li>{tr("training-lacking", &gaps)}</li> })
    };
    let lacking: Vec<_> = needed.iter().filter_map(lacks).collect();
    let row = |member: &Member| {
        let tags = needed.iter().map(|kind| standing_tag(of(done(member), kind, today)));
        [view! { <span dir="auto">{member.name.clone()}</span> }.into_any()].into_iter().chain(tags).collect()
    };
    let rows: Vec<Vec<AnyView>> = members.iter().map(row).collect();
    let mut head = vec![Head::new(t("panels-name"))];
    head.extend(needed.iter().map(|kind| Head::new(LangText::of(&kind.name).to_string())));
    let records = clerk.then(|| recording(panel, members, kinds, records));
    view! {
        <section>
            <h2>{t("training-everybody")}</h2>
            {(!lacking.is_empty()).then(|| view! {
                <Banner mood=Mood::Warn><ul class="plain">{lacking}</ul></Banner>
            })}
            <Table caption=t("training-everybody") head=head rows=rows/>
            {records}
        </section>
    }
    .into_any()
}

/// Where a clerk records what somebody has done, and removes what was recorded by mistake.
fn recording(
    panel: &PanelName,
    members: &[Member],
    kinds: &[TrainingKind],
    records: &HashMap<MembershipId, Vec<Done>>,
) -> impl IntoView + use<> {
    let people = members.iter().map(|one| ChoiceOption::new(one.id.to_string(), one.name.clone())).collect();
    let said = |member: &Member, done: &Done| {
        let gaps = [
            ("name", member.name.clone().into()),
            ("training", kind_name(kinds, &done.kind).to_string().into()),
            ("day", date_text(done.done_on, lang()).into()),
        ];
        ChoiceOption::new(done.id.to_string(), tr("training-record", &gaps))
    };
    let recorded: Vec<_> = members
        .iter()
        .flat_map(|member| records.get(&member.id).into_iter().flatten().map(move |done| said(member, done)))
        .collect();
    let (slug, other, kinds) = (panel.slug.clone(), panel.slug.clone(), picks(kinds));
    view! {
        <h3>{t("training-record-title")}</h3>
        <Form<RecordTraining>>
            <input type="hidden" name="slug" value=slug/>
            <Select name="who" label=t("panels-name") options=people empty=t("panels-choose")/>
            <Select name="done_kind" label=t("training-kind") options=kinds empty=t("panels-choose")/>
            <Input name="done_on" label=t("training-done-on") kind=Kind::Date/>
            <Button kind=ButtonKind::Quiet>{t("training-record-button")}</Button>
        </Form<RecordTraining>>
        {(!recorded.is_empty()).then(|| view! {
            <h3>{t("training-remove")}</h3>
            <Form<RemoveTraining>>
                <input type="hidden" name="slug" value=other/>
                <Select name="record" label=t("training-recorded") options=recorded empty=t("panels-choose")/>
                <Button kind=ButtonKind::Quiet>{t("training-remove-button")}</Button>
            </Form<RemoveTraining>>
        })}
    }
}
