//! Shows a survey's questions; used both on a young person's phone and in the author's preview.
//!
//! Fields by kind: `choice` (yes or no, single, picture, faces, number), `choices[]` (several), `rank[option]` (order),
//! `top[place]` (top three), `level[statement]` (agree), `month` and `year` (month), `picture` and `no_picture`
//! (upload, drawing), `text` and `may_publish` (short, long, *something else*, the description of a picture). If
//! several questions are in one form, each field is one of `answers[question]`. The fields of a refused form get their
//! typed values back.

pub(crate) mod recording;
pub(crate) mod words;

use leptos::prelude::*;

use domain::{
    lang::Lang,
    surveys::model::{Document, Kind, Level, Privacy, Question, RATHER_NOT, Rule},
};
use platform::i18n::{LangText, t, tr};
use ui::{
    Agree, ChoiceOption, Choices, Faces, FileInput, Month, Order, Pad, Scale, Script, TextArea, Top, field_id, form,
    legend_view, picture_of,
};

pub use self::recording::recording;
pub use self::words::{
    choice_words, how_long, influence_words, level_words, privacy_words, rule_words, test_words, worrying_words,
};

/// What somebody has answered so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prefill {
    /// The choices, as in `domain::responses::model::Answer`.
    pub choices: Vec<String>,
    pub text: String,
    /// Others may read the words, without a name.
    pub may_publish: bool,
    /// The address of the picture that was sent before.
    pub picture: Option<String>,
}

/// How a question is shown.
#[derive(Clone, Copy, Debug)]
pub struct RenderOptions {
    pub lang: Lang,
    pub level: Level,
    /// Its text is the page's heading, and the form has no other question.
    pub alone: bool,
}

impl RenderOptions {
    /// Alone on its page, in the usual words.
    pub const fn alone(lang: Lang) -> Self {
        Self { lang, level: Level::Older, alone: true }
    }

    /// The name of a question's field.
    pub fn field(self, question: &Question, name: &str) -> String {
        if self.alone { name.to_owned() } else { grouped_field_name(&question.id, name) }
    }
}

/// The name of a field in a form with several questions: `rank` of `q1` is `answers[q1][rank]`, `level[a]` is
/// `answers[q1][level][a]`.
pub fn grouped_field_name(question: &str, field: &str) -> String {
    match field.split_once('[') {
        Some((name, rest)) => format!("answers[{question}][{name}][{rest}"),
        None => format!("answers[{question}][{field}]"),
    }
}

/// One question with its fields, in the words of the reader's level (`Level::of`), for inside a form. The form must be
/// multipart if the question takes a picture.
pub fn question_view(question: &Question, put: RenderOptions, given: &Prefill) -> AnyView {
    let heard = if put.level == Level::Easy { recording(question, put.lang, t("surveys-asking-listen")) } else { None };
    let symbol = picture_of(&question.symbol).map(|drawn| view! { <div class="question-symbol">{drawn}</div> });
    let asked = view! {
        {symbol}
        {heard}
        {fields(question, put, given)}
        {beside(question, put, given)}
    };
    // Where the page's own sentences are not in the reader's language, what the council asks in it says so.
    if put.lang.of_sentences() == put.lang {
        return asked.into_any();
    }
    view! { <div dir="auto" lang=question.text.read_in(put.lang).tag()>{asked}</div> }.into_any()
}

