//! Reading and sharing what was said.

use super::{May, OFFICER};

pub(super) const PAGES: &[(&str, May)] = &[
    ("/moderation", OFFICER),
    ("/moderation/shared", OFFICER),
    ("/moderation/times", OFFICER),
    ("/moderation/burst/{id}", OFFICER),
    ("/moderation/{id}/preview", OFFICER),
    ("/moderation/{id}/picture/{picture}", OFFICER),
    ("/moderation/{id}", OFFICER),
];

pub(super) const ACTIONS: &[(&str, May, &str)] = &[
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
];
