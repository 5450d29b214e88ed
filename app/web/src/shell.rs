//! Around every page: `<html>`, its files, the frame, and the pages for what went wrong.

use Role::{Clerk, Lead, Member, Officer, PanelMember, PledgeLead};
use leptos::prelude::*;

use crate::{
    page::Guarded,
    people::{actions::SignOut, going_on},
    responses::{event, text_size},
};
use domain::{
    error::AppError,
    paths::{self, Address},
    role::Role,
};
use platform::{
    guard::{CurrentUser, Grant},
    i18n::{href, lang, localize, other_lang, t, tr},
    request::{Carried, RejectedForm, RequestContext},
    session::COOKIE,
    settings::Settings,
};
use ui::{
    Button, ButtonKind, Empty, Frame, LinkButton, NavLink, Script,
    form::{self, Form},
    frame::Audience,
};

/// What stands above a page of staff.
pub struct Above {
    /// What they are to see first.
    pub bar: Option<AnyView>,
    /// First steps are left to do, for an administrator.
    pub steps_left: bool,
}

/// The whole document.
pub fn shell(
    req: &RequestContext,
    settings: &Settings,
    title: &str,
    audience: Audience,
    above: Above,
    body: AnyView,
) -> String {
    let services = &req.services;
    // On a shared tablet there is nowhere to go but this survey.
    let device = event::device(req);
    let who = req.who.get().cloned().flatten().filter(|_| audience == Audience::Staff);
    let back = req
        .cookie(COOKIE)
        .filter(|_| audience != Audience::Staff)
        .map(|_| view! { <a class="my-work" href=href(paths::people::Account)>{t("ui-nav-account")}</a> }.into_any());
    let account = who.clone().map(|who| {
        view! {
            <Form<SignOut> class="account">
                <a href=href(paths::people::Account)>{who.name}</a>
                <Button kind=ButtonKind::Plain>{t("ui-sign-out")}</Button>
            </Form<SignOut>>
        }
        .into_any()
    });
    let account = account.or(back);
    let links = who.as_ref().map(|who| links(who, &req.path, above.steps_left)).unwrap_or_default();
    let council = settings.council.get(req.lang).to_owned();
    text_size::keep_carried(req);
    let look = (audience == Audience::Young).then(|| text_size::control(req).into_any());
    let keep = keeps(audience, device.is_some());
    let framed = view! {
        <Frame
            look
            audience
            council
            at=req.path.clone()
            twins=req.twins()
            links
            account
            flash=req.flash()
            bar=above.bar.filter(|_| audience == Audience::Staff)
            demo=settings.demo
            alone=device.map(|device| device.shows.start())
        >
            {body}
        </Frame>
    }
    .into_any()
    .to_html();
    let framed = with_lost_words(req, framed);
    let problem = if form::has_errors() { format!("{} ", t("form-title-problem")) } else { String::new() };
    let title = format!("{problem}{title} · {}", t("ui-name"));
    // Bare pages are papers, and the preview of a survey.
    let staff = matches!(audience, Audience::Staff | Audience::Bare);
    let head = view! {
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>{title}</title>
        <link rel="stylesheet" href=services.asset("style.css")/>
        {staff.then(|| view! { <link rel="stylesheet" href=services.asset("staff.css")/> })}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
        <link rel="manifest" href="/manifest.webmanifest"/>
        <meta name="color-scheme" content="light dark"/>
        <meta name="robots" content="noindex"/>
        {(audience == Audience::Young).then(|| view! { <Script name="leave" defer=true/> })}
        {keep}
    }
    .to_html();
    // Only a page with an island pays for a bundle.
    let bundles = bundles(&framed);
    let framed = if bundles.is_empty() { unmarked(&framed) } else { framed };
    let wake: String = bundles.into_iter().map(|bundle| wake_islands(req, bundle)).collect();
    let head = unmarked(&head);
    let class = text_size::class(req).map(|class| format!(" class=\"{class}\"")).unwrap_or_default();
    // What the council writes in a language that the program does not speak is marked where it stands.
    let lang = req.lang.of_sentences().tag();
    format!("<!DOCTYPE html><html lang=\"{lang}\"{class}><head>{head}{wake}</head><body>{framed}</body></html>")
}

