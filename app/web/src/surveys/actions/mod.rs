//! What authors and officers do with surveys. Each action has the survey's code; those that change it also have the
//! revision that was read, so that nobody overwrites changes they have not seen.

pub(crate) mod checking;
pub(crate) mod parts;
pub(crate) mod pictures;
pub(crate) mod sounds;

use std::collections::HashMap;

use leptos::prelude::*;

use domain::{
    error::{AppError, FieldErrors, Message},
    ids::PersonId,
    lang::TypedText,
    paths::{self, Path},
    surveys::{
        definition, editing,
        forms::{self, Typed, code_of, most_of, row_act, rows},
        model::{Influence, Kind, Privacy, Question},
        rules::SurveyMove,
        template,
    },
    text::normalize,
};
use platform::{
    guard::{Author, Officer, require},
    i18n::languages,
    request::RequestContext,
};
use store::surveys::EditBase;

/// Starts a survey: from a template, or from nothing.
#[server(prefix = "/do", endpoint = "surveys/create")]
pub async fn create(
    #[server(default)] template: String,
    #[server(default)] privacy: String,
    title: TypedText,
    once: String,
) -> Result<(), AppError> {
    let cx = require::<Author>().await?;
    let mut problems = FieldErrors::default();
    let title = forms::title(&mut problems, title, cx.lang()).words();
    let privacy = Privacy::parse(&privacy);
    if privacy.is_none() {
        problems = problems.add("privacy", Message::new("surveys-privacy-choose"));
    }
    let document = template::start(&template, title);
    if document.is_none() {
        problems = problems.add("template", Message::new("surveys-template-choose"));
    }
    problems.check()?;
    let (Some(privacy), Some(document)) = (privacy, document) else { return Err(AppError::Internal) };
    let code = store::surveys::create(&cx, &document, privacy, None, &once).await?;
    RequestContext::current().redirect(paths::surveys::Overview(&code.0));
    Ok(())
}

/// Copies a survey: the next round of a series, or a start for something new.
#[server(prefix = "/do", endpoint = "surveys/copy")]
pub async fn copy(code: String, once: String) -> Result<(), AppError> {
    let cx = require::<Author>().await?;
    let old = store::surveys::editable(&cx, &code_of(&code)?).await?;
    let mut document = old.document.clone();
    definition::forget_pictures(&mut document);
    let new = store::surveys::create(&cx, &document, old.privacy, Some(&old), &once).await?;
    RequestContext::current().redirect_with_flash(paths::surveys::Overview(&new.0), "surveys-flash-copied");
    Ok(())
}

/// Saves title, introduction, privacy, and what answers can change.
#[server(prefix = "/do", endpoint = "surveys/details")]
pub async fn save_details(
    code: String,
    revision: i64,
    title: TypedText,
    intro: TypedText,
    #[server(default)] easier: HashMap<String, String>,
    #[server(default)] privacy: String,
    #[server(default)] influence: String,
    #[server(default)] by_section: String,
    #[server(default)] english_only: String,
    #[server(default)] why: String,
) -> Result<(), AppError> {
    let cx = require::<Author>().await?;
    let code = code_of(&code)?;
    let mut problems = FieldErrors::default();
    let title = forms::title(&mut problems, title, cx.lang());
    let intro = intro.tidied(normalize);
    editing::max_chars_each(&mut problems, "intro", &intro.words(), editing::INTRO);
    let easier_intro = forms::easier(&mut problems, &easier, "intro", editing::INTRO, normalize);
    let english_only = editing::one_line(&english_only);
    domain::text::max_chars(&mut problems, "english_only", &english_only, editing::TEXT);
    problems.check()?;
    let languages = languages();
    store::surveys::change(&cx, &code, revision, |draft| {
        draft.why = editing::one_line(&why);
        let document = &mut draft.document;
        document.title = title.keeping(&document.title);
        document.intro = intro.keeping(&document.intro);
        document.easier_intro = forms::keeping(easier_intro, &easier, "intro", &document.easier_intro);
        // While the survey is open the form does not have these fields.
        if draft.everything {
            draft.document.influence = Influence::parse(&influence);
            draft.document.by_section = !by_section.is_empty();
            // Nor has it this one where the council has English alone.
            if !languages.english_alone() {
                draft.document.english_only = english_only;
            }
        }
        if let Some(privacy) = Privacy::parse(&privacy) {
            draft.privacy = privacy;
        }
        Ok(())
    })
    .await?;
    RequestContext::current().redirect_with_flash(paths::surveys::Overview(&code.0), "surveys-flash-saved");
    Ok(())
}

