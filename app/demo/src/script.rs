//! Plays the demo into an empty database.

use std::collections::HashMap;

use super::{
    data::{Data, SurveyStage},
    day::{ACKNOWLEDGED_AFTER, Calendar, DECIDED_AFTER, Event, READ_AFTER},
};
use domain::{
    error::AppError,
    ids::{ConcernId, ItemId, MeetingId, MembershipId, PanelId, ReceiptId, ResponseId, SurveyId, VoiceId},
    role::Role,
    surveys::model::SurveyCode,
    time::{DAY, HOUR, Timestamp},
};
use platform::{
    Services,
    clock::Clock,
    guard::{self, CurrentUser, Cx, Grant, System, system},
    outbox,
    settings::{self, Settings},
};
use store::people::NewPerson;

/// Everything that has been made so far, by its name in the files.
pub(super) struct World {
    pub data: Data,
    pub calendar: Calendar,
    pub services: Services,
    pub people: HashMap<String, CurrentUser>,
    pub surveys: HashMap<String, (SurveyId, SurveyCode)>,
    /// The response that a voice of a survey came with.
    pub responses: HashMap<String, (ResponseId, Option<ReceiptId>)>,
    pub voices: HashMap<String, (VoiceId, Option<ReceiptId>)>,
    pub concerns: HashMap<usize, ConcernId>,
    pub panels: HashMap<usize, PanelId>,
    pub members: HashMap<String, MembershipId>,
    pub meetings: HashMap<String, MeetingId>,
    pub items: HashMap<String, ItemId>,
}

impl World {
    /// `person`'s request, as if they had signed in.
    pub fn acting<R: Grant>(&self, person: &str) -> Result<Cx<R>, AppError> {
        let who = self.people.get(person).ok_or(AppError::NotFound)?;
        guard::impersonate(&self.services, who.clone())
    }

    /// The first person with a role.
    pub fn with<R: Grant>(&self, role: Role) -> Result<Cx<R>, AppError> {
        let person = self.data.people.iter().find(|p| p.roles.contains(&role)).ok_or(AppError::NotFound)?;
        self.acting(&person.key)
    }

    pub fn system(&self) -> Cx<System> {
        system(&self.services)
    }

    /// The voices that the files call so.
    ///
    /// # Errors
    /// `NotFound` where one has not been told yet: the story would go on without it and stumble later.
    pub fn voices_named<'a>(&self, keys: impl IntoIterator<Item = &'a str>) -> Result<Vec<VoiceId>, AppError> {
        let find = |key: &str| {
            let told = self.voices.get(key).map(|(id, _)| *id);
            told.ok_or(AppError::NotFound).inspect_err(|_| tracing::error!(voice = key, "nobody has said this yet"))
        };
        keys.into_iter().map(find).collect()
    }
}

/// Fills an *empty* database with the fictional council. `services` has a clock that can be set;
/// `now` is when the story ends. False, and nothing done, if there is anybody already.
///
/// # Errors
/// What could not be done; the database then says that it is half filled (`Settings::demo_filling`).
pub async fn fill(services: &Services, now: Timestamp) -> Result<bool, AppError> {
    filled(services, now, false).await
}

/// As `fill`, with a pledge that has years behind it (`years`), for `cargo xtask bench`.
///
/// # Errors
/// As `fill`.
pub async fn fill_with_years(services: &Services, now: Timestamp) -> Result<bool, AppError> {
    filled(services, now, true).await
}

