//! What a clerk says of a panel.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::panels::actions::field;
use domain::{
    error::{AppError, FieldErrors, Message},
    lang::{Localized, TypedText},
    panels::{
        body::{BodyKind, LONGEST_PURPOSE, LONGEST_RHYTHM, LONGEST_TERMS, MOST_SEATS, Session},
        model::MemberKind,
        rules::size::SizeLimits,
    },
    paths,
};
use platform::{
    guard::{Clerk, PanelReader, require},
    request::RequestContext,
};
use store::panels::{
    bodies::{self, TypedBody},
    excesses,
    terms::{self, TypedTerms},
};

/// The most characters of a reason for more members than the terms allow.
const LONGEST_REASON: usize = 1_000;

/// A text that may be missing, but not in one of the council's languages alone.
fn whole_or_none(problems: &mut FieldErrors, field: &str, typed: TypedText, max: usize) -> TypedText {
    let typed = field::texts(problems, field, typed, max);
    let words: Localized = typed.words();
    if !words.is_empty() {
        for lang in platform::i18n::languages().missing(&words) {
            problems.push(&lang.field(field), Message::new("body-other-language"));
        }
    }
    typed
}

/// Changes what is said of a panel: `limit[kind]` has the most seats of each kind, `most` those of all.
#[server(prefix = "/do", endpoint = "panels/change-about")]
pub async fn change_about(
    slug: String,
    #[server(default)] kind: String,
    #[server(default)] purpose: TypedText,
    #[server(default)] rhythm: TypedText,
    #[server(default)] session: String,
    #[server(default)] quorum: String,
    #[server(default)] most: String,
    #[server(default)] limit: HashMap<String, String>,
    #[server(default)] reports_to: String,
    #[server(default)] excess_reason: String,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let (kind, session) = (BodyKind::parse(&kind), Session::parse(&session));
    for (field, is_missing) in [("kind", kind.is_none()), ("session", session.is_none())] {
        if is_missing {
            problems.push(field, Message::new("panels-kind-missing"));
        }
    }
    let purpose = whole_or_none(&mut problems, "purpose", purpose, LONGEST_PURPOSE);
    let rhythm = whole_or_none(&mut problems, "rhythm", rhythm, LONGEST_RHYTHM);
    let quorum = field::number(&mut problems, "quorum", &quorum, MOST_SEATS);
    let total = field::number(&mut problems, "most", &most, MOST_SEATS);
    let of_kind = |kind: MemberKind| {
        let typed = limit.get(kind.key()).map(String::as_str).unwrap_or_default();
        Some((kind, field::number(&mut problems, &format!("limit[{}]", kind.key()), typed, MOST_SEATS)?))
    };
    let kinds = MemberKind::members().filter_map(of_kind).collect();
    let excess_reason = field::text(&mut problems, "excess_reason", &excess_reason, LONGEST_REASON);
    problems.check()?;
    let (Some(kind), Some(session)) = (kind, session) else { return Err(AppError::Internal) };
    let reports_to = if reports_to.is_empty() { None } else { Some(reports_to.parse()?) };
    let limits = SizeLimits { total, kinds };
    let typed = TypedBody { kind, purpose, rhythm, session, quorum, limits, reports_to };
    let changed = bodies::change(&cx, panel.id, typed, &excess_reason, &read).await?;
    let said = if changed { "body-flash-changed" } else { "body-flash-same" };
    RequestContext::current().redirect_with_flash(paths::panels::About(&slug), said);
    Ok(())
}

/// Keeps why a panel has more members than its terms allow.
#[server(prefix = "/do", endpoint = "panels/record-excess")]
pub async fn record_excess(slug: String, #[server(default)] excess_reason: String) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let reason = field::required(&mut problems, "excess_reason", &excess_reason, LONGEST_REASON);
    problems.check()?;
    excesses::record(&cx, panel.id, &reason).await?;
    RequestContext::current().redirect_with_flash(paths::panels::About(&slug), "body-flash-excess");
    Ok(())
}

/// Adds the next version of the terms of reference.
#[server(prefix = "/do", endpoint = "panels/add-terms")]
pub async fn add_terms(
    slug: String,
    #[server(default)] text: TypedText,
    #[server(default)] approved_by: String,
    #[server(default)] approved_on: String,
    #[server(default)] review_on: String,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, &slug).await?;
    let mut problems = FieldErrors::default();
    let text = field::texts(&mut problems, "text", text, LONGEST_TERMS);
    for lang in platform::i18n::languages().missing(&text.words()) {
        problems.push(&lang.field("text"), Message::new("form-required"));
    }
    let approved_by = field::required(&mut problems, "approved_by", &approved_by, 120);
    let approved_on = field::day(&mut problems, "approved_on", &approved_on);
    if approved_on > store::panels::today(&cx) {
        problems.push("approved_on", Message::new("body-terms-to-come"));
    }
    let review_on = field::day_or_none(&mut problems, "review_on", &review_on);
    let is_early = |day: &String| !day.is_empty() && !approved_on.is_empty() && *day <= approved_on;
    if review_on.as_ref().is_some_and(is_early) {
        problems.push("review_on", Message::new("body-terms-review-early"));
    }
    problems.check()?;
    let typed = TypedTerms { text, approved_by, approved_on, review_on };
    let added = terms::add(&cx, panel.id, typed, &read).await?;
    let said = if added { "body-flash-terms" } else { "body-flash-same" };
    RequestContext::current().redirect_with_flash(paths::panels::Terms(&slug), said);
    Ok(())
}
