//! What an agenda was when it was published, and what has changed since: never a silent edit. Pure.
//!
//! Kept as JSON:
//!
//! ```json
//! {"held_on": "2026-12-16", "starts_at": "14:00", "place": "Town hall", "items": [{"id": "…", "title": {"en": "Housing"},
//!   "restricted": false, "led_by": "Huw", "minutes": 10, "purpose": "discuss",
//!   "papers": [{"id": "…", "title": {"en": "Costs"}, "file": "papers/…/1"}]}]}
//! ```

use serde::{Deserialize, Serialize};

use super::model::Purpose;
use crate::{
    ids::{ItemId, PaperId},
    lang::Localized,
};

/// A paper as it was published; `file` is none for one that was still to follow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedPaper {
    pub id: PaperId,
    pub title: Localized,
    #[serde(default)]
    pub file: Option<String>,
}

/// An item as it was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedItem {
    pub id: ItemId,
    pub title: Localized,
    pub restricted: bool,
    #[serde(default)]
    pub led_by: String,
    #[serde(default)]
    pub minutes: Option<u32>,
    #[serde(default)]
    pub purpose: Option<Purpose>,
    #[serde(default)]
    pub papers: Vec<PublishedPaper>,
}

/// An agenda as it was published. Days as `2026-12-16`, times as `14:00`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedAgenda {
    pub held_on: String,
    pub starts_at: String,
    pub place: String,
    pub items: Vec<PublishedItem>,
}

impl PublishedAgenda {
    /// Forgets what an item said: its title becomes this one.
    #[must_use]
    pub fn without(mut self, item: ItemId, title: &Localized) -> Self {
        for one in self.items.iter_mut().filter(|one| one.id == item) {
            *one = PublishedItem {
                title: title.clone(),
                restricted: false,
                led_by: String::new(),
                papers: Vec::new(),
                ..one.clone()
            };
        }
        self
    }
}

/// What has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    MeetingMoved,
    ItemAdded,
    ItemTakenOff,
    /// Its title, who leads it, how long it takes, or what is asked.
    ItemChanged,
    Restricted,
    Opened,
    PaperAdded,
    /// It was to follow, and is there.
    PaperArrived,
    PaperReplaced,
    PaperTakenOff,
    Reordered,
}

impl ChangeKind {
    pub const fn key(self) -> &'static str {
        match self {
            Self::MeetingMoved => "meeting-moved",
            Self::ItemAdded => "item-added",
            Self::ItemTakenOff => "item-taken-off",
            Self::ItemChanged => "item-changed",
            Self::Restricted => "restricted",
            Self::Opened => "opened",
            Self::PaperAdded => "paper-added",
            Self::PaperArrived => "paper-arrived",
            Self::PaperReplaced => "paper-replaced",
            Self::PaperTakenOff => "paper-taken-off",
            Self::Reordered => "reordered",
        }
    }
}

/// A change: of which item, in its words then; of a restricted item readers are told that, and no words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    pub kind: ChangeKind,
    #[serde(default)]
    pub item: Option<ItemId>,
    /// Of the item.
    #[serde(default)]
    pub title: Localized,
    #[serde(default)]
    pub paper: Option<Localized>,
    /// It is restricted, or was when it was published.
    #[serde(default)]
    pub restricted: bool,
}

impl Change {
    fn of(kind: ChangeKind, item: &PublishedItem, restricted: bool) -> Self {
        Self { kind, item: Some(item.id), title: item.title.clone(), paper: None, restricted }
    }

    /// The same, if it is of this item, without what that said: its title becomes this one.
    #[must_use]
    pub fn without(self, item: ItemId, title: &Localized) -> Self {
        if self.item != Some(item) {
            return self;
        }
        let paper = self.paper.map(|_| title.clone());
        Self { title: title.clone(), paper, restricted: false, ..self }
    }

    /// As somebody may read it who may not see restricted items.
    #[must_use]
    pub fn veiled(self) -> Self {
        if self.restricted { Self { title: Localized::default(), paper: None, ..self } } else { self }
    }
}

/// What has changed from one to the other, in the order of the agenda.
pub fn changes(before: &PublishedAgenda, after: &PublishedAgenda) -> Vec<Change> {
    let mut all = Vec::new();
    let place = |agenda: &PublishedAgenda| (agenda.held_on.clone(), agenda.starts_at.clone(), agenda.place.clone());
    if place(before) != place(after) {
        let moved = Change {
            kind: ChangeKind::MeetingMoved,
            item: None,
            title: Localized::default(),
            paper: None,
            restricted: false,
        };
        all.push(moved);
    }
    for item in &after.items {
        match before.items.iter().find(|one| one.id == item.id) {
            Some(was) => of_item(was, item, &mut all),
            None => all.push(Change::of(ChangeKind::ItemAdded, item, item.restricted)),
        }
    }
    for item in before.items.iter().filter(|was| after.items.iter().all(|one| one.id != was.id)) {
        all.push(Change::of(ChangeKind::ItemTakenOff, item, item.restricted));
    }
    let kept = |agenda: &PublishedAgenda, other: &PublishedAgenda| -> Vec<ItemId> {
        let ids = agenda.items.iter().map(|item| item.id);
        ids.filter(|id| other.items.iter().any(|one| one.id == *id)).collect()
    };
    if kept(before, after) != kept(after, before) {
        let reordered = Change {
            kind: ChangeKind::Reordered,
            item: None,
            title: Localized::default(),
            paper: None,
            restricted: false,
        };
        all.push(reordered);
    }
    all
}

