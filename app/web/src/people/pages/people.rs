//! Everybody with an account, and one of them.

use leptos::prelude::*;

use super::{
    lang_picks, role_name, role_names, role_picks,
    roles::{take_back, who_can_agree},
};
use crate::{
    page::{GrantOf, Guarded, PageResponse, html},
    people::actions::{Disable, Enable, Invite, Reset, SetRoles},
};
use domain::{
    error::AppError,
    ids::PersonId,
    paths::{self, Path},
    role::Role,
};
use platform::{
    guard::{Admin, Cx, Inviter, require},
    i18n::{InWords as _, href, languages, t, tr},
    request::RequestContext,
};
use store::people::Account;
use ui::{
    Banner, Button, ButtonKind, Choices, Fact, Facts, Head, Input, Kind, LinkButton, Mood, Table, Tag, TagKind,
    form::Form, frame::Audience,
};

impl Guarded for paths::people::People {
    type Grant = Inviter;
}

pub async fn list() -> Result<PageResponse, AppError> {
    let cx = require::<GrantOf<paths::people::People>>().await?;
    let (admin, lang) = (cx.is(Role::Admin), cx.lang());
    let demo = cx.services().settings().await.demo;
    let accounts = store::people::list(&cx).await?;
    let (waiting, giving) = if admin {
        (store::people::roles_waiting(&cx).await?, Some(giving(&cx.also()?, None).await?))
    } else {
        (Vec::new(), None)
    };
    let (req, sent) = (RequestContext::current(), cx.services().mail_is_sent);
    let invited = req.query("invited").and_then(|id| id.parse().ok());
    let invited = invited.and_then(|id: PersonId| accounts.iter().find(|account| account.id == id));
    let by_hand = match invited {
        Some(account) => store::people::invitation_by_hand(&cx, account).await?.map(|link| by_hand(account, link)),
        None => None,
    };
    let wanted: Vec<_> = req.query("role").filter(|key| Role::parse(key).is_some()).into_iter().collect();
    let head = ["people-name", "people-email", "people-roles", "people-state"].map(|key| Head::new(t(key)));
    let rows = accounts.iter().map(|a| row(a, admin, demo, &waiting)).collect();
    html(
        t("people-title"),
        Audience::Staff,
        view! {
            <h1>{t("people-title")}</h1>
            {(!admin).then(|| view! { <p>{t("people-officer-lead")}</p> })}
            <Table caption=tr("people-count", &[("n", accounts.len().into())]) head=head.into() rows/>
            {by_hand}
            <section id="invite">
                <h2>{t("people-invite-title")}</h2>
                <p>{t(if sent { "people-invite-text" } else { "people-by-hand-lead" })}</p>
                <Form<Invite> once=true>
                    <Input name="name" label=t("people-name") autocomplete="off" maxlength=100/>
                    <Input name="email" label=t("people-email") kind=Kind::Email autocomplete="off"/>
                    {giving}
                    {admin.then(|| view! {
                        <Choices name="roles" legend=t("people-roles") options=role_picks() selected=wanted multiple=true two=true/>
                    })}
                    {lang_picks().map(|picks| view! {
                        <Choices
                            name="lang"
                            legend=t("people-lang-theirs")
                            options=picks
                            selected=vec![lang.tag().to_owned()]
                            two=true
                        />
                    })}
                    <div class="row"><Button>{t(if sent { "people-invite-button" } else { "people-by-hand-button" })}</Button></div>
                </Form<Invite>>
            </section>
        },
    )
}

/// Without a mail server: the invitation's link, to be handed over.
pub(crate) fn by_hand(account: &Account, link: String) -> impl IntoView + use<> {
    view! {
        <section class="card" id="by-hand">
            <h2>{tr("people-by-hand-title", &[("name", account.name.clone().into())])}</h2>
            <p>{t("people-by-hand-text")}</p>
            <p><code class="link-by-hand">{link}</code></p>
        </section>
    }
}

fn row(account: &Account, admin: bool, demo: bool, waiting: &[(PersonId, Role)]) -> Vec<AnyView> {
    let name = if admin {
        view! { <a href=href(paths::people::Person(account.id))>{account.name.clone()}</a> }.into_any()
    } else {
        account.name.clone().into_any()
    };
    let theirs = waiting.iter().filter(|(person, _)| *person == account.id);
    let asked = theirs.map(|(_, role)| tr("roles-waits", &[("role", role_name(*role).into())]));
    let asked: Vec<_> = asked.map(|text| view! { " "<Tag kind=TagKind::Waiting text/> }).collect();
    vec![
        name,
        account.email.clone().unwrap_or_default().into_any(),
        view! { {role_names(&account.roles)}{asked} }.into_any(),
        state(account, demo),
    ]
}

/// Explains how roles that need two people are given; `person` is the account, if there is one yet.
async fn giving(cx: &Cx<Admin>, person: Option<PersonId>) -> Result<AnyView, AppError> {
    if store::people::nobody_to_ask(cx).await? {
        return Ok(view! { <Banner mood=Mood::Warn><p>{t("roles-alone-text")}</p></Banner> }.into_any());
    }
    let seconds = store::people::seconds(cx).await?;
    let who = who_can_agree(&seconds, Some(cx.me()?), person);
    Ok(view! {
        <p class="soft">
            {t("roles-two-text")}" "{tr("roles-can-agree", &[("names", who.into())])}" "
            <a href=href(paths::people::Roles)>{t("roles-title")}</a>
        </p>
    }
    .into_any())
}

