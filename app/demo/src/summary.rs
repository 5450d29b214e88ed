//! What somebody who tries the demo needs: a way in for each role, the surveys' codes, some receipts.

use serde::Serialize;

use super::{data::Data, voices::receipt_words};
use domain::{error::AppError, lang::Lang, paths, role::Role, time::HOUR};
use platform::{Services, guard::system};

/// How long the demo's links are good: somebody may look at it tomorrow morning.
const LINKS_LAST: i64 = 24 * HOUR;

#[derive(Serialize)]
pub struct Summary {
    pub base_url: String,
    pub people: Vec<WayIn>,
    pub surveys: Vec<Code>,
    pub receipts: Vec<String>,
}

/// A link that signs one person in, once.
#[derive(Serialize)]
pub struct WayIn {
    pub role: &'static str,
    pub name: String,
    pub sign_in: String,
}

#[derive(Serialize)]
pub struct Code {
    pub code: String,
    pub title: String,
    pub state: &'static str,
}

/// One way in for each role, made anew at each call.
///
/// # Errors
/// The database cannot be asked.
pub async fn summary(services: &Services) -> Result<Summary, AppError> {
    let cx = system(services);
    let mut people = Vec::new();
    let data = Data::load().map_err(|_| AppError::Internal)?;
    for role in Role::ALL {
        // The first of the file is the one whose panel has something to answer.
        let Some(first) = data.people.iter().find(|p| p.roles.contains(&role)) else { continue };
        let contacts = store::people::holders(&cx, role).await?;
        let Some(contact) = contacts.into_iter().find(|c| c.email.as_ref() == Some(&first.email)) else { continue };
        let token = store::people::link(&cx, contact.id, LINKS_LAST).await?;
        let sign_in = services.link(contact.lang, paths::people::Link(&token));
        people.push(WayIn { role: role.key(), name: contact.name, sign_in });
    }
    let surveys = store::surveys::everything(&cx).await?;
    let receipts = data
        .voices
        .iter()
        .enumerate()
        .filter(|(_, voice)| crate::voices::has_receipt(voice) && voice.reply_group.is_some())
        .take(5)
        .map(|(n, voice)| receipt_words(&cx, n, voice.lang))
        .collect();
    Ok(Summary {
        base_url: services.base_url.clone(),
        people,
        surveys: surveys
            .into_iter()
            .map(|(code, title, state)| Code {
                code: code.0,
                title: title.get(Lang::En).to_owned(),
                state: state.key(),
            })
            .collect(),
        receipts,
    })
}
