//! The page of one's own account.

use leptos::prelude::*;

use super::{lang_picks, role_names};
use crate::{
    page::{GrantOf, Guarded, PageResponse, html},
    people::actions::{ChangePassword, SetLang, SignOut, SignOutEverywhere},
};
use domain::{error::AppError, paths, people::passwords};
use platform::{
    guard::{SignedIn, require},
    i18n::{t, tr},
};
use ui::{Button, ButtonKind, Choices, Fact, Facts, Input, Kind, form::Form, frame::Audience};

impl Guarded for paths::people::Account {
    type Grant = SignedIn;
}

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<GrantOf<paths::people::Account>>().await?;
    let account = store::people::find(&cx, cx.me()?).await?;
    let facts = vec![
        Fact::new(t("people-name"), account.name.clone()),
        Fact::new(t("people-email"), account.email.clone().unwrap_or_default()),
        Fact::new(t("people-roles"), role_names(&account.roles)),
    ];
    html(
        t("people-account-title"),
        Audience::Staff,
        view! {
            <h1>{t("people-account-title")}</h1>
            <Facts facts/>
            {lang_picks().map(|picks| view! {
                <section>
                    <h2>{t("people-lang")}</h2>
                    <Form<SetLang>>
                        <Choices
                            name="lang"
                            legend=t("people-lang-legend")
                            options=picks
                            selected=vec![account.lang.tag().to_owned()]
                            two=true
                        />
                        <div class="row"><Button kind=ButtonKind::Quiet>{t("people-save")}</Button></div>
                    </Form<SetLang>>
                </section>
            })}
            {account.is_set_up.then(|| view! {
                <section>
                    <h2>{t("people-password-change")}</h2>
                    <p>{t("people-password-change-text")}</p>
                    <Form<ChangePassword>>
                        <Input
                            name="current"
                            label=t("people-password-current")
                            kind=Kind::Password
                            autocomplete="current-password"
                        />
                        <Input
                            name="password"
                            label=t("people-password-new")
                            hint=tr("people-password-hint", &[("min", passwords::LEAST.into())])
                            kind=Kind::Password
                            autocomplete="new-password"
                        />
                        <div class="row"><Button kind=ButtonKind::Quiet>{t("people-password-change")}</Button></div>
                    </Form<ChangePassword>>
                </section>
            })}
            <section>
                <h2>{t("people-sign-out-title")}</h2>
                <p>{t("people-sign-out-text")}</p>
                <div class="row">
                    <Form<SignOut>><Button>{t("people-sign-out")}</Button></Form<SignOut>>
                    <Form<SignOutEverywhere>>
                        <Button kind=ButtonKind::Quiet>{t("people-sign-out-everywhere")}</Button>
                    </Form<SignOutEverywhere>>
                </div>
            </section>
        },
    )
}
