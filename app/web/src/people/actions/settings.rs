//! What the council sets.

use std::collections::HashMap;

use leptos::prelude::*;

use domain::{
    error::{AppError, FieldErrors},
    lang::{Lang, Languages, TypedText},
    paths,
    people::settings::{ANSWER_DAYS, FEWEST_INSIDE, FEWEST_PUBLISHED, Name, judge_email, judge_phone, number},
    text::normalize,
};
use platform::{
    clock_jump,
    guard::{Admin, require},
    request::RequestContext,
    retention::Period,
    settings::{Nation, Settings},
};

/// Stores the council's settings. A council may be more careful with small numbers than the rule, never
/// less, and keep things for a shorter time than the schedule, never for longer: `keep[started]=5`.
#[server(prefix = "/do", endpoint = "people/save-settings")]
pub async fn save_settings(
    #[server(default)] languages: String,
    #[server(default)] more_languages: Vec<String>,
    council: TypedText,
    #[server(default)] nation: String,
    #[server(default)] childline: String,
    #[server(default)] meic: String,
    #[server(default)] commissioner: String,
    #[server(default)] duty_line: String,
    #[server(default)] advocacy: TypedText,
    #[server(default)] advocacy_phone: String,
    #[server(default)] advocacy_email: String,
    #[server(default)] complaints_email: String,
    answer_days: String,
    fewest_inside: String,
    fewest_published: String,
    #[server(default)] two_on_pictures: String,
    #[server(default)] keep: HashMap<String, String>,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<Admin>().await?;
    let before = cx.services().settings().await;
    let mut problems = FieldErrors::default();
    let mut kept = before.retention;
    for period in Period::ALL {
        if let Some(typed) = keep.get(period.key()) {
            let allowed = period.least()..=period.most();
            kept.set(period, number(&mut problems, &format!("keep[{}]", period.key()), typed, allowed));
        }
    }
    let more =
        |chosen: Languages| more_languages.iter().filter_map(|tag| Lang::parse(tag)).fold(chosen, Languages::with);
    let new = Settings {
        languages: Languages::parse(&languages).map_or(before.languages, more),
        council: council.clone().tidied(normalize).keeping(&before.council),
        nation: Nation::parse(&nation).unwrap_or(before.nation),
        childline: normalize(&childline),
        meic: normalize(&meic),
        commissioner: normalize(&commissioner),
        duty_line: normalize(&duty_line),
        advocacy: advocacy.clone().tidied(normalize).keeping(&before.advocacy),
        advocacy_phone: normalize(&advocacy_phone),
        advocacy_email: normalize(&advocacy_email).to_lowercase(),
        complaints_email: normalize(&complaints_email).to_lowercase(),
        answer_days: number(&mut problems, "answer_days", &answer_days, ANSWER_DAYS),
        fewest_inside: number(&mut problems, "fewest_inside", &fewest_inside, FEWEST_INSIDE),
        fewest_published: number(&mut problems, "fewest_published", &fewest_published, FEWEST_PUBLISHED),
        two_on_pictures: two_on_pictures == "yes",
        retention: kept,
        ..Settings::clone(&before)
    };
    let council = Name { field: "council", name: &new.council, typed: &council, needed: true };
    let advocacy = Name { field: "advocacy", name: &new.advocacy, typed: &advocacy, needed: false };
    for name in [council, advocacy] {
        name.judge(&mut problems, new.languages);
    }
    let phones = [
        ("childline", &new.childline),
        ("meic", &new.meic),
        ("commissioner", &new.commissioner),
        ("duty_line", &new.duty_line),
        ("advocacy_phone", &new.advocacy_phone),
    ];
    for (field, phone) in phones {
        judge_phone(&mut problems, field, phone);
    }
    for (field, email) in [("advocacy_email", &new.advocacy_email), ("complaints_email", &new.complaints_email)] {
        judge_email(&mut problems, field, email);
    }
    problems.check()?;
    store::flows::settings::save(&cx, &before, &new, &read).await?;
    RequestContext::current().redirect_with_flash(paths::people::Settings, "people-flash-settings");
    Ok(())
}

/// Accepts the clock, because the administrator says that it is right. `read` is the jump that their page showed.
#[server(prefix = "/do", endpoint = "people/confirm-clock")]
pub async fn confirm_clock(#[server(default)] read: String) -> Result<(), AppError> {
    let cx = require::<Admin>().await?;
    // Confirming twice is no error.
    if let Some(jump) = clock_jump::waits(cx.services()).await? {
        platform::as_read::unchanged(cx.services(), &read, &jump.as_read())?;
        clock_jump::confirm(&cx).await?;
    }
    RequestContext::current().redirect_with_flash(paths::people::Settings, "people-flash-clock");
    Ok(())
}
