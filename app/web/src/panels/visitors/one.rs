//! `/meetings/{id}`: what everybody may read of a public meeting.

use leptos::prelude::*;

use crate::{
    page::{PageResponse, html},
    panels::{
        minutes::content::{heading, restricted_note, standing},
        packs::{content::change_text, status::sentences},
        pages::{agenda, day, kind_word, state_tag, time_word, up},
    },
};
use domain::{
    error::AppError,
    ids::MeetingId,
    panels::model::{ItemState, MeetingState},
    paths,
};
use platform::{
    guard::{Visitor, require},
    i18n::{InWords as _, LangText, href, lang, t, tr},
    request::RequestContext,
};
use store::panels::{
    Item, Meeting,
    access::Reader,
    minutes::{Minutes, Section},
    pack::{self, Pack},
    visitors,
};
use ui::{Banner, ButtonKind, Fact, Facts, LinkButton, Mood, frame::Audience};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let id: MeetingId = RequestContext::current().parse("id")?;
    let (panel, meeting) = visitors::meeting(&cx, id).await?;
    let cancelled = meeting.state == MeetingState::Cancelled;
    let anybody = Reader::anybody();
    let items = if cancelled { Vec::new() } else { store::panels::agenda::items_for(&cx, id, &anybody).await? };
    let pack = if cancelled { None } else { pack::pack(&cx, id, &anybody).await? };
    let minutes = visitors::minutes(&cx, &meeting).await?;
    let title = tr("panels-meeting-title", &[("day", day(&meeting.held_on).into())]);
    let theme = LangText::of(&meeting.theme);
    let facts = vec![
        Fact::new(t("panels-time"), time_word(&meeting)),
        Fact::new(t("panels-place"), meeting.place.clone()),
        Fact::new(t("panels-kind"), kind_word(&meeting)),
        Fact::new(t("panels-state"), state_tag(meeting.state)),
    ];
    let published = pack.map(|pack| papers(&meeting, &items, &pack));
    let list = (!cancelled).then(|| list(&meeting, items));
    let minutes = minutes.map(|found| minuted(&meeting, found));
    html(
        title.clone(),
        Audience::Public,
        view! {
            {up(paths::panels::PublicMeetings, t("visitors-title"))}
            {cancelled.then(|| view! { <Banner mood=Mood::Bad>{t("panels-cancelled")}</Banner> })}
            <p class="over">{LangText::of(&panel.name)}</p>
            <h1>{title}</h1>
            {(!theme.is_empty()).then(|| view! { <p>{theme}</p> })}
            <Facts facts=facts/>
            {published}
            {list}
            {minutes}
        },
    )
}

/// When the papers were published, what came after, and the files.
fn papers(meeting: &Meeting, items: &[Item], pack: &Pack) -> AnyView {
    let said = sentences(meeting, pack).join(" ");
    let number = |id| items.iter().position(|item| Some(item.id) == id).map(|at| at + 1);
    let supplements = pack.supplements.iter().map(|one| {
        let gaps = [("n", one.number.into()), ("day", one.published_at.date_text(lang()).into())];
        let title = tr("pack-supplement-of", &gaps);
        let lines = one.changes.iter().map(|change| {
            let words = change_text(change, number(change.item));
            view! { <li dir="auto">{words}</li> }
        });
        let lines = lines.collect_view();
        let to = href(paths::panels::PublicSupplement(meeting.id, one.number));
        let take = tr("pack-supplement-take", &[("n", one.number.into())]);
        view! { <section><h3>{title}</h3><ul>{lines}</ul><p class="noprint"><a href=to>{take}</a></p></section> }
    });
    let supplements = supplements.collect_view();
    let none = pack.supplements.is_empty();
    let link = |to: String, key: &str| {
        let words = t(key);
        view! { <LinkButton href=to kind=ButtonKind::Quiet>{words}</LinkButton> }
    };
    view! {
        <section>
            <h2>{t("visitors-papers")}</h2>
            <p class="soft">{said}</p>
            <div class="row noprint">
                {link(href(paths::panels::PublicPack(meeting.id)), "pack-take-pdf")}
                {link(href(paths::panels::PublicZip(meeting.id)), "pack-take-zip")}
            </div>
            {(!none).then(|| view! { <div>{supplements}</div> })}
        </section>
    }
    .into_any()
}

/// The agenda without who leads: that may be a child.
fn list(meeting: &Meeting, items: Vec<Item>) -> AnyView {
    let items: Vec<_> = items.into_iter().map(|item| Item { led_by: String::new(), ..item }).collect();
    let times = agenda::times(meeting, &items);
    let rows = items.into_iter().enumerate().map(|(at, item)| {
        let withdrawn = item.state == ItemState::Withdrawn;
        let tag = withdrawn.then(|| crate::panels::pages::item_tag(item.state));
        let starts = times.as_ref().and_then(|times| times.starts.get(at));
        view! {
            <li>
                <h3>{LangText::of(&item.title)}</h3>
                {tag}
                {agenda::details(&item, starts)}
            </li>
        }
    });
    view! {
        <section><h2>{t("panels-agenda")}</h2><div class="agenda"><ol>{rows.collect_view()}</ol></div></section>
    }
    .into_any()
}

fn minuted(meeting: &Meeting, found: Minutes) -> AnyView {
    let said = standing(meeting, &found);
    let sections: Vec<_> = found.sections.into_iter().map(section).collect();
    let to = href(paths::panels::PublicMinutes(meeting.id));
    view! {
        <section id="minutes">
            <h2>{t("minutes-link")}</h2>
            <p>{said}</p>
            <p class="noprint"><LinkButton href=to kind=ButtonKind::Quiet>{t("minutes-pdf")}</LinkButton></p>
            {sections}
        </section>
    }
    .into_any()
}

fn section(one: Section) -> AnyView {
    let title = heading(&one);
    if one.restricted {
        return view! { <section><h3>{t("agenda-restricted")}</h3><p class="soft">{restricted_note(&one)}</p></section> }
            .into_any();
    }
    let text = LangText::of(&one.text);
    view! { <section><h3>{title}</h3><div class="written" dir="auto">{text}</div></section> }.into_any()
}
