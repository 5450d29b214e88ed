//! The page around the page: who we are, where to go, the ways out, and what must be said first.
//!
//! It puts the flash and the error summary on top of `<main>` itself: pages need do neither.

use std::fmt::Display;

use leptos::prelude::*;

use super::{Banner, ErrorSummary, LanguageSwitch, Leave, Logo, Mood};
use crate::carried::carried;
use domain::{
    lang::Lang,
    paths::{self, Path},
};
use platform::i18n::{href, t};

/// Who a page is drawn for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Young people: large, one thing a screen, with *leave quickly* and *help now*.
    Young,
    /// Everybody.
    Public,
    /// Staff and members: dense, with their own menu.
    Staff,
    /// Nothing around it: posters and other things to print or project.
    Bare,
}

/// A place in the menu.
#[derive(Clone, Debug)]
pub struct NavLink {
    /// Ours, in the reader's language (`platform::i18n::href`).
    pub href: String,
    pub label: String,
    /// The reader is there.
    pub here: bool,
}

impl NavLink {
    /// To `path` of ours, from a page at `at` (both without the language's prefix).
    pub fn new(path: impl Display, label: impl Into<String>, at: &str) -> Self {
        let path = path.to_string();
        let here = at == path || at.strip_prefix(&path).is_some_and(|rest| rest.starts_with('/'));
        Self { href: href(path), label: label.into(), here }
    }
}

/// Of a place and one that lies under it, the reader is at the nearer one alone.
fn nearest(mut links: Vec<NavLink>) -> Vec<NavLink> {
    let longest = links.iter().filter(|link| link.here).map(|link| link.href.len()).max();
    for link in &mut links {
        link.here &= Some(link.href.len()) == longest;
    }
    links
}

/// Everything in `<body>`. `at` is this page's path without the language's prefix, `twins` its
/// addresses in the council's other languages.
#[component]
pub fn Frame(
    audience: Audience,
    #[prop(into)] council: String,
    #[prop(into)] at: String,
    twins: Vec<(Lang, String)>,
    /// The menu of staff and members; everybody else gets the public one.
    #[prop(optional)]
    links: Vec<NavLink>,
    /// Who is signed in and the way out, at the end of the menu.
    #[prop(optional_no_strip)]
    account: Option<AnyView>,
    /// The way to larger text, at the end of the page.
    #[prop(optional_no_strip)]
    look: Option<AnyView>,
    /// What the last action left to be said.
    #[prop(optional_no_strip)]
    flash: Option<String>,
    /// What staff are to see first, under the menu.
    #[prop(optional_no_strip)]
    bar: Option<AnyView>,
    /// Every page says that this is a demo.
    #[prop(optional)]
    demo: bool,
    /// A shared tablet that shows one survey, and where that begins: no menu, and every way out leads there.
    #[prop(optional_no_strip)]
    alone: Option<String>,
    children: Children,
) -> impl IntoView {
    let main = view! {
        <main id="content" tabindex="-1">
            {flash.map(|flash| view! { <Banner mood=Mood::Good live=true>{flash}</Banner> })}
            <ErrorSummary/>
            {children()}
        </main>
    };
    let class = match audience {
        Audience::Bare => return view! { <div class="page bare">{main}</div> }.into_any(),
        Audience::Young => "page young",
        Audience::Public => "page public",
        Audience::Staff => "page staff",
    };
    let links = nearest(if links.is_empty() { public_links(&at) } else { links });
    let home = alone.as_deref().map_or_else(|| href(paths::voices::Home), href);
    let away = alone.as_deref().map(href).unwrap_or_default();
    let foot =
        if alone.is_some() { alone_foot(&at).into_any() } else { foot(&at, audience, account.is_some()).into_any() };
    let menu = alone.is_none().then(|| {
        view! {
            <button class="menu" type="button" popovertarget="menu">{t("ui-menu")}</button>
            <nav class="nav" id="menu" popover="auto" aria-label=t("ui-menu")>{menu(links)}{account}</nav>
        }
    });
    view! {
        <div class=class>
            {first_button()}
            <a class="skip" href="#content">{t("ui-skip")}</a>
            <header class="top">
                <a class="brand" href=home><Logo/><span>{t("ui-name")}" "<small>{council}</small></span></a>
                {twins.into_iter().map(|(other, twin)| view! { <LanguageSwitch other=other twin=twin/> }).collect_view()}
                {menu}
            </header>
            {(audience == Audience::Young).then(|| view! { <Leave to=away/> })}
            {bar}
            {demo.then(|| view! { <aside class="demo" aria-label=t("ui-demo-label")>{t("ui-demo")}</aside> })}
            {main}
            <footer class="foot">{foot}{look}</footer>
        </div>
    }
    .into_any()
}

/// The ways off a page are buttons of its form then, and come before it: what *Enter* presses is the first of them.
fn first_button() -> Option<impl IntoView> {
    carried().map(|form| view! { <button class="vh" form=form.id tabindex="-1" aria-hidden="true"></button> })
}

fn menu(links: Vec<NavLink>) -> impl IntoView {
    let links = links.into_iter().map(|link| {
        view! { <li><a href=link.href aria-current=link.here.then_some("page")>{link.label}</a></li> }
    });
    view! { <ul>{links.collect_view()}</ul> }
}

