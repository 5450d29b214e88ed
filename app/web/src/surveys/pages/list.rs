//! The list of surveys, and starting a new one.

use std::collections::HashMap;

use leptos::prelude::*;

use super::{back, each, in_lang, privacy_word, state_tag, state_word, title_of};
use crate::{
    page::{GrantOf, Guarded, PageResponse, html},
    surveys::{actions::Create, answered::Answered, question_view::privacy_words},
};
use domain::{
    error::AppError,
    ids::SurveyId,
    paths::{self, Path},
    role::Role,
    surveys::{
        editing,
        model::{Privacy, SurveyState},
    },
};
use platform::{
    guard::{Author, require},
    i18n::{InWords as _, href, t, tr},
    request::RequestContext,
};
use store::{surveys::Listed, tallies};
use ui::{
    Button, Card, ChoiceOption, Choices, Empty, Filters, Head, Input, LinkButton, NavLink, Pagination, Table, Tag,
    TagKind, form::Form, frame::Audience,
};

impl Guarded for paths::surveys::List {
    type Grant = Author;
}

/// `/surveys?state=…&page=…`: a member's own and shared surveys; for officers all, those to check first.
pub async fn list() -> Result<PageResponse, AppError> {
    let cx = require::<GrantOf<paths::surveys::List>>().await?;
    let req = RequestContext::current();
    let state = req.query("state").and_then(|state| SurveyState::parse(&state));
    let page = req.query("page").and_then(|page| page.parse().ok()).unwrap_or(1).max(1);
    let found = store::surveys::list(&cx, state, page).await?;
    let ids: Vec<_> = found.surveys.iter().map(|survey| survey.id).collect();
    let counts = Counts { sent: tallies::sent(&cx, &ids).await?, step: cx.services().settings().await.fewest_inside };
    let officer = cx.is(Role::Officer);
    let here = state.map_or_else(
        || paths::surveys::List.to_string(),
        |state| paths::surveys::List.with("state", state.key()).to_string(),
    );
    let pages = found.all.div_ceil(store::surveys::PAGE);
    let surveys = if found.surveys.is_empty() {
        nothing(state.is_some()).into_any()
    } else if officer {
        table(found.surveys, &counts).into_any()
    } else {
        cards(found.surveys, &counts).into_any()
    };
    html(
        t("surveys-title"),
        Audience::Staff,
        view! {
            <div class="row apart">
                <h1>{t("surveys-title")}</h1>
                <LinkButton href=href(paths::surveys::New)>{t("surveys-new")}</LinkButton>
            </div>
            {filter(state)}
            {surveys}
            <Pagination page=page pages=pages path=href(here)/>
        },
    )
}

fn filter(at: Option<SurveyState>) -> impl IntoView {
    let all = NavLink { href: href(paths::surveys::List), label: t("surveys-filter-all"), here: at.is_none() };
    let states = SurveyState::ALL.map(|state| {
        let path = href(paths::surveys::List.with("state", state.key()));
        NavLink { href: path, label: state_word(state), here: at == Some(state) }
    });
    view! { <Filters label=t("surveys-filter") links=std::iter::once(all).chain(states).collect()/> }
}

fn nothing(filtered: bool) -> impl IntoView {
    let (title, text) = if filtered {
        (t("surveys-none-like-this"), String::new())
    } else {
        (t("surveys-none"), t("surveys-none-text"))
    };
    view! { <Empty title=title text=text/> }
}

/// How many have sent, and the size of the steps in which that is shown.
struct Counts {
    sent: HashMap<SurveyId, i64>,
    step: i64,
}

fn answers(counts: &Counts, survey: &Listed) -> Option<Answered> {
    let opened = !matches!(survey.state, SurveyState::Draft | SurveyState::Checking);
    let n = counts.sent.get(&survey.id).copied().unwrap_or(0);
    opened.then(|| Answered { n, step: counts.step, open: survey.state == SurveyState::Open })
}

fn path_of(survey: &Listed) -> String {
    href(paths::surveys::Overview(&survey.code.0))
}