async fn filled(services: &Services, now: Timestamp, years: bool) -> Result<bool, AppError> {
    if store::people::anybody(&system(services)).await? {
        return Ok(false);
    }
    let data = Data::load().map_err(|problem| {
        tracing::error!(%problem, "the demo's files");
        AppError::Internal
    })?;
    let calendar = Calendar::new(now);
    let mut world = World {
        data,
        calendar,
        services: services.clone(),
        people: HashMap::new(),
        surveys: HashMap::new(),
        responses: HashMap::new(),
        voices: HashMap::new(),
        concerns: HashMap::new(),
        panels: HashMap::new(),
        members: HashMap::new(),
        meetings: HashMap::new(),
        items: HashMap::new(),
    };
    let mut events = events(&world);
    events.sort_by_key(|(at, _)| *at);
    set(&services.clock, calendar.at("2019-04-01", 9, 0));
    begin(&mut world).await?;
    for (at, event) in events {
        set(&services.clock, at.min(now));
        Box::pin(play(&mut world, event))
            .await
            .inspect_err(|error| tracing::error!(?event, %error, "the demo stumbles"))?;
    }
    set(&services.clock, now);
    crate::attachments::on_call(&world).await?;
    crate::programme::play(&world).await?;
    if years {
        crate::years::play(&world).await?;
    }
    // Nobody is to be written to about a story.
    let cx = world.system();
    let tx = cx.begin().await?;
    outbox::clear(&tx).await?;
    let filled = Settings { demo_filling: false, ..tx.settings().clone() };
    settings::save(&tx, &filled).await?;
    cx.commit(tx).await?;
    settings::read_anew(services);
    Ok(true)
}

fn set(clock: &Clock, at: Timestamp) {
    clock.forward(at.since(clock.now()));
}

/// The council, its people and its themes.
async fn begin(world: &mut World) -> Result<(), AppError> {
    let cx = world.system();
    let tx = cx.begin().await?;
    let council = &world.data.council;
    let chosen = Settings {
        demo: true,
        demo_filling: true,
        council: council.name.clone(),
        duty_line: council.duty_line.phone.clone(),
        advocacy: council.advocacy.name.clone(),
        advocacy_phone: council.advocacy.phone.clone(),
        answer_days: council.expected_answer_days,
        ..Settings::default()
    };
    settings::save(&tx, &chosen).await?;
    for person in &world.data.people {
        let new = NewPerson {
            name: person.name.clone(),
            email: Some(person.email.clone()),
            lang: person.lang,
            roles: person.roles.clone(),
        };
        let id = store::people::add(&cx, &tx, new).await?;
        let who = CurrentUser { id, name: person.name.clone(), lang: person.lang, roles: person.roles.clone() };
        world.people.insert(person.key.clone(), who);
    }
    cx.commit(tx).await?;
    settings::read_anew(&world.services);
    Ok(())
}

/// Everything that happens, each with its time.
fn events(world: &World) -> Vec<(Timestamp, Event)> {
    let (data, calendar) = (&world.data, &world.calendar);
    let mut events = Vec::new();
    let oldest =
        data.pledge.outcomes.iter().flat_map(|o| &o.statements).flat_map(|s| &s.claims).map(|c| c.months_ago).max();
    let adopted = calendar.at(&data.pledge.edition.adopted_on, 17, 0);
    events.push((adopted.min(calendar.months_ago(oldest.unwrap_or(0) + 1)), Event::StartPledge));
    for (outcome, o) in data.pledge.outcomes.iter().enumerate() {
        for (statement, s) in o.statements.iter().enumerate() {
            for (claim, c) in s.claims.iter().enumerate() {
                events.push((calendar.months_ago(c.months_ago), Event::Claim { outcome, statement, claim }));
            }
        }
    }
    for (n, round) in data.pledge.rounds.iter().enumerate() {
        events.push((calendar.at(&round.opened_on, 9, 0), Event::OpenRound(n)));
        if let Some(closed) = &round.closed_on {
            events.push((calendar.at(closed, 17, 0), Event::CloseRound(n)));
        }
    }
    for (n, survey) in data.surveys.iter().enumerate() {
        // The story of a survey is put there whole; its voices come after.
        let opened = survey.opened_days_ago.unwrap_or(match survey.state {
            SurveyStage::Draft => 3,
            SurveyStage::Open | SurveyStage::Published => 90,
        });
        events.push((calendar.days_ago(opened), Event::PutSurvey(n)));
        if survey.heard.is_some() {
            events.push((calendar.days_ago(survey.published_days_ago.unwrap_or_default()), Event::ReleaseHeard(n)));
        }
    }
    for (n, voice) in data.voices.iter().enumerate() {
        let at = calendar.days_ago(voice.days_ago);
        events.push((at, Event::Tell(n)));
        events.push((at.plus(READ_AFTER).min(calendar.now.plus(-10 * 60_000)), Event::Moderate(n)));
        if voice.correction.is_some() {
            events.push((at.plus(DAY).min(calendar.now.plus(-HOUR)), Event::Correct(n)));
        }
        let answered = data.replies.iter().find(|reply| voice.reply_group.as_ref() == Some(&reply.group));
        if let Some(reply) = answered.filter(|_| voice.finding.is_some()) {
            events.push((calendar.days_ago(reply.days_ago).plus(6 * HOUR), Event::Find(n)));
        }
        if voice.concern.is_some() {
            events.push((at.plus(READ_AFTER + ACKNOWLEDGED_AFTER), Event::Acknowledge(n)));
            events.push((at.plus(READ_AFTER + DECIDED_AFTER), Event::Decide(n)));
        }
    }
    for (n, reply) in data.replies.iter().enumerate() {
        events.push((calendar.days_ago(reply.days_ago), Event::Reply(n)));
    }
    meetings(world, &mut events);
    events
}

