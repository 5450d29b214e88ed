//! An entry of the audit log as a sentence: names instead of keys and ids. Never a word of a child: the log has none.

use std::collections::HashMap;

use uuid::Uuid;

use super::pages::role_name;
use domain::{
    error::AppError,
    ids::{PersonId, SurveyId},
    lang::{Lang, Languages},
    moderation::lifecycle::reference,
    pledge::model::EditionKind,
    role::Role,
};
use platform::{
    audit::Entry,
    guard::{Admin, Cx},
    i18n::{languages, t, tr, try_tr},
    retention::Gone,
};

/// The names of the people and things in some entries.
pub(super) struct Names {
    things: HashMap<Uuid, String>,
    themes: HashMap<String, String>,
}

impl Names {
    /// Five queries, whatever the number of entries.
    pub async fn of(cx: &Cx<Admin>, entries: &[Entry]) -> Result<Self, AppError> {
        let lang = cx.lang();
        let told = entries.iter().flat_map(|e| e.detail.split_whitespace().chain([e.subject.as_str()]));
        let mut ids: Vec<Uuid> = told.filter_map(|word| Uuid::try_parse(word).ok()).collect();
        ids.extend(entries.iter().filter_map(|e| e.actor.map(|actor| actor.0)));
        ids.sort_unstable();
        ids.dedup();
        let mut things = store::panels::called(cx, &ids, lang).await?;
        let surveys: Vec<_> = ids.iter().copied().map(SurveyId).collect();
        let titles = store::surveys::titles(cx, &surveys).await?;
        things.extend(titles.into_iter().map(|(id, title)| (id.0, title.get(lang).to_owned())));
        let people: Vec<_> = ids.iter().copied().map(PersonId).collect();
        things.extend(store::people::names_of(cx, &people).await?.into_iter().map(|(id, name)| (id.0, name)));
        let themes = store::voices::themes(cx).await?;
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
        // Of the pledge, or of the offer to care leavers: the log says so of the offer.
        let kind = if is_of_offer(entry) { "offer" } else { "pledge" };
        let gaps = [("who", who.into()), ("what", self.what(entry).into()), ("kind", kind.into())];
        // An action without a sentence of its own is shown by its key.
        try_tr(&key(&entry.action), &gaps).unwrap_or_else(|| {
            let [who, what, _] = gaps;
            tr("audit-unknown", &[who, what, ("action", entry.action.clone().into())])
        })
    }

    /// The details of an entry, with names for roles and people.
    pub fn detail(&self, entry: &Entry) -> String {
        if entry.action == "retention.erased" {
            return erased(&entry.detail);
        }
        if let Some(chosen) = Languages::parse(&entry.detail).filter(|_| entry.action == "settings.languages") {
            let key = if chosen.has_welsh() { "english_and_welsh" } else { "english" };
            let more = chosen.all().filter(|lang| !Lang::SPOKEN.contains(lang)).map(|lang| lang.name().to_owned());
            let said = std::iter::once(t(&format!("people-settings-languages-{key}"))).chain(more);
            return said.collect::<Vec<_>>().join(", ");
        }
        let of_roles = entry.action == "person.added" || entry.action.starts_with("person.role");
        let word = |word: &str| match (Uuid::try_parse(word), Role::parse(word)) {
            (Ok(id), _) => self.of_id(id),
            (_, Some(role)) if of_roles => role_name(role),
            _ => word.to_owned(),
        };
        // Which fields somebody changed: those that this council has.
        let lang = |word: &str| word.rsplit_once('_').and_then(|(_, tag)| Lang::parse(tag));
        let fields = entry.detail.split_whitespace().filter(|word| lang(word).is_none_or(|lang| languages().has(lang)));
        // Its sentence says that.
        let fields = fields.filter(|word| !(is_of_offer(entry) && *word == EditionKind::Offer.key()));
        let words: Vec<_> = fields.map(word).collect();
        words.join(if of_roles { ", " } else { " " })
    }
}

/// Whether an entry about an edition is about the offer to care leavers.
fn is_of_offer(entry: &Entry) -> bool {
    entry.action.starts_with("pledge.") && entry.detail.split_whitespace().any(|word| word == EditionKind::Offer.key())
}

/// `3 receipts, one picture` of `receipts=3 pictures=1`.
fn erased(detail: &str) -> String {
    let part = |one: &str| {
        let (kind, n) = one.split_once('=')?;
        let kind = Gone::parse(kind)?.key().replace('_', "-");
        try_tr(&format!("audit-erased-{kind}"), &[("n", n.parse::<i64>().ok()?.into())])
    };
    detail.split_whitespace().filter_map(part).collect::<Vec<_>>().join(", ")
}

/// The locales' key of something that was done.
fn key(action: &str) -> String {
    format!("audit-did-{}", action.replace(['.', '_'], "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Actions whose names the code composes: the first half as it is in the sources, and the halves that can follow.
    const PUT_TOGETHER: [(&str, &str); 10] = [
        ("erasure.", "done refused"),
        ("advocate.", "answered taken_back"),
        ("voice.link_", "agreed refused"),
        ("question.", "released hidden"),
        ("question.proposal_", "accepted declined"),
        ("celebration.", "released hidden withdrawn discarded"),
        ("reply.", "written released discarded withdrawn"),
        ("done.", "written released discarded withdrawn"),
        ("voice.", "claimed released shared held declined"),
        ("", "panel.corrected meeting.corrected member.corrected item.corrected action.corrected"),
    ];

    /// Every action named in a call `audit(…, "action", …)` of a source file, so that a new one cannot be forgotten.
    fn noted_in(source: &str) -> Vec<String> {
        let name = regex::Regex::new(r#""([a-z_]+\.[a-z_]+)""#).unwrap();
        let calls = source.split(".audit(").skip(1).map(|rest| rest.split(';').next().unwrap_or_default());
        calls.flat_map(|call| name.captures_iter(call).map(|found| found[1].to_owned()).collect::<Vec<_>>()).collect()
    }

    fn sources(folder: &std::path::Path, into: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, into);
            } else if path.extension().is_some_and(|end| end == "rs") {
                into.push(std::fs::read_to_string(path).unwrap());
            }
        }
    }

    #[test]
    fn everything_that_is_noted_has_its_sentence() {
        let mut files = Vec::new();
        for storey in ["platform", "store", "web", "demo"] {
            let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(storey).join("src");
            sources(&folder, &mut files);
        }
        let mut done: Vec<String> = files.iter().flat_map(|source| noted_in(source)).collect();
        assert!(done.len() > 90, "the sources were not read: {}", done.len());
        for (start, ends) in PUT_TOGETHER {
            done.extend(ends.split_whitespace().map(|end| format!("{start}{end}")));
        }
        let gaps = [("who", "Ada".into()), ("what", "x".into()), ("kind", "pledge".into())];
        let unsaid: Vec<_> = done.iter().filter(|action| try_tr(&key(action), &gaps).is_none()).collect();
        assert!(unsaid.is_empty(), "{unsaid:?}");
    }
}
