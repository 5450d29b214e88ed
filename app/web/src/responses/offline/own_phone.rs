//! "This is my own phone": asked on the front page, by script alone. Without that word nothing is kept on it.

use ui::Script;
use leptos::{either::Either, prelude::*};

use domain::surveys::{invited::Invited, model::Privacy};
use platform::{
    i18n::{href, href_in, lang, t},
    request::Req,
};
use store::surveys::SurveyFace;

/// The question, for a survey that may be answered without signal: a name is never sealed on a phone.
/// To somebody who has `started` it is not put again; the script then finds what it kept.
pub(in crate::responses) fn own_phone(face: &SurveyFace, started: bool) -> Option<impl IntoView + use<>> {
    // What lets somebody answer once is not kept on a phone either.
    if face.privacy == Privacy::Named || face.invited != Invited::Everybody {
        return None;
    }
    let path = format!("/s/{}/all", face.code.0);
    let (own, twin, code) = (href(&path), href_in(lang().other(), &path), face.code.0.clone());
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