/// Saves a question; an empty `question` is a new one. `act` is the button: empty to save; `add`, `remove-0` or `up-1`
/// for a row of options, which also saves and shows the form again.
#[server(prefix = "/do", endpoint = "surveys/question")]
pub async fn save_question(
    code: String,
    revision: i64,
    #[server(default)] question: String,
    kind: String,
    text: TypedText,
    help: TypedText,
    #[server(default)] option_id: Vec<String>,
    #[server(default)] option: Vec<TypedText>,
    #[server(default)] option_symbol: Vec<String>,
    #[server(default)] worrying: HashMap<String, String>,
    #[server(default)] section: String,
    #[server(default)] most: String,
    #[server(default)] other: String,
    #[server(default)] about: String,
    #[server(default)] act: String,
    #[server(default)] why: String,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<Author>().await?;
    let code = code_of(&code)?;
    let kind = Kind::parse(&kind).ok_or_else(|| AppError::invalid("kind", "form-unreadable"))?;
    let (text, help) = (text.tidied(editing::one_line), help.tidied(editing::one_line));
    let on_a_row = row_act(&act);
    let mut problems = FieldErrors::default();
    if on_a_row.is_none() && text.words().is_empty() {
        problems = problems.add(&cx.lang().field("text"), Message::new("surveys-text-empty"));
    }
    editing::max_chars_each(&mut problems, "text", &text.words(), editing::TEXT);
    editing::max_chars_each(&mut problems, "help", &help.words(), editing::TEXT);
    let typed = Typed { ids: option_id, labels: &option, symbols: &option_symbol, worrying: &worrying };
    let (options, mut marks): (Vec<_>, Vec<_>) = rows(&mut problems, kind, typed, on_a_row).into_iter().unzip();
    if !kind.has_options() {
        marks.push(forms::marked(kind, &worrying, None));
    }
    let most = most_of(&mut problems, kind, &most, options.len());
    problems.check()?;
    let of = question.clone();
    // Every row has the same fields.
    let in_langs: Vec<_> = option.first().into_iter().flat_map(TypedText::langs).collect();
    let id = store::surveys::change(&cx, &code, EditBase::of(revision, &of, &read), |draft| {
        draft.why = editing::one_line(&why);
        let stands = draft.document.question(&question).cloned().unwrap_or_default();
        let mut options = editing::number_options(options, &stands.options);
        editing::keep_other_languages(&mut options, &stands.options, &in_langs);
        let (text, help) = (text.keeping(&stands.text), help.keeping(&stands.help));
        let mut changed = Question { id: question, kind, text, help, options, ..stands };
        if draft.everything {
            changed.worrying = forms::worrying(&changed.options, &marks);
            changed.most = most;
            changed.other = !other.is_empty();
            changed.about = kind == Kind::Single && !about.is_empty();
            changed.section = section;
        }
        editing::put_question(&mut draft.document, changed)
    })
    .await?;
    let req = RequestContext::current();
    if on_a_row.is_some() {
        req.redirect(paths::surveys::Question(&code.0, &id).at("options"));
    } else {
        req.redirect_with_flash(paths::surveys::Overview(&code.0).at(id), "surveys-flash-saved");
    }
    Ok(())
}

