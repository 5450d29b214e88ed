//! The months of a programme, each with its items; for clerk and chair with a number and a month to choose. With script
//! an item can be dragged (`public/board.js`): that fills in the same fields.

use leptos::prelude::*;

use super::{
    called_words, forms::month_picks, month_or_none, objective_words, reached_tag, theme_name, times_words, why_words,
};
use crate::panels::{pages::day, programme::actions::ArrangeProgramme};
use domain::{
    panels::{
        keys::field_key,
        model::PanelName,
        programme::months::{Month, months},
        rules::year::Year,
    },
    paths,
};
use platform::i18n::{LangText, href, t, tr};
use store::{
    panels::programme::{Entry, Programme},
    voices::Theme,
};
use ui::{
    Button, Input, Kind, Script, Select, Tag, TagKind,
    form::{AsRead, Form},
};

/// Every month in which there is something, and for who arranges it every month. What has none comes last.
fn columns(programme: &Programme, arranges: bool) -> Vec<(Option<Month>, Vec<Entry>)> {
    let all = months(programme.year).into_iter().map(Some).chain([None]);
    let of =
        |month: Option<Month>| programme.entries.iter().filter(|one| one.month == month).cloned().collect::<Vec<_>>();
    all.map(|month| (month, of(month)))
        .filter(|(month, entries)| !entries.is_empty() || arranges && month.is_some())
        .collect()
}

/// The board. `arranges`: with the fields that move items.
pub(super) fn board(panel: &PanelName, programme: &Programme, themes: &[Theme], arranges: bool) -> AnyView {
    let columns = columns(programme, arranges);
    let months: Vec<_> = columns
        .into_iter()
        .map(|(month, entries)| column(panel, programme, (month, entries), themes, arranges))
        .collect();
    let months = view! { <div class="board">{months}</div> };
    if !arranges || programme.entries.is_empty() {
        return months.into_any();
    }
    let read = programme.order_as_read();
    let (slug, year) = (panel.slug.clone(), programme.year.to_string());
    view! {
        <p class="soft noprint">{t("programme-arrange-text")}</p>
        <Form<ArrangeProgramme>>
            <input type="hidden" name="slug" value=slug/>
            <input type="hidden" name="year" value=year/>
            <AsRead of=read/>
            {months}
            <p class="noprint"><Button>{t("programme-arrange-button")}</Button></p>
        </Form<ArrangeProgramme>>
        <Script name="board"/>
    }
    .into_any()
}

fn column(
    panel: &PanelName,
    programme: &Programme,
    (month, entries): (Option<Month>, Vec<Entry>),
    themes: &[Theme],
    arranges: bool,
) -> AnyView {
    let items: Vec<_> = entries
        .iter()
        .zip(1_usize..)
        .map(|(one, n)| {
            let fields = arranges.then(|| fields(one, programme.year, n));
            view! { <li class="card">{card(panel, one, programme, themes)}{fields}</li> }
        })
        .collect();
    let key = month.map(|month| month.to_string()).unwrap_or_default();
    view! {
        <section>
            <h3>{month_or_none(month)}</h3>
            <ol class="plain stack" data-month=arranges.then_some(key)>{items}</ol>
        </section>
    }
    .into_any()
}

fn fields(one: &Entry, year: Year, n: usize) -> impl IntoView + use<> {
    let key = field_key(one.id);
    let title = LangText::of(&one.title).to_string();
    let number = tr("programme-number-of", &[("title", title.clone().into())]);
    let month = tr("programme-month-of", &[("title", title.into())]);
    let chosen = one.month.map(|month| month.to_string()).unwrap_or_default();
    view! {
        <div class="row noprint">
            <Input name=format!("number[{key}]") label=number kind=Kind::Number value=n.to_string()/>
            <Select
                name=format!("month[{key}]")
                label=month
                options=month_picks(year)
                selected=chosen
                empty=t("programme-no-month")
            />
        </div>
    }
}

/// An item: what it is, who is called, why it is there and how far it came.
fn card(panel: &PanelName, one: &Entry, programme: &Programme, themes: &[Theme]) -> AnyView {
    let title = LangText::of(&one.title);
    if one.hidden {
        return view! { <b>{title}</b>{restricted(one)} }.into_any();
    }
    let to = href(paths::panels::ProgrammeItem(&panel.slug, one.id));
    let called = called_words(one);
    let theme = theme_name(themes, one.theme.as_ref()).map(|name| view! { <Tag kind=TagKind::Theme text=name/>" " });
    let why = [Some(why_words(one.why)), times_words(one.times)];
    let why: Vec<_> = why.into_iter().flatten().collect();
    let met = one.agenda.as_ref().and_then(|on| on.on.as_deref()).map(day);
    view! {
        <a href=to><b>{title}</b></a>
        <p class="row">{theme}{reached_tag(one.reached)}{met}</p>
        {(!called.is_empty()).then(|| view! { <p>{t("programme-called")}": "<span dir="auto">{called}</span></p> })}
        <p class="soft">{why.join(" · ")}</p>
        {one.objective.as_ref().map(|one| view! { <p class="soft">{objective_words(one)}</p> })}
        {since(one, programme).map(|words| view! { <p class="soft">{words}</p> })}
        {restricted(one)}
    }
    .into_any()
}

/// Why an item is restricted; nothing for a public one.
pub(super) fn restricted(one: &Entry) -> Option<impl IntoView + use<>> {
    let why = one.restricted.clone()?;
    Some(view! { <p class="soft">{t("agenda-restricted-why")}" "<span dir="auto">{why}</span></p> })
}

/// How an item of an approved programme differs from what was approved.
pub(super) fn since(one: &Entry, programme: &Programme) -> Option<String> {
    let approval = programme.approval.as_ref()?;
    if one.created_at > approval.at {
        return Some(t("programme-added-since"));
    }
    if one.approved_month != one.month {
        return Some(tr("programme-moved-since", &[("month", month_or_none(one.approved_month).into())]));
    }
    one.changed_at.map(|_| t("programme-changed-since"))
}
