//! A question read aloud for Easy Read: the words to read, and the recording in each language.

use leptos::prelude::*;

use super::{back, building_script, carried, changed_meanwhile, each, of_path, why_field};
use crate::{
    page::{PageResponse, html},
    sounds,
    surveys::{
        actions::sounds::SaveSound,
        question_view::{self, choice_words},
    },
};
use domain::{
    error::AppError,
    lang::Lang,
    paths::{self, Path},
    surveys::{
        model::{Level, Question},
        rules::Extent,
    },
};
use platform::{
    guard::{Visitor, require},
    i18n::t,
    request::RequestContext,
};
use ui::{Button, Script, form::Form, frame::Audience};

/// `/surveys/{code}/question/{id}/sound`
pub async fn sound() -> Result<PageResponse, AppError> {
    let (cx, survey) = of_path().await?;
    let req = RequestContext::current();
    let question = survey.document.question(req.param("id")).ok_or(AppError::NotFound)?.clone();
    if survey.extent == Extent::Nothing {
        return Err(AppError::conflict("surveys-not-now"));
    }
    let easy = Level::Easy.of(survey.document.clone());
    let said = easy.question(&question.id).cloned().unwrap_or_default();
    let others = store::surveys::others(&cx, survey.id).await?;
    let twins = each(|of| in_one_language(&question, &said, of));
    let (carried, id, read) = (carried(&survey), question.id.clone(), store::surveys::print::print(&question));
    let why = why_field(&survey);
    let words = paths::surveys::Words(&survey.code.0, &question.id).address();
    req.plays_sound();
    req.may_record();
    html(
        t("surveys-sound"),
        Audience::Staff,
        view! {
            {back(words, t("surveys-words"))}
            <h1>{t("surveys-sound")}</h1>
            <p>{t("surveys-sound-text")}</p>
            {building_script(&survey, &others)}
            {changed_meanwhile(&[])}
            <Form<SaveSound> multipart=true>
                {carried}
                <input type="hidden" name="question" value=id/>
                <input type="hidden" name="read" value=read/>
                <div class="twins sounds">{twins}</div>
                {why}
                <Button>{t("surveys-save")}</Button>
            </Form<SaveSound>>
            <Script name="record" defer=true/>
        },
    )
}

/// For one language: the words to read, the present recording, and the field for a new one.
fn in_one_language(question: &Question, said: &Question, of: Lang) -> impl IntoView + use<> {
    let lines = [said.text.get(of), said.help.get(of)].map(str::to_owned).into_iter();
    let answers = said.options.iter().map(|option| choice_words(said, &option.id, of));
    let lines = lines.chain(answers).filter(|line| !line.is_empty()).collect();
    let kept = question_view::recording(question, of, sounds::title(of));
    sounds::in_one_language(of, lines, kept)
}

/// `/surveys/sounds/{id}`
pub async fn heard() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    Ok(sounds::answer(store::surveys::sound(&cx, RequestContext::current().parse("id")?).await?))
}
