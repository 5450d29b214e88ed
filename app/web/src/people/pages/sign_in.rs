//! The pages of signing in.

use leptos::prelude::*;

use crate::{
    page::{PageResponse, html},
    people::{
        actions::{AskLink, Enter, SetUp, UseLink},
        going_on::{going_on, kept_words, link_on},
    },
};
use domain::{error::AppError, paths, people::passwords};
use platform::{
    guard::{Visitor, require},
    i18n::{t, tr},
    request::RequestContext,
};
use store::people::LinkTo;
use ui::{Button, Input, Kind, Qr, form::Form, frame::Audience};

/// Asks for an address, to send a link to.
pub async fn ask() -> Result<PageResponse, AppError> {
    let _cx = require::<Visitor>().await?;
    html(
        t("people-sign-in-title"),
        Audience::Public,
        view! {
            <h1>{t("people-sign-in-title")}</h1>
            <p>{t("people-sign-in-lead")}</p>
            {kept_words(false)}
            <Form<AskLink>>
                {going_on()}
                <Input name="email" label=t("people-email") hint=t("people-sign-in-hint") kind=Kind::Email/>
                <div class="row"><Button>{t("people-sign-in-button")}</Button></div>
            </Form<AskLink>>
            <section>
                <h2>{t("people-staff-title")}</h2>
                <p>{t("people-staff-text")}</p>
                {link_on(paths::people::Password, "button quiet", t("people-staff-button"))}
            </section>
        },
    )
}

/// The page after asking for a link: the same for everybody, so that nobody learns who has an account.
pub async fn sent() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let shown_to_admin = !cx.services().mail_is_sent;
    html(
        t("people-sent-title"),
        Audience::Public,
        view! {
            <h1>{t("people-sent-title")}</h1>
            <p>{t("people-sent-text")}</p>
            {shown_to_admin.then(|| view! { <p>{t("people-sent-no-mail")}</p> })}
            {kept_words(true)}
            {link_on(paths::people::SignIn, "button quiet", t("people-sent-again"))}
        },
    )
}

/// Asks staff for password and code.
pub async fn password() -> Result<PageResponse, AppError> {
    let _cx = require::<Visitor>().await?;
    html(
        t("people-staff-title"),
        Audience::Public,
        view! {
            <h1>{t("people-staff-title")}</h1>
            {kept_words(false)}
            <Form<Enter>>
                {going_on()}
                <Input name="email" label=t("people-email") kind=Kind::Email autocomplete="username"/>
                <Input name="password" label=t("people-password") kind=Kind::Password autocomplete="current-password"/>
                <Input name="code" label=t("people-code") hint=t("people-code-hint") kind=Kind::OneTimeCode/>
                <div class="row"><Button>{t("people-sign-in-now")}</Button></div>
            </Form<Enter>>
            <p>{link_on(paths::people::SignIn, "", t("people-staff-link"))}</p>
            <p class="soft">{t("people-staff-lost")}</p>
        },
    )
}

/// The page a link in the mail opens. Mail scanners open links too, so it signs in only at a press.
pub async fn link() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let token = RequestContext::current().param("token").to_owned();
    match store::people::lead(&cx, &token).await? {
        LinkTo::SignIn => html(
            t("people-link-title"),
            Audience::Public,
            view! {
                <h1>{t("people-link-title")}</h1>
                <p>{t("people-link-text")}</p>
                <Form<UseLink>>
                    {going_on()}
                    <input type="hidden" name="token" value=token/>
                    <Button>{t("people-link-button")}</Button>
                </Form<UseLink>>
            },
        ),
        LinkTo::Password => html(
            t("people-staff-title"),
            Audience::Public,
            view! {
                <h1>{t("people-staff-title")}</h1>
                <p>{t("people-link-staff")}</p>
                <Form<UseLink>>
                    {going_on()}
                    <input type="hidden" name="token" value=token/>
                    <Button>{t("people-staff-button")}</Button>
                </Form<UseLink>>
            },
        ),
        LinkTo::SetUp { who, email, authenticator } => {
            let drawing = authenticator.drawing(&t("ui-name"), &email)?;
            let letters = authenticator.words();
            html(
                t("people-set-up-title"),
                Audience::Public,
                view! {
                    <h1>{tr("people-set-up-welcome", &[("name", who.name.into())])}</h1>
                    <p>{t("people-set-up-text")}</p>
                    <Form<SetUp>>
                        <input type="hidden" name="token" value=token/>
                        // Password managers of browsers need the name of the account.
                        <input type="hidden" name="username" autocomplete="username" value=email/>
                        <h2>{t("people-set-up-password")}</h2>
                        <Input
                            name="password"
                            label=t("people-password")
                            hint=tr("people-password-hint", &[("min", passwords::LEAST.into())])
                            kind=Kind::Password
                            autocomplete="new-password"
                        />
                        <h2>{t("people-set-up-code")}</h2>
                        <p>{t("people-set-up-scan")}</p>
                        <Qr svg=drawing label=t("people-set-up-qr")/>
                        <p>{t("people-set-up-by-hand")}" "<code id="secret">{letters}</code></p>
                        <Input name="code" label=t("people-code") hint=t("people-set-up-code-hint") kind=Kind::OneTimeCode/>
                        <div class="row"><Button>{t("people-set-up-button")}</Button></div>
                    </Form<SetUp>>
                },
            )
        }
    }
}
