//! The original, what in it may have to be taken out, and the box with the text that will be shared.
//!
//! Without script the officer edits the box: words are replaced by `[name]`, `[place]` or `[other]`.
//! With script the same is done by marking; the box always holds exactly what will be shared.

use leptos::prelude::*;

use super::{left::still_there, pictures, queue_field, share_options::ShareOptions};
use crate::moderation::actions::Share;
use domain::moderation::{
    redaction::{Kind, Spans},
    suggestions::{Suggestion, suggest_beside},
};
use platform::{
    i18n::{marks, other_lang, t},
    random::hex,
    request::RequestContext,
};
use staff::Redactor;
use store::voices::moderation::{
    Case,
    draft::{Draft, spans_of},
};
use ui::{
    Banner, Button, ButtonKind, Mood, TextArea,
    form::{self, Form},
};

/// Original, marking tool, box and *share*, for the officer who has claimed the voice. The box has the text of the
/// draft, if there is one.
pub fn tool(case: &Case, original: &str, draft: Option<&Draft>, asked: ShareOptions) -> AnyView {
    let marked = marked(case, original, draft);
    let suggestions = suggest_beside(original, &marked);
    let found = found(original, &suggestions);
    let still = still_there(original, &marked);
    let (voice, looked) = (case.id.to_string(), pictures::looked_field(case));
    let pictures = pictures::ticks(case, draft);
    let text = draft.map_or_else(|| original.to_owned(), |draft| draft.text(original, case.lang));
    let spans = form::submitted_value("spans").or_else(|| draft.map(|draft| draft.spans.clone())).unwrap_or_default();
    let said_lang = other_lang(case.lang, original);
    let said = highlighted(original, &suggestions);
    view! {
        <section class="redactor" data-version=version(original)>
            <h2 id="said">{t("moderation-said")}</h2>
            {found}
            <div class="toolbar row" hidden role="toolbar" aria-label=t("moderation-tools")>
                {Kind::ALL.map(|kind| view! {
                    <button type="button" class="button quiet" data-kind=kind.key()>
                        {t(&format!("moderation-take-{}", kind.key()))}
                    </button>
                }).collect_view()}
                <button type="button" class="button plain" data-kind="">{t("moderation-put-back")}</button>
            </div>
            <p class="hint" id="said-how" hidden>{t("moderation-how-script")}</p>
            <div class="said" id="original" dir="auto" lang=said_lang aria-labelledby="said">{said}</div>
            <Redactor marks=marks::of(case.lang) words=marks::words() name=t("moderation-found-name")/>
        </section>
        <section>
            <h2>{t("moderation-will-share")}</h2>
            <Form<Share>>
                <input type="hidden" name="voice" value=voice/>
                <input type="hidden" name="spans" value=spans/>
                {looked}
                <TextArea name="text" label=t("moderation-text-label") hint=t("moderation-text-hint") value=text rows=6/>
                {still}
                {pictures}
                {asked.fields()}
                {queue_field()}
                <div class="row">
                    <Button name="then" value="next">{t("moderation-share-next")}</Button>
                    <Button kind=ButtonKind::Quiet>{t("moderation-share")}</Button>
                    <Button kind=ButtonKind::Plain name="then" value="preview">{t("moderation-preview")}</Button>
                </div>
            </Form<Share>>
        </section>
    }
    .into_any()
}

/// The marks in the box: of the refused form, or of the draft.
fn marked(case: &Case, original: &str, draft: Option<&Draft>) -> Spans {
    let spans = form::submitted_value("spans").unwrap_or_default();
    let typed = form::submitted_value("text").and_then(|text| spans_of(original, &text, &spans, case.lang).ok());
    let kept = || Spans::parse(&draft?.spans, original.chars().count()).ok();
    typed.or_else(kept).unwrap_or_default()
}

/// A keyed hash of the text, by which the browser keeps unfinished marks: marks of other words must not be used for
/// these, and the hash stays in the browser's storage after the words are gone.
fn version(original: &str) -> String {
    let named = RequestContext::current().services.keys.fingerprint("words-version", original);
    hex(&named[..8])
}

/// The text with everything that was found underlined.
fn highlighted(text: &str, suggestions: &[Suggestion]) -> Vec<AnyView> {
    let letters: Vec<char> = text.chars().collect();
    let part = |from: usize, to: usize| letters[from..to].iter().collect::<String>();
    // An empty text node would be written as a space, which the tool would count.
    let plain = |from: usize, to: usize| (from < to).then(|| part(from, to).into_any());
    let (mut at, mut pieces) = (0, Vec::new());
    for one in suggestions {
        pieces.extend(plain(at, one.start));
        let place = format!("{}-{}-{}", one.start, one.end, one.why.kind().key());
        let (why, words) = (t(one.why.key()), part(one.start, one.end));
        pieces.push(view! { <mark data-span=place data-why=why.clone() title=why>{words}</mark> }.into_any());
        at = one.end;
    }
    pieces.extend(plain(at, letters.len()));
    pieces
}

/// What was found, as a list; the tool makes each a button.
fn found(text: &str, suggestions: &[Suggestion]) -> impl IntoView + use<> {
    let items: Vec<_> = suggestions
        .iter()
        .map(|one| {
            let words: String = text.chars().skip(one.start).take(one.end - one.start).collect();
            let place = format!("{}-{}-{}", one.start, one.end, one.why.kind().key());
            view! { <li data-span=place>{format!("{}: ", t(one.why.key()))}<b dir="auto">{words}</b></li> }
        })
        .collect();
    view! {
        <div data-found hidden=suggestions.is_empty()>
            <Banner mood=Mood::Warn>
                <p>{t("moderation-found")}</p>
                <ul class="found">{items}</ul>
            </Banner>
        </div>
    }
}
