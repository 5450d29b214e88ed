//! Reading the answers of a page, saving them, and deciding where to go on.

use paths::responses::{Check, Front};
use std::collections::{HashMap, HashSet};

use super::{actions::Then, cookies, eligibility, pages};
use crate::surveys::question_view::grouped_field_name;
use domain::{
    error::{AppError, FieldError, FieldErrors, Message},
    paths::{self, Path},
    responses::{
        model::{Answers, Posted},
        rules::{self, journey, late::Save},
    },
    surveys::model::{Document, Question},
};
use platform::{
    guard::{Cx, Visitor},
    images::{self, ReencodedImage, Refused},
    request::RequestContext,
};
use store::responses::{Pictured, Saving};

/// The form of a page of a survey.
pub struct Page {
    pub code: String,
    /// Its questions, with their fields.
    pub asked: Vec<(String, Posted)>,
    /// It has several questions: each field is one of `answers[question]`.
    pub together: bool,
    pub then: Then,
    /// It was opened from the page *check your answers*.
    pub check: bool,
    /// Which response the page belongs to, and the number of the save.
    pub standing: Standing,
}

/// What a page says of that; nothing if it was made without script.
#[derive(Default)]
pub struct Standing {
    /// The key of the response that is sent from here (`store::responses::sitting::once_of`).
    pub sitting: String,
    /// A number that increases with every save.
    pub n: String,
}

impl Page {
    /// A page with several questions, which `asked` lists.
    pub fn of_many(
        code: String,
        asked: Vec<String>,
        mut answers: HashMap<String, Posted>,
        then: Then,
        check: bool,
        standing: Standing,
    ) -> Self {
        let posted = |id: String| {
            let posted = answers.remove(&id).unwrap_or_default();
            (id, posted)
        };
        let asked = asked.into_iter().map(posted).collect();
        Self { code, asked, together: true, then, check, standing }
    }
}

/// Keeps what was answered on a page. What can be kept is, even if something else is wrong: a picture
/// cannot stand in a form that comes back. Returns the number of the newest save (`store::responses::save`).
pub async fn save(cx: &Cx<Visitor>, page: Page) -> Result<i64, AppError> {
    let (survey, held) = pages::survey_and_held(cx, &page.code).await?;
    if let Some(why) = eligibility::refused_because(cx, &survey).await? {
        return Err(eligibility::refusal(why));
    }
    let save = Save::read(&page.standing.n, page.then != Then::Keep);
    let token = cookies::token(&survey.code).filter(|_| held.is_some());
    let of_held = token.is_some_and(|token| store::responses::sitting::once_of(&token) == page.standing.sitting);
    // An old page of a response that was sent or left must not begin a new one. A page of the started response is not
    // old.
    if !of_held && store::responses::sitting_over(cx, &page.standing.sitting).await? {
        return if page.then == Then::Keep { Ok(0) } else { Err(rules::IllegalResponseMove.into()) };
    }
    let token = cookies::token_or_new(&survey.code, false);
    let document = pages::document_for(cx, &survey, held.as_ref()).await?;
    let before = held.as_ref().map(|held| held.answers.clone()).unwrap_or_default();
    let ids: HashSet<&str> = page.asked.iter().map(|(id, _)| id.as_str()).collect();
    if ids.len() < page.asked.len() {
        return Err(AppError::invalid("", "form-unreadable"));
    }
    let (mut savings, mut problems, mut places) = (Vec::new(), FieldErrors::default(), Vec::new());
    for (id, posted) in &page.asked {
        let at = document.questions.iter().position(|q| q.id == *id);
        let at = at.ok_or_else(|| AppError::invalid("", "responses-question-unknown"))?;
        places.push(at);
        let question = &document.questions[at];
        let field = |name: &str| if page.together { grouped_field_name(id, name) } else { name.to_owned() };
        if page.then == Then::Skip {
            savings.push(Saving { question: id.clone(), answer: None, picture: no_picture(question) });
            continue;
        }
        match read(question, posted, &field("picture"), &before).await? {
            Ok(saving) => savings.push(saving),
            Err(found) => problems.0.extend(found.0.into_iter().map(|p| FieldError { field: field(&p.field), ..p })),
        }
    }
    let mut answers = before.clone();
    for saving in &savings {
        match &saving.answer {
            Some(answer) => answers.insert(saving.question.clone(), answer.clone()),
            None => answers.remove(&saving.question),
        };
    }
    let newest = store::responses::save(cx, (&survey, held.as_ref()), &token, savings, save).await?;
    problems.check()?;
    if page.then == Then::Keep {
        return Ok(newest);
    }
    let to = go_on(&survey.code.0, &document, &page, &places, &before, &answers);
    if let Then::Level(level) = page.then {
        cookies::keep_level(level);
    }
    RequestContext::current().redirect(to);
    Ok(newest)
}

