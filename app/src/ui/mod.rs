//! The components pages are made of: one folder each, with its code, its css and its test.
//!
//! ```text
//! the page      frame logo hero noise scene icon symbol language_switch leave help_now
//! forms         button input text_area choices faces scale agree order top month pad marks file_input error_summary
//! what it says  banner tag card quote steps receipt meter chart table panes pagination filters empty poster qr
//! beside them   script
//! ```
//! Texts come in already translated; what a component says by itself is in `locales/*/ui.ftl`.
//! A field finds what was typed and what is wrong with it by its name (`crate::form`), and the frame
//! puts the error summary and the flash on top of every page: pages need do neither.
//!
//! Classes for pages, from `style/`: a page is narrow unless all of it stands in `.wide`; `.row` (and
//! `.row.apart`) beside each other, `.grid` (`.grid.small`) cards beside each other, `.stack` under each other,
//! `.lead` an opening sentence, `.soft` a quiet one, `.figure` a large number, `.plain` a list without
//! dots, `.vh` for ears alone, `.agenda` with an `<ol>` of items, `.noprint` not on paper.
//!
//! No component writes `style=`, and every one works without script.

mod agree;
mod banner;
mod button;
mod card;
mod chart;
mod choices;
mod drawing;
mod empty;
mod error_summary;
mod faces;
mod file_input;
mod filters;
mod frame;
mod help_now;
mod hero;
mod icon;
mod input;
mod language_switch;
mod leave;
mod logo;
mod marks;
mod meter;
mod month;
mod noise;
mod order;
mod pad;
mod pagination;
mod panes;
mod poster;
mod qr;
mod quote;
mod receipt;
mod scale;
mod scene;
mod script;
mod steps;
mod symbol;
mod table;
mod tag;
mod text_area;
mod top;

pub use agree::{Agree, agree_word};
pub use banner::{Banner, Mood};
pub use button::{Button, ButtonKind, LinkButton};
pub use card::{Card, Fact, Facts};
pub use chart::{Bar, BarChart, Beside, BesideChart, ColumnChart, StackedBar};
pub use choices::{Choices, Pick};
pub use drawing::drawing;
pub use empty::Empty;
pub use error_summary::ErrorSummary;
pub use faces::{Faces, face, face_word};
pub use file_input::FileInput;
pub use filters::Filters;
pub use frame::{Frame, NavLink};
pub use help_now::{HelpNow, Numbers};
pub use hero::Hero;
pub use icon::{Icon, icon};
pub(crate) use input::worded;
pub use input::{Input, Kind, Select, field_id};
pub use language_switch::LanguageSwitch;
pub use leave::Leave;
pub use logo::Logo;
pub use marks::{Marked, Marks};
pub use meter::Meter;
pub use month::Month;
pub use noise::Noise;
pub use order::Order;
pub use pad::Pad;
pub use pagination::Pagination;
pub use panes::Panes;
pub use poster::Poster;
pub use qr::Qr;
pub use quote::{Quote, Reply};
pub use receipt::ReceiptTicket;
pub use scale::Scale;
pub use scene::{Picture, Scene};
pub use script::Script;
pub use steps::{Step, Steps, When};
pub use symbol::{SYMBOLS, SymbolPicker, picture_of, symbol, symbol_word};
pub use table::{Head, Table};
pub use tag::{Tag, TagKind};
pub use text_area::TextArea;
pub use top::Top;

#[cfg(test)]
mod contrast;
#[cfg(test)]
pub(crate) mod testing;
