//! The pages to add to what was said, and to change its words.

use leptos::{prelude::*, server_fn::ServerFn};

use crate::{
    page::{PageResponse, html},
    receipt_cookie,
    voices::{
        actions::{Correct, Find, SayMore, Tell},
        alert_words,
        pages::tell::no_signal,
    },
};
use domain::{
    error::AppError,
    ids::{ReceiptId, ReplyId, VoiceId},
    paths,
    voices::{
        model::Finding,
        rules::{self, Correction, LONGEST, LONGEST_WHOLE},
    },
};
use platform::{
    guard::{Cx, Visitor, require},
    i18n::{href, t},
    request::RequestContext,
};
use store::voices::Mine;
use ui::{
    Button, ButtonKind, LinkButton, Quote, TextArea,
    form::{self, Form},
    frame::Audience,
};

/// The current version of the voice in the address, if it belongs to the receipt that this browser holds; none if all
/// versions were taken back.
async fn one(cx: &Cx<Visitor>, receipt: ReceiptId) -> Result<Option<Mine>, AppError> {
    let id: VoiceId = RequestContext::current().parse("id")?;
    let newest = store::voices::newest(cx, id).await?;
    let mine = store::voices::mine(cx, receipt).await?;
    if newest.is_none() && mine.iter().any(|one| one.id == id) {
        return Ok(None);
    }
    mine.into_iter().find(|one| Some(one.id) == newest).map(Some).ok_or(AppError::NotFound)
}

/// The text area, with the help beside it.
async fn writing(
    cx: &Cx<Visitor>,
    label: &'static str,
    value: String,
    most: usize,
) -> Result<impl IntoView + use<>, AppError> {
    let typed = form::submitted_value("text").unwrap_or_default();
    let alarming = store::alert_words::lists(cx).await.phrases.alarm(&typed);
    let numbers = alert_words::numbers(cx).await;
    Ok(view! {
        <div class="counted">
            <TextArea name="text" label=t(label) value=value rows=7/>
            {alert_words::room(most)}
        </div>
        {alert_words::help_while_typing(numbers, alarming)}
    })
}

/// The page if the receipt has run out while somebody wrote: what they wrote stays in the form, to be sent once they
/// have typed the four words again.
fn lapsed<F>(title: &'static str, most: usize) -> Result<PageResponse, AppError>
where
    F: ServerFn + 'static,
{
    if !form::was_rejected() {
        return Ok(PageResponse::Go(paths::voices::Follow.to_string()));
    }
    let voice: VoiceId = RequestContext::current().parse("id")?;
    let words = view! {
        <p>{t("voices-mend-lapsed-text")}</p>
        <p><a class="button quiet" href=href(paths::voices::Follow) target="_blank">{t("voices-mend-lapsed-words")}</a></p>
    };
    kept::<F>(title, words, view! { <input type="hidden" name="voice" value=voice.to_string()/> }, most)
}

/// The page if the voice was taken back while somebody wrote: what they wrote can be sent as a new voice.
fn gone(title: &'static str) -> Result<PageResponse, AppError> {
    if !form::was_rejected() {
        return Err(AppError::gone("voices-withdrawn-already"));
    }
    let words = view! { <p>{t("voices-mend-gone-text")}</p> <p>{t("voices-mend-gone-new")}</p> };
    kept::<Tell>(title, words, (), LONGEST)
}

/// A form with what was written and could not be sent.
fn kept<F>(
    title: &'static str,
    words: impl IntoView + 'static,
    hidden: impl IntoView + 'static,
    most: usize,
) -> Result<PageResponse, AppError>
where
    F: ServerFn + 'static,
{
    html(
        t(title),
        Audience::Young,
        view! {
            <h1>{t(title)}</h1>
            {words}
            <Form<F> once=true carried=true>
                {hidden}
                <div class="counted">
                    <TextArea name="text" label=t("voices-correct-text") rows=7/>
                    {alert_words::room(most)}
                </div>
                {alert_words::watch()}
                {send("voices-tell-send")}
            </Form<F>>
        },
    )
}

fn send(words: &'static str) -> impl IntoView {
    view! {
        {no_signal()}
        <div class="row">
            <Button>{t(words)}</Button>
            <LinkButton kind=ButtonKind::Plain href=href(paths::voices::Follow)>{t("voices-mend-back")}</LinkButton>
        </div>
    }
}

/// `/follow/{id}/more`
pub async fn more() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let Some(receipt) = receipt_cookie::mine(&cx).await? else {
        return lapsed::<SayMore>("voices-more-title", LONGEST);
    };
    receipt_cookie::renew();
    let Some(mine) = one(&cx, receipt).await? else { return gone("voices-more-title") };
    let writing = writing(&cx, "voices-more-text", String::new(), LONGEST).await?;
    let publish = if mine.may_publish { "voices-more-public" } else { "voices-more-closed" };
    html(
        t("voices-more-title"),
        Audience::Young,
        view! {
            <h1>{t("voices-more-title")}</h1>
            <Quote text=mine.text lang=mine.lang/>
            <p>{t("voices-more-lead")}" "{t(publish)}</p>
            <Form<SayMore> once=true carried=true>
                <input type="hidden" name="voice" value=mine.id.to_string()/>
                {writing}
                {send("voices-tell-send")}
            </Form<SayMore>>
        },
    )
}

