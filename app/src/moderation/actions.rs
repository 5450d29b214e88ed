//! What officers do with a voice.

use leptos::prelude::*;

use crate::{
    error::AppError,
    ids::{PanelId, PictureId, VoiceId},
};

/// Takes a voice in hand for half an hour.
#[server(prefix = "/do", endpoint = "moderation/claim")]
pub async fn claim(voice: VoiceId, #[server(default)] queue: String) -> Result<(), AppError> {
    use crate::{
        moderation::rules::Move,
        page::Req,
        platform::guard::{Officer, require},
        voices::review,
    };
    let cx = require::<Officer>().await?;
    review::step(&cx, voice, Move::Claim).await?;
    let looked_at = review::Filter::read(&queue).unwrap_or_default();
    Req::current().go(&looked_at.on(&format!("/moderation/{voice}")));
    Ok(())
}

/// Takes the first voice in hand that waits among those looked at.
#[server(prefix = "/do", endpoint = "moderation/next")]
pub async fn next(#[server(default)] queue: String) -> Result<(), AppError> {
    use crate::platform::guard::{Officer, require};
    let cx = require::<Officer>().await?;
    onward(&cx, &queue, "next", "moderation-flash-nothing").await
}

/// Back to the part of the queue the officer came from, or on to its next voice, taken in hand.
#[cfg(feature = "ssr")]
pub(crate) async fn onward(
    cx: &crate::platform::guard::Cx<crate::platform::guard::Officer>,
    queue: &str,
    then: &str,
    says: &str,
) -> Result<(), AppError> {
    use crate::{page::Req, voices::review};
    let looked_at = review::Filter::read(queue).unwrap_or_default();
    let next = if then == "next" { review::claim_next(cx, &looked_at).await? } else { None };
    let req = Req::current();
    match next {
        Some(voice) if says == "moderation-flash-nothing" => req.go(&looked_at.on(&format!("/moderation/{voice}"))),
        Some(voice) => req.go_saying(&looked_at.on(&format!("/moderation/{voice}")), says),
        None => req.go_saying(&looked_at.on("/moderation"), says),
    }
    Ok(())
}

/// Puts a voice back for others, as it was.
#[server(prefix = "/do", endpoint = "moderation/release")]
pub async fn release(
    voice: VoiceId,
    #[server(default)] queue: String,
    #[server(default)] then: String,
) -> Result<(), AppError> {
    use crate::{
        moderation::rules::Move,
        platform::guard::{Officer, require},
        voices::review,
    };
    let cx = require::<Officer>().await?;
    review::step(&cx, voice, Move::Release).await?;
    onward(&cx, &queue, &then, "moderation-flash-released").await
}

/// Shares a voice. `text` is what is to be shared, with marks where words were taken out: exactly
/// what stands in the box. `spans` says where the marking tool put them (`3-8-name,…`), if it was used.
/// Pictures that are not in `pictures` are left out, for good.
#[server(prefix = "/do", endpoint = "moderation/share")]
pub async fn share(
    voice: VoiceId,
    text: String,
    #[server(default)] spans: String,
    #[server(default)] pictures: Vec<PictureId>,
    #[server(default)] queue: String,
    #[server(default)] then: String,
) -> Result<(), AppError> {
    use crate::{
        moderation::{
            marks,
            redaction::{Spans, derive, redact},
            rules::Illegal,
        },
        platform::guard::{Officer, require},
        voices::{review, store},
    };
    let cx = require::<Officer>().await?;
    let case = review::case(&cx, voice).await?;
    if !case.voice.is_held_by(cx.me()?) {
        return Err(Illegal::of(&case.voice).into());
    }
    let original = store::original(&cx, voice).await?;
    let marks_here = marks::of(case.lang);
    let typed = text.replace("\r\n", "\n");
    let marked = Spans::parse(&spans, original.chars().count())
        .ok()
        .filter(|spans| redact(&original, spans, &marks_here) == typed);
    let spans = match marked {
        Some(spans) => spans,
        None => derive(&original, &typed, &marks::words())
            .or_else(|| derive(&original, typed.trim(), &marks::words()))
            .ok_or_else(|| AppError::invalid("text", "moderation-text-changed"))?,
    };
    let shared = redact(&original, &spans, &marks_here);
    let left_out: Vec<_> = case.pictures.into_iter().filter(|picture| !pictures.contains(picture)).collect();
    review::share(&cx, voice, shared, &spans, &left_out).await?;
    onward(&cx, &queue, &then, "moderation-flash-shared").await
}

