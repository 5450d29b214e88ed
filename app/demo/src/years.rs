//! A pledge with years behind it, in the place of the story's: what the pages of the pledge bear is measured by it.

use domain::{
    error::AppError,
    ids::ReceiptId,
    lang::{Lang, Localized, TypedText},
    pledge::model::{EditionKind, Finding, Invited, Standing},
    role::Role,
};
use platform::guard::{Officer, PledgeLead};
use store::pledge::{NewEdition, NewRound, Voter};

use super::script::World;

const OUTCOMES: usize = 6;
const STATEMENTS: usize = 55;
/// Of each statement: one a year.
const CLAIMS: usize = 10;
const ROUNDS: usize = 20;
/// In each round; all of them judge every statement.
const PEOPLE: usize = 1_500;

/// Adopts another edition, with claims about each statement and rounds in which many have judged it.
pub(super) async fn play(world: &World) -> Result<(), AppError> {
    adopt(world).await?;
    for year in 0..CLAIMS {
        for statement in 1..=STATEMENTS {
            claim(world, number(statement), year).await?;
        }
    }
    for n in 1..=ROUNDS {
        round(world, n).await?;
    }
    Ok(())
}

fn number(n: usize) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

fn numbered(text: &Localized, n: usize) -> Localized {
    let both = [Lang::En, Lang::Cy].into_iter();
    both.fold(Localized::default(), |all, lang| all.with(lang, format!("{} ({n})", text.of(lang))))
}

async fn adopt(world: &World) -> Result<(), AppError> {
    let pledge = &world.data.pledge;
    let texts: Vec<&Localized> =
        pledge.outcomes.iter().flat_map(|one| one.statements.iter().map(|s| &s.text)).collect();
    let mut outcomes: Vec<(Localized, Vec<Localized>)> = pledge
        .outcomes
        .iter()
        .cycle()
        .take(OUTCOMES)
        .enumerate()
        .map(|(n, one)| (numbered(&one.name, n + 1), Vec::new()))
        .collect();
    for (n, text) in texts.iter().cycle().take(STATEMENTS).enumerate() {
        let at = n * OUTCOMES / STATEMENTS;
        outcomes[at].1.push(numbered(text, n + 1));
    }
    let cx = world.system();
    let new = NewEdition { title: pledge.edition.title.clone(), outcomes, endorsements: Vec::new() };
    let id = store::pledge::add_edition(&cx, new).await?;
    store::pledge::step_edition(&cx, id, None).await?;
    let today = cx.now().day().to_string();
    store::pledge::step_edition(&cx, id, Some((today, pledge.edition.body.clone()))).await.map(drop)
}

async fn claim(world: &World, statement: i32, year: usize) -> Result<(), AppError> {
    let states = [Standing::NotMet, Standing::InProgress, Standing::Met];
    let state = states[Ord::min(year / 3, states.len() - 1)];
    let evidence = TypedText::from(&numbered(&world.data.pledge.edition.body, year + 1));
    let lead = world.with::<PledgeLead>(Role::PledgeLead)?;
    let id = store::pledge::claim(&lead, (statement, None), state, &evidence, None, 0).await?;
    store::pledge::release_claim(&world.with(Role::Officer)?, id, 1, &["yes".to_owned()]).await.map(drop)
}

async fn round(world: &World, n: usize) -> Result<(), AppError> {
    let title = numbered(&world.data.pledge.edition.title, n);
    let new = NewRound { title, invited: Invited::Receipts, asks: Vec::new() };
    let id = store::pledge::propose_round(&world.with(Role::Officer)?, EditionKind::Pledge, new).await?;
    store::pledge::agree_round(&world.with(Role::Member)?, id).await?;
    let findings = [Finding::Kept, Finding::Partly, Finding::NotKept, Finding::DontKnow];
    for at in 0..PEOPLE {
        let voter = Voter::Receipt(ReceiptId::new());
        let given = (1..=STATEMENTS).map(|s| (number(s), voter, findings[(at * 7 + s * n) % findings.len()])).collect();
        store::pledge::put_verdicts(&world.system(), given).await?;
    }
    store::pledge::close_round(&world.with::<Officer>(Role::Officer)?, id).await
}
