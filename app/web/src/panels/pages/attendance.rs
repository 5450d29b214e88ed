//! The attendance of a municipal year, as the annual report prints it.

use jiff::civil::Date;
use leptos::prelude::*;

use super::{dashed, day, kind_word, offices_word, panel_path, quorum, up};
use crate::page::{PageResponse, html};
use domain::{
    error::AppError,
    lang::Lang,
    panels::{model::MemberKind, rules::attendance::Figure},
    paths::{self, Path},
};
use platform::{
    guard::{PanelReader, require},
    i18n::{LangText, href, lang, t, t_in, tr},
    request::RequestContext,
};
use store::panels::Line;
use ui::{Empty, Head, Table, frame::Audience};

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let req = RequestContext::current();
    let panel = store::panels::open(&cx, req.param("slug")).await?;
    let asked = req.query("year").map(|year| year.parse().map_err(|()| AppError::NotFound)).transpose()?;
    let report = store::panels::report(&cx, panel.id, asked).await?;
    let year = report.year.to_string();
    let title = tr("panels-attendance-title", &[("year", year.into())]);
    let years = report.years.iter().map(|other| {
        let here = *other == report.year;
        let to = href(paths::panels::Attendance(&panel.slug).with("year", other));
        view! { <li><a href=to aria-current=here.then_some("page")>{other.to_string()}</a></li> }
    });
    let years = years.collect_view();
    let count = tr("panels-attendance-held", &[("n", report.held.len().into())]);
    let held = report.held.iter().zip(&report.quorums).map(|(m, quorum)| {
        let without = quorum::in_list(*quorum).map(|words| format!(" · {words}"));
        view! { <li>{day(&m.held_on)}" · "{kind_word(m)}{without}</li> }
    });
    let held = held.collect_view();
    let sections = MemberKind::members().filter_map(|kind| {
        let lines: Vec<_> = report.lines.iter().filter(|l| l.member.kind == kind).cloned().collect();
        (!lines.is_empty()).then(|| section(kind, lines))
    });
    let sections = sections.collect_view();
    let none = report.lines.is_empty();
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(panel_path(&panel), &panel.name)}
            <h1>{LangText::of(&panel.name)}</h1>
            <p>{title}</p>
            <nav class="noprint" aria-label=t("panels-years")><ul class="row plain">{years}</ul></nav>
            {if none {
                view! { <Empty title=t("panels-attendance-none")/> }.into_any()
            } else {
                view! { {sections}<section><h2>{count}</h2><ul>{held}</ul></section> }.into_any()
            }}
        },
    )
}

/// One section of elected, co-opted or young members.
fn section(kind: MemberKind, lines: Vec<Line>) -> impl IntoView {
    let words = t(&format!("panels-members-{}", dashed(kind.key())));
    let rows = lines
        .into_iter()
        .map(|line| {
            vec![
                line.member.name.into_any(),
                offices_word(&line.offices).into_any(),
                view! { <span class="attended">{shown(&line.figure, lang())}</span> }.into_any(),
            ]
        })
        .collect();
    let head = vec![Head::new(t("panels-name")), Head::new(t("panels-office")), Head::number(t("panels-attended"))];
    view! { <section><h2>{words.clone()}</h2><Table caption=words head=head rows=rows/></section> }
}

/// `(8/9)`, `(from Jan 2020) (2/3)`, `(to Oct 2019) (2/4)`, as published reports write it.
fn shown(figure: &Figure, lang: Lang) -> String {
    let month = |day: Date| format!("{} {}", t_in(lang, &format!("panels-month-{}", day.month())), day.year());
    let gap = |name: &'static str, day: Date| (name, month(day).into());
    let note = match (figure.from, figure.to) {
        (Some(from), Some(to)) => platform::i18n::tr_in(lang, "panels-from-to", &[gap("from", from), gap("to", to)]),
        (Some(from), None) => platform::i18n::tr_in(lang, "panels-from", &[gap("from", from)]),
        (None, Some(to)) => platform::i18n::tr_in(lang, "panels-to", &[gap("to", to)]),
        (None, None) => String::new(),
    };
    let figure = format!("({}/{})", figure.attended, figure.possible);
    if note.is_empty() { figure } else { format!("({note}) {figure}") }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use domain::panels::rules::{
        attendance::{Span, figure},
        year::Year,
    };

    /// The year of a real panel: nine recorded meetings must give the figures that its annual report printed.
    #[test]
    fn a_published_report_is_reproduced_to_the_letter() {
        let panels: Value =
            serde_json::from_str(include_str!("../../../../demo/panels.json")).expect("the demo's panels");
        let year = &panels[0]["years"][0];
        let meetings = year["meetings"].as_array().expect("meetings");
        let held: Vec<_> = meetings.iter().filter(|m| m["state"] == "minuted").collect();
        assert_eq!(held.len(), 9);
        let date = |v: &Value| v.as_str().expect("a day").parse::<Date>().expect("a day");
        let days: Vec<_> = held.iter().map(|m| date(&m["date"])).collect();
        assert!(days.iter().all(|d| Year::of(*d).to_string() == "2019-20"));
        let members = year["members"].as_array().expect("members");
        assert_eq!(members.len(), 23);
        for member in members {
            let key = member["key"].as_str().expect("a key");
            let span = Span {
                from: if member["from"].is_null() { date(&year["from"]) } else { date(&member["from"]) },
                to: (!member["until"].is_null()).then(|| date(&member["until"])),
            };
            let there: Vec<_> =
                held.iter().filter(|m| m["attendance"][key] == true).map(|m| date(&m["date"])).collect();
            let figure = figure(span, &days, &there);
            assert_eq!(shown(&figure, Lang::En), member["shown"].as_str().expect("shown"), "{key}");
        }
    }

    #[test]
    fn somebody_who_came_and_left_shows_both() {
        let day = |n| jiff::civil::date(2019, 5, n);
        let span = Span { from: day(16), to: Some(day(17)) };
        let figure = figure(span, &[day(15), day(16), day(20)], &[day(16)]);
        assert_eq!(shown(&figure, Lang::En), "(from May 2019 to May 2019) (1/1)");
        assert_eq!(shown(&figure, Lang::Cy), "(ymunodd: Mai 2019, gadawodd: Mai 2019) (1/1)");
    }
}
