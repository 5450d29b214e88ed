//! The pledge's part of the story.

use super::script::World;
use domain::{
    error::AppError,
    ids::{PersonId, ReceiptId},
    lang::{Lang, TypedText},
    pledge::model::{EditionKind, Finding, Invited},
    role::Role,
};
use platform::guard::{Officer, PledgeLead, Visitor};
use store::pledge::{NewEdition, NewRound, Voter};

pub(super) async fn start(world: &World) -> Result<(), AppError> {
    let pledge = &world.data.pledge;
    let new = NewEdition {
        title: pledge.edition.title.clone(),
        outcomes: pledge
            .outcomes
            .iter()
            .map(|o| (o.name.clone(), o.statements.iter().map(|s| s.text.clone()).collect()))
            .collect(),
        endorsements: pledge.endorsements.iter().map(|e| (e.name.clone(), e.role.of(Lang::En).to_owned())).collect(),
    };
    let cx = world.system();
    let id = store::pledge::add_edition(&cx, new).await?;
    store::pledge::step_edition(&cx, id, None).await?;
    let adopted = (world.calendar.day(&pledge.edition.adopted_on), pledge.edition.body.clone());
    store::pledge::step_edition(&cx, id, Some(adopted)).await?;
    Ok(())
}

pub(super) async fn claim(world: &World, outcome: usize, statement: usize, claim: usize) -> Result<(), AppError> {
    let statement = &world.data.pledge.outcomes[outcome].statements[statement];
    let claim = &statement.claims[claim];
    let cx = world.with::<PledgeLead>(Role::PledgeLead)?;
    let evidence = TypedText::from(&claim.evidence);
    let id = store::pledge::claim(&cx, (statement.n, None), claim.state, &evidence, None, 0).await?;
    store::pledge::release_claim(&world.with(Role::Officer)?, id, 1, &["yes".to_owned()]).await.map(|_| ())
}

/// How many young people stand for one in the files: with 24 alone, nearly every count would be hidden.
const TIMES: usize = 4;

/// An officer and a member agree on a round, and all its verdicts are given.
pub(super) async fn open_round(world: &World, n: usize) -> Result<(), AppError> {
    let round = &world.data.pledge.rounds[n];
    let new = NewRound { title: round.title.clone(), invited: Invited::Receipts, asks: Vec::new() };
    let id = store::pledge::propose_round(&world.with(Role::Officer)?, EditionKind::Pledge, new).await?;
    store::pledge::agree_round(&world.with(Role::Member)?, id).await?;
    let cx = world.system();
    // The first of them are the members; the others came with a receipt.
    let members: Vec<PersonId> =
        world.data.people.iter().filter(|p| p.roles.contains(&Role::Member)).map(|p| world.people[&p.key].id).collect();
    let most = round.verdicts.iter().map(|v| (v.kept + v.partly + v.not + v.dont_know) * TIMES).max().unwrap_or(0);
    let mut voters: Vec<Voter> = members.into_iter().map(Voter::Person).collect();
    voters.resize_with(most.max(voters.len()), || Voter::Receipt(ReceiptId::new()));
    let mut given = Vec::new();
    for (s, v) in round.verdicts.iter().enumerate() {
        let findings = [
            (Finding::Kept, v.kept),
            (Finding::Partly, v.partly),
            (Finding::NotKept, v.not),
            (Finding::DontKnow, v.dont_know),
        ];
        let findings = findings.into_iter().flat_map(|(finding, n)| std::iter::repeat_n(finding, n * TIMES));
        // Not the same person says the same of every statement.
        let turned = voters.iter().cycle().skip((s * 7) % voters.len());
        given.extend(turned.zip(findings).map(|(voter, finding)| (v.statement, *voter, finding)));
    }
    store::pledge::put_verdicts(&cx, given).await
}

pub(super) async fn close_round(world: &World, n: usize) -> Result<(), AppError> {
    let cx = world.with::<Officer>(Role::Officer)?;
    let pledge = store::pledge::pledge(&cx.also::<Visitor>()?).await?.ok_or(AppError::NotFound)?;
    let title = &world.data.pledge.rounds[n].title;
    let round = pledge.rounds.iter().find(|r| r.title == *title).ok_or(AppError::NotFound)?;
    store::pledge::close_round(&cx, round.id).await
}
