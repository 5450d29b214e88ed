//! The components pages are made of: one folder each, with its code, its css and its test.
//!
//! ```text
//! the page      frame logo hero noise scene icon symbol language_switch leave help_now
//! forms         button input text_area texts choices faces scale agree order top month pad marks file_input error_summary
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

pub mod agree;
pub mod banner;
pub mod button;
pub mod card;
pub mod carried;
pub mod chart;
pub mod choices;
#[cfg(test)]
mod contrast;
pub mod drawing;
pub mod empty;
pub mod error_summary;
pub mod faces;
pub mod file_input;
pub mod filters;
pub mod form;
pub mod frame;
pub mod help_now;
pub mod hero;
pub mod icon;
pub mod input;
pub mod language_switch;
pub mod leave;
pub mod logo;
pub mod marks;
pub mod meter;
pub mod month;
pub mod noise;
pub mod order;
pub mod pad;
pub mod pagination;
pub mod panes;
pub mod poster;
pub mod qr;
pub mod quote;
pub mod receipt;
pub mod scale;
pub mod scene;
pub mod script;
pub mod steps;
pub mod symbol;
pub mod table;
pub mod tag;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod text_area;
pub mod texts;
pub mod top;

/// Where *Leave quickly* leads: a page that anybody may have open.
pub const AWAY: &str = "https://www.bbc.co.uk/weather";

pub use agree::{Agree, agree_word};
pub use banner::{Banner, Mood};
pub use button::{Button, ButtonKind, LinkButton};
pub use card::{Card, Fact, Facts};
pub use chart::{Bar, BarChart, Beside, BesideChart, ColumnChart, StackedBar};
pub use choices::{ChoiceOption, Choices};
pub use drawing::drawing;
pub use empty::Empty;
pub use error_summary::ErrorSummary;
pub use faces::{Faces, face, face_word};
pub use file_input::FileInput;
pub use filters::Filters;
pub use frame::{Audience, Frame, NavLink};
pub use help_now::{HelpNow, Numbers};
pub use hero::Hero;
pub use icon::{Icon, icon};
pub use input::legend_view;
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
pub use symbol::{SYMBOLS, SymbolPicker, picture_of, symbol, symbol_svg, symbol_word};
pub use table::{Head, Table};
pub use tag::{Tag, TagKind};
pub use text_area::TextArea;
pub use texts::Texts;
pub use top::Top;
