//! What clerk and chair do with a work programme.
//!
//! ```text
//! mod       beginning, arranging, carrying over, approving     items     one item
//! building  proposals and priorities                           strategy  its next version
//! ```

mod building;
mod items;
mod strategy;

pub use building::*;
pub use items::*;
pub use strategy::*;

use std::collections::HashMap;

use leptos::prelude::*;

use super::of_year;
use crate::panels::actions::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::ProgrammeItemId,
    lang::{Lang, Localized, TypedText},
    panels::{
        keys::of_key,
        model::PanelName,
        programme::{LONGEST_NAME, MOST_ITEMS, MOST_LINES, arranging::Typed},
        rules::year::Year,
    },
    paths::{self, Path as _},
};
use platform::{
    guard::{Cx, PanelReader, require},
    request::RequestContext,
};
use store::panels::programme;

async fn asked(slug: &str, year: &str) -> Result<(Cx<PanelReader>, PanelName, Year), AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, slug).await?;
    Ok((cx, panel, year.parse().map_err(|()| AppError::NotFound)?))
}

fn at_programme(slug: &str, year: Year, said: &str) {
    RequestContext::current().redirect_with_flash(of_year(slug, year), said);
}

fn at_proposals(slug: &str, year: Year, said: &str) {
    let to = paths::panels::ProgrammeProposals(slug).with("year", year);
    RequestContext::current().redirect_with_flash(to, said);
}

/// Each line with the line of the other languages that belongs to it. A language may be missing as a whole; a line too
/// few would put words under the wrong one.
fn paired(problems: &mut FieldErrors, field: &str, typed: &TypedText, max: usize) -> Vec<Localized> {
    let tidy = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines = |text: &str| text.lines().map(tidy).filter(|line| !line.is_empty()).collect::<Vec<_>>();
    let each: Vec<(Lang, Vec<String>)> = typed.iter().map(|(lang, text)| (lang, lines(text))).collect();
    let most = each.iter().map(|(_, lines)| lines.len()).max().unwrap_or(0);
    if most == 0 {
        problems.push(&platform::i18n::lang().field(field), Message::new("form-required"));
    }
    if most > MOST_LINES {
        problems
            .push(&platform::i18n::lang().field(field), Message::new("programme-lines-many").with("max", MOST_LINES));
    }
    for (lang, lines) in &each {
        if !lines.is_empty() && lines.len() != most {
            let sentence = Message::new("programme-lines-differ").with("n", lines.len()).with("most", most);
            problems.push(&lang.field(field), sentence);
        }
        if let Some(n) = lines.iter().position(|line| line.chars().count() > max) {
            problems.push(&lang.field(field), Message::new("programme-line-long").with("n", n + 1).with("max", max));
        }
    }
    let nth = |n: usize| {
        let there = each.iter().filter_map(|(lang, lines)| Some((*lang, lines.get(n)?.clone())));
        there.fold(Localized::default(), |text, (lang, line)| text.with(lang, line))
    };
    (0..most).map(nth).collect()
}

/// Begins the programme of a year.
#[server(prefix = "/do", endpoint = "panels/begin-programme")]
pub async fn begin_programme(slug: String, #[server(default)] year: String) -> Result<(), AppError> {
    let (cx, panel, year) = asked(&slug, &year).await?;
    let new = programme::begin(&cx, panel.id, year).await?;
    at_proposals(&slug, year, if new { "programme-flash-begun" } else { "body-flash-same" });
    Ok(())
}

/// Puts items in months and in order: `month[id]` and `number[id]` (see `field_key`).
#[server(prefix = "/do", endpoint = "panels/arrange-programme")]
pub async fn arrange_programme(
    slug: String,
    year: String,
    #[server(default)] month: HashMap<String, String>,
    #[server(default)] number: HashMap<String, String>,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let (cx, panel, year) = asked(&slug, &year).await?;
    let mut problems = FieldErrors::default();
    let mut typed: HashMap<ProgrammeItemId, Typed> = HashMap::new();
    for (id, words) in &month {
        let chosen = Some(words.trim()).filter(|words| !words.is_empty()).map(str::parse);
        match chosen.transpose() {
            Ok(month) => typed.entry(of_key(id)?).or_default().month = month,
            Err(()) => problems.push(&format!("month[{id}]"), Message::new("panels-kind-missing")),
        }
    }
    for (id, words) in &number {
        let most = i32::try_from(MOST_ITEMS).unwrap_or(i32::MAX);
        let number = field::number(&mut problems, &format!("number[{id}]"), words, most);
        // A number alone, without a month, says nothing of where.
        if let Some(typed) = typed.get_mut(&of_key::<ProgrammeItemId>(id)?) {
            typed.number = number;
        }
    }
    problems.check()?;
    let moved = programme::arrange(&cx, panel.id, year, &typed, &read).await?;
    at_programme(&slug, year, if moved { "programme-flash-arranged" } else { "body-flash-same" });
    Ok(())
}

/// Carries what was not reached in the year before into this one: everything, or one item (`carried`).
#[server(prefix = "/do", endpoint = "panels/carry-over")]
pub async fn carry_over(slug: String, year: String, #[server(default)] carried: String) -> Result<(), AppError> {
    let (cx, panel, year) = asked(&slug, &year).await?;
    let which: Option<ProgrammeItemId> = if carried.is_empty() { None } else { Some(carried.parse()?) };
    let n = programme::carry_over(&cx, panel.id, year, which).await?;
    at_proposals(&slug, year, if n > 0 { "programme-flash-carried" } else { "programme-flash-none-carried" });
    Ok(())
}

/// Notes which body has approved the programme, and when.
#[server(prefix = "/do", endpoint = "panels/approve-programme")]
pub async fn approve_programme(
    slug: String,
    year: String,
    #[server(default)] approved_by: String,
    #[server(default)] approved_on: String,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let (cx, panel, year) = asked(&slug, &year).await?;
    let mut problems = FieldErrors::default();
    let by = field::required(&mut problems, "approved_by", &approved_by, LONGEST_NAME);
    let on = field::day(&mut problems, "approved_on", &approved_on);
    if on > store::panels::today(&cx) {
        problems.push("approved_on", Message::new("body-terms-to-come"));
    }
    problems.check()?;
    programme::approve(&cx, panel.id, year, (by, on), &read).await?;
    at_programme(&slug, year, "programme-flash-approved");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(en: &str, cy: &str) -> TypedText {
        TypedText::default().with(Lang::En, en).with(Lang::Cy, cy)
    }

    #[test]
    fn lines_belong_together_one_by_one() {
        let mut problems = FieldErrors::default();
        let texts = paired(&mut problems, "lines", &typed("Safe  homes\n\n A say ", "Cartrefi diogel\nLlais"), 50);
        assert!(problems.0.is_empty());
        assert_eq!(texts, vec![Localized::en_cy("Safe homes", "Cartrefi diogel"), Localized::en_cy("A say", "Llais")]);
        let mut problems = FieldErrors::default();
        paired(&mut problems, "lines", &typed("Safe homes\nA say", "Cartrefi diogel"), 5);
        let fields: Vec<_> = problems.0.iter().map(|one| (one.field.as_str(), one.sentence.key.as_str())).collect();
        let long = "programme-line-long";
        assert_eq!(fields, [("lines[en]", long), ("lines[cy]", "programme-lines-differ"), ("lines[cy]", long)]);
    }
}
