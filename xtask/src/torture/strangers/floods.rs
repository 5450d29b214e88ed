//! Strangers who send and ask for as much as they can: what officers have to read, and what costs the server most.

use std::{
    sync::atomic::{AtomicUsize, Ordering},
    thread::{self, sleep},
    time::Duration,
};

use anyhow::{Context, Result, ensure};

use super::{Stage, another_address, many};
use crate::{
    phone::{Cookies, Phone},
    torture::people::{Doing, Person, Trouble, letters, random},
};

/// Who sends or asks at once.
const CROWD: usize = 8;
/// One source sends so many and is another then: it would be asked to wait.
const OF_ONE_SOURCE: usize = 30;
/// A child's words of danger are among so many rows of the officers' queue.
const FIRST_ROWS: usize = 10;
const PAUSE: Duration = Duration::from_millis(10);

/// Words of danger, all nearly the same, from many sources; and among them those of a child.
pub fn tell(stage: &Stage) -> Result<String> {
    let page = stage.way.phone()?.get("/tell")?;
    let form = page.form_of("/do/voices/tell").context("no form that tells")?.with("privacy", "confidential");
    let (flood, child) = thread::scope(|scope| {
        let form = &form;
        let flooding = scope.spawn(move || {
            many(CROWD, || {
                let (mut line, mut sent, mut tried) = (None, 0, 0_usize);
                let mut address = another_address();
                while !stage.is_over() {
                    tried += 1;
                    if tried.is_multiple_of(OF_ONE_SOURCE) {
                        address = another_address();
                    }
                    sleep(PAUSE);
                    let Ok(mut phone) = line.take().map_or_else(|| stage.way.phone(), Ok) else { continue };
                    phone.become_another(address, Cookies::new());
                    let words = format!("He hit me again and I am not safe here {}", random() % 1_000);
                    let key = format!("{:016x}{:016x}", random(), random());
                    if let Ok(answer) = phone.send(&form.clone().with("once", &key).with("text", &words)) {
                        sent += usize::from(answer.status == 303);
                        line = Some(phone);
                    }
                }
                Ok(sent)
            })
        });
        stage.wait_for(1, 2);
        let child = danger(stage);
        (flooding.join().ok().context("the strangers broke"), child)
    });
    let (flood, child) = (flood??, child?);
    ensure!(flood > 0, "nothing of the flood was taken");
    let queue = stage.house.signed_in("officer")?.get("/moderation")?;
    ensure!(queue.status == 200, "the queue answers {}", queue.status);
    let place = place(&queue.body, &child).with_context(|| {
        format!("after {flood} near-equal words of danger those of a child are not on the first page of the queue")
    })?;
    ensure!(place <= FIRST_ROWS, "after {flood} near-equal words of danger those of a child are in row {place}");
    Ok(format!("{flood} were taken; the child's are in row {place} of the queue"))
}

/// A child tells of danger: the id of what they said.
fn danger(stage: &Stage) -> Result<String> {
    let mut phone = stage.way.phone()?;
    let mut child = Person::new(Doing::Telling);
    child.words = format!("I don't feel safe where I live, please come {}", letters());
    child.go_on(&stage.way, &mut phone).map_err(Trouble::unexpected).context("a child in danger")?;
    let page = phone.get("/follow")?;
    let id = page.body.split("/follow/").skip(1).filter_map(|rest| rest.split('/').next()).find(|id| id.len() == 36);
    Ok(id.context("no way from a receipt to what was said")?.to_owned())
}

/// In which row of a table a voice is.
fn place(page: &str, id: &str) -> Option<usize> {
    let rows = page.split("<tbody").nth(1)?.split("<tr").skip(1);
    rows.map(|row| row.contains(id)).position(|is| is).map(|before| before + 1)
}

/// Every page that costs much, again and again, by one source.
pub fn pages(stage: &Stage) -> Result<String> {
    let paths = costly(stage)?;
    let (address, asked) = (another_address(), AtomicUsize::new(0));
    let answered = many(CROWD, || {
        let (mut line, mut answered) = (None, 0);
        while !stage.is_over() {
            let path = &paths[asked.fetch_add(1, Ordering::Relaxed) % paths.len()];
            match line.take().map_or_else(|| Phone::new(stage.house.address, address), Ok) {
                Err(_) => sleep(PAUSE),
                Ok(mut phone) => {
                    if phone.get(path).is_ok() {
                        answered += 1;
                        line = Some(phone);
                    }
                }
            }
        }
        Ok(answered)
    })?;
    Ok(format!("{answered} answers of {} addresses", paths.len()))
}

/// Results with their comparisons, files, papers and pictures; what was heard; the pledge. Those that are there.
fn costly(stage: &Stage) -> Result<Vec<String>> {
    let mut phone = stage.way.phone()?;
    let known = ["/results", "/heard", "/heard?theme=home", "/heard?theme=safe&page=2", "/heard/panels", "/pledge"];
    let mut paths: Vec<String> = known.map(str::to_owned).into();
    for code in &stage.house.published {
        let results = format!("/results/{code}");
        paths.extend(["", "/figures.csv", "/heard.pdf", "/heard.png"].map(|rest| format!("{results}{rest}")));
        let page = phone.get(&results)?.body;
        let links = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        paths.extend(links.filter(|to| to.starts_with(&format!("{results}?"))).map(|to| to.replace("&amp;", "&")));
    }
    let mut there = Vec::new();
    for path in paths {
        if phone.get(&path)?.status == 200 {
            there.push(path);
        }
    }
    ensure!(there.len() > 5, "only {} of the pages that cost much are there", there.len());
    Ok(there)
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn a_voice_is_found_in_its_row() {
        let page = "<table><thead><tr><th>x</th></tr></thead><tbody><tr><td>a</td></tr><tr><td>k m</td></tr></tbody>";
        assert_eq!((place(page, "a"), place(page, "m"), place(page, "z")), (Some(1), Some(2), None));
    }
}
