//! Searching the papers of panels: where a voice is on an agenda is theirs to know, and its words are the voice's.

use crate::{panels, voices};
use domain::{error::AppError, ids::MeetingId, lang::Lang, panels::model::PanelName};
use platform::guard::{Cx, PanelReader};

/// What was found in the papers of a meeting.
#[derive(Clone, Debug)]
pub struct FoundInPack {
    pub text: String,
    pub lang: Lang,
    pub panel: PanelName,
    pub meeting: MeetingId,
    pub held_on: String,
}

/// Shared voices with all these patterns on published agendas of panels that this reader may open. Three queries,
/// however much is found.
pub async fn search(cx: &Cx<PanelReader>, patterns: &[String], most: u64) -> Result<Vec<FoundInPack>, AppError> {
    let papers = panels::papers_of(cx).await?;
    let found = voices::search_shared(cx, papers.voices(), patterns, most).await?;
    let ids: Vec<_> = found.iter().map(|voice| voice.id).collect();
    let places = papers.places(cx, &ids).await?;
    let in_pack = |voice: voices::SharedVoice| {
        let place = places.iter().find(|place| place.voice == voice.id)?.clone();
        let panels::Place { panel, meeting, held_on, .. } = place;
        Some(FoundInPack { text: voice.text, lang: voice.lang, panel, meeting, held_on })
    };
    Ok(found.into_iter().filter_map(in_pack).collect())
}
