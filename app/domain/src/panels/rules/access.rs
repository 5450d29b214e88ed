//! Who may see what an agenda item is about (docs/domain.md, *Restricted items*).

use crate::panels::model::Access;

/// Who reads an agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemReader {
    Clerk,
    /// Has a seat on the panel today, of whichever kind.
    Seated,
    /// Everybody else: visitors, holders of a link, members of other panels, officers.
    Other,
}

/// Whether this reader may see title, papers, voices, outcome, minutes and actions of an item. Who may not knows its
/// number and the legal reason.
pub const fn may_see(access: Access, reader: ItemReader) -> bool {
    match access {
        Access::Public => true,
        Access::Restricted => matches!(reader, ItemReader::Clerk | ItemReader::Seated),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(Access::Public, ItemReader::Other, true)]
    #[case(Access::Public, ItemReader::Seated, true)]
    #[case(Access::Restricted, ItemReader::Clerk, true)]
    #[case(Access::Restricted, ItemReader::Seated, true)]
    #[case(Access::Restricted, ItemReader::Other, false)]
    fn a_restricted_item_is_for_its_panel(#[case] access: Access, #[case] reader: ItemReader, #[case] sees: bool) {
        assert_eq!(may_see(access, reader), sees);
    }
}
