//! Counts that officers type, and which answers are of which group.

use std::collections::{BTreeMap, HashMap};

use leptos::prelude::*;

use crate::panels::actions::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::ReachEntryId,
    panels::rules::year::Year,
    paths::{self, Path as _},
    reach::{LONGEST_SOURCE, MOST, ReachBy, ReachGroup, Side},
    surveys::model::SurveyCode,
};
use platform::{
    guard::{Officer, require},
    request::RequestContext,
};
use store::{
    flows::grouping::group_answers,
    reach::{NewEntry, add, remove},
};

fn year_of(typed: &str) -> Result<Year, AppError> {
    typed.parse().map_err(|()| AppError::invalid("", "form-unreadable"))
}

/// The counts of each group, by its key: empty is none.
fn numbers(problems: &mut FieldErrors, by: ReachBy, typed: &HashMap<String, String>) -> Vec<(ReachGroup, i64)> {
    let number = |group: ReachGroup| {
        let words = typed.get(group.key()).map(|words| words.trim()).unwrap_or_default();
        let n = if words.is_empty() { Some(0) } else { words.parse().ok() };
        let n = n.filter(|n| (0..=MOST).contains(n));
        if n.is_none() {
            let sentence = Message::new("reach-no-number").with("max", MOST);
            problems.push(&format!("n[{}]", group.key()), sentence);
        }
        (group, n.unwrap_or_default())
    };
    by.groups().into_iter().map(number).collect()
}

/// Adds a count of children by one way to look at them.
#[server(prefix = "/do", endpoint = "reach/add")]
pub async fn add_reach_count(
    once: String,
    year: String,
    by: String,
    #[server(default)] side: String,
    #[server(default)] source: String,
    #[server(default)] n: HashMap<String, String>,
) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let year = year_of(&year)?;
    let Some(looked_at) = ReachBy::parse(&by) else { return Err(AppError::invalid("", "form-unreadable")) };
    let mut problems = FieldErrors::default();
    let of_side = Side::parse(&side);
    if of_side.is_none() {
        problems.push("side", Message::new("form-required"));
    }
    let source = field::required(&mut problems, "source", &source, LONGEST_SOURCE);
    let counts = numbers(&mut problems, looked_at, &n);
    if counts.iter().all(|(_, n)| *n == 0) && problems.0.is_empty() {
        problems.push("", Message::new("reach-nothing"));
    }
    problems.check()?;
    let Some(side) = of_side else { return Err(AppError::Internal) };
    add(&cx, NewEntry { year, side, looked_at, source, counts }, &once).await?;
    let to = paths::reach::Counts.with("year", year);
    RequestContext::current().redirect_with_flash(to, "reach-flash-added");
    Ok(())
}

/// Removes a count that was wrong.
#[server(prefix = "/do", endpoint = "reach/remove")]
pub async fn remove_reach_count(year: String, #[server(default)] reach_entry: String) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let year = year_of(&year)?;
    let entry: ReachEntryId = reach_entry.parse().map_err(|_| AppError::invalid("reach_entry", "form-required"))?;
    remove(&cx, entry).await?;
    let to = paths::reach::Counts.with("year", year);
    RequestContext::current().redirect_with_flash(to, "reach-flash-removed");
    Ok(())
}

/// Says of which group each answer of a question is: `group[choice]`; empty is of none.
#[server(prefix = "/do", endpoint = "reach/group")]
pub async fn group_reach_answers(
    year: String,
    survey: String,
    question: String,
    #[server(default)] group: HashMap<String, String>,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let year = year_of(&year)?;
    let code = SurveyCode::parse(&survey).ok_or(AppError::NotFound)?;
    let chosen = group.into_iter().filter(|(_, key)| !key.is_empty());
    let chosen = chosen.map(|(choice, key)| Ok((choice, ReachGroup::parse(&key).ok_or(AppError::NotFound)?)));
    let groups = chosen.collect::<Result<BTreeMap<_, _>, AppError>>()?;
    group_answers(&cx, &code, &question, &groups, &read).await?;
    let to = paths::reach::Surveys.with("year", year);
    RequestContext::current().redirect_with_flash(to, "reach-flash-grouped");
    Ok(())
}
