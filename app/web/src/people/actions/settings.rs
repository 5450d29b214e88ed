//! What the council sets.

use std::collections::HashMap;

use leptos::prelude::*;

use domain::{error::AppError, lang::Welsh, paths};

/// Stores the council's settings. A council may be more careful with small numbers than the rule, never
/// less, and keep things for a shorter time than the schedule, never for longer: `keep[started]=5`.
#[server(prefix = "/do", endpoint = "people/save-settings")]
pub async fn save_settings(
    #[server(default)] languages: String,
    council_en: String,
    #[server(default)] council_cy: Welsh,
    #[server(default)] nation: String,
    #[server(default)] childline: String,
    #[server(default)] meic: String,
    #[server(default)] commissioner: String,
    #[server(default)] duty_line: String,
    #[server(default)] advocacy_en: String,
    #[server(default)] advocacy_cy: Welsh,
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
    use domain::{
        error::{Problems, Sentence},
        lang::{Both, Languages},
        text::tidy,
    };
    use platform::{
        guard::{Admin, require},
        request::Req,
        retention::Period,
        settings::{Nation, Settings},
    };

    let cx = require::<Admin>().await?;
    let before = cx.services().settings().await;
    let mut problems = Problems::default();
    let mut number = |field: &str, typed: &str, least: i64, most: i64| match typed.trim().parse::<i64>() {
        Ok(n) if (least..=most).contains(&n) => n,
        _ => {
            problems.push(field, Sentence::new("people-settings-number").with("least", least).with("most", most));
            least
        }
    };
    let mut kept = before.retention;
    for period in Period::ALL {
        if let Some(typed) = keep.get(period.key()) {
            kept.set(period, number(&format!("keep[{}]", period.key()), typed, period.least(), period.most()));
        }
    }
    let new = Settings {
        languages: Languages::parse(&languages).unwrap_or(before.languages),
        council: Both::new(tidy(&council_en), tidy(&council_cy)).keeping(&council_cy, &before.council),
        nation: Nation::parse(&nation).unwrap_or(before.nation),
        childline: tidy(&childline),
        meic: tidy(&meic),
        commissioner: tidy(&commissioner),
        duty_line: tidy(&duty_line),
        advocacy: Both::new(tidy(&advocacy_en), tidy(&advocacy_cy)).keeping(&advocacy_cy, &before.advocacy),
        advocacy_phone: tidy(&advocacy_phone),
        advocacy_email: tidy(&advocacy_email).to_lowercase(),
        complaints_email: tidy(&complaints_email).to_lowercase(),
        answer_days: number("answer_days", &answer_days, 1, 365),
        fewest_inside: number("fewest_inside", &fewest_inside, 5, 100),
        fewest_published: number("fewest_published", &fewest_published, 10, 100),
        two_on_pictures: two_on_pictures == "yes",
        retention: kept,
        ..Settings::clone(&before)
    };
    // Welsh is asked for by the forms that come after it was chosen.
    let welsh = new.languages.has_welsh();
    let words = [
        ("council_en", &new.council.en, true),
        ("council_cy", &new.council.cy, welsh && council_cy.is_there()),
        ("advocacy_en", &new.advocacy.en, welsh && !new.advocacy.cy.is_empty()),
        ("advocacy_cy", &new.advocacy.cy, welsh && advocacy_cy.is_there() && !new.advocacy.en.is_empty()),
    ];
    for (field, text, needed) in words {
        if text.is_empty() && needed {
            problems.push(field, Sentence::new("form-required"));
        } else if text.chars().count() > 200 {
            problems.push(field, Sentence::new("form-too-long").with("max", 200));
        }
    }
    let phones = [
        ("childline", &new.childline),
        ("meic", &new.meic),
        ("commissioner", &new.commissioner),
        ("duty_line", &new.duty_line),
        ("advocacy_phone", &new.advocacy_phone),
    ];
    for (field, phone) in phones {
        let digits = phone.chars().filter(char::is_ascii_digit).count();
        let plain = phone.chars().all(|c| c.is_ascii_digit() || " +()-".contains(c));
        let good = plain && (3..=15).contains(&digits);
        if !phone.is_empty() && !good {
            problems.push(field, Sentence::new("people-settings-phone"));
        }
    }
    for (field, email) in [("advocacy_email", &new.advocacy_email), ("complaints_email", &new.complaints_email)] {
        if !email.is_empty() && !validator::ValidateEmail::validate_email(email) {
            problems.push(field, Sentence::new("form-email"));
        }
    }
    problems.check()?;
    store::retention::save_settings(&cx, &before, &new, &read).await?;
    Req::current().go_saying(paths::people::Settings, "people-flash-settings");
    Ok(())
}

/// Accepts the clock, because the administrator says that it is right. `read` is the jump that their page showed.
#[server(prefix = "/do", endpoint = "people/confirm-clock")]
pub async fn confirm_clock(#[server(default)] read: String) -> Result<(), AppError> {
    use platform::{
        clock_jump,
        guard::{Admin, require},
        request::Req,
    };

    let cx = require::<Admin>().await?;
    // Confirming twice is no error.
    if let Some(jump) = clock_jump::waits(cx.services()).await? {
        platform::as_read::unchanged(cx.services(), &read, &jump.as_read())?;
        clock_jump::confirm(&cx).await?;
    }
    Req::current().go_saying(paths::people::Settings, "people-flash-clock");
    Ok(())
}
