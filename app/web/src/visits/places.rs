//! Places that are visited, for those who keep the rota.

use leptos::prelude::*;

use super::{
    keeping::{AddVisitPlace, ChangeVisitPlace, EndVisitPlace},
    kind_word,
};
use crate::{
    page::{PageResponse, html},
    panels::pages::{day, up},
};
use domain::{
    error::AppError,
    ids::VisitPlaceId,
    paths,
    visits::{LONGEST_CODE, LONGEST_NAME, PlaceDetails, VisitKind},
};
use platform::{
    guard::{VisitKeeper, require},
    i18n::{href, t, tr},
    request::RequestContext,
};
use store::visits::places::{self, Place};
use ui::{
    Banner, Button, ButtonKind, ChoiceOption, Choices, Empty, Fact, Facts, Head, Input, Table, TextArea,
    form::{self, AsRead, Form},
    frame::Audience,
};

/// `/visits/places`: code names alone.
pub(super) async fn list() -> Result<PageResponse, AppError> {
    let cx = require::<VisitKeeper>().await?;
    let all = places::places(&cx).await?;
    let row = |place: Place| {
        let to = href(paths::visits::Place(place.id));
        let over = place.ended_on.as_deref().map(|on| tr("visits-place-over-on", &[("day", day(on).into())]));
        vec![
            view! { <a href=to dir="auto">{place.code}</a> }.into_any(),
            kind_word(place.kind).into_any(),
            over.unwrap_or_else(|| t("visits-place-visited")).into_any(),
        ]
    };
    let rows: Vec<_> = all.into_iter().map(row).collect();
    let title = t("visits-places");
    let shown = if rows.is_empty() {
        view! { <Empty title=t("visits-places-none")/> }.into_any()
    } else {
        let head = ["visits-code", "visits-kind", "panels-state"].map(|key| Head::new(t(key)));
        view! { <Table caption=title.clone() head=head.into() rows=rows/> }.into_any()
    };
    let kinds = VisitKind::ALL.map(|kind| ChoiceOption::new(kind.key(), kind_word(kind))).into();
    let fields = fields("", &PlaceDetails::default());
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::panels::List, t("panels-title"))}
            <h1>{title}</h1>
            <p>{t("visits-places-text")}</p>
            {shown}
            <section>
                <h2>{t("visits-place-add")}</h2>
                <Form<AddVisitPlace> once=true>
                    <Choices name="kind" legend=t("visits-kind") options=kinds/>
                    {fields}
                    <Button>{t("visits-place-add-button")}</Button>
                </Form<AddVisitPlace>>
            </section>
        },
    )
}

fn fields(code: &str, known: &PlaceDetails) -> impl IntoView + use<> {
    let PlaceDetails { name, address, contact } = known.clone();
    let code = code.to_owned();
    view! {
        <Input name="code" label=t("visits-code") hint=t("visits-code-hint") value=code maxlength=LONGEST_CODE autocomplete="off"/>
        <Input name="name" label=t("visits-place-name") hint=t("visits-sealed-hint") value=name maxlength=LONGEST_NAME autocomplete="off"/>
        <TextArea name="address" label=t("visits-address") hint=t("visits-sealed-hint") value=address rows=4/>
        <Input name="contact" label=t("visits-contact") value=contact maxlength=LONGEST_NAME autocomplete="off"/>
    }
}

/// `/visits/places/{id}`: where it is; each look is in the audit log.
pub(super) async fn one() -> Result<PageResponse, AppError> {
    let cx = require::<VisitKeeper>().await?;
    let id: VisitPlaceId = RequestContext::current().parse("id")?;
    let found = places::open(&cx, id).await?;
    let (code, read) = (found.place.code.clone(), found.as_read());
    let facts = vec![Fact::new(t("visits-kind"), kind_word(found.place.kind))];
    // Of two at once, the second sees what the first has saved.
    let moved_on = form::field_errors().iter().any(|(field, _)| field.is_empty());
    let stored = known(&found.details);
    let now = moved_on.then(|| view! { <Banner><p>{t("body-stored-now")}</p>{stored}</Banner> });
    let changing = found.place.ended_on.is_none().then(|| changing(id, &code, &found.details, read));
    let over = found.place.ended_on.as_deref().map(|on| tr("visits-place-over-on", &[("day", day(on).into())]));
    html(
        code.clone(),
        Audience::Staff,
        view! {
            {up(paths::visits::Places, t("visits-places"))}
            <h1 dir="auto">{code}</h1>
            <Facts facts=facts/>
            {over.map(|words| view! { <p>{words}" "{t("visits-place-erased")}</p> })}
            {now}
            {changing}
        },
    )
}

/// Where a place is, in lines.
pub(super) fn known(details: &PlaceDetails) -> impl IntoView + use<> {
    let PlaceDetails { name, address, contact } = details.clone();
    let lines = [("visits-place-name", name), ("visits-address", address), ("visits-contact", contact)];
    let lines = lines.into_iter().filter(|(_, words)| !words.is_empty());
    let lines = lines.map(|(key, words)| view! { <dt>{t(key)}</dt><dd class="written" dir="auto">{words}</dd> });
    view! { <dl class="facts">{lines.collect_view()}</dl> }
}

fn changing(id: VisitPlaceId, code: &str, details: &PlaceDetails, read: String) -> impl IntoView + use<> {
    let fields = fields(code, details);
    view! {
        <Form<ChangeVisitPlace>>
            <input type="hidden" name="place" value=id.to_string()/>
            <AsRead of=read/>
            {fields}
            <Button>{t("visits-place-save")}</Button>
        </Form<ChangeVisitPlace>>
        <section>
            <h2>{t("visits-place-end")}</h2>
            <p>{t("visits-place-end-text")}</p>
            <Form<EndVisitPlace>>
                <input type="hidden" name="place" value=id.to_string()/>
                <Button kind=ButtonKind::Danger>{t("visits-place-end-button")}</Button>
            </Form<EndVisitPlace>>
        </section>
    }
}
