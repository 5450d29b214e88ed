//! Roles that need two people: what waits for a second person, what became of the others, and the page of one request.

use std::collections::HashMap;

use leptos::prelude::*;

use super::{role_name, role_names};
use crate::{
    page::{PageResponse, html},
    people::actions::{AgreeRole, RefuseRole, TakeBackRole},
};
use domain::{
    error::AppError,
    ids::{PersonId, RoleRequestId},
    paths,
    people::{
        giving::{self, LAPSES_AFTER, LAPSES_AFTER_DAYS},
        model::RoleRequestState,
    },
    role::Role,
    time::Timestamp,
};
use platform::{
    guard::{Cx, RoleGiver, require},
    i18n::{InWords as _, href, lang, t, tr},
    request::RequestContext,
};
use store::people::RoleRequest;
use ui::{Button, ButtonKind, Empty, Fact, Facts, Head, Table, Tag, TagKind, TextArea, form::Form, frame::Audience};

type Names = HashMap<PersonId, String>;

/// The names of everybody in these requests.
async fn names(cx: &Cx<RoleGiver>, requests: &[&RoleRequest]) -> Result<Names, AppError> {
    let people = requests.iter().flat_map(|one| [Some(one.person), one.asked_by, one.answered.map(|(who, _)| who)]);
    let people: Vec<PersonId> = people.flatten().collect();
    store::people::names_of(cx, &people).await
}

/// A time, and who did it.
fn by(names: &Names, who: Option<PersonId>, at: Timestamp) -> String {
    let who = who.map_or_else(|| t("roles-by-server"), |who| names.get(&who).cloned().unwrap_or_default());
    format!("{}, {who}", at.moment_text(lang()))
}

/// When the request lapses.
fn until(request: &RoleRequest) -> String {
    request.asked_at.plus(LAPSES_AFTER).moment_text(lang())
}

/// The people who can agree to what `asked_by` asked for `person`.
pub(super) fn who_can_agree(
    seconds: &[(PersonId, String)],
    asked_by: Option<PersonId>,
    person: Option<PersonId>,
) -> String {
    let others = seconds.iter().filter(|(id, _)| Some(*id) != asked_by && Some(*id) != person);
    let others: Vec<_> = others.map(|(_, name)| name.as_str()).collect();
    if others.is_empty() { t("roles-nobody") } else { others.join(", ") }
}

fn tag(state: RoleRequestState) -> impl IntoView {
    let kind = match state {
        RoleRequestState::Asked => TagKind::Waiting,
        RoleRequestState::Given => TagKind::Done,
        RoleRequestState::Alone => TagKind::Alarm,
        RoleRequestState::Refused | RoleRequestState::TakenBack | RoleRequestState::Lapsed => TagKind::Plain,
    };
    view! { <Tag kind text=t(&format!("roles-state-{}", state.key()))/> }
}

/// The name of the person a role is for, as a link to the request.
fn whom(request: &RoleRequest, names: &Names) -> AnyView {
    let name = names.get(&request.person).cloned().unwrap_or_default();
    view! { <a href=href(paths::people::Role(request.id))>{name}</a> }.into_any()
}

fn heads(columns: &[&str]) -> Vec<Head> {
    columns.iter().map(|column| Head::new(t(&format!("roles-head-{column}")))).collect()
}

/// `/roles`
pub async fn list() -> Result<PageResponse, AppError> {
    let cx = require::<RoleGiver>().await?;
    let (waiting, past) = store::people::role_requests(&cx).await?;
    let seconds = store::people::seconds(&cx).await?;
    let all: Vec<_> = waiting.iter().chain(&past).collect();
    let names = names(&cx, &all).await?;
    let open = waiting.iter().map(|one| {
        vec![
            whom(one, &names),
            role_name(one.role).into_any(),
            by(&names, one.asked_by, one.asked_at).into_any(),
            until(one).into_any(),
            who_can_agree(&seconds, one.asked_by, Some(one.person)).into_any(),
        ]
    });
    let open = if waiting.is_empty() {
        view! { <Empty title=t("roles-none")/> }.into_any()
    } else {
        let head = heads(&["who", "role", "asked", "until", "seconds"]);
        view! { <Table caption=t("roles-waiting") head rows=open.collect()/> }.into_any()
    };
    let rows = past.iter().map(|one| {
        vec![
            whom(one, &names),
            role_name(one.role).into_any(),
            tag(one.state).into_any(),
            by(&names, one.asked_by, one.asked_at).into_any(),
            one.answered.map(|(who, at)| by(&names, Some(who), at)).into_any(),
        ]
    });
    let rows: Vec<_> = rows.collect();
    let rest = (!rows.is_empty()).then(|| {
        let head = heads(&["who", "role", "state", "asked", "answered"]);
        view! { <Table caption=t("roles-past") head rows/> }
    });
    let admin = cx.is(Role::Admin);
    let title = t("roles-title");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {admin.then(|| view! { <p><a href=href(paths::people::People)>{t("people-back")}</a></p> })}
            <h1>{title}</h1>
            <p>{tr("roles-text", &[("days", LAPSES_AFTER_DAYS.into())])}</p>
            {open}
            {rest}
        },
    )
}

