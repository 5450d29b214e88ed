//! The next steps for a survey, by its state and the reader's role; and who works on it.

use leptos::prelude::*;

use super::ready::{gap_list, is_ready, opening, suggestions, unreachable, unsettled};
use crate::surveys::{
    actions::{Copy, Decide, GiveBack, Share, Submit, Unshare},
    answered::Answered,
};
use domain::{
    paths,
    role::Role,
    surveys::{
        model::SurveyState,
        rules::{self, Gap},
    },
};
use platform::{
    guard::{Author, Cx},
    i18n::{InWords as _, href, languages, t, tr},
};
use store::{
    people::Contact,
    surveys::{Comment, EditableSurvey},
};
use ui::{Button, ButtonKind, ChoiceOption, Fact, Facts, LinkButton, Select, TextArea, form::Form};

/// The next steps for this reader.
pub(super) fn beside(
    cx: &Cx<Author>,
    survey: &EditableSurvey,
    answers: Answered,
    comments: &[Comment],
    members: Vec<Contact>,
    cards: Option<(u64, u64)>,
) -> AnyView {
    let officer = cx.is(Role::Officer);
    let gaps = rules::gaps(&survey.document, languages());
    let preview = href(paths::surveys::Preview(&survey.code.0));
    let look = view! { <LinkButton kind=ButtonKind::Quiet href=preview>{t("surveys-preview")}</LinkButton> };
    let next = match survey.state {
        SurveyState::Draft => draft(survey, &gaps, officer).into_any(),
        SurveyState::Checking if officer => checking(survey, &gaps).into_any(),
        SurveyState::Checking => view! { <p>{t("surveys-checking-wait")}</p> }.into_any(),
        SurveyState::Open | SurveyState::Closed | SurveyState::Published => running(cx, survey, answers).into_any(),
    };
    let share = (survey.mine || officer).then(|| share(survey, members));
    let has_paths = !survey.document.questions.iter().all(|q| q.show.is_none())
        || survey.document.sections.iter().any(|s| s.show.is_some());
    let paths = has_paths.then(|| {
        let path = href(paths::surveys::Ways(&survey.code.0));
        view! { <LinkButton kind=ButtonKind::Quiet href=path>{t("surveys-paths")}</LinkButton> }
    });
    let paper = is_ready(survey).then(|| {
        let path = href(paths::surveys::Paper(&survey.code.0));
        view! { <LinkButton kind=ButtonKind::Quiet href=path>{t("surveys-paper")}</LinkButton> }
    });
    let code = survey.code.0.clone();
    let file = href(paths::surveys::Definition(&code));
    view! {
        <section class="card stack" id="next">
            <h2>{t("surveys-next")}</h2>
            {unsettled(survey, comments)}
            {next}
            {unreachable(survey)}
            {suggestions(survey)}
            <p class="row">{look}{paths}{paper}</p>
            <Form<Copy> once=true>
                <input type="hidden" name="code" value=code/>
                <Button kind=ButtonKind::Plain>{t("surveys-copy")}</Button>
            </Form<Copy>>
            <p><a href=file download>{t("surveys-definition")}</a></p>
        </section>
        {crate::surveys::pages::who::beside(cx, survey, cards)}
        {share}
    }
    .into_any()
}

fn draft(survey: &EditableSurvey, gaps: &[Gap], officer: bool) -> impl IntoView + use<> {
    let code = survey.code.0.clone();
    let ready = gaps.is_empty().then(|| view! { <p>{t("surveys-ready")}</p> });
    let send = if officer && survey.mine {
        opening(survey, gaps, t("surveys-open-now"))
    } else {
        view! {
            <Form<Submit>>
                <input type="hidden" name="code" value=code/>
                <Button>{t("surveys-submit")}</Button>
            </Form<Submit>>
        }
        .into_any()
    };
    view! { {gap_list(survey, gaps)}{ready}{send} }
}

/// A form with one button for an officer's move.
pub(super) fn decision(code: &str, act: &'static str, words: String, kind: ButtonKind) -> impl IntoView + use<> {
    let code = code.to_owned();
    view! {
        <Form<Decide>>
            <input type="hidden" name="code" value=code/>
            <Button kind=kind name="act" value=act>{words}</Button>
        </Form<Decide>>
    }
}

