//! The pages that everybody may read, and those of whoever tells us something.

pub(crate) mod answer;
pub(crate) mod corrections;
pub(crate) mod follow;
pub(crate) mod heard;
pub(crate) mod help;
pub(crate) mod home;
pub(crate) mod look;
pub(crate) mod pictures;
pub(crate) mod privacy;
pub(crate) mod steps;
pub(crate) mod tell;
pub(crate) mod told;

pub use corrections::{correct, more};
pub use follow::{follow, withdraw};
pub use heard::heard;
pub use help::help;
pub use home::home;
pub use pictures::picture;
pub use privacy::{accessibility, privacy};
pub use tell::tell;
pub use told::told;

use domain::voices::model::Reason;
use platform::i18n::{LangText, t};
use store::voices::Theme;

/// The sentence that tells a writer why something is not shared; it differs if nobody opened it (a burst put aside).
pub(crate) fn why_not_shared(reason: Reason, opened: bool) -> String {
    let reason = reason.key().replace('_', "-");
    if opened {
        t(&format!("voices-reason-{reason}"))
    } else {
        format!("{} {}", t("voices-aside"), t(&format!("voices-aside-{reason}")))
    }
}

/// The colour of a theme by its key.
fn theme_colour(themes: &[Theme], key: Option<&str>) -> &'static str {
    themes.iter().find(|t| Some(t.key.as_str()) == key).map_or("", |t| t.colour.key())
}

/// The name of a theme by its key.
fn theme_name(themes: &[Theme], key: Option<&str>) -> LangText {
    themes.iter().find(|t| Some(t.key.as_str()) == key).map_or_else(LangText::default, |t| LangText::of(&t.name))
}
