//! What a pack has in it, as `pack.typ` reads it.

use serde::Serialize;

use crate::panels::pages::{Group, beside::Beside, day, groups, kind_word, time_word};
use domain::{
    error::AppError,
    ids::{ItemId, VoiceId},
    lang::Lang,
    panels::{
        model::{Access, ItemKind, MeetingState, PanelName},
        pack::Change,
    },
};
use platform::{
    guard::{Cx, Grant},
    i18n::{InWords as _, LangText, lang, naming, t, tr},
    request::RequestContext,
};
use store::{
    panels::{
        Item, Meeting,
        access::{Reader, reader},
        pack::{self, Pack, Paper},
    },
    voices::SharedVoice,
};

/// More bytes of papers than this are not bound into one PDF: the others are in the ZIP.
const MOST_BOUND: u64 = 64 << 20;
/// Of the version for everybody, which strangers ask for as often as they like: so much that what is drawn can be held.
const MOST_BOUND_PUBLIC: u64 = 10 << 20;

/// For whom a pack is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// Whoever asks, with what they may see.
    Reader,
    Everybody,
}

impl For {
    /// As the address says.
    pub fn asked() -> Self {
        let everybody = RequestContext::current().query("for").is_some_and(|whom| whom == "public");
        if everybody { Self::Everybody } else { Self::Reader }
    }

    /// As whom the agenda is read.
    pub async fn reader<R: Grant>(self, cx: &Cx<R>) -> Result<Reader, AppError> {
        match self {
            Self::Reader => reader(cx).await,
            Self::Everybody => Ok(Reader::anybody()),
        }
    }
}

/// What `pack.typ` reads.
#[derive(Serialize)]
pub struct Content {
    lang: &'static str,
    title: String,
    council: String,
    page: String,
    over: String,
    under: Vec<String>,
    notes: Vec<String>,
    /// The title of the contents; empty for none.
    contents: String,
    labels: Labels,
    changes: Vec<String>,
    items: Vec<ItemPart>,
    bound: Vec<Bound>,
    /// Which files are bound in: what is drawn is found again by its data.
    files: Vec<String>,
}

#[derive(Serialize)]
struct Labels {
    papers: String,
    changes: String,
    picture: String,
    unbound: String,
}

#[derive(Serialize)]
struct ItemPart {
    number: usize,
    title: String,
    line: String,
    notes: Vec<String>,
    groups: Vec<GroupPart>,
    papers: Vec<PaperPart>,
}

#[derive(Serialize)]
struct GroupPart {
    name: String,
    voices: Vec<Voice>,
}

#[derive(Serialize)]
struct Voice {
    words: Said,
    translation: Option<Translation>,
}

#[derive(Serialize)]
struct Said {
    text: String,
    lang: Option<&'static str>,
}

#[derive(Serialize)]
struct Translation {
    says: String,
    words: Said,
}

#[derive(Serialize)]
struct PaperPart {
    title: String,
    /// Where it is in this PDF; none where it is not.
    label: Option<String>,
    why: String,
}

#[derive(Serialize)]
struct Bound {
    title: String,
    label: String,
    /// None where it cannot be bound in.
    file: Option<String>,
    pages: u32,
}

/// The parts of a meeting that a pack is made of, as its reader may see them.
pub struct Parts {
    pub panel: PanelName,
    pub meeting: Meeting,
    pub whom: For,
    pub items: Vec<Item>,
    pub papers: Vec<Paper>,
    pub pack: Option<Pack>,
    council: String,
    groups: Vec<Group>,
    beside: Beside,
}

impl Parts {
    /// # Errors
    /// `NotFound` before the agenda is published, but for those who see all panels.
    pub async fn of<R: Grant>(cx: &Cx<R>, (panel, meeting): (PanelName, Meeting), whom: For) -> Result<Self, AppError> {
        let published = meeting.state.is_published();
        if !published && (whom == For::Everybody || !store::panels::reads_all(cx)) {
            return Err(AppError::NotFound);
        }
        let reader = whom.reader(cx).await?;
        let items = store::panels::agenda::items_for(cx, meeting.id, &reader).await?;
        let seen: Vec<ItemId> = items.iter().filter(|item| !item.hidden).map(|item| item.id).collect();
        let papers = pack::papers(cx, &seen).await?;
        let voices: Vec<VoiceId> = items.iter().flat_map(|item| item.voices.clone()).collect();
        let groups = groups(cx, &voices, published).await?;
        let beside = Beside::of(cx, &items).await?;
        let pack = pack::pack(cx, meeting.id, &reader).await?;
        let council = LangText::of(&cx.services().settings().await.council).to_string();
        Ok(Self { panel, meeting, whom, items, papers, pack, council, groups, beside })
    }

