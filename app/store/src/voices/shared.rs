//! What others may read of a voice: the shared text, and nothing else.

use std::collections::{HashMap, HashSet};

use sea_orm::{
    QueryOrder, QuerySelect,
    entity::prelude::*,
    sea_query::{Query, SelectStatement},
};

use super::{
    super::voices::{entity::voice, moderation},
    pictures::{pictures_among, pictures_of},
    provenance::{Provenance, provenances, provenances_among},
};
use domain::{
    error::AppError,
    ids::{PictureId, SurveyId, VoiceId},
    lang::Lang,
    time::Timestamp,
    voices::model::{Source, VoiceState, translated_into},
};
use platform::guard::{Cx, Grant};

/// A shared voice, as others read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedVoice {
    pub id: VoiceId,
    /// Empty if it was withdrawn.
    pub text: String,
    pub theme: Option<String>,
    pub lang: Lang,
    /// "Withdrawn by the person who said it."
    pub withdrawn: bool,
    /// Its writer allows everybody to read it, not only those who can change things.
    pub may_publish: bool,
    pub pictures: Vec<PictureId>,
    /// For how many people it speaks: more than one if a member speaks for a group.
    pub people: i64,
    /// Who said it, as far as that can be told; used only for counting people.
    pub who: Who,
    pub created_at: Timestamp,
    /// When an officer shared it.
    pub shared_at: Option<Timestamp>,
    /// An officer's translation (`translated_into`).
    pub translation: Option<String>,
}

impl SharedVoice {
    /// The translation with its language, for a reader whose language the words are not in. One into Welsh helps only
    /// who reads Welsh; one into English helps everybody, as every text of a council does (`Localized::get`).
    pub fn translated_for(&self, reader: Lang) -> Option<(Lang, String)> {
        let into = translated_into(self.lang);
        let helps = reader != self.lang && [reader, Lang::En].contains(&into);
        self.translation.clone().filter(|_| helps).map(|words| (into, words))
    }
}

/// A key that is the same for voices of one person, as far as that can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Who(uuid::Uuid);

/// The key of a voice's writer; an anonymous voice counts as a person of its own.
pub fn who(row: &voice::Model) -> Who {
    let person = row.person_id.map(|id| id.0);
    Who(person.or(row.receipt_id.map(|id| id.0)).or(row.response_id.map(|id| id.0)).unwrap_or(row.id.0))
}

const READABLE: [VoiceState; 3] = [VoiceState::Shared, VoiceState::SharedRedacted, VoiceState::Withdrawn];

/// Those of `ids` that are shared, oldest first; withdrawn ones are included without their words.
pub async fn shared<R: Grant>(cx: &Cx<R>, ids: &[VoiceId]) -> Result<Vec<SharedVoice>, AppError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let found = voice::Entity::find()
        .filter(voice::Column::Id.is_in(ids.iter().copied()))
        .filter(voice::Column::State.is_in(READABLE))
        .order_by_asc(voice::Column::CreatedAt)
        .order_by_asc(voice::Column::Question)
        .order_by_asc(voice::Column::Id)
        .all(cx.db())
        .await?;
    dress(cx, found).await
}

/// Those of the voices that a query finds which are shared, oldest first, without those that were taken back. However
/// many there are, no statement names one of them.
pub async fn shared_among<R: Grant>(cx: &Cx<R>, which: &SelectStatement) -> Result<Vec<SharedVoice>, AppError> {
    let found = voice::Entity::find()
        .filter(voice::Column::Id.in_subquery(which.clone()))
        .filter(voice::Column::State.is_in([VoiceState::Shared, VoiceState::SharedRedacted]))
        .order_by_asc(voice::Column::CreatedAt)
        .order_by_asc(voice::Column::Question)
        .order_by_asc(voice::Column::Id)
        .all(cx.db())
        .await?;
    let pictures = pictures_among(cx, which).await?;
    let told = provenances_among(cx.db(), which).await?;
    Ok(dressed(found, pictures, &told))
}

/// The ids of all shared voices of young people. What an adult said of a draft of the pledge waits for no panel.
pub fn all_shared() -> SelectStatement {
    Query::select()
        .column(voice::Column::Id)
        .from(voice::Entity)
        .and_where(voice::Column::State.is_in([VoiceState::Shared, VoiceState::SharedRedacted]))
        .and_where(voice::Column::Source.ne(Source::PledgeAdult))
        .to_owned()
}

/// The ids of all shared voices on this theme.
pub fn shared_on(theme: &str) -> SelectStatement {
    all_shared().and_where(voice::Column::Theme.eq(theme)).to_owned()
}

