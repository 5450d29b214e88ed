//! Asking to join the Children in Care Council: open to everybody, without an account.
//!
//! ```text
//! /children-in-care-council        asks: what to call them, how to reach them, and what else they want to say
//! /children-in-care-council/done   it is on its way; the words of a receipt, if there was none
//! /joining                         who has asked, for officers
//! /joining/{id}                    what somebody said, and the officer's answer
//! ```
//! What somebody says is sealed for its row, and each look at it is in the audit log. The answer is read under the
//! receipt, on the page *What happened?*.

pub(crate) mod actions;
mod answering;
mod asking;

use leptos::prelude::*;

use crate::page::{Page, page};
use actions::TakeBackJoining;
use domain::{
    error::AppError,
    ids::ReceiptId,
    joining::{JoinState, WITHIN},
    paths,
};
use platform::{
    guard::{Cx, Grant},
    i18n::{InWords as _, t, tr},
};
use store::joining::Mine;
use ui::{Button, ButtonKind, form::Form};

pub fn pages() -> Vec<Page> {
    vec![
        page::<paths::joining::Ask>(asking::ask),
        page::<paths::joining::Done>(asking::done),
        page::<paths::joining::List>(answering::list),
        page::<paths::joining::One>(answering::one),
    ]
}

/// By when an officer answers.
fn when() -> String {
    tr("joining-when", &[("n", WITHIN.into())])
}

/// What a receipt says of it; nothing where nobody has asked.
pub(crate) async fn of_receipt<R: Grant>(cx: &Cx<R>, receipt: ReceiptId) -> Result<Option<AnyView>, AppError> {
    let mine = store::joining::of_receipt(cx, receipt).await?;
    let lines = mine.iter().map(|one| said(cx, one)).collect_view();
    let section = view! { <section class="said"><h2>{t("joining-mine-title")}</h2>{lines}</section> };
    Ok((!mine.is_empty()).then(|| section.into_any()))
}

fn said<R: Grant>(cx: &Cx<R>, one: &Mine) -> AnyView {
    let date = ("date", one.asked_at.date_text(cx.lang()).into());
    let due = ("due", one.due_at.date_text(cx.lang()).into());
    let answer = (!one.answer.is_empty()).then(|| {
        let words = one.answer.clone();
        view! { <p>{t("joining-mine-words")}</p><blockquote class="written" dir="auto">{words}</blockquote> }
    });
    match one.state {
        JoinState::Asked => {
            let key = if cx.now() > one.due_at { "joining-mine-late" } else { "joining-mine-asked" };
            let id = one.id.to_string();
            view! {
                <p>{tr(key, &[date, due])}</p>
                <Form<TakeBackJoining>>
                    <input type="hidden" name="joining" value=id/>
                    <Button kind=ButtonKind::Quiet>{t("joining-mine-take-back")}</Button>
                </Form<TakeBackJoining>>
            }
            .into_any()
        }
        JoinState::Yes => view! { <p>{tr("joining-mine-yes", &[date])}</p>{answer} }.into_any(),
        JoinState::Later => view! { <p>{tr("joining-mine-later", &[date])}</p>{answer} }.into_any(),
        JoinState::TakenBack => view! { <p>{tr("joining-mine-taken-back", &[date])}</p> }.into_any(),
    }
}
