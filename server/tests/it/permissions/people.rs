//! People, their accounts, settings and the desk.

use domain::role::Role::{Admin, Clerk, Member, Officer, PanelMember, PledgeLead};

use super::{
    ADMIN,
    May::{self, Everybody, These},
    ROLE_GIVERS, SIGNED_IN, STAFF,
};

pub(super) const PAGES: &[(&str, May)] = &[
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
];

pub(super) const ACTIONS: &[(&str, May, &str)] = &[
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
];
