//! The kinds of questions.

use serde::{Deserialize, Serialize};

/// How a question is answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// `yes`, `no` or `unsure`.
    YesNo,
    /// One of the options.
    #[default]
    Single,
    /// Any of the options, or at most so many.
    Several,
    /// One of the options, each with a picture.
    Picture,
    /// Five faces, from 1 (very sad) to 5 (very happy).
    Faces,
    /// How much somebody agrees with each statement (its options), from 1 (not at all) to 5 (very much).
    Agree,
    /// A number from 0 to 10.
    Number,
    /// Every option, in order of what matters most.
    Order,
    /// The three options that matter most, in order.
    Top,
    /// One line.
    Short,
    /// As much as somebody wants to say, up to 2,000 characters.
    Long,
    /// A photo or picture.
    Upload,
    /// Something drawn on the screen.
    Drawing,
    /// A month of a year: `2026-11`.
    Month,
}

impl Kind {
    pub const ALL: [Self; 14] = [
        Self::YesNo,
        Self::Single,
        Self::Several,
        Self::Picture,
        Self::Faces,
        Self::Agree,
        Self::Number,
        Self::Order,
        Self::Top,
        Self::Short,
        Self::Long,
        Self::Upload,
        Self::Drawing,
        Self::Month,
    ];

    pub const fn key(self) -> &'static str {
        match self {
            Self::YesNo => "yes_no",
            Self::Single => "single",
            Self::Several => "several",
            Self::Picture => "picture",
            Self::Faces => "faces",
            Self::Agree => "agree",
            Self::Number => "number",
            Self::Order => "order",
            Self::Top => "top",
            Self::Short => "short",
            Self::Long => "long",
            Self::Upload => "upload",
            Self::Drawing => "drawing",
            Self::Month => "month",
        }
    }

    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    pub const fn has_options(self) -> bool {
        matches!(self, Self::Single | Self::Several | Self::Picture | Self::Agree | Self::Order | Self::Top)
    }

    /// The fewest options it makes sense with.
    pub const fn fewest_options(self) -> usize {
        match self {
            Self::Agree => 1,
            Self::Top => 4,
            _ => 2,
        }
    }

    /// What is written becomes a voice, shown only once moderated.
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Short | Self::Long)
    }

    /// What is drawn or sent becomes a voice with a picture.
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Upload | Self::Drawing)
    }

    /// One of a few answers is chosen.
    pub const fn is_single(self) -> bool {
        matches!(self, Self::YesNo | Self::Single | Self::Picture | Self::Faces | Self::Number)
    }

    /// The most characters of a text answer.
    pub const fn longest(self) -> usize {
        if matches!(self, Self::Long) { 2_000 } else { 200 }
    }
}
