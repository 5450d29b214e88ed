//! `/c/{code}`: the draft as it was opened for comment, and a form to say what somebody thinks of it.

use leptos::prelude::*;

use super::{SAME, actions::Comment, words::group_word};
use crate::{
    beginning,
    page::{PageResponse, html},
    receipt_cookie,
    voices::{alert_words, pages::tell::who_reads},
};
use domain::{
    error::AppError,
    paths::{self, Path as _},
    pledge::consulting::{About, ConsultedGroup, Phase, SnapshotOutcome},
    surveys::model::Privacy,
    voices::rules::LONGEST,
};
use platform::{
    guard::{Cx, Visitor, require},
    i18n::{Filling, date_text, href, lang, lang_of, t, tr},
    request::RequestContext,
};
use store::pledge::consulting::{Consultation, by_code, open_to_young_people};
use ui::{
    Banner, Button, ButtonKind, Card, ChoiceOption, Choices, LinkButton, Select, TextArea,
    form::{self, Form, was_rejected},
    frame::Audience,
    symbol,
};

/// Where the form is on the page.
const FORM: &str = "comment";

pub(super) async fn consulted() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let req = RequestContext::current();
    let found = by_code(&cx, req.param("key")).await?;
    let open = found.phase == Phase::Open;
    // A form that was open before and is refused is still shown, as typed.
    if open && !was_rejected() && !store::voices::are_read(&cx).await? {
        return beginning::pages::not_open(&cx).await;
    }
    let about = req.query("about").and_then(|key| About::parse(&key)).filter(|about| found.draft.has(*about));
    let numbers = alert_words::numbers(&cx).await;
    let typed = form::submitted_value("text").unwrap_or_default();
    let alarming = store::alert_words::lists(&cx).await.phrases.alarm(&typed);
    let council = cx.services().settings().await.council.get(lang()).to_owned();
    let title = found.draft.title.get(lang()).to_owned();
    let until = said(&found, "pledge-comment-until", &[("day", date_text(found.last, lang()).into())]);
    let lead = if open {
        view! {
            <p class="lead">{said(&found, "pledge-comment-lead", &[("council", council.into())])}</p>
            <p>{until}</p>
            {if only_adults(&found) { adults_who_reads().into_any() } else { who_reads().into_any() }}
        }
        .into_any()
    } else {
        over(&found).into_any()
    };
    let holds = open && receipt_cookie::mine(&cx).await?.is_some();
    // Who comes from the page after sending is who has written; anybody else may hold the same phone.
    let receipt = holds.then(|| receipt(req.query(SAME).is_some()));
    let outcomes = found.draft.outcomes.iter().map(|one| outcome(&found, one, open)).collect_view();
    let form = (open || was_rejected()).then(|| {
        let heading = said(&found, "pledge-comment-title", &[]);
        let label = said(&found, "pledge-comment-text", &[]);
        let hint = said(&found, "pledge-comment-text-hint", &[("max", LONGEST.into())]);
        let (fields, choices) = (fields(&found, about), choices(&found));
        let help = alert_words::help_while_typing(numbers, alarming);
        view! {
            <section id=FORM>
                <h2>{heading}</h2>
                <Form<Comment> once=true carried=true class="telling">
                    {fields}
                    <div class="counted">
                        <TextArea name="text" label hint rows=5/>
                        {alert_words::room(LONGEST)}
                    </div>
                    {help}
                    {choices}
                    {receipt}
                    <div class="row">
                        <Button>{t("pledge-comment-send")}</Button>
                        <LinkButton kind=ButtonKind::Plain href=href(paths::voices::Home)>{t("voices-tell-stop")}</LinkButton>
                    </div>
                </Form<Comment>>
            </section>
        }
    });
    let heading_lang = lang_of(&found.draft.title);
    html(
        title.clone(),
        Audience::Young,
        view! {
            <p class="over">{t("pledge-comment-over")}</p>
            <h1 lang=heading_lang>{title}</h1>
            {lead}
            {outcomes}
            {form}
        },
    )
}

/// On the page of the pledge: the drafts that young people are asked about today.
pub(in crate::pledge) async fn invitations(cx: &Cx<Visitor>) -> Result<impl IntoView + use<>, AppError> {
    let each = open_to_young_people(cx).await?.into_iter().map(|one| {
        let to = href(paths::pledge::Consulted(&one.code));
        let words = tr("pledge-comment-invites", &[("title", one.draft.title.get(lang()).to_owned().into())]);
        view! {
            <div class="callout">
                <p>{words}</p>
                <p><LinkButton href=to>{t("pledge-comment-read")}</LinkButton></p>
            </div>
        }
    });
    Ok(each.collect_view())
}

/// It is closed: what was said and what has changed is in the record. *Tell us* is for young people; adults are told
/// where to go.
fn over(found: &Consultation) -> impl IntoView + use<> {
    let to = href(paths::pledge::ConsultationRecord(&found.code));
    let (young, adults): (Vec<ConsultedGroup>, Vec<_>) = found.invited.iter().partition(|group| group.is_young());
    let tell =
        (!young.is_empty()).then(|| view! { <p><a href=href(paths::voices::Tell)>{t("pledge-comment-tell")}</a></p> });
    let others = (!adults.is_empty()).then(|| view! { <p>{t("pledge-comment-over-adults")}</p> });
    view! {
        <Banner>
            <p>{t("pledge-comment-over-text")}</p>
            <p><a href=to>{t("pledge-record-title")}</a></p>
            {tell}
            {others}
        </Banner>
    }
}

