//! What a claim rests on, for whoever reads it, and its figures as charts.

use leptos::prelude::*;

use domain::{
    lang::Localized,
    paths,
    pledge::{
        evidence::FileFormat,
        figures::{Figure, Period, Series, Unit, amount_text, series},
    },
};
use platform::i18n::{LangText, href, lang, t, t_in, tr};
use store::pledge::evidence::{Evidence, Piece, What};
use ui::{Head, Table};

/// The links and files of a claim, and its figures; nothing where there are none.
pub(crate) fn evidence(of: &Evidence) -> Option<impl IntoView + use<>> {
    let pieces: Vec<_> = of.pieces.iter().map(piece).collect();
    let figures = series(of.figures.iter().map(|of| (of.series.clone(), of.unit, of.figure)));
    let figures: Vec<_> = figures.iter().map(figures_of).collect();
    (!pieces.is_empty() || !figures.is_empty()).then(|| {
        view! { <ul class="evidence">{pieces}{figures}</ul> }
    })
}

/// The figures of a claim in one series: one in its line, several behind it.
fn figures_of(of: &Series) -> impl IntoView + use<> {
    let said = |one: &Figure| format!("{}: {}", period_text(one.period), with_unit(of.unit, one.amount));
    let name = LangText::of(&of.name);
    if let [one] = of.figures[..] {
        let said = said(&one);
        return view! { <li>{name.into_any()}", "{said}</li> }.into_any();
    }
    let lines: Vec<_> = of.figures.iter().map(|one| view! { <li>{said(one)}</li> }).collect();
    let count = tr("pledge-figures-count", &[("n", lines.len().into())]);
    view! {
        <li>
            <details><summary>{name.into_any()}", "{count}</summary><ul>{lines}</ul></details>
        </li>
    }
    .into_any()
}

/// A link, a file or a picture.
pub(crate) fn piece(of: &Piece) -> AnyView {
    piece_with(of, false)
}

/// What it is in every language, with the others behind that of the reader.
fn in_every_language(of: &Localized) -> AnyView {
    let each = of.iter().filter(|(_, text)| !text.is_empty()).enumerate().map(|(n, (tongue, text))| {
        let spoken = (tongue != lang()).then(|| tongue.tag());
        view! { {(n > 0).then_some(" · ")}<span dir="auto" lang=spoken>{text.to_owned()}</span> }
    });
    each.collect_view().into_any()
}

/// The same, with the whole address of a link, and in every language: whoever releases it sees where it leads, and what
/// everybody reads.
pub(crate) fn piece_with(of: &Piece, whole: bool) -> AnyView {
    let about = if whole { in_every_language(&of.about) } else { LangText::of(&of.about).into_any() };
    match &of.what {
        What::Link(link) => {
            let host = if whole { link.clone() } else { host(link) };
            view! {
                <li><a href=link.clone() rel="noopener noreferrer nofollow ugc">{about}</a>" "<span class="soft small">{host}</span></li>
            }
            .into_any()
        }
        What::File { format: FileFormat::Picture, .. } => {
            let (address, alt) = (href(paths::pledge::Evidence(of.id)), of.about.get(lang()).to_owned());
            let source = address.clone();
            view! {
                <li class="shown">
                    <figure>
                        <a href=address><img src=source alt=alt loading="lazy" decoding="async"/></a>
                        <figcaption>{about}</figcaption>
                    </figure>
                </li>
            }
            .into_any()
        }
        What::File { name, format, size } => {
            let address = href(paths::pledge::Evidence(of.id));
            let kind = t(&format!("pledge-evidence-kind-{}", format.key()));
            let size = size_text(*size);
            view! {
                <li>
                    <a href=address>{about}</a>" "
                    <span class="soft small">{kind}", "{size}", "<span dir="auto">{name.clone()}</span></span>
                </li>
            }
            .into_any()
        }
    }
}

/// The host of an address, to see where it leads.
fn host(link: &str) -> String {
    url::Url::parse(link).ok().and_then(|url| url.domain().map(str::to_owned)).unwrap_or_default()
}

/// `120 KB`, `1.4 MB`.
fn size_text(bytes: i64) -> String {
    let tenths = bytes.saturating_mul(10) / (1024 * 1024);
    if tenths >= 10 { format!("{}.{} MB", tenths / 10, tenths % 10) } else { format!("{} KB", (bytes / 1024).max(1)) }
}

