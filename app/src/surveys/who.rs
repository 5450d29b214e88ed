//! Who may answer a survey, and when: settings of the survey, not part of what it asks.

use leptos::prelude::*;

use crate::{error::AppError, words::words};

words! {
    /// Who may answer.
    Invited {
        /// Whoever has the link or the code.
        Everybody = "everybody",
        /// Members of the Children in Care Council who are signed in, each once.
        Members = "members",
        /// Whoever holds a card with a one-time code.
        Cards = "cards",
    }
}

/// The most characters of the line that says whom it is for.
pub const LONGEST_MEANT: usize = 120;

/// Says who may answer and when. While it is open, an officer may still change the times.
#[server(prefix = "/do", endpoint = "surveys/who")]
pub async fn save_who(
    code: String,
    revision: i64,
    #[server(default)] invited: String,
    #[server(default)] meant_en: String,
    #[server(default)] meant_cy: String,
    #[server(default)] opens_on: String,
    #[server(default)] opens_time: String,
    #[server(default)] closes_on: String,
    #[server(default)] closes_time: String,
) -> Result<(), AppError> {
    use super::{forms::code_of, schedule::Typed, store};
    use crate::{
        form::tidy,
        lang::Both,
        page::Req,
        platform::guard::{Author, require},
    };
    let cx = require::<Author>().await?;
    let code = code_of(&code)?;
    let asked = store::Asked {
        invited: Invited::parse(&invited),
        meant_for: Both::new(tidy(&meant_en), tidy(&meant_cy)),
        times: Typed { opens_on, opens_time, closes_on, closes_time },
    };
    store::save_who(&cx, &code, revision, asked).await?;
    Req::current().go_saying(&format!("/surveys/{}", code.0), "surveys-flash-saved");
    Ok(())
}
