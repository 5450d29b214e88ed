//! One question: its words in both languages, its kind, its options. Rows of options are added and removed by buttons
//! that save, so that no script is needed.

use leptos::prelude::*;

use super::{
    back_to_survey, building_script, carried, changed_meanwhile, each, in_lang, kind_hint, kind_word, marking, of_path,
    own_symbols, pair, small_button, text_in, title_of, why_field,
};
use crate::{
    page::{PageResponse, html},
    surveys::actions::SaveQuestion,
};
use domain::{
    error::AppError,
    lang::{Lang, Localized},
    paths::{self, Path},
    surveys::{
        editing,
        forms::option_field,
        model::{Choice, Kind, Question},
        rules::Extent,
    },
};
use platform::{
    i18n::{href, others, t, tr},
    request::RequestContext,
};
use store::surveys::EditableSurvey;
use ui::{
    Button, ButtonKind, Card, ChoiceOption, Input, SYMBOLS, Select,
    form::{self, Form},
    frame::Audience,
    symbol_word,
};

/// Rows of a new question with options.
const ROWS: usize = 3;

/// `/surveys/{code}/question/new?kind=…`; without a kind, all of them to choose from.
pub async fn new() -> Result<PageResponse, AppError> {
    let (cx, survey) = of_path().await?;
    if survey.extent != Extent::Everything {
        return Err(AppError::conflict("surveys-not-now"));
    }
    let Some(kind) = RequestContext::current().query("kind").and_then(|kind| Kind::parse(&kind)) else {
        return html(t("surveys-question-new"), Audience::Staff, kinds(&survey));
    };
    let question = Question { kind, ..Question::default() };
    let title = tr("surveys-question-new-of", &[("kind", kind_word(kind).into())]);
    let own = own_symbols(store::surveys::pictures(&cx, survey.id).await?, cx.lang());
    html(title.clone(), Audience::Staff, edit_view(&survey, &question, title, cx.lang(), &[], &own))
}

/// `/surveys/{code}/question/{id}`
pub async fn edit() -> Result<PageResponse, AppError> {
    let (cx, survey) = of_path().await?;
    let req = RequestContext::current();
    let at = survey.document.questions.iter().position(|q| q.id == req.param("id")).ok_or(AppError::NotFound)?;
    if survey.extent == Extent::Nothing {
        return Err(AppError::conflict("surveys-not-now"));
    }
    let question = &survey.document.questions[at];
    let title = tr("surveys-question-n", &[("n", (at + 1).into())]);
    let others = store::surveys::others(&cx, survey.id).await?;
    let own = own_symbols(store::surveys::pictures(&cx, survey.id).await?, cx.lang());
    html(title.clone(), Audience::Staff, edit_view(&survey, question, title, cx.lang(), &others, &own))
}

fn kinds(survey: &EditableSurvey) -> impl IntoView + use<> {
    let cards = Kind::ALL.map(|kind| {
        let path = paths::surveys::NewQuestion(&survey.code.0).with("kind", kind.key()).to_string();
        view! { <li><Card title=kind_word(kind) href=href(path)><p>{kind_hint(kind)}</p></Card></li> }
    });
    view! {
        {back_to_survey(survey)}
        <h1>{t("surveys-question-new")}</h1>
        <p>{t("surveys-question-kind")}</p>
        <ul class="grid">{cards}</ul>
    }
}

fn edit_view(
    survey: &EditableSurvey,
    question: &Question,
    title: String,
    lang: Lang,
    others: &[String],
    own: &[ChoiceOption],
) -> impl IntoView + use<> {
    let texts = pair("text", &t("surveys-field-text"), "", &question.text, true);
    let helps = pair("help", &t("surveys-field-help"), &t("surveys-field-help-hint"), &question.help, false);
    let everything = survey.extent == Extent::Everything;
    let kind = match question.kind {
        kind if question.id.is_empty() || !everything => {
            view! { <input type="hidden" name="kind" value=kind.key()/> }.into_any()
        }
        kind => {
            let kinds = Kind::ALL.map(|kind| ChoiceOption::new(kind.key(), kind_word(kind)));
            view! { <Select name="kind" label=t("surveys-field-kind") options=kinds.into() selected=kind.key()/> }
                .into_any()
        }
    };
    let mut now = vec![question.text.clone(), question.help.clone()];
    now.extend(question.options.iter().map(|o| o.label.clone()));
    let (carried, id) = (carried(survey), question.id.clone());
    let options = question.kind.has_options().then(|| options(question, everything, own, lang));
    let both = both_languages(&now);
    let (why, read) = (why_field(survey), store::surveys::print::print(question));
    let extras = everything.then(|| extras(survey, question, lang));
    view! {
        {back_to_survey(survey)}
        <h1>{title}</h1>
        {building_script(survey, others)}
        {changed_meanwhile(&now)}
        {(!everything).then(|| view! { <p>{t("surveys-words-only-hint")}</p> })}
        <Form<SaveQuestion>>
            // Enter presses the first button of a form, so that one must save.
            <button class="vh" type="submit" tabindex="-1" aria-hidden="true">{t("surveys-save")}</button>
            {carried}
            <input type="hidden" name="question" value=id/>
            <input type="hidden" name="read" value=read/>
            {both}
            {texts}
            {helps}
            {kind}
            {options}
            {extras}
            {why}
            <Button>{t("surveys-save")}</Button>
        </Form<SaveQuestion>>
    }
}

