//! The kinds of questions.

use crate::closed_enum::closed_enum;

closed_enum! {
    /// How a question is answered.
    #[derive(Default)]
    Kind {
        /// `yes`, `no` or `unsure`.
        YesNo = "yes_no",
        /// One of the options.
        #[default]
        Single = "single",
        /// Any of the options, or at most so many.
        Several = "several",
        /// One of the options, each with a picture.
        Picture = "picture",
        /// Five faces, from 1 (very sad) to 5 (very happy).
        Faces = "faces",
        /// How much somebody agrees with each statement (its options), from 1 (not at all) to 5 (very much).
        Agree = "agree",
        /// A number from 0 to 10.
        Number = "number",
        /// Every option, in order of what matters most.
        Order = "order",
        /// The three options that matter most, in order.
        Top = "top",
        /// One line.
        Short = "short",
        /// As much as somebody wants to say, up to 2,000 characters.
        Long = "long",
        /// A photo or picture.
        Upload = "upload",
        /// Something drawn on the screen.
        Drawing = "drawing",
        /// A month of a year: `2026-11`.
        Month = "month",
    }
}

impl Kind {
    pub const fn has_options(self) -> bool {
        matches!(self, Self::Single | Self::Several | Self::Picture | Self::Agree | Self::Order | Self::Top)
    }

    /// Whether it has options to pick, which can have symbols and *something else*.
    pub const fn offers(self) -> bool {
        matches!(self, Self::Single | Self::Several | Self::Picture)
    }

    /// The fewest options it can have.
    pub const fn fewest_options(self) -> usize {
        match self {
            Self::Agree => 1,
            Self::Top => 4,
            _ => 2,
        }
    }

    /// Whether the answer is a text, which becomes a voice and is shown only once moderated.
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Short | Self::Long)
    }

    /// Whether the answer is a picture, which becomes a voice with a picture.
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Upload | Self::Drawing)
    }

    /// Whether one of a few answers is chosen.
    pub const fn is_single(self) -> bool {
        matches!(self, Self::YesNo | Self::Single | Self::Picture | Self::Faces | Self::Number)
    }

    /// The most characters of a text answer.
    pub const fn longest(self) -> usize {
        if matches!(self, Self::Long) { 2_000 } else { 200 }
    }
}
