//! Finding what panels did: what there is to find is the panels', and which voices are on a theme the voices'.

use crate::{
    panels::finding::{FoundPage, Sought},
    voices::shared_on,
};
use domain::error::AppError;
use platform::guard::{Cx, PanelReader};

/// What this reader finds, on this theme if one is given: where it is the item's own, or that of a voice on it.
pub async fn find(cx: &Cx<PanelReader>, sought: Sought, theme: Option<&str>) -> Result<FoundPage, AppError> {
    let theme = theme.map(|key| (key.to_owned(), shared_on(key)));
    crate::panels::finding::find(cx, Sought { theme, ..sought }).await
}