/// Where this browser holds the words of a receipt already: whether this goes under them too.
fn receipt(same: bool) -> impl IntoView {
    let options = vec![
        ChoiceOption::new("same", t("pledge-comment-receipt-same")).hint(t("pledge-comment-receipt-same-hint")),
        ChoiceOption::new("new", t("pledge-comment-receipt-new")).hint(t("pledge-comment-receipt-new-hint")),
    ];
    let selected = if same { "same" } else { "new" };
    view! {
        <Choices name="receipt" legend=t("pledge-comment-receipt") options selected=vec![selected.to_owned()]/>
    }
}

fn outcome(found: &Consultation, one: &SnapshotOutcome, open: bool) -> impl IntoView + use<> {
    let code = found.code.clone();
    let words_of = said(found, "pledge-comment-say", &[]);
    let say = move |about: About, words: String| {
        let to = paths::pledge::Consulted(&code).with("about", about.key()).at(FORM);
        let label = format!("{words_of}: {words}");
        open.then(|| view! { <p class="noprint"><a href=href(to) aria-label=label>{words_of.clone()}</a></p> })
    };
    let statements = one.statements.iter().map(|statement| {
        let (text, plain) = (statement.text.clone(), statement.plain.clone());
        let plain = (!plain.is_empty())
            .then(|| view! { <p class="soft" lang=lang_of(&plain)>{plain.get(lang()).to_owned()}</p> });
        view! {
            <li value=statement.number>
                <p lang=lang_of(&text)>{symbol(&statement.symbol)}" "{text.get(lang()).to_owned()}</p>
                {plain}
                {say(About::Statement(statement.id), text.get(lang()).to_owned())}
            </li>
        }
    });
    let name = one.name.get(lang()).to_owned();
    view! {
        <section>
            <h2 lang=lang_of(&one.name)>{symbol(&one.symbol)}" "{name.clone()}</h2>
            <ol class="promises">{statements.collect_view()}</ol>
            {say(About::Outcome(one.id), name)}
        </section>
    }
}

/// What it is about, and as who somebody speaks: a link is passed on, so there is an answer for everybody else too.
fn fields(found: &Consultation, about: Option<About>) -> impl IntoView + use<> {
    let groups: Vec<(String, Vec<_>)> = found
        .draft
        .outcomes
        .iter()
        .map(|outcome| {
            let name = outcome.name.get(lang()).to_owned();
            let whole = tr("pledge-comment-outcome", &[("name", name.clone().into())]);
            let whole = ChoiceOption::new(About::Outcome(outcome.id).key(), whole);
            let each = outcome.statements.iter().map(|one| {
                ChoiceOption::new(About::Statement(one.id).key(), format!("{}. {}", one.number, one.text.get(lang())))
            });
            (name, [whole].into_iter().chain(each).collect())
        })
        .collect();
    let missing = vec![ChoiceOption::new(About::Missing.key(), t("pledge-comment-missing"))];
    let selected = about.map(About::key).unwrap_or_default();
    let other = ChoiceOption::new(ConsultedGroup::Other.key(), t("pledge-comment-who-other"));
    let groups_to_choose: Vec<_> =
        found.invited.iter().map(|group| ChoiceOption::new(group.key(), group_word(*group))).chain([other]).collect();
    view! {
        <input type="hidden" name="key" value=found.code.clone()/>
        <Select name="about" label=t("pledge-comment-about") options=missing groups selected empty=t("pledge-comment-about-choose")/>
        <Choices name="as_who" legend=said(found, "pledge-comment-who", &[]) hint=said(found, "pledge-comment-who-hint", &[]) options=groups_to_choose/>
    }
}

/// Whether adults alone are asked: Welsh speaks to them as one does to adults.
fn only_adults(found: &Consultation) -> bool {
    !found.invited.iter().any(|group| group.is_young())
}

/// A sentence to whoever is asked.
fn said(found: &Consultation, key: &str, args: &[(&'static str, Filling)]) -> String {
    if only_adults(found) { tr(&format!("{key}-adults"), args) } else { tr(key, args) }
}

/// As `who_reads`, to adults.
fn adults_who_reads() -> impl IntoView {
    view! {
        <Card quiet=true>
            <h2>{t("voices-who-title")}</h2>
            <p>{t("voices-who-first")}</p>
            <p>{t("pledge-comment-then-adults")}</p>
            <p><strong>{t("voices-who-danger")}</strong></p>
        </Card>
    }
}

/// Who can know who said it, and who may read it.
fn choices(found: &Consultation) -> impl IntoView + use<> {
    let adults = only_adults(found);
    let privacy = [Privacy::Confidential, Privacy::Anonymous].map(|privacy| {
        let key = format!("voices-privacy-{}", privacy.key());
        let hint = match privacy {
            Privacy::Anonymous if adults => t("pledge-comment-anonymous-hint-adults"),
            _ if adults => t("pledge-comment-confidential-hint-adults"),
            _ => t(&format!("{key}-hint")),
        };
        ChoiceOption::new(privacy.key(), t(&key)).hint(hint)
    });
    let (legend, hint) = if adults {
        ("pledge-comment-publish-adults", "pledge-comment-publish-hint-adults")
    } else {
        ("voices-tell-publish", "voices-tell-publish-hint")
    };
    let publish = vec![
        ChoiceOption::new("yes", t("voices-tell-publish-yes")).hint(t("pledge-comment-publish-yes-hint")),
        ChoiceOption::new("no", t("voices-tell-publish-no")).hint(t("pledge-comment-publish-no-hint")),
    ];
    view! {
        <Choices name="privacy" legend=t("voices-tell-privacy") options=privacy.into()
            selected=vec![Privacy::Confidential.key().to_owned()]/>
        <Choices name="publish" legend=t(legend) hint=t(hint) options=publish/>
    }
}
