//! Actions on a draft.

use leptos::prelude::*;

use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{OutcomeId, PledgeId, StatementId},
    lang::{Lang, Localized, TypedText},
    paths::{self, Path},
    pledge::{
        model::EditionKind,
        outline::{LONGEST_NAME, LONGEST_PLAIN, LONGEST_SERVICE, LONGEST_STATEMENT},
    },
    text::{max_chars, normalize},
};
use platform::{
    guard::{Drafter, PledgeLead, require},
    i18n::languages,
    request::RequestContext,
};
use store::pledge::drafting::{adopting, arranging, beginning, wording};
use ui::{SYMBOLS, field_id};

/// The longest title of an edition, and the longest name of a body that adopts it, in characters.
const LONGEST_TITLE: usize = 120;

/// One line in several languages, none of them too long. A language can wait until the edition is adopted; all cannot.
fn words(problems: &mut FieldErrors, field: &str, typed: TypedText, longest: usize) -> TypedText {
    let typed = typed.tidied(|text| normalize(text).split_whitespace().collect::<Vec<_>>().join(" "));
    for (lang, text) in typed.iter() {
        max_chars(problems, &lang.field(field), text, longest);
    }
    if typed.words().is_empty() {
        problems.push(&platform::i18n::lang().field(field), Message::new("form-required"));
    }
    typed
}

fn known_symbol(problems: &mut FieldErrors, symbol: &str) {
    if !symbol.is_empty() && !SYMBOLS.contains(&symbol) {
        problems.push("symbol", Message::new("form-required"));
    }
}

/// Begins an edition: `from` is `nothing` or the id of the one it begins with.
#[server(prefix = "/do", endpoint = "pledge/begin-edition")]
pub async fn begin_edition(
    kind: String,
    #[server(default)] title: TypedText,
    #[server(default)] from: String,
) -> Result<(), AppError> {
    let cx = require::<Drafter>().await?;
    let kind = EditionKind::parse(&kind).ok_or(AppError::NotFound)?;
    let from = if from.is_empty() || from == "nothing" { None } else { Some(from.parse::<PledgeId>()?) };
    let mut problems = FieldErrors::default();
    let title = words(&mut problems, "title", title, LONGEST_TITLE);
    problems.check()?;
    let id = beginning::begin_edition(&cx, kind, title.words(), from).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Edition(id), "pledge-draft-begun");
    Ok(())
}

/// Changes the title of a draft.
#[server(prefix = "/do", endpoint = "pledge/rename-edition")]
pub async fn rename_edition(
    edition: PledgeId,
    read: String,
    #[server(default)] title: TypedText,
) -> Result<(), AppError> {
    let cx = require::<Drafter>().await?;
    let mut problems = FieldErrors::default();
    let title = words(&mut problems, "title", title, LONGEST_TITLE);
    problems.check()?;
    wording::rename_edition(&cx, edition, &read, &title).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Edition(edition), "pledge-draft-saved");
    Ok(())
}

/// Throws a draft away, unless somebody has changed it since it was read.
#[server(prefix = "/do", endpoint = "pledge/drop-edition")]
pub async fn drop_edition(edition: PledgeId, revision: i64, #[server(default)] sure: String) -> Result<(), AppError> {
    let cx = require::<PledgeLead>().await?;
    if sure != "yes" {
        return Err(AppError::invalid("sure", "pledge-draft-drop-sure-needed"));
    }
    beginning::drop_edition(&cx, edition, revision).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Editions, "pledge-draft-dropped");
    Ok(())
}

/// Adds an outcome; then promises are typed under it.
#[server(prefix = "/do", endpoint = "pledge/add-outcome")]
pub async fn add_outcome(edition: PledgeId, #[server(default)] name: TypedText, once: String) -> Result<(), AppError> {
    let cx = require::<Drafter>().await?;
    let mut problems = FieldErrors::default();
    let name = words(&mut problems, "name", name, LONGEST_NAME);
    problems.check()?;
    let outcome = wording::add_outcome(&cx, edition, name.words(), &once).await?;
    RequestContext::current().redirect(typing_under(edition, outcome));
    Ok(())
}

/// The draft with its box for promises under this outcome; the keyboard goes on there.
fn typing_under(edition: PledgeId, outcome: OutcomeId) -> paths::Address {
    let field = field_id(&platform::i18n::lang().field("lines"));
    paths::pledge::Edition(edition).with("under", outcome).at(field)
}

/// Adds promises to an outcome, one a line. Line by line the languages belong together.
#[server(prefix = "/do", endpoint = "pledge/add-statements")]
pub async fn add_statements(
    #[server(default)] under: String,
    #[server(default)] lines: TypedText,
    once: String,
) -> Result<(), AppError> {
    let cx = require::<Drafter>().await?;
    let mut problems = FieldErrors::default();
    let outcome = under.parse::<OutcomeId>();
    if outcome.is_err() {
        problems.push("under", Message::new("pledge-draft-choose-outcome"));
    }
    let texts = paired(&mut problems, &lines);
    problems.check()?;
    let outcome = outcome?;
    let edition = wording::add_statements(&cx, outcome, texts, &once).await?;
    RequestContext::current().redirect(typing_under(edition, outcome));
    Ok(())
}