/// The roles that wait for a second person: since when, until when, and who can agree.
async fn asked_for(cx: &Cx<Admin>, id: PersonId) -> Result<Option<AnyView>, AppError> {
    let waiting = store::people::waiting_for(cx, id).await?;
    if waiting.is_empty() {
        return Ok(None);
    }
    let seconds = store::people::seconds(cx).await?;
    let askers: Vec<PersonId> = waiting.iter().filter_map(|one| one.asked_by).collect();
    let names = store::people::names_of(cx, &askers).await?;
    let (me, lang) = (cx.me()?, cx.lang());
    let cards = waiting.into_iter().map(|one| {
        let by = one.asked_by.and_then(|by| names.get(&by).cloned()).unwrap_or_default();
        let gaps = [("when", one.asked_at.moment_text(lang).into()), ("by", by.into())];
        let who = who_can_agree(&seconds, one.asked_by, Some(one.person));
        let path = href(paths::people::Role(one.id));
        view! {
            <li class="card">
                <p><a href=path>{role_name(one.role)}</a>", "{tr("roles-since", &gaps)}</p>
                <p>{tr("roles-can-agree", &[("names", who.into())])}</p>
                {(one.asked_by == Some(me)).then(|| take_back(one.id))}
            </li>
        }
    });
    let cards: Vec<_> = cards.collect();
    Ok(Some(view! { <section><h2>{t("roles-waiting")}</h2><ul class="plain stack">{cards}</ul></section> }.into_any()))
}

fn state(account: &Account, demo: bool) -> AnyView {
    let staff = account.roles.iter().any(|role| role.is_staff());
    let (kind, key) = match account.disabled_at {
        Some(_) => (TagKind::Alarm, "people-state-disabled"),
        None if account.roles.is_empty() => (TagKind::Waiting, "roles-state-none"),
        None if staff && !demo && !account.is_set_up => (TagKind::Waiting, "people-state-invited"),
        None => (TagKind::Done, "people-state-active"),
    };
    view! { <Tag kind text=t(key)/> }.into_any()
}

pub async fn one() -> Result<PageResponse, AppError> {
    let cx = require::<Admin>().await?;
    let id: PersonId = RequestContext::current().parse("id")?;
    let account = store::people::find(&cx, id).await?;
    let demo = cx.services().settings().await.demo;
    let myself = cx.me()? == id;
    let (asked, giving) = (asked_for(&cx, id).await?, giving(&cx, Some(id)).await?);
    let by_hand = store::people::invitation_by_hand(&cx.also()?, &account).await?.map(|link| by_hand(&account, link));
    let mut facts = vec![Fact::new(t("people-email"), account.email.clone().unwrap_or_default())];
    if !languages().english_alone() {
        facts.push(Fact::new(t("people-lang"), account.lang.name()));
    }
    facts.push(Fact::new(t("people-state"), state(&account, demo)));
    let roles: Vec<String> = account.roles.iter().map(|role| role.key().to_owned()).collect();
    let person = id.to_string();
    let rest = if myself {
        view! { <p>{t("people-own-account-text")}</p> }.into_any()
    } else {
        let closing = closing(&account, person.clone());
        view! {
            <section>
                <Form<SetRoles>>
                    <input type="hidden" name="person" value=person/>
                    {giving}
                    <Choices
                        name="roles"
                        legend=t("people-roles")
                        hint=t("people-roles-hint")
                        options=role_picks()
                        selected=roles
                        multiple=true
                        two=true
                    />
                    <div class="row"><Button>{t("people-save")}</Button></div>
                </Form<SetRoles>>
            </section>
            {closing}
        }
        .into_any()
    };
    html(
        account.name.clone(),
        Audience::Staff,
        view! {
            <p><a href=href(paths::people::People)>{t("people-back")}</a></p>
            <h1>{account.name.clone()}</h1>
            <Facts facts/>
            {by_hand}
            {asked}
            {rest}
        },
    )
}

/// Buttons to close the account and to reset its sign-in, or to open it again.
fn closing(account: &Account, person: String) -> AnyView {
    if account.disabled_at.is_some() {
        return view! {
            <section>
                <h2>{t("people-enable-title")}</h2>
                <p>{t("people-enable-text")}</p>
                <Form<Enable>>
                    <input type="hidden" name="person" value=person/>
                    <Button kind=ButtonKind::Quiet>{t("people-enable-button")}</Button>
                </Form<Enable>>
            </section>
        }
        .into_any();
    }
    let (same, for_erasing) = (person.clone(), person.clone());
    view! {
        <section>
            <h2>{t("people-reset-title")}</h2>
            <p>{t("people-reset-text")}</p>
            <Form<Reset>>
                <input type="hidden" name="person" value=same/>
                <Button kind=ButtonKind::Quiet>{t("people-reset-button")}</Button>
            </Form<Reset>>
        </section>
        <section>
            <h2>{t("erasure-title")}</h2>
            <p>{t("erasure-account-text")}</p>
            <LinkButton href=href(paths::erasure::Erasures.with("person", for_erasing)) kind=ButtonKind::Quiet>{t("erasure-ask-title")}</LinkButton>
        </section>
        <section>
            <h2>{t("people-disable-title")}</h2>
            <p>{t("people-disable-text")}</p>
            <Form<Disable>>
                <input type="hidden" name="person" value=person/>
                <Button kind=ButtonKind::Danger>{t("people-disable-button")}</Button>
            </Form<Disable>>
        </section>
    }
    .into_any()
}
