//! Minutes made of what was recorded: who was there by kind of seat, apologies, interests, and each item with notes,
//! decision and actions.
//!
//! What the program says by itself is there in every language of the council. What somebody has typed is there in the
//! language of whoever begins the minutes; the others wait for a translation before they are published.

use std::collections::HashMap;

use sea_orm::{QueryOrder as _, Set, entity::prelude::*};

use super::entity::{head, section};
use crate::panels::{
    Member,
    entity::{action, history, item, meeting, panel},
    meetings::{step, tabled},
    members::on_day,
    room::{
        Declaration, Record, Tapped, declaring::declarations_in, guests::guests_in, people::tapped_in,
        records::records_in, run,
    },
    routing::meetings_by_id,
};
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{ItemId, MeetingId, MembershipId, MinutesSectionId, PanelId},
    lang::{Lang, Localized},
    panels::{
        keys::field_key,
        model::{Access, ItemState, Mark, MeetingState, MemberKind, What},
        room::Part,
        rules::meeting::MeetingMove,
    },
};
use platform::{
    db::Tx,
    guard::{Cx, PanelReader},
    i18n::{day_text, languages, t_in, tr_in},
};

/// Closes the meeting and begins its minutes.
///
/// # Errors
/// `Invalid` naming each member without a mark and each item without a choice; `Conflict` for a meeting that does not go
/// on.
pub async fn draft(cx: &Cx<PanelReader>, panel: PanelId, id: MeetingId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let found = run(cx, &tx, panel, id).await?;
    let there = on_day(&tx, panel, &found.held_on).await?;
    let marks = tapped_in(&tx, id).await?;
    let left = tabled(&tx, id).await?;
    if found.state == MeetingState::Held {
        let mut problems = FieldErrors::default();
        for member in there.iter().filter(|member| member.counts() && !marks.contains_key(&member.id)) {
            let sentence = Message::new("panels-mark-missing").with("name", &member.name);
            problems.push(&format!("mark[{}]", field_key(member.id)), sentence);
        }
        for item in &left {
            let sentence = Message::new("panels-item-left").with("title", item.title.get(cx.lang()));
            problems.push(&format!("choice[{}]", field_key(item.id)), sentence);
        }
        problems.check()?;
    }
    let held = found.clone();
    step(cx, &tx, found, MeetingMove::DraftMinutes { items_left: left.len() }).await?;
    let made = Made::read(&tx, &held, there, marks).await?;
    let row = head::ActiveModel {
        meeting_id: Set(id),
        drafted_at: Set(cx.now().0),
        checked_by: Set(None),
        checked_at: Set(None),
        published_at: Set(None),
        approved_at_meeting: Set(None),
        approved_at: Set(None),
    };
    head::Entity::insert(row).exec_without_returning(&tx).await?;
    let mut sections = vec![(Part::People, None, made.people()), (Part::Declarations, None, made.declared())];
    for item in &made.items {
        sections.push((Part::Item, Some(item.id), made.item(cx.lang(), item)));
        sections.extend(made.names(item.id).map(|names| (Part::Names, Some(item.id), names)));
    }
    let rows = sections.into_iter().zip(0..).map(|((part, item, text), position)| section::ActiveModel {
        id: Set(MinutesSectionId::new()),
        meeting_id: Set(id),
        part: Set(part),
        item_id: Set(item),
        position: Set(position),
        text: Set(text),
    });
    section::Entity::insert_many(rows).exec_without_returning(&tx).await?;
    cx.commit(tx).await
}

/// All that minutes are made of.
struct Made {
    there: Vec<Member>,
    marks: HashMap<MembershipId, Tapped>,
    declarations: Vec<Declaration>,
    guests: Vec<String>,
    /// In the order of the agenda, those that were carried over last.
    items: Vec<item::Model>,
    records: HashMap<ItemId, Record>,
    /// By the item, the earliest due first.
    actions: HashMap<ItemId, Vec<action::Model>>,
    /// The day to which an item was carried over from this meeting.
    carried: HashMap<ItemId, String>,
    panels: HashMap<PanelId, Localized>,
}

/// The same sentence in every language of the council.
fn in_all(make: impl Fn(Lang) -> String) -> Localized {
    languages().all().fold(Localized::default(), |text, lang| text.with(lang, make(lang)))
}

/// `Decision: to write to all`; nothing for no words.
fn labelled(lang: Lang, key: &str, words: &str) -> Option<String> {
    (!words.is_empty()).then(|| tr_in(lang, key, &[("words", words.to_owned().into())]))
}

