//! What is known of a service, section by section.

use leptos::prelude::*;

use crate::{
    panels::{
        pages::{action_tag, day},
        programme::{month_words, reached_tag},
    },
    pledge::pages::{claim_tag, found_tag},
};
use domain::{
    error::AppError,
    ids::PanelId,
    panels::{
        model::PanelName,
        rules::action::is_overdue,
        services::{Service, is_same},
    },
    paths,
    pledge::places::statement_page,
};
use platform::{
    guard::{Cx, PanelReader},
    i18n::{InWords as _, LangText, href, lang, t, tr},
};
use store::{
    panels::services::{Account, Calling, Promise, Seat, account},
    pledge::Pledge,
};
use ui::{Head, Table};

/// Which service, and where to look.
pub(super) struct About {
    pub service: Service,
    /// Those that the reader may open.
    pub panels: Vec<PanelName>,
    pub editions: Vec<Pledge>,
}

impl About {
    fn panel(&self, id: PanelId) -> Option<&PanelName> {
        self.panels.iter().find(|panel| panel.id == id)
    }

    fn panel_name(&self, id: PanelId) -> LangText {
        self.panel(id).map(|panel| LangText::of(&panel.name)).unwrap_or_default()
    }
}

/// A part of a service's page.
pub(super) struct Section {
    pub title: String,
    pub body: AnyView,
}

/// Everything that is known of a service, in the order in which it is read. What else a service is asked joins here.
pub(super) async fn sections(cx: &Cx<PanelReader>, about: &About) -> Result<Vec<Section>, AppError> {
    let Account { callings, promises, seats } = account(cx, &about.panels, &about.service.key).await?;
    let today = store::panels::today(cx);
    let fewest = cx.services().settings().await.fewest_inside;
    let all = [
        called(about, callings),
        promised(about, promises, &today),
        statements(about, fewest),
        sitting(about, seats, &today),
    ];
    let mut shown: Vec<_> = all.into_iter().flatten().collect();
    if shown.is_empty() {
        shown.push(Section { title: t("services-called"), body: view! { <p>{t("services-nothing")}</p> }.into_any() });
    }
    Ok(shown)
}

/// To what it was called, what it was asked, and what came of it.
fn called(about: &About, callings: Vec<Calling>) -> Option<Section> {
    if callings.is_empty() {
        return None;
    }
    let title = t("services-called");
    let rows = callings.into_iter().map(|one| calling(about, one)).collect();
    let head = ["services-what", "services-when", "services-asked", "services-outcome", "services-panel"];
    let head = head.into_iter().map(|key| Head::new(t(key))).collect();
    let body = view! { <Table caption=title.clone() head=head rows=rows/> }.into_any();
    Some(Section { title, body })
}

fn calling(about: &About, one: Calling) -> Vec<AnyView> {
    let panel = about.panel(one.panel);
    let title = one.title.as_ref().map_or_else(|| t("services-whole-meeting").into(), LangText::of);
    let to = match (panel, &one.planned, one.item) {
        (Some(panel), Some((entry, _)), _) => Some(href(paths::panels::ProgrammeItem(&panel.slug, entry.id))),
        (Some(panel), None, Some(item)) => Some(href(paths::panels::Item(&panel.slug, item))),
        _ => None,
    };
    let what = match to {
        Some(to) => view! { <a href=to>{title}</a> }.into_any(),
        None => title.into_any(),
    };
    let planned = one.planned.as_ref().and_then(|(entry, _)| entry.month).map(month_words);
    let when =
        one.on.as_deref().map(day).or(planned).or_else(|| one.planned.as_ref().map(|(_, year)| year.to_string()));
    let when = match (panel, one.meeting, when) {
        (Some(panel), Some(meeting), Some(words)) => {
            view! { <a href=href(paths::panels::Meeting(&panel.slug, meeting))>{words}</a> }.into_any()
        }
        (_, _, words) => words.unwrap_or_default().into_any(),
    };
    let reached = one.planned.as_ref().map(|(entry, _)| reached_tag(entry.reached));
    let outcome = one.outcome.map(|words| view! { <span class="words" dir="auto">{words}</span> });
    vec![
        what,
        when,
        view! { <span class="words" dir="auto">{one.asked}</span> }.into_any(),
        view! { {reached}" "{outcome} }.into_any(),
        about.panel_name(one.panel).into_any(),
    ]
}

/// What it has promised, or was asked to do.
fn promised(about: &About, promises: Vec<Promise>, today: &str) -> Option<Section> {
    if promises.is_empty() {
        return None;
    }
    let title = t("services-promised");
    let rows = promises.into_iter().map(|one| promise(about, one, today)).collect();
    let head = ["services-action", "services-item", "services-due", "services-came"];
    let head = head.into_iter().map(|key| Head::new(t(key))).collect();
    let body = view! { <Table caption=title.clone() head=head rows=rows/> }.into_any();
    Some(Section { title, body })
}

fn promise(about: &About, one: Promise, today: &str) -> Vec<AnyView> {
    let item = LangText::of(&one.item_title);
    let item = match about.panel(one.panel) {
        Some(panel) => view! { <a href=href(paths::panels::Item(&panel.slug, one.item))>{item}</a> }.into_any(),
        None => item.into_any(),
    };
    let overdue = is_overdue(one.state, &one.due_on, today);
    let reports = one.reports.into_iter().map(|(text, at)| {
        let on = at.date_text(lang());
        view! { <p dir="auto">{on}": "{text}</p> }
    });
    let reason = one.reason.map(|words| view! { <p dir="auto">{words}</p> });
    vec![
        view! { <span dir="auto">{one.what}</span>" ("<span dir="auto">{one.owner}</span>")" }.into_any(),
        item,
        day(&one.due_on).into_any(),
        view! { {action_tag(one.state, overdue)}{reason}{reports.collect_view()} }.into_any(),
    ]
}

/// The promises of the pledge and the offer for which it is responsible.
fn statements(about: &About, fewest: i64) -> Option<Section> {
    let rows: Vec<Vec<AnyView>> = about
        .editions
        .iter()
        .flat_map(|edition| edition.statements().map(|one| (edition.kind, one)))
        .filter(|(_, one)| is_same(&one.service, &about.service.name))
        .map(|(kind, one)| {
            let to = href(statement_page(kind, one.number));
            let text = LangText::of(&one.text);
            vec![
                view! { <a href=to>{text}</a> }.into_any(),
                claim_tag(one.claim.as_ref().map(|claim| claim.standing)).into_any(),
                found_tag(one.shown(fewest)).into_any(),
            ]
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let title = t("services-statements");
    let head = ["services-promise", "services-claim", "services-found"];
    let head = head.into_iter().map(|key| Head::new(t(key))).collect();
    let body = view! { <Table caption=title.clone() head=head rows=rows/> }.into_any();
    Some(Section { title, body })
}

/// Whoever sits on panels for it.
fn sitting(about: &About, seats: Vec<Seat>, today: &str) -> Option<Section> {
    let now: Vec<_> = seats
        .into_iter()
        .filter(|one| one.starts_on.as_str() <= today && one.ends_on.as_deref().is_none_or(|ends| ends >= today))
        .map(|one| {
            let gaps = [("name", one.name.into()), ("panel", about.panel_name(one.panel).to_string().into())];
            view! { <li>{tr("services-sits", &gaps)}</li> }
        })
        .collect();
    (!now.is_empty()).then(|| Section { title: t("services-seats"), body: view! { <ul>{now}</ul> }.into_any() })
}
