//! The page to tell us something.

use leptos::prelude::*;

use crate::{
    beginning,
    page::{PageResponse, html},
    voices::{actions::Tell, alert_words, submission::FIELDS},
};
use domain::{
    error::AppError,
    paths,
    role::Role,
    surveys::model::Privacy,
    voices::rules::{LONGEST, LONGEST_BETTER, LONGEST_GROUP, LONGEST_NAME, MOST_PEOPLE},
};
use platform::{
    guard::{Cx, Grant, Visitor, require},
    i18n::{href, t, tr},
};
use ui::{
    Button, ButtonKind, Card, ChoiceOption, Choices, FileInput, Input, Kind, LinkButton, Pad, Script, TextArea,
    carried::help_link,
    field_id,
    form::{self, Form, was_rejected},
    frame::Audience,
};

pub async fn tell() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    // While nobody would read it the page is closed. A form that was open before and is refused is still shown, as
    // typed.
    if !was_rejected() && !store::voices::are_read(&cx).await? {
        return beginning::pages::not_open(&cx).await;
    }
    let numbers = alert_words::numbers(&cx).await;
    let typed: String = ["text", "better"].into_iter().filter_map(form::submitted_value).collect::<Vec<_>>().join("\n");
    let alarming = store::alert_words::lists(&cx).await.phrases.alarm(&typed);
    let themes = themes(&cx).await?;
    let member = cx.is(Role::Member);
    html(
        t("voices-tell-title"),
        Audience::Young,
        view! {
            <h1>{t("voices-tell-title")}</h1>
            <p class="small">{t("voices-tell-first")}</p>
            <Form<Tell> multipart=true once=true carried=true class="telling">
                {said()}
                {alert_words::help_while_typing(numbers, alarming)}
                {better()}
                <Choices name="theme" legend=t("voices-tell-theme") options=themes pictures=true/>
                {pictures()}
                {who_reads()}
                {privacy()}
                <div class="named">
                    <Input name="name" label=t("voices-tell-name") hint=t("voices-tell-name-hint") autocomplete="off" maxlength=LONGEST_NAME/>
                </div>
                {answer()}
                {publish()}
                {member.then(group)}
                {no_signal()}
                <div class="row">
                    <Button>{t("voices-tell-send")}</Button>
                    <LinkButton kind=ButtonKind::Plain href=href(paths::voices::Home)>{t("voices-tell-stop")}</LinkButton>
                </div>
            </Form<Tell>>
        },
    )
}

/// The place that says that there is no signal; with script, what was written is then kept until there is.
pub(super) fn no_signal() -> impl IntoView {
    view! {
        <p class="lead" id="signal" role="status" data-off=t("voices-signal-off") data-on=t("voices-signal-on")></p>
        <Script name="signal"/>
    }
}

/// The themes to choose from, each with a drawing, and *not sure*.
pub(super) async fn themes<R: Grant>(cx: &Cx<R>) -> Result<Vec<ChoiceOption>, AppError> {
    let themes = store::voices::offered_themes(cx, &form::submitted_values("theme")).await?.into_iter();
    let picks = themes.map(|theme| ChoiceOption::new(theme.key.clone(), &theme.name).picture(drawing_of(&theme.key)));
    Ok(picks.chain([ChoiceOption::new("", t("voices-tell-theme-unsure")).picture("question")]).collect())
}

/// The drawing of a theme; none for a theme that the council has added.
fn drawing_of(theme: &str) -> &'static str {
    match theme {
        "safe" => "hand",
        "home" => "home",
        "learning" => "school",
        "feelings" => "heart",
        "leaving" => "door",
        "health" => "health",
        _ => "talk",
    }
}

/// The text area that the page is for.
fn said() -> impl IntoView {
    view! {
        <div class="counted">
            <TextArea name="text" label=t("voices-tell-text") hint=tr("voices-tell-text-hint", &[("max", LONGEST.into())]) rows=7/>
            {alert_words::room(LONGEST)}
        </div>
    }
}

/// The text area for what would make it better.
fn better() -> impl IntoView {
    view! {
        <div class="counted">
            <TextArea name="better" label=t("voices-better-label") hint=t("voices-better-hint") rows=3/>
            {alert_words::room(LONGEST_BETTER)}
        </div>
    }
}

