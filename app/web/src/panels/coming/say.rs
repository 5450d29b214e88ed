//! `/coming/{id}/{seat}/{key}`: somebody says whether they come to a meeting, by the link in their invitation.

use leptos::prelude::*;

use super::{actions::SayComing, word};
use crate::{
    page::{PageResponse, html},
    panels::pages::day,
};
use domain::{
    error::AppError,
    ids::{MeetingId, MembershipId},
    panels::coming::{Coming, LONGEST_NAME},
};
use platform::{
    guard::{Visitor, require},
    i18n::{LangText, t, tr},
    request::RequestContext,
};
use store::panels::coming::{self, Invited};
use ui::{Banner, Button, ChoiceOption, Choices, Fact, Facts, Input, Mood, form::Form, frame::Audience};

pub(super) async fn say() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let req = RequestContext::current();
    let of: (MeetingId, MembershipId) = (req.parse("id")?, req.parse("seat")?);
    let key = req.param("key").to_owned();
    let found = coming::by_link(&cx, of, &key).await?;
    let title = t("coming-title");
    let panel = LangText::of(&found.panel.name);
    let facts = vec![
        Fact::new(t("panels-day"), day(&found.meeting.held_on)),
        Fact::new(t("panels-time"), found.meeting.starts_at.clone()),
        Fact::new(t("panels-place"), found.meeting.place.clone()),
    ];
    let said = found.said.as_ref().map(|said| {
        let words = match said.coming {
            Coming::Substitute => tr("coming-said-substitute", &[("name", said.substitute.clone().into())]),
            other => word(other),
        };
        view! { <Banner mood=Mood::Good>{t("coming-said")}" "{words}</Banner> }
    });
    let rest =
        if found.is_open { form(&found, of, key).into_any() } else { view! { <p>{t("coming-over")}</p> }.into_any() };
    html(
        title.clone(),
        Audience::Public,
        view! {
            <div class="measure">
                <p class="over">{panel}</p>
                <h1>{title}</h1>
                <p class="lead">{tr("coming-lead", &[("name", found.member.name.clone().into())])}</p>
                <Facts facts=facts/>
                {said}
                {rest}
            </div>
        },
    )
}

fn form(found: &Invited, (meeting, seat): (MeetingId, MembershipId), key: String) -> impl IntoView + use<> {
    // In the place of whoever does not count nobody comes.
    let counts = found.member.counts();
    let options = Coming::ALL
        .into_iter()
        .filter(|coming| counts || *coming != Coming::Substitute)
        .map(|coming| ChoiceOption::new(coming.key(), word(coming)))
        .collect();
    let selected = found.said.as_ref().map(|said| said.coming.key().to_owned()).into_iter().collect();
    let substitute = found.said.as_ref().map(|said| said.substitute.clone()).unwrap_or_default();
    view! {
        <Form<SayComing> class="card">
            <input type="hidden" name="meeting" value=meeting.to_string()/>
            <input type="hidden" name="member" value=seat.to_string()/>
            <input type="hidden" name="key" value=key/>
            <Choices name="coming" legend=t("coming-legend") options=options selected=selected/>
            {counts.then(|| view! {
                <Input
                    name="substitute"
                    label=t("coming-who")
                    hint=t("coming-who-hint")
                    value=substitute
                    maxlength=LONGEST_NAME
                    autocomplete="off"
                />
            })}
            <p class="soft">{t("coming-who-sees")}</p>
            <Button>{t("coming-button")}</Button>
        </Form<SayComing>>
    }
}
