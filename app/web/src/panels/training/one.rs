//! `/panels/{slug}/training/{id}`: training that is offered, where a clerk signs people up and says who was there.

use leptos::prelude::*;

use super::{
    actions::{AttendTraining, CancelTraining, FreePlace, GivePlace},
    offered::{kind_name, room, when},
};
use crate::{
    page::{PageResponse, html},
    panels::pages::up,
};
use domain::{
    error::AppError,
    ids::{MembershipId, TrainingId},
    paths,
};
use platform::{
    guard::{Clerk, PanelReader, require},
    i18n::t,
    request::RequestContext,
};
use store::panels::{
    Member,
    training::{
        self, Training,
        held::{as_read, was_there},
    },
};
use ui::{
    Banner, Button, ButtonKind, ChoiceOption, Choices, Mood, Select,
    form::{AsRead, Form},
    frame::Audience,
};

pub(super) async fn one() -> Result<PageResponse, AppError> {
    let cx = require::<Clerk>().await?;
    let req = RequestContext::current();
    let panel = store::panels::open(&cx.also::<PanelReader>()?, req.param("slug")).await?;
    let id: TrainingId = req.parse("id")?;
    let all = training::offers(&cx, panel.id).await?;
    let training = all.into_iter().find(|one| one.id == id).ok_or(AppError::NotFound)?;
    let kinds = training::kinds(&cx).await?;
    let members = store::panels::members(&cx, panel.id).await?;
    let today = store::panels::today(&cx);
    let there = was_there(&cx, id).await?;
    let name = kind_name(&kinds, &training.about.kind);
    let open = training.is_open(&today);
    let on: Vec<_> = members.iter().filter(|one| one.is_on(&today)).cloned().collect();
    let signed: Vec<_> = members.iter().filter(|one| training.places.contains(&one.id)).cloned().collect();
    let began = !training.is_cancelled && training.about.held_on <= today;
    let attending = began.then(|| {
        // Whoever came without a place was there all the same.
        let mut asked: Vec<_> = signed.clone();
        asked.extend(on.iter().filter(|one| !training.places.contains(&one.id)).cloned());
        let ticked = if there.is_empty() { &training.places } else { &there };
        attending(&panel.slug, &training, (&asked, ticked), as_read(&there))
    });
    let signing = open.then(|| signing(&panel.slug, &training, &on, &signed));
    let cancelling = open.then(|| cancelling(&panel.slug, &training));
    html(
        name.to_string(),
        Audience::Staff,
        view! {
            {up(paths::panels::Trainings(&panel.slug), t("training-title"))}
            <h1>{name}</h1>
            <p>{when(&training)}</p>
            {training.is_cancelled.then(|| view! { <Banner mood=Mood::Warn>{t("training-is-cancelled")}</Banner> })}
            <section>
                <h2>{t("training-places")}</h2>
                <p>{room(&training)}</p>
                <ul>{signed.iter().map(|one| view! { <li dir="auto">{one.name.clone()}</li> }).collect_view()}</ul>
                {signing}
            </section>
            {attending}
            {cancelling}
        },
    )
}

fn about(slug: &str, training: &Training) -> impl IntoView + use<> {
    view! {
        <input type="hidden" name="slug" value=slug.to_owned()/>
        <input type="hidden" name="training" value=training.id.to_string()/>
    }
}

fn picks<'a>(members: impl IntoIterator<Item = &'a Member>) -> Vec<ChoiceOption> {
    members.into_iter().map(|one| ChoiceOption::new(one.id.to_string(), one.name.clone())).collect()
}

fn signing(slug: &str, training: &Training, on: &[Member], signed: &[Member]) -> impl IntoView + use<> {
    let free = picks(on.iter().filter(|one| !training.places.contains(&one.id)));
    let taken = picks(signed);
    let (of_new, of_taken) = (about(slug, training), about(slug, training));
    let full = training.is_full();
    view! {
        {full.then(|| view! { <p>{t("training-full")}</p> })}
        {(!full && !free.is_empty()).then(|| view! {
            <Form<GivePlace>>
                {of_new}
                <Select name="member" label=t("training-give") options=free empty=t("panels-choose")/>
                <Button kind=ButtonKind::Quiet>{t("training-give-button")}</Button>
            </Form<GivePlace>>
        })}
        {(!taken.is_empty()).then(|| view! {
            <Form<FreePlace>>
                {of_taken}
                <Select name="freed" label=t("training-free") options=taken empty=t("panels-choose")/>
                <Button kind=ButtonKind::Quiet>{t("training-free-button")}</Button>
            </Form<FreePlace>>
        })}
    }
}

/// `read`: who was recorded when this was drawn.
fn attending(
    slug: &str,
    training: &Training,
    (asked, ticked): (&[Member], &[MembershipId]),
    read: String,
) -> impl IntoView + use<> {
    let (of, options) = (about(slug, training), picks(asked));
    let ticked: Vec<_> = ticked.iter().map(ToString::to_string).collect();
    view! {
        <section>
            <h2>{t("training-attended")}</h2>
            <Form<AttendTraining>>
                {of}
                <AsRead of=read/>
                <Choices
                    name="there"
                    legend=t("training-attended-legend")
                    hint=t("training-attended-hint")
                    options=options
                    multiple=true
                    selected=ticked
                    two=true
                />
                <Button>{t("training-attended-button")}</Button>
            </Form<AttendTraining>>
        </section>
    }
}

fn cancelling(slug: &str, training: &Training) -> impl IntoView + use<> {
    let of = about(slug, training);
    view! {
        <section>
            <h2>{t("training-cancel")}</h2>
            <p>{t("training-cancel-text")}</p>
            <Form<CancelTraining>>
                {of}
                <Button kind=ButtonKind::Quiet>{t("training-cancel-button")}</Button>
            </Form<CancelTraining>>
        </section>
    }
}
