//! What young people said of the promises in the period of a report, and what panels made of it.
//!
//! A voice counts on the day when it was shared: what is released does not grow afterwards, and the day on which somebody
//! said something is told to nobody. As on *You said, we did*, only words whose writer lets everybody read them are here.

use std::collections::HashSet;

use serde::Serialize;

use super::content::{Promise, Said, promise, words};
use domain::{
    error::AppError,
    ids::{ItemId, VoiceId},
    lang::Lang,
    panels::model::{Corrected, ItemState, PublishedReply},
    pledge::report::Period,
};
use platform::{
    guard::{Cx, Visitor},
    i18n::{InWords as _, date_text, day_text, lang, naming, other_lang, t, tr},
};
use store::{
    panels::{self, OnAgenda},
    pledge::Full,
    voices::{self, SharedVoice},
};

/// What was said of one promise and answered.
#[derive(Serialize)]
pub(super) struct Heard {
    pub promise: Promise,
    pub said: Vec<Quoted>,
    /// That panels talked about it, and when.
    pub talked: Vec<String>,
    pub answers: Vec<Answer>,
    /// That nobody had answered what was said; none where somebody had.
    pub waits: Option<String>,
}

/// Somebody's words.
#[derive(Serialize)]
pub(super) struct Quoted {
    pub words: Said,
    pub translation: Option<Translation>,
    #[serde(skip)]
    pub lang: Lang,
}

#[derive(Serialize)]
pub(super) struct Translation {
    /// That it is one.
    pub says: String,
    pub words: Said,
    #[serde(skip)]
    pub into: Lang,
}

/// A panel's public reply.
#[derive(Serialize)]
pub(super) struct Answer {
    /// Who answered, and when.
    pub by: String,
    pub words: Said,
    /// What changed, what was done since, what was corrected: each with its label.
    pub notes: Vec<(String, Said)>,
}

/// The promises of which anything was said, or that a panel talked about or answered, in the period; six queries at most
/// for the voices and twenty for the panels, however many there are.
pub(super) async fn heard(cx: &Cx<Visitor>, all: &[Full], period: Period) -> Result<Vec<Heard>, AppError> {
    let families = || all.iter().flat_map(|full| full.family.iter().copied());
    let about = voices::about(cx, families()).await?;
    let ids: HashSet<VoiceId> = about.values().flatten().copied().collect();
    let shared = voices::shared(cx, &ids.into_iter().collect::<Vec<_>>()).await?;
    let public: Vec<_> = shared.into_iter().filter(|voice| voice.may_publish && !voice.withdrawn).collect();
    let items = panels::of_statements(cx, families()).await?;
    let item_ids: Vec<_> = items.iter().map(|item| item.item).collect();
    let voice_ids: Vec<_> = public.iter().map(|voice| voice.id).collect();
    let replies = panels::replies_on(cx, &item_ids, &voice_ids).await?;
    let each = all.iter().map(|full| {
        let own: HashSet<VoiceId> = full.family.iter().filter_map(|id| about.get(id)).flatten().copied().collect();
        let items: Vec<_> = items.iter().filter(|item| full.family.contains(&item.statement)).collect();
        let of: HashSet<ItemId> = items.iter().map(|item| item.item).collect();
        // A reply to words that not everybody may read says nothing of this promise.
        let seen = || public.iter().filter(|voice| own.contains(&voice.id));
        let theirs: HashSet<VoiceId> = seen().map(|voice| voice.id).collect();
        let answers_it = |one: &&PublishedReply| {
            one.item.is_some_and(|item| of.contains(&item)) || one.voices.iter().any(|id| theirs.contains(id))
        };
        let said: Vec<_> = seen().filter(|voice| in_period(voice, period)).map(quoted).collect();
        let answers: Vec<_> = replies.iter().filter(answers_it).filter_map(|one| answer(one, period)).collect();
        let waits = !said.is_empty() && answers.is_empty();
        Heard {
            promise: promise(full),
            talked: items.into_iter().filter_map(|item| talked(item, period)).collect(),
            waits: waits.then(|| tr("pledge-report-heard-waits", &[("day", date_text(period.to, lang()).into())])),
            said,
            answers,
        }
    });
    Ok(each.filter(|one| !(one.said.is_empty() && one.talked.is_empty() && one.answers.is_empty())).collect())
}

/// Pictures alone are no words for a report.
fn in_period(voice: &SharedVoice, period: Period) -> bool {
    !voice.text.is_empty() && voice.shared_at.is_some_and(|at| period.has(at.day()))
}

fn quoted(voice: &SharedVoice) -> Quoted {
    let in_its = |lang: Lang, text: &str| Said { text: text.to_owned(), lang: other_lang(lang, text) };
    let translation = voice.translated_for(lang()).map(|(into, text)| Translation {
        says: tr("ui-quote-translation", &naming(into)),
        words: in_its(into, &text),
        into,
    });
    Quoted { words: in_its(voice.lang, &voice.text), translation, lang: voice.lang }
}

/// That a panel talked about it at a meeting in the period whose agenda everybody may know.
fn talked(item: &OnAgenda, period: Period) -> Option<String> {
    let on = item.on.as_deref().filter(|_| item.published && item.state == ItemState::Discussed)?;
    on.parse().ok().filter(|day| period.has(*day))?;
    let gaps = [("panel", item.panel.name.get(lang()).to_owned().into()), ("day", day_text(on, lang()).into())];
    Some(tr("pledge-report-heard-talked", &gaps))
}

/// A reply that was given in the period, or after which something was done in it; as it was at the end of the period.
fn answer(one: &PublishedReply, period: Period) -> Option<Answer> {
    let reply = &one.reply;
    let by_then = reply.at.day() <= period.to;
    let done = || reply.done.iter().filter(|done| done.on.day() <= period.to);
    if !by_then || !(period.has(reply.at.day()) || done().any(|done| period.has(done.on.day()))) {
        return None;
    }
    let mut notes: Vec<_> = reply.corrected.as_ref().map(corrected).into_iter().collect();
    notes.extend(words(&reply.changed).map(|changed| (t("voices-reply-changed"), changed)));
    for done in done() {
        let on = tr("voices-reply-done", &[("date", done.on.date_text(lang()).into())]);
        notes.extend(words(&done.text).map(|text| (on, text)));
        notes.extend(done.corrected.as_ref().map(corrected));
    }
    let by = [("panel", one.panel.get(lang()).to_owned().into()), ("day", reply.at.date_text(lang()).into())];
    Some(Answer { by: tr("pledge-progress-answered", &by), words: Said::from(&reply.text), notes })
}

fn corrected(one: &Corrected) -> (String, Said) {
    (tr("release-corrected-on", &[("day", one.at.date_text(lang()).into())]), Said::from(&one.reason))
}