/// The answers of all questions of a sheet of paper, to be saved.
///
/// # Errors
/// `Invalid` with the problems of all of them, named as fields of a form with several questions.
pub async fn sheet(document: &Document, answers: &HashMap<String, Posted>) -> Result<Vec<Saving>, AppError> {
    let (mut given, mut problems) = (Vec::new(), FieldErrors::default());
    let (nothing, before) = (Posted::default(), Answers::new());
    for question in &document.questions {
        let field = |name: &str| grouped_field_name(&question.id, name);
        let posted = answers.get(&question.id).unwrap_or(&nothing);
        match read(question, posted, &field("picture"), &before).await? {
            Ok(saving) => given.push(saving),
            Err(found) => problems.0.extend(found.0.into_iter().map(|p| FieldError { field: field(&p.field), ..p })),
        }
    }
    problems.check()?;
    Ok(given)
}

/// The answer to one question, and what is done with its picture; or what is wrong with it.
async fn read(
    question: &Question,
    posted: &Posted,
    field: &str,
    before: &Answers,
) -> Result<Result<Saving, FieldErrors>, AppError> {
    let drawn = if question.kind.is_picture() { redrawn(field).await? } else { Ok(None) };
    let drawn = match drawn {
        Ok(drawn) => drawn,
        Err(refused) => return Ok(Err(FieldErrors::default().add("picture", Message::new(refused.key())))),
    };
    let kept = before.get(&question.id).is_some_and(|answer| answer.picture) && posted.no_picture.is_empty();
    let answer = match rules::read(question, posted, drawn.is_some() || kept) {
        Ok(answer) => answer,
        Err(problems) => return Ok(Err(problems)),
    };
    let picture = match drawn {
        Some(drawn) => Pictured::New(drawn),
        None if answer.as_ref().is_some_and(|answer| answer.picture) => Pictured::Kept,
        None => no_picture(question),
    };
    Ok(Ok(Saving { question: question.id.clone(), answer, picture }))
}

/// What is done if an answer has no picture: only of some questions there can be one to erase.
fn no_picture(question: &Question) -> Pictured {
    if question.kind.is_picture() { Pictured::Gone } else { Pictured::Kept }
}

/// The picture of this field, drawn anew.
async fn redrawn(field: &str) -> Result<Result<Option<ReencodedImage>, Refused>, AppError> {
    let req = RequestContext::current();
    let Some(upload) = req.uploads.0.iter().find(|upload| upload.field == field) else { return Ok(Ok(None)) };
    if upload.too_large {
        return Ok(Err(Refused::TooLarge));
    }
    let bytes = upload.bytes.clone();
    let drawn = images::redraw_in_turn(bytes, req.source).await?;
    Ok(drawn.map(Some))
}

/// Where to go on, in the survey of this code.
fn go_on(
    code: &str,
    document: &Document,
    page: &Page,
    places: &[usize],
    before: &Answers,
    answers: &Answers,
) -> String {
    use paths::responses::Question;
    let steps = journey::steps(document, answers);
    let (Some(first), Some(last)) = (places.first(), places.last()) else { return Front(code).to_string() };
    let here = Question(code, first + 1);
    let here = if page.check { here.with("check", 1).to_string() } else { here.to_string() };
    match page.then {
        Then::Stay | Then::Keep | Then::Level(_) => return here,
        Then::Back => return journey::before(document, &steps, *first).path(code),
        Then::Next | Then::Skip => {}
    }
    // An answer may open further questions of the same page: then the page is shown again.
    let same = steps.iter().find(|step| step.places.contains(first) || step.places.contains(last));
    if page.together && page.then == Then::Next && same.is_some_and(|s| s.places.iter().any(|at| !places.contains(at)))
    {
        return here;
    }
    if page.check {
        // A changed answer may open questions that were not asked before.
        let known = rules::asked_questions(document, before);
        let new = steps.iter().find(|step| step.places.iter().any(|at| !known.contains(at)));
        return match new {
            Some(step) => Question(code, step.number()).with("check", 1).to_string(),
            None => Check(code).to_string(),
        };
    }
    journey::after(document, &steps, *last).path(code)
}
