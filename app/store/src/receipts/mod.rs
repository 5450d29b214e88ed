//! Receipts: a few plain words that let somebody without an account come back.
//!
//! ```text
//! mod       making them, and the one function that judges typed words
//! held      what a browser holds of a receipt for a while: a random token
//! openings  how often receipts are opened by their words
//! ```
//! How often wrong words may be tried: `domain::receipts::guesses`.
//!
//! Only a keyed fingerprint of the words is stored. The words are derived from the form's key, so that posting a form
//! twice gives the same ones.

pub mod entity;
pub mod held;
mod openings;

use std::sync::LazyLock;

use sea_orm::{ExprTrait as _, QuerySelect as _, Set, TryInsertResult, entity::prelude::*, sea_query::LockType};

pub use self::{
    held::{HELD, HeldToken, end, keep, kept, let_go, mine},
    openings::opened_since,
};
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::ReceiptId,
    lang::Lang,
    receipts::{guesses::Turn, nearest::meant},
    role::Role,
    source::Source,
    time::{MINUTE, Timestamp},
    voices::rules::plain_receipt,
};
use entity::receipt;
use platform::{
    db::Tx,
    guard::{Cx, Grant, System, system},
    i18n::{RECEIPT_WORDS, t_in},
    outbox::Mail,
    retention::{Expired, Period},
};

/// How often other words are tried if they are in use; with four words of 1,024 that hardly ever happens.
const TRIES: u8 = 20;

static ENGLISH: LazyLock<Vec<&str>> = LazyLock::new(|| list(include_str!("../../../words/receipt-en.txt")));
static WELSH: LazyLock<Vec<&str>> = LazyLock::new(|| list(include_str!("../../../words/receipt-cy.txt")));