fn checking(survey: &EditableSurvey, gaps: &[Gap]) -> impl IntoView + use<> {
    let (code, open) = (survey.code.0.clone(), opening(survey, gaps, t("surveys-open")));
    let from = tr("surveys-checking-from", &[("name", survey.author_name.clone().into())]);
    view! {
        <p>{from}</p>
        {gap_list(survey, gaps)}
        {open}
        <Form<GiveBack>>
            <input type="hidden" name="code" value=code/>
            <TextArea name="note" label=t("surveys-field-note") hint=t("surveys-field-note-hint") rows=3/>
            <Button kind=ButtonKind::Quiet>{t("surveys-return")}</Button>
        </Form<GiveBack>>
    }
}

/// For a survey that is open, closed or published: links to it, how many have answered, and an officer's moves.
fn running(cx: &Cx<Author>, survey: &EditableSurvey, answers: Answered) -> impl IntoView + use<> {
    let (code, lang) = (survey.code.0.clone(), cx.lang());
    let open = survey.state == SurveyState::Open;
    let link = cx.services().link(lang, paths::responses::Front(&code));
    let mut facts = vec![Fact::new(t("surveys-fact-answers"), answers.short())];
    if open {
        facts.push(Fact::new(t("surveys-fact-code"), view! { <b class="code" translate="no">{code.clone()}</b> }));
        facts.push(Fact::new(t("surveys-fact-link"), view! { <a href=link.clone()>{link.clone()}</a> }));
    }
    if let Some(at) = survey.opened_at {
        facts.push(Fact::new(t("surveys-fact-opened"), at.date_text(lang)));
    }
    if let Some(version) = survey.version.filter(|n| *n > 1) {
        facts.push(Fact::new(t("surveys-fact-version"), version.to_string()));
    }
    let poster = open.then(|| {
        let path = href(paths::surveys::Poster(&code));
        view! { <p><LinkButton href=path>{t("surveys-poster")}</LinkButton></p> }
    });
    let sheets = (open && cx.is(Role::Officer)).then(|| {
        let path = href(paths::responses::TypeIn(&code));
        view! { <p><LinkButton kind=ButtonKind::Plain href=path>{t("responses-paper-title")}</LinkButton></p> }
    });
    let results = href(paths::results::One(&code));
    let moves = cx.is(Role::Officer).then(|| match survey.state {
        SurveyState::Open => decision(&code, "close", t("surveys-close"), ButtonKind::Quiet).into_any(),
        SurveyState::Closed => view! {
            {decision(&code, "publish", t("surveys-publish"), ButtonKind::Primary)}
            {decision(&code, "reopen", t("surveys-reopen"), ButtonKind::Quiet)}
        }
        .into_any(),
        _ => ().into_any(),
    });
    view! {
        <Facts facts=facts/>
        {poster}
        {sheets}
        <p><LinkButton kind=ButtonKind::Quiet href=results>{t("surveys-results")}</LinkButton></p>
        {moves}
    }
}

/// Who else works on it.
fn share(survey: &EditableSurvey, members: Vec<Contact>) -> impl IntoView + use<> {
    let code = survey.code.0.clone();
    let shared = survey.editors.iter().map(|(id, name)| {
        let (code, id, name) = (code.clone(), id.to_string(), name.clone());
        view! {
            <li>
                <Form<Unshare> class="row">
                    <input type="hidden" name="code" value=code/>
                    <input type="hidden" name="person" value=id/>
                    <span>{name.clone()}</span>
                    <Button kind=ButtonKind::Plain>{t("surveys-unshare")}<span class="vh">" "{name.clone()}</span></Button>
                </Form<Unshare>>
            </li>
        }
    });
    let shared = shared.collect_view();
    let others =
        members.into_iter().filter(|m| m.id != survey.author && !survey.editors.iter().any(|(id, _)| *id == m.id));
    let others: Vec<_> = others.map(|m| ChoiceOption::new(m.id.to_string(), m.name)).collect();
    let code = survey.code.0.clone();
    let add = (!others.is_empty()).then(|| {
        view! {
            <Form<Share>>
                <input type="hidden" name="code" value=code/>
                <Select name="person" label=t("surveys-share-with") options=others empty=t("surveys-share-choose")/>
                <Button kind=ButtonKind::Quiet>{t("surveys-share")}</Button>
            </Form<Share>>
        }
    });
    let author = tr("surveys-made-by", &[("name", survey.author_name.clone().into())]);
    view! {
        <section class="card sunk stack">
            <h2>{t("surveys-who")}</h2>
            <p>{author}</p>
            {(!survey.editors.is_empty()).then(|| view! { <ul class="plain">{shared}</ul> })}
            {add}
        </section>
    }
}
