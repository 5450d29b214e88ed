//! The page on which a clerk corrects something: one for panels, meetings, members, items and actions.

use leptos::prelude::*;

use super::{
    dashed, day, panel_path,
    seat_words::{self, Names},
    up,
};
use crate::{
    page::{PageResponse, html},
    panels::{actions::Correct, bodies},
};
use domain::{
    error::AppError,
    lang::Lang,
    panels::{
        model::{PanelName, Thing},
        rules::correcting::Shape,
    },
    paths,
};
use platform::{
    guard::{Clerk, PanelReader, require},
    i18n::{InWords as _, href, lang, languages, localize, t, tr},
    request::RequestContext,
};
use store::panels::correcting::{Correction, Field};
use ui::{
    Banner, Button, ChoiceOption, Choices, Input, Kind, Mood, TextArea,
    form::{AsRead, Form},
    frame::Audience,
};

/// `/panels/{slug}/correct/{what}/{id}`
pub async fn show() -> Result<PageResponse, AppError> {
    let clerk = require::<Clerk>().await?;
    let cx = clerk.also::<PanelReader>()?;
    let req = RequestContext::current();
    let panel = store::panels::open(&cx, req.param("slug")).await?;
    let thing = Thing::parse(req.param("what")).ok_or(AppError::NotFound)?;
    let id: uuid::Uuid = req.parse("id")?;
    let typed = store::panels::correcting::to_correct(&clerk, panel.id, thing, id).await?;
    let before = store::panels::correcting::corrections(&cx, thing, [id]).await?;
    let (slug, read) = (panel.slug.clone(), typed.as_read());
    let names = if thing == Thing::Member { Names::of(&cx, &panel).await? } else { Names::default() };
    let fields: Vec<_> = typed.fields.iter().filter(|field| is_read(&field.name)).map(drawn).collect();
    let reason = if typed.amended { "correct-reason" } else { "correct-reason-may" };
    let title = t(&format!("correct-{}", thing.key()));
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(panel_path(&panel), &panel.name)}
            <h1>{title}</h1>
            {typed.amended.then(|| view! { <Banner mood=Mood::Info>{t("correct-amendment-text")}</Banner> })}
            <Form<Correct>>
                <input type="hidden" name="slug" value=slug/>
                <input type="hidden" name="what" value=thing.key()/>
                <input type="hidden" name="id" value=id.to_string()/>
                <AsRead of=read/>
                {fields}
                <Input name="reason" label=t(reason) maxlength=1000/>
                {bodies::excess::field()}
                <Button>{t("correct-button")}</Button>
            </Form<Correct>>
            {history(&before, &names)}
        },
    )
}

/// Whether this council reads the field: not one of a language that it has not.
fn is_read(field: &str) -> bool {
    let lang = field.rsplit_once('_').and_then(|(_, tag)| Lang::parse(tag));
    lang.is_none_or(|lang| languages().has(lang))
}

fn drawn(field: &Field) -> AnyView {
    let (name, label, value) = (format!("value[{}]", field.name), localize(&field.label), field.value.clone());
    match field.shape {
        Shape::Line { most, .. } if most > 200 => {
            view! { <TextArea name=name label=label value=value rows=3/> }.into_any()
        }
        Shape::Line { .. } => view! { <Input name=name label=label value=value/> }.into_any(),
        Shape::Words { .. } => view! { <TextArea name=name label=label value=value rows=4/> }.into_any(),
        Shape::Day { .. } => view! { <Input name=name label=label kind=Kind::Date value=value/> }.into_any(),
        Shape::Mail => {
            view! { <Input name=name label=label kind=Kind::Email value=value autocomplete="off"/> }.into_any()
        }
        Shape::Time => view! { <Input name=name label=label kind=Kind::Time value=value/> }.into_any(),
        Shape::One { of, words } => {
            let options =
                of.iter().map(|key| ChoiceOption::new(*key, t(&format!("{words}-{}", dashed(key))))).collect();
            view! { <Choices name=name legend=label options=options selected=vec![value] two=true/> }.into_any()
        }
    }
}

fn said(one: &Correction, names: &Names) -> String {
    let worded = |text: &str| match (one.thing, one.field.as_str()) {
        (Thing::Meeting, "kind") => t(&format!("panels-kind-{}", dashed(text))),
        (_, "due_on") => day(text),
        _ => text.to_owned(),
    };
    let quoted = |text: &str| match one.thing {
        Thing::Member => names.said(&one.field, text),
        _ if text.is_empty() => "–".to_owned(),
        _ => format!("“{}”", worded(text)),
    };
    let gaps = [
        ("before", quoted(&one.before).into()),
        ("after", quoted(&one.after).into()),
        ("name", one.by.clone().into()),
        ("day", one.at.date_text(lang()).into()),
    ];
    let mut said = tr(if one.amendment { "correct-amended" } else { "correct-corrected" }, &gaps);
    if one.thing == Thing::Member {
        said = format!("{}: {said}", seat_words::label(&one.field));
    }
    if !one.reason.is_empty() {
        said = format!("{said} {} {}", t("release-because"), one.reason);
    }
    said
}

fn history(before: &[Correction], names: &Names) -> Option<AnyView> {
    let read = before.iter().filter(|one| is_read(&one.field));
    let lines: Vec<_> = read.map(|one| view! { <li>{said(one, names)}</li> }).collect();
    (!lines.is_empty()).then(|| view! { <section><h2>{t("correct-history")}</h2><ul>{lines}</ul></section> }.into_any())
}

/// The amendments of something published, for everybody who reads it.
pub(super) fn amendments(of: uuid::Uuid, all: &[Correction]) -> Option<AnyView> {
    let lines: Vec<_> = all
        .iter()
        .filter(|one| one.subject == of && one.amendment && is_read(&one.field))
        .map(|one| view! { <li class="soft">{said(one, &Names::default())}</li> })
        .collect();
    (!lines.is_empty()).then(|| view! { <ul class="plain">{lines}</ul> }.into_any())
}

/// A clerk's link to that page.
pub(super) fn link(panel: &PanelName, thing: Thing, id: uuid::Uuid, about: &str) -> AnyView {
    let to = href(paths::panels::Correct(&panel.slug, thing.key(), id));
    let about = about.to_owned();
    view! { <a class="noprint small-way" href=to>{t("correct-link")}<span class="vh">": "{about}</span></a> }.into_any()
}
