//! Indicators, their figures as they are typed, and which of them everybody may read.

use std::collections::HashMap;

use leptos::prelude::*;

use super::grid::{self, Field};
use crate::panels::actions::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::IndicatorId,
    lang::TypedText,
    paths::{self, Path as _},
    performance::{
        cells,
        model::{
            About, Direction, LONGEST_CODE, LONGEST_DEFINITION, LONGEST_NAME, LONGEST_SOURCE, Quarter, Unit, Year,
        },
    },
};
use platform::{
    guard::{PanelReader, PerformanceKeeper, require},
    request::RequestContext,
};
use store::{
    panels::areas,
    performance::{self, Put, indicators::Typed},
};

fn at_one(id: IndicatorId, said: &str) {
    RequestContext::current().redirect_with_flash(paths::performance::Indicator(id), said);
}

/// What a form says of an indicator: code, unit and direction.
fn plain(
    problems: &mut FieldErrors,
    code: &str,
    unit: &str,
    direction: &str,
) -> (String, Option<Unit>, Option<Direction>) {
    let code = field::required(problems, "code", code, LONGEST_CODE);
    let (unit, direction) = (Unit::parse(unit), Direction::parse(direction));
    for (field, is_missing) in [("unit", unit.is_none()), ("direction", direction.is_none())] {
        if is_missing {
            problems.push(field, Message::new("form-required"));
        }
    }
    (code, unit, direction)
}

/// Adds an indicator.
#[server(prefix = "/do", endpoint = "performance/add")]
pub async fn add_indicator(
    once: String,
    #[server(default)] code: String,
    #[server(default)] name: TypedText,
    #[server(default)] definition: TypedText,
    #[server(default)] source: TypedText,
    #[server(default)] unit: String,
    #[server(default)] direction: String,
) -> Result<(), AppError> {
    let cx = require::<PerformanceKeeper>().await?;
    let mut problems = FieldErrors::default();
    let (code, unit, direction) = plain(&mut problems, &code, &unit, &direction);
    let name = field::all_texts(&mut problems, "name", name, LONGEST_NAME);
    let definition = field::texts(&mut problems, "definition", definition, LONGEST_DEFINITION).words();
    let source = field::texts(&mut problems, "source", source, LONGEST_SOURCE).words();
    problems.check()?;
    let (Some(unit), Some(direction)) = (unit, direction) else { return Err(AppError::Internal) };
    let about = About { code, name, definition, source, unit, direction };
    match performance::add(&cx, about, &once).await? {
        Some(id) => at_one(id, "performance-flash-added"),
        None => RequestContext::current().redirect_with_flash(paths::performance::List, "performance-flash-added"),
    }
    Ok(())
}

/// Changes what an indicator says of itself.
#[server(prefix = "/do", endpoint = "performance/change")]
pub async fn change_indicator(
    indicator: IndicatorId,
    #[server(default)] code: String,
    #[server(default)] name: TypedText,
    #[server(default)] definition: TypedText,
    #[server(default)] source: TypedText,
    #[server(default)] unit: String,
    #[server(default)] direction: String,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<PerformanceKeeper>().await?;
    let mut problems = FieldErrors::default();
    let (code, unit, direction) = plain(&mut problems, &code, &unit, &direction);
    let name = field::texts(&mut problems, "name", name, LONGEST_NAME);
    for lang in platform::i18n::languages().missing(&name.words()) {
        problems.push(&lang.field("name"), Message::new("form-required"));
    }
    let definition = field::texts(&mut problems, "definition", definition, LONGEST_DEFINITION);
    let source = field::texts(&mut problems, "source", source, LONGEST_SOURCE);
    problems.check()?;
    let (Some(unit), Some(direction)) = (unit, direction) else { return Err(AppError::Internal) };
    let typed = Typed { code, name, definition, source, unit, direction };
    let changed = performance::change(&cx, indicator, typed, &read).await?;
    at_one(indicator, if changed { "performance-flash-changed" } else { "body-flash-same" });
    Ok(())
}

