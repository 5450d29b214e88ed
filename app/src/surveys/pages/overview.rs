//! A survey while it is built, checked and open: what it asks, where it stands, what to do next.

use leptos::prelude::*;

use super::{back, of_path, privacy_word, state_tag, title_of};
use crate::{
    error::AppError,
    form::Form,
    i18n::{href, say, t, tr},
    lang::Lang,
    page::{Answer, Audience, html},
    people::store::Contact,
    platform::guard::{Author, Cx, Role},
    responses,
    surveys::{
        actions::{Decide, GiveBack, MoveQuestion, Share, Submit, Unshare},
        asking,
        model::{Question, SurveyState},
        rules::{self, Extent, Gap},
        store::{self, Built},
    },
    ui::{Banner, Button, ButtonKind, Fact, Facts, LinkButton, Mood, Panes, Pick, Select, TextArea},
};

/// `/surveys/{code}`
pub async fn overview() -> Result<Answer, AppError> {
    let (cx, survey) = of_path().await?;
    let members = if survey.mine || cx.is(Role::Officer) { store::authors(&cx).await? } else { Vec::new() };
    let answers = responses::store::counts(&cx, &[survey.id]).await?.get(&survey.id).copied().unwrap_or(0);
    let lang = cx.lang();
    let title = title_of(&survey.document.title, lang);
    let beside = beside(&cx, &survey, answers, members);
    let beside = std::sync::Mutex::new(Some(beside));
    let beside = move || beside.lock().ok().and_then(|mut beside| beside.take());
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {back("/surveys", t("surveys-title"))}
            <h1>{title}</h1>
            <p class="row">{state_tag(survey.state)}<span class="soft">{privacy_word(survey.privacy)}" · "{asking::how_long(&survey.document)}</span></p>
            {note(&survey)}
            // On a phone it stands below the questions.
            <p class="to-next"><a href="#next">{t("surveys-next")}</a></p>
            <Panes beside=beside>
                {words(&survey, lang)}
                {questions(&survey, lang)}
            </Panes>
        },
    )
}

/// What the officer wrote when giving it back.
fn note(survey: &Built) -> Option<impl IntoView + use<>> {
    let note = survey.note.clone()?;
    Some(view! { <Banner mood=Mood::Warn><p><b>{t("surveys-note")}</b></p>{asking::paragraphs(&note)}</Banner> })
}

/// Title and introduction, in both languages.
fn words(survey: &Built, lang: Lang) -> impl IntoView + use<> {
    let document = &survey.document;
    let twin = [(&document.title, lang.other()), (&document.intro, lang), (&document.intro, lang.other())]
        .map(|(text, of)| (super::text_in(text, of), of));
    let twin = twin.into_iter().filter(|(text, _)| !text.is_empty());
    let texts = twin.map(|(text, of)| view! { <p lang=of.tag()>{text}</p> }).collect_view();
    let edit = (survey.extent != Extent::Nothing).then(|| {
        let path = href(&format!("/surveys/{}/details", survey.code.0));
        view! { <p><LinkButton kind=ButtonKind::Quiet href=path>{t("surveys-details-edit")}</LinkButton></p> }
    });
    view! { <section class="stack"><h2>{t("surveys-details")}</h2>{texts}{edit}</section> }
}

fn questions(survey: &Built, lang: Lang) -> impl IntoView + use<> {
    let count = survey.document.questions.len();
    let items = survey.document.questions.iter().enumerate();
    let items = items.map(|(n, question)| item(survey, n, count, question, lang)).collect_view();
    let add = (survey.extent == Extent::Everything).then(|| {
        let path = href(&format!("/surveys/{}/question/new", survey.code.0));
        view! { <p><LinkButton kind=ButtonKind::Quiet href=path>{t("surveys-question-new")}</LinkButton></p> }
    });
    view! {
        <section class="stack">
            <h2>{t("surveys-the-questions")}</h2>
            {(count == 0).then(|| view! { <p>{t("surveys-no-questions")}</p> })}
            <ol class="asked">{items}</ol>
            {add}
        </section>
    }
}

fn item(survey: &Built, n: usize, count: usize, question: &Question, lang: Lang) -> impl IntoView + use<> {
    let number = i64::try_from(n + 1).unwrap_or_default();
    let of = move || tr("surveys-question-n", &[("n", number.into())]);
    let other = super::text_in(&question.text, lang.other());
    let own = super::text_in(&question.text, lang);
    let heading = if own.is_empty() { t("surveys-no-words") } else { own };
    let options = question.options.iter().map(|option| {
        let [own, other] = super::langs(lang).map(|of| super::text_in(&option.label, of));
        let own = if own.is_empty() { t("surveys-no-words") } else { own };
        view! { <li>{own}{(!other.is_empty()).then(|| view! { <small lang=lang.other().tag()>{other}</small> })}</li> }
    });
    let edit = (survey.extent != Extent::Nothing).then(|| {
        let path = href(&format!("/surveys/{}/question/{}", survey.code.0, question.id));
        view! { <LinkButton kind=ButtonKind::Quiet href=path>{t("surveys-edit")}<span class="vh">" "{of()}</span></LinkButton> }
    });
    let act = move |value: &'static str, words: String| {
        view! { <Button kind=ButtonKind::Plain name="act" value=value>{words}<span class="vh">" "{of()}</span></Button> }
    };
    let (code, revision, id) = (survey.code.0.clone(), survey.revision.to_string(), question.id.clone());
    let moves = (survey.extent == Extent::Everything).then(|| {
        view! {
            <Form<MoveQuestion> class="row">
                <input type="hidden" name="code" value=code/>
                <input type="hidden" name="revision" value=revision/>
                <input type="hidden" name="question" value=id/>
                {(n > 0).then(|| act("up", t("surveys-up")))}
                {(n + 1 < count).then(|| act("down", t("surveys-down")))}
                <details class="remove">
                    <summary>{t("surveys-remove")}<span class="vh">" "{of()}</span></summary>
                    <Button kind=ButtonKind::Danger name="act" value="remove">{t("surveys-remove-yes")}<span class="vh">" "{of()}</span></Button>
                </details>
            </Form<MoveQuestion>>
        }
    });
    view! {
        <li class="card" id=question.id.clone()>
            <p class="soft">{number}" · "{super::kind_word(question.kind)}</p>
            <h3>{heading}</h3>
            {(!other.is_empty()).then(|| view! { <p lang=lang.other().tag()>{other}</p> })}
            {(!question.options.is_empty()).then(|| view! { <ul class="offered">{options.collect_view()}</ul> })}
            <div class="row">{edit}{moves}</div>
        </li>
    }
}

