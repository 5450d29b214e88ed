//! Promises read aloud for Easy Read.
//!
//! ```text
//! /editions/statements/{id}/sound   members and the pledge lead of a draft, the pledge lead of the edition that counts
//! /pledge/sounds/{id}               a recording, for everybody once its edition was adopted
//! ```

use std::collections::HashMap;

use leptos::prelude::*;

use crate::{
    page::{Page, PageResponse, html, page},
    pledge::drafting::{up, up_to},
    sounds,
};
use domain::{
    error::AppError,
    ids::StatementId,
    lang::{Lang, Localized},
    paths,
    pledge::{easy_read, model::EditionState, places::claim_page},
};
use platform::{
    guard::{Cx, Drafter, EditionReader, PledgeLead, Visitor, require},
    i18n::{lang, langs, t, tr},
    request::RequestContext,
};
use store::pledge::{
    drafting::reading::{self, EditionHead, EditionStatement},
    sounds::{self as recordings, Recorded},
};
use ui::{
    Banner, Button, Mood, Script,
    form::{AsRead, Form},
    frame::Audience,
};

pub(super) fn pages() -> Vec<Page> {
    vec![page::<paths::pledge::Recording>(recording), page::<paths::pledge::Sound>(sound)]
}

/// Stores a recording of a promise in each language that was sent, or removes the present one.
#[server(prefix = "/do", endpoint = "pledge/record")]
pub async fn record_promise(
    statement: StatementId,
    read: String,
    #[server(default)] no_sound: HashMap<String, String>,
) -> Result<(), AppError> {
    let cx = require::<Drafter>().await?;
    recordings::save(&cx, statement, &read, sounds::sent(&no_sound)?).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Recording(statement), "pledge-sound-saved");
    Ok(())
}

/// Somebody's voice for a promise in the reader's language, if it says what was recorded.
pub(super) fn heard(
    number: i32,
    recorded: Option<&Vec<Recorded>>,
    (text, plain): (&Localized, &Localized),
) -> Option<AnyView> {
    let one = recorded?.iter().find(|one| one.lang == lang() && one.reads(text, plain))?;
    let name = tr("pledge-sound-listen", &[("n", number.into())]);
    Some(sounds::player(paths::pledge::Sound(one.sound), t("surveys-asking-listen"), name))
}

/// # Errors
/// As `recordings::save`.
fn refuse(cx: &Cx<Drafter>, head: &EditionHead) -> Result<(), AppError> {
    match head.state {
        EditionState::Draft | EditionState::Consulting => Ok(()),
        EditionState::Adopted => cx.also::<PledgeLead>().map(|_| ()),
        EditionState::Superseded => Err(AppError::conflict("pledge-draft-shut")),
    }
}

async fn recording() -> Result<PageResponse, AppError> {
    let cx = require::<Drafter>().await?;
    let req = RequestContext::current();
    let id: StatementId = req.parse("id")?;
    let edition = reading::edition_of(&cx.also::<EditionReader>()?, id).await?;
    refuse(&cx, &edition.head)?;
    let (_, one) = edition.statement(id).ok_or(AppError::NotFound)?;
    let recorded = recordings::of_statements(&cx, [id]).await?.remove(&id).unwrap_or_default();
    let twins: Vec<_> = langs().into_iter().map(|of| in_one_language(one, &recorded, of)).collect();
    let (read, statement) = (recordings::as_read(&recorded), id.to_string());
    let title = tr("pledge-promise-number", &[("n", one.number.into())]);
    let public = edition.head.state == EditionState::Adopted;
    let above = if public {
        up_to(claim_page(edition.head.kind, one.number), title).into_any()
    } else {
        up(paths::pledge::EditionStatement(id), title).into_any()
    };
    let at_once = public.then(|| view! { <Banner mood=Mood::Warn>{t("pledge-sound-public")}</Banner> });
    req.plays_sound();
    req.may_record();
    html(
        t("surveys-sound"),
        Audience::Staff,
        view! {
            {above}
            <h1>{t("surveys-sound")}</h1>
            <p>{t("pledge-sound-text")}</p>
            {at_once}
            <Form<RecordPromise> multipart=true>
                <input type="hidden" name="statement" value=statement/>
                <AsRead of=read/>
                <div class="twins sounds">{twins}</div>
                <Button>{t("pledge-draft-save")}</Button>
            </Form<RecordPromise>>
            <Script name="record" defer=true/>
        },
    )
}

fn in_one_language(one: &EditionStatement, recorded: &[Recorded], of: Lang) -> impl IntoView + use<> {
    let (text, plain) = (&one.words.text, &one.words.plain);
    let words = easy_read::words(text, plain, of).to_owned();
    let lines = Some(words).filter(|words| !words.is_empty()).into_iter().collect();
    let kept = recorded.iter().find(|kept| kept.lang == of).map(|kept| {
        let title = sounds::title(of);
        let player = sounds::player(paths::pledge::Sound(kept.sound), title.clone(), title);
        let old =
            (!kept.reads(text, plain)).then(|| view! { <Banner mood=Mood::Warn>{t("pledge-sound-old")}</Banner> });
        view! { {old}{player} }.into_any()
    });
    sounds::in_one_language(of, lines, kept)
}

async fn sound() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    Ok(sounds::answer(recordings::sound(&cx, RequestContext::current().parse("id")?).await?))
}