/// `/roles/{id}`
pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<RoleGiver>().await?;
    let id: RoleRequestId = RequestContext::current().parse("id")?;
    let request = store::people::find_role_request(&cx, id).await?;
    let account = store::people::find(&cx, request.person).await?;
    let names = names(&cx, &[&request]).await?;
    let has = if account.roles.is_empty() { t("roles-has-none") } else { role_names(&account.roles) };
    let mut facts = vec![
        Fact::new(t("people-name"), account.name.clone()),
        Fact::new(t("people-email"), account.email.clone().unwrap_or_default()),
        Fact::new(t("roles-has"), has),
        Fact::new(t("roles-head-asked"), by(&names, request.asked_by, request.asked_at)),
    ];
    if request.state == RoleRequestState::Asked {
        let seconds = store::people::seconds(&cx).await?;
        let who = who_can_agree(&seconds, request.asked_by, Some(request.person));
        facts.push(Fact::new(t("roles-head-until"), until(&request)));
        facts.push(Fact::new(t("roles-head-seconds"), who));
    }
    facts.extend(request.answered.map(|(who, at)| Fact::new(t("roles-head-answered"), by(&names, Some(who), at))));
    let next = (request.state == RoleRequestState::Asked).then(|| next(&cx, &request, account.name.clone()));
    let reason = (!request.reason.is_empty()).then(|| {
        let why = request.reason.clone();
        view! { <section><h2>{t("roles-reason")}</h2><p class="written" dir="auto">{why}</p></section> }
    });
    let gaps = [("role", role_name(request.role).into()), ("name", account.name.clone().into())];
    let title = tr("roles-one-title", &gaps);
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <p><a href=href(paths::people::Roles)>{t("roles-title")}</a></p>
            <div class="row"><h1>{title}</h1>{tag(request.state)}</div>
            <Facts facts/>
            {reason}
            {next}
        },
    )
}

/// What the reader can do with the request.
fn next(cx: &Cx<RoleGiver>, request: &RoleRequest, name: String) -> AnyView {
    let (me, mine) = cx.who().map(|who| (Some(who.id), who.roles.clone())).unwrap_or_default();
    if request.asked_by == me {
        return take_back(request.id);
    }
    if !me.is_some_and(|me| giving::may_answer(request.asked_by, request.person, me, &mine)) {
        return view! { <p>{t("roles-second")}</p> }.into_any();
    }
    let (agree, refuse) = (request.id.to_string(), request.id.to_string());
    view! {
        <section class="card">
            <h2>{t("roles-answer-title")}</h2>
            <p>{tr("roles-answer-text", &[("name", name.into())])}</p>
            <Form<AgreeRole>>
                <input type="hidden" name="role_request" value=agree/>
                <Button>{t("roles-agree")}</Button>
            </Form<AgreeRole>>
        </section>
        <section class="card">
            <Form<RefuseRole> carried=true class="measure">
                <input type="hidden" name="role_request" value=refuse/>
                <TextArea name="reason" label=t("roles-reason") hint=t("roles-reason-hint") rows=2/>
                <Button kind=ButtonKind::Quiet>{t("roles-refuse")}</Button>
            </Form<RefuseRole>>
        </section>
    }
    .into_any()
}

/// The form to take a request back.
pub(super) fn take_back(id: RoleRequestId) -> AnyView {
    view! {
        <Form<TakeBackRole>>
            <input type="hidden" name="role_request" value=id.to_string()/>
            <Button kind=ButtonKind::Quiet>{t("roles-take-back")}</Button>
        </Form<TakeBackRole>>
    }
    .into_any()
}
