//! Responses: the way through a survey, reading answers, counting them, and what of the counts may be shown.

pub mod entitlement;
pub mod model;
pub mod parcel;
pub mod remembered;
pub mod rules;
pub mod wall;