/// What keeps on this tab what is typed in a form until it is sent: a young person's, and one of staff that begins empty
/// (of one that is filled already, what was typed here would hide what somebody else has saved since). Never on a shared
/// tablet.
fn keeps(audience: Audience, shared: bool) -> Option<impl IntoView> {
    let keeps = matches!(audience, Audience::Young | Audience::Staff) && !shared;
    // The words of this page are what was typed, not what is kept; and nothing was sent.
    let typed = form::was_rejected().then_some("");
    keeps.then(|| view! { <Script name="keep" defer=true attr:data-typed=typed/> })
}

/// Without the marks by which islands find their place: in a title they would be read, and elsewhere
/// they are a tenth of a page. What people typed is escaped, so none of it looks like one.
fn unmarked(html: &str) -> String {
    html.replace("<!>", "")
}

/// Where somebody signed in may go.
fn links(who: &CurrentUser, at: &str, steps_left: bool) -> Vec<NavLink> {
    let first = steps_left.then(|| NavLink::new(paths::beginning::FirstSteps, t("beginning-title"), at));
    let mine = places().into_iter().filter(|place| place.roles.iter().any(|role| who.is(*role)));
    first.into_iter().chain(mine.map(|place| NavLink::new(place.address, t(place.label), at))).collect()
}

/// A place in the menu of staff.
struct Place {
    /// Any of these roles has it.
    roles: &'static [Role],
    address: Address,
    label: &'static str,
}

impl Place {
    /// For everybody who may open the page.
    fn of<P: Guarded>(page: P, label: &'static str) -> Self {
        Self { roles: P::Grant::ROLES, address: page.address(), label }
    }

    /// For some of those who may open the page; the others come to it from another one.
    fn some<P: Guarded>(page: P, roles: &'static [Role], label: &'static str) -> Self {
        debug_assert!(roles.iter().all(|role| P::Grant::ROLES.contains(role)), "whoever is led there may open it");
        Self { roles, address: page.address(), label }
    }

    /// A public page, for those who come by it in no other way.
    fn public<P: Guarded>(page: P, roles: &'static [Role], label: &'static str) -> Self {
        const { assert!(P::Grant::OPEN, "whoever is led there may open it") };
        Self { roles, address: page.address(), label }
    }
}

/// The menu of staff, in its order.
fn places() -> [Place; 20] {
    [
        Place::of(paths::desk::Desk, "desk-title"),
        Place::of(paths::moderation::Queue, "ui-nav-moderation"),
        Place::of(paths::safeguarding::Concerns, "ui-nav-concerns"),
        Place::of(paths::surveys::List, "ui-nav-surveys"),
        Place::public(paths::results::List, &[Lead, PanelMember, Clerk, PledgeLead], "ui-nav-results"),
        Place::of(paths::panels::List, "ui-nav-panels"),
        Place::of(paths::joining::List, "ui-nav-joining"),
        Place::of(paths::performance::List, "performance-nav"),
        Place::of(paths::pledge::Verdicts, "ui-nav-verdicts"),
        Place::of(paths::pledge::Claims, "ui-nav-claims"),
        Place::some(paths::pledge::Progress, &[Member, Officer, PledgeLead], "ui-nav-progress"),
        Place::public(paths::pledge::Pledge, &[Member], "ui-nav-pledge"),
        Place::some(paths::pledge::Editions, &[Member, PledgeLead], "ui-nav-editions"),
        Place::of(paths::pledge::Inspections, "ui-nav-inspection"),
        Place::of(paths::advocacy::Counts, "advocacy-nav"),
        Place::of(paths::people::People, "ui-nav-people"),
        Place::of(paths::people::Settings, "ui-nav-settings"),
        Place::of(paths::people::Outbox, "ui-nav-outbox"),
        Place::of(paths::people::Audit, "ui-nav-audit"),
        Place::of(paths::people::Account, "ui-nav-account"),
    ]
}

