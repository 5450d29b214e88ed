//! The pictures of a form: each is drawn anew, or refused at its own field.

use domain::error::{AppError, FieldErrors, Message};
use platform::{
    images::{self, ReencodedImage, Refused},
    request::RequestContext,
};

/// The fields with a picture; a drawing is put into the last.
pub(in crate::voices) const FIELDS: [&str; 3] = ["picture", "picture2", "picture3"];

/// The pictures that could be drawn, and whether any were sent at all.
pub(super) async fn pictures(problems: &mut FieldErrors) -> Result<(Vec<ReencodedImage>, bool), AppError> {
    let req = RequestContext::current();
    let sent: Vec<_> = FIELDS
        .into_iter()
        .filter_map(|field| req.uploads.0.iter().find(|upload| upload.field == field).map(|upload| (field, upload)))
        .collect();
    let mut all = Vec::new();
    for (field, upload) in &sent {
        let drawn = if upload.too_large {
            Err(Refused::TooLarge)
        } else {
            images::redraw_in_turn(upload.bytes.clone(), req.source).await?
        };
        match drawn {
            Ok(drawn) => all.push(drawn),
            Err(refused) => problems.push(field, Message::new(refused.key())),
        }
    }
    Ok((all, !sent.is_empty()))
}
