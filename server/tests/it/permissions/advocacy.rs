//! Advocates.

use domain::role::Role::{Admin, Lead, Officer};

use super::May::{self, Everybody, These};

pub(super) const PAGES: &[(&str, May)] = &[
    // The service's page is opened by the key in its address.
    ("/advocate", Everybody),
    ("/advocate/done", Everybody),
    ("/advocate/{id}/{token}", Everybody),
    ("/advocates", These(&[Officer, Lead, Admin])),
];

pub(super) const ACTIONS: &[(&str, May, &str)] = &[
    ("/do/advocacy/ask", Everybody, "once={once}&name=Sam&way=find&reach=here"),
    ("/do/advocacy/take-back", Everybody, "request={id}"),
    ("/do/advocacy/answered", Everybody, "request={id}&token={token}"),
];