/// What to do next, by whom it concerns.
fn beside(cx: &Cx<Author>, survey: &Built, answers: i64, members: Vec<Contact>) -> AnyView {
    let officer = cx.is(Role::Officer);
    let gaps = rules::gaps(&survey.document);
    let preview = href(&format!("/surveys/{}/preview", survey.code.0));
    let look = view! { <LinkButton kind=ButtonKind::Quiet href=preview>{t("surveys-preview")}</LinkButton> };
    let next = match survey.state {
        SurveyState::Draft => draft(survey, &gaps, officer).into_any(),
        SurveyState::Checking if officer => checking(survey, &gaps).into_any(),
        SurveyState::Checking => view! { <p>{t("surveys-checking-wait")}</p> }.into_any(),
        SurveyState::Open | SurveyState::Closed | SurveyState::Published => running(cx, survey, answers).into_any(),
    };
    let share = (survey.mine || officer).then(|| share(survey, members));
    view! {
        <section class="card stack" id="next"><h2>{t("surveys-next")}</h2>{next}{look}</section>
        {share}
    }
    .into_any()
}

fn gap_list(survey: &Built, gaps: &[Gap]) -> impl IntoView + use<> {
    let code = survey.code.0.clone();
    let items = gaps.iter().map(|gap| {
        let path = match (&gap.question, gap.sentence.key.as_str()) {
            (Some(id), _) => format!("/surveys/{code}/question/{id}"),
            (None, "surveys-gap-questions") => format!("/surveys/{code}/question/new"),
            (None, _) => format!("/surveys/{code}/details"),
        };
        view! { <li><a href=href(&path)>{say(&gap.sentence)}</a></li> }
    });
    (!gaps.is_empty())
        .then(|| view! { <p><b>{t("surveys-missing")}</b></p><ul class="gaps">{items.collect_view()}</ul> })
}

fn draft(survey: &Built, gaps: &[Gap], officer: bool) -> impl IntoView + use<> {
    let code = survey.code.0.clone();
    let ready = gaps.is_empty().then(|| view! { <p>{t("surveys-ready")}</p> });
    let send = if officer && survey.mine {
        decision(&code, "open", t("surveys-open-now"), ButtonKind::Primary).into_any()
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

/// One press of an officer.
fn decision(code: &str, act: &'static str, words: String, kind: ButtonKind) -> impl IntoView + use<> {
    let code = code.to_owned();
    view! {
        <Form<Decide>>
            <input type="hidden" name="code" value=code/>
            <Button kind=kind name="act" value=act>{words}</Button>
        </Form<Decide>>
    }
}

fn checking(survey: &Built, gaps: &[Gap]) -> impl IntoView + use<> {
    let code = survey.code.0.clone();
    let from = tr("surveys-checking-from", &[("name", survey.author_name.clone().into())]);
    view! {
        <p>{from}</p>
        {gap_list(survey, gaps)}
        {decision(&code, "open", t("surveys-open"), ButtonKind::Primary)}
        <Form<GiveBack>>
            <input type="hidden" name="code" value=code/>
            <TextArea name="note" label=t("surveys-field-note") hint=t("surveys-field-note-hint") rows=3/>
            <Button kind=ButtonKind::Quiet>{t("surveys-return")}</Button>
        </Form<GiveBack>>
    }
}

/// Open, closed or published: the ways to it, how many came, and what an officer can do.
fn running(cx: &Cx<Author>, survey: &Built, answers: i64) -> impl IntoView + use<> {
    let (code, lang) = (survey.code.0.clone(), cx.lang());
    let open = survey.state == SurveyState::Open;
    let link = cx.services().link(lang, &format!("/s/{code}"));
    let mut facts = vec![Fact::new(t("surveys-fact-answers"), answers.to_string())];
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
        let path = href(&format!("/surveys/{code}/poster"));
        view! { <p><LinkButton href=path>{t("surveys-poster")}</LinkButton></p> }
    });
    let results = href(&format!("/results/{code}"));
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
        <p><LinkButton kind=ButtonKind::Quiet href=results>{t("surveys-results")}</LinkButton></p>
        {moves}
    }
}

/// Who else works on it.
fn share(survey: &Built, members: Vec<Contact>) -> impl IntoView + use<> {
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
    let others: Vec<_> = others.map(|m| Pick::new(m.id.to_string(), m.name)).collect();
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
