//! The administrator's page of themes.

use leptos::prelude::*;

use super::actions::{AddTheme, ChangeTheme, MoveTheme, RetireTheme};
use crate::page::{PageResponse, html};
use domain::{
    error::AppError,
    lang::Localized,
    paths::{self, Path},
    voices::themes::rules::{Colour, LONGEST},
};
use platform::{
    guard::{Admin, require},
    i18n::{href, others, t, tr},
    request::RequestContext,
};
use store::voices::Theme;
use ui::{Button, ButtonKind, ChoiceOption, LinkButton, Select, Tag, TagKind, Texts, form::Form, frame::Audience};

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Admin>().await?;
    let lang = cx.lang();
    let themes = store::voices::themes(&cx).await?;
    let edited = RequestContext::current().query("edit").and_then(|key| themes.iter().find(|theme| theme.key == key));
    if let Some(theme) = edited {
        return change(theme);
    }
    let (offered, retired): (Vec<_>, Vec<_>) = themes.into_iter().partition(|theme| !theme.retired);
    let last = offered.len();
    let offered: Vec<_> = offered.iter().enumerate().map(|(n, theme)| row(theme, lang, n > 0, n + 1 < last)).collect();
    let retired: Vec<_> = retired
        .iter()
        .map(|theme| {
            let again = act(theme, "offer", t("themes-offer"));
            view! { <li class="card sunk row apart"><span>{tag(theme)}</span>{again}</li> }
        })
        .collect();
    html(
        t("themes-title"),
        Audience::Staff,
        view! {
            <p><a href=href(paths::people::Settings)>{t("people-settings-title")}</a></p>
            <h1>{t("themes-title")}</h1>
            <p>{t("themes-lead")}</p>
            <ol class="plain stack">{offered}</ol>
            {(!retired.is_empty()).then(|| view! {
                <section>
                    <h2>{t("themes-retired")}</h2>
                    <p>{t("themes-retired-text")}</p>
                    <ul class="plain stack">{retired}</ul>
                </section>
            })}
            <section>
                <h2>{t("themes-add")}</h2>
                <Form<AddTheme> once=true>
                    {fields(&Localized::default(), None)}
                    <div class="row"><Button>{t("themes-add-button")}</Button></div>
                </Form<AddTheme>>
            </section>
        },
    )
}

fn tag(theme: &Theme) -> impl IntoView + use<> {
    view! { <Tag kind=TagKind::Theme colour=theme.colour.key() text=&theme.name/> }
}

fn row(theme: &Theme, lang: domain::lang::Lang, up: bool, down: bool) -> AnyView {
    let name = theme.name.get(lang).to_owned();
    let step = |way: &'static str, there: bool| {
        let words = tr(&format!("themes-{way}"), &[("name", name.clone().into())]);
        let key = theme.key.clone();
        there.then(|| {
            view! {
                <Form<MoveTheme>>
                    <input type="hidden" name="theme" value=key/>
                    <Button kind=ButtonKind::Plain name="way" value=way>{words}</Button>
                </Form<MoveTheme>>
            }
        })
    };
    let (up, down) = (step("up", up), step("down", down));
    let edit = href(paths::voices::Themes.with("edit", &theme.key));
    let other = others().into_iter().map(|other| {
        view! { " "<span class="soft" lang=other.tag()>{theme.name.of(other).to_owned()}</span> }
    });
    let other = other.collect_view();
    view! {
        <li class="card">
            <div class="row apart">
                <span>{tag(theme)}{other}</span>
                <span class="row">
                    {up}{down}
                    <LinkButton kind=ButtonKind::Quiet href=edit>{tr("themes-edit", &[("name", name.clone().into())])}</LinkButton>
                </span>
            </div>
        </li>
    }
    .into_any()
}

fn act(theme: &Theme, act: &'static str, words: String) -> impl IntoView + use<> {
    let key = theme.key.clone();
    view! {
        <Form<RetireTheme>>
            <input type="hidden" name="theme" value=key/>
            <Button kind=ButtonKind::Quiet name="act" value=act>{words}</Button>
        </Form<RetireTheme>>
    }
}

fn fields(name: &Localized, colour: Option<Colour>) -> impl IntoView + use<> {
    let colours =
        Colour::ALL.map(|colour| ChoiceOption::new(colour.key(), t(&format!("themes-colour-{}", colour.key()))));
    let empty = colour.is_none().then(|| t("themes-colour-any"));
    view! {
        <Texts name="name" label="themes-name" value=name.clone() autocomplete="off" maxlength=LONGEST/>
        <Select name="colour" label=t("themes-colour") hint=t("themes-colour-hint") options=colours.into() selected=colour.map_or("", Colour::key) empty=empty.unwrap_or_else(|| t("themes-colour-same"))/>
    }
}

/// `/themes?edit=home`
fn change(theme: &Theme) -> Result<PageResponse, AppError> {
    let key = theme.key.clone();
    let revision = theme.revision.to_string();
    let fields = fields(&theme.name, Some(theme.colour));
    let retire =
        if theme.retired { act(theme, "offer", t("themes-offer")) } else { act(theme, "retire", t("themes-retire")) };
    html(
        t("themes-change"),
        Audience::Staff,
        view! {
            <p><a href=href(paths::voices::Themes)>{t("themes-title")}</a></p>
            <h1>{t("themes-change")}</h1>
            <p>{t("themes-change-text")}</p>
            <Form<ChangeTheme>>
                <input type="hidden" name="theme" value=key/>
                <input type="hidden" name="revision" value=revision/>
                {fields}
                <div class="row"><Button>{t("people-save")}</Button></div>
            </Form<ChangeTheme>>
            <section>
                <h2>{t("themes-retire-title")}</h2>
                <p>{t("themes-retire-text")}</p>
                {retire}
            </section>
        },
    )
}