fn fields(question: &Question, put: RenderOptions, given: &Prefill) -> AnyView {
    let (lang, heading) = (put.lang, put.alone);
    let legend = question.text.get(lang).to_owned();
    let hint = hint(question, lang);
    let field = |name: &str| put.field(question, name);
    let pick = |id: &str| {
        let own = question.options.iter().find(|option| option.id == id);
        ChoiceOption::new(id, choice_words(question, id, lang)).picture(own.map_or("", |option| option.symbol.as_str()))
    };
    let options = || question.choosable().iter().map(|id| pick(id)).collect::<Vec<_>>();
    let own = || question.options.iter().map(|option| pick(&option.id)).collect::<Vec<_>>();
    let rather_not = || if question.about { vec![pick(RATHER_NOT)] } else { Vec::new() };
    let chosen = given.choices.clone();
    let first = chosen.first().cloned().unwrap_or_default();
    match question.kind {
        Kind::YesNo | Kind::Single => view! {
            <Choices name=field("choice") legend=legend hint=hint options=options() selected=chosen heading=heading/>
        }
        .into_any(),
        Kind::Picture => view! {
            <Choices name=field("choice") legend=legend hint=hint options=options() selected=chosen heading=heading pictures=true/>
        }
        .into_any(),
        Kind::Several => view! {
            <Choices name=field("choices") legend=legend hint=hint options=options() selected=chosen multiple=true heading=heading most=question.most/>
        }
        .into_any(),
        Kind::Number => view! {
            <Scale name=field("choice") legend=legend hint=hint selected=first heading=heading extra=rather_not()/>
        }
        .into_any(),
        Kind::Faces => view! {
            <Faces name=field("choice") legend=legend hint=hint selected=first heading=heading extra=rather_not()/>
        }
        .into_any(),
        Kind::Agree => view! {
            <Agree name=field("level") legend=legend hint=hint statements=own() selected=chosen heading=heading/>
        }
        .into_any(),
        Kind::Order => view! {
            <Order name=field("rank") legend=legend hint=hint options=own() selected=chosen heading=heading/>
        }
        .into_any(),
        Kind::Top => view! {
            <Top name=field("top") legend=legend hint=hint options=own() selected=chosen heading=heading/>
        }
        .into_any(),
        Kind::Short | Kind::Long => {
            let rows = if question.kind == Kind::Short { 2 } else { 6 };
            let text = given.text.clone();
            view! { <TextArea name=field("text") label=legend hint=hint value=text rows=rows heading=heading/> }.into_any()
        }
        Kind::Month => view! {
            <Month month=field("month") year=field("year") legend=legend hint=hint selected=first heading=heading/>
        }
        .into_any(),
        Kind::Upload | Kind::Drawing => picture_fields(question, put, given, legend, hint),
    }
}

/// The fields for a picture: to send one, the one that was sent before, and for a drawing the canvas.
fn picture_fields(question: &Question, put: RenderOptions, given: &Prefill, legend: String, hint: String) -> AnyView {
    let name = put.field(question, "picture");
    let drawing = question.kind == Kind::Drawing;
    let kept = given.picture.clone().map(|src| {
        view! {
            <div class="kept-picture">
                <img src=src alt=t("surveys-asking-picture-kept")/>
                <label class="choice">
                    <input type="checkbox" name=put.field(question, "no_picture") value="true"/>
                    <span>{t("surveys-asking-picture-gone")}</span>
                </label>
            </div>
        }
    });
    // Browsers do not keep a chosen file when a form is shown again.
    let again = form::was_rejected().then(|| t("surveys-asking-picture-again"));
    let label = t(if drawing { "surveys-asking-drawing-send" } else { "surveys-asking-picture-send" });
    let pad = drawing.then(|| {
        view! {
            <Pad field=field_id(&name) label=legend.clone()/>
            <Script name="draw"/>
        }
    });
    view! {
        <fieldset class="field">
            {legend_view(legend.clone(), put.alone)}
            {(!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> })}
            {again.map(|words| view! { <p class="hint">{words}</p> })}
            {kept}
            {pad}
            <FileInput name=name label=label hint=t("surveys-asking-picture-hint")/>
            <TextArea name=put.field(question, "text") label=t("surveys-asking-picture-words") value=given.text.clone() rows=2/>
        </fieldset>
    }
    .into_any()
}

/// What is shown beside a question's own fields: the text for *something else*, whether others may read it, and *rather
/// not say* if that is not among the options.
fn beside(question: &Question, put: RenderOptions, given: &Prefill) -> AnyView {
    let field = |name: &str| put.field(question, name);
    let other = question.has_other().then(|| {
        let text = given.text.clone();
        view! { <TextArea name=field("text") label=t("surveys-asking-other-tell") value=text rows=2/> }
    });
    let publish = question.makes_voices().then(|| {
        let words = if question.kind.is_picture() {
            [t("surveys-asking-publish-picture"), t("surveys-asking-publish-picture-hint")]
        } else {
            [t("surveys-asking-publish"), t("surveys-asking-publish-hint")]
        };
        may_publish_view(field("may_publish"), words, given.may_publish)
    });
    let helps = match question.kind {
        Kind::Several => question.most.map(|_| "most"),
        Kind::Order | Kind::Top => Some("taps"),
        Kind::Agree if put.alone => Some("agree"),
        _ => None,
    };
    let helps = helps.map(|name| view! { <Script name=name/> });
    let unlisted = !question.kind.is_single() && question.kind != Kind::Several;
    let rather_not = (question.about && unlisted).then(|| {
        let name = field("choice");
        let ticked = if form::was_rejected() {
            form::submitted_value(&name).is_some()
        } else {
            given.choices.iter().any(|id| id == RATHER_NOT)
        };
        view! {
            <label class="choice">
                <input type="checkbox" name=name value=RATHER_NOT checked=ticked/>
                <span>{t("surveys-asking-rather-not")}</span>
            </label>
        }
    });
    view! { {other}{publish}{rather_not}{helps} }.into_any()
}