/// `/follow/{id}/correct`
pub async fn correct() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let Some(receipt) = receipt_cookie::mine(&cx).await? else {
        return lapsed::<Correct>("voices-correct-title", LONGEST_WHOLE);
    };
    receipt_cookie::renew();
    let Some(mine) = one(&cx, receipt).await? else { return gone("voices-correct-title") };
    let writing = writing(&cx, "voices-correct-text", mine.text.clone(), LONGEST_WHOLE).await?;
    // `alarming` is left as false here: whether the old words stay for that reason makes no difference to the writer.
    let lead = match rules::correction(mine.state, false) {
        Correction::Replaces => "voices-correct-lead",
        Correction::NewVersion if mine.state.is_shared() => "voices-correct-shared",
        Correction::NewVersion => "voices-correct-decided",
    };
    html(
        t("voices-correct-title"),
        Audience::Young,
        view! {
            <h1>{t("voices-correct-title")}</h1>
            <p>{t(lead)}</p>
            <Form<Correct> once=true carried=true>
                <input type="hidden" name="voice" value=mine.id.to_string()/>
                {writing}
                {send("voices-correct-send")}
            </Form<Correct>>
        },
    )
}

/// The buttons to say thank you or that it is not so, and a link to add to what was said.
pub(super) fn thinks(voice: VoiceId, reply: ReplyId, found: Option<Finding>) -> impl IntoView {
    let said = found.map(|finding| {
        let words = match finding {
            Finding::Thanks => t("voices-found-thanks"),
            Finding::Disagrees => t("voices-found-disagrees"),
        };
        let more = href(paths::voices::More(voice));
        view! { <p role="status">{words}" "<a href=more>{t("voices-found-more")}</a></p> }
    });
    let kind = |finding| if found == Some(finding) { ButtonKind::Primary } else { ButtonKind::Quiet };
    let (thanks, disagrees) = (kind(Finding::Thanks), kind(Finding::Disagrees));
    view! {
        <Form<Find> class="thinks">
            <input type="hidden" name="voice" value=voice.to_string()/>
            <input type="hidden" name="reply" value=reply.to_string()/>
            <p>{t("voices-find-ask")}</p>
            <div class="row">
                <Button name="finding" value=Finding::Thanks.key() kind=thanks>{t("voices-find-thanks")}</Button>
                <Button name="finding" value=Finding::Disagrees.key() kind=disagrees>{t("voices-find-disagrees")}</Button>
            </div>
            {said}
        </Form<Find>>
    }
}
