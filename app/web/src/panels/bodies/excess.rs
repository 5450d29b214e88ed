//! More members than the terms of reference allow: said to everybody on the panel, with the clerk's reasons.

use leptos::prelude::*;

use super::actions::RecordExcess;
use crate::panels::pages::dashed;
use domain::panels::rules::size::Excess;
use platform::i18n::{InWords as _, lang, t, tr};
use store::panels::excesses::Reason;
use ui::{
    Banner, Button, ButtonKind, Input, Mood,
    form::{self, Form},
};

fn sentence(excess: &Excess) -> String {
    let gaps = [("n", excess.seats.into()), ("most", excess.most.into())];
    match excess.kind {
        None => tr("body-excess", &gaps),
        Some(kind) => tr(&format!("body-excess-{}", dashed(kind.key())), &gaps),
    }
}

/// What is above the limits; nothing where all is within them.
pub(crate) fn banner(above: &[Excess]) -> Option<AnyView> {
    let said: Vec<_> = above.iter().map(sentence).collect();
    (!said.is_empty()).then(|| view! { <Banner mood=Mood::Warn>{said.join(" ")}</Banner> }.into_any())
}

/// The same with the reasons, and for a clerk the form to give one.
pub(super) fn section(slug: &str, above: &[Excess], reasons: Vec<Reason>, clerk: bool) -> Option<AnyView> {
    let banner = banner(above)?;
    let none = reasons.is_empty().then(|| view! { <p>{t("body-excess-no-reason")}</p> });
    let reasons = reasons.into_iter().map(|reason| {
        let gaps = [("name", reason.by.into()), ("day", reason.at.date_text(lang()).into())];
        view! { <li><p class="written" dir="auto">{reason.text}</p><p class="soft">{tr("body-excess-by", &gaps)}</p></li> }
    });
    let reasons = reasons.collect_view();
    let slug = slug.to_owned();
    let give = clerk.then(|| {
        view! {
            <Form<RecordExcess>>
                <input type="hidden" name="slug" value=slug/>
                <Input name="excess_reason" label=t("body-excess-reason") maxlength=1000/>
                <Button kind=ButtonKind::Quiet>{t("body-excess-button")}</Button>
            </Form<RecordExcess>>
        }
    });
    let view = view! {
        <section>
            <h2>{t("body-excess-title")}</h2>
            {banner}
            {none}
            <ul class="plain">{reasons}</ul>
            {give}
        </section>
    };
    Some(view.into_any())
}

/// The field for a reason, once a form was refused for want of one.
pub(crate) fn field() -> Option<AnyView> {
    let name = "excess_reason";
    let asked = form::field_error(name).is_some() || form::submitted_value(name).is_some();
    asked.then(|| view! { <Input name=name label=t("body-excess-reason") maxlength=1000/> }.into_any())
}

/// The same where a page has several forms that may ask for one: in the form with this field.
pub(crate) fn field_in(form_with: &str) -> Option<AnyView> {
    form::submitted_value(form_with).and_then(|_| field())
}
