//! Who goes on a visit, on its page: names for everybody, and forms for those who may change it.

use std::collections::HashMap;

use leptos::prelude::*;

use super::{
    about,
    actions::{AnswerSwap, AskSwap, GoOnVisit, PutDownForVisit, StayFromVisit, TakeOffVisit},
    lack_word, names,
};
use domain::{
    error::AppError,
    ids::MembershipId,
    panels::model::PanelName,
    visits::{Lack, MOST_GOERS},
};
use platform::{
    guard::{Cx, PanelReader, VisitKeeper},
    i18n::{t, tr},
};
use store::{
    panels::Member,
    visits::{Visit, going},
};
use ui::{Banner, Button, ButtonKind, ChoiceOption, Mood, Select, form::Form};

type Lacks = HashMap<MembershipId, Vec<Lack>>;

pub(super) async fn section(
    cx: &Cx<PanelReader>,
    panel: &PanelName,
    visit: &Visit,
    members: &[Member],
    today: &str,
) -> Result<AnyView, AppError> {
    let coming = visit.is_coming(today);
    let keeps = cx.also::<VisitKeeper>().is_ok();
    let me = cx.me()?;
    let mine = members.iter().find(|one| one.person == Some(me) && one.is_on(today)).map(|member| member.id);
    // Of others only those who keep the rota see what they lack.
    let lacks = if coming { going::ready_on(cx, visit, members).await? } else { Lacks::new() };
    let goers: Vec<_> = names(members, &visit.goers);
    let shown = if goers.is_empty() {
        view! { <p>{t("visits-nobody")}</p> }.into_any()
    } else {
        let lines = goers.into_iter().map(|name| view! { <li dir="auto">{name}</li> }).collect_view();
        view! { <ul>{lines}</ul> }.into_any()
    };
    let own = mine.filter(|_| coming).map(|seat| own(panel, visit, members, seat, &lacks));
    let keeping = (coming && keeps).then(|| keeping(panel, visit, members, &lacks));
    Ok(view! {
        <section>
            <h2>{t("visits-goers")}</h2>
            {shown}
            {own}
            {keeping}
        </section>
    }
    .into_any())
}

/// The members who may go and lack nothing, but those who go.
fn free(visit: &Visit, members: &[Member], lacks: &Lacks) -> Vec<ChoiceOption> {
    let may = |member: &&Member| {
        member.kind.is_member()
            && member.is_on(&visit.held_on)
            && !visit.goers.contains(&member.id)
            && lacks.get(&member.id).is_some_and(Vec::is_empty)
    };
    members.iter().filter(may).map(|one| ChoiceOption::new(one.id.to_string(), one.name.clone())).collect()
}

/// What the reader may do who has a seat.
fn own(panel: &PanelName, visit: &Visit, members: &[Member], seat: MembershipId, lacks: &Lacks) -> AnyView {
    let asked = visit.swaps.iter().filter(|swap| swap.to == seat);
    let asked = asked.map(|swap| answering(panel, visit, members, swap.from)).collect_view();
    if visit.goers.contains(&seat) {
        return view! { {asked}{goes(panel, visit, members, seat, lacks)} }.into_any();
    }
    // Officers in attendance and advisers go on none with their seat.
    if !members.iter().any(|member| member.id == seat && member.kind.is_member()) {
        return asked.into_any();
    }
    let lacking: Vec<_> =
        lacks.get(&seat).map(Vec::as_slice).unwrap_or_default().iter().map(|one| lack_word(*one)).collect();
    let own = if !lacking.is_empty() {
        view! { <p>{t("visits-you-lack")}" "{lacking.join(" ")}</p> }.into_any()
    } else if visit.goers.len() >= MOST_GOERS {
        view! { <p>{t("visits-full")}</p> }.into_any()
    } else {
        let of = about(&panel.slug, visit.id);
        view! {
            <Form<GoOnVisit>>
                {of}
                <Button kind=ButtonKind::Quiet>{t("visits-go")}</Button>
            </Form<GoOnVisit>>
        }
        .into_any()
    };
    view! { {asked}{own} }.into_any()
}