fn list(file: &'static str) -> Vec<&'static str> {
    file.lines().map(str::trim).filter(|word| !word.is_empty()).collect()
}

/// A new receipt, and the number of tries it took: with it `again` finds the same words.
pub struct Made {
    pub id: ReceiptId,
    /// `otter lamp cloud sunrise`.
    pub words: String,
    pub tries: u8,
}

/// Makes a receipt with words of `lang` that are derived from the form's key.
pub async fn make_once<R: Grant>(cx: &Cx<R>, tx: &Tx, lang: Lang, once: &str) -> Result<Made, AppError> {
    let lasts = tx.settings().retention.millis(Period::Receipts);
    for tries in 0..TRIES {
        let (id, words) = (ReceiptId::new(), again(cx, lang, once, tries));
        let row = receipt::ActiveModel {
            id: Set(id),
            hash: Set(fingerprint(cx, &words)),
            created_at: Set(cx.now().0),
            expires_at: Set(cx.now().plus(lasts).0),
        };
        let inserted = receipt::Entity::insert(row)
            .on_conflict_do_nothing_on([receipt::Column::Hash])
            .exec_without_returning(tx)
            .await?;
        if matches!(inserted, TryInsertResult::Inserted(1)) {
            return Ok(Made { id, words, tries });
        }
    }
    tracing::error!("no words are free any more");
    Err(AppError::Internal)
}

/// The words that `make_once` found for this key after `tries` tries.
pub fn again<R: Grant>(cx: &Cx<R>, lang: Lang, once: &str, tries: u8) -> String {
    let list: &[&str] = match lang {
        Lang::Cy => &WELSH,
        _ => &ENGLISH,
    };
    let drawn = cx.services().keys.fingerprint("receipt-words", &format!("{once} {tries}"));
    draw(list, &drawn).join(" ")
}

/// The result of a form that made a receipt, for `again_of`: `en 0`, its language and tries.
pub(crate) fn result(lang: Lang, tries: u8) -> String {
    format!("{} {tries}", lang.tag())
}

/// The words of a receipt again, for a form that was sent before and had this `result`. The words are not stored; they
/// are derived from the key.
pub fn again_of<R: Grant>(cx: &Cx<R>, key: &str, result: &str) -> Option<String> {
    let (lang, tries) = result.split_once(' ')?;
    Some(again(cx, Lang::parse(lang)?, key, tries.parse().ok()?))
}

/// Locks a receipt until the transaction ends, so that changes under one receipt come one after the other.
pub(crate) async fn hold(tx: &Tx, id: ReceiptId) -> Result<(), AppError> {
    receipt::Entity::find_by_id(id).lock(LockType::NoKeyUpdate).one(tx).await?;
    Ok(())
}

/// As `hold`; nothing more is said under it either, since no new row may refer to it.
pub(crate) async fn hold_alone(tx: &Tx, id: ReceiptId) -> Result<(), AppError> {
    receipt::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    Ok(())
}

/// Chooses words of `list` by random bytes, none of them twice. If the list's length is a power of two, all words are
/// equally likely.
fn draw<'a>(list: &[&'a str], drawn: &[u8]) -> Vec<&'a str> {
    let mut words = Vec::with_capacity(RECEIPT_WORDS);
    for two in drawn.chunks_exact(2) {
        let word = list[(usize::from(two[0]) * 256 + usize::from(two[1])) % list.len()];
        if words.len() < RECEIPT_WORDS && !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

/// A receipt, with the words that opened it.
pub struct Known {
    pub id: ReceiptId,
    /// The words as they were given out, unless they were typed as one word.
    words: String,
}

/// Judges words typed by somebody at `source`. Every page that takes a receipt calls this, so that a wrong try costs the
/// same everywhere. They may be written in any way, and one letter of a word may be wrong. None if no valid receipt has
/// them.
///
/// # Errors
/// `Invalid`, at `words`, for somebody who has tried too often.
pub async fn judge<R: Grant>(cx: &Cx<R>, source: Option<Source>, typed: &str) -> Result<Option<Known>, AppError> {
    let guesses = &cx.services().guesses;
    let (turn, tell) = guesses.turn(source, cx.now());
    // If the administrators cannot be told, the try goes on all the same.
    if tell && let Err(error) = tell_administrators(cx).await {
        tracing::error!(%error, "administrators were not told that somebody is guessing");
    }
    match turn {
        Turn::Now => {}
        Turn::In(millis) => tokio::time::sleep(std::time::Duration::from_millis(millis.unsigned_abs())).await,
        Turn::Wait(millis) => {
            let minutes = (millis + MINUTE - 1) / MINUTE;
            let wait = Message::new("voices-receipt-wait").with("n", minutes);
            return Err(FieldErrors::default().add("words", wait).into());
        }
        Turn::Busy => return Err(AppError::invalid("words", "voices-receipt-busy")),
    }
    let known = understood(cx, typed).await?;
    if known.is_some() {
        guesses.right(source);
    }
    Ok(known)
}

async fn understood<R: Grant>(cx: &Cx<R>, typed: &str) -> Result<Option<Known>, AppError> {
    // First as typed, then as probably meant. Words from before a list was changed are accepted too.
    let ways: Vec<_> = std::iter::once(plain_receipt(typed)).chain(meant(typed, [&ENGLISH, &WELSH])).collect();
    let hashes: Vec<_> = ways.iter().map(|words| fingerprint(cx, words)).collect();
    let found = receipt::Entity::find()
        .filter(receipt::Column::Hash.is_in(hashes.iter().map(Vec::as_slice)))
        .filter(receipt::Column::ExpiresAt.gt(cx.now().0))
        .all(cx.db())
        .await?;
    let first = hashes.iter().zip(ways).find_map(|(hash, words)| {
        let row = found.iter().find(|row| row.hash == *hash)?;
        Some(Known { id: row.id, words })
    });
    Ok(first)
}

/// Tells every administrator by mail, and the audit log, that somebody is guessing.
async fn tell_administrators<R: Grant>(cx: &Cx<R>) -> Result<(), AppError> {
    tracing::warn!("somebody is guessing the words of receipts; tries are slower for all");
    let mut tx = cx.begin().await?;
    system(cx.services()).audit(&tx, "receipt.guessed", "receipts", "").await?;
    for admin in crate::people::with_role(&tx, Role::Admin).await? {
        let Some(to) = admin.email else { continue };
        let (subject, text) = (t_in(admin.lang, "voices-guessed-subject"), t_in(admin.lang, "voices-guessed-text"));
        cx.mail(&mut tx, Mail { kind: "guessing", to, subject, text, attachment: None }).await?;
    }
    cx.commit(tx).await
}

fn fingerprint<R: Grant>(cx: &Cx<R>, words: &str) -> Vec<u8> {
    // The label has the number of words, so that receipts from before, with another number, are not found.
    let label = format!("receipt-{RECEIPT_WORDS}");
    cx.services().keys.fingerprint(&label, &plain_receipt(words))
}

/// A receipt whose words were typed, and the token by which the browser holds it from now on.
pub struct Opened {
    pub id: ReceiptId,
    pub held: HeldToken,
}

/// Opens the receipt of words typed by somebody at `source`, and counts it (`openings`). None if there is no such receipt.
///
/// # Errors
/// As `judge`.
pub async fn open<R: Grant>(cx: &Cx<R>, source: Option<Source>, typed: &str) -> Result<Option<Opened>, AppError> {
    let Some(Known { id, words }) = judge(cx, source, typed).await? else { return Ok(None) };
    let tx = cx.begin().await?;
    openings::count(&tx, id, cx.now().day()).await?;
    let held = keep(cx, &tx, id, &words);
    cx.commit(tx).await?;
    Ok(Some(Opened { id, held }))
}

/// A token for the receipt that a form got when it was sent before, by its `key` and the noted `result`; none if it got
/// no receipt.
pub async fn keep_again_in<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    key: &str,
    result: &str,
) -> Result<Option<HeldToken>, AppError> {
    match again_of(cx, key, result) {
        Some(words) => keep_words(cx, tx, &words).await,
        None => Ok(None),
    }
}