/// A figure with its unit: `92.5%`, `£1,250`, `3 days`.
pub(crate) fn with_unit(unit: Unit, amount: i64) -> String {
    let text = amount_text(amount);
    match unit {
        Unit::Percent => format!("{text}%"),
        Unit::Pounds => format!("£{text}"),
        Unit::Number => text,
        Unit::Days | Unit::Weeks => {
            // The plural of a whole number; a broken one has that of many.
            let n = if amount % 100 == 0 { amount / 100 } else { 99 };
            tr(&format!("pledge-figures-in-{}", unit.key()), &[("n", n.into()), ("text", text.into())])
        }
    }
}

/// `March 2026`, `January to March 2026`, `2025/26`.
pub(crate) fn period_text(period: Period) -> String {
    let month = |n: u8| t_in(lang(), &format!("time-month-{n}"));
    let (year, first, months) = period.months();
    match period {
        Period::Year(_) | Period::FinancialYear(_) => period.to_string(),
        Period::Month(..) => format!("{} {year}", month(first)),
        Period::Quarter(..) | Period::FinancialQuarter(..) => {
            let gaps = [
                ("first", month(first).into()),
                ("last", month(first + months - 1).into()),
                ("year", i64::from(year).to_string().into()),
            ];
            tr("pledge-figures-quarter", &gaps)
        }
    }
}

/// A short label under a column: `Mar 26`, `Jan–Mar 26`, `2025/26`. Which months a quarter has is not the same
/// everywhere, so it says them.
pub(crate) fn period_label(period: Period) -> String {
    let month = |n: u8| t(&format!("time-month-short-{n}"));
    let (year, first, months) = period.months();
    let year = format!("{:02}", year.rem_euclid(100));
    match period {
        Period::Year(_) | Period::FinancialYear(_) => period.to_string(),
        Period::Month(..) => format!("{} {year}", month(first)),
        Period::Quarter(..) | Period::FinancialQuarter(..) => {
            format!("{}–{} {year}", month(first), month(first + months - 1))
        }
    }
}

/// How many figures a chart has room for on a phone; the table has all.
const IN_CHART: usize = 5;

/// The newest figure of a series in words, for paper.
pub(crate) fn newest(series: &Series) -> Option<String> {
    let last = series.figures.last()?;
    let name = LangText::of(&series.name);
    Some(format!("{name}: {}, {}", with_unit(series.unit, last.amount), period_text(last.period)))
}

/// A series as a small chart of its last figures, with all of them in a table.
pub(crate) fn chart(series: &Series) -> impl IntoView + use<> {
    let tallest = match series.unit {
        // Of a hundred: a column says how much of all it is.
        Unit::Percent => 10_000.max(series.figures.iter().map(|one| one.amount).max().unwrap_or(0)),
        _ => series.figures.iter().map(|one| one.amount).max().unwrap_or(0).max(1),
    };
    let last = &series.figures[series.figures.len().saturating_sub(IN_CHART)..];
    let columns: Vec<_> = last
        .iter()
        .map(|one| {
            let height = one.amount.saturating_mul(100) / tallest;
            let drawn = format!(r#"<rect class="bar" y="{}%" width="100%" height="{height}%"/>"#, 100 - height);
            let (number, label) = (with_unit(series.unit, one.amount), period_label(one.period));
            view! { <li><b>{number}</b><svg aria-hidden="true" focusable="false" inner_html=drawn></svg><span>{label}</span></li> }
        })
        .collect();
    let row = |one: &Figure| vec![period_text(one.period).into_any(), with_unit(series.unit, one.amount).into_any()];
    let rows = series.figures.iter().rev().map(row).collect();
    let head: Vec<_> =
        ["pledge-figures-column-period", "pledge-figures-column-figure"].map(|key| Head::new(t(key))).into();
    let name = LangText::of(&series.name);
    let caption = series.name.get(lang()).to_owned();
    view! {
        <figure class="chart">
            <figcaption>{name.into_any()}</figcaption>
            <ol class="columns" aria-hidden="true">{columns}</ol>
            <details>
                <summary>{t("ui-chart-table")}</summary>
                <Table caption head rows/>
            </details>
        </figure>
    }
}
