//! What a reader notes of an item for themselves, under that item.

use std::collections::HashMap;

use leptos::prelude::*;

use super::actions::KeepNote;
use domain::{
    ids::ItemId,
    panels::{keys::field_key, model::PanelName},
};
use platform::i18n::{LangText, t};
use store::panels::{Item, Meeting, notes::Note};
use ui::{
    Button, ButtonKind, Tag, TagKind, TextArea,
    form::{Form, submitted_value},
};

/// The most letters of a note.
pub const MOST: usize = 4_000;

/// A reader's note, closed as long as there is none.
pub fn form(panel: &PanelName, meeting: &Meeting, item: &Item, note: Option<&Note>) -> AnyView {
    let note = note.cloned().unwrap_or_default();
    let title = LangText::of(&item.title).to_string();
    let (slug, id, of) = (panel.slug.clone(), item.id.to_string(), meeting.id.to_string());
    let field = format!("note[{}]", field_key(item.id));
    let open = note != Note::default() || submitted_value(&field).is_some();
    view! {
        <details class="noprint own-note" open=open>
            <summary>{t("pack-note")}<span class="vh">": "{title}</span>{note.bookmarked.then(|| view! { " "<Tag kind=TagKind::Plain text=t("pack-bookmarked")/> })}</summary>
            <Form<KeepNote>>
                <input type="hidden" name="slug" value=slug/>
                <input type="hidden" name="meeting" value=of/>
                <input type="hidden" name="item" value=id/>
                <TextArea name=field label=t("pack-note-label") hint=t("pack-note-hint") value=note.words rows=3/>
                <label class="choice">
                    <input type="checkbox" name="bookmarked" value="yes" checked=note.bookmarked/>
                    <span>{t("pack-bookmark")}</span>
                </label>
                <Button kind=ButtonKind::Quiet>{t("pack-note-keep")}</Button>
            </Form<KeepNote>>
        </details>
    }
    .into_any()
}

/// Links to the items that this reader has put a bookmark on.
pub fn bookmarks(items: &[Item], mine: &HashMap<ItemId, Note>) -> Option<AnyView> {
    let marked = items.iter().filter(|item| mine.get(&item.id).is_some_and(|note| note.bookmarked));
    let links = marked.map(|item| {
        let to = format!("#item-{}", item.id);
        view! { <li><a href=to>{LangText::of(&item.title)}</a></li> }
    });
    let links: Vec<_> = links.collect();
    (!links.is_empty())
        .then(|| view! { <section class="noprint"><h2>{t("pack-bookmarks")}</h2><ul>{links}</ul></section> }.into_any())
}