/// A token for the receipt with these words, which we made ourselves; none if there is no such receipt any more.
pub async fn keep_words<R: Grant>(cx: &Cx<R>, tx: &Tx, words: &str) -> Result<Option<HeldToken>, AppError> {
    let good = receipt::Entity::find().filter(receipt::Column::Hash.eq(fingerprint(cx, words)));
    match good.one(tx).await? {
        Some(found) => Ok(Some(keep(cx, tx, found.id, words))),
        None => Ok(None),
    }
}

/// Erases receipts that have run out by `by` and returns how many; the voices stay, linked to nobody. Tokens of
/// browsers are deleted by the present clock, since they open nothing any more.
pub(super) async fn purge_expired(tx: &Tx, now: Timestamp, by: Timestamp) -> Result<u64, AppError> {
    held::purge_expired(tx, now).await?;
    let gone = receipt::Entity::delete_many().filter(receipt::Column::ExpiresAt.lte(by.0)).exec(tx).await?;
    Ok(gone.rows_affected)
}

/// Erases a receipt, because whoever has its words asks for it.
pub async fn erase(tx: &Tx, id: ReceiptId) -> Result<(), AppError> {
    receipt::Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}

/// How many `purge_expired` would erase.
pub(super) async fn count_expired(cx: &Cx<System>) -> Result<Expired, AppError> {
    let over = receipt::Entity::find().filter(receipt::Column::ExpiresAt.lte(cx.now().0));
    Expired::of(cx.db(), over, receipt::Column::CreatedAt).await
}

