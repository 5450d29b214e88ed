//! *Leave quickly*, and what is left on this device then: nothing.
//!
//! Leaving leaves a cookie behind, set by `public/leave.js` or, without script, by the way out itself. The next
//! request of this browser is answered as if it had no other: what a young person did here ends with it (the
//! receipt, the answers that are not sent, the thanks), and so does the cookie. Nothing says that somebody left: for
//! whoever picks up the phone every page is as it is for anybody, and a survey begins with its front page.

pub use server_side::{end, led_back, pages};

mod server_side {
    use axum::response::{IntoResponse as _, Redirect};

    use crate::page::{Answer, Page, page};
    use domain::error::AppError;
    use platform::{
        guard::{Visitor, require},
        leaving::{COOKIE, SECONDS},
        request::Req,
    };
    use store::receipts;
    use ui::AWAY;

    pub fn pages() -> Vec<Page> {
        vec![page("/away", away)]
    }

    /// `/away`, the way out without script.
    async fn away() -> Result<Answer, AppError> {
        require::<Visitor>().await?;
        Req::current().set_cookie(COOKIE, "1", Some(SECONDS));
        Ok(Answer::Raw(Redirect::to(AWAY).into_response()))
    }

    /// After somebody left: what this browser held opens nothing any more, even for whoever has a copy of it.
    pub async fn end() {
        if !Req::current().left {
            return;
        }
        let Ok(cx) = require::<Visitor>().await else { return };
        if let Err(error) = receipts::end_left(&cx).await {
            tracing::error!(%error, "a receipt that was left is still held");
        }
    }

    /// Where somebody is led who asks for a page inside a survey after leaving: to the front of it.
    pub fn led_back(req: &Req) -> Option<String> {
        let inside = req.path.strip_prefix("/s/").filter(|_| req.left && req.failed.is_none());
        let (code, _) = inside?.split_once('/')?;
        Some(format!("/s/{code}"))
    }
}
