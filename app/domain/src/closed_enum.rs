//! Words: an enum of which each variant is stored, posted and looked up by one key.

/// Declares such an enum, with `ALL`, `key` and `parse`. The key is what stands in the database too.
#[macro_export]
macro_rules! closed_enum {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $variant:ident = $key:literal),* $(,)? }) => {
        $crate::stored_enum! { $(#[$doc])* $name { $($(#[$word_doc])* $variant = $key),* } }

        impl $name {
            /// Every one, in the order in which people choose.
            pub const ALL: [Self; [$($key),*].len()] = [$(Self::$variant),*];

            /// As it is stored, and as forms post it.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),* }
            }

            /// The one with this key.
            pub fn parse(key: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|word| word.key() == key)
            }
        }
    };
}

/// The enum of `closed_enum!`, which the server can store in a column.
#[cfg(feature = "server")]
#[macro_export]
macro_rules! stored_enum {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $variant:ident = $key:literal),* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        #[derive(sea_orm::EnumIter, sea_orm::DeriveActiveEnum)]
        #[sea_orm(rs_type = "String", db_type = "Text")]
        pub enum $name {
            $($(#[$word_doc])* #[serde(rename = $key)] #[sea_orm(string_value = $key)] $variant),*
        }
    };
}

/// The enum of `closed_enum!`, in the browser.
#[cfg(not(feature = "server"))]
#[macro_export]
macro_rules! stored_enum {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $variant:ident = $key:literal),* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$word_doc])* #[serde(rename = $key)] $variant),*
        }
    };
}
pub use closed_enum;

#[cfg(test)]
mod tests {
    closed_enum! {
        /// Two words.
        Pair { One = "one", AndTwo = "and_two" }
    }

    #[test]
    fn a_key_is_the_same_everywhere() {
        for word in Pair::ALL {
            assert_eq!(Pair::parse(word.key()), Some(word));
            assert_eq!(serde_json::to_string(&word).expect("a text"), format!("\"{}\"", word.key()));
            assert_eq!(sea_orm::ActiveEnum::to_value(&word), word.key());
        }
        assert_eq!(Pair::parse("AndTwo"), None);
    }
}
