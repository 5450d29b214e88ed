//! The agenda as a list: items in order, their history, and what young people said.

use leptos::prelude::*;

use super::{Group, beside::Beside, day, item_tag, voices_count};
use crate::panels::actions::Shift;
use domain::{
    lang::Localized,
    panels::{
        model::{Access, ItemKind, ItemState, PanelName, What},
        rules::timetable::{Timetable, timetable},
    },
    paths,
};
use platform::i18n::{LangText, href, lang, t, tr};
use store::panels::{Item, Meeting, Past};
use ui::{Banner, Button, ButtonKind, Mood, Tag, TagKind, form::Form};

/// What a kind of item is called.
pub fn kind_word(kind: ItemKind) -> String {
    t(&format!("agenda-kind-{}", kind.key()))
}

/// The times of an agenda; none if no item has a length. What was withdrawn takes none.
pub fn times(meeting: &Meeting, items: &[Item]) -> Option<Timetable> {
    let length = |item: &Item| if item.state == ItemState::Withdrawn { Some(0) } else { item.minutes };
    let lengths: Vec<_> = items.iter().map(length).collect();
    timetable(&meeting.starts_at, meeting.ends_at.as_deref(), &lengths)
}

/// Under an agenda: when it ends, and whether that is too late.
pub fn ends(meeting: &Meeting, times: &Timetable) -> AnyView {
    let end = meeting.ends_at.clone().unwrap_or_default();
    let without = (times.without > 0).then(|| tr("agenda-times-without", &[("n", times.without.into())]));
    let ends = tr("agenda-times-end", &[("ends", times.ends.clone().into())]);
    match times.over {
        Some(over) => {
            let over = tr("agenda-times-over", &[("n", over.into()), ("end", end.into())]);
            view! { <Banner mood=Mood::Warn>{ends}" "{over}" "{without}</Banner> }.into_any()
        }
        None => view! { <p class="soft">{ends}" "{without}</p> }.into_any(),
    }
}

/// When an item begins, what the panel is asked to do, who leads, how long it takes; and of a restricted one why it is.
pub fn details(item: &Item, starts: Option<&String>) -> AnyView {
    let starts = starts.filter(|_| item.state != ItemState::Withdrawn).cloned();
    let purpose = item.purpose.map(|purpose| t(&format!("agenda-purpose-{}", purpose.key())));
    let led_by = (!item.led_by.is_empty()).then(|| tr("agenda-led-by", &[("name", item.led_by.clone().into())]));
    let minutes = item.minutes.map(|n| tr("agenda-minutes", &[("n", n.into())]));
    let line: Vec<_> = [starts, purpose, led_by, minutes].into_iter().flatten().collect();
    let why = item.access_reason.clone().filter(|_| item.access == Access::Restricted);
    view! {
        {(!line.is_empty()).then(|| view! { <p class="soft" dir="auto">{line.join(" · ")}</p> })}
        {why.map(|why| view! {
            <p>{(!item.hidden).then(|| view! { <Tag text=t("agenda-restricted-tag")/>" " })}{t("agenda-restricted-why")}" "<span dir="auto">{why}</span></p>
        })}
    }
    .into_any()
}

