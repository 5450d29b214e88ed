//! The part of young people and officers: surveys, voices, moderation, concerns.

use std::collections::BTreeMap;

use super::{
    answers::{Dice, make_up},
    attachments,
    data::{ConcernStage, Source, Survey, SurveyStage, Voice},
    script::World,
};
use domain::{
    error::AppError,
    ids::{ReceiptId, VoiceId},
    lang::{Lang, TypedText},
    moderation::{
        lifecycle::VoiceMove,
        redaction::{Kind, Span, Spans, redact},
    },
    role::Role,
    safeguarding::model::About,
    surveys::model::{Document, Privacy, SurveyState},
    time::{DAY, HOUR, Timestamp},
    voices::model::{Reason, Source as From, VoiceState},
};
use platform::{
    guard::{ConcernReader, Cx, Grant, Lead, Officer},
    i18n::marks,
};
use store::{
    flows::{share, withdraw},
    receipts,
    responses::{self, NewResponse},
    safeguarding::{self, NewConcern, NewReferral, Origin},
    surveys::{self, Finished, Round},
    voices::{
        NewVoice,
        moderation::{self, Sharing},
    },
};

/// Puts a survey there with everything that was answered, and closes and publishes it if it was.
pub(super) async fn put_survey(world: &mut World, n: usize) -> Result<(), AppError> {
    let (data, calendar) = (&world.data, world.calendar);
    let survey = &data.surveys[n];
    let opened = calendar.days_ago(survey.opened_days_ago.unwrap_or(3));
    let closed = survey.closed_days_ago.map(|days| calendar.days_ago(days));
    let document = document(survey);
    let cx = world.system();
    let tx = cx.begin().await?;
    let finished = Finished {
        author: world.people.get(&survey.author).ok_or(AppError::NotFound)?.id,
        document: document.clone(),
        privacy: survey.privacy,
        state: match survey.state {
            SurveyStage::Draft => SurveyState::Draft,
            SurveyStage::Open => SurveyState::Open,
            SurveyStage::Published => SurveyState::Published,
        },
        created_at: opened.plus(-6 * DAY),
        opened_at: survey.opened_days_ago.map(|_| opened),
        closed_at: closed,
        published_at: survey.published_days_ago.map(|days| calendar.days_ago(days)),
        round: match &survey.series {
            None => Round::Alone,
            Some(first) => world.surveys.get(first).map_or(Round::First, |(id, _)| Round::After(*id)),
        },
    };
    let (id, code, version) = surveys::put(&cx, &tx, finished).await?;
    let mut came = BTreeMap::new();
    if let Some(version) = version {
        let until = closed.unwrap_or(calendar.now).plus(-HOUR);
        let mut dice = Dice::new(n as u64 + 1);
        // What was written first, each by somebody else; then everybody who only ticked.
        let mut wrote = data.voices.iter().enumerate().filter_map(|(v, voice)| match &voice.source {
            Source::Survey { survey: s, question } if *s == survey.key => Some((v, voice, question)),
            _ => None,
        });
        for _ in 0..survey.responses {
            let writer = wrote.next();
            let mut said = BTreeMap::new();
            let mut at = between(opened, until, dice.throw());
            let mut lang = if dice.throw() < survey.welsh_share { Lang::Cy } else { Lang::En };
            let mut receipt = None;
            if let Some((v, voice, question)) = writer {
                said.insert(question.clone(), (voice.text.clone(), voice.may_publish));
                (at, lang) = (calendar.days_ago(voice.days_ago), voice.lang);
                receipt = receipt_for(&cx, &tx, v, voice).await?;
            }
            let answers = make_up(&survey.questions, &said, &mut dice);
            let new = NewResponse { survey: id, version, document: &document, lang, at, receipt, answers };
            let response = responses::put(&cx, &tx, new).await?;
            if let Some((_, voice, _)) = writer {
                came.insert(voice.id.clone(), (response, receipt));
            }
        }
    }
    cx.commit(tx).await?;
    let key = survey.key.clone();
    world.responses.extend(came);
    world.surveys.insert(key, (id, code));
    Ok(())
}

/// What the members heard is written by one of them and released by an officer.
pub(super) async fn release_heard(world: &World, n: usize) -> Result<(), AppError> {
    let survey = &world.data.surveys[n];
    let Some(heard) = &survey.heard else { return Ok(()) };
    let (_, code) = world.surveys.get(&survey.key).ok_or(AppError::NotFound)?;
    responses::keep_heard(&world.acting(&heard.by)?, code, 0, &TypedText::from(&heard.text)).await?;
    responses::release_heard(&world.acting(&heard.officer)?, code, 1).await
}

