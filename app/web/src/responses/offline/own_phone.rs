//! "This is my own phone": asked on the front page, with script. Unless somebody says so nothing is stored on the
//! phone.

use leptos::{either::Either, prelude::*};

use domain::{
    paths,
    surveys::{invited::Invited, model::Privacy},
};
use platform::i18n::{href, href_in, others, t};
use store::surveys::SurveySummary;
use ui::Script;

/// The question, for a survey that can be answered without signal; not for named ones, because a name is never stored
/// on a phone. Somebody who has `started` is not asked again; the script then finds what it stored.
pub(in crate::responses) fn own_phone(survey: &SurveySummary, started: bool) -> Option<impl IntoView + use<>> {
    // Cards and members' passes are not stored on a phone either.
    if survey.privacy == Privacy::Named || survey.invited != Invited::Everybody {
        return None;
    }
    let path = paths::responses::All(&survey.code.0).to_string();
    let (own, code) = (href(&path), survey.code.0.clone());
    let twin = others().first().map(|other| href_in(*other, &path));
    let question = if started {
        Either::Left(view! { <span hidden data-own=own data-twin=twin data-code=code></span> })
    } else {
        Either::Right(view! {
            <label class="choice" hidden data-own=own data-twin=twin data-code=code>
                <input type="checkbox"/>
                <span>{t("responses-own")}<small>{t("responses-own-hint")}</small></span>
            </label>
        })
    };
    Some(view! {
        {question}
        <p hidden data-forget><button type="button" class="button plain">{t("responses-own-forget")}</button></p>
        <Script name="own"/>
    })
}