/// The author's help, or the usual hint for this kind of question.
fn hint(question: &Question, lang: Lang) -> String {
    let help = question.help.get(lang);
    let most = question.most.map(|most| tr("surveys-asking-most", &[("n", i64::from(most).into())]));
    match (question.kind, most) {
        (Kind::Several, Some(most)) if !help.is_empty() => format!("{help} {most}"),
        (Kind::Several, Some(most)) => most,
        _ if !help.is_empty() => help.to_owned(),
        (Kind::Several, None) => t("surveys-asking-several"),
        (Kind::Short | Kind::Long, _) => t("surveys-asking-text"),
        (Kind::Agree, _) => t("surveys-asking-agree"),
        _ => String::new(),
    }
}

/// Each text asks whether others may read it. Never ticked beforehand: a tick must be the writer's own choice.
fn may_publish_view(name: String, [words, hint]: [String; 2], given: bool) -> impl IntoView {
    let ticked = if form::was_rejected() { form::submitted_value(&name).is_some() } else { given };
    view! {
        <label class="choice">
            <input type="checkbox" name=name value="true" checked=ticked/>
            <span>{words}<small>{hint}</small></span>
        </label>
    }
}

/// What is shown before the first question: who asks, why, who will see answers, how long it takes.
pub fn front_view(document: &Document, privacy: Privacy, asks: Option<&str>) -> AnyView {
    view! { {front_head(document, privacy, asks)}{front_more(document)} }.into_any()
}

/// The short form of that: what it is, who asks, how long it takes, who will see answers.
pub fn front_head(document: &Document, privacy: Privacy, asks: Option<&str>) -> AnyView {
    let facts = [
        (t("surveys-front-who"), who_asks(asks)),
        (t("surveys-front-long"), how_long(document)),
        (t("surveys-front-see"), privacy_words(privacy)),
    ];
    let facts = facts.map(|(name, value)| view! { <div><dt>{name}": "</dt><dd>{value}</dd></div> });
    view! {
        <h1>{LangText::of(&document.title)}</h1>
        <dl class="glance">{facts}</dl>
    }
    .into_any()
}

/// Who asks, as shown in public: an officer's name, or the Children in Care Council for a member.
pub fn who_asks(name: Option<&str>) -> String {
    name.map_or_else(|| t("surveys-front-council"), str::to_owned)
}

/// Why it is asked, and what answers can change.
pub fn front_more(document: &Document) -> AnyView {
    let change = document.influence.map(|influence| {
        view! { <p><b>{t("surveys-front-change")}": "</b>{influence_words(influence)}</p> }
    });
    view! { {paragraphs(&document.intro)}{change} }.into_any()
}

/// `Only asked if …`; none if everybody is asked.
pub fn only_if(document: &Document, rule: Option<&Rule>, lang: Lang) -> Option<AnyView> {
    let words = rule_words(document, rule?, lang);
    Some(view! { <p class="when">{tr("surveys-only-if", &[("what", words.into())])}</p> }.into_any())
}

/// Typed text in paragraphs, which empty lines separate.
pub fn paragraphs(text: impl Into<LangText>) -> AnyView {
    let text = text.into();
    let (lang, words) = (text.lang(), text.to_string());
    let parts = words.split("\n\n").map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| view! { <p dir="auto" lang=lang>{part.to_owned()}</p> }).collect_view().into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{lang::Localized, surveys::model::Choice};
    use ui::testing::html;

    #[test]
    fn every_option_of_every_kind_has_its_words() {
        for kind in Kind::ALL.into_iter().filter(|kind| kind.has_options()) {
            let option = |id: &str| Choice {
                id: id.into(),
                label: Localized::en_cy(format!("Words of {id}"), ""),
                ..Choice::default()
            };
            let options = vec![option("a"), option("b"), option("c"), option("d")];
            let question = Question { id: "q1".into(), kind, options, ..Question::default() };
            let html = html(|| question_view(&question, RenderOptions::alone(Lang::En), &Prefill::default()));
            for id in ["a", "b", "c", "d"] {
                assert!(html.contains(&format!("Words of {id}")), "{}: {html}", kind.key());
            }
        }
    }
}