fn document(survey: &Survey) -> Document {
    let question = |q: &crate::data::Question| {
        let mut question = q.asked.clone();
        // Faces are the same five everywhere.
        if !question.kind.has_options() {
            question.options.clear();
        }
        question
    };
    Document {
        title: survey.title.clone(),
        intro: survey.intro.clone(),
        easier_intro: survey.easier_intro.clone(),
        minutes: survey.minutes,
        questions: survey.questions.iter().map(question).collect(),
        sections: survey.sections.clone(),
        influence: survey.influence,
        ..Document::default()
    }
}

/// Most answer in the first days.
fn between(from: Timestamp, until: Timestamp, dice: f64) -> Timestamp {
    #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "a few months in milliseconds")]
    let millis = (until.since(from).max(0) as f64 * dice * dice) as i64;
    from.plus(millis)
}

/// Whether its writer has four words to come back with.
pub(super) fn has_receipt(voice: &Voice) -> bool {
    voice.private != Privacy::Anonymous
}

/// The words follow from the voice's place in the file, so that they can be said again.
fn receipt_key(n: usize) -> String {
    format!("{n:032x}")
}

pub(super) fn receipt_words<R: Grant>(cx: &Cx<R>, n: usize, lang: Lang) -> String {
    receipts::again(cx, lang, &receipt_key(n), 0)
}

async fn receipt_for<R: Grant>(
    cx: &Cx<R>,
    tx: &platform::db::Tx,
    n: usize,
    voice: &Voice,
) -> Result<Option<ReceiptId>, AppError> {
    if !has_receipt(voice) {
        return Ok(None);
    }
    Ok(Some(receipts::make_once(cx, tx, voice.lang, &receipt_key(n)).await?.id))
}

/// A young person tells us something.
pub(super) async fn tell(world: &mut World, n: usize) -> Result<(), AppError> {
    let voice = &world.data.voices[n];
    let cx = world.system();
    let tx = cx.begin().await?;
    let (survey_id, question, response, receipt) = match &voice.source {
        Source::Survey { survey, question } => {
            let (id, _) = world.surveys.get(survey).ok_or(AppError::NotFound)?;
            let (response, receipt) = world.responses.get(&voice.id).copied().ok_or(AppError::NotFound)?;
            (Some(*id), Some(question.clone()), Some(response), receipt)
        }
        Source::Tell { .. } => (None, None, None, receipt_for(&cx, &tx, n, voice).await?),
    };
    let new = NewVoice {
        source: if survey_id.is_some() { From::Survey } else { From::Tell },
        privacy: voice.private,
        theme: voice.theme.clone(),
        lang: voice.lang,
        may_publish: voice.may_publish,
        receipt_id: receipt,
        survey_id,
        response_id: response,
        question,
        person_id: attachments::speaker(world, voice)?,
        text: attachments::words(voice),
    };
    let id = store::voices::add(&cx, &tx, new).await?;
    attachments::put(world, &cx, &tx, voice, id).await?;
    cx.commit(tx).await?;
    let key = voice.id.clone();
    world.voices.insert(key, (id, receipt));
    Ok(())
}

