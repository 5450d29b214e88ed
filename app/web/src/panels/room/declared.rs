//! Interests that members declare.

use std::collections::HashMap;

use leptos::prelude::*;

use super::actions::{Declare, TakeDeclarationBack};
use crate::panels::pages::plan::of;
use domain::{
    ids::{ItemId, MembershipId},
    panels::{
        model::PanelName,
        room::{Interest, LONGEST_INTEREST},
    },
};
use platform::i18n::{LangText, t};
use store::panels::{Item, Meeting, Member, room::Declaration};
use ui::{Button, ButtonKind, ChoiceOption, Choices, Input, Select, form::Form};

pub(crate) fn interest_word(interest: Interest) -> String {
    t(&format!("room-interest-{}", interest.key()))
}

pub(super) fn section(
    panel: &PanelName,
    meeting: &Meeting,
    members: &[Member],
    (items, open): (&[Item], Option<ItemId>),
    declarations: Vec<Declaration>,
) -> AnyView {
    let names: HashMap<MembershipId, &str> = members.iter().map(|one| (one.id, one.name.as_str())).collect();
    let rows = declarations.into_iter().map(|one| {
        let name = names.get(&one.member).copied().unwrap_or_default().to_owned();
        let item = items.iter().find(|item| Some(item.id) == one.item).map(|item| LangText::of(&item.title));
        let (of, id) = (of(panel, meeting), one.id.to_string());
        let (again, leaves) = (name.clone(), one.leaves);
        view! {
            <li>
                <b>{name}</b>": "{interest_word(one.interest)}
                {item.map(|title| view! { ", "{title} })}
                <p class="words" dir="auto">{one.about}</p>
                {leaves.then(|| view! { <p class="soft">{t("room-leaves")}</p> })}
                <Form<TakeDeclarationBack>>
                    {of}
                    <input type="hidden" name="declaration" value=id/>
                    <Button kind=ButtonKind::Plain>{t("room-declared-wrong")}" "<span class="vh">{again}</span></Button>
                </Form<TakeDeclarationBack>>
            </li>
        }
    });
    let rows: Vec<_> = rows.collect();
    let list = if rows.is_empty() {
        view! { <p>{t("room-declared-none")}</p> }.into_any()
    } else {
        view! { <ul class="plain">{rows}</ul> }.into_any()
    };
    let who: Vec<_> = members.iter().map(|one| ChoiceOption::new(one.id.to_string(), one.name.clone())).collect();
    let kinds = Interest::ALL.into_iter().map(|kind| ChoiceOption::new(kind.key(), interest_word(kind))).collect();
    let about: Vec<_> = items.iter().map(|item| ChoiceOption::new(item.id.to_string(), &item.title)).collect();
    let selected = open.map(|id| id.to_string()).unwrap_or_default();
    let leaves = vec![ChoiceOption::new("yes", t("room-leaves-tick"))];
    let of = of(panel, meeting);
    view! {
        <section id="declared">
            <h2>{t("room-declared")}</h2>
            {list}
            <Form<Declare> once=true>
                {of}
                <Select name="declarer" label=t("room-declarer") options=who empty=t("panels-choose")/>
                <Select name="declared_item" label=t("room-declared-item") options=about selected=selected empty=t("room-declared-all")/>
                <Select name="interest" label=t("room-interest") options=kinds empty=t("panels-choose")/>
                <Input name="interest_about" label=t("room-interest-about") maxlength=LONGEST_INTEREST/>
                <Choices name="leaves" legend=t("room-leaves-legend") options=leaves multiple=true/>
                <Button kind=ButtonKind::Quiet>{t("room-declare-button")}</Button>
            </Form<Declare>>
        </section>
    }
    .into_any()
}