/// The other languages are folded until somebody opens them or one has words. Their state is not posted. Browsers without
/// `:has()` always show these fields.
fn both_languages(texts: &[Localized]) -> Option<impl IntoView + use<>> {
    let others = others();
    let (first, more) = others.split_first()?;
    let written =
        form::was_rejected() || texts.iter().any(|text| others.iter().any(|other| !text.of(*other).is_empty()));
    let more = more.iter().map(|other| format!(", {}", other.name()));
    let words = std::iter::once(in_lang(&t("surveys-write-too"), *first)).chain(more).collect::<String>();
    Some(view! {
        <label class="choice both-languages"><input type="checkbox" checked=written/><span>{words}</span></label>
    })
}

/// The fields for this kind of question, and its section.
fn extras(survey: &EditableSurvey, question: &Question, lang: Lang) -> impl IntoView + use<> {
    let ticked =
        |name: &str, stored: bool| if form::was_rejected() { form::submitted_value(name).is_some() } else { stored };
    let marks = marking::of_question(question, lang);
    let (other, about) = (ticked("other", question.other), ticked("about", question.about));
    let most = question.most.map(|n| n.to_string()).unwrap_or_default();
    let can_other = question.kind.offers();
    let parts =
        survey.document.sections.iter().map(|s| ChoiceOption::new(&s.id, title_of(&s.title))).collect::<Vec<_>>();
    let section = question.section.clone();
    view! {
        {marks}
        {(question.kind == Kind::Several).then(|| view! {
            <Input name="most" label=t("surveys-field-most") hint=t("surveys-field-most-hint") value=most autocomplete="off"/>
        })}
        {can_other.then(|| view! {
            <label class="choice">
                <input type="checkbox" name="other" value="true" checked=other/>
                <span>{t("surveys-field-other")}<small>{t("surveys-field-other-hint")}</small></span>
            </label>
        })}
        {(question.kind == Kind::Single).then(|| view! {
            <label class="choice">
                <input type="checkbox" name="about" value="true" checked=about/>
                <span>{t("surveys-field-about")}<small>{t("surveys-field-about-hint")}</small></span>
            </label>
        })}
        {(!parts.is_empty()).then(|| view! {
            <Select name="section" label=t("surveys-field-section") options=parts selected=section empty=t("surveys-section-none")/>
        })}
    }
}

/// The rows of options: as typed if the form was refused, otherwise as stored, with empty rows.
fn options(question: &Question, everything: bool, own: &[ChoiceOption], lang: Lang) -> impl IntoView + use<> {
    let stored = &question.options;
    let count = if form::was_rejected() {
        form::submitted_values("option_id").len()
    } else if question.id.is_empty() {
        ROWS
    } else if everything {
        stored.len().max(2)
    } else {
        stored.len()
    };
    let statement = question.kind == Kind::Agree;
    let symbols: Vec<ChoiceOption> = if question.kind.offers() {
        own.iter().cloned().chain(SYMBOLS.iter().map(|key| ChoiceOption::new(*key, symbol_word(key)))).collect()
    } else {
        Vec::new()
    };
    let marks = |n: usize| {
        let option = stored.get(n).map_or("", |option| option.id.as_str());
        everything.then(|| marking::of_row(question, option, n, lang).into_any())
    };
    let rows = (0..count)
        .map(|n| row(n, stored.get(n), everything && count > 1, &symbols, statement, marks(n)))
        .collect_view();
    let marking = everything.then(|| marking::of_rows(question.kind));
    let (title, add) = if statement {
        (t("surveys-statements"), t("surveys-statement-add"))
    } else {
        (t("surveys-options"), t("surveys-option-add"))
    };
    view! {
        <section id="options" class="options" aria-labelledby="options-title">
            <h2 id="options-title">{title}</h2>
            {marking}
            <ol class="plain">{rows}</ol>
            {everything.then(|| view! { <Button kind=ButtonKind::Quiet name="act" value="add">{add}</Button> })}
        </section>
    }
}

fn row(
    n: usize,
    stored: Option<&Choice>,
    movable: bool,
    symbols: &[ChoiceOption],
    statement: bool,
    marks: Option<AnyView>,
) -> impl IntoView + use<> {
    let number = n + 1;
    let field = format!("option_id[{n}]");
    let id = form::submitted_value(&field).unwrap_or_else(|| stored.map(|o| o.id.clone()).unwrap_or_default());
    let label = stored.map(|o| o.label.clone()).unwrap_or_default();
    let name = tr(if statement { "surveys-statement-n" } else { "surveys-option-n" }, &[("n", number.into())]);
    let inputs = each(|of| {
        let words = in_lang(&name, of);
        view! { <Input name=of.field(&option_field(n)) label=words value=text_in(&label, of) maxlength=editing::OPTION autocomplete="off"/> }
    });
    let symbol = (!symbols.is_empty()).then(|| {
        let options = symbols.to_vec();
        let label = tr("surveys-option-symbol", &[("n", number.into())]);
        let selected = stored.map(|o| o.symbol.clone()).unwrap_or_default();
        view! {
            <Select name=format!("option_symbol[{n}]") label=label options=options selected=selected empty=t("ui-symbol-none")/>
        }
    });
    let buttons = movable.then(|| {
        view! {
            <div class="row">
                {(n > 0).then(|| small_button(&format!("up-{n}"), t("surveys-up"), name.clone()))}
                {small_button(&format!("remove-{n}"), t("surveys-remove"), name.clone())}
            </div>
        }
    });
    view! {
        <li class="option">
            <input type="hidden" name=field value=id/>
            <div class="twins">{inputs}</div>
            {symbol}
            {marks}
            {buttons}
        </li>
    }
}
