//! Small signs that stand beside words, never instead of them.

use leptos::prelude::*;

use super::drawing;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Alert,
    Done,
    Waiting,
    Plain,
    Info,
    Sound,
    Cross,
    Phone,
}

/// The sign itself, as tall as its text.
pub fn icon(icon: Icon) -> AnyView {
    drawing(
        "icon",
        "0 0 24 24",
        match icon {
            Icon::Alert => {
                r#"<path d="M12 3 22.5 20.5h-21z" class="solid"/><path class="cut" d="M12 9.5v5M12 17.7v.1"/>"#
            }
            Icon::Done => {
                r#"<circle cx="12" cy="12" r="10" class="solid"/><path class="cut" d="m7 12.5 3.5 3.5 6.5-8"/>"#
            }
            Icon::Waiting => r#"<circle cx="12" cy="12" r="10"/><path d="M12 6.5V12l3.5 2.5"/>"#,
            Icon::Plain => r#"<circle cx="12" cy="12" r="6"/>"#,
            Icon::Info => r#"<circle cx="12" cy="12" r="10" class="solid"/><path class="cut" d="M12 11v6M12 7.2v.1"/>"#,
            Icon::Sound => {
                r#"<path d="M9.5 18.5a9 9 0 0 1 0-13M15 15.5a5 5 0 0 1 0-7"/><circle cx="20" cy="12" r="1" class="solid"/>"#
            }
            Icon::Cross => r#"<path d="m5 5 14 14M19 5 5 19"/>"#,
            Icon::Phone => {
                r#"<path class="solid" d="M6 3.5h3.5l1.5 4.5-2.5 2a12 12 0 0 0 5.5 5.5l2-2.5 4.5 1.5V18a2 2 0 0 1-2 2A15 15 0 0 1 4 5.5a2 2 0 0 1 2-2z"/>"#
            }
        },
    )
}
