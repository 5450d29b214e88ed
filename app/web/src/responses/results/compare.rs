//! The results by group, by the answers to one *about you* question of the survey.
//!
//! Only once a survey is closed: while it is open, a group grows by one person at a time. Only by one question: two
//! comparisons together could identify people.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Results, draw};
use crate::surveys::question_view::choice_words;
use domain::{
    error::AppError,
    lang::Lang,
    paths::{self, Address, Path},
    responses::{
        remembered::Groups,
        rules::charts::{Comparison, Group, Part, comparable, compare},
    },
    surveys::model::Question,
};
use platform::{
    guard::{Cx, Visitor},
    i18n::{LangText, href, t, tr},
    request::RequestContext,
};
use ui::{Beside, BesideChart, Filters, NavLink};

/// The value in addresses for those who did not answer that question.
const UNSAID: &str = "-";

/// The question to compare by, if the survey is closed and has one. Groups are counted from the answers themselves, so
/// they are not available while the figures still contain answers that are gone.
pub(super) fn about(results: &Results) -> Option<&Question> {
    comparable(&results.survey.document).filter(|about| {
        let own = results.charts.questions.iter().find(|chart| chart.question == about.id);
        !results.seen.live && results.whole && own.is_some_and(|chart| chart.shown.is_ok())
    })
}

/// Links to everybody, to the groups beside each other, and to each group that may be shown.
pub(super) fn filters(results: &Results) -> Option<AnyView> {
    let about = about(results)?;
    let own = results.charts.questions.iter().find(|chart| chart.question == about.id)?.shown.as_ref().ok()?.first()?;
    let lang = platform::i18n::lang();
    let req = RequestContext::current();
    let (by, is) = (req.query("by"), req.query("is"));
    let page = paths::results::One(results.code());
    let link = |label: String, to: Address, here: bool| NavLink { href: href(to), label, here };
    let mut links = vec![
        link(t("responses-results-everybody"), page.address(), by.is_none()),
        link(t("responses-results-side-by-side"), page.with("by", &about.id), by.is_some() && is.is_none()),
    ];
    for row in own.rows.iter().filter(|row| row.people.is_some()) {
        let Some(value) = row.choices.first() else { continue };
        let here = is.as_ref() == Some(value);
        links.push(link(choice_words(about, value, lang), page.asking(&format!("by={}&is={value}", about.id)), here));
    }
    let label = tr("responses-results-by", &[("question", about.text.get(lang).to_owned().into())]);
    Some(view! { <div class="noprint"><p>{label.clone()}</p><Filters label=label links=links/></div> }.into_any())
}

/// The comparison of a survey that may be compared.
pub(super) async fn comparison(cx: &Cx<Visitor>, results: &Results) -> Result<Option<Comparison>, AppError> {
    let Some(about) = about(results) else { return Ok(None) };
    let document = &results.survey.document;
    let by = groups(cx, results, about).await?;
    let of = |value: &str| by.get(value).cloned().unwrap_or_default();
    Ok(compare(document, about, (&results.figures, &results.charts, results.counted), &of))
}

/// The figures of each group, counted anew only if the survey's figures have changed.
async fn groups(cx: &Cx<Visitor>, results: &Results, about: &Question) -> Result<Groups, AppError> {
    let (id, compared) = (results.survey.id, &cx.services().compared);
    if let Some(by) = compared.get(id, &results.figures) {
        return Ok(by);
    }
    let by = Arc::new(store::responses::figures_by(cx, id, &results.survey.document, &about.id).await?);
    compared.hold(id, results.figures.clone(), by.clone());
    Ok(by)
}

