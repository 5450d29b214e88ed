//! The form under a verdict in which somebody says why, if they like. What they write is a voice: an officer reads it,
//! and what they chose is not with it.

use leptos::prelude::*;

use crate::{
    pledge::actions::SayWhy,
    voices::{alert_words, pages::tell::publish},
};
use domain::{error::AppError, ids::StatementId, voices::rules::LONGEST};
use platform::{
    guard::{Cx, Visitor},
    i18n::t,
    request::RequestContext,
};
use ui::{
    Button, ButtonKind, Input, TextArea,
    form::{self, Form},
};

/// None where nobody would read it. With `words` the words of the receipt by which the verdict was given are typed too:
/// this browser does not hold it any more.
pub(super) async fn form(
    cx: &Cx<Visitor>,
    (number, statement): (i32, StatementId),
    member: bool,
    words: bool,
) -> Result<Option<impl IntoView + use<>>, AppError> {
    let typed = form::submitted_value("text");
    // What somebody typed is shown again, whoever reads it by now.
    if typed.is_none() && !store::voices::are_read(cx).await? {
        return Ok(None);
    }
    let open = typed.is_some() || RequestContext::current().query("why").is_some();
    let alarming = store::alert_words::lists(cx).await.phrases.alarm(&typed.unwrap_or_default());
    let numbers = alert_words::numbers(cx).await;
    let walk = if member { "member" } else { "" };
    Ok(Some(view! {
        <details class="card" id="why" open=open>
            <summary>{t("pledge-why-title")}</summary>
            <Form<SayWhy> once=true carried=true class="stack">
                <input type="hidden" name="number" value=number/>
                <input type="hidden" name="statement" value=statement.to_string()/>
                <input type="hidden" name="walk" value=walk/>
                <p>{t("pledge-why-who")}</p>
                <p><strong>{t("voices-who-danger")}</strong></p>
                <div class="counted">
                    <TextArea name="text" label=t("pledge-why-text") rows=4/>
                    {alert_words::room(LONGEST)}
                </div>
                {words.then(|| view! { <Input name="words" label=t("pledge-verdict-words") hint=t("pledge-verdict-words-hint") autocomplete="off"/> })}
                {alert_words::help_while_typing(numbers, alarming)}
                {publish()}
                <Button kind=ButtonKind::Quiet>{t("pledge-why-send")}</Button>
            </Form<SayWhy>>
        </details>
    }))
}
