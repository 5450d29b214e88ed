//! Putting questions, answering, judging and releasing the answers; proposing a question, and what officers decide.

use leptos::prelude::*;

use crate::panels::actions::{field, papers::sent_or_none};
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{AskingId, PanelId, PersonId, ProposalId},
    lang::{Localized, TypedText},
    paths::{self, Path as _},
    questions::{
        answering,
        asking::{LONGEST_NAME, LONGEST_QUESTION, LONGEST_WHY, read_due, read_period},
        proposing::{self, LONGEST_REPLY},
    },
    text::{max_chars, normalize},
};
use platform::{
    guard::{Clerk, Member, Officer, PanelReader, Visitor, require},
    i18n::lang,
    request::RequestContext,
};
use store::questions::{
    self,
    asking::{NewAsking, Which, Whom},
    deciding::Decision,
};

/// Adds a question of the panel's own.
#[server(prefix = "/do", endpoint = "questions/add")]
pub async fn add_question(once: String, slug: String, #[server(default)] text: TypedText) -> Result<(), AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, &slug).await?;
    let mut problems = FieldErrors::default();
    let text = field::all_texts(&mut problems, "text", text, LONGEST_QUESTION);
    problems.check()?;
    questions::add(&cx, panel.id, text, &once).await?;
    RequestContext::current().redirect_with_flash(paths::questions::Panel(&slug), "questions-flash-added");
    Ok(())
}

/// `bank:safe`, or `own:` and an id.
fn read_which(problems: &mut FieldErrors, typed: &str) -> Option<Which> {
    let which = match typed.split_once(':') {
        Some(("bank", key)) => Some(Which::Bank(key.to_owned())),
        Some(("own", id)) => id.parse().ok().map(Which::Own),
        _ => None,
    };
    if which.is_none() {
        problems.push("which", Message::new("questions-which-missing"));
    }
    which
}

/// Somebody with an account; else a name and an address.
fn read_whom(problems: &mut FieldErrors, person: &str, name: &str, mail: &str) -> Option<Whom> {
    if !person.is_empty() {
        let person = person.parse::<PersonId>().ok();
        if person.is_none() {
            problems.push("person", Message::new("questions-nobody"));
        }
        return person.map(Whom::Account);
    }
    let name = field::required(problems, "name", name, LONGEST_NAME);
    let mail = field::mail(problems, "mail", mail);
    Some(Whom::Address { name, mail })
}

/// Puts a question to somebody for a period.
#[server(prefix = "/do", endpoint = "questions/ask")]
pub async fn ask_question(
    once: String,
    slug: String,
    #[server(default)] which: String,
    #[server(default)] period: String,
    #[server(default)] due_on: String,
    #[server(default)] person: String,
    #[server(default)] name: String,
    #[server(default)] mail: String,
    #[server(default)] theme: String,
) -> Result<(), AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, &slug).await?;
    let mut problems = FieldErrors::default();
    let which = read_which(&mut problems, &which);
    let period = read_period(&mut problems, &period);
    let due_on = read_due(&mut problems, &due_on, cx.now().day());
    let whom = read_whom(&mut problems, &person, &name, &mail);
    let theme = Some(theme).filter(|theme| !theme.is_empty());
    let themes = store::voices::themes(&cx).await?;
    if theme.as_ref().is_some_and(|theme| themes.iter().all(|one| one.key != *theme)) {
        problems.push("theme", Message::new("panels-kind-missing"));
    }
    problems.check()?;
    let (Some(which), Some(period), Some(due_on), Some(whom)) = (which, period, due_on, whom) else {
        return Err(AppError::Internal);
    };
    let new = NewAsking { which, period, due_on: due_on.to_string(), whom, theme };
    let id = questions::asking::ask(&cx, panel.id, new, &once).await?;
    RequestContext::current().redirect_with_flash(paths::questions::One(&slug, id), "questions-flash-asked");
    Ok(())
}

/// Waits for no answer any more.
#[server(prefix = "/do", endpoint = "questions/withdraw")]
pub async fn withdraw_question(slug: String, asking: AskingId) -> Result<(), AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, &slug).await?;
    let id = questions::asking::withdraw(&cx, panel.id, asking).await?;
    let to = paths::questions::One(&slug, id).with("asking", asking);
    RequestContext::current().redirect_with_flash(to, "questions-flash-withdrawn");
    Ok(())
}

/// Puts a question on the panel's next agenda.
#[server(prefix = "/do", endpoint = "questions/table")]
pub async fn table_question(slug: String, asking: AskingId) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let meeting = store::flows::question::table(&cx, panel.id, asking).await?;
    RequestContext::current().redirect_with_flash(paths::panels::Meeting(&slug, meeting), "questions-flash-tabled");
    Ok(())
}

/// Words in one language of the council at least.
fn in_one_language(problems: &mut FieldErrors, name: &str, typed: TypedText, max: usize) -> Localized {
    let words = field::texts(problems, name, typed, max).words();
    if words.is_empty() {
        problems.push(&lang().field(name), Message::new("form-required"));
    }
    words
}

