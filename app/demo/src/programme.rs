//! The work programme of the first panel for the year of today, and the strategy that it serves.

use super::script::World;
use domain::{
    error::AppError,
    lang::Localized,
    panels::{
        programme::{model::Why, months::months},
        rules::year::Year,
    },
    role::Role,
};
use platform::{
    as_read::stamp,
    guard::{Cx, PanelReader},
    random,
};
use store::panels::programme::{self, Details, NewEntry, NewStrategy, strategies::as_read};

/// What is planned: the month of the year from 0, English and Welsh, why, and who is called to account.
const PLANNED: [(usize, &str, &str, Why, &str); 10] = [
    (0, "Performance indicators workshop", "Gweithdy ar ddangosyddion perfformiad", Why::Standing, ""),
    (1, "Virtual School: priorities", "Yr Ysgol Rithwir: blaenoriaethau", Why::Standing, "Virtual School"),
    (
        2,
        "Reviewing officers: work plan",
        "Swyddogion adolygu: cynllun gwaith",
        Why::Standing,
        "Independent Reviewing Officers",
    ),
    (4, "Children who go missing", "Plant sy’n mynd ar goll", Why::Priority, "Return interview provider"),
    (5, "Complaints: annual report", "Cwynion: adroddiad blynyddol", Why::Standing, "Complaints manager"),
    (
        5,
        "Children placed outside the county",
        "Plant sydd wedi’u lleoli y tu allan i’r sir",
        Why::Priority,
        "Commissioning",
    ),
    (
        7,
        "Health assessments: how long we wait",
        "Asesiadau iechyd: faint rydym yn aros",
        Why::Priority,
        "Designated nurse",
    ),
    (8, "Young people take the chair", "Pobl ifanc yn cadeirio", Why::Standing, ""),
    (9, "Special guardianship", "Gwarcheidiaeth arbennig", Why::Priority, "Regional permanency partnership"),
    (11, "Local offer to care leavers", "Y cynnig lleol i bobl sydd wedi gadael gofal", Why::Priority, "Leaving Care"),
];

const OBJECTIVES: [(&str, &str); 3] = [
    ("Every child has a safe home that stays", "Mae gan bob plentyn gartref diogel sy’n para"),
    (
        "Every child is heard, and told what came of it",
        "Mae pob plentyn yn cael ei glywed, ac yn clywed beth ddaeth o hynny",
    ),
    ("Nobody leaves care alone", "Does neb yn gadael gofal ar ei ben ei hun"),
];

/// The clerk begins it, and the council approves it.
pub(super) async fn play(world: &World) -> Result<(), AppError> {
    let Some(panel) = world.panels.get(&0).copied() else { return Ok(()) };
    let cx: Cx<PanelReader> = world.with(Role::Clerk)?;
    let year = Year::of(cx.now().day());
    let approved_on = year.first_day().to_string();
    let text = |(en, cy): (&str, &str)| Localized::en_cy(en, cy);
    let strategy = NewStrategy {
        title: Localized::en_cy("Growing up with us", "Tyfu i fyny gyda ni"),
        approved_by: "Cabinet".into(),
        approved_on: approved_on.clone(),
        review_on: Some(year.next().first_day().to_string()),
        objectives: OBJECTIVES.into_iter().map(text).collect(),
    };
    programme::add_strategy(&cx, panel, strategy, &stamp(cx.services(), &as_read(None))).await?;
    let newest = programme::strategies(&cx, panel).await?;
    let objectives: Vec<_> = newest.first().map(|one| one.objectives.clone()).unwrap_or_default();
    programme::begin(&cx, panel, year).await?;
    for (n, (month, en, cy, why, service)) in PLANNED.into_iter().enumerate() {
        let objective = objectives.get(n % OBJECTIVES.len()).map(|one| one.id);
        let details = Details { objective, service: service.into(), ..Details::default() };
        let month = months(year).get(month).copied();
        let new = NewEntry { title: text((en, cy)), why, statement: None, month, details };
        programme::add(&cx, panel, year, new, &random::once_key()).await?;
    }
    let workshop = [("Mental health", "Iechyd meddwl"), ("Pets in every home", "Anifeiliaid anwes ym mhob cartref")];
    let workshop = workshop.into_iter().map(text).collect();
    programme::add_priorities(&cx, panel, year, workshop, &random::once_key()).await?;
    let Some(whole) = programme::of_year(&cx, panel, year, false).await? else { return Ok(()) };
    let read = stamp(cx.services(), &whole.as_read());
    programme::approve(&cx, panel, year, ("Full Council".into(), approved_on), &read).await
}
