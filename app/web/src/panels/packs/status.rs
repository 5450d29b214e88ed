//! On the page of a pack: when it was published and whether in time, its supplements, what has changed since, what is new for
//! this reader, and how to take it away.

use leptos::prelude::*;

use super::{actions::MarkRead, content::change_text};
use domain::{
    ids::ItemId,
    panels::{
        model::{MeetingKind, PanelName},
        pack::Change,
        rules::clear_days::{CLEAR_DAYS, clear_days},
    },
    paths::{self, Path as _},
    time::Timestamp,
};
use platform::i18n::{InWords as _, href, lang, t, tr};
use store::panels::{Item, Meeting, pack::Pack};
use ui::{Banner, Button, ButtonKind, LinkButton, Mood, Tag, TagKind, form::Form};

/// Whether clear days are owed: workshops, visits and takeovers are no meetings that the Act knows.
fn counts(meeting: &Meeting) -> bool {
    matches!(meeting.kind, MeetingKind::Formal | MeetingKind::Extraordinary)
}

/// Published in time or late, and why.
pub fn sentences(meeting: &Meeting, pack: &Pack) -> Vec<String> {
    let day = pack.published_at.date_text(lang());
    let gaps = [("day", day.into()), ("n", pack.clear_days.into()), ("needed", CLEAR_DAYS.into())];
    if !counts(meeting) {
        return vec![tr("pack-published", &gaps)];
    }
    if pack.clear_days >= CLEAR_DAYS {
        return vec![tr("pack-in-time", &gaps)];
    }
    let why = if pack.late_reason.is_empty() {
        t("pack-late-without-reason")
    } else {
        tr("pack-late-because", &[("reason", pack.late_reason.clone().into())])
    };
    vec![tr("pack-late", &gaps), why]
}

/// Whether publishing today leaves too few clear days.
pub fn would_be_late(meeting: &Meeting, today: &str) -> bool {
    let (Ok(today), Ok(meets)) = (today.parse(), meeting.held_on.parse()) else { return false };
    counts(meeting) && clear_days(today, meets) < CLEAR_DAYS
}

fn number(items: &[Item], id: Option<ItemId>) -> Option<usize> {
    items.iter().position(|item| Some(item.id) == id).map(|at| at + 1)
}

fn lines(items: &[Item], changes: &[Change]) -> AnyView {
    let lines = changes.iter().map(|change| {
        let words = change_text(change, number(items, change.item));
        view! { <li dir="auto">{words}</li> }
    });
    view! { <ul>{lines.collect_view()}</ul> }.into_any()
}

/// All of it; nothing before the agenda is published.
pub fn section(
    (panel, meeting): (&PanelName, &Meeting),
    items: &[Item],
    pack: Option<&Pack>,
    last_read: Option<Timestamp>,
) -> AnyView {
    let Some(pack) = pack else { return taking(panel, meeting, false) };
    let late = counts(meeting) && pack.clear_days < CLEAR_DAYS;
    let said = sentences(meeting, pack).join(" ");
    let said = if late {
        view! { <Banner mood=Mood::Warn>{said}</Banner> }.into_any()
    } else {
        view! { <p class="soft">{said}</p> }.into_any()
    };
    let is_new = |at: Timestamp| last_read.is_some_and(|read| at > read);
    let supplements = pack.supplements.iter().map(|one| {
        let gaps = [("n", one.number.into()), ("day", one.published_at.date_text(lang()).into())];
        let title = tr("pack-supplement-of", &gaps);
        let to = href(paths::panels::Supplement(&panel.slug, meeting.id, one.number));
        let gaps = [("n", one.number.into())];
        view! {
            <section>
                <h3>{title}" "{is_new(one.published_at).then(|| view! { <Tag kind=TagKind::Waiting text=t("pack-new")/> })}</h3>
                {lines(items, &one.changes)}
                <p class="noprint"><a href=to>{tr("pack-supplement-take", &gaps)}</a></p>
            </section>
        }
    });
    let supplements = supplements.collect_view();
    let none = pack.supplements.is_empty();
    let pending = (!pack.pending.is_empty()).then(|| {
        let lines = lines(items, &pack.pending);
        view! { <Banner mood=Mood::Warn><p>{t("pack-pending")}</p>{lines}</Banner> }
    });
    let read = last_read.map(|at| tr("pack-read-on", &[("moment", at.moment_text(lang()).into())]));
    let (slug, id) = (panel.slug.clone(), meeting.id.to_string());
    view! {
        {said}
        {pending}
        {(!none).then(|| view! { <section><h2>{t("pack-supplements")}</h2>{supplements}</section> })}
        <div class="noprint">
            {read.map(|read| view! { <p class="soft">{read}</p> })}
            <Form<MarkRead>>
                <input type="hidden" name="slug" value=slug/>
                <input type="hidden" name="meeting" value=id/>
                <Button kind=ButtonKind::Quiet>{t("pack-mark-read")}</Button>
            </Form<MarkRead>>
        </div>
        {taking(panel, meeting, true)}
    }
    .into_any()
}

/// Links to the files.
fn taking(panel: &PanelName, meeting: &Meeting, published: bool) -> AnyView {
    let (slug, id) = (&panel.slug, meeting.id);
    let link = |to: String, key: &str| {
        let words = t(key);
        view! { <LinkButton href=to kind=ButtonKind::Quiet>{words}</LinkButton> }
    };
    let public = published.then(|| {
        view! {
            {link(href(paths::panels::PackPdf(slug, id).with("for", "public")), "pack-take-public-pdf")}
            {link(href(paths::panels::PackZip(slug, id).with("for", "public")), "pack-take-public-zip")}
        }
    });
    view! {
        <div class="row noprint">
            {link(href(paths::panels::PackPdf(slug, id)), "pack-take-pdf")}
            {link(href(paths::panels::PackZip(slug, id)), "pack-take-zip")}
            {public}
        </div>
    }
    .into_any()
}
