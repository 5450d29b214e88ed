//! What the council sets.

use leptos::prelude::*;

use crate::{
    page::{GrantOf, Guarded, PageResponse, html},
    people::actions::{ConfirmClock, SaveSettings},
};
use domain::{
    error::AppError,
    lang::{Lang, Languages},
    paths,
};
use platform::{
    clock_jump::{self, Jump},
    guard::{Admin, require},
    i18n::{InWords as _, href, t, tr},
    retention::{Period, Retention},
    settings::{CHILDLINE, MEIC, Nation, Settings},
};
use ui::{
    Banner, Button, ChoiceOption, Choices, Input, Kind, Mood, Texts,
    form::{AsRead, Form},
    frame::Audience,
};

const ENGLISH: Languages = Languages::ENGLISH;
const WITH_WELSH: Languages = Languages::ENGLISH_AND_WELSH;

/// English alone or with Welsh, as most councils have it.
fn languages_offered() -> Vec<ChoiceOption> {
    let english = ChoiceOption::new(ENGLISH.key(), t("people-settings-languages-english"));
    vec![english, ChoiceOption::new(WITH_WELSH.key(), t("people-settings-languages-english_and_welsh"))]
}

/// The languages that a council may have beside these.
fn more_languages(chosen: Languages) -> impl IntoView {
    let more = || Lang::ALL.into_iter().filter(|lang| !WITH_WELSH.has(*lang));
    let options = more().map(|lang| ChoiceOption::new(lang.tag(), lang.name())).collect();
    let selected = more().filter(|lang| chosen.has(*lang)).map(|lang| lang.tag().to_owned()).collect();
    view! {
        <Choices
            name="more_languages"
            legend=t("people-settings-languages-more")
            hint=t("people-settings-languages-more-hint")
            options=options
            selected=selected
            multiple=true
        />
    }
}

impl Guarded for paths::people::Settings {
    type Grant = Admin;
}

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<GrantOf<paths::people::Settings>>().await?;
    let s = cx.services().settings().await;
    let read = s.as_read();
    let clock = clock_jump::waits(cx.services()).await?.map(|jump| clock(jump, cx.lang()));
    html(
        t("people-settings-title"),
        Audience::Staff,
        view! {
            <h1>{t("people-settings-title")}</h1>
            {clock}
            <p>{t("people-settings-lead")}" "<a href=href(paths::people::Audit)>{t("people-audit-title")}</a></p>
            <p><a href=href(paths::safeguarding::Duty)>{t("safeguarding-duty-title")}</a></p>
            <p><a href=href(paths::voices::Themes)>{t("themes-title")}</a></p>
            <Form<SaveSettings>>
                <AsRead of=read/>
                <h2>{t("people-settings-council")}</h2>
                <Choices
                    name="languages"
                    legend=t("people-settings-languages")
                    hint=t("people-settings-languages-hint")
                    options=languages_offered()
                    selected=vec![if s.languages.has_welsh() { WITH_WELSH.key() } else { ENGLISH.key() }]
                    two=true
                />
                {more_languages(s.languages)}
                <Texts name="council" label="people-settings-council" value=s.council.clone()/>
                <h2>{t("people-settings-help")}</h2>
                <Choices
                    name="nation"
                    legend=t("people-settings-nation")
                    hint=t("people-settings-nation-hint")
                    options=Nation::ALL.map(|nation| ChoiceOption::new(nation.key(), t(&format!("people-settings-nation-{}", nation.key())))).into()
                    selected=vec![s.nation.key().to_owned()]
                    two=true
                />
                {lines(&s)}
                <Input
                    name="duty_line"
                    label=t("people-settings-duty")
                    hint=t("people-settings-duty-hint")
                    kind=Kind::Phone
                    value=s.duty_line.clone()
                    autocomplete="off"
                />
                <Texts name="advocacy" label="people-settings-advocacy" value=s.advocacy.clone()/>
                <Input
                    name="advocacy_phone"
                    label=t("people-settings-advocacy-phone")
                    kind=Kind::Phone
                    value=s.advocacy_phone.clone()
                    autocomplete="off"
                />
                <Input
                    name="advocacy_email"
                    label=t("advocacy-settings-email")
                    hint=t("advocacy-settings-email-hint")
                    kind=Kind::Email
                    value=s.advocacy_email.clone()
                    autocomplete="off"
                />
                <Input
                    name="complaints_email"
                    label=t("complaints-settings-email")
                    hint=t("complaints-settings-email-hint")
                    kind=Kind::Email
                    value=s.complaints_email.clone()
                    autocomplete="off"
                />
                <h2>{t("people-settings-promise")}</h2>
                <Input
                    name="answer_days"
                    label=t("people-settings-days")
                    hint=t("people-settings-days-hint")
                    kind=Kind::Number
                    value=s.answer_days.to_string()
                />
                <h2>{t("people-settings-counting")}</h2>
                <Input
                    name="fewest_inside"
                    label=t("people-settings-inside")
                    hint=t("people-settings-inside-hint")
                    kind=Kind::Number
                    value=s.fewest_inside.to_string()
                />
                <Input
                    name="fewest_published"
                    label=t("people-settings-published")
                    hint=t("people-settings-published-hint")
                    kind=Kind::Number
                    value=s.fewest_published.to_string()
                />
                <h2>{t("moderation-settings-title")}</h2>
                <Choices
                    name="two_on_pictures"
                    legend=t("moderation-settings-two")
                    options=["yes", "no"].map(|key| ChoiceOption::new(key, t(&format!("moderation-settings-two-{key}")))).into()
                    selected=vec![if s.two_on_pictures { "yes" } else { "no" }.to_owned()]
                    two=true
                />
                <h2>{t("people-settings-keep")}</h2>
                <p>{t("people-settings-keep-lead")}</p>
                {periods(&s.retention)}
                <div class="row"><Button>{t("people-save")}</Button></div>
            </Form<SaveSettings>>
        },
    )
}