/// The bundles with the islands of this page. What people typed is escaped, so none of it looks like an island.
fn bundles(page: &str) -> Vec<&'static str> {
    let has = |island: &str| page.contains(&format!("<leptos-island data-component=\"{island}_"));
    let own_phone = has("OfflineSurvey");
    let all = [
        // It has the words of danger too: both are on that page, and one bundle is lighter than two.
        ("offline-survey", own_phone),
        ("words-help", has("WordsHelp") && !own_phone),
        ("staff", has("Redactor") || has("WordingHints")),
    ];
    all.into_iter().filter(|(_, is_needed)| *is_needed).map(|(bundle, _)| bundle).collect()
}

/// Loads a bundle when the browser has nothing better to do.
fn wake_islands(req: &RequestContext, bundle: &str) -> String {
    let [js, wasm] = ["js", "wasm"].map(|kind| req.services.asset(&format!("{bundle}.{kind}")));
    let loader = view! { <Script name="islands" attr:data-js=js attr:data-wasm=wasm/> }.to_html();
    unmarked(&loader)
}

/// Title and body of the page for an error: what happened, and a way on.
pub fn error_page(error: &AppError) -> (String, AnyView) {
    let (key, text) = match error {
        AppError::SignIn if form::was_rejected() => ("error-signed-out", t("error-signed-out-text")),
        AppError::SignIn => ("error-sign-in", t("error-sign-in-text")),
        AppError::Forbidden => ("error-forbidden", t("error-forbidden-text")),
        AppError::OtherSite => ("error-other-site", t("error-other-site-text")),
        AppError::NotFound => ("error-not-found", t("error-not-found-text")),
        AppError::Gone(sentence) => ("error-gone", localize(sentence)),
        AppError::Conflict(sentence) => ("error-conflict", localize(sentence)),
        AppError::TooMany => ("error-too-many", t("error-too-many-text")),
        AppError::Unavailable if form::was_rejected() => ("error-unavailable", t("error-unavailable-text")),
        AppError::Unavailable => ("error-unavailable", t("error-unavailable-page")),
        AppError::Invalid(problems) => {
            let whole = problems.iter().find(|problem| problem.field.is_empty());
            ("error-invalid", whole.map_or_else(|| t("error-invalid-text"), |problem| localize(&problem.sentence)))
        }
        AppError::Internal => ("error-internal", t("error-internal-text")),
    };
    let title = t(key);
    let req = RequestContext::current();
    let way_on = match (error, &req.failed) {
        // A session that ended while somebody wrote: signing in leads back to the form with its words.
        (AppError::SignIn, Some(failed)) if !is_secret(failed) => {
            going_on::sign_in_with(&open_values(failed), &req.query("from").unwrap_or_default()).into_any()
        }
        (AppError::SignIn, _) => {
            let to = href(paths::way_in(paths::people::SignIn, Some(&req.current_url())));
            view! { <LinkButton href=to>{t("error-way-sign-in")}</LinkButton> }.into_any()
        }
        (AppError::Gone(said), _) if said.key.starts_with("people-link-") => {
            let again = href(paths::way_in(paths::people::SignIn, req.query("to").as_deref()));
            view! { <LinkButton href=again>{t("people-link-again")}</LinkButton> }.into_any()
        }
        _ => view! { <LinkButton href=href(paths::voices::Home)>{t("error-way-home")}</LinkButton> }.into_any(),
    };
    let number = req.number.as_ref().filter(|_| matches!(error, AppError::Internal | AppError::Unavailable));
    let number = number.map(|number| tr("error-number", &[("number", number.0.clone().into())]));
    let body = view! {
        <Empty title=title.clone() text heading=true>{way_on}</Empty>
        {number.map(|number| view! { <p class="soft">{number}</p> })}
        {kept(matches!(error, AppError::SignIn))}
    };
    (title, body.into_any())
}