/// An officer reads it and decides, as far as the file says; the writer may take it back instead.
pub(super) async fn moderate(world: &mut World, n: usize) -> Result<(), AppError> {
    let voice = &world.data.voices[n];
    let (id, receipt) = *world.voices.get(&voice.id).ok_or(AppError::NotFound)?;
    if voice.state == VoiceState::New && voice.concern.is_none() {
        return Ok(());
    }
    let cx = officer(world, n)?;
    if voice.state != VoiceState::New {
        moderation::step(&cx, id, VoiceMove::Claim).await?;
    }
    if let Some(concern) = &voice.concern {
        let raised = cx.also::<ConcernReader>()?;
        let key = format!("{n:031x}c");
        let new = NewConcern {
            from: Origin::Voice(id),
            about: About::Voice,
            urgency: concern.urgency,
            what: concern.what.clone(),
            why: concern.why.clone(),
            done: String::new(),
        };
        let concern = safeguarding::raise(&raised, new, &key).await?;
        world.concerns.insert(n, concern);
    }
    let voice = &world.data.voices[n];
    if voice.concern.is_none() && !matches!(voice.state, VoiceState::New | VoiceState::InReview) {
        settle(&cx, id).await?;
    }
    match voice.state {
        VoiceState::New | VoiceState::InReview => match &voice.passed {
            Some(ask) => moderation::ask_second_opinion(&cx, id, officer(world, n + 1)?.me()?, ask.clone()).await,
            None => Ok(()),
        },
        VoiceState::Shared | VoiceState::SharedRedacted => {
            let spans = spans(voice)?;
            let text = redact(&attachments::words(voice), &spans, &marks::of(voice.lang));
            let looked = attachments::cover(&cx, id, voice).await?;
            share::share(&cx, id, Sharing { looked, ..Sharing::plain(text, spans) }).await.map(|_| ())
        }
        VoiceState::Held => {
            moderation::step(&cx, id, VoiceMove::Hold { note: voice.hold_note.clone().unwrap_or_default() }).await
        }
        VoiceState::NotShared => {
            let words = voice.decline_reason.as_ref().map(|r| r.get(voice.lang).to_owned());
            moderation::step(&cx, id, VoiceMove::Decline { reason: Reason::Other, words }).await
        }
        VoiceState::Withdrawn => {
            moderation::step(&cx, id, VoiceMove::Release).await?;
            match receipt {
                Some(receipt) => withdraw::voice(&cx, receipt, id).await,
                None => Ok(()),
            }
        }
    }
}

/// What rings and is decided without a concern was no danger.
async fn settle(cx: &Cx<Officer>, id: VoiceId) -> Result<(), AppError> {
    if store::safeguarding::alarm::find(cx, id.into()).await?.is_none() {
        return Ok(());
    }
    let because = "Read in full: it is about how things were, and nobody is in danger now.";
    store::safeguarding::alarm::no_danger(&cx.also::<ConcernReader>()?, id.into(), because).await
}

/// Two officers take turns.
pub(super) fn officer(world: &World, n: usize) -> Result<Cx<Officer>, AppError> {
    let officers: Vec<_> = world.data.people.iter().filter(|p| p.roles.contains(&Role::Officer)).collect();
    let mine = officers.get(n % officers.len().max(1)).ok_or(AppError::NotFound)?;
    world.acting(&mine.key)
}

fn spans(voice: &Voice) -> Result<Spans, AppError> {
    let (mut spans, words) = (Vec::new(), attachments::words(voice));
    for redact in &voice.redact {
        let at = words.find(&redact.phrase).ok_or(AppError::NotFound)?;
        let start = words[..at].chars().count();
        let kind = Kind::parse(&redact.kind).ok_or(AppError::NotFound)?;
        spans.push(Span { start, end: start + redact.phrase.chars().count(), kind });
    }
    Spans::new(spans, words.chars().count()).map_err(|_| AppError::Internal)
}

pub(super) async fn acknowledge(world: &World, n: usize) -> Result<(), AppError> {
    match reached(world, n, ConcernStage::Acknowledged) {
        Some(concern) => safeguarding::acknowledge(&world.with::<Lead>(Role::Lead)?, concern).await,
        None => Ok(()),
    }
}

pub(super) async fn decide(world: &World, n: usize) -> Result<(), AppError> {
    let Some(concern) = reached(world, n, ConcernStage::Decided) else { return Ok(()) };
    let lead = world.with::<Lead>(Role::Lead)?;
    let told = world.data.voices[n].concern.as_ref();
    if let Some(note) = told.and_then(|told| told.note.as_deref()) {
        safeguarding::add_note(&lead, concern, note, &format!("{n:031x}d")).await?;
    }
    if let Some(referral) = told.and_then(|told| told.referral.clone()) {
        let (at, words) = (lead.now(), String::new());
        let new = NewReferral { to: referral.to, at, reference: referral.reference, words };
        safeguarding::refer(&lead, concern, new, &format!("{n:031x}e")).await?;
    }
    let outcome = told.and_then(|told| told.outcome.as_deref()).unwrap_or("");
    safeguarding::decide(&lead, concern, outcome).await
}

/// The concern about a voice, if it got as far as this.
fn reached(world: &World, n: usize, at: ConcernStage) -> Option<domain::ids::ConcernId> {
    let got_to = world.data.voices[n].concern.as_ref()?.state;
    let there = got_to == ConcernStage::Decided || got_to == at;
    world.concerns.get(&n).copied().filter(|_| there)
}