/// Shortens receipts, so that none is good for longer than `lasts` from when it was made.
pub(super) async fn apply_shorter_period(tx: &Tx, lasts: i64) -> Result<(), AppError> {
    let end = Expr::col(receipt::Column::CreatedAt).add(lasts);
    receipt::Entity::update_many()
        .col_expr(receipt::Column::ExpiresAt, end.clone())
        .filter(Expr::col(receipt::Column::ExpiresAt).gt(end))
        .exec(tx)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Words that no child is handed: insults, means of harm, first names and closeness; what sounds or is spelled
    /// like another word; what is not said here.
    const NEVER: &str = "coconut tablet rope ginger brownie spotty special roof cliff jump railway thrush cuddle \
        snuggle embrace amber daisy dawn hazel holly ivy jasmine lily olive poppy rowan violet basil stool donkey clown \
        spanner piglet mammoth hippo creamy plug bottle lullaby cradle score flash battery whirl morning story \
        quiet diary llama quartz narwhal hummus raccoon yoyo lilypad candy cookie rooster mailbox sandbox rowboat \
        sweater highway oatmeal melody joy gorila mwnci rhaff mochyn clogwyn neidio cellog seren bryn alaw eira celyn \
        enfys heulwen robin iris lili jasmin asyn caseg naid tabwrdd blewyn cwlwm";
    proptest! {
        #[test]
        fn no_word_of_a_receipt_is_there_twice(drawn in proptest::collection::vec(0..4_u8, 32)) {
            let words = draw(&ENGLISH, &drawn);
            prop_assert_eq!(words.iter().collect::<std::collections::HashSet<_>>().len(), words.len());
            prop_assert!(words.len() <= RECEIPT_WORDS);
        }

        #[test]
        fn a_receipt_with_one_letter_wrong_is_itself_or_nothing(
            drawn in any::<[u8; 32]>(),
            which in 0..RECEIPT_WORDS,
            at in any::<proptest::sample::Index>(),
            letter in proptest::char::range('a', 'z'),
            welsh in any::<bool>(),
        ) {
            let list: &[&str] = if welsh { &WELSH } else { &ENGLISH };
            let words = draw(list, &drawn);
            let mut typed: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            let mut letters: Vec<char> = typed[which].chars().collect();
            let place = at.index(letters.len());
            letters[place] = letter;
            typed[which] = letters.into_iter().collect();
            let understood = meant(&typed.join(" "), [&ENGLISH, &WELSH]);
            prop_assert!(understood.is_none_or(|found| found == words.concat() || list.contains(&typed[which].as_str())));
        }
    }

    #[test]
    fn the_lists_are_even_and_plain() {
        for (words, many) in [(&*ENGLISH, 1_024), (&*WELSH, 512)] {
            assert_eq!(words.len(), many);
            assert!(words.iter().all(|word| word.bytes().all(|b| b.is_ascii_lowercase())));
            assert_eq!(words.iter().collect::<std::collections::HashSet<_>>().len(), many);
            assert!(words.is_sorted(), "in the order of the alphabet, so that a change is seen");
        }
    }

    #[test]
    fn no_child_is_handed_a_word_that_hurts() {
        for word in NEVER.split_whitespace() {
            assert!(!ENGLISH.contains(&word) && !WELSH.contains(&word), "{word}");
        }
        // Nor, in Welsh, the taunts of English.
        assert!(!WELSH.contains(&"banana") && !WELSH.contains(&"clown"));
        // It sounds like "metal" in English; in Welsh it is one.
        assert!(!ENGLISH.contains(&"medal"));
    }

    /// One letter wrong, left out or put in, or two that changed places.
    fn are_near(a: &str, b: &str) -> bool {
        let without = |word: &str, at: usize| format!("{}{}", &word[..at], &word[at + 1..]);
        let letters = |word: &str| {
            let mut letters: Vec<_> = word.bytes().collect();
            letters.sort_unstable();
            letters
        };
        let (long, short) = if a.len() >= b.len() { (a, b) } else { (b, a) };
        match long.len() - short.len() {
            0 => a.bytes().zip(b.bytes()).filter(|(x, y)| x != y).count() <= 1 || letters(a) == letters(b),
            1 => (0..long.len()).any(|at| without(long, at) == short),
            _ => false,
        }
    }

    #[test]
    fn no_two_words_of_a_list_are_one_slip_apart() {
        for words in [&*ENGLISH, &*WELSH] {
            for (n, a) in words.iter().enumerate() {
                let near: Vec<_> = words[n + 1..].iter().filter(|b| are_near(a, b)).collect();
                assert!(near.is_empty(), "{a} and {near:?}");
            }
        }
    }
}
