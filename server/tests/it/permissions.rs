//! Who may do what (docs/domain.md, *Roles*), over every page and every action there is.
//!
//! Each is asked for as a visitor and as each role. Somebody who may not gets 403; somebody who may
//! gets anything but 403 and 500: ids here are made up, so 404 and 422 are fine. A page or an
//! action that does not stand here fails: nothing is public by being forgotten.

use std::collections::BTreeSet;

use domain::{
    error::AppError,
    role::Role::{self, Admin, Clerk, Inspector, Lead, Member, Officer, PanelMember, PledgeLead},
};
use reqwest::{Method, header};
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::Browser,
};

#[derive(Clone, Copy)]
pub enum May {
    Everybody,
    These(&'static [Role]),
}
use May::{Everybody, These};

const SIGNED_IN: May = These(&Role::ALL);
/// Members have no password.
const STAFF: May = These(&[Officer, Lead, PanelMember, Clerk, PledgeLead, Admin, Inspector]);
/// An inspector does not sign what they inspect.
const SIGNATORIES: May = These(&[Member, Officer, Lead, PanelMember, Clerk, PledgeLead, Admin]);
const INSPECTION: May = These(&[Lead, PledgeLead, Admin]);
const ADMIN: May = These(&[Admin]);
const AUTHORS: May = These(&[Member, Officer]);
const PANEL_READERS: May = These(&[Member, Officer, PanelMember, Clerk, PledgeLead]);
const CLERK: May = These(&[Clerk]);
/// Who of them may read, write or release is the panel's to say (`store::panels::saying`).
const RELEASERS: May = These(&[Officer, PanelMember, Clerk]);
const CLAIM_READERS: May = These(&[Officer, Lead, PanelMember, Clerk, PledgeLead]);
const DRAFTERS: May = These(&[Member, PledgeLead]);
const OFFICER: May = These(&[Officer]);
const LEAD: May = These(&[Lead]);
const COUNTING: May = These(&[Member, Officer, Lead, PanelMember, Clerk, PledgeLead]);
const CONCERNS: May = These(&[Officer, Lead]);
const DUTY: May = These(&[Lead, Admin]);
const ERASERS: May = These(&[Officer, Lead, Admin]);
/// Which of them may agree to a role is asked of each request (`people::giving`).
const ROLE_GIVERS: May = These(&[Lead, Admin]);

/// Every page. `{…}` in a path is filled by what `filled` says.
const PAGES: &[(&str, May)] = &[
    // voices
    ("/", Everybody),
    ("/tell", Everybody),
    ("/tell/done", Everybody),
    ("/follow", Everybody),
    ("/follow/{id}/withdraw", Everybody),
    ("/follow/{id}/more", Everybody),
    ("/follow/{id}/correct", Everybody),
    ("/heard", Everybody),
    ("/help", Everybody),
    ("/away", Everybody),
    ("/help/words", Everybody),
    ("/moderation/words", OFFICER),
    ("/moderation/enter", OFFICER),
    ("/moderation/enter/done", OFFICER),
    ("/moderation/enter/batch", OFFICER),
    ("/moderation/enter/batch/{id}", OFFICER),
    ("/moderation/enter/template.csv", OFFICER),
    ("/privacy", Everybody),
    ("/accessibility", Everybody),
    ("/pictures/{id}/{size}", Everybody),
    // advocacy: the service's page is opened by the key in its address
    ("/advocate", Everybody),
    ("/advocate/done", Everybody),
    ("/advocate/{id}/{token}", Everybody),
    ("/advocates", These(&[Officer, Lead, Admin])),
    // complaints: the manager's page is opened by the key in its address
    ("/follow/{id}/complaint", Everybody),
    ("/complaint/{id}/{token}", Everybody),
    // people
    ("/sign-in", Everybody),
    ("/sign-in/sent", Everybody),
    ("/sign-in/password", Everybody),
    ("/sign-in/{token}", Everybody),
    ("/account", SIGNED_IN),
    ("/people", These(&[Officer, Admin])),
    ("/people/{id}", ADMIN),
    ("/roles", ROLE_GIVERS),
    ("/roles/{id}", ROLE_GIVERS),
    ("/settings", ADMIN),
    ("/outbox", ADMIN),
    ("/audit", ADMIN),
    ("/audit.csv", ADMIN),
    ("/first-steps", ADMIN),
    ("/desk", SIGNED_IN),
    ("/desk/search", These(&[Member, Officer, PanelMember, Clerk, PledgeLead, Admin])),
    ("/themes", ADMIN),
    // surveys
    ("/surveys", AUTHORS),
    ("/surveys/new", AUTHORS),
    ("/surveys/new/file", AUTHORS),
    ("/surveys/{code}/definition.json", AUTHORS),
    ("/surveys/{code}", AUTHORS),
    ("/surveys/{code}/details", AUTHORS),
    ("/surveys/{code}/question/new", AUTHORS),
    ("/surveys/{code}/question/{id}", AUTHORS),
    ("/surveys/{code}/question/{id}/words", AUTHORS),
    ("/surveys/{code}/pictures", AUTHORS),
    ("/surveys/pictures/{id}", Everybody),
    ("/surveys/{code}/question/{id}/sound", AUTHORS),
    ("/surveys/sounds/{id}", Everybody),
    ("/surveys/{code}/section/new", AUTHORS),
    ("/surveys/{code}/section/{id}", AUTHORS),
    ("/surveys/{code}/when/{id}", AUTHORS),
    ("/surveys/{code}/paths", AUTHORS),
    ("/surveys/{code}/comment", AUTHORS),
    ("/surveys/{code}/preview", AUTHORS),
    ("/surveys/{code}/paper", AUTHORS),
    ("/surveys/{code}/paper/type", OFFICER),
    ("/surveys/{code}/poster", AUTHORS),
    ("/surveys/{code}/who", AUTHORS),
    ("/surveys/{code}/cards", OFFICER),
    ("/surveys/{code}/cards/sheet", OFFICER),
    // pledge
    ("/pledge", Everybody),
    ("/pledge/{n}", Everybody),
    ("/verdicts", These(&[Member])),
    ("/pledge/say", Everybody),
    ("/claims", CLAIM_READERS),
    ("/claims/rounds", COUNTING),
    ("/claims/progress", COUNTING),
    ("/claims/rounds/{id}/cards", OFFICER),
    ("/claims/rounds/{id}/cards/sheet", OFFICER),
    ("/claims/{n}", CLAIM_READERS),
    ("/claims/issuing", These(&[PledgeLead])),
    ("/claims/issuing/pack.pdf", These(&[PledgeLead])),
    ("/pledge/leaflet.pdf", Everybody),
    // Of a claim that is released; before that for those who read claims.
    ("/pledge/evidence/{id}", Everybody),
    ("/editions", COUNTING),
    ("/editions/{id}", COUNTING),
    ("/editions/{id}/adopt", These(&[PledgeLead])),
    ("/editions/outcomes/{id}", DRAFTERS),
    ("/editions/statements/{id}", DRAFTERS),
    ("/editions/statements/{id}/sound", DRAFTERS),
    ("/pledge/sounds/{id}", Everybody),
    ("/offer", Everybody),
    ("/pledge/editions/{id}", Everybody),
    ("/pledge/statements/{id}", Everybody),
    // One that is not released is for those who read drafts (`store::pledge::reporting`).
    ("/pledge/report", Everybody),
    ("/pledge/report/{id}", Everybody),
    ("/pledge/report/{id}/report.pdf", Everybody),
    ("/claims/inspection", INSPECTION),
    // An inspector has those that were given to them (`store::pledge::inspection`).
    ("/claims/inspection/{id}/pack.zip", These(&[Lead, PledgeLead, Admin, Inspector])),
    ("/pledge/report/{id}/report.docx", Everybody),
    ("/open", Everybody),
    ("/open/pledge.json", Everybody),
    ("/open/pledge.csv", Everybody),
    ("/open/pledge.schema.json", Everybody),
    ("/open/pledge.svg", Everybody),
    ("/open/widget", Everybody),
    ("/pledge/sign", SIGNATORIES),
    // Opened by the key in its address.
    ("/pledge/sign/{key}", Everybody),
    ("/pledge/signatures", Everybody),
    ("/pledge/signatures/{id}/certificate.pdf", Everybody),
    ("/pledge/poster.pdf", Everybody),
    // Of panel members, those who chair see who has not signed (`store::pledge::signing::missing`).
    ("/claims/signatures", These(&[PanelMember, PledgeLead])),
    ("/claims/signatures/{id}", These(&[PledgeLead])),
    ("/editions/{id}/consultation", DRAFTERS),
    ("/editions/{id}/changes", COUNTING),
    ("/c/{key}", Everybody),
    ("/c/{key}/done", Everybody),
    ("/c/{key}/record", Everybody),
    ("/c/{key}/record.pdf", Everybody),
    ("/editions/{id}/file", DRAFTERS),
    ("/editions/{id}/template.xlsx", COUNTING),
    ("/editions/{id}/pledge.csv", COUNTING),
    ("/editions/{id}/pledge.xlsx", COUNTING),
    // responses: results of a survey that is not published are guarded by its state (responses::results)
    ("/join", Everybody),
    ("/s/{code}", Everybody),
    ("/s/{code}/{n}", Everybody),
    ("/s/{code}/all", Everybody),
    ("/s/{code}/later", Everybody),
    ("/s/{code}/part/{id}", Everybody),
    ("/s/{code}/picture/{question}", Everybody),
    ("/s/{code}/check", Everybody),
    ("/s/{code}/done", Everybody),
    ("/follow/survey", Everybody),
    ("/surveys/{code}/event", OFFICER),
    ("/event/leave", Everybody),
    // Whoever may see live figures (responses::results::may_count).
    ("/surveys/{code}/wall", COUNTING),
    ("/surveys/{code}/wall/events", COUNTING),
    ("/results", Everybody),
    ("/results/{code}", Everybody),
    ("/results/{code}/figures.csv", Everybody),
    ("/results/rows.schema.json", Everybody),
    ("/results/{code}/export", OFFICER),
    ("/results/{code}/rows.csv", OFFICER),
    ("/results/{code}/rows.json", OFFICER),
    ("/results/{code}/rows.xlsx", OFFICER),
    ("/results/{code}/heard", AUTHORS),
    ("/results/{code}/heard.pdf", Everybody),
    ("/results/{code}/heard.png", Everybody),
    // moderation
    ("/moderation", OFFICER),
    ("/moderation/shared", OFFICER),
    ("/moderation/times", OFFICER),
    ("/moderation/burst/{id}", OFFICER),
    ("/moderation/{id}/preview", OFFICER),
    ("/moderation/{id}/picture/{picture}", OFFICER),
    ("/moderation/{id}", OFFICER),
    // safeguarding
    ("/moderation/{id}/concern", CONCERNS),
    ("/concerns", CONCERNS),
    ("/concerns/{id}", CONCERNS),
    ("/concerns/report", CONCERNS),
    ("/concerns/report.csv", CONCERNS),
    ("/concerns/report.pdf", CONCERNS),
    ("/alarms", CONCERNS),
    ("/alarms/{id}", CONCERNS),
    ("/alarms/{id}/concern", CONCERNS),
    ("/settings/duty", DUTY),
    ("/openings", CONCERNS),
    ("/openings/ask/{id}", CONCERNS),
    ("/openings/{id}", CONCERNS),
    // erasure
    ("/erasures", ERASERS),
    // panels: members and panel members only where they sit (`store::panels::open`)
    ("/panels", PANEL_READERS),
    ("/panels/new", CLERK),
    ("/panels/tree", PANEL_READERS),
    ("/panels/areas", CLERK),
    ("/panels/{slug}", PANEL_READERS),
    ("/panels/{slug}/about", PANEL_READERS),
    ("/panels/{slug}/about/change", CLERK),
    ("/panels/{slug}/terms", PANEL_READERS),
    ("/panels/{slug}/members", PANEL_READERS),
    ("/panels/{slug}/members/file", CLERK),
    ("/panels/{slug}/members.csv", CLERK),
    ("/panels/{slug}/members.xlsx", CLERK),
    ("/panels/{slug}/members/{id}", CLERK),
    ("/panels/{slug}/attendance", PANEL_READERS),
    ("/panels/{slug}/meetings/new", CLERK),
    ("/panels/{slug}/meetings/series", CLERK),
    ("/panels/{slug}/meetings/before", CLERK),
    ("/panels/{slug}/standing", CLERK),
    ("/panels/calendar", PANEL_READERS),
    ("/calendar/{key}/meetings.ics", Everybody),
    ("/called/{id}/{token}", Everybody),
    ("/panels/{slug}/meetings/{id}", PANEL_READERS),
    ("/panels/{slug}/meetings/{id}/pack", PANEL_READERS),
    // the room, minutes, a takeover: who runs the meeting, and who chairs, is asked of the panel (`store::panels::room`)
    ("/panels/{slug}/meetings/{id}/room", PANEL_READERS),
    ("/panels/{slug}/meetings/{id}/screen", PANEL_READERS),
    ("/panels/{slug}/meetings/{id}/screen/events", PANEL_READERS),
    ("/panels/{slug}/meetings/{id}/takeover", PANEL_READERS),
    ("/panels/{slug}/meetings/{id}/minutes", PANEL_READERS),
    ("/panels/{slug}/meetings/{id}/minutes.pdf", PANEL_READERS),
    ("/panels/{slug}/meetings/{id}/minutes.docx", PANEL_READERS),
    ("/panels/{slug}/meetings/{id}/minutes/{section}", PANEL_READERS),
    // whoever is to do something: opened by the key in its address
    ("/actions/{key}", Everybody),
    ("/panels/{slug}/meetings/{id}/agenda.ics", PANEL_READERS),
    // A restricted item is for the panel and its clerk alone (`store::panels::access`).
    ("/panels/{slug}/items/{id}", PANEL_READERS),
    ("/panels/{slug}/papers/{id}/paper.pdf", PANEL_READERS),
    ("/papers/{id}/{token}", Everybody),
    ("/panels/{slug}/actions/{id}", RELEASERS),
    ("/panels/{slug}/correct/{what}/{id}", CLERK),
    ("/heard/panels", Everybody),
    ("/panels/{slug}/reply/{id}", RELEASERS),
    ("/panels/{slug}/reply/{id}/{reply}", RELEASERS),
];

/// Every action, with a form that it can read; `{id}`, `{once}` and `{token}` are filled in.
pub const ACTIONS: &[(&str, May, &str)] = &[
    // voices
    ("/do/voices/tell", Everybody, "once={once}&text=hello"),
    ("/do/voices/enter", OFFICER, "once={once}&way=paper&text=hello"),
    ("/do/voices/read-batch", OFFICER, "once={once}"),
    ("/do/voices/enter-batch", OFFICER, "batch={id}"),
    ("/do/voices/danger-words", OFFICER, "revision=0&phrases[en]=hit me&phrases[cy]=taro"),
    ("/do/voices/follow", Everybody, "words=one two three"),
    ("/do/voices/say-more", Everybody, "once={once}&voice={id}&text=x"),
    ("/do/voices/correct", Everybody, "once={once}&voice={id}&text=x"),
    ("/do/voices/find", Everybody, "voice={id}&reply={id}&finding=thanks"),
    ("/do/voices/withdraw", Everybody, "voice={id}"),
    ("/do/voices/put-back", Everybody, "voice={id}"),
    ("/do/voices/leave", Everybody, ""),
    // advocacy
    ("/do/advocacy/ask", Everybody, "once={once}&name=Sam&way=find&reach=here"),
    ("/do/advocacy/take-back", Everybody, "request={id}"),
    ("/do/advocacy/answered", Everybody, "request={id}&token={token}"),
    // complaints
    ("/do/complaints/offer", OFFICER, "voice={id}"),
    ("/do/complaints/keep-from", OFFICER, "voice={id}&person={id}"),
    ("/do/complaints/answer", Everybody, "voice={id}&whom=council"),
    ("/do/complaints/take-back", Everybody, "voice={id}"),
    ("/do/complaints/manage", Everybody, "voice={id}&token={token}&act=answered"),
    // people
    ("/do/people/ask-link", Everybody, "email=nobody@example.org"),
    ("/do/people/use-link", Everybody, "token={token}"),
    ("/do/people/set-up", Everybody, "token={token}&password=x&code=1"),
    ("/do/people/enter", Everybody, "email=nobody@example.org&password=x&code=1"),
    ("/do/people/set-lang", SIGNED_IN, "lang=en"),
    ("/do/people/change-password", STAFF, "current=wrong&password=another+horse+battery"),
    ("/do/people/invite", These(&[Officer, Admin]), "once={once}&name=&email=&lang=en"),
    ("/do/people/set-roles", ADMIN, "person={id}&roles[]=member"),
    ("/do/people/disable", ADMIN, "person={id}"),
    ("/do/people/enable", ADMIN, "person={id}"),
    ("/do/people/reset", ADMIN, "person={id}"),
    ("/do/people/agree-role", ROLE_GIVERS, "role_request={id}"),
    ("/do/people/refuse-role", ROLE_GIVERS, "role_request={id}&reason=x"),
    ("/do/people/take-back-role", ADMIN, "role_request={id}"),
    (
        "/do/people/save-settings",
        ADMIN,
        "council[en]=A&council[cy]=B&answer_days=28&fewest_inside=5&fewest_published=10",
    ),
    ("/do/people/confirm-clock", ADMIN, ""),
    ("/do/beginning/try-mail", ADMIN, ""),
    ("/do/voices/add-theme", ADMIN, "once={once}&name[en]=&name[cy]="),
    ("/do/voices/change-theme", ADMIN, "theme=none&revision=1&name[en]=a&name[cy]=b"),
    ("/do/voices/move-theme", ADMIN, "theme=none&way=up"),
    ("/do/voices/retire-theme", ADMIN, "theme=none&act=retire"),
    // surveys
    ("/do/surveys/create", AUTHORS, "once={once}&template=noise&privacy=named&title[en]=a&title[cy]=b"),
    ("/do/surveys/import", AUTHORS, "once={once}&privacy=named"),
    ("/do/surveys/details", AUTHORS, "code={code}&revision=1&title[en]=a&title[cy]=b&intro[en]=&intro[cy]="),
    (
        "/do/surveys/question",
        AUTHORS,
        "code={code}&revision=1&question=q1&kind=long&text[en]=a&text[cy]=b&help[en]=&help[cy]=",
    ),
    ("/do/surveys/move-question", AUTHORS, "code={code}&revision=1&question=q1&act=up"),
    ("/do/surveys/copy", AUTHORS, "once={once}&code={code}"),
    ("/do/surveys/section", AUTHORS, "code={code}&revision=1&title[en]=a&title[cy]=b&intro[en]=&intro[cy]="),
    ("/do/surveys/move-section", AUTHORS, "code={code}&revision=1&section=s1&act=up"),
    ("/do/surveys/when", AUTHORS, "code={code}&revision=1&asker=q1"),
    ("/do/surveys/words", AUTHORS, "code={code}&revision=1&question=q1&younger[en]=&younger[cy]=&easy[en]=&easy[cy]="),
    ("/do/surveys/sound", AUTHORS, "code={code}&revision=1&question=q1&no_sound[en]=true"),
    ("/do/surveys/picture", AUTHORS, "once={once}&code={code}&words[en]=a&words[cy]=b"),
    ("/do/responses/paper", OFFICER, "once={once}&code={code}"),
    ("/do/surveys/comment", AUTHORS, "once={once}&code={code}&text=a"),
    ("/do/surveys/settle", AUTHORS, "code={code}&comment={id}"),
    ("/do/surveys/here", AUTHORS, "code={code}"),
    ("/do/surveys/submit", AUTHORS, "code={code}"),
    ("/do/surveys/share", AUTHORS, "code={code}&person={id}"),
    ("/do/surveys/unshare", AUTHORS, "code={code}&person={id}"),
    ("/do/surveys/who", AUTHORS, "code={code}&revision=1&invited=everybody"),
    ("/do/surveys/make-cards", OFFICER, "code={code}&n=1&once={once}"),
    ("/do/surveys/decide", These(&[Officer]), "code={code}&act=open"),
    ("/do/surveys/return", These(&[Officer]), "code={code}&note=x"),
    // pledge
    ("/do/pledge/verdict", Everybody, "number=1&finding=kept&words=a+b+c"),
    ("/do/pledge/next-person", Everybody, ""),
    ("/do/pledge/use-card", Everybody, "code=a"),
    ("/do/pledge/why", Everybody, "once={once}&number=1&text=a"),
    ("/do/pledge/make-cards", OFFICER, "round={id}&n=1&once={once}"),
    ("/do/pledge/start-event", OFFICER, "round={id}&leave_code=1234"),
    ("/do/pledge/end-events", OFFICER, "round={id}"),
    ("/do/pledge/claim", These(&[PledgeLead]), "number=1&standing=met&evidence[en]=a&evidence[cy]=b"),
    (
        "/do/pledge/add-link",
        These(&[PledgeLead]),
        "number=1&claim={id}&revision=1&link=example.org&link_about[en]=a&link_about[cy]=b",
    ),
    ("/do/pledge/add-file", These(&[PledgeLead]), "number=1&claim={id}&revision=1&file_about[en]=a"),
    (
        "/do/pledge/add-figures",
        These(&[PledgeLead]),
        "number=1&claim={id}&revision=1&series[en]=a&series[cy]=b&unit=days&lines=2026,+3",
    ),
    ("/do/pledge/remove-evidence", These(&[PledgeLead]), "number=1&piece={id}&revision=1"),
    ("/do/pledge/remove-figures", These(&[PledgeLead]), "number=1&figure={id}&revision=1"),
    ("/do/pledge/issue-by-mail", These(&[PledgeLead]), "once={once}&recipients=members"),
    ("/do/pledge/make-leaflets", These(&[PledgeLead]), "copies_young=2&tell=x"),
    ("/do/pledge/note-issue", These(&[PledgeLead]), "once={once}&had_by=children&way=hand&people=3&day=2026-01-02"),
    ("/do/pledge/remove-issue", These(&[PledgeLead]), "issue={id}"),
    ("/do/pledge/name-lead", These(&[PledgeLead]), "number=1&statement={id}"),
    ("/do/pledge/release-claim", RELEASERS, "claim={id}&revision=1"),
    ("/do/pledge/discard-claim", CLAIM_READERS, "claim={id}&revision=1"),
    ("/do/pledge/withdraw-claim", RELEASERS, "number=1&claim={id}+1&why[en]=a"),
    ("/do/pledge/begin-edition", DRAFTERS, "kind=pledge&title[en]=a"),
    ("/do/pledge/rename-edition", DRAFTERS, "edition={id}&read=a&title[en]=a"),
    ("/do/pledge/drop-edition", These(&[PledgeLead]), "edition={id}&revision=1&sure=yes"),
    ("/do/pledge/add-outcome", DRAFTERS, "edition={id}&name[en]=a&once={once}"),
    ("/do/pledge/add-statements", DRAFTERS, "under={id}&lines[en]=a&once={once}"),
    ("/do/pledge/reword-outcome", DRAFTERS, "outcome={id}&read=a&name[en]=a"),
    ("/do/pledge/record", DRAFTERS, "statement={id}&read=a&no_sound[en]=true"),
    ("/do/pledge/reword-statement", DRAFTERS, "statement={id}&read=a&text[en]=a"),
    ("/do/pledge/shift", DRAFTERS, "up=statement-{id}"),
    ("/do/pledge/move-statement", DRAFTERS, "statement={id}&to={id}"),
    ("/do/pledge/split-statement", DRAFTERS, "statement={id}&read=a&first[en]=a&second[en]=b"),
    ("/do/pledge/merge-statements", DRAFTERS, "statement={id}&other={id}&read=a&merged[en]=a"),
    ("/do/pledge/remove-statement", DRAFTERS, "statement={id}&read=a"),
    ("/do/pledge/remove-outcome", DRAFTERS, "outcome={id}"),
    ("/do/pledge/adopt", These(&[PledgeLead]), "edition={id}&revision=1&on=2026-01-01&by[en]=a"),
    ("/do/pledge/sign", SIGNATORIES, "name=Sam&role=a"),
    ("/do/pledge/sign-by-link", Everybody, "key={token}&name=Sam&role=a"),
    ("/do/pledge/withdraw-mine", SIGNATORIES, ""),
    ("/do/pledge/answer-signatures", These(&[PledgeLead]), "signatures[]={id}&act=confirm"),
    ("/do/pledge/withdraw-signature", These(&[PledgeLead]), "signature={id}"),
    ("/do/pledge/make-link", These(&[PledgeLead]), "once={once}&event=a&until=2026-12-01"),
    ("/do/pledge/revoke-link", These(&[PledgeLead]), "link={id}"),
    (
        "/do/pledge/open-consultation",
        DRAFTERS,
        "edition={id}&revision=0&once={once}&first=2026-12-01&last=2026-12-02&groups[]=young",
    ),
    ("/do/pledge/close-consultation", DRAFTERS, "consultation={id}&revision=0"),
    ("/do/pledge/comment", Everybody, "key=ACDEFG&once={once}&about=missing&text=a"),
    ("/do/pledge/pick-reasons", DRAFTERS, "consultation={id}&changed=statement-{id}&comments[]={id}"),
    ("/do/pledge/propose-item", These(&[Member, Officer, PledgeLead]), "statement={id}&panel={id}"),
    ("/do/pledge/propose-round", AUTHORS, "title[en]=a&title[cy]=b"),
    ("/do/pledge/agree-round", AUTHORS, "round={id}"),
    ("/do/pledge/drop-round", AUTHORS, "round={id}"),
    ("/do/pledge/close-round", OFFICER, "round={id}"),
    ("/do/pledge/read-file", DRAFTERS, "edition={id}"),
    ("/do/pledge/begin-report", These(&[PledgeLead]), "from=2026-01-01&to=2026-06-30"),
    ("/do/pledge/write-foreword", These(&[PledgeLead]), "report={id}&read=a&foreword[en]=a"),
    ("/do/pledge/write-members-word", These(&[Member]), "report={id}&read=a&word[en]=a"),
    ("/do/pledge/release-report", RELEASERS, "report={id}&revision=1"),
    ("/do/pledge/take-report-back", RELEASERS, "report={id}&revision=1"),
    ("/do/pledge/discard-report", These(&[PledgeLead]), "report={id}&revision=1&sure=yes"),
    ("/do/pledge/make-pack", INSPECTION, "once={once}&from=2026-01-01&to=2026-06-30"),
    ("/do/pledge/give-pack", INSPECTION, "pack={id}"),
    ("/do/pledge/invite-inspector", INSPECTION, "once={once}&name=Ana&email=ana@example.org&lang=en&until=2026-12-01"),
    ("/do/pledge/end-inspector", INSPECTION, "person={id}"),
    ("/do/pledge/put-file", DRAFTERS, "edition={id}&revision=0&sheet=outcome,statement"),
    // responses
    ("/do/responses/join", Everybody, "code={code}"),
    ("/do/responses/answer", Everybody, "code={code}&question=q1&choice=a"),
    ("/do/responses/look", Everybody, "size=large"),
    ("/do/carry", Everybody, "text=a&carried=/tell"),
    ("/do/responses/answer-all", Everybody, "code={code}&answers[q1][choice]=a"),
    ("/do/responses/parcel", Everybody, "code={code}&parcel=AQ"),
    ("/do/responses/keep-heard", AUTHORS, "code={code}&revision=0&text[en]=a&text[cy]=b"),
    ("/do/responses/release-heard", These(&[Officer]), "code={code}&revision=1"),
    ("/do/responses/export-originals", OFFICER, "code={code}&kind=csv&why=x"),
    ("/do/responses/answers", Everybody, "code={code}&asked[]=q1&answers[q1][choice]=a"),
    ("/do/responses/level", Everybody, "level=easy"),
    ("/do/responses/later", Everybody, "code={code}"),
    ("/do/responses/go-on", Everybody, ""),
    ("/do/responses/reopen", Everybody, "code={code}"),
    ("/do/responses/submit", Everybody, "code={code}&once={once}"),
    ("/do/responses/withdraw", Everybody, "code={code}"),
    ("/do/responses/start-event", OFFICER, "code={code}&leave_code=1234"),
    ("/do/responses/end-events", OFFICER, "code={code}"),
    ("/do/responses/again", Everybody, "code={code}"),
    ("/do/responses/another", Everybody, "code={code}"),
    ("/do/responses/leave-event", Everybody, "leave_code=1234"),
    // moderation
    ("/do/moderation/claim", OFFICER, "voice={id}"),
    ("/do/moderation/next", OFFICER, ""),
    ("/do/moderation/release", OFFICER, "voice={id}"),
    ("/do/moderation/share", OFFICER, "voice={id}&text=x"),
    ("/do/moderation/hold", OFFICER, "voice={id}&note=x"),
    ("/do/moderation/translate", OFFICER, "voice={id}&text=x"),
    ("/do/moderation/decline", OFFICER, "voice={id}&reason=not_safe"),
    ("/do/moderation/pass", OFFICER, "voice={id}&to={id}&ask=x"),
    ("/do/moderation/cover", OFFICER, "voice={id}&picture={id}&squares[]=3"),
    ("/do/moderation/join", OFFICER, "voice={id}&with={id}&title=x"),
    ("/do/moderation/part", OFFICER, "voice={id}"),
    ("/do/moderation/route", OFFICER, "panel={id}&voices[]={id}"),
    ("/do/moderation/put-aside", OFFICER, "burst={id}&reason=not_safe"),
    ("/do/moderation/part-burst", OFFICER, "burst={id}"),
    // safeguarding
    ("/do/safeguarding/raise", CONCERNS, "voice={id}&urgency=now&what=x&why=x&once={once}"),
    ("/do/safeguarding/looked", OFFICER, "voice={id}"),
    ("/do/safeguarding/open-alarm", CONCERNS, "alarm={id}"),
    ("/do/safeguarding/no-danger", CONCERNS, "alarm={id}&because=x"),
    ("/do/safeguarding/save-duty", DUTY, "minutes=15&from[mon]=09:00&to[mon]=17:00"),
    ("/do/safeguarding/put-on-call", DUTY, "person=&first=2026-11-22&last=2026-11-22"),
    ("/do/safeguarding/ask-opening", CONCERNS, "voice={id}&reason=x&once={once}"),
    ("/do/safeguarding/answer-opening", CONCERNS, "opening={id}&answer=agree"),
    ("/do/safeguarding/open", CONCERNS, "opening={id}"),
    // erasure
    ("/do/erasure/ask", ERASERS, "voice={id}&once={once}"),
    ("/do/erasure/answer", ERASERS, "erasure={id}&answer=agree"),
    ("/do/safeguarding/acknowledge", LEAD, "concern={id}"),
    ("/do/safeguarding/decide", LEAD, "concern={id}&outcome=x"),
    ("/do/safeguarding/note", LEAD, "concern={id}&note=x&once={once}"),
    ("/do/safeguarding/refer", LEAD, "concern={id}&to=police&day=2026-11-22&time=09:00&once={once}"),
    ("/do/safeguarding/reopen", LEAD, "concern={id}&reason=x"),
    ("/do/responses/take-back", Everybody, ""),
    // panels
    ("/do/panels/add", CLERK, "name[en]=a&name[cy]="),
    ("/do/panels/change-about", CLERK, "slug={slug}&kind=panel&session=private"),
    ("/do/panels/record-excess", CLERK, "slug={slug}&excess_reason=x"),
    ("/do/panels/add-terms", CLERK, "slug={slug}&text[en]=a&approved_by=x&approved_on=2026-05-13"),
    ("/do/panels/add-member", CLERK, "slug={slug}&starts_on=2026-11-22"),
    ("/do/panels/read-members", CLERK, "slug={slug}"),
    ("/do/panels/put-members", CLERK, "slug={slug}&sheet=Name"),
    ("/do/panels/change-seat", CLERK, "slug={slug}&member={id}"),
    ("/do/panels/join-account", CLERK, "slug={slug}&member={id}&account={id}"),
    ("/do/panels/give-office", CLERK, "slug={slug}&member={id}&given=deputy&office_from=2026-11-22"),
    ("/do/panels/end-office", CLERK, "slug={slug}&member={id}&term={id}&office_ends=2026-11-22"),
    ("/do/panels/renew", CLERK, "slug={slug}&year=2027-28&seats[]={id}"),
    ("/do/panels/add-area", CLERK, "name[en]=a&name[cy]=b"),
    ("/do/panels/rename-area", CLERK, "area={id}&area_name[en]=a&area_name[cy]=b"),
    ("/do/panels/choose-areas", CLERK, "slug={slug}&areas[]={id}"),
    ("/do/panels/end-member", CLERK, "slug={slug}&ends_on=2026-11-22"),
    ("/do/panels/plan", CLERK, "slug={slug}&held_on=&starts_at=&place=&once={once}"),
    ("/do/panels/plan-series", CLERK, "slug={slug}&kind=formal&starts_at=10:00&place=x&days[]=2027-01-20&once={once}"),
    ("/do/panels/enter-held", CLERK, "slug={slug}&kind=formal&held_on=2026-01-20&starts_at=10:00&place=x&once={once}"),
    ("/do/panels/add-standing", CLERK, "slug={slug}&kind=apologies"),
    ("/do/panels/remove-standing", CLERK, "slug={slug}&standing={id}"),
    ("/do/panels/shift-standing", CLERK, "slug={slug}&standing={id}&way=up"),
    ("/do/panels/call", CLERK, "slug={slug}&meeting={id}&called_name=a&called_mail=a@example.org&asked=x"),
    ("/do/panels/uncall", CLERK, "slug={slug}&called={id}"),
    // Who has the key of the link.
    ("/do/panels/answer-call", Everybody, "called={id}&token={token}&answer=coming"),
    ("/do/panels/make-feed", PANEL_READERS, ""),
    ("/do/panels/end-feed", PANEL_READERS, ""),
    ("/do/panels/copy-agenda", CLERK, "slug={slug}&meeting={id}"),
    ("/do/panels/change", CLERK, "slug={slug}&meeting={id}&held_on=2027-01-20&starts_at=10:00&place=x"),
    ("/do/panels/publish-agenda", CLERK, "slug={slug}&meeting={id}"),
    ("/do/panels/record", CLERK, "slug={slug}&meeting={id}"),
    ("/do/panels/publish-minutes", CLERK, "slug={slug}&meeting={id}"),
    ("/do/panels/cancel", CLERK, "slug={slug}&meeting={id}&cancel_reason=x"),
    ("/do/panels/add-item", CLERK, "slug={slug}&meeting={id}&kind=report&title[en]=a&title[cy]=b&once={once}"),
    ("/do/panels/change-item", CLERK, "slug={slug}&item={id}&access=restricted&access_reason=x"),
    ("/do/panels/order", CLERK, "slug={slug}&meeting={id}"),
    ("/do/panels/add-paper", CLERK, "slug={slug}&item={id}&paper_title[en]=a"),
    ("/do/panels/ask-paper", CLERK, "slug={slug}&item={id}&asked_name=a&asked_mail=a@example.org&due_on=2027-01-20"),
    ("/do/panels/remove-paper", CLERK, "slug={slug}&paper={id}"),
    // Who has the key of the link (`outbox::keyed_link`).
    ("/do/panels/send-paper", Everybody, "paper_request={id}&token={token}"),
    ("/do/panels/table", CLERK, "slug={slug}&meeting={id}&table_item={id}"),
    ("/do/panels/shift", CLERK, "slug={slug}&meeting={id}&item={id}&way=up"),
    ("/do/panels/accept-item", CLERK, "slug={slug}&item={id}"),
    ("/do/panels/decline-item", CLERK, "slug={slug}"),
    ("/do/panels/withdraw-item", CLERK, "slug={slug}&meeting={id}"),
    ("/do/panels/decide", CLERK, "slug={slug}&meeting={id}"),
    ("/do/panels/add-action", CLERK, "slug={slug}&meeting={id}&what=a&owner=b&due_on=2027-01-20&once={once}"),
    ("/do/panels/begin-meeting", PANEL_READERS, "slug={slug}&meeting={id}"),
    ("/do/panels/open-item", PANEL_READERS, "slug={slug}&meeting={id}&item={id}"),
    ("/do/panels/tap", PANEL_READERS, "slug={slug}&meeting={id}&member={id}&mark=present"),
    ("/do/panels/save-record", PANEL_READERS, "slug={slug}&meeting={id}&item={id}&read=a&notes=a"),
    (
        "/do/panels/declare",
        PANEL_READERS,
        "slug={slug}&meeting={id}&declarer={id}&interest=personal&interest_about=a&once={once}",
    ),
    ("/do/panels/undeclare", PANEL_READERS, "slug={slug}&meeting={id}&declaration={id}"),
    ("/do/panels/finish-item", PANEL_READERS, "slug={slug}&meeting={id}&item={id}&choice=discussed&outcome=a"),
    (
        "/do/panels/add-room-action",
        PANEL_READERS,
        "slug={slug}&meeting={id}&item={id}&what=a&owner=b&due_on=2027-01-20&once={once}",
    ),
    ("/do/panels/choose-day", PANEL_READERS, "slug={slug}&meeting={id}&held_on=2027-01-20&starts_at=10:00&place=x"),
    ("/do/panels/put-item", PANEL_READERS, "slug={slug}&meeting={id}&title[en]=a&once={once}"),
    ("/do/panels/invite-guest", PANEL_READERS, "slug={slug}&meeting={id}&guest_name=a&once={once}"),
    ("/do/panels/uninvite-guest", PANEL_READERS, "slug={slug}&meeting={id}&guest={id}"),
    ("/do/panels/draft-minutes", PANEL_READERS, "slug={slug}&meeting={id}"),
    ("/do/panels/save-section", PANEL_READERS, "slug={slug}&meeting={id}&section={id}&read=a&text[en]=a"),
    ("/do/panels/check-minutes", PANEL_READERS, "slug={slug}&meeting={id}&read=a"),
    ("/do/panels/publish-draft", CLERK, "slug={slug}&meeting={id}"),
    ("/do/panels/approve-minutes", CLERK, "slug={slug}&meeting={id}&approved_at={id}"),
    ("/do/panels/report-action", Everybody, "key={code}&action={id}"),
    ("/do/panels/answer-report", CLERK, "slug={slug}&action_report={id}&answer=accept"),
    ("/do/panels/action-done", CLERK, "slug={slug}&action={id}"),
    ("/do/panels/drop-action", CLERK, "slug={slug}"),
    ("/do/panels/tell-done", CLERK, "slug={slug}&action={id}&revision=0&text[en]=a"),
    ("/do/panels/reply", RELEASERS, "slug={slug}&meeting={id}&once={once}"),
    ("/do/panels/write-reply", RELEASERS, "slug={slug}&meeting={id}&reply={id}&revision=1&text[en]=a"),
    ("/do/panels/release", RELEASERS, "slug={slug}&what=reply&id={id}&revision=1"),
    ("/do/panels/discard", RELEASERS, "slug={slug}&what=reply&id={id}&revision=1"),
    ("/do/panels/withdraw", RELEASERS, "slug={slug}&what=done&id={id}&revision=1&why[en]=a"),
    ("/do/panels/releasers", CLERK, "slug={slug}&officers=yes"),
    ("/do/panels/correct", CLERK, "slug={slug}&what=panel&id={id}&value[name_en]=a"),
    // These end the session that asks, so they stand last.
    ("/do/people/sign-out-everywhere", SIGNED_IN, ""),
    ("/do/people/sign-out", Everybody, ""),
];

pub fn filled(text: &str) -> String {
    let zeros = "0".repeat(64);
    let mut text = text.to_owned();
    for (gap, filling) in [
        ("{token}", zeros.as_str()),
        ("{once}", &zeros[..32]),
        ("{code}", "K4M2PX"),
        ("{n}", "1"),
        ("{size}", "small"),
        ("{slug}", "nobody"),
    ] {
        text = text.replace(gap, filling);
    }
    // Whatever else stands in a path is an id.
    while let (Some(start), Some(end)) = (text.find('{'), text.find('}')) {
        text.replace_range(start..=end, "01900000-0000-7000-8000-000000000000");
    }
    text
}

fn may(may: May, role: Option<Role>) -> bool {
    match may {
        Everybody => true,
        These(roles) => role.is_some_and(|role| roles.contains(&role)),
    }
}

/// A browser for a visitor and for each role.
async fn everybody(app: &TestApp) -> Vec<(Option<Role>, Browser)> {
    let mut all = vec![(None, app.visitor())];
    for role in Role::ALL {
        all.push((Some(role), app.signed_in(role.key(), &[role]).await));
    }
    all
}

#[test]
fn every_page_and_every_action_stands_in_the_table() {
    let there: BTreeSet<_> = web::pages().iter().map(|page| page.path).collect();
    let listed: BTreeSet<_> = PAGES.iter().map(|(path, _)| *path).collect();
    assert_eq!(there.difference(&listed).collect::<Vec<_>>(), Vec::<&&str>::new(), "pages not in the table");
    assert_eq!(listed.difference(&there).collect::<Vec<_>>(), Vec::<&&str>::new(), "no such pages");
    let there: BTreeSet<_> = server::router::actions().into_iter().collect();
    let listed: BTreeSet<_> = ACTIONS.iter().map(|(path, ..)| *path).collect();
    assert_eq!(there.difference(&listed).collect::<Vec<_>>(), Vec::<&&str>::new(), "actions not in the table");
    assert_eq!(listed.difference(&there).collect::<Vec<_>>(), Vec::<&&str>::new(), "no such actions");
    // Of two at one address only one is reached, and nothing else says so.
    let mut at = BTreeSet::new();
    let twice: Vec<_> = ACTIONS.iter().map(|(path, ..)| *path).filter(|path| !at.insert(*path)).collect();
    assert_eq!(twice, Vec::<&str>::new(), "two actions have one address");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_open_to_its_readers_alone(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let mut wrong = Vec::new();
    for (role, browser) in everybody(&app).await {
        for (path, readers) in PAGES {
            let status = browser.get(&filled(path)).await.status.as_u16();
            if (status == 403) == may(*readers, role) || status == 500 {
                wrong.push(format!("{path} as {}: {status}", role.map_or("visitor", Role::key)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn every_action_is_open_to_its_doers_alone(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let mut wrong = Vec::new();
    for (role, browser) in everybody(&app).await {
        for (path, doers, form) in ACTIONS {
            let answer = browser
                .raw(Method::POST, path)
                .header(header::ACCEPT, "application/json")
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header("sec-fetch-site", "same-origin")
                .body(filled(form))
                .send()
                .await
                .expect("the server answers");
            let status = answer.status().as_u16();
            let body = answer.text().await.unwrap_or_default();
            let error = serde_json::from_str::<AppError>(&body);
            let unreadable = error.is_ok_and(|error| error == AppError::invalid("", "form-unreadable"));
            if (status == 403) == may(*doers, role) || status == 500 || status == 429 || unreadable {
                wrong.push(format!("{path} as {}: {status} {body}", role.map_or("visitor", Role::key)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_form_of_another_site_is_refused() {
    let app = TestApp::start(Sqlite).await;
    let browser = app.signed_in("Ada", &[Admin]).await;
    let answer = browser
        .raw(Method::POST, "/do/people/sign-out-everywhere")
        .header(header::ACCEPT, "text/html")
        .header("sec-fetch-site", "cross-site")
        .header(header::ORIGIN, "https://evil.example")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .send()
        .await
        .expect("the server answers");
    assert_eq!(answer.status().as_u16(), 403);
    assert!(answer.text().await.expect("a page").contains("This was not sent"));
    browser.get("/account").await.expect_status(200);
}

/// An older phone says only from which site a form comes. Behind a proxy that does not say by which name it was asked
/// that is still our site; of another one nothing is taken, and no word is lost.
#[rstest]
#[case("https://noise.example", 200, "We have got it")]
#[case("https://noise.example.evil.example", 403, "zqxcanary")]
#[case("http://noise.example", 403, "zqxcanary")]
#[tokio::test(flavor = "multi_thread")]
async fn an_older_phones_form_is_known_by_the_address_of_the_site(
    #[case] origin: &str,
    #[case] status: u16,
    #[case] says: &str,
) {
    let app = TestApp::start_with(Sqlite, |config| config.base_url = Some("https://noise.example/".into())).await;
    let browser = Browser::new(&format!("http://{}", app.config.addr));
    let form = browser.get("/tell").await.form("/do/voices/tell").fill("text", "zqxcanary").encoded();
    let asked = browser.raw(Method::POST, "/do/voices/tell?from=/tell").header(header::ORIGIN, origin).body(form);
    let asked =
        asked.header(header::ACCEPT, "text/html").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let answer = asked.send().await.expect("an answer");
    assert_eq!(answer.status().as_u16(), status);
    let page = answer.text().await.expect("a page");
    assert!(page.contains(says), "{page}");
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn nothing_changes_on_get() {
    let app = TestApp::start(Sqlite).await;
    let browser = app.signed_in("Ada", &[Admin]).await;
    for (path, ..) in ACTIONS {
        browser.get(path).await;
    }
    browser.get("/account").await.expect_status(200);
}