/// The items; `changeable` ones can be moved up and down.
pub fn list(
    panel: &PanelName,
    meeting: &Meeting,
    items: Vec<Item>,
    (groups, beside): (&[Group], &Beside),
    changeable: bool,
) -> AnyView {
    if items.is_empty() {
        return view! { <p>{t("panels-agenda-none")}</p> }.into_any();
    }
    let last = items.len() - 1;
    let times = times(meeting, &items);
    let ends = times.as_ref().map(|times| ends(meeting, times));
    let rows = items.into_iter().enumerate().map(|(at, item)| {
        let moves = (changeable && last > 0).then(|| {
            let arrow = |way: &'static str, key: &str| arrow(panel, meeting, &item, way, key).into_any();
            view! {
                <div class="row noprint">
                    {(at > 0).then(|| arrow("up", "panels-up"))}
                    {(at < last).then(|| arrow("down", "panels-down"))}
                </div>
            }
        });
        let outcome = item.outcome.clone().map(|words| view! { <p class="words" dir="auto">{words}</p> });
        let reason = item.reason.clone().map(|words| view! { <p class="soft">{words}</p> });
        let tag = (item.state != ItemState::Tabled).then(|| item_tag(item.state));
        let title = LangText::of(&item.title);
        let title = if item.hidden {
            title.into_any()
        } else {
            view! { <a href=href(paths::panels::Item(&panel.slug, item.id))>{title}</a> }.into_any()
        };
        view! {
            <li id=format!("item-{}", item.id)>
                <h3>{title}</h3>
                {tag}
                {details(&item, times.as_ref().and_then(|times| times.starts.get(at)))}
                {(item.kind == ItemKind::Voices).then(|| themes(&item, groups))}
                {beside.papers(panel, &item)}
                {beside.tags(&item)}
                {history(&item.past)}
                {outcome}
                {reason}
                {moves}
            </li>
        }
    });
    view! { <div class="agenda"><ol>{rows.collect_view()}</ol></div>{ends} }.into_any()
}

fn arrow(panel: &PanelName, meeting: &Meeting, item: &Item, way: &'static str, key: &str) -> impl IntoView {
    let title = LangText::of(&item.title);
    let (slug, meeting, item) = (panel.slug.clone(), meeting.id.to_string(), item.id.to_string());
    let words = t(key);
    view! {
        <Form<Shift>>
            <input type="hidden" name="slug" value=slug/>
            <input type="hidden" name="meeting" value=meeting/>
            <input type="hidden" name="item" value=item/>
            <input type="hidden" name="way" value=way/>
            <Button kind=ButtonKind::Plain>{words}" "<span class="vh">{title}</span></Button>
        </Form<Shift>>
    }
}

/// How many voices there are of each theme; their words are in the pack.
fn themes(item: &Item, groups: &[Group]) -> impl IntoView {
    let here = groups.iter().filter_map(|group| {
        let n = group.voices.iter().filter(|v| item.voices.contains(&v.id)).count();
        (n > 0).then(|| (group.name.clone(), n))
    });
    let here: Vec<_> = here.collect();
    let all = here.iter().map(|(_, n)| n).sum();
    let rows = here.into_iter().map(|(name, n)| {
        view! { <li class="row"><Tag kind=TagKind::Theme text=name/><span>{voices_count(n)}</span></li> }
    });
    view! { <p>{voices_count(all)}</p><ul class="plain">{rows.collect_view()}</ul> }
}

/// An item's history; none if it was never on another agenda.
pub fn history(past: &[Past]) -> Option<AnyView> {
    let lines: Vec<_> = past
        .iter()
        .filter_map(|p| {
            let gaps = [
                ("from", p.from_on.as_deref().map(day).unwrap_or_default().into()),
                ("to", p.to_on.as_deref().map(day).unwrap_or_default().into()),
            ];
            match p.what {
                What::CarriedOver => Some(tr("panels-past-carried-over", &gaps)),
                What::Returned => Some(tr("panels-past-returned", &gaps)),
                What::Proposed | What::Accepted | What::Tabled | What::Discussed | What::Withdrawn => None,
            }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! { <ul class="plain soft">{lines}</ul> }.into_any()
    })
}

/// The items that were carried over, and to which day.
pub fn left_over(left: Vec<(Localized, String)>) -> impl IntoView {
    let rows = left.into_iter().map(|(title, to)| {
        let gaps = [("title", title.get(lang()).to_owned().into()), ("to", day(&to).into())];
        view! { <li>{tr("panels-left-over", &gaps)}</li> }
    });
    view! { <section><h2>{t("panels-left-over-title")}</h2><ul>{rows.collect_view()}</ul></section> }
}