fn meetings(world: &World, events: &mut Vec<(Timestamp, Event)>) {
    let calendar = &world.calendar;
    for (panel, p) in world.data.panels.iter().enumerate() {
        for (year, y) in p.years.iter().enumerate() {
            let starts = calendar.at(&y.from, 9, -30);
            events.push((starts, Event::StartYear { panel, year }));
            for (meeting, m) in y.meetings.iter().enumerate() {
                let at = |hour, days| calendar.at_meeting(&m.date, hour, days);
                if m.state == "planned" {
                    continue;
                }
                if m.state == "cancelled" {
                    events.push((at(9, -20), Event::Cancel { panel, year, meeting }));
                    continue;
                }
                let coming = m.state == "agenda_published";
                let routed = if coming { calendar.now.plus(-2 * HOUR) } else { at(10, -6) };
                events.push((routed, Event::Route { panel, year, meeting }));
                events.push((routed.plus(HOUR), Event::PublishAgenda { panel, year, meeting }));
                if !coming {
                    events.push((at(20, 0), Event::Hold { panel, year, meeting }));
                }
                for (action, written) in m.actions.iter().enumerate().filter(|(_, action)| action.told.is_some()) {
                    events.push((calendar.at(&written.due, 12, 0), Event::EndAction { panel, year, meeting, action }));
                }
                if m.state == "minuted" {
                    events.push((at(12, 2), Event::PublishMinutes { panel, year, meeting }));
                }
            }
        }
    }
}

async fn play(world: &mut World, event: Event) -> Result<(), AppError> {
    match event {
        Event::StartPledge => crate::pledge::start(world).await,
        Event::Claim { outcome, statement, claim } => crate::pledge::claim(world, outcome, statement, claim).await,
        Event::OpenRound(n) => crate::pledge::open_round(world, n).await,
        Event::CloseRound(n) => crate::pledge::close_round(world, n).await,
        Event::PutSurvey(n) => crate::voices::put_survey(world, n).await,
        Event::ReleaseHeard(n) => crate::voices::release_heard(world, n).await,
        Event::Tell(n) => crate::voices::tell(world, n).await,
        Event::Moderate(n) => crate::voices::moderate(world, n).await,
        Event::Correct(n) => crate::attachments::correct(world, n).await,
        Event::Find(n) => crate::attachments::find(world, n).await,
        Event::Acknowledge(n) => crate::voices::acknowledge(world, n).await,
        Event::Decide(n) => crate::voices::decide(world, n).await,
        Event::StartYear { panel, year } => crate::panels::start_year(world, panel, year).await,
        Event::Route { panel, year, meeting } => crate::panels::route(world, panel, year, meeting).await,
        Event::PublishAgenda { panel, year, meeting } => {
            crate::panels::publish_agenda(world, panel, year, meeting).await
        }
        Event::Hold { panel, year, meeting } => crate::panels::hold(world, panel, year, meeting).await,
        Event::PublishMinutes { panel, year, meeting } => {
            crate::panels::publish_minutes(world, panel, year, meeting).await
        }
        Event::Cancel { panel, year, meeting } => crate::panels::cancel(world, panel, year, meeting).await,
        Event::Reply(n) => crate::panels::reply(world, n).await,
        Event::EndAction { panel, year, meeting, action } => {
            crate::panels::end_action(world, panel, year, meeting, action).await
        }
    }
}
