//! Plain forms: posted to a server function, shown again as they were typed if it refuses.

use leptos::{prelude::*, server_fn::ServerFn};

use domain::{
    error::{AppError, FieldError, FieldErrors, Message},
    lang::{Lang, Localized},
    paths,
};
use platform::{
    as_read::stamp,
    i18n::{href, localize},
    random,
    request::{Carried, RejectedForm, RequestContext},
};

fn rejected_form() -> Option<RejectedForm> {
    use_context::<RequestContext>().map_or_else(use_context, |req| req.failed.clone())
}

/// What was typed into `field`, if a form of this page has just been refused.
pub fn submitted_value(field: &str) -> Option<String> {
    rejected_form()?.values.into_iter().find(|(name, _)| name == field).map(|(_, value)| value)
}

/// What was typed of a text in several languages.
pub fn typed_text(field: &str) -> Localized {
    let each = Lang::ALL.map(|lang| (lang, submitted_value(&lang.field(field)).unwrap_or_default()));
    each.into_iter().fold(Localized::default(), |text, (lang, words)| text.with(lang, words))
}

/// Everything that was typed or ticked under `field`, also as `field[]` and `field[0]`.
pub fn submitted_values(field: &str) -> Vec<String> {
    let Some(failed) = rejected_form() else { return Vec::new() };
    let listed = format!("{field}[");
    failed
        .values
        .into_iter()
        .filter(|(name, _)| name == field || name.starts_with(&listed))
        .map(|(_, value)| value)
        .collect()
}

/// Whether a form of this page has just been refused, or brought here: then what was typed counts, not what is stored.
pub fn was_rejected() -> bool {
    rejected_form().is_some()
}

/// Whether something was refused.
pub fn has_errors() -> bool {
    rejected_form().is_some_and(|failed| !failed.is_carried())
}

/// What is wrong with `field`, in the reader's language.
pub fn field_error(field: &str) -> Option<String> {
    error_list().iter().find(|p| p.field == field).map(|p| localize(&p.sentence))
}

/// Everything that is wrong with the refused form: field and sentence, in order.
pub fn field_errors() -> Vec<(String, String)> {
    error_list().iter().map(|p| (p.field.clone(), localize(&p.sentence))).collect()
}

fn error_list() -> Vec<FieldError> {
    let general = |sentence: Message| vec![FieldError { field: String::new(), sentence }];
    match rejected_form().map(|f| f.error) {
        Some(AppError::Invalid(problems)) => problems,
        // The last ones have a page of their own, which says it.
        None | Some(AppError::SignIn | AppError::Forbidden | AppError::NotFound | AppError::Gone(_)) => Vec::new(),
        Some(AppError::Conflict(sentence)) => general(sentence),
        Some(AppError::TooMany) => general(Message::new("error-too-many-text")),
        Some(AppError::Unavailable) => general(Message::new("error-unavailable-text")),
        Some(_) => general(Message::new("error-internal-text")),
    }
}

/// A form whose fields are the arguments of the server function `F`. Needs no script.
#[component]
pub fn Form<F>(
    #[prop(optional)] _action: std::marker::PhantomData<F>,
    /// Carries files.
    #[prop(optional)]
    multipart: bool,
    /// Carries a key so that posting it twice does it once; `F` has an argument `once: String`.
    #[prop(optional)]
    once: bool,
    /// Somebody writes in it from nothing: what is typed survives every way off the page that the page offers.
    #[prop(optional)]
    carried: bool,
    /// Of a carried one: the action that a button of another language posts to, if the form is kept there.
    #[prop(optional, into)]
    language: String,
    #[prop(optional, into)] class: String,
    #[prop(optional, into)] id: String,
    children: Children,
) -> impl IntoView
where
    F: ServerFn + 'static,
{
    let key = once.then(|| submitted_value("once").unwrap_or_else(random::once_key));
    // Of several forms on a page the first one has the ways off it.
    let req = use_context::<RequestContext>().filter(|req| carried && req.carried().is_none());
    let (id, page) = match req {
        Some(req) => {
            req.carries(Carried { id: Carried::ID, language: (!language.is_empty()).then_some(language) });
            (Carried::ID.to_owned(), Some(req.current_url()))
        }
        None => (id, None),
    };
    let here = page.clone();
    view! {
        <form
            method="post"
            action=action_path(F::PATH)
            enctype=multipart.then_some("multipart/form-data")
            class=(!class.is_empty()).then_some(class)
            id=(!id.is_empty()).then_some(id)
            data-keep=here
            // The next child at this phone is offered nothing of the one before.
            autocomplete=carried.then_some("off")
            novalidate
        >
            {page.map(|page| view! { <input type="hidden" name=Carried::PAGE value=page/> })}
            {key.map(|key| view! { <input type="hidden" name="once" value=key/> })}
            {children()}
        </form>
    }
}

/// Where a form posts to: the action in the reader's language, with the page to come back to.
pub fn action_path(action: &str) -> String {
    let from =
        use_context::<RequestContext>().map_or_else(|| paths::voices::Home.to_string(), |req| href(req.current_url()));
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("from", &from).finish();
    format!("{}?{query}", href(action))
}

/// The hidden field with it.
#[component]
pub fn AsRead(#[prop(into)] of: String) -> impl IntoView {
    let read = use_context::<RequestContext>().map(|req| stamp(&req.services, &of)).unwrap_or_default();
    view! { <input type="hidden" name="read" value=read/> }
}

/// Checks a form's own rules. Codes are keys of the locales; `min` and `max` fill their gaps.
///
/// # Errors
/// `Invalid` with each field's problem.
pub fn check(form: &impl validator::Validate) -> Result<(), AppError> {
    let Err(errors) = form.validate() else { return Ok(()) };
    let mut problems = FieldErrors::default();
    for (field, found) in errors.field_errors() {
        for error in found {
            let mut sentence = Message::new(&error.code);
            for (gap, filling) in &error.params {
                if gap != "value" {
                    sentence = sentence.with(gap, filling.as_str().map_or_else(|| filling.to_string(), str::to_owned));
                }
            }
            problems.push(field.as_ref(), sentence);
        }
    }
    problems.0.sort_by(|a, b| a.field.cmp(&b.field));
    problems.check()
}