/// Each line with the line of the other languages that belongs to it.
fn paired(problems: &mut FieldErrors, typed: &TypedText) -> Vec<Localized> {
    let tidy = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines = |text: &str| text.lines().map(tidy).filter(|line| !line.is_empty()).collect::<Vec<_>>();
    let each: Vec<(Lang, Vec<String>)> = typed.iter().map(|(lang, text)| (lang, lines(text))).collect();
    let most = each.iter().map(|(_, lines)| lines.len()).max().unwrap_or(0);
    if most == 0 {
        problems.push(&platform::i18n::lang().field("lines"), Message::new("pledge-draft-no-line"));
    }
    for (lang, lines) in &each {
        // A language may wait as a whole; a line too few would put words under the wrong promise.
        if !lines.is_empty() && lines.len() != most {
            let sentence = Message::new("pledge-draft-lines-differ").with("n", lines.len()).with("most", most);
            problems.push(&lang.field("lines"), sentence);
        }
        if let Some(n) = lines.iter().position(|line| line.chars().count() > LONGEST_STATEMENT) {
            let sentence = Message::new("pledge-draft-line-long").with("n", n + 1).with("max", LONGEST_STATEMENT);
            problems.push(&lang.field("lines"), sentence);
        }
    }
    let nth = |n: usize| {
        let there = each.iter().filter_map(|(lang, lines)| Some((*lang, lines.get(n)?.clone())));
        there.fold(Localized::default(), |text, (lang, line)| text.with(lang, line))
    };
    (0..most).map(nth).collect()
}

/// Changes an outcome's name and symbol.
#[server(prefix = "/do", endpoint = "pledge/reword-outcome")]
pub async fn reword_outcome(
    outcome: OutcomeId,
    read: String,
    #[server(default)] name: TypedText,
    #[server(default)] symbol: String,
) -> Result<(), AppError> {
    let cx = require::<Drafter>().await?;
    let mut problems = FieldErrors::default();
    let name = words(&mut problems, "name", name, LONGEST_NAME);
    known_symbol(&mut problems, &symbol);
    problems.check()?;
    let edition = wording::reword_outcome(&cx, outcome, &read, &name, symbol).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Edition(edition), "pledge-draft-saved");
    Ok(())
}

/// Changes the words of a promise.
#[server(prefix = "/do", endpoint = "pledge/reword-statement")]
pub async fn reword_statement(
    statement: StatementId,
    read: String,
    #[server(default)] text: TypedText,
    #[server(default)] plain: TypedText,
    #[server(default)] symbol: String,
    #[server(default)] service: String,
) -> Result<(), AppError> {
    let cx = require::<Drafter>().await?;
    let mut problems = FieldErrors::default();
    let text = words(&mut problems, "text", text, LONGEST_STATEMENT);
    let plain = plain.tidied(normalize);
    for (lang, words) in plain.iter() {
        max_chars(&mut problems, &lang.field("plain"), words, LONGEST_PLAIN);
    }
    known_symbol(&mut problems, &symbol);
    let service = normalize(&service);
    max_chars(&mut problems, "service", &service, LONGEST_SERVICE);
    problems.check()?;
    let typed = wording::TypedStatement { text, plain, symbol, service };
    let edition = wording::reword_statement(&cx, statement, &read, &typed).await?;
    led_back(edition, statement, "pledge-draft-saved");
    Ok(())
}

/// Back to the draft, where the promise is.
fn led_back(edition: PledgeId, statement: StatementId, flash: &str) {
    let place = paths::pledge::Edition(edition).at(format!("promise-{statement}"));
    RequestContext::current().redirect_with_flash(place, flash);
}

/// Moves a promise or an outcome one place: `up` or `down` is the id of what is moved, after `outcome-` or
/// `statement-`.
#[server(prefix = "/do", endpoint = "pledge/shift")]
pub async fn shift(#[server(default)] up: String, #[server(default)] down: String) -> Result<(), AppError> {
    let cx = require::<Drafter>().await?;
    let (what, is_up) = if up.is_empty() { (down, false) } else { (up, true) };
    let req = RequestContext::current();
    if let Some(id) = what.strip_prefix("outcome-") {
        let id: OutcomeId = id.parse()?;
        let edition = arranging::shift_outcome(&cx, id, is_up).await?;
        let place = paths::pledge::Edition(edition).at(format!("outcome-{id}"));
        req.redirect_with_flash(place, "pledge-draft-outcome-moved");
    } else {
        let id: StatementId = what.strip_prefix("statement-").unwrap_or_default().parse()?;
        let edition = arranging::shift_statement(&cx, id, is_up).await?;
        led_back(edition, id, "pledge-draft-moved");
    }
    Ok(())
}

/// Moves a promise under another outcome.
#[server(prefix = "/do", endpoint = "pledge/move-statement")]
pub async fn move_statement(statement: StatementId, #[server(default)] to: String) -> Result<(), AppError> {
    let cx = require::<Drafter>().await?;
    let to = to.parse::<OutcomeId>().map_err(|_| AppError::invalid("to", "pledge-draft-choose-outcome"))?;
    let edition = arranging::move_statement(&cx, statement, to).await?;
    led_back(edition, statement, "pledge-draft-moved");
    Ok(())
}

