//! The pages of authors and officers: one thing per screen on a phone, side by side on a laptop.

pub(crate) mod cards;
pub(crate) mod comment;
pub(crate) mod definition;
pub(crate) mod details;
pub(crate) mod easier;
pub(crate) mod list;
pub(crate) mod marking;
pub(crate) mod next;
pub(crate) mod overview;
pub(crate) mod paper;
pub(crate) mod parts;
pub(crate) mod pictures;
pub(crate) mod preview;
pub(crate) mod question;
pub(crate) mod question_list;
pub(crate) mod ready;
pub(crate) mod sounds;
pub(crate) mod when;
pub(crate) mod who;
pub(crate) mod words;

use leptos::prelude::*;

use domain::{
    error::AppError,
    lang::{Lang, Localized},
    paths::{self, Address, Path},
    surveys::{
        forms::code_of,
        model::{Kind, Privacy, SurveyState},
        rules::wording,
    },
};
use platform::{
    guard::{Author, Cx, require},
    i18n::{LangText, href, in_lang, langs, languages, localize, others, t, tr},
    request::RequestContext,
};
use staff::WordingHints;
use store::surveys::EditableSurvey;
use ui::{Banner, Button, ButtonKind, Card, ChoiceOption, Input, Mood, Script, Tag, TagKind, TextArea};

/// The survey in the path, for somebody who may see it.
async fn of_path() -> Result<(Cx<Author>, EditableSurvey), AppError> {
    let cx = require::<Author>().await?;
    let code = code_of(RequestContext::current().param("code"))?;
    let survey = store::surveys::editable(&cx, &code).await?;
    Ok((cx, survey))
}

fn state_word(state: SurveyState) -> String {
    match state {
        SurveyState::Draft => t("surveys-state-draft"),
        SurveyState::Checking => t("surveys-state-checking"),
        SurveyState::Open => t("surveys-state-open"),
        SurveyState::Closed => t("surveys-state-closed"),
        SurveyState::Published => t("surveys-state-published"),
    }
}

fn state_tag(state: SurveyState) -> impl IntoView {
    let kind = match state {
        SurveyState::Checking => TagKind::Waiting,
        SurveyState::Open => TagKind::Done,
        _ => TagKind::Plain,
    };
    view! { <Tag kind=kind text=state_word(state)/> }
}

fn kind_word(kind: Kind) -> String {
    match kind {
        Kind::YesNo => t("surveys-kind-yes-no"),
        Kind::Single => t("surveys-kind-single"),
        Kind::Several => t("surveys-kind-several"),
        Kind::Picture => t("surveys-kind-picture"),
        Kind::Faces => t("surveys-kind-faces"),
        Kind::Agree => t("surveys-kind-agree"),
        Kind::Number => t("surveys-kind-number"),
        Kind::Order => t("surveys-kind-order"),
        Kind::Top => t("surveys-kind-top"),
        Kind::Short => t("surveys-kind-short"),
        Kind::Long => t("surveys-kind-long"),
        Kind::Upload => t("surveys-kind-upload"),
        Kind::Drawing => t("surveys-kind-drawing"),
        Kind::Month => t("surveys-kind-month"),
    }
}

fn kind_hint(kind: Kind) -> String {
    match kind {
        Kind::YesNo => t("surveys-kind-yes-no-hint"),
        Kind::Single => t("surveys-kind-single-hint"),
        Kind::Several => t("surveys-kind-several-hint"),
        Kind::Picture => t("surveys-kind-picture-hint"),
        Kind::Faces => t("surveys-kind-faces-hint"),
        Kind::Agree => t("surveys-kind-agree-hint"),
        Kind::Number => t("surveys-kind-number-hint"),
        Kind::Order => t("surveys-kind-order-hint"),
        Kind::Top => t("surveys-kind-top-hint"),
        Kind::Short => t("surveys-kind-short-hint"),
        Kind::Long => t("surveys-kind-long-hint"),
        Kind::Upload => t("surveys-kind-upload-hint"),
        Kind::Drawing => t("surveys-kind-drawing-hint"),
        Kind::Month => t("surveys-kind-month-hint"),
    }
}

fn privacy_word(privacy: Privacy) -> String {
    match privacy {
        Privacy::Anonymous => t("surveys-privacy-anonymous"),
        Privacy::Confidential => t("surveys-privacy-confidential"),
        Privacy::Named => t("surveys-privacy-named"),
    }
}

/// The link back, above a page's heading.
fn back(path: Address, words: impl Into<LangText>) -> AnyView {
    let words = words.into();
    view! { <p class="back"><a href=href(path)><span aria-hidden="true">"← "</span>{words}</a></p> }.into_any()
}

fn back_to_survey(survey: &EditableSurvey) -> impl IntoView + use<> {
    back(paths::surveys::Overview(&survey.code.0).address(), title_of(&survey.document.title))
}

/// A survey's title, or words that say that it has none.
fn title_of(title: &Localized) -> LangText {
    if title.is_empty() { t("surveys-untitled").into() } else { LangText::of(title) }
}

/// Something drawn in each of the council's languages, the reader's own first.
fn each<V>(draw: impl FnMut(Lang) -> V) -> Vec<V> {
    langs().into_iter().map(draw).collect()
}

fn text_in(both: &Localized, lang: Lang) -> String {
    both.of(lang).to_owned()
}

