//! The page for easier wordings of a question, its help and its answers, and for its Easy Read symbol.

use leptos::prelude::*;

use super::{
    back_to_survey, building_script, carried, changed_meanwhile, easier, of_path, own_symbols, pair, why_field,
};
use crate::{
    page::{PageResponse, html},
    surveys::actions::parts::SaveWords,
};
use domain::{
    error::AppError,
    paths,
    surveys::{model::Level, rules::Extent},
};
use platform::{
    i18n::{LangText, href, t},
    request::RequestContext,
};
use ui::{Button, SymbolPicker, form::Form, frame::Audience};

/// `/surveys/{code}/question/{id}/words`
pub async fn words() -> Result<PageResponse, AppError> {
    let (cx, survey) = of_path().await?;
    let question = survey.document.question(RequestContext::current().param("id")).ok_or(AppError::NotFound)?.clone();
    if survey.extent == Extent::Nothing {
        return Err(AppError::conflict("surveys-not-now"));
    }
    let own = own_symbols(store::surveys::pictures(&cx, survey.id).await?, cx.lang());
    let others = store::surveys::others(&cx, survey.id).await?;
    let pictures = paths::surveys::Pictures(&survey.code.0).to_string();
    let sound = paths::surveys::Recording(&survey.code.0, &question.id).to_string();
    let younger =
        pair("younger", &t("surveys-field-younger"), &t("surveys-field-younger-hint"), &question.younger, true);
    let easy = pair("easy", &t("surveys-field-easy"), &t("surveys-field-easy-hint"), &question.easy.text, true);
    let (carried, id) = (carried(&survey), question.id.clone());
    let (symbol, easy_symbol) = (question.symbol.clone(), question.easy.symbol.clone());
    let (why, read) = (why_field(&survey), store::surveys::print::print(&question));
    let mut now = vec![question.younger.clone(), question.easy.text.clone()];
    let options = question.options.iter().map(|option| &option.easier);
    now.extend(easier::now(std::iter::once(&question.easier_help).chain(options)));
    let [more_younger, more_easy] = Level::EASIER.map(|level| easier::of_question(&question, level));
    html(
        t("surveys-words"),
        Audience::Staff,
        view! {
            {back_to_survey(&survey)}
            <h1>{t("surveys-words")}</h1>
            <p>{t("surveys-words-text")}</p>
            <blockquote class="kept-words" dir="auto">{LangText::of(&question.text)}</blockquote>
            {building_script(&survey, &others)}
            {changed_meanwhile(&now)}
            <Form<SaveWords>>
                {carried}
                <input type="hidden" name="question" value=id/>
                <input type="hidden" name="read" value=read/>
                <p><a href=href(pictures)>{t("surveys-pictures")}</a></p>
                <SymbolPicker name="symbol" legend=t("surveys-field-symbol") hint=t("surveys-field-symbol-hint") selected=symbol more=own.clone()/>
                <h2>{t("surveys-words-younger")}</h2>
                {younger}
                {more_younger}
                <h2>{t("surveys-words-easy")}</h2>
                <p>{t("surveys-words-easy-text")}</p>
                {easy}
                <p><a href=href(sound)>{t("surveys-sound")}</a></p>
                <SymbolPicker name="easy_symbol" legend=t("surveys-field-easy-symbol") selected=easy_symbol more=own/>
                {more_easy}
                {why}
                <Button>{t("surveys-save")}</Button>
            </Form<SaveWords>>
        },
    )
}