    /// The numbers of the items, as readers see them: what was withdrawn keeps its place.
    fn number(&self, id: ItemId) -> Option<usize> {
        self.items.iter().position(|item| item.id == id).map(|at| at + 1)
    }

    /// The papers that are bound in, with how many pages each has, and their bytes.
    pub async fn bound<R: Grant>(&self, cx: &Cx<R>) -> Result<Vec<(&Paper, u32, Vec<u8>)>, AppError> {
        let mut room = if self.whom == For::Everybody { MOST_BOUND_PUBLIC } else { MOST_BOUND };
        let mut all = Vec::new();
        for paper in &self.papers {
            let Some((pages, left)) = paper.pages.zip(room.checked_sub(paper.bytes)) else { continue };
            if let Some(bytes) = pack::bytes(cx, paper).await? {
                room = left;
                all.push((paper, pages, bytes));
            }
        }
        Ok(all)
    }

    /// The whole pack, with these papers bound in. One without pages cannot be: a page in its place says so.
    pub fn content(&self, bound: &[(&Paper, Option<u32>)]) -> Content {
        let labels: Vec<String> = (0..bound.len()).map(|n| format!("paper-{n}")).collect();
        let place = |paper: &Paper| bound.iter().position(|(one, _)| one.id == paper.id);
        let items = self.items.iter().zip(1..).map(|(item, number)| {
            let papers = self.papers.iter().filter(|paper| paper.item == item.id).map(|paper| PaperPart {
                title: words(&paper.title),
                label: place(paper).map(|n| labels[n].clone()),
                why: t(if paper.is_there() { "pack-paper-apart" } else { "pack-paper-to-follow" }),
            });
            self.item(item, number, papers.collect())
        });
        let items = items.collect();
        let parts = bound.iter().enumerate().map(|(n, (paper, pages))| {
            let gaps =
                [("number", self.number(paper.item).unwrap_or_default().into()), ("title", words(&paper.title).into())];
            let before = bound[..n].iter().filter(|(_, pages)| pages.is_some()).count();
            Bound {
                title: tr("pack-paper-of", &gaps),
                label: labels[n].clone(),
                file: pages.map(|_| format!("paper-{before}.pdf")),
                pages: pages.unwrap_or(1),
            }
        });
        let parts = parts.collect();
        let files = bound.iter().filter_map(|(paper, _)| paper.file.clone()).collect();
        Content { items, bound: parts, files, contents: t("pack-contents"), ..self.front(self.notes()) }
    }

    /// A supplement by itself.
    pub fn supplement(&self, number: i32, changes: &[Change]) -> Content {
        let over = tr("pack-supplement", &[("n", number.into())]);
        let changes = changes.iter().map(|change| self.said(change)).collect();
        Content { over, changes, ..self.front(Vec::new()) }
    }

    fn front(&self, notes: Vec<String>) -> Content {
        let theme = words(&self.meeting.theme);
        let when = [day(&self.meeting.held_on), time_word(&self.meeting), self.meeting.place.clone()];
        let mut under = vec![when.join(", "), kind_word(&self.meeting)];
        under.extend((!theme.is_empty()).then_some(theme));
        Content {
            lang: lang().tag(),
            title: words(&self.panel.name),
            council: self.council.clone(),
            page: tr("responses-documents-page", &[("n", "{n}".into())]),
            over: t("pack-over"),
            under,
            notes,
            contents: String::new(),
            labels: Labels {
                papers: t("pack-papers"),
                changes: t("pack-changes"),
                unbound: t("pack-paper-unbound"),
                picture: tr(
                    "pack-picture",
                    &[("title", "{title}".into()), ("n", "{n}".into()), ("all", "{all}".into())],
                ),
            },
            changes: Vec::new(),
            items: Vec::new(),
            bound: Vec::new(),
            files: Vec::new(),
        }
    }