/// Moves a question `up` or `down` by one place, or takes it out (`remove`).
#[server(prefix = "/do", endpoint = "surveys/move-question")]
pub async fn move_question(code: String, revision: i64, question: String, act: String) -> Result<(), AppError> {
    let cx = require::<Author>().await?;
    let code = code_of(&code)?;
    let way = editing::Direction::parse(&act).ok_or_else(|| AppError::invalid("", "form-unreadable"))?;
    store::surveys::change(&cx, &code, revision, |draft| editing::move_question(&mut draft.document, &question, way))
        .await?;
    let req = RequestContext::current();
    let page = paths::surveys::Overview(&code.0);
    if way == editing::Direction::Out {
        req.redirect_with_flash(page, "surveys-flash-removed");
    } else {
        req.redirect(page.at(question));
    }
    Ok(())
}

/// Sends a draft to be checked.
#[server(prefix = "/do", endpoint = "surveys/submit")]
pub async fn submit(code: String) -> Result<(), AppError> {
    let cx = require::<Author>().await?;
    let code = code_of(&code)?;
    store::surveys::submit(&cx, &code).await?;
    RequestContext::current().redirect_with_flash(paths::surveys::Overview(&code.0), "surveys-flash-submitted");
    Ok(())
}

/// An officer's move: `open`, `close`, `publish` or `reopen`.
#[server(prefix = "/do", endpoint = "surveys/decide")]
pub async fn decide(code: String, act: String) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let code = code_of(&code)?;
    let (mv, said) = match act.as_str() {
        "open" => (SurveyMove::Approve, "surveys-flash-opened"),
        "close" => (SurveyMove::Close, "surveys-flash-closed"),
        "publish" => (SurveyMove::Publish, "surveys-flash-published"),
        "reopen" => (SurveyMove::Reopen, "surveys-flash-reopened"),
        _ => return Err(AppError::invalid("", "form-unreadable")),
    };
    store::surveys::decide(&cx, &code, mv).await?;
    RequestContext::current().redirect_with_flash(paths::surveys::Overview(&code.0), said);
    Ok(())
}

/// An officer returns a survey to its author, with a note.
#[server(prefix = "/do", endpoint = "surveys/return")]
pub async fn give_back(code: String, note: String) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let code = code_of(&code)?;
    let note = normalize(&note);
    let mut problems = FieldErrors::default();
    if note.is_empty() {
        problems = problems.add("note", Message::new("surveys-note-empty"));
    }
    domain::text::max_chars(&mut problems, "note", &note, editing::INTRO);
    problems.check()?;
    store::surveys::decide(&cx, &code, SurveyMove::Return(note)).await?;
    RequestContext::current().redirect_with_flash(paths::surveys::Overview(&code.0), "surveys-flash-returned");
    Ok(())
}

/// Shares a survey with another member.
#[server(prefix = "/do", endpoint = "surveys/share")]
pub async fn share(code: String, #[server(default)] person: String) -> Result<(), AppError> {
    let cx = require::<Author>().await?;
    let code = code_of(&code)?;
    let person: PersonId = person.parse().map_err(|_| AppError::invalid("person", "surveys-share-unknown"))?;
    store::surveys::share(&cx, &code, person).await?;
    RequestContext::current().redirect_with_flash(paths::surveys::Overview(&code.0), "surveys-flash-shared");
    Ok(())
}

/// Stops sharing it with a member.
#[server(prefix = "/do", endpoint = "surveys/unshare")]
pub async fn unshare(code: String, person: String) -> Result<(), AppError> {
    let cx = require::<Author>().await?;
    let code = code_of(&code)?;
    let person: PersonId = person.parse().map_err(|_| AppError::NotFound)?;
    store::surveys::unshare(&cx, &code, person).await?;
    RequestContext::current().redirect_with_flash(paths::surveys::Overview(&code.0), "surveys-flash-unshared");
    Ok(())
}
