//! The tables of what a claim rests on.

/// Links and files.
pub mod piece {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{ClaimId, EvidenceId, PersonId},
        lang::Localized,
        pledge::evidence::{EvidenceKind, FileFormat},
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "evidence")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: EvidenceId,
        pub claim_id: ClaimId,
        pub kind: EvidenceKind,
        pub about: Localized,
        /// Empty for a file.
        pub link: String,
        /// Empty for a link.
        pub file_name: String,
        pub format: Option<FileFormat>,
        /// In bytes.
        pub size: i64,
        pub added_by: PersonId,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Figures, each of a series.
pub mod figure {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{ClaimId, FigureId, PersonId},
        lang::Localized,
        pledge::figures::Unit,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "claim_figures")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: FigureId,
        pub claim_id: ClaimId,
        pub series: Localized,
        pub unit: Unit,
        /// As `domain::pledge::figures::Period` writes itself.
        pub period: String,
        /// In hundredths.
        pub amount: i64,
        pub added_by: PersonId,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
