//! Who may answer a survey, and when: settings of the survey, not part of what it asks.

use leptos::prelude::*;

use domain::{
    error::AppError,
    lang::TypedText,
    paths,
    surveys::{forms::code_of, invited::Invited, schedule::Typed},
    text::normalize,
};
use platform::{
    guard::{Author, require},
    request::RequestContext,
};

/// Saves who may answer and when. While the survey is open an officer may still change the times.
#[server(prefix = "/do", endpoint = "surveys/who")]
pub async fn save_who(
    code: String,
    revision: i64,
    #[server(default)] invited: String,
    #[server(default)] meant: TypedText,
    #[server(default)] opens_on: String,
    #[server(default)] opens_time: String,
    #[server(default)] closes_on: String,
    #[server(default)] closes_time: String,
) -> Result<(), AppError> {
    let cx = require::<Author>().await?;
    let code = code_of(&code)?;
    let asked = store::surveys::Asked {
        invited: Invited::parse(&invited),
        meant_for: meant.tidied(normalize),
        times: Typed { opens_on, opens_time, closes_on, closes_time },
    };
    store::surveys::save_who(&cx, &code, revision, asked).await?;
    RequestContext::current().redirect_with_flash(paths::surveys::Overview(&code.0), "surveys-flash-saved");
    Ok(())
}