/// Takes an indicator off the list.
#[server(prefix = "/do", endpoint = "performance/end")]
pub async fn end_indicator(indicator: IndicatorId) -> Result<(), AppError> {
    let cx = require::<PerformanceKeeper>().await?;
    performance::end(&cx, indicator).await?;
    at_one(indicator, "performance-flash-ended");
    Ok(())
}

/// Puts an indicator back on the list.
#[server(prefix = "/do", endpoint = "performance/reuse")]
pub async fn reuse_indicator(indicator: IndicatorId) -> Result<(), AppError> {
    let cx = require::<PerformanceKeeper>().await?;
    performance::reuse(&cx, indicator).await?;
    at_one(indicator, "performance-flash-reused");
    Ok(())
}

/// Enters a year of figures as they were typed; `was`: what was in each field when it was drawn. Keys are those of
/// `grid::Field`.
#[server(prefix = "/do", endpoint = "performance/put-figures")]
pub async fn put_figures(
    indicator: IndicatorId,
    #[server(default)] year: String,
    #[server(default)] cell: HashMap<String, String>,
    #[server(default)] was: HashMap<String, String>,
) -> Result<(), AppError> {
    let cx = require::<PerformanceKeeper>().await?;
    let reader = cx.also::<PanelReader>()?;
    let found = performance::indicator(&reader, indicator).await?;
    let unit = found.about.unit;
    let year = Year::read(&year).ok_or(AppError::NotFound)?;
    let now = Quarter::of_day(cx.now().day());
    let fields = grid::fields(year, &areas::areas(&reader).await?, now);
    let mut problems = FieldErrors::default();
    let mut puts = Vec::new();
    for (key, typed) in &cell {
        let Some(Field { what, when, area, .. }) = fields.iter().find(|field| field.key == *key) else { continue };
        let field = format!("cell[{key}]");
        let of_people = !what.is_of_year();
        match cells::read(typed, unit, of_people) {
            Ok(entry) => {
                let was = was.get(key).and_then(|was| cells::read(was, unit, false).ok().flatten());
                puts.push(Put { field, what: *what, when: *when, area: *area, entry, was });
            }
            Err(sentence) => problems.push(&field, sentence),
        }
    }
    problems.0.sort_by(|a, b| a.field.cmp(&b.field));
    problems.check()?;
    let changed = performance::put(&cx, indicator, &puts).await?;
    let said = if changed > 0 { "performance-flash-entered" } else { "body-flash-same" };
    let to = paths::performance::Figures(indicator).with("year", year);
    RequestContext::current().redirect_with_flash(to, said);
    Ok(())
}

/// Lets everybody read these indicators up to a quarter (`way` is `release`), or nobody outside any more (`take_back`).
#[server(prefix = "/do", endpoint = "performance/release")]
pub async fn release_figures(
    #[server(default)] indicators: Vec<String>,
    #[server(default)] way: String,
    #[server(default)] through: String,
) -> Result<(), AppError> {
    let cx = require::<PerformanceKeeper>().await?;
    let mut problems = FieldErrors::default();
    let ids = indicators.iter().map(|id| id.parse()).collect::<Result<Vec<IndicatorId>, _>>()?;
    let now = Quarter::of_day(cx.now().day());
    let quarter = Quarter::read(&through).filter(|quarter| *quarter <= now);
    for (field, is_missing) in [
        ("indicators", ids.is_empty()),
        ("way", !matches!(way.as_str(), "release" | "take_back")),
        ("through", way == "release" && quarter.is_none()),
    ] {
        if is_missing {
            problems.push(field, Message::new("form-required"));
        }
    }
    problems.check()?;
    let (changed, said) = match quarter.filter(|_| way == "release") {
        Some(through) => (performance::release(&cx, &ids, through).await?, "performance-flash-released"),
        None => (performance::take_back(&cx, &ids).await?, "performance-flash-taken-back"),
    };
    let said = if changed > 0 { said } else { "body-flash-same" };
    RequestContext::current().redirect_with_flash(paths::performance::Release, said);
    Ok(())
}