/// Those of `readable` that are shared and have all these patterns in their words, newest first.
pub async fn search_shared<R: Grant>(
    cx: &Cx<R>,
    readable: SelectStatement,
    patterns: &[String],
    most: u64,
) -> Result<Vec<SharedVoice>, AppError> {
    let found = voice::Entity::find()
        .filter(voice::Column::State.is_in([VoiceState::Shared, VoiceState::SharedRedacted]))
        .filter(voice::Column::Id.in_subquery(readable))
        .filter(moderation::in_text(patterns))
        .order_by_desc(voice::Column::DecidedAt)
        .limit(most)
        .all(cx.db())
        .await?;
    dress(cx, found).await
}

/// Shared voices of young people on these themes, the newest decision first; as many as that many a theme.
pub async fn on_themes<R: Grant>(cx: &Cx<R>, themes: &[String], most: u64) -> Result<Vec<SharedVoice>, AppError> {
    if themes.is_empty() {
        return Ok(Vec::new());
    }
    let found = voice::Entity::find()
        .filter(voice::Column::Theme.is_in(themes))
        .filter(voice::Column::State.is_in([VoiceState::Shared, VoiceState::SharedRedacted]))
        .filter(voice::Column::Source.ne(Source::PledgeAdult))
        .order_by_desc(voice::Column::DecidedAt)
        .order_by_desc(voice::Column::Id)
        .limit(most * themes.len() as u64)
        .all(cx.db())
        .await?;
    dress(cx, found).await
}

/// How many people have said something about each theme that was shared since then. An anonymous voice counts as a person
/// of its own. What is shown of it goes through `domain::responses::rules::disclosure`.
pub async fn raised<R: Grant>(cx: &Cx<R>, since: Timestamp) -> Result<HashMap<String, i64>, AppError> {
    let found = voice::Entity::find()
        .filter(voice::Column::Theme.is_not_null())
        .filter(voice::Column::DecidedAt.gte(since.0))
        .filter(voice::Column::State.is_in([VoiceState::Shared, VoiceState::SharedRedacted]))
        .filter(voice::Column::Source.ne(Source::PledgeAdult))
        .all(cx.db())
        .await?;
    let said: HashSet<(String, Who)> =
        found.into_iter().filter_map(|row| Some((row.theme.clone()?, who(&row)))).collect();
    let mut people: HashMap<String, i64> = HashMap::new();
    for (theme, _) in said {
        *people.entry(theme).or_default() += 1;
    }
    Ok(people)
}

/// The shared answers to the free-text questions of a survey, each with its question; `public`: only those that
/// everybody may read.
pub async fn shared_of_survey<R: Grant>(
    cx: &Cx<R>,
    survey: SurveyId,
    public: bool,
) -> Result<Vec<(String, SharedVoice)>, AppError> {
    let mut query = voice::Entity::find()
        .filter(voice::Column::SurveyId.eq(survey))
        .filter(voice::Column::State.is_in([VoiceState::Shared, VoiceState::SharedRedacted]))
        .order_by_asc(voice::Column::CreatedAt)
        .order_by_asc(voice::Column::Question)
        .order_by_asc(voice::Column::Id);
    if public {
        query = query.filter(voice::Column::MayPublish.eq(true));
    }
    let found = query.all(cx.db()).await?;
    let questions: Vec<_> = found.iter().map(|v| v.question.clone().unwrap_or_default()).collect();
    Ok(questions.into_iter().zip(dress(cx, found).await?).collect())
}

async fn dress<R: Grant>(cx: &Cx<R>, found: Vec<voice::Model>) -> Result<Vec<SharedVoice>, AppError> {
    let pictures = pictures_of(cx, found.iter().filter(|v| v.state.is_shared()).map(|v| v.id)).await?;
    let ids: Vec<_> = found.iter().map(|v| v.id).collect();
    let told = provenances(cx.db(), &ids).await?;
    Ok(dressed(found, pictures, &told))
}

fn dressed(
    found: Vec<voice::Model>,
    mut pictures: HashMap<VoiceId, Vec<PictureId>>,
    told: &HashMap<VoiceId, Provenance>,
) -> Vec<SharedVoice> {
    found
        .into_iter()
        .map(|v| SharedVoice {
            id: v.id,
            who: who(&v),
            text: v.shared_text.filter(|_| v.state.is_shared()).unwrap_or_default(),
            translation: v.translation.filter(|_| v.state.is_shared()),
            theme: v.theme,
            lang: v.lang,
            withdrawn: v.state == VoiceState::Withdrawn,
            may_publish: v.may_publish,
            pictures: pictures.remove(&v.id).unwrap_or_default(),
            people: told.get(&v.id).and_then(|telling| telling.people).map_or(1, i64::from),
            created_at: Timestamp(v.created_at),
            shared_at: v.decided_at.map(Timestamp),
        })
        .collect()
}