/// What replaces the charts if the address asks to compare.
pub(super) async fn asked(cx: &Cx<Visitor>, results: &Results) -> Result<Option<AnyView>, AppError> {
    let req = RequestContext::current();
    let Some(by) = req.query("by") else { return Ok(None) };
    // Until the figures change, the groups cannot be shown without those who took their answers back.
    if !results.whole && !results.seen.live {
        return Ok(None);
    }
    let about = about(results).filter(|about| about.id == by).ok_or(AppError::NotFound)?;
    let comparison = comparison(cx, results).await?.ok_or(AppError::NotFound)?;
    let lang = cx.lang();
    let is = req.query("is");
    let at = match &is {
        None => None,
        Some(value) => {
            let wanted = Some(value.as_str()).filter(|value| *value != UNSAID);
            let shown = |group: &Group| group.people.is_some() && group.value.as_deref() == wanted;
            Some(comparison.groups.iter().position(shown).ok_or(AppError::NotFound)?)
        }
    };
    let document = &results.survey.document;
    let mut hides = comparison.groups.iter().any(|group| group.people.is_none());
    let mut sections = Vec::new();
    let mut last = "";
    for (id, _, parts) in &comparison.parts {
        let Some(question) = document.question(id) else { continue };
        let heading = (last != id).then(|| view! { <h2>{LangText::of(&question.text)}</h2> });
        last = id;
        let drawn = match parts {
            None => view! { <p>{t("responses-results-not-compared")}</p> }.into_any(),
            Some(parts) => {
                hides |= parts.iter().any(Part::hides_something);
                match at.and_then(|at| parts.get(at)) {
                    Some(part) => draw::part(question, part, lang),
                    None => beside(about, question, &comparison.groups, parts, lang),
                }
            }
        };
        sections.push(view! { <section>{heading}{drawn}</section> });
    }
    let who = at.and_then(|at| comparison.groups.get(at)).map(|group| {
        let people = group.people.unwrap_or_default();
        let name = group_name(about, group, lang);
        view! { <p class="callout">{tr("responses-results-group", &[("group", name.into()), ("n", people.into())])}</p> }
    });
    let why = hides.then(|| {
        view! { {draw::why_hidden(results.seen.fewest)}<p class="soft">{t("responses-results-groups-why")}</p> }
    });
    Ok(Some(view! { {who}{sections}{why} }.into_any()))
}

pub(super) fn group_name(about: &Question, group: &Group, lang: Lang) -> String {
    group.value.as_ref().map_or_else(|| t("responses-results-unsaid"), |value| choice_words(about, value, lang))
}

/// The groups beside each other. A group that is empty or hidden has no bars.
fn beside(about: &Question, question: &Question, groups: &[Group], parts: &[Part], lang: Lang) -> AnyView {
    let Some(first) = parts.first() else { return ().into_any() };
    let answers = first.rows.iter().map(|row| draw::label(question, first, row, lang)).collect::<Vec<_>>();
    let there = |group: &Group| group.people.is_some_and(|n| n > 0);
    let (few, shown): (Vec<_>, Vec<_>) =
        groups.iter().zip(parts).filter(|(group, _)| there(group)).partition(|(_, part)| nearly_all_hidden(part));
    let few: Vec<_> = few.into_iter().map(|(group, _)| group_name(about, group, lang)).collect();
    let few = (!few.is_empty()).then(|| {
        view! { <p class="soft">{tr("responses-results-group-few", &[("groups", few.join(", ").into())])}</p> }
    });
    let columns = shown
        .into_iter()
        .map(|(group, part)| Beside {
            label: group_name(about, group, lang),
            base: u64::try_from(part.base).ok().filter(|base| *base > 0),
            counts: part.rows.iter().map(draw::shown).collect(),
        })
        .collect::<Vec<_>>();
    let (title, hidden) = (draw::title(question, first, lang), t("responses-results-hidden"));
    let chart = (!columns.is_empty())
        .then(|| view! { <BesideChart title=title answers=answers groups=columns hidden=hidden/> });
    view! { {chart}{few} }.into_any()
}

/// Whether nearly all of a group is hidden: then one sentence replaces its bars.
fn nearly_all_hidden(part: &Part) -> bool {
    let hidden = part.rows.iter().filter(|row| row.people.is_none()).count();
    hidden > 0 && hidden * 4 >= part.rows.len() * 3
}