    /// What is said before the contents: when it was published, what came after, for whom it is.
    fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        match &self.pack {
            Some(pack) => {
                notes.extend(super::status::sentences(&self.meeting, pack));
                let numbers = pack.supplements.iter().map(|one| {
                    let gaps = [("n", one.number.into()), ("day", one.published_at.date_text(lang()).into())];
                    tr("pack-with-supplement", &gaps)
                });
                notes.extend(numbers);
                if !pack.pending.is_empty() {
                    notes.push(t("pack-pending"));
                    notes.extend(pack.pending.iter().map(|change| self.said(change)));
                }
            }
            None if self.meeting.state == MeetingState::Planned => notes.push(t("pack-draft")),
            None => {}
        }
        if self.whom == For::Everybody {
            notes.push(t("pack-for-everybody"));
        } else if self.items.iter().any(|item| item.access == Access::Restricted && !item.hidden) {
            notes.push(t("pack-not-to-pass-on"));
        }
        notes
    }

    /// A change in a sentence.
    pub fn said(&self, change: &Change) -> String {
        change_text(change, change.item.and_then(|id| self.number(id)))
    }

    fn item(&self, item: &Item, number: usize, papers: Vec<PaperPart>) -> ItemPart {
        let purpose = item.purpose.map(|purpose| t(&format!("agenda-purpose-{}", purpose.key())));
        // Who leads may be a child: names are for the panel.
        let named = self.whom == For::Reader && !item.led_by.is_empty();
        let led_by = named.then(|| tr("agenda-led-by", &[("name", item.led_by.clone().into())]));
        let minutes = item.minutes.map(|n| tr("agenda-minutes", &[("n", n.into())]));
        let line: Vec<_> = [purpose, led_by, minutes].into_iter().flatten().collect();
        let mut notes = Vec::new();
        if let Some(why) = item.access_reason.as_ref().filter(|_| item.access == Access::Restricted) {
            notes.push(format!("{} {why}", t("agenda-restricted-why")));
        }
        if !item.hidden {
            notes.extend(self.beside.sentences(item, self.whom == For::Everybody));
        }
        // What came of it is for everybody once the minutes are.
        let told = self.whom == For::Reader || self.meeting.state.is_minuted();
        notes.extend(item.outcome.clone().filter(|_| told));
        ItemPart {
            number, title: words(&item.title), line: line.join(" · "), notes, groups: self.voices(item), papers
        }
    }

    /// What young people said, by theme; about a promise all of it together.
    fn voices(&self, item: &Item) -> Vec<GroupPart> {
        let shown = |voice: &&SharedVoice| {
            !voice.withdrawn && !voice.text.is_empty() && (self.whom == For::Reader || voice.may_publish)
        };
        let mut parts: Vec<GroupPart> = Vec::new();
        if item.kind == ItemKind::Statement {
            let own = self.groups.iter().flat_map(|group| &group.voices).filter(|one| item.voices.contains(&one.id));
            let others = self.beside.others(item);
            let voices = own.chain(&others).filter(shown).map(voice).collect();
            parts.push(GroupPart { name: String::new(), voices });
        } else {
            parts.extend(self.groups.iter().map(|group| GroupPart {
                name: group.name.to_string(),
                voices:
                    group.voices.iter().filter(|one| item.voices.contains(&one.id)).filter(shown).map(voice).collect(),
            }));
        }
        let beside = self.beside.on_theme(item);
        let voices = beside.iter().filter(shown).map(voice).collect();
        parts.push(GroupPart { name: t("agenda-on-theme"), voices });
        parts.retain(|part| !part.voices.is_empty());
        parts
    }
}

fn words(text: &domain::lang::Localized) -> String {
    LangText::of(text).to_string()
}

fn voice(one: &SharedVoice) -> Voice {
    let said = |text: &str, of: Lang| Said { text: text.to_owned(), lang: Some(of.tag_of(text)) };
    let translation = one
        .translated_for(lang())
        .map(|(into, text)| Translation { says: tr("ui-quote-translation", &naming(into)), words: said(&text, into) });
    Voice { words: said(&one.text, one.lang), translation }
}

/// A change in a sentence; `number` is that of its item now.
pub fn change_text(change: &Change, number: Option<usize>) -> String {
    let title = if change.restricted && change.title.get(lang()).is_empty() {
        t("agenda-restricted")
    } else {
        words(&change.title)
    };
    let paper = change.paper.as_ref().map(words).unwrap_or_default();
    let item = match number {
        Some(number) => tr("pack-item-numbered", &[("number", number.into()), ("title", title.into())]),
        None => title,
    };
    let gaps = [("item", item.into()), ("paper", paper.into())];
    tr(&format!("pack-change-{}", change.kind.key()), &gaps)
}
