//! An entry of the audit log as a sentence: names instead of keys and ids. Never a word of a child: the log has none.

use std::collections::HashMap;

use uuid::Uuid;

use super::pages::role_name;
use crate::{
    error::AppError,
    i18n::{t, tr, try_tr},
    ids::{PersonId, SurveyId},
    moderation::rules::reference,
    panels, people,
    platform::{
        audit::Entry,
        guard::{Admin, Cx, Role},
    },
    surveys, voices,
};

/// What the ids and keys of some entries are called.
pub(super) struct Names {
    things: HashMap<Uuid, String>,
    themes: HashMap<String, String>,
}

impl Names {
    /// Five queries, whatever the number of entries.
    pub async fn of(cx: &Cx<Admin>, entries: &[Entry]) -> Result<Self, AppError> {
        let (db, lang) = (cx.db(), cx.lang());
        let told = entries.iter().flat_map(|e| e.detail.split_whitespace().chain([e.subject.as_str()]));
        let mut ids: Vec<Uuid> = told.filter_map(|word| Uuid::try_parse(word).ok()).collect();
        ids.extend(entries.iter().filter_map(|e| e.actor.map(|actor| actor.0)));
        ids.sort_unstable();
        ids.dedup();
        let mut things = panels::store::called(db, &ids, lang).await?;
        let surveys: Vec<_> = ids.iter().copied().map(SurveyId).collect();
        let titles = surveys::store::titles(db, &surveys).await?;
        things.extend(titles.into_iter().map(|(id, title)| (id.0, title.get(lang).to_owned())));
        let people: Vec<_> = ids.iter().copied().map(PersonId).collect();
        things.extend(people::store::names(db, &people).await?.into_iter().map(|(id, name)| (id.0, name)));
        let themes = voices::store::themes(cx).await?;
        let themes = themes.into_iter().map(|theme| (theme.key, theme.name.get(lang).to_owned())).collect();
        Ok(Self { things, themes })
    }

    fn of_id(&self, id: Uuid) -> String {
        self.things.get(&id).cloned().unwrap_or_else(|| reference(id))
    }

    fn what(&self, entry: &Entry) -> String {
        match Uuid::try_parse(&entry.subject) {
            Ok(id) => self.of_id(id),
            Err(_) => self.themes.get(&entry.subject).cloned().unwrap_or_else(|| entry.subject.clone()),
        }
    }

    /// `Ada changed the settings.`
    pub fn sentence(&self, entry: &Entry) -> String {
        let who = entry.actor.map_or_else(|| t("audit-program"), |actor| self.of_id(actor.0));
        let gaps = [("who", who.into()), ("what", self.what(entry).into())];
        // What has no words yet is there all the same.
        try_tr(&key(&entry.action), &gaps).unwrap_or_else(|| {
            let [who, what] = gaps;
            tr("audit-unknown", &[who, what, ("action", entry.action.clone().into())])
        })
    }

    /// What else was noted, with roles and people by their names.
    pub fn detail(&self, entry: &Entry) -> String {
        let of_roles = matches!(entry.action.as_str(), "person.added" | "person.roles");
        let word = |word: &str| match (Uuid::try_parse(word), Role::parse(word)) {
            (Ok(id), _) => self.of_id(id),
            (_, Some(role)) if of_roles => role_name(role),
            _ => word.to_owned(),
        };
        let words: Vec<_> = entry.detail.split_whitespace().map(word).collect();
        words.join(if of_roles { ", " } else { " " })
    }
}

/// The locales' key of something that was done.
fn key(action: &str) -> String {
    format!("audit-did-{}", action.replace(['.', '_'], "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_is_noted_has_its_sentence() {
        let done = "person.added person.roles person.disabled person.enabled person.sign_in_reset \
                    person.lang person.used_link person.set_up person.signed_in person.password_changed \
                    person.signed_out_everywhere person.slowed_down settings.saved mail.tried audit.exported \
                    audit.forgotten theme.added theme.changed theme.moved theme.retired \
                    theme.offered voice.claimed voice.released voice.original_read voice.name_read \
                    voice.picture_read voice.choices_read voice.shared voice.agreed voice.held \
                    voice.declined voice.withdrawn voice.corrected voice.entered voice.passed \
                    voice.joined voice.parted voice.picture_covered voice.picture_uncovered voice.concern_raised \
                    voice.pattern_seen voice.link_asked voice.link_agreed voice.link_refused voice.link_opened \
                    voice.link_read voice.link_reason_read voices.routed batch.entered danger_words.saved \
                    receipt.opened reply.found concern.raised concern.read concern.acknowledged \
                    concern.decided concern.escalated concerns.exported erasure.asked erasure.done \
                    erasure.refused survey.created survey.put survey.changed survey.moved \
                    survey.who survey.cards_made survey.commented survey.settled survey.picture \
                    survey.shared survey.unshared survey.reminded survey.exported survey.originals_read \
                    survey.typed_in event.started event.ended event.ended_everywhere heard.kept \
                    heard.released panel.added membership.added membership.ended meeting.planned \
                    meeting.changed meeting.moved meeting.outcomes attendance.corrected item.added \
                    item.tabled item.moved item.withdrawn action.added action.ended \
                    action.told reply.given reply.translated pledge.drafted pledge.stepped \
                    pledge.claimed pledge.round_opened pledge.round_closed";
        let gaps = [("who", "Ada".into()), ("what", "x".into())];
        let unsaid: Vec<_> = done.split_whitespace().filter(|action| try_tr(&key(action), &gaps).is_none()).collect();
        assert!(unsaid.is_empty(), "{unsaid:?}");
    }
}