/// The reader goes: they take themselves off, or ask somebody to go instead.
fn goes(
    panel: &PanelName,
    visit: &Visit,
    members: &[Member],
    seat: MembershipId,
    lacks: &Lacks,
) -> impl IntoView + use<> {
    let (of_stay, of_swap) = (about(&panel.slug, visit.id), about(&panel.slug, visit.id));
    let others: Vec<_> = {
        let has_account = |option: &ChoiceOption| {
            members.iter().any(|member| member.id.to_string() == option.value && member.person.is_some())
        };
        free(visit, members, lacks).into_iter().filter(has_account).collect()
    };
    let waits = visit.swaps.iter().find(|swap| swap.from == seat).map(|swap| {
        let name = names(members, &[swap.to]).join("");
        view! { <p>{tr("visits-swap-waits", &[("name", name.into())])}</p> }
    });
    view! {
        <p>{t("visits-you-go")}</p>
        {waits}
        {(!others.is_empty()).then(|| view! {
            <Form<AskSwap>>
                {of_swap}
                <Select name="swap_to" label=t("visits-swap") hint=t("visits-swap-hint") options=others empty=t("panels-choose")/>
                <Button kind=ButtonKind::Quiet>{t("visits-swap-button")}</Button>
            </Form<AskSwap>>
        })}
        <Form<StayFromVisit>>
            {of_stay}
            <Button kind=ButtonKind::Quiet>{t("visits-stay")}</Button>
        </Form<StayFromVisit>>
    }
}

/// Somebody has asked the reader to go instead.
fn answering(panel: &PanelName, visit: &Visit, members: &[Member], from: MembershipId) -> impl IntoView + use<> {
    let of = about(&panel.slug, visit.id);
    let name = names(members, &[from]).join("");
    view! {
        <Banner mood=Mood::Info>
            <p>{tr("visits-swap-asked", &[("name", name.into())])}</p>
            <Form<AnswerSwap>>
                {of}
                <input type="hidden" name="swap_from" value=from.to_string()/>
                <div class="row">
                    <Button name="answer" value="yes">{t("visits-swap-yes")}</Button>
                    <Button kind=ButtonKind::Quiet name="answer" value="no">{t("visits-swap-no")}</Button>
                </div>
            </Form<AnswerSwap>>
        </Banner>
    }
}

/// Where whoever keeps the rota puts somebody down and takes somebody off.
fn keeping(panel: &PanelName, visit: &Visit, members: &[Member], lacks: &Lacks) -> impl IntoView + use<> {
    let free = free(visit, members, lacks);
    let (of_new, of_gone) = (about(&panel.slug, visit.id), about(&panel.slug, visit.id));
    let going = members.iter().filter(|member| visit.goers.contains(&member.id));
    let going: Vec<_> = going.map(|one| ChoiceOption::new(one.id.to_string(), one.name.clone())).collect();
    let lacking = members.iter().filter(|member| member.kind.is_member()).filter_map(|member| {
        let words: Vec<_> = lacks.get(&member.id)?.iter().map(|lack| lack_word(*lack)).collect();
        let name = member.name.clone();
        (!words.is_empty()).then(|| view! { <li><span dir="auto">{name}</span>": "{words.join(" ")}</li> })
    });
    let lacking: Vec<_> = lacking.collect();
    let full = visit.goers.len() >= MOST_GOERS;
    view! {
        {(!lacking.is_empty()).then(|| view! { <h3>{t("visits-cannot-go")}</h3><ul>{lacking}</ul> })}
        {full.then(|| view! { <p>{t("visits-full")}</p> })}
        {(!full && !free.is_empty()).then(|| view! {
            <Form<PutDownForVisit>>
                {of_new}
                <Select name="goer" label=t("visits-put-down") options=free empty=t("panels-choose")/>
                <Button kind=ButtonKind::Quiet>{t("visits-put-down-button")}</Button>
            </Form<PutDownForVisit>>
        })}
        {(!going.is_empty()).then(|| view! {
            <Form<TakeOffVisit>>
                {of_gone}
                <Select name="taken_off" label=t("visits-take-off") options=going empty=t("panels-choose")/>
                <Button kind=ButtonKind::Quiet>{t("visits-take-off-button")}</Button>
            </Form<TakeOffVisit>>
        })}
    }
}