fn public_links(at: &str) -> Vec<NavLink> {
    [
        (paths::voices::Tell.address(), t("ui-nav-tell")),
        (paths::responses::Join.address(), t("ui-nav-join")),
        (paths::voices::Follow.address(), t("ui-nav-follow")),
        (paths::pledge::Pledge.address(), t("ui-nav-pledge")),
        (paths::voices::Heard.address(), t("ui-nav-heard")),
    ]
    .map(|(path, label)| NavLink::new(path, label, at))
    .into()
}

fn foot(at: &str, audience: Audience, signed_in: bool) -> impl IntoView {
    let own = if signed_in {
        (paths::people::Account.address(), t("ui-nav-account"))
    } else {
        (paths::people::SignIn.address(), t("ui-foot-sign-in"))
    };
    // Wherever a child writes or reads what became of it.
    let advocate = (audience == Audience::Young).then(|| (paths::advocacy::Ask.address(), t("advocacy-get")));
    let links = [
        (paths::voices::Privacy.address(), t("ui-foot-privacy")),
        (paths::voices::Accessibility.address(), t("ui-foot-accessibility")),
        (paths::voices::Help.address(), t("ui-foot-help")),
        own,
    ];
    let links = advocate.into_iter().chain(links);
    menu(links.map(|(path, label)| NavLink::new(path, label, at)).collect())
}

/// Of a shared tablet: what young people may read, and the officer's way out.
fn alone_foot(at: &str) -> impl IntoView {
    let links = [
        (paths::voices::Privacy.address(), t("ui-foot-privacy")),
        (paths::voices::Accessibility.address(), t("ui-foot-accessibility")),
        (paths::voices::Help.address(), t("ui-foot-help")),
        (paths::responses::LeaveEvent.address(), t("responses-event-leave-link")),
    ];
    menu(links.map(|(path, label)| NavLink::new(path, label, at)).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{html, html_cy, refused};

    fn page(audience: Audience) -> AnyView {
        view! { <Frame audience=audience council="Afon Valley" at="/tell" twins=vec![(Lang::Cy, "/cy/tell".to_owned())]>"hello"</Frame> }.into_any()
    }

    #[test]
    fn young_people_always_have_the_ways_out() {
        let html = html(|| page(Audience::Young));
        assert!(html.contains(r#"id="leave""#) && html.contains(r#"href="/help""#), "{html}");
        assert!(html.contains(r#"<a href="/tell" aria-current="page">"#), "{html}");
        assert!(
            html.contains(r##"<a href="#content" class="skip">"##) && html.contains(r#"<main id="content""#),
            "{html}"
        );
        assert!(html.contains(r#"lang="cy" hreflang="cy" class="language">Cymraeg"#), "{html}");
    }

    #[test]
    fn staff_have_their_own_menu_and_posters_nothing() {
        let staff = html(|| {
            let links = vec![NavLink::new("/moderation", "Inbox", "/moderation/7")];
            view! { <Frame audience=Audience::Staff council="A" at="/moderation/7" twins=Vec::new() links=links>"x"</Frame> }
        });
        assert!(
            staff.contains(r#"<a href="/moderation" aria-current="page">Inbox</a>"#) && !staff.contains("leave"),
            "{staff}"
        );
        assert!(!html(|| page(Audience::Bare)).contains("<header"));
    }

    #[test]
    fn a_place_under_another_is_where_the_reader_is() {
        let here = |at: &str| -> Vec<bool> {
            let links = [NavLink::new("/claims", "Claims", at), NavLink::new("/claims/progress", "Progress", at)];
            nearest(links.into()).into_iter().map(|link| link.here).collect()
        };
        assert_eq!(here("/claims/progress"), [false, true]);
        assert_eq!(here("/claims/3"), [true, false]);
        assert_eq!(here("/panels"), [false, false]);
    }

    #[test]
    fn in_welsh_every_link_stays_welsh() {
        let html = html_cy(|| page(Audience::Young));
        let english = html.split("href=\"/").skip(1).filter(|rest| !rest.starts_with("cy")).count();
        assert_eq!(english, 0, "{html}");
    }

    #[test]
    fn on_a_shared_tablet_every_way_leads_back_to_the_survey() {
        let html = html(|| {
            let alone = Some("/s/K4M2PX?again=1".to_owned());
            view! { <Frame audience=Audience::Young council="A" at="/s/K4M2PX" twins=Vec::new() alone=alone>"x"</Frame> }
        });
        assert!(
            !html.contains("<nav class=\"nav\"") && !html.contains("bbc.co.uk") && !html.contains("/sign-in"),
            "{html}"
        );
        assert!(html.contains(r#"href="/s/K4M2PX?again=1" rel="noreferrer""#), "{html}");
        assert!(html.contains(r#"href="/event/leave""#) && html.contains(r#"href="/help""#), "{html}");
    }

    #[test]
    fn a_refused_form_is_summed_up_on_top() {
        let html = refused(&[], &["text"], || page(Audience::Young));
        assert!(html.contains(r#"tabindex="-1"><div role="alert""#), "{html}");
    }
}
