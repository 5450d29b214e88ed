//! Addresses.

use crate::{ids::AdvocateId, paths};

/// The service's page of a request, without its key.
pub fn path_of(request: AdvocateId) -> String {
    paths::without_key(paths::advocacy::Service(request, ""))
}
