//! Sharing, and what is done before it: looking at it as others will, and covering a part of a picture.

use leptos::prelude::*;

use domain::{
    error::AppError,
    ids::{PictureId, StatementId, VoiceId},
    moderation::{cover::Cover, forms, lifecycle::IllegalVoiceMove, redaction::redact},
    paths,
};
use platform::{
    guard::{Officer, require},
    i18n::marks,
    request::RequestContext,
};
use store::voices::moderation::{
    self, ShareOutcome, Sharing,
    draft::{Draft, ReviewedPicture, spans_of},
};

/// Shares a voice. `text` is the text in the box, with marks in place of the words that are taken out: exactly what
/// will be shared. `spans` says where the marking tool put the marks (`3-8-name,…`), if it was used. Pictures that are
/// not in `pictures` are left out for good; `looked` says how those on the page were covered. `readers` is `pack` if
/// the voice is for a panel's papers alone. `still` has the places (`3-8`) where another form of a name that was taken
/// out may stay. With `then` as `preview` nothing is shared; the preview is shown first.
#[server(prefix = "/do", endpoint = "moderation/share")]
pub async fn share(
    voice: VoiceId,
    text: String,
    #[server(default)] spans: String,
    #[server(default)] pictures: Vec<PictureId>,
    #[server(default)] looked: String,
    #[server(default)] themes: Vec<String>,
    #[server(default)] statements: Vec<StatementId>,
    #[server(default)] panel: String,
    #[server(default)] readers: String,
    #[server(default)] still: Vec<String>,
    #[server(default)] queue: String,
    #[server(default)] then: String,
) -> Result<(), AppError> {
    use store::flows::share;
    let cx = require::<Officer>().await?;
    let case = moderation::case(&cx, voice).await?;
    if !case.voice.is_held_by(cx.me()?) {
        return Err(IllegalVoiceMove::of(&case.voice).into());
    }
    let read_at = cx.now();
    let original = store::voices::original(&cx, voice).await?;
    let spans = spans_of(&original, &text, &spans, case.lang)?;
    let known: Vec<_> = store::voices::themes(&cx).await?.into_iter().map(|theme| theme.key).collect();
    let panel = match panel.as_str() {
        "" => None,
        id => Some(id.parse().map_err(|_| AppError::invalid("panel", "moderation-panel-missing"))?),
    };
    let draft = Draft {
        spans: spans.written(),
        pictures: case.pictures.iter().map(|one| one.id).filter(|id| pictures.contains(id)).collect(),
        themes: known.into_iter().filter(|key| themes.contains(key)).collect(),
        statements: crate::moderation::actions::known_statements(&cx, statements).await?,
        panel,
        public: readers != "pack",
        agreed: Vec::new(),
    };
    if then == "preview" {
        moderation::keep_draft(&cx, voice, &draft).await?;
        let looked_at = moderation::Filter::read(&queue).unwrap_or_default();
        RequestContext::current().redirect(looked_at.on(paths::moderation::Preview(voice)));
        return Ok(());
    }
    let may_stay = |place: &forms::At| still.contains(&forms::written(&[*place]));
    if !forms::left(&original, &spans).iter().all(may_stay) {
        return Err(AppError::invalid("still", "moderation-still-there"));
    }
    let sharing = Sharing {
        text: redact(&original, &spans, &marks::of(case.lang)),
        spans,
        read_at,
        left_out: case.pictures.iter().map(|one| one.id).filter(|id| !draft.pictures.contains(id)).collect(),
        looked: ReviewedPicture::read(&looked),
        themes: draft.themes,
        statements: draft.statements,
        panel: draft.panel,
        public: draft.public,
    };
    crate::moderation::remember_panel(draft.panel);
    let says = match share::share(&cx, voice, sharing).await? {
        ShareOutcome::Shared => "moderation-flash-shared",
        ShareOutcome::Agreed => "moderation-flash-agreed",
        ShareOutcome::AgreedAnew => "moderation-flash-agreed-anew",
    };
    crate::moderation::actions::onward(&cx, &queue, &then, says).await
}

/// Covers exactly these squares of a picture; nobody else will see what is under them.
#[server(prefix = "/do", endpoint = "moderation/cover")]
pub async fn cover_picture(
    voice: VoiceId,
    picture: PictureId,
    #[server(default)] squares: Vec<String>,
    #[server(default)] queue: String,
) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let cover = Cover::read(&squares)
        .filter(|cover| !cover.is_all())
        .ok_or_else(|| AppError::invalid("squares", "moderation-cover-all"))?;
    moderation::cover(&cx, voice, picture, cover).await?;
    let looked_at = moderation::Filter::read(&queue).unwrap_or_default();
    RequestContext::current()
        .redirect_with_flash(looked_at.on(paths::moderation::Picture(voice, picture)), "moderation-flash-covered");
    Ok(())
}