fn of_item(was: &PublishedItem, is: &PublishedItem, all: &mut Vec<Change>) {
    let restricted = was.restricted || is.restricted;
    match (was.restricted, is.restricted) {
        (false, true) => all.push(Change::of(ChangeKind::Restricted, is, true)),
        (true, false) => all.push(Change::of(ChangeKind::Opened, is, false)),
        _ => {}
    }
    let details = |item: &PublishedItem| (item.title.clone(), item.led_by.clone(), item.minutes, item.purpose);
    if details(was) != details(is) {
        all.push(Change::of(ChangeKind::ItemChanged, is, restricted));
    }
    let mut paper = |kind: ChangeKind, title: &Localized| {
        all.push(Change { paper: Some(title.clone()), ..Change::of(kind, is, restricted) });
    };
    for one in &is.papers {
        match was.papers.iter().find(|was| was.id == one.id) {
            None => paper(ChangeKind::PaperAdded, &one.title),
            Some(was) if was.file == one.file => {}
            Some(was) if was.file.is_none() => paper(ChangeKind::PaperArrived, &one.title),
            Some(_) => paper(ChangeKind::PaperReplaced, &one.title),
        }
    }
    for one in was.papers.iter().filter(|one| is.papers.iter().all(|is| is.id != one.id)) {
        paper(ChangeKind::PaperTakenOff, &one.title);
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn item(n: u128, title: &str) -> PublishedItem {
        PublishedItem {
            id: ItemId(Uuid::from_u128(n)),
            title: Localized::en_cy(title, title),
            restricted: false,
            led_by: String::new(),
            minutes: None,
            purpose: None,
            papers: Vec::new(),
        }
    }

    fn paper(n: u128, file: Option<&str>) -> PublishedPaper {
        let title = Localized::en_cy("Costs", "Costau");
        PublishedPaper { id: PaperId(Uuid::from_u128(n)), title, file: file.map(str::to_owned) }
    }

    fn agenda(items: Vec<PublishedItem>) -> PublishedAgenda {
        PublishedAgenda { held_on: "2026-12-16".into(), starts_at: "14:00".into(), place: "Town hall".into(), items }
    }

    fn kinds(before: &PublishedAgenda, after: &PublishedAgenda) -> Vec<ChangeKind> {
        changes(before, after).into_iter().map(|change| change.kind).collect()
    }

    #[test]
    fn what_is_the_same_has_no_changes() {
        let one = agenda(vec![item(1, "A"), item(2, "B")]);
        assert!(changes(&one, &one.clone()).is_empty());
    }

    #[test]
    fn each_change_is_named_once() {
        use ChangeKind::{
            ItemAdded, ItemChanged, ItemTakenOff, MeetingMoved, Opened, PaperAdded, PaperArrived, PaperReplaced,
            PaperTakenOff, Reordered, Restricted,
        };
        let before = agenda(vec![item(1, "A"), item(2, "B")]);
        let with = |n: usize, change: &dyn Fn(&mut PublishedItem)| {
            let mut after = before.clone();
            change(&mut after.items[n]);
            after
        };
        assert_eq!(kinds(&before, &PublishedAgenda { place: "Hall".into(), ..before.clone() }), [MeetingMoved]);
        assert_eq!(kinds(&before, &agenda(vec![item(1, "A"), item(3, "C"), item(2, "B")])), [ItemAdded]);
        assert_eq!(kinds(&before, &agenda(vec![item(2, "B")])), [ItemTakenOff]);
        assert_eq!(kinds(&before, &agenda(vec![item(2, "B"), item(1, "A")])), [Reordered]);
        assert_eq!(kinds(&before, &with(0, &|item| item.minutes = Some(5))), [ItemChanged]);
        let restricted = with(1, &|item| item.restricted = true);
        assert_eq!(kinds(&before, &restricted), [Restricted]);
        assert_eq!(kinds(&restricted, &before), [Opened]);
        let announced = with(0, &|item| item.papers = vec![paper(7, None)]);
        let there = with(0, &|item| item.papers = vec![paper(7, Some("a"))]);
        let other = with(0, &|item| item.papers = vec![paper(7, Some("b"))]);
        assert_eq!(kinds(&before, &announced), [PaperAdded]);
        assert_eq!(kinds(&announced, &there), [PaperArrived]);
        assert_eq!(kinds(&there, &other), [PaperReplaced]);
        assert_eq!(kinds(&other, &before), [PaperTakenOff]);
    }

    #[test]
    fn what_is_taken_back_is_in_no_agenda_and_no_change() {
        let mut before = agenda(vec![item(1, "Secret"), item(2, "B")]);
        before.items[0].led_by = "Secret".into();
        let mut after = before.clone();
        after.items[0].papers = vec![paper(7, Some("a"))];
        after.items[1].minutes = Some(5);
        let gone = Localized::en_cy("Gone", "Gone");
        let of = before.items[0].id;
        let changed: Vec<_> = changes(&before, &after).into_iter().map(|change| change.without(of, &gone)).collect();
        let (before, after) = (before.without(of, &gone), after.without(of, &gone));
        let kept = serde_json::to_string(&(&before, &after, &changed)).expect("JSON");
        assert!(!kept.contains("Secret") && !kept.contains("Costs"), "{kept}");
        assert_eq!((before.items[1].title.of(crate::lang::Lang::En), changed.len()), ("B", 2));
        assert_eq!(kinds(&before, &after), [ChangeKind::ItemChanged], "of the other item");
    }

    #[test]
    fn of_a_restricted_item_there_are_no_words() {
        let before = agenda(vec![item(1, "Secret")]);
        let mut after = before.clone();
        after.items[0].restricted = true;
        after.items[0].papers = vec![paper(7, Some("a"))];
        for change in changes(&before, &after) {
            let veiled = serde_json::to_string(&change.veiled()).expect("JSON");
            assert!(!veiled.contains("Secret") && !veiled.contains("Costs"), "{veiled}");
        }
    }
}
