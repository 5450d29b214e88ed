//! Where a statement of the pledge, or of the offer to care leavers, is read and claimed. Pure.

use super::model::EditionKind;
use crate::paths::{self, Address, Path as _};

/// The page of statement `number`, for everybody.
pub fn statement_page(kind: EditionKind, number: i32) -> Address {
    match kind {
        EditionKind::Pledge => paths::pledge::Statement(number).address(),
        EditionKind::Offer => paths::pledge::OfferStatement(number).address(),
    }
}

/// Where the council says how far it has got with it.
pub fn claim_page(kind: EditionKind, number: i32) -> Address {
    of_kind(paths::pledge::Claim(number).address(), kind)
}

/// The edition that counts, for everybody.
pub fn edition_page(kind: EditionKind) -> Address {
    match kind {
        EditionKind::Pledge => paths::pledge::Pledge.address(),
        EditionKind::Offer => paths::pledge::Offer.address(),
    }
}

/// A page that shows one of the two: `?kind=offer`, and of the pledge without it.
pub fn of_kind(page: Address, kind: EditionKind) -> Address {
    match kind {
        EditionKind::Pledge => page,
        EditionKind::Offer => page.with("kind", kind.key()),
    }
}

/// Of which kind an edition is that an address or a form names; the pledge where it names none.
pub fn kind_of(key: &str) -> EditionKind {
    EditionKind::parse(key).unwrap_or(EditionKind::Pledge)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_offer_has_pages_of_its_own() {
        assert_eq!(statement_page(EditionKind::Pledge, 3).to_string(), "/pledge/3");
        assert_eq!(statement_page(EditionKind::Offer, 3).to_string(), "/offer/3");
        assert_eq!(claim_page(EditionKind::Offer, 3).to_string(), "/claims/3?kind=offer");
        assert_eq!(kind_of("offer"), EditionKind::Offer);
        assert_eq!(kind_of("x"), EditionKind::Pledge);
    }
}