/// Says that erasing waits because the clock has jumped, with the button to accept the clock.
fn clock(jump: Jump, lang: Lang) -> impl IntoView {
    let gaps = [("clock", jump.clock.moment_text(lang).into()), ("known", jump.known.moment_text(lang).into())];
    let said = tr(if jump.is_ahead() { "people-clock-ahead" } else { "people-clock-back" }, &gaps);
    let read = jump.as_read();
    view! {
        <section id="clock">
            <Banner mood=Mood::Bad>
                <h2>{t("people-clock-title")}</h2>
                <p>{said}</p>
                <p>{t("people-clock-look")}</p>
                <Form<ConfirmClock>>
                    <AsRead of=read/>
                    <Button>{t("people-clock-confirm")}</Button>
                </Form<ConfirmClock>>
            </Banner>
        </section>
    }
}

/// Helplines with known numbers, to be changed only if the numbers change.
fn lines(s: &Settings) -> impl IntoView + use<> {
    let known = [
        ("childline", &s.childline, CHILDLINE),
        ("meic", &s.meic, MEIC),
        ("commissioner", &s.commissioner, s.nation.commissioner()),
    ];
    let inputs = known.map(|(name, set, number)| {
        view! {
            <Input
                name=name
                label=t(&format!("people-settings-line-{name}"))
                hint=tr("people-settings-line-hint", &[("number", number.into())])
                kind=Kind::Phone
                value=set.clone()
                autocomplete="off"
            />
        }
    });
    inputs.collect_view()
}

/// The retention periods, each with the longest that is allowed.
fn periods(kept: &Retention) -> impl IntoView + use<> {
    let inputs = Period::ALL.map(|period| {
        let limits = [("least", period.least().into()), ("most", period.most().into())];
        view! {
            <Input
                name=format!("keep[{}]", period.key())
                label=t(&format!("people-settings-keep-{}", period.key()))
                hint=tr("people-settings-keep-hint", &limits)
                kind=Kind::Number
                value=kept.of(period).to_string()
            />
        }
    });
    inputs.collect_view()
}
