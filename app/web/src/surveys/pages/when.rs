//! The conditions of a question or section, and the map of all ways through a survey. Each condition is one entry of a
//! list of whole sentences, so that it needs no script and can be read aloud.

use leptos::prelude::*;

use super::{back_to_survey, building_script, carried, changed_meanwhile, of_path, ready::never_asked, title_of};
use crate::{
    page::{PageResponse, html},
    surveys::{
        actions::parts::SaveWhen,
        question_view::{only_if, test_words},
    },
};
use domain::{
    error::AppError,
    lang::Lang,
    paths,
    surveys::{
        model::{Document, Kind, Op, Rule, Test},
        rules::{
            Extent,
            logic::{self, Asker},
        },
    },
};
use platform::{
    i18n::{LangText, href, t, tr},
    request::RequestContext,
};
use store::surveys::EditableSurvey;
use ui::{Banner, Button, ChoiceOption, Choices, Empty, Mood, Select, Tag, TagKind, form::Form, frame::Audience};

/// Empty rows besides the conditions that exist.
const SPARE: usize = 2;
const ROWS: usize = 6;

/// `/surveys/{code}/when/{id}`
pub async fn when() -> Result<PageResponse, AppError> {
    let (cx, survey) = of_path().await?;
    if survey.extent != Extent::Everything {
        return Err(AppError::conflict("surveys-not-now"));
    }
    let id = RequestContext::current().param("id").to_owned();
    let document = &survey.document;
    let (asker, title, show) = match (document.question(&id), document.section(&id)) {
        (Some(question), _) => (Asker::Question(&id), &question.text, &question.show),
        (None, Some(section)) => (Asker::Section(&id), &section.title, &section.show),
        (None, None) => return Err(AppError::NotFound),
    };
    let others = store::surveys::others(&cx, survey.id).await?;
    let lang = cx.lang();
    let sentences = sentences(document, asker, show.as_ref(), lang);
    let body = if sentences.is_empty() {
        view! { <Empty title=t("surveys-when-nothing") text=t("surveys-when-nothing-text")/> }.into_any()
    } else {
        form(&survey, &id, show.as_ref(), &sentences).into_any()
    };
    html(
        t("surveys-when"),
        Audience::Staff,
        view! {
            {back_to_survey(&survey)}
            <h1>{t("surveys-when")}</h1>
            <blockquote class="kept-words" dir="auto">{LangText::of(title)}</blockquote>
            {building_script(&survey, &others)}
            {changed_meanwhile(&[])}
            {only_if(document, show.as_ref(), lang)}
            {body}
        },
    )
}

/// The conditions of one question, under its words.
type Sentences = (String, Vec<ChoiceOption>);

/// Every condition that can be chosen, and the present ones, as sentences under the words of their question.
fn sentences(document: &Document, asker: Asker<'_>, show: Option<&Rule>, lang: Lang) -> Vec<Sentences> {
    let stands = |test: &Test| show.is_some_and(|rule| rule.tests.contains(test));
    let mut groups = Vec::new();
    for (n, question) in logic::earlier(document, asker).iter().enumerate() {
        let mut picks = Vec::new();
        for op in logic::ops(question.kind) {
            for value in logic::values(question) {
                let test = Test { question: question.id.clone(), op: *op, value };
                let offered = logic::offered(question.kind).contains(op) && says_something(question.kind, &test);
                if offered || stands(&test) {
                    picks.push(ChoiceOption::new(key(&test), test_words(document, &test, lang)));
                }
            }
        }
        if !picks.is_empty() {
            groups.push((format!("{}. {}", n + 1, question.text.get(lang)), picks));
        }
    }
    groups
}

/// Whether a condition is worth offering: not *at most very happy*, which is always true, nor *at least rather not
/// say*, which has no meaning.
fn says_something(kind: Kind, test: &Test) -> bool {
    let (first, last) = if kind == Kind::Faces { (1, 5) } else { (0, 10) };
    match (kind, test.op, test.value.parse::<u8>()) {
        (Kind::Faces | Kind::Number, Op::AtMost, value) => value.is_ok_and(|n| n < last),
        (Kind::Faces | Kind::Number, Op::AtLeast, value) => value.is_ok_and(|n| n > first),
        _ => true,
    }
}

