//! A question read aloud for Easy Read: the words to read, and the recording in each language.

use leptos::prelude::*;

use super::{back, building_script, carried, changed_meanwhile, each, in_lang, of_path, why_field};
use crate::{
    page::{PageResponse, html},
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
    ranges,
    request::RequestContext,
    sounds,
};
use ui::{
    Button, FileInput, Script,
    form::{self, Form},
    frame::Audience,
};

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
    let name = of.field("sound");
    let lines = [said.text.get(of), said.help.get(of)].map(str::to_owned).into_iter();
    let answers = said.options.iter().map(|option| choice_words(said, &option.id, of));
    let lines = lines.chain(answers).filter(|line| !line.is_empty());
    let lines = lines.map(|line| view! { <p>{line}</p> }).collect_view();
    let title = in_lang(&t("surveys-sound-in"), of);
    let kept = question_view::recording(question, of, title.clone()).map(|player| {
        let none = of.field("no_sound");
        let ticked = form::submitted_value(&none).is_some();
        view! {
            {player}
            <label class="choice">
                <input type="checkbox" name=none value="true" checked=ticked/>
                <span>{t("surveys-sound-gone")}</span>
            </label>
        }
    });
    let accept = "audio/ogg,audio/webm,audio/mp4,audio/mpeg,.ogg,.opus,.webm,.m4a,.mp4,.mp3";
    view! {
        <section class="stack">
            <h2>{title}</h2>
            <p class="soft">{t("surveys-sound-read")}</p>
            <blockquote class="kept-words" dir="auto" lang=of.tag()>{lines}</blockquote>
            {kept}
            <FileInput name=name.clone() label=in_lang(&t("surveys-field-sound"), of) hint=t("surveys-field-sound-hint") accept=accept/>
            <p class="row">
                <button
                    type="button"
                    class="button quiet"
                    hidden
                    data-record=name
                    data-stop=t("surveys-sound-stop")
                    data-refused=t("surveys-sound-refused")
                    data-done=t("surveys-sound-done")
                >
                    {t("surveys-sound-record")}
                </button>
                <span class="soft" role="status"></span>
            </p>
        </section>
    }
}

/// `/surveys/sounds/{id}`
pub async fn heard() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let req = RequestContext::current();
    let (format, file, public): (sounds::Format, _, _) = store::surveys::sound(&cx, req.parse("id")?).await?;
    let cache = if public { "public, max-age=86400" } else { "no-store" };
    Ok(PageResponse::Raw(ranges::answer(&req.headers, format.content_type(), cache, file)))
}
