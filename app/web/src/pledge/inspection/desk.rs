//! `/claims/inspection`: packs and to whom they were given, inspectors and until when.

use leptos::prelude::*;

use super::{
    actions::{EndInspector, GivePack, InviteInspector, MakePack},
    mine::period_text,
};
use crate::{
    page::{GrantOf, Guarded, PageResponse, html},
    people::pages::{by_hand, lang_picks},
};
use domain::{error::AppError, ids::PersonId, paths, pledge::inspection::INSPECTOR_DAYS};
use platform::{
    guard::{Cx, InspectionKeeper, require},
    i18n::{InWords as _, date_text, href, lang, t, tr},
    request::RequestContext,
};
use store::{
    people::Inspecting,
    pledge::inspection::{self, Pack},
};
use ui::{
    Button, ButtonKind, ChoiceOption, Choices, Empty, Input, Kind, LinkButton, Tag, TagKind, form::Form,
    frame::Audience,
};

impl Guarded for paths::pledge::Inspections {
    type Grant = InspectionKeeper;
}

pub(super) async fn desk() -> Result<PageResponse, AppError> {
    let cx = require::<GrantOf<paths::pledge::Inspections>>().await?;
    let (packs, inspectors) = (inspection::packs(&cx).await?, store::people::inspectors(&cx).await?);
    let by: Vec<PersonId> = packs.iter().map(|pack| pack.made_by).collect();
    let names = store::people::names_of(&cx, &by).await?;
    let each = packs.iter().map(|one| {
        let by = names.get(&one.made_by).cloned().unwrap_or_default();
        pack(one, by, &inspectors)
    });
    let each = each.collect_view();
    let none = packs.is_empty().then(|| view! { <p>{t("pledge-inspection-none")}</p> });
    let handed = handed_over(&cx).await?;
    let title = t("pledge-inspection-title");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <h1>{title}</h1>
            <p>{t("pledge-inspection-what")}</p>
            <section>
                <h2>{t("pledge-inspection-packs")}</h2>
                {none}
                <ul class="plain stack">{each}</ul>
                <Form<MakePack> once=true class="card stack">
                    <h3>{t("pledge-inspection-make")}</h3>
                    <Input name="from" label=t("pledge-report-from") kind=Kind::Date/>
                    <Input name="to" label=t("pledge-report-to") kind=Kind::Date/>
                    <Button>{t("pledge-inspection-make-button")}</Button>
                </Form<MakePack>>
            </section>
            <section>
                <h2>{t("pledge-inspection-who")}</h2>
                <p>{t("pledge-inspection-who-text")}</p>
                {handed}
                {list(&inspectors)}
                {inviting(cx.services().mail_is_sent, cx.lang().tag())}
            </section>
        },
    )
}

/// The link of somebody who was invited just now, where no mail is sent.
async fn handed_over(cx: &Cx<InspectionKeeper>) -> Result<Option<AnyView>, AppError> {
    let invited = RequestContext::current().query("invited").and_then(|id| id.parse::<PersonId>().ok());
    let Some(id) = invited else { return Ok(None) };
    let link = store::people::inspector_by_hand(cx, id).await?;
    Ok(link.map(|(account, link)| by_hand(&account, link).into_any()))
}

fn pack(one: &Pack, by: String, inspectors: &[Inspecting]) -> impl IntoView + use<> {
    let id = one.id.to_string();
    let to = href(paths::pledge::InspectionPack(one.id));
    let day = one.made_at.date_text(lang());
    let made = tr("pledge-inspection-made-by", &[("name", by.into()), ("day", day.into())]);
    let options: Vec<_> = inspectors
        .iter()
        .filter(|inspector| !inspector.over || one.readers.contains(&inspector.id))
        .map(|inspector| ChoiceOption::new(inspector.id.to_string(), inspector.name.clone()))
        .collect();
    let selected = one.readers.iter().map(ToString::to_string).collect();
    let give = (!options.is_empty()).then(|| {
        view! {
            <Form<GivePack> class="stack">
                <input type="hidden" name="pack" value=id/>
                <Choices name="readers" legend=t("pledge-inspection-give") options selected multiple=true two=true/>
                <Button kind=ButtonKind::Quiet>{t("pledge-inspection-give-button")}</Button>
            </Form<GivePack>>
        }
    });
    view! {
        <li class="card stack">
            <h3>{period_text(one.period)}</h3>
            <p class="soft small">{made}</p>
            <p><LinkButton href=to kind=ButtonKind::Quiet>{t("pledge-inspection-take")}</LinkButton></p>
            {give}
        </li>
    }
}

fn list(inspectors: &[Inspecting]) -> AnyView {
    if inspectors.is_empty() {
        let (title, text) = (t("pledge-inspection-who-none"), t("pledge-inspection-who-none-text"));
        return view! { <Empty title text/> }.into_any();
    }
    view! { <ul class="plain stack">{inspectors.iter().map(inspector).collect_view()}</ul> }.into_any()
}

fn inspector(one: &Inspecting) -> impl IntoView + use<> {
    let (id, until) = (one.id, date_text(one.until, lang()));
    let gaps = [("day", until.into()), ("name", one.invited_by.clone().into())];
    let rest = if one.over {
        view! { <Tag kind=TagKind::Plain text=t("pledge-inspection-over")/> }.into_any()
    } else {
        view! {
            <Form<EndInspector>>
                <input type="hidden" name="person" value=id.to_string()/>
                <Button kind=ButtonKind::Danger>{t("pledge-inspection-end")}</Button>
            </Form<EndInspector>>
        }
        .into_any()
    };
    view! {
        <li class="card row spread">
            <div>
                <b dir="auto">{one.name.clone()}</b>" "<span class="soft small">{one.email.clone()}</span>
                <p class="small">{tr("pledge-inspection-until-by", &gaps)}</p>
            </div>
            {rest}
        </li>
    }
}

fn inviting(sent: bool, own: &str) -> impl IntoView + use<> {
    let own = own.to_owned();
    view! {
        <Form<InviteInspector> once=true class="card stack">
            <h3>{t("pledge-inspection-invite")}</h3>
            <p>{t(if sent { "pledge-inspection-invite-text" } else { "people-by-hand-lead" })}</p>
            <Input name="name" label=t("people-name") autocomplete="off" maxlength=100/>
            <Input name="email" label=t("people-email") kind=Kind::Email autocomplete="off"/>
            <Input
                name="until"
                label=t("pledge-inspection-until")
                hint=tr("pledge-inspection-until-hint", &[("n", INSPECTOR_DAYS.into())])
                kind=Kind::Date
            />
            {lang_picks().map(|picks| view! {
                <Choices name="lang" legend=t("people-lang-theirs") options=picks selected=vec![own] two=true/>
            })}
            <Button>{t(if sent { "people-invite-button" } else { "people-by-hand-button" })}</Button>
        </Form<InviteInspector>>
    }
}