fn key(test: &Test) -> String {
    format!("{} {} {}", test.question, test.op.key(), test.value)
}

fn form(survey: &EditableSurvey, id: &str, show: Option<&Rule>, sentences: &[Sentences]) -> impl IntoView + use<> {
    let tests: Vec<String> = show.map(|rule| rule.tests.iter().map(key).collect()).unwrap_or_default();
    let rows = (tests.len() + SPARE).min(ROWS.max(tests.len()));
    let rows = (0..rows).map(|n| {
        let number = n + 1;
        let selected = tests.get(n).cloned().unwrap_or_default();
        view! {
            <Select
                name=format!("test[r{n}]")
                label=tr("surveys-when-n", &[("n", number.into())])
                groups=sentences.to_vec()
                selected=selected
                empty=t("surveys-when-none")
            />
        }
    });
    let rows = rows.collect_view();
    let how = vec![ChoiceOption::new("all", t("surveys-when-all")), ChoiceOption::new("any", t("surveys-when-any"))];
    let (carried, id) = (carried(survey), id.to_owned());
    let chosen = if show.is_some_and(|rule| !rule.all) { "any" } else { "all" };
    view! {
        <p>{t("surveys-when-text")}</p>
        <Form<SaveWhen>>
            {carried}
            <input type="hidden" name="asker" value=id/>
            {rows}
            <Choices name="how" legend=t("surveys-when-how") options=how selected=vec![chosen.to_owned()] two=true/>
            <Button>{t("surveys-save")}</Button>
        </Form<SaveWhen>>
    }
}

/// `/surveys/{code}/paths`: who is asked what, and what nobody is asked.
pub async fn paths() -> Result<PageResponse, AppError> {
    let (cx, survey) = of_path().await?;
    let (lang, document) = (cx.lang(), &survey.document);
    let never = logic::unreachable(document);
    let depths = logic::depths(document);
    let number = |n: usize| n + 1;
    let can_change = survey.extent == Extent::Everything;
    let mut section = String::new();
    let rows = document.questions.iter().enumerate().map(|(n, question)| {
        let opens = (question.section != section).then(|| {
            section.clone_from(&question.section);
            document.section(&question.section).map(|s| {
                let rule = only_if(document, s.show.as_ref(), lang);
                view! { <li class="opens"><h2>{title_of(&s.title)}</h2>{rule}</li> }
            })
        });
        let rule = only_if(document, question.show.as_ref(), lang)
            .unwrap_or_else(|| view! { <p class="when">{t("surveys-always")}</p> }.into_any());
        let leads = leads_to(document, &question.id);
        let change = can_change.then(|| {
            let path = href(paths::surveys::When(&survey.code.0, &question.id));
            view! { <p><a href=path>{t("surveys-when")}<span class="vh">" "{tr("surveys-question-n", &[("n", number(n).into())])}</span></a></p> }
        });
        let class = match (question.show.is_some(), depths[n]) {
            (false, _) => "step",
            (true, 0 | 1) => "step only",
            (true, 2) => "step only deep",
            (true, _) => "step only deeper",
        };
        view! {
            {opens}
            <li class=class>
                <p class="row">
                    <b>{number(n)}". "{question.text.get(lang).to_owned()}</b>
                    {never.contains(&question.id).then(|| view! { <Tag kind=TagKind::Alarm text=t("surveys-tag-never")/> })}
                </p>
                {rule}
                {leads.map(|leads| view! { <p class="soft">{leads}</p> })}
                {change}
            </li>
        }
    });
    let rows = rows.collect_view();
    html(
        t("surveys-paths"),
        Audience::Staff,
        view! {
            {back_to_survey(&survey)}
            <h1>{t("surveys-paths")}</h1>
            <p>{t("surveys-paths-text")}</p>
            {(!never.is_empty()).then(|| view! { <Banner mood=Mood::Warn>{t("surveys-unreachable")}{never_asked(&survey, &never)}</Banner> })}
            <ol class="plain paths">{rows}</ol>
        },
    )
}

/// `Decides about: question 3, part 2`
fn leads_to(document: &Document, id: &str) -> Option<String> {
    let names = crate::surveys::pages::question_list::askers(document, id);
    (!names.is_empty()).then(|| tr("surveys-decides", &[("what", names.join(", ").into())]))
}
