//! Whether what was acknowledged is there, and there once: asked of the product, as a young person and as an officer.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};

use super::{
    people::{Crowd, Doing, Person, Way},
    scratch_server::ScratchServer,
};
use crate::phone::{Cookies, Phone};

/// An officer who knows how much was there before anybody came. Their session goes on whatever happens.
pub struct Officer {
    cookies: Cookies,
    /// Voices that wait to be read.
    voices: usize,
    /// Responses to the survey.
    responses: usize,
}

impl Officer {
    /// Signs in and counts.
    pub fn come(house: &ScratchServer) -> Result<Self> {
        let mut phone = house.signed_in("officer")?;
        let (voices, responses) = count(&mut phone, &house.survey)?;
        Ok(Self { cookies: phone.cookies(), voices, responses })
    }

    /// Everything that was acknowledged is there once, and there is nothing else; the installation is in order.
    pub fn proves(&self, house: &ScratchServer, crowd: &Crowd) -> Result<()> {
        let way = Way::to(house);
        let mut phone = way.phone()?;
        phone.become_another(0, self.cookies.clone());
        let (voices, responses) = count(&mut phone, &house.survey).context("an officer who had signed in before")?;
        let done: Vec<_> = crowd.done().collect();
        let answered = done.iter().filter(|person| person.doing == Doing::Answering).count();
        // Each of them has said one thing.
        let came = (voices.wrapping_sub(self.voices), responses.wrapping_sub(self.responses));
        ensure!(
            came == (done.len(), answered),
            "{} voices and {answered} responses were acknowledged, but {} and {} more are there",
            done.len(),
            came.0,
            came.1
        );
        let receipts: BTreeSet<_> = done.iter().filter_map(|person| person.receipt()).collect();
        ensure!(receipts.len() == done.len(), "two people have the same receipt");
        for person in done {
            opens(&mut phone, person)?;
        }
        house.check()
    }
}

/// The receipt opens what was said with it, and nothing else.
fn opens(phone: &mut Phone, person: &Person) -> Result<()> {
    let receipt = person.receipt().context("it was acknowledged")?;
    phone.become_another(0, Cookies::from([("noise-receipt".to_owned(), receipt.to_owned())]));
    let page = phone.get("/follow").context("a receipt")?;
    ensure!(page.status == 200, "a receipt is answered with {}", page.status);
    let said = page.body.matches("class=\"said\"").count();
    let there = page.body.contains(&person.words);
    ensure!(said == 1 && there, "a receipt of {:?} opens {said} voices; its own is there: {there}", person.doing);
    Ok(())
}

/// How many voices wait to be read, and how many responses the survey has.
fn count(officer: &mut Phone, survey: &str) -> Result<(usize, usize)> {
    let queue = officer.get("/moderation")?;
    ensure!(queue.status == 200, "the queue answers {}", queue.status);
    let voices =
        number_before(&queue.body, " are waiting to be read").context("the queue does not say how many wait")?;
    let wall = officer.get(&format!("/surveys/{survey}/wall"))?;
    ensure!(wall.status == 200, "the wall answers {}", wall.status);
    let (_, figure) = wall.body.split_once("class=\"figure\">").context("the wall has no figure")?;
    let responses = digits(figure.split('<').next().unwrap_or_default()).context("the wall's figure is no number")?;
    Ok((voices, responses))
}

/// The last number in front of these words.
fn number_before(html: &str, words: &str) -> Option<usize> {
    let (before, _) = html.split_once(words)?;
    digits(before.rsplit(['>', ' ']).next()?)
}

/// A number as it is written for people, with what stands between its digits and around it.
fn digits(written: &str) -> Option<usize> {
    written.chars().filter(char::is_ascii_digit).collect::<String>().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_in_a_sentence_is_read() {
        let html = "<p>3 themes</p><p class=\"soft\">\u{2068}1,204\u{2069} are waiting to be read.</p>";
        assert_eq!(number_before(html, " are waiting to be read"), Some(1_204));
        assert_eq!(number_before(html, " are lost"), None);
    }
}