impl Made {
    async fn read(
        tx: &Tx,
        held: &meeting::Model,
        there: Vec<Member>,
        marks: HashMap<MembershipId, Tapped>,
    ) -> Result<Self, AppError> {
        let moved = history::Entity::find()
            .filter(history::Column::FromMeeting.eq(held.id))
            .filter(history::Column::What.eq(What::CarriedOver))
            .order_by_asc(history::Column::At)
            .all(tx)
            .await?;
        let days = meetings_by_id(tx, moved.iter().filter_map(|row| row.to_meeting).collect()).await?;
        let carried: HashMap<ItemId, String> =
            moved.iter().filter_map(|row| Some((row.item_id, days.get(&row.to_meeting?)?.held_on.clone()))).collect();
        let mut items = item::Entity::find()
            .filter(item::Column::MeetingId.eq(held.id))
            .order_by_asc(item::Column::Position)
            .order_by_asc(item::Column::CreatedAt)
            .all(tx)
            .await?;
        let gone = item::Entity::find().filter(item::Column::Id.is_in(carried.keys().copied())).all(tx).await?;
        items.extend(gone.into_iter().filter(|row| row.meeting_id != Some(held.id)));
        let found = action::Entity::find()
            .filter(action::Column::ItemId.is_in(items.iter().map(|row| row.id)))
            .order_by_asc(action::Column::DueOn)
            .all(tx)
            .await?;
        let mut actions: HashMap<ItemId, Vec<action::Model>> = HashMap::new();
        for row in found {
            actions.entry(row.item_id).or_default().push(row);
        }
        let records = records_in(tx, held.id).await?;
        let to = records.values().filter_map(|record| record.to_panel);
        let panels = panel::Entity::find().filter(panel::Column::Id.is_in(to)).all(tx).await?;
        Ok(Self {
            there,
            marks,
            declarations: declarations_in(tx, held.id).await?,
            guests: guests_in(tx, held.id).await?.into_iter().map(|guest| guest.name).collect(),
            items,
            records,
            actions,
            carried,
            panels: panels.into_iter().map(|row| (row.id, row.name)).collect(),
        })
    }

    fn name_of(&self, id: MembershipId) -> &str {
        self.there.iter().find(|member| member.id == id).map_or("–", |member| member.name.as_str())
    }

    /// Who was there, by the kind of their seat; who sent apologies; who came in whose place.
    fn people(&self) -> Localized {
        in_all(|lang| {
            let mut lines = Vec::new();
            let marked = |member: &&Member, marks: &[Mark]| {
                self.marks.get(&member.id).is_some_and(|tapped| marks.contains(&tapped.mark))
            };
            for kind in MemberKind::members() {
                let names: Vec<_> = self
                    .there
                    .iter()
                    .filter(|member| member.kind == kind && member.counts() && marked(member, &Mark::ATTENDED))
                    .map(|member| self.attended(lang, member))
                    .collect();
                if !names.is_empty() {
                    let of = t_in(lang, &format!("panels-members-{}", kind.key().replace('_', "-")));
                    lines.push(format!("{of}: {}", names.join(", ")));
                }
            }
            let beside: Vec<_> = self
                .there
                .iter()
                .filter(|member| !member.counts() && marked(member, &Mark::ATTENDED))
                .map(|member| member.name.clone())
                .collect();
            let instead: Vec<_> = self
                .there
                .iter()
                .filter(|member| member.counts() && marked(member, &[Mark::Substitute]))
                .map(|member| {
                    let came = self.marks.get(&member.id).map(|tapped| tapped.came.clone()).unwrap_or_default();
                    if came.is_empty() { member.name.clone() } else { format!("{came} ({})", member.name) }
                })
                .collect();
            let of = |mark: Mark| {
                let all = self.there.iter().filter(|member| member.counts() && marked(member, &[mark]));
                all.map(|member| member.name.clone()).collect::<Vec<_>>()
            };
            let rest = [
                ("minutes-substitutes", instead),
                ("minutes-beside", beside),
                ("minutes-guests", self.guests.clone()),
                ("minutes-apologies", of(Mark::Apologies)),
                ("minutes-absent", of(Mark::Absent)),
            ];
            let rest = rest.into_iter().filter(|(_, names)| !names.is_empty());
            lines.extend(rest.map(|(key, names)| format!("{}: {}", t_in(lang, key), names.join(", "))));
            if lines.is_empty() { t_in(lang, "minutes-nobody") } else { lines.join("\n\n") }
        })
    }

    /// `Ann Price (late from 14:20)`.
    fn attended(&self, lang: Lang, member: &Member) -> String {
        let Some(tapped) = self.marks.get(&member.id) else { return member.name.clone() };
        let key = match tapped.mark {
            Mark::Late => "room-late-from",
            Mark::Left => "room-left-at",
            _ => return member.name.clone(),
        };
        match &tapped.at {
            Some(at) => {
                format!("{} ({})", member.name, tr_in(lang, key, &[("time", at.clone().into())]).to_lowercase())
            }
            None => member.name.clone(),
        }
    }

