//! Sections, conditions, and the easier wordings of a question.

use std::collections::HashMap;

use leptos::prelude::*;

use domain::{
    error::{AppError, FieldErrors},
    lang::TypedText,
    paths::{self, Path},
    surveys::{
        editing::{self, Direction},
        forms::{self, code_of},
        model::{Op, Rule, Section, Test},
        rules::logic::Asker,
    },
    text::normalize,
};
use platform::{
    guard::{Author, require},
    request::RequestContext,
};
use store::surveys::EditBase;

/// Saves a section; an empty `section` is a new one at the end.
#[server(prefix = "/do", endpoint = "surveys/section")]
pub async fn save_section(
    code: String,
    revision: i64,
    #[server(default)] section: String,
    title: TypedText,
    intro: TypedText,
    #[server(default)] easier: HashMap<String, String>,
    #[server(default)] why: String,
) -> Result<(), AppError> {
    let cx = require::<Author>().await?;
    let code = code_of(&code)?;
    let mut problems = FieldErrors::default();
    let title = forms::title(&mut problems, title, cx.lang());
    let intro = intro.tidied(normalize);
    editing::max_chars_each(&mut problems, "intro", &intro.words(), editing::INTRO);
    let easier_title = forms::easier(&mut problems, &easier, "title", editing::TITLE, editing::one_line);
    let easier_intro = forms::easier(&mut problems, &easier, "intro", editing::INTRO, normalize);
    problems.check()?;
    let id = store::surveys::change(&cx, &code, revision, |draft| {
        draft.why = editing::one_line(&why);
        let stands = draft.document.section(&section).cloned().unwrap_or_default();
        let section = Section {
            id: section,
            title: title.keeping(&stands.title),
            intro: intro.keeping(&stands.intro),
            easier_title: forms::keeping(easier_title, &easier, "title", &stands.easier_title),
            easier_intro: forms::keeping(easier_intro, &easier, "intro", &stands.easier_intro),
            show: stands.show,
        };
        editing::put_section(&mut draft.document, section)
    })
    .await?;
    RequestContext::current().redirect_with_flash(paths::surveys::Overview(&code.0).at(id), "surveys-flash-saved");
    Ok(())
}

/// Moves a section with its questions `up` or `down`, or removes it (`remove`); its questions stay.
#[server(prefix = "/do", endpoint = "surveys/move-section")]
pub async fn move_section(code: String, revision: i64, section: String, act: String) -> Result<(), AppError> {
    let cx = require::<Author>().await?;
    let code = code_of(&code)?;
    let way = Direction::parse(&act).ok_or_else(|| AppError::invalid("", "form-unreadable"))?;
    store::surveys::change(&cx, &code, revision, |draft| editing::move_section(&mut draft.document, &section, way))
        .await?;
    RequestContext::current().redirect(paths::surveys::Overview(&code.0).at(section));
    Ok(())
}

/// Saves when a question (`q2`) or a section (`s1`) is asked: `test[n]` is `question op value`, empty rows are left
/// out; `how` is `all` or `any`. Without rows it is always asked.
#[server(prefix = "/do", endpoint = "surveys/when")]
pub async fn save_when(
    code: String,
    revision: i64,
    asker: String,
    #[server(default)] how: String,
    #[server(default)] test: HashMap<String, String>,
) -> Result<(), AppError> {
    let cx = require::<Author>().await?;
    let code = code_of(&code)?;
    let mut rows: Vec<_> = test.into_iter().filter(|(_, typed)| !typed.trim().is_empty()).collect();
    rows.sort();
    let tests: Option<Vec<Test>> = rows.iter().map(|(_, typed)| read_test(typed)).collect();
    let tests = tests.ok_or_else(|| AppError::invalid("", "form-unreadable"))?;
    let rule = (!tests.is_empty()).then_some(Rule { all: how != "any", tests });
    let of = if asker.starts_with('s') { Asker::Section(&asker) } else { Asker::Question(&asker) };
    store::surveys::change(&cx, &code, revision, |draft| editing::put_rule(&mut draft.document, of, rule)).await?;
    RequestContext::current().redirect_with_flash(paths::surveys::Overview(&code.0).at(asker), "surveys-flash-saved");
    Ok(())
}

/// `q1 is yes`: the value that one list of the form posts.
fn read_test(typed: &str) -> Option<Test> {
    let mut parts = typed.split_whitespace();
    let (question, op, value) = (parts.next()?, parts.next()?, parts.next()?);
    Some(Test { question: question.to_owned(), op: Op::parse(op)?, value: value.to_owned() })
}

/// Saves the easier wordings of a question, its help and its answers, for readers of 7 to 10 and in Easy Read with a
/// symbol. `easier` has the texts other than the question's own (`domain::surveys::forms::easier_field`).
#[server(prefix = "/do", endpoint = "surveys/words")]
pub async fn save_words(
    code: String,
    revision: i64,
    question: String,
    younger: TypedText,
    easy: TypedText,
    #[server(default)] easy_symbol: String,
    #[server(default)] symbol: String,
    #[server(default)] easier: HashMap<String, String>,
    #[server(default)] why: String,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<Author>().await?;
    let code = code_of(&code)?;
    let (younger, easy) = (younger.tidied(editing::one_line), easy.tidied(editing::one_line));
    let mut problems = FieldErrors::default();
    editing::max_chars_each(&mut problems, "younger", &younger.words(), editing::TEXT);
    editing::max_chars_each(&mut problems, "easy", &easy.words(), editing::EASY);
    let help = forms::easier(&mut problems, &easier, "help", editing::TEXT, editing::one_line);
    store::surveys::change(&cx, &code, EditBase::of(revision, &question, &read), |draft| {
        draft.why = editing::one_line(&why);
        let question = draft.document.questions.iter_mut().find(|q| q.id == question).ok_or(AppError::NotFound)?;
        question.younger = younger.keeping(&question.younger);
        question.easy.text = easy.keeping(&question.easy.text);
        question.easy.symbol = editing::one_line(&easy_symbol);
        question.symbol = editing::one_line(&symbol);
        question.easier_help = forms::keeping(help, &easier, "help", &question.easier_help);
        forms::easier_options(&mut problems, &mut question.options, &easier);
        problems.check()?;
        Ok(())
    })
    .await?;
    RequestContext::current()
        .redirect_with_flash(paths::surveys::Overview(&code.0).at(question), "surveys-flash-saved");
    Ok(())
}