/// Marks an answer as satisfactory or not, and says why.
#[server(prefix = "/do", endpoint = "questions/judge")]
pub async fn judge_answer(
    slug: String,
    asking: AskingId,
    #[server(default)] satisfactory: String,
    #[server(default)] why: TypedText,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, &slug).await?;
    let mut problems = FieldErrors::default();
    if !["yes", "no"].contains(&satisfactory.as_str()) {
        problems.push("satisfactory", Message::new("questions-judge-missing"));
    }
    let why = in_one_language(&mut problems, "why", why, LONGEST_WHY);
    problems.check()?;
    let id = questions::judging::judge(&cx, panel.id, asking, satisfactory == "yes", why, &read).await?;
    let to = paths::questions::One(&slug, id).with("asking", asking);
    RequestContext::current().redirect_with_flash(to, "questions-flash-judged");
    Ok(())
}

/// Lets everybody read an answer, or no longer.
#[server(prefix = "/do", endpoint = "questions/release")]
pub async fn release_answer(
    slug: String,
    asking: AskingId,
    #[server(default)] public: String,
    #[server(default)] seen: Vec<String>,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, &slug).await?;
    let (public, seen) = (public == "yes", seen.iter().any(|one| one == "yes"));
    let id = questions::judging::release(&cx, panel.id, asking, public, seen, &read).await?;
    let to = paths::questions::One(&slug, id).with("asking", asking);
    let said = if public { "questions-flash-released" } else { "questions-flash-hidden" };
    RequestContext::current().redirect_with_flash(to, said);
    Ok(())
}

/// Whoever is asked answers; a paper comes as `answer_file`.
#[server(prefix = "/do", endpoint = "questions/answer")]
pub async fn answer_question(
    asking: AskingId,
    token: String,
    #[server(default)] figure: String,
    #[server(default)] unit: String,
    #[server(default)] text: TypedText,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    // Before the file is read: whoever has no link makes us read nothing.
    let asked = questions::answering::opened(&cx, asking, &token).await?;
    let mut problems = FieldErrors::default();
    let pdf = sent_or_none(&mut problems, "answer_file").await?;
    let words = text.tidied(normalize).words();
    let paper = pdf.is_some() || asked.given.paper.is_some();
    let answer = answering::read(&mut problems, &figure, &unit, words, paper);
    problems.check()?;
    questions::answering::answer(&cx, asking, &token, answer, pdf.as_ref(), &read).await?;
    let to = paths::questions::Answer(asking, &token);
    RequestContext::current().redirect_with_flash(to, "questions-flash-answered");
    Ok(())
}

/// A member proposes a question to a panel.
#[server(prefix = "/do", endpoint = "questions/propose")]
pub async fn propose_question(
    once: String,
    #[server(default)] panel: String,
    #[server(default)] words: String,
) -> Result<(), AppError> {
    let cx = require::<Member>().await?;
    let read = proposing::read(&words);
    let mut problems = FieldErrors::default();
    let panel = panel.parse::<PanelId>().ok();
    if panel.is_none() {
        problems.push("panel", Message::new("questions-propose-panel-missing"));
    }
    let words = match read {
        Ok(words) => words,
        Err(AppError::Invalid(found)) => {
            problems.0.extend(found);
            String::new()
        }
        Err(error) => return Err(error),
    };
    problems.check()?;
    let panel = panel.ok_or(AppError::Internal)?;
    questions::proposing::propose(&cx, panel, &words, &once).await?;
    RequestContext::current().redirect_with_flash(paths::questions::Propose, "questions-flash-proposed");
    Ok(())
}

/// Takes a proposal back: what was said is erased at once.
#[server(prefix = "/do", endpoint = "questions/take-back")]
pub async fn take_back_proposal(proposal: ProposalId) -> Result<(), AppError> {
    let cx = require::<Member>().await?;
    questions::proposing::take_back(&cx, proposal).await?;
    RequestContext::current().redirect_with_flash(paths::questions::Propose, "questions-flash-taken-back");
    Ok(())
}

/// An officer makes a question of the panel of a proposal, or says why not.
#[server(prefix = "/do", endpoint = "questions/decide")]
pub async fn decide_proposal(
    proposal: ProposalId,
    #[server(default)] decision: String,
    #[server(default)] text: TypedText,
    #[server(default)] reply: String,
) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let mut problems = FieldErrors::default();
    let reply = normalize(&reply);
    max_chars(&mut problems, "reply", &reply, LONGEST_REPLY);
    let decision = match decision.as_str() {
        "accept" => {
            let question = field::all_texts(&mut problems, "text", text, LONGEST_QUESTION);
            Some(Decision::Accept { question, reply })
        }
        "decline" => {
            if reply.is_empty() {
                problems.push("reply", Message::new("questions-reply-empty"));
            }
            Some(Decision::Decline { reply })
        }
        _ => {
            problems.push("decision", Message::new("questions-decision-missing"));
            None
        }
    };
    problems.check()?;
    questions::deciding::decide(&cx, proposal, decision.ok_or(AppError::Internal)?).await?;
    RequestContext::current().redirect_with_flash(paths::questions::Proposed, "questions-flash-decided");
    Ok(())
}