    /// What was declared. Of an item only that something was: the rest is in a section of its own, which nobody else
    /// reads once the item is restricted, whenever that is.
    fn declared(&self) -> Localized {
        let restricted = |id: ItemId| self.items.iter().any(|row| row.id == id && row.access == Access::Restricted);
        in_all(|lang| {
            let of_item = |one: &Declaration, key: &str| {
                tr_in(lang, key, &[("name", self.name_of(one.member).to_owned().into())])
            };
            let lines: Vec<_> = self
                .declarations
                .iter()
                .map(|one| match one.item {
                    None => self.declaration(lang, one),
                    Some(id) if restricted(id) => of_item(one, "minutes-declared-restricted"),
                    Some(_) => of_item(one, "minutes-declared-below"),
                })
                .collect();
            if lines.is_empty() { t_in(lang, "minutes-declared-none") } else { lines.join("\n\n") }
        })
    }

    fn declaration(&self, lang: Lang, one: &Declaration) -> String {
        let item = self.items.iter().find(|row| Some(row.id) == one.item);
        let gaps = [
            ("name", self.name_of(one.member).to_owned().into()),
            ("interest", t_in(lang, &format!("room-interest-{}", one.interest.key())).to_lowercase().into()),
            ("item", item.map(|row| row.title.get(lang).to_owned()).unwrap_or_default().into()),
            ("about", one.about.clone().into()),
        ];
        let said = tr_in(lang, if item.is_some() { "minutes-declared-item" } else { "minutes-declared" }, &gaps);
        if one.leaves { format!("{said} {}", t_in(lang, "minutes-declared-left")) } else { said }
    }

    /// What was said and decided about an item. `written`: the language of what was typed.
    fn item(&self, written: Lang, row: &item::Model) -> Localized {
        let record = self.records.get(&row.id).cloned().unwrap_or_default();
        let none = Vec::new();
        let actions = self.actions.get(&row.id).unwrap_or(&none);
        let typed = !record.is_empty() || row.outcome.is_some() || row.reason.is_some() || !actions.is_empty();
        in_all(|lang| {
            if typed && lang != written {
                return String::new();
            }
            let mut parts = Vec::new();
            parts.extend(Some(record.notes.clone()).filter(|notes| !notes.is_empty()));
            parts.extend(labelled(lang, "minutes-decision", &record.decision));
            if let Some(to) = record.to_panel.and_then(|to| self.panels.get(&to)) {
                let gaps = [("panel", to.get(lang).to_owned().into()), ("words", record.recommendation.clone().into())];
                parts.push(tr_in(lang, "minutes-recommended-to", &gaps));
            } else {
                parts.extend(labelled(lang, "minutes-recommended", &record.recommendation));
            }
            if let Some(day) = self.carried.get(&row.id) {
                parts.push(tr_in(lang, "minutes-carried", &[("day", day_text(day, lang).into())]));
            } else if row.state == ItemState::Withdrawn {
                parts.extend(labelled(lang, "minutes-withdrawn", row.reason.as_deref().unwrap_or_default()));
            } else if row.outcome.as_deref() != Some(record.decision.as_str()) {
                parts.extend(labelled(lang, "minutes-outcome", row.outcome.as_deref().unwrap_or_default()));
            }
            for one in actions {
                let gaps = [("what", one.what.clone().into()), ("day", day_text(&one.due_on, lang).into())];
                parts.push(tr_in(lang, "minutes-action-by", &gaps));
            }
            if parts.is_empty() { t_in(lang, "minutes-nothing") } else { parts.join("\n\n") }
        })
    }

    /// Who declared an interest in an item, and who has its actions, apart from what visitors read; none where nobody is
    /// named.
    fn names(&self, id: ItemId) -> Option<Localized> {
        let declared: Vec<_> = self.declarations.iter().filter(|one| one.item == Some(id)).collect();
        let owners: Vec<_> = self.actions.get(&id).into_iter().flatten().map(|one| one.owner.as_str()).collect();
        let named = !(declared.is_empty() && owners.is_empty());
        named.then(|| {
            in_all(|lang| {
                let mut parts: Vec<_> = declared.iter().map(|one| self.declaration(lang, one)).collect();
                if !owners.is_empty() {
                    let gaps = [("n", owners.len().into()), ("owners", owners.join("; ").into())];
                    parts.push(tr_in(lang, "minutes-action-owners", &gaps));
                }
                parts.join("\n\n")
            })
        })
    }
}
