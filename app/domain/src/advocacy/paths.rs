//! Addresses.

use crate::ids::AdvocateId;

/// The service's page of a request, without its key.
pub fn path_of(request: AdvocateId) -> String {
    format!("/advocate/{request}")
}
