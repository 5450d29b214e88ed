//! Word lists that help to tell names from other words with a capital, in both languages.

use std::{collections::BTreeSet, sync::LazyLock};

/// A list of words.
pub type Words = LazyLock<BTreeSet<&'static str>>;

/// Words with a capital that are not names.
pub static NO_NAMES: Words = LazyLock::new(|| {
    "\
    I I'm I’m I'd I’d I'll I’ll I've I’ve Mum Mam Dad Mummy Daddy Nan Nana Nain Taid Gran Grandad Mamgu Tadcu \
    Auntie Uncle Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays \
    Fridays Saturdays Sundays January February March April May June July August September October November \
    December Christmas Easter Eid Ramadan Diwali Halloween English Welsh Maths Science Wales England Britain UK \
    TV Xbox YouTube TikTok Snapchat Instagram WhatsApp Netflix Minecraft Roblox Fortnite Childline God Cymraeg \
    Cymru Saesneg Lloegr Llun Mawrth Mercher Iau Gwener Sadwrn Sul Nadolig Pasg Ebrill Mai Mehefin Medi OK Ok"
        .split_whitespace()
        .collect()
});

/// Words that often follow a person's name.
pub static SAID_OF_PEOPLE: Words = LazyLock::new(|| {
    "\
    is was and has had says said told tells lives lived does doesn't wants likes"
        .split_whitespace()
        .collect()
});

/// Words that often begin a sentence before such a word and are not names.
pub static BEGINNINGS: Words = LazyLock::new(|| {
    "\
    It He She They This That There Here What Who Where When Why How Which My Our We You Everyone Everybody \
    Everything Someone Somebody Something Nobody Nothing One School College Home Food Care Life Contact Money \
    People These Those Then Now Yes No Hello Hi Please Thanks Football Wifi Internet"
        .split_whitespace()
        .collect()
});
