//! `/event/{id}/{seat}/{key}`: somebody says whether they come to an event, by the link in their invitation.

use leptos::prelude::*;

use super::actions::SayEvent;
use crate::{
    page::{PageResponse, html},
    panels::pages::day,
};
use domain::{
    error::AppError,
    ids::{EventId, MembershipId},
    panels::{coming::Coming, events::EventState},
};
use platform::{
    guard::{Visitor, require},
    i18n::{LangText, t, tr},
    request::RequestContext,
};
use store::panels::events::{self, Invited};
use ui::{Banner, Button, ChoiceOption, Choices, Fact, Facts, Mood, form::Form, frame::Audience};

fn word(coming: Coming) -> String {
    t(&format!("coming-{}", coming.key()))
}

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let req = RequestContext::current();
    let of: (EventId, MembershipId) = (req.parse("id")?, req.parse("seat")?);
    let key = req.param("key").to_owned();
    let found = events::by_link(&cx, of, &key).await?;
    let (panel, title) = (LangText::of(&found.panel), LangText::of(&found.event.title));
    let about = LangText::of(&found.event.about);
    let when = &found.event.when;
    let ends = when.ends_at.as_ref().map(|ends| format!("–{ends}")).unwrap_or_default();
    let facts = vec![
        Fact::new(t("panels-day"), day(&when.held_on)),
        Fact::new(t("panels-time"), format!("{}{ends}", when.starts_at)),
        Fact::new(t("panels-place"), when.place.clone()),
    ];
    let said = found.said.map(|said| {
        let words = word(said);
        view! { <Banner mood=Mood::Good>{t("coming-said")}" "{words}</Banner> }
    });
    let cancelled = found.event.state == EventState::Cancelled;
    let rest = if found.is_open {
        form(&found, of, key).into_any()
    } else if cancelled {
        view! { <Banner mood=Mood::Bad>{t("events-off")}</Banner> }.into_any()
    } else {
        view! { <p>{t("coming-over")}</p> }.into_any()
    };
    html(
        title.to_string(),
        Audience::Public,
        view! {
            <div class="measure">
                <p class="over">{panel}</p>
                <h1>{title}</h1>
                <p class="lead">{tr("events-lead", &[("name", found.member.name.clone().into())])}</p>
                {(!about.is_empty()).then(|| view! { <p class="words" dir="auto">{about}</p> })}
                <Facts facts=facts/>
                {said}
                {rest}
            </div>
        },
    )
}

fn form(found: &Invited, (event, seat): (EventId, MembershipId), key: String) -> impl IntoView + use<> {
    let options = [Coming::Comes, Coming::Apologies].map(|one| ChoiceOption::new(one.key(), word(one))).into();
    let selected = found.said.map(|said| said.key().to_owned()).into_iter().collect();
    view! {
        <Form<SayEvent> class="card">
            <input type="hidden" name="event" value=event.to_string()/>
            <input type="hidden" name="member" value=seat.to_string()/>
            <input type="hidden" name="key" value=key/>
            <Choices name="coming" legend=t("coming-legend") options=options selected=selected/>
            <Button>{t("coming-button")}</Button>
        </Form<SayEvent>>
    }
}