/// For members: one card each, which is a link.
fn cards(surveys: Vec<Listed>, counts: &Counts) -> impl IntoView + use<> {
    let cards = surveys.into_iter().map(|survey| {
        let answers = answers(counts, &survey);
        view! {
            <li>
                <Card title=title_of(&survey.title) href=path_of(&survey)>
                    <p class="row">
                        {state_tag(survey.state)}
                        {survey.returned.then(|| view! { <Tag kind=TagKind::Alarm text=t("surveys-has-note")/> })}
                    </p>
                    {answers.map(|answered| view! { <p>{answered.words()}</p> })}
                    {(!survey.mine).then(|| {
                        view! { <p class="soft">{tr("surveys-made-by", &[("name", survey.author_name.clone().into())])}</p> }
                    })}
                </Card>
            </li>
        }
    });
    view! { <ul class="grid">{cards.collect_view()}</ul> }
}

/// For officers: a dense table.
fn table(surveys: Vec<Listed>, counts: &Counts) -> impl IntoView + use<> {
    let lang = RequestContext::current().lang;
    let head = vec![
        Head::new(t("surveys-column-title")),
        Head::new(t("surveys-column-state")),
        Head::number(t("surveys-column-answers")),
        Head::new(t("surveys-column-author")),
        Head::new(t("surveys-column-changed")),
    ];
    let rows = surveys.into_iter().map(|survey| {
        let title = title_of(&survey.title);
        let answers = answers(counts, &survey).map_or_else(|| "–".to_owned(), Answered::short);
        vec![
            view! { <a href=path_of(&survey)>{title}</a> }.into_any(),
            state_tag(survey.state).into_any(),
            answers.into_any(),
            survey.author_name.into_any(),
            survey.updated_at.date_text(lang).into_any(),
        ]
    });
    view! { <Table caption=t("surveys-title") head=head rows=rows.collect()/> }
}

/// `/surveys/new`: from the template or from nothing, its title, and who can know who said it.
pub async fn new() -> Result<PageResponse, AppError> {
    require::<Author>().await?;
    let start = [
        ("noise", t("surveys-start-noise"), t("surveys-start-noise-hint")),
        ("big-vote", t("surveys-start-vote"), t("surveys-start-vote-hint")),
        ("pulse", t("surveys-start-pulse"), t("surveys-start-pulse-hint")),
        ("review", t("surveys-start-review"), t("surveys-start-review-hint")),
        ("move", t("surveys-start-move"), t("surveys-start-move-hint")),
        ("leaving", t("surveys-start-leaving"), t("surveys-start-leaving-hint")),
        ("nothing", t("surveys-start-nothing"), t("surveys-start-nothing-hint")),
    ];
    let start = start.map(|(key, name, hint)| ChoiceOption::new(key, name).hint(hint)).into();
    let titles = each(|lang| {
        let name = lang.field("title");
        view! { <Input name=name label=in_lang(&t("surveys-field-title"), lang) maxlength=editing::TITLE autocomplete="off"/> }
    });
    html(
        t("surveys-new"),
        Audience::Staff,
        view! {
            {back(paths::surveys::List.address(), t("surveys-title"))}
            <h1>{t("surveys-new")}</h1>
            <p>{t("surveys-new-copy")}</p>
            <p><a href=href(paths::surveys::Import)>{t("surveys-import-link")}</a></p>
            <Form<Create> once=true>
                <Choices name="template" legend=t("surveys-start") options=start selected=vec!["noise".to_owned()] two=true/>
                <div class="twins">{titles}</div>
                {privacy_choices(None)}
                <Button>{t("surveys-create")}</Button>
            </Form<Create>>
        },
    )
}

/// The three levels of privacy, each with what it means to those who answer.
pub(super) fn privacy_choices(chosen: Option<Privacy>) -> impl IntoView {
    let options =
        Privacy::ALL.map(|level| ChoiceOption::new(level.key(), privacy_word(level)).hint(privacy_words(level)));
    let chosen = chosen.map(|level| level.key().to_owned()).into_iter().collect();
    view! {
        <Choices
            name="privacy"
            legend=t("surveys-field-privacy")
            hint=t("surveys-field-privacy-hint")
            options=options.into()
            selected=chosen
        />
    }
}