/// What was typed into a form that could not be taken, to send again or to copy: nothing said is lost.
/// `signs_in`: there is a way to sign in with them, and trying again without would be refused again.
fn kept(signs_in: bool) -> Option<impl IntoView> {
    let failed = RequestContext::current().failed.clone().filter(|failed| !is_secret(failed))?;
    let values = open_values(&failed);
    let words: Vec<_> = values.iter().filter(|(name, value)| is_words(name, value)).map(|(_, v)| v.clone()).collect();
    let words = words.into_iter().map(|words| {
        let tag = other_lang(lang(), &words);
        view! { <blockquote class="kept-words" dir="auto" lang=tag>{words}</blockquote> }
    });
    let words = words.collect_view();
    // Without its key the form would be refused again: the link leads back to it.
    if signs_in || values.len() < failed.values.len() {
        return Some(view! { <section class="kept">{words}</section> }.into_any());
    }
    let again = view! {
        <form method="post" action=form::action_path(&failed.action) class="kept">
            {words}
            {values.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view()}
            <button class="button">{t("error-try-again")}</button>
        </form>
    };
    Some(again.into_any())
}

/// Whether somebody may have written it: not what the form itself brings along.
fn is_words(name: &str, value: &str) -> bool {
    let is_key = value.chars().all(|c| c.is_ascii_hexdigit() || c == '-');
    let brought = ["once", "read", "sitting", "slug", Carried::PAGE].contains(&name);
    let several = value.split_whitespace().nth(1).is_some();
    (value.len() > 20 || several) && !is_key && !brought
}

/// A page that is drawn again for a refused form, and has no place any more for some of what was typed in it: the words
/// are below the refusal then, to copy them from there.
fn with_lost_words(req: &RequestContext, page: String) -> String {
    let refused = req.failed.as_ref().filter(|failed| !failed.is_carried() && !is_secret(failed));
    let words = refused.map(|failed| lost(&open_values(failed), &page)).unwrap_or_default();
    let below = page.find("class=\"errors\"").and_then(|at| Some(at + page[at..].find("</div>")? + "</div>".len()));
    let Some(below) = below.filter(|_| !words.is_empty()) else { return page };
    let words = words.into_iter().map(|words| {
        let tag = other_lang(lang(), &words);
        view! { <blockquote class="kept-words" dir="auto" lang=tag>{words}</blockquote> }
    });
    let words = words.collect_view();
    let kept = view! { <section class="kept"><p>{t("form-words-lost")}</p>{words}</section> }.to_html();
    format!("{}{kept}{}", &page[..below], &page[below..])
}

/// Of what was typed that which is nowhere on the page.
fn lost(values: &[(String, String)], page: &str) -> Vec<String> {
    let in_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&amp;", "&")];
    let read = signs.into_iter().fold(page.to_owned(), |read, (code, sign)| read.replace(code, sign));
    let read = in_line(&read);
    let typed = values.iter().filter(|(name, value)| is_words(name, value));
    typed.filter(|(_, value)| !read.contains(&in_line(value))).map(|(_, value)| value.clone()).collect()
}

/// The key of a link, as a form carries it.
const KEY: &str = "token";

/// Nothing comes back in a page of a form with a password, and of the button of a link that signs in.
fn is_secret(failed: &RejectedForm) -> bool {
    let has = |field: &str| failed.values.iter().any(|(name, _)| name == field);
    has("password") || (has(KEY) && failed.action.starts_with("/do/people/"))
}

