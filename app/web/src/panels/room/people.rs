//! Who is here: a tap for each.

use std::collections::HashMap;

use leptos::prelude::*;

use super::actions::TapMark;
use crate::panels::pages::{held::mark_word, plan::of};
use domain::{
    ids::MembershipId,
    panels::{
        keys::field_key,
        model::{Mark, PanelName},
    },
};
use platform::i18n::{t, tr};
use store::panels::{Meeting, Member, room::Tapped};
use ui::{Button, ButtonKind, Input, Kind, Tag, TagKind, form, form::Form};

/// The members of that day. Substitutes and those who are there without counting come last, as in every list.
pub(super) fn section(
    panel: &PanelName,
    meeting: &Meeting,
    members: Vec<Member>,
    tapped: &HashMap<MembershipId, Tapped>,
    recorded: bool,
) -> AnyView {
    let rows = members.into_iter().map(|member| row(panel, meeting, &member, tapped.get(&member.id), recorded));
    let rows = rows.collect_view();
    view! { <section><h2>{t("room-who")}</h2><ul class="plain people">{rows}</ul></section> }.into_any()
}

/// `Late from 14:20`, `Substitute: Ben Roberts`.
pub(crate) fn said(tapped: &Tapped) -> String {
    match (tapped.mark, tapped.at.as_deref()) {
        (Mark::Late, Some(at)) => tr("room-late-from", &[("time", at.to_owned().into())]),
        (Mark::Left, Some(at)) => tr("room-left-at", &[("time", at.to_owned().into())]),
        (Mark::Substitute, _) if !tapped.came.is_empty() => {
            tr("room-substitute-came", &[("name", tapped.came.clone().into())])
        }
        (mark, _) => mark_word(mark),
    }
}

fn row(panel: &PanelName, meeting: &Meeting, member: &Member, is: Option<&Tapped>, recorded: bool) -> AnyView {
    let key = field_key(member.id);
    let tag = match is {
        Some(tapped) => {
            let kind = if tapped.mark.attended() { TagKind::Done } else { TagKind::Plain };
            view! { <Tag kind=kind text=said(tapped)/> }.into_any()
        }
        None => view! { <Tag kind=TagKind::Waiting text=t("room-unmarked")/> }.into_any(),
    };
    let without = (!member.counts()).then(|| view! { <small class="soft">{t("room-does-not-count")}</small> });
    let name = member.name.clone();
    let form = recorded.then(|| {
        let id = member.id.to_string();
        let tap = |mark: Mark| {
            let (word, name) = (mark_word(mark), name.clone());
            view! {
                <Button kind=ButtonKind::Plain name="mark" value=mark.key()>
                    {word}" "<span class="vh">{name}</span>
                </Button>
            }
            .into_any()
        };
        let at_once = [Mark::Present, Mark::Apologies, Mark::Absent].map(tap).into_iter().collect_view();
        let with_time = [Mark::Late, Mark::Left].map(tap).into_iter().collect_view();
        let (instead, whose) = (tap(Mark::Substitute), name.clone());
        let (at, came) = (format!("at[{key}]"), format!("came[{key}]"));
        // What was wrong with one of them is not hidden in a fold.
        let wrong = form::field_error(&at).is_some() || form::field_error(&came).is_some();
        let (time, who) =
            is.map(|tapped| (tapped.at.clone().unwrap_or_default(), tapped.came.clone())).unwrap_or_default();
        let of = of(panel, meeting);
        view! {
            <Form<TapMark>>
                {of}
                <input type="hidden" name="member" value=id/>
                <div class="row">{at_once}</div>
                <details open=wrong>
                    <summary>{t("room-more-marks")}" "<span class="vh">{whose}</span></summary>
                    <Input name=at label=t("room-at") hint=t("room-at-hint") kind=Kind::Time value=time/>
                    <div class="row">{with_time}</div>
                    <Input name=came label=t("room-came") value=who autocomplete="off" maxlength=120/>
                    <div class="row">{instead}</div>
                </details>
            </Form<TapMark>>
        }
    });
    view! { <li id=format!("who-{}", member.id)><b>{member.name.clone()}</b>" "{tag}" "{without}{form}</li> }.into_any()
}