/// Says that somebody else has saved meanwhile, and shows the present words beside what was typed.
fn changed_meanwhile(now: &[Localized]) -> Option<impl IntoView + use<>> {
    let conflict = RequestContext::current().failed.as_ref().is_some_and(|f| matches!(f.error, AppError::Conflict(_)));
    let now = now.to_vec();
    conflict.then(move || {
        let texts = now.iter().flat_map(|both| languages().all().map(move |lang| (lang, text_in(both, lang))));
        let texts = texts.filter(|(_, text)| !text.is_empty());
        let texts = texts.map(|(lang, text)| view! { <p lang=lang.tag()>{text}</p> }).collect_view();
        view! {
            <Banner mood=Mood::Warn>{t("surveys-changed-keep")}</Banner>
            {(!now.is_empty()).then(|| view! { <Card title=t("surveys-changed-now") quiet=true>{texts}</Card> })}
        }
    })
}

/// Who else is at the survey, the script that updates this, and what keeps the suggestions for wording up to date.
fn building_script(survey: &EditableSurvey, others: &[String]) -> impl IntoView + use<> {
    let words = tr("surveys-others", &[("names", others.join(", ").into())]);
    let others = (!others.is_empty()).then_some(words);
    let (code, here) = (survey.code.0.clone(), href("/do/surveys/here"));
    view! {
        <p class="others soft" role="status" data-code=code data-here=here data-words=t("surveys-others-script")>
            {others}
        </p>
        <Script name="building" defer=true/>
        <WordingHints says=wording_says()/>
    }
}

/// Each suggestion for wording in the reader's language, with its gaps for the browser to fill.
fn wording_says() -> Vec<(String, String)> {
    let says = |(key, gaps): (&str, &[&'static str])| {
        let gaps: Vec<_> = gaps.iter().map(|gap| (*gap, format!("{{{gap}}}").into())).collect();
        (key.to_owned(), tr(key, &gaps))
    };
    wording::SUGGESTIONS.into_iter().map(says).collect()
}

/// Suggestions for the words of the field `name`, in `lang`, updated while somebody types. `prose`: an introduction.
fn wording_note(name: &str, text: &str, lang: Lang, prose: bool) -> impl IntoView + use<> {
    let text = ui::form::submitted_value(name).unwrap_or_else(|| text.to_owned());
    let found = wording::suggestions(&text, lang, prose);
    let found = found.iter().map(|s| view! { <li>{localize(s)}</li> }).collect_view();
    view! { <ul class="wording" data-for=name.to_owned() data-lang=lang.tag() data-prose=prose.then_some("1") aria-live="polite">{found}</ul> }
}

/// The hidden fields of every form of the builder: the survey, and the revision that was read.
fn carried(survey: &EditableSurvey) -> impl IntoView + use<> {
    let (code, revision) = (survey.code.0.clone(), survey.revision.to_string());
    view! {
        <input type="hidden" name="code" value=code/>
        <input type="hidden" name="revision" value=revision/>
    }
}

/// The field for the reason of a change, if somebody has answered the words already.
fn why_field(survey: &EditableSurvey) -> Option<impl IntoView + use<>> {
    survey.needs_why.then(|| {
        view! { <Input name="why" label=t("surveys-why") hint=t("surveys-why-hint") maxlength=domain::surveys::editing::TEXT autocomplete="off"/> }
    })
}

/// The survey's own pictures, to choose from like symbols.
fn own_symbols(pictures: Vec<store::surveys::Shown>, lang: Lang) -> Vec<ChoiceOption> {
    pictures.into_iter().map(|picture| ChoiceOption::new(picture.symbol(), picture.words.get(lang))).collect()
}

/// A text in the reader's language, and in the council's others that it has words in.
fn own_and_other(text: &Localized, lang: Lang) -> (String, Vec<(Lang, String)>) {
    let others = others().into_iter().map(|of| (of, text_in(text, of))).filter(|(_, words)| !words.is_empty());
    (text_in(text, lang), others.collect())
}

/// A text in each of the council's languages, beside each other where there is room; with suggestions for its wording.
fn pair(field: &str, label: &str, hint: &str, text: &Localized, suggest: bool) -> impl IntoView + use<> {
    let fields = each(|of| {
        let (name, label) = (of.field(field), in_lang(label, of));
        let note = suggest.then(|| wording_note(&name, &text_in(text, of), of, false));
        view! { <div><TextArea name=name.clone() label=label hint=hint.to_owned() value=text_in(text, of) rows=2/>{note}</div> }
    });
    view! { <div class="twins">{fields}</div> }
}

/// A button of a row; its label for screen readers says which row.
fn small_button(act: &str, words: String, of: String) -> impl IntoView + use<> {
    let act = act.to_owned();
    view! { <Button kind=ButtonKind::Plain name="act" value=act>{words}<span class="vh">" "{of}</span></Button> }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_browser_suggests_in_the_words_of_the_page() {
        let long = [26, 40, 101, 1000].map(|n| "we ".repeat(n));
        let texts = [
            "How is your home?",
            "Of course you like your home and your school, don't you?",
            "Are participation opportunities accessible to individuals?",
            "Onid yw hi'n braf yma ac yn yr ysgol?",
            "Cyfranogiad cynrychiolwyr corfforaethol?",
        ];
        for reader in Lang::ALL {
            Owner::new().with(|| {
                provide_context(reader);
                let says = wording_says();
                let mut said = BTreeSet::new();
                for text in long.iter().map(String::as_str).chain(texts) {
                    for (lang, prose) in Lang::ALL.into_iter().flat_map(|lang| [(lang, false), (lang, true)]) {
                        for one in wording::suggestions(text, lang, prose) {
                            assert_eq!(wording::in_words(&one, &says), Some(localize(&one)));
                            said.insert(one.key);
                        }
                    }
                }
                assert_eq!(said.len(), says.len(), "each is said: {said:?}");
            });
        }
    }
}
