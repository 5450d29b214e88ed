//! Asking to join, taking that back, and the officer's answer.

use leptos::prelude::*;

use crate::receipt_cookie;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::JoinId,
    joining::{LONGEST_WORDS, read},
    paths,
    people::rules::{Email, judge_name},
    text::{max_chars, normalize},
};
use platform::{
    guard::{Officer, Visitor, require},
    request::RequestContext,
};
use store::joining::Answer;

/// Asks to join the Children in Care Council.
#[server(prefix = "/do", endpoint = "joining/ask")]
pub async fn ask_to_join(
    once: String,
    #[server(default)] name: String,
    #[server(default)] reach: String,
    #[server(default)] words: String,
) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let asked = read(&name, &reach, &words)?;
    let new = store::flows::join::ask(&cx, receipt_cookie::token().as_deref(), &asked, &once).await?;
    receipt_cookie::keep(new);
    RequestContext::current().redirect(paths::joining::Done);
    Ok(())
}

/// Takes it back: what was said is erased at once.
#[server(prefix = "/do", endpoint = "joining/take-back")]
pub async fn take_back_joining(joining: JoinId) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let receipt = receipt_cookie::mine(&cx).await?.ok_or(AppError::NotFound)?;
    store::joining::take_back(&cx, receipt, joining).await?;
    RequestContext::current().redirect_with_flash(paths::voices::Follow, "joining-flash-taken-back");
    Ok(())
}

/// Answers somebody who wants to join; with an address they are invited as a member.
#[server(prefix = "/do", endpoint = "joining/answer")]
pub async fn answer_joining(
    once: String,
    joining: JoinId,
    #[server(default)] answer: String,
    #[server(default)] words: String,
    #[server(default)] name: String,
    #[server(default)] email: String,
) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let mut problems = FieldErrors::default();
    let (words, name) = (normalize(&words), normalize(&name));
    max_chars(&mut problems, "words", &words, LONGEST_WORDS);
    let yes = match answer.as_str() {
        "yes" => true,
        "later" => {
            if words.is_empty() {
                problems.push("words", Message::new("joining-answer-words-empty"));
            }
            false
        }
        _ => {
            problems.push("answer", Message::new("joining-answer-empty"));
            false
        }
    };
    let mut invited = None;
    if yes && !email.trim().is_empty() {
        judge_name(&name, &mut problems);
        match Email::parse(&email) {
            Ok(email) => invited = Some((name, email.into())),
            Err(AppError::Invalid(found)) => problems.0.extend(found),
            Err(error) => return Err(error),
        }
    }
    problems.check()?;
    store::flows::join::answer(&cx, joining, &Answer { yes, words }, invited, &once).await?;
    RequestContext::current().redirect_with_flash(paths::joining::List, "joining-flash-answered");
    Ok(())
}
