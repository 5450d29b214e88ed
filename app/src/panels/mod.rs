//! Panels: meetings, agendas, attendance, actions, and replies to voices.

#[cfg(feature = "ssr")]
pub fn pages() -> Vec<crate::page::Page> {
    Vec::new()
}
