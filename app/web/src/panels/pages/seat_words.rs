//! What is kept of seats that have changed, in words: kinds, days, offices, and the names behind ids.

use std::collections::HashMap;

use super::{dashed, day};
use domain::{
    error::AppError,
    panels::model::{MemberKind, Office, PanelName, Represents},
};
use platform::{
    guard::{Cx, Grant},
    i18n::{LangText, t, tr},
};

/// What members of a panel and areas of the council are called, by their ids.
#[derive(Default)]
pub(crate) struct Names(HashMap<String, String>);

impl Names {
    pub(crate) async fn of<R: Grant>(cx: &Cx<R>, panel: &PanelName) -> Result<Self, AppError> {
        let members = store::panels::members(cx, panel.id).await?.into_iter();
        let areas = store::panels::areas::areas(cx).await?.into_iter();
        let members = members.map(|member| (member.id.to_string(), member.name));
        let areas = areas.map(|area| (area.id.to_string(), LangText::of(&area.name).to_string()));
        Ok(Self(members.chain(areas).collect()))
    }

    /// What a field of a seat says; a dash for nothing.
    pub(crate) fn said(&self, field: &str, text: &str) -> String {
        if text.is_empty() {
            return "–".to_owned();
        }
        let known = match field {
            "kind" => MemberKind::parse(text).map(|kind| t(&format!("panels-member-{}", dashed(kind.key())))),
            "represents" => Represents::parse(text).map(|of| t(&format!("seat-represents-{}", of.key()))),
            "account" => Some(t("seat-account-some")),
            "starts_on" | "ends_on" => Some(day(text)),
            "office" => office(text),
            _ => self.0.get(text).cloned(),
        };
        format!("“{}”", known.unwrap_or_else(|| text.to_owned()))
    }
}

/// What a field of a seat is called.
pub(crate) fn label(field: &str) -> String {
    t(match field {
        "name" => "panels-name",
        "account" => "panels-account",
        "kind" => "panels-member-kind",
        "starts_on" => "panels-member-from",
        "ends_on" => "panels-member-to",
        "represents" => "seat-represents",
        "represented" => "seat-represented",
        "area" => "seat-area",
        "appointed_by" => "seat-appointed-by",
        "substitute_for" => "seat-substitute",
        _ => "panels-office",
    })
}

/// `Chair, 13 May 2026 to 11 May 2027`
pub(super) fn term(office: Office, from: &str, to: Option<&str>) -> String {
    let office = t(&format!("panels-office-{}", dashed(office.key())));
    let from = day(from);
    match to.map(day) {
        Some(to) => tr("seat-term", &[("office", office.into()), ("from", from.into()), ("to", to.into())]),
        None => tr("seat-term-open", &[("office", office.into()), ("from", from.into())]),
    }
}

/// The same of `chair 2026-05-13 2027-05-11`, as it is kept.
fn office(kept: &str) -> Option<String> {
    let mut words = kept.split(' ');
    let (held, from) = (Office::parse(words.next()?)?, words.next()?);
    Some(term(held, from, words.next()))
}