/// Makes two promises of one.
#[server(prefix = "/do", endpoint = "pledge/split-statement")]
pub async fn split_statement(
    statement: StatementId,
    read: String,
    #[server(default)] first: TypedText,
    #[server(default)] second: TypedText,
) -> Result<(), AppError> {
    let cx = require::<Drafter>().await?;
    let mut problems = FieldErrors::default();
    let first = words(&mut problems, "first", first, LONGEST_STATEMENT);
    let second = words(&mut problems, "second", second, LONGEST_STATEMENT);
    problems.check()?;
    let edition = arranging::split_statement(&cx, statement, &read, &first, second.words()).await?;
    led_back(edition, statement, "pledge-draft-split");
    Ok(())
}

/// Makes one promise of two.
#[server(prefix = "/do", endpoint = "pledge/merge-statements")]
pub async fn merge_statements(
    statement: StatementId,
    read: String,
    #[server(default)] other: String,
    #[server(default)] merged: TypedText,
) -> Result<(), AppError> {
    let cx = require::<Drafter>().await?;
    let mut problems = FieldErrors::default();
    // `id stamp`, the value in the list of promises: the stamp is of its words as they were read.
    let (id, other_read) = other.split_once(' ').unwrap_or_default();
    let other = id.parse::<StatementId>();
    if other.is_err() {
        problems.push("other", Message::new("pledge-draft-choose-promise"));
    }
    let merged = words(&mut problems, "merged", merged, LONGEST_STATEMENT);
    problems.check()?;
    let edition = arranging::merge_statements(&cx, (statement, &read), (other?, other_read), &merged).await?;
    led_back(edition, statement, "pledge-draft-merged");
    Ok(())
}

/// Takes a promise out of the draft.
#[server(prefix = "/do", endpoint = "pledge/remove-statement")]
pub async fn remove_statement(statement: StatementId, read: String) -> Result<(), AppError> {
    let cx = require::<Drafter>().await?;
    let edition = arranging::remove_statement(&cx, statement, &read).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Edition(edition), "pledge-draft-taken-out");
    Ok(())
}

/// Takes an outcome without promises out of the draft.
#[server(prefix = "/do", endpoint = "pledge/remove-outcome")]
pub async fn remove_outcome(outcome: OutcomeId) -> Result<(), AppError> {
    let cx = require::<Drafter>().await?;
    let edition = arranging::remove_outcome(&cx, outcome).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Edition(edition), "pledge-draft-outcome-taken-out");
    Ok(())
}

/// Records that a body has adopted the edition.
#[server(prefix = "/do", endpoint = "pledge/adopt")]
pub async fn adopt(
    edition: PledgeId,
    revision: i64,
    #[server(default)] on: String,
    #[server(default)] by: TypedText,
) -> Result<(), AppError> {
    let cx = require::<PledgeLead>().await?;
    let mut problems = FieldErrors::default();
    let day = on.trim().parse::<jiff::civil::Date>().ok().filter(|day| (2000..2100).contains(&day.year()));
    match day {
        None => problems.push("on", Message::new("panels-no-day")),
        Some(day) if day > cx.now().day() => problems.push("on", Message::new("pledge-adopt-later")),
        Some(_) => {}
    }
    let by = words(&mut problems, "by", by, LONGEST_TITLE).words();
    for lang in languages().missing(&by) {
        problems.push(&lang.field("by"), Message::new("form-required"));
    }
    problems.check()?;
    adopting::adopt_edition(&cx, edition, revision, day.ok_or(AppError::Internal)?, by, languages()).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Edition(edition), "pledge-adopted-now");
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
        let texts = paired(&mut problems, &typed("We  listen\n\n We answer ", "Gwrandawn\nAtebwn"));
        assert!(problems.0.is_empty());
        assert_eq!(texts, vec![Localized::en_cy("We listen", "Gwrandawn"), Localized::en_cy("We answer", "Atebwn")]);
    }

    #[test]
    fn a_language_may_wait_as_a_whole_and_not_in_part() {
        let mut problems = FieldErrors::default();
        assert_eq!(paired(&mut problems, &typed("We listen\nWe answer", "")).len(), 2);
        assert!(problems.0.is_empty());
        paired(&mut problems, &typed("We listen\nWe answer", "Gwrandawn"));
        assert_eq!(problems.0.iter().map(|one| one.field.as_str()).collect::<Vec<_>>(), ["lines[cy]"]);
    }

    #[test]
    fn no_line_and_a_line_too_long_are_said() {
        let mut problems = FieldErrors::default();
        paired(&mut problems, &typed(" \n ", ""));
        paired(&mut problems, &typed(&"a".repeat(LONGEST_STATEMENT + 1), ""));
        let keys: Vec<_> = problems.0.iter().map(|one| one.sentence.key.as_str()).collect();
        assert_eq!(keys, ["pledge-draft-no-line", "pledge-draft-line-long"]);
    }
}