/// Lets a voice wait; `note` says for what, to other officers.
#[server(prefix = "/do", endpoint = "moderation/hold")]
pub async fn hold(
    voice: VoiceId,
    note: String,
    #[server(default)] queue: String,
    #[server(default)] then: String,
) -> Result<(), AppError> {
    use crate::{
        form,
        moderation::rules::Move,
        platform::guard::{Officer, require},
        voices::review,
    };
    let cx = require::<Officer>().await?;
    let note = form::tidy(&note);
    if note.is_empty() {
        return Err(AppError::invalid("note", "moderation-note-empty"));
    }
    form::no_longer_than("note", &note, 1_000)?;
    review::step(&cx, voice, Move::Hold { note }).await?;
    onward(&cx, &queue, &then, "moderation-flash-held").await
}

/// Does not share a voice. The writer is told why, kindly: by the reason, or in the officer's `words`.
#[server(prefix = "/do", endpoint = "moderation/decline")]
pub async fn decline(
    voice: VoiceId,
    #[server(default)] reason: String,
    #[server(default)] words: String,
    #[server(default)] queue: String,
    #[server(default)] then: String,
) -> Result<(), AppError> {
    use crate::{
        form,
        moderation::rules::Move,
        platform::guard::{Officer, require},
        voices::{model::Reason, review},
    };
    let cx = require::<Officer>().await?;
    let words = form::tidy(&words);
    let reason = Reason::parse(&reason).ok_or_else(|| AppError::invalid("reason", "moderation-reason-missing"))?;
    if reason == Reason::Other && words.is_empty() {
        return Err(AppError::invalid("words", "moderation-words-empty"));
    }
    form::no_longer_than("words", &words, 500)?;
    let words = Some(words).filter(|words| !words.is_empty());
    review::step(&cx, voice, Move::Decline { reason, words }).await?;
    onward(&cx, &queue, &then, "moderation-flash-declined").await
}

/// Puts shared voices on the agenda of a panel's next meeting: those ticked, and all of each ticked theme.
#[server(prefix = "/do", endpoint = "moderation/route")]
pub async fn route(
    #[server(default)] panel: String,
    #[server(default)] themes: Vec<String>,
    #[server(default)] voices: Vec<VoiceId>,
) -> Result<(), AppError> {
    use crate::{
        error::{Problems, Sentence},
        moderation::unrouted,
        page::Req,
        platform::guard::{Officer, Router, require},
        voices::review,
    };
    // The domain lets officers route; the clerk takes it from there.
    let cx = require::<Officer>().await?.also::<Router>()?;
    let ready = unrouted(&cx).await?;
    let theme_of = |theme: &Option<String>| theme.clone().unwrap_or_default();
    let chosen: Vec<VoiceId> = ready
        .iter()
        .filter(|voice| voices.contains(&voice.id) || themes.contains(&theme_of(&voice.theme)))
        .map(|voice| voice.id)
        .collect();
    let mut problems = Problems::default();
    if chosen.is_empty() {
        // Ticked, but meanwhile somebody else has sent them on or their writer took them back.
        let key =
            if voices.is_empty() && themes.is_empty() { "moderation-voices-none" } else { "moderation-voices-gone" };
        problems.push("voices", Sentence::new(key));
    }
    let panel = panel.parse::<PanelId>().ok();
    if panel.is_none() {
        problems.push("panel", Sentence::new("moderation-panel-missing"));
    }
    problems.check()?;
    if let Some(panel) = panel {
        review::route(&cx, panel, &chosen).await?;
    }
    Req::current().go_saying("/moderation/shared", "moderation-flash-routed");
    Ok(())
}
