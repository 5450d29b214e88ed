//! The queue: one list of everything people wrote. It shows what there is, never what was said:
//! words are read by whoever claims them, and that is written down.

use std::collections::{HashMap, HashSet};

use leptos::prelude::*;

use super::{Themes, keys, other_lang, source_words, state_tag};
use crate::{
    error::AppError,
    form::Form,
    i18n::{href, t, tr},
    ids::{PersonId, VoiceId},
    moderation::{
        actions::{Claim, Next},
        rules::reference,
    },
    page::{Answer, Audience, Req, html},
    people,
    platform::guard::{Officer, require},
    safeguarding,
    time::Timestamp,
    ui::{Button, ButtonKind, Empty, Head, LinkButton, NavLink, Pagination, Table, Tag, TagKind},
    voices::{
        model::VoiceState,
        review::{PAGE, Pile, Queued, piles, queue},
    },
};

pub async fn show() -> Result<Answer, AppError> {
    let cx = require::<Officer>().await?;
    let req = Req::current();
    let pile = match req.asked("state") {
        None => Pile::default(),
        Some(key) => Pile::parse(&key).ok_or(AppError::NotFound)?,
    };
    let page = req.asked("page").and_then(|n| n.parse().ok()).unwrap_or(1).max(1);
    let (rows, total) = queue(&cx, pile, page).await?;
    let counts = piles(&cx).await?;
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let concerned = safeguarding::store::concerned(cx.db(), &ids).await?;
    let officers: Vec<_> = rows.iter().filter_map(|row| row.claim.map(|claim| claim.by)).collect();
    let seen = Seen {
        names: people::store::names(cx.db(), &officers).await?,
        themes: Themes::load(&cx).await?,
        concerned,
        me: cx.me()?,
        now: cx.now(),
    };
    let waiting = counts.get(&Pile::Waiting).copied().unwrap_or(0);
    let title = t("moderation-title");
    let list = if rows.is_empty() {
        view! { <Empty title=t(&format!("moderation-empty-{}", pile.key()))/> }.into_any()
    } else {
        table(pile, rows, &seen)
    };
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <div class="row apart">
                <h1>{title}</h1>
                {(waiting > 0).then(|| view! {
                    <Form<Next>><Button>{t("moderation-next")}</Button></Form<Next>>
                })}
            </div>
            <p class="soft">{tr("moderation-waiting", &[("n", waiting.into())])}</p>
            {tabs(pile, &counts)}
            {list}
            <Pagination page pages=total.div_ceil(PAGE) path=href(&address(pile))/>
            <p><LinkButton href=href("/moderation/shared") kind=ButtonKind::Quiet>{t("moderation-to-panels")}</LinkButton></p>
            <p><a href=href("/moderation/words")>{t("voices-danger-link")}</a></p>
            {keys(&[("j", "moderation-key-down"), ("k", "moderation-key-up"), ("c", "moderation-key-claim")])}
        },
    )
}

/// What a row needs to know besides itself.
struct Seen {
    names: HashMap<PersonId, String>,
    themes: Themes,
    concerned: HashSet<VoiceId>,
    me: PersonId,
    now: Timestamp,
}

fn address(pile: Pile) -> String {
    if pile == Pile::default() { "/moderation".to_owned() } else { format!("/moderation?state={}", pile.key()) }
}

fn tabs(here: Pile, counts: &HashMap<Pile, i64>) -> impl IntoView + use<> {
    let links = Pile::ALL.map(|pile| {
        let n = counts.get(&pile).copied().unwrap_or(0);
        let link = NavLink {
            href: href(&address(pile)),
            label: t(&format!("moderation-pile-{}", pile.key())),
            here: pile == here,
        };
        view! { <li><a href=link.href aria-current=link.here.then_some("page")>{link.label}" ("{n}")"</a></li> }
    });
    view! { <nav aria-label=t("moderation-piles")><ul class="pages">{links.collect_view()}</ul></nav> }
}

fn table(pile: Pile, rows: Vec<Queued>, seen: &Seen) -> AnyView {
    let head = ["what", "theme", "waiting", "notes", "who", "do"];
    let head = head.map(|column| match (column, pile) {
        ("waiting", Pile::Shared | Pile::NotShared) => Head::new(t("moderation-head-decided")),
        _ => Head::new(t(&format!("moderation-head-{column}"))),
    });
    let rows = rows.into_iter().map(|row| cells(&row, seen)).collect();
    let caption = t(&format!("moderation-pile-{}", pile.key()));
    view! { <div class="queue"><Table caption head=head.into() rows/></div> }.into_any()
}

fn cells(row: &Queued, seen: &Seen) -> Vec<AnyView> {
    let lang = crate::i18n::lang();
    let at = row.decided_at.unwrap_or(row.created_at);
    let claim = row.claim.filter(|claim| row.state == VoiceState::InReview && !claim.has_lapsed(seen.now));
    let mine = claim.is_some_and(|claim| claim.by == seen.me);
    let to = href(&format!("/moderation/{}", row.id));
    let what = format!("{} {}", source_words(row.source), reference(row.id));
    let who = claim.map(|claim| {
        let name = seen.names.get(&claim.by).cloned().unwrap_or_default();
        let until = claim.until.in_london().strftime("%H:%M").to_string();
        if mine {
            tr("moderation-yours", &[("until", until.into())])
        } else {
            tr("moderation-theirs", &[("name", name.into()), ("until", until.into())])
        }
    });
    let free = matches!(row.state, VoiceState::New | VoiceState::Held | VoiceState::InReview) && claim.is_none();
    let (id, this) = (row.id.to_string(), what.clone());
    let act = if free {
        view! {
            <Form<Claim>>
                <input type="hidden" name="voice" value=id/>
                <Button kind=ButtonKind::Quiet>{t("moderation-claim")}<span class="vh">" "{this}</span></Button>
            </Form<Claim>>
        }
        .into_any()
    } else if mine {
        view! { <LinkButton href=to.clone()>{t("moderation-go-on")}<span class="vh">" "{this}</span></LinkButton> }
            .into_any()
    } else {
        ().into_any()
    };
    let notes = view! {
        <div class="row">
            {row.flagged.then(|| view! { <Tag kind=TagKind::Alarm text=t("moderation-flagged")/> })}
            {seen.concerned.contains(&row.id).then(|| view! { <Tag kind=TagKind::Alarm text=t("moderation-concerned")/> })}
            {row.has_picture.then(|| view! { <Tag text=t("moderation-picture")/> })}
            {other_lang(row.lang).map(|_| view! { <Tag text=t(&format!("moderation-in-{}", row.lang.tag()))/> })}
        </div>
    };
    vec![
        view! { <a href=to>{what}</a> }.into_any(),
        seen.themes.name(row.theme.as_deref()).into_any(),
        at.ago_text(seen.now, lang).into_any(),
        notes.into_any(),
        who.map_or_else(
            || {
                state_tag(if free && row.state == VoiceState::InReview { VoiceState::New } else { row.state })
                    .into_any()
            },
            IntoAny::into_any,
        ),
        act,
    ]
}
