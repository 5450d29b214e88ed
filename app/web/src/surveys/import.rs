//! A survey from another council's file.

use leptos::prelude::*;

use domain::{
    error::{AppError, FieldErrors, Message},
    paths,
    surveys::{definition, model::Privacy},
};
use platform::{
    guard::{Author, require},
    request::RequestContext,
};

/// Starts a survey from the file that came with the form.
#[server(prefix = "/do", endpoint = "surveys/import")]
pub async fn import(#[server(default)] privacy: String, once: String) -> Result<(), AppError> {
    let cx = require::<Author>().await?;
    let req = RequestContext::current();
    let mut problems = FieldErrors::default();
    let privacy = Privacy::parse(&privacy);
    if privacy.is_none() {
        problems.push("privacy", Message::new("surveys-privacy-choose"));
    }
    let upload = req.uploads.0.iter().find(|upload| upload.field == "file" && !upload.name.is_empty());
    let document = match upload {
        None => Err(vec![Message::new("surveys-file-choose")]),
        Some(upload) if upload.too_large => Err(vec![Message::new("surveys-file-large")]),
        Some(upload) => definition::read(&upload.bytes),
    };
    for sentence in document.as_ref().err().into_iter().flatten() {
        problems.push("file", sentence.clone());
    }
    problems.check()?;
    let (Some(privacy), Ok(document)) = (privacy, document) else { return Err(AppError::Internal) };
    let code = store::surveys::create(&cx, &document, privacy, None, &once).await?;
    req.redirect_with_flash(paths::surveys::Overview(&code.0), "surveys-file-read");
    Ok(())
}