/// What was typed in a form, and what it brought along, without the key of a link.
fn open_values(failed: &RejectedForm) -> Vec<(String, String)> {
    failed.values.iter().filter(|(name, _)| name != KEY).cloned().collect()
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use domain::{ids::PersonId, lang::Lang};
    use rstest::rstest;

    use super::*;

    /// Each island that is written in `app/islands`, with its crate's folder.
    fn islands() -> Vec<(String, String)> {
        let mut all = Vec::new();
        let crates = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../islands")).unwrap();
        for folder in crates.map(|entry| entry.unwrap().path()) {
            for file in fs::read_dir(folder.join("src")).unwrap().map(|entry| entry.unwrap().path()) {
                let code = fs::read_to_string(file).unwrap_or_default();
                let named =
                    code.split("#[island]").skip(1).filter_map(|rest| rest.split_once("fn ")?.1.split('(').next());
                let bundle = folder.file_name().unwrap().to_string_lossy();
                all.extend(named.map(|island| (island.to_owned(), bundle.clone().into_owned())));
            }
        }
        all
    }

    fn drawn(island: &str) -> String {
        format!("<main><leptos-island data-component=\"{island}_123\"></leptos-island></main>")
    }

    #[test]
    fn words_are_lost_where_the_page_has_no_place_for_them() {
        let typed = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let values = [
            typed("words", "He said \"no\" & left.\r\nTwice"),
            typed("slug", "corporate-parenting-panel"),
            typed("once", "0123456789abcdef0123456789abcdef"),
            typed("answer", "later"),
            typed("key", &"0123456789abcdef".repeat(4)),
        ];
        let drawn = "<textarea name=\"words\">\nHe said &quot;no&quot; &amp; left.\nTwice</textarea>";
        assert!(lost(&values, drawn).is_empty());
        assert_eq!(lost(&values, "<p>It was answered already.</p>"), [values[0].1.clone()]);
    }

    #[test]
    fn a_page_loads_the_bundle_of_each_of_its_islands_and_no_other() {
        let islands = islands();
        assert!(islands.contains(&("WordsHelp".into(), "words-help".into())), "{islands:?}");
        for (island, bundle) in islands {
            assert_eq!(bundles(&drawn(&island)), [bundle], "{island}");
        }
        assert_eq!(bundles(&(drawn("OfflineSurvey") + &drawn("WordsHelp"))), ["offline-survey"]);
        assert_eq!(bundles(&(drawn("Redactor") + &drawn("WordsHelp"))), ["words-help", "staff"]);
        assert!(bundles("<p>&lt;leptos-island data-component=\"WordsHelp_1\"></p>").is_empty());
    }

    /// As it is drawn, so that the name is found where it is looked for.
    #[test]
    fn an_island_is_drawn_under_its_name() {
        let words = || view! { <words_help::WordsHelp/> };
        assert_eq!(bundles(&ui::testing::html(words)), ["words-help"]);
    }

    #[rstest]
    #[case(&[Role::Member], &["/desk", "/surveys", "/panels", "/performance", "/verdicts", "/claims/progress", "/pledge", "/editions", "/account"])]
    #[case(&[Role::Officer], &[
        "/desk", "/moderation", "/concerns", "/surveys", "/panels", "/joining", "/performance", "/claims",
        "/claims/progress", "/advocates", "/people", "/account",
    ])]
    #[case(&[Role::Lead], &["/desk", "/concerns", "/results", "/claims", "/claims/inspection", "/advocates", "/account"])]
    #[case(&[Role::Inspector], &["/desk", "/account"])]
    #[case(&[Role::PanelMember], &["/desk", "/results", "/panels", "/performance", "/claims", "/account"])]
    #[case(&[Role::Clerk], &["/desk", "/results", "/panels", "/performance", "/claims", "/account"])]
    #[case(&[Role::PledgeLead], &[
        "/desk", "/results", "/panels", "/performance", "/claims", "/claims/progress", "/editions", "/claims/inspection", "/account",
    ])]
    #[case(&[Role::Admin], &[
        "/desk", "/claims/inspection", "/advocates", "/people", "/settings", "/outbox", "/audit", "/account",
    ])]
    #[case(&[Role::Lead, Role::Admin], &[
        "/desk", "/concerns", "/results", "/claims", "/claims/inspection", "/advocates", "/people", "/settings",
        "/outbox", "/audit", "/account",
    ])]
    #[case(&[], &[])]
    fn each_role_has_its_menu(#[case] roles: &[Role], #[case] menu: &[&str]) {
        let who = CurrentUser { id: PersonId::new(), name: "A".to_owned(), lang: Lang::En, roles: roles.to_vec() };
        let links = |steps_left| links(&who, "/", steps_left).into_iter().map(|link| link.href).collect::<Vec<_>>();
        assert_eq!(links(false), menu);
        assert_eq!(links(true), [&["/first-steps"][..], menu].concat());
    }
}