/// Who will read it, and when we may have to tell someone; a short form of it is above the text area.
pub(crate) fn who_reads() -> impl IntoView {
    view! {
        <Card quiet=true>
            <h2>{t("voices-who-title")}</h2>
            <p>{t("voices-who-first")}</p>
            <p>{t("voices-who-then")}</p>
            <p><strong>{t("voices-who-danger")}</strong></p>
            <p>{t("voices-who-now")}" "{move || help_link(t("voices-who-help"))}</p>
        </Card>
    }
}

/// A picture, and behind a fold two more or a drawing. With script each has a button to take it out again.
fn pictures() -> impl IntoView {
    let [first, second, third] = FIELDS;
    // Browsers do not keep a chosen file when a form is shown again.
    let hint = t("voices-tell-picture-hint");
    let hint = if was_rejected() { format!("{} {hint}", t("voices-tell-picture-again")) } else { hint };
    let open = [second, third].into_iter().any(|field| form::field_error(field).is_some());
    let slot = |field: &'static str, label: String, hint: String| {
        view! {
            <div class="slot" data-remove=t("voices-picture-remove") data-removed=t("voices-picture-removed")>
                <FileInput name=field label=label hint=hint/>
            </div>
        }
    };
    view! {
        {slot(first, t("voices-tell-picture"), hint)}
        <details class="more-pictures" open=open>
            <summary>{t("voices-picture-more")}</summary>
            {slot(second, t("voices-picture-second"), String::new())}
            {slot(third, t("voices-picture-third"), String::new())}
            <Pad field=field_id(third) label=t("voices-picture-draw")/>
        </details>
        <p class="vh" role="status" id="pictures-say"></p>
        <Script name="draw"/>
        <Script name="pictures"/>
    }
}

fn privacy() -> impl IntoView {
    let options = [Privacy::Confidential, Privacy::Anonymous, Privacy::Named]
        .map(|privacy| {
            let key = format!("voices-privacy-{}", privacy.key());
            ChoiceOption::new(privacy.key(), t(&key)).hint(t(&format!("{key}-hint")))
        })
        .into();
    view! {
        <Choices name="privacy" legend=t("voices-tell-privacy") options=options
            selected=vec![Privacy::Confidential.key().to_owned()]/>
    }
}

/// How somebody wants to hear of a reply.
fn answer() -> impl IntoView {
    let options = vec![
        ChoiceOption::new("words", t("voices-answer-words")).hint(t("voices-answer-words-hint")),
        ChoiceOption::new("email", t("voices-answer-email")).hint(t("voices-answer-email-hint")),
    ];
    view! {
        <Choices name="answer" legend=t("voices-answer-how") options=options selected=vec!["words".to_owned()]/>
        <div class="mailed">
            <Input name="email" label=t("voices-answer-address") hint=t("voices-answer-address-hint") kind=Kind::Email autocomplete="off"/>
        </div>
    }
}

pub(crate) fn publish() -> impl IntoView {
    let options = vec![
        ChoiceOption::new("yes", t("voices-tell-publish-yes")).hint(t("voices-tell-publish-yes-hint")),
        ChoiceOption::new("no", t("voices-tell-publish-no")).hint(t("voices-tell-publish-no-hint")),
    ];
    view! {
        <Choices name="publish" legend=t("voices-tell-publish") hint=t("voices-tell-publish-hint") options=options/>
    }
}

/// The fields for a member who speaks for others.
fn group() -> impl IntoView {
    let said = |field: &str| {
        form::field_error(field).is_some() || form::submitted_value(field).is_some_and(|typed| !typed.is_empty())
    };
    let open = said("group") || said("people");
    view! {
        <details class="for-group" open=open>
            <summary>{t("voices-group-title")}</summary>
            <p>{t("voices-group-text")}</p>
            <Input name="group" label=t("voices-group-who") hint=t("voices-group-who-hint") autocomplete="off" maxlength=LONGEST_GROUP/>
            <Input name="people" label=t("voices-group-many") hint=tr("voices-group-many-hint", &[("max", MOST_PEOPLE.into())]) kind=Kind::Number/>
        </details>
    }
}
