//! What the council sets.

use std::collections::HashMap;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

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

/// The form of the council's settings as it was posted (docs/decisions/0044).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SettingsForm {
    #[serde(default)]
    languages: String,
    /// Tags of languages beside English and Welsh.
    #[serde(default)]
    more_languages: Vec<String>,
    council: TypedText,
    #[serde(default)]
    nation: String,
    #[serde(default)]
    childline: String,
    #[serde(default)]
    meic: String,
    #[serde(default)]
    commissioner: String,
    #[serde(default)]
    duty_line: String,
    #[serde(default)]
    advocacy: TypedText,
    #[serde(default)]
    advocacy_phone: String,
    #[serde(default)]
    advocacy_email: String,
    #[serde(default)]
    complaints_email: String,
    answer_days: String,
    fewest_inside: String,
    fewest_published: String,
    /// `yes`, or empty.
    #[serde(default)]
    two_on_pictures: String,
    /// Periods by their keys: `keep[started]=5`.
    #[serde(default)]
    keep: HashMap<String, String>,
}

impl SettingsForm {
    /// The settings with what was typed. A council may be more careful with small numbers than the rule, never less, and
    /// keep things for a shorter time than the schedule, never for longer.
    ///
    /// # Errors
    /// `Invalid`, with all that is wrong.
    fn read(&self, before: &Settings) -> Result<Settings, AppError> {
        let mut problems = FieldErrors::default();
        let mut kept = before.retention;
        for period in Period::ALL {
            if let Some(typed) = self.keep.get(period.key()) {
                let allowed = period.least()..=period.most();
                kept.set(period, number(&mut problems, &format!("keep[{}]", period.key()), typed, allowed));
            }
        }
        let more = |chosen: Languages| {
            self.more_languages.iter().filter_map(|tag| Lang::parse(tag)).fold(chosen, Languages::with)
        };
        let new = Settings {
            languages: Languages::parse(&self.languages).map_or(before.languages, more),
            council: self.council.clone().tidied(normalize).keeping(&before.council),
            nation: Nation::parse(&self.nation).unwrap_or(before.nation),
            childline: normalize(&self.childline),
            meic: normalize(&self.meic),
            commissioner: normalize(&self.commissioner),
            duty_line: normalize(&self.duty_line),
            advocacy: self.advocacy.clone().tidied(normalize).keeping(&before.advocacy),
            advocacy_phone: normalize(&self.advocacy_phone),
            advocacy_email: normalize(&self.advocacy_email).to_lowercase(),
            complaints_email: normalize(&self.complaints_email).to_lowercase(),
            answer_days: number(&mut problems, "answer_days", &self.answer_days, ANSWER_DAYS),
            fewest_inside: number(&mut problems, "fewest_inside", &self.fewest_inside, FEWEST_INSIDE),
            fewest_published: number(&mut problems, "fewest_published", &self.fewest_published, FEWEST_PUBLISHED),
            two_on_pictures: self.two_on_pictures == "yes",
            retention: kept,
            ..before.clone()
        };
        self.judge(&mut problems, &new);
        problems.check()?;
        Ok(new)
    }

    /// Says what is wrong with names, numbers to ring and addresses.
    fn judge(&self, problems: &mut FieldErrors, new: &Settings) {
        let council = Name { field: "council", name: &new.council, typed: &self.council, needed: true };
        let advocacy = Name { field: "advocacy", name: &new.advocacy, typed: &self.advocacy, needed: false };
        for name in [council, advocacy] {
            name.judge(problems, new.languages);
        }
        let phones = [
            ("childline", &new.childline),
            ("meic", &new.meic),
            ("commissioner", &new.commissioner),
            ("duty_line", &new.duty_line),
            ("advocacy_phone", &new.advocacy_phone),
        ];
        for (field, phone) in phones {
            judge_phone(problems, field, phone);
        }
        for (field, email) in [("advocacy_email", &new.advocacy_email), ("complaints_email", &new.complaints_email)] {
            judge_email(problems, field, email);
        }
    }
}

/// Stores the council's settings. `read` is the stamp of those that the administrator's page showed.
#[server(prefix = "/do", endpoint = "people/save-settings")]
pub async fn save_settings(
    #[server(flatten)] typed: SettingsForm,
    #[server(default)] read: String,
) -> Result<(), AppError> {
    let cx = require::<Admin>().await?;
    let before = cx.services().settings().await;
    let new = typed.read(&before)?;
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
