//! Two servers on one PostgreSQL, and one of them is killed while both send mail.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::atomic::{AtomicBool, Ordering},
    thread::{self, sleep},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow, ensure};

use super::{
    Bench, Outcome,
    people::{Doing, Person, Trouble, Way, letters, random},
    scratch_server::ScratchServer,
    smtp::Smtp,
};
use crate::{
    phone::{Cookies, Form, Phone},
    postgres::{Care, Cluster},
};

/// How many an officer invites, each by a mail.
const GUESTS: usize = 100;
/// A mail that the killed server held is the other's after two minutes.
const HELD: Duration = Duration::from_secs(150);
/// How many mails a server holds at once.
const AT_ONCE: usize = 3;
/// Whoever looks into the outbox has looked once more after this.
const ONCE_MORE: Duration = Duration::from_secs(6);

/// Mail and sessions when one of two is gone.
pub fn servers(bench: &Bench) -> Result<Outcome> {
    let smtp = Smtp::start()?;
    let cluster = Cluster::start(Care::Full)?;
    let mut house = ScratchServer::new(&bench.binary, Some(&cluster.url()))?;
    house.set("NOISE_SMTP_URL", smtp.url());
    house.told(|house| {
        house.serve()?;
        let mut other = house.beside()?;
        other.told(|other| {
            other.serve()?;
            scenario(house, other, &smtp)
        })
    })
}

fn scenario(house: &ScratchServer, other: &mut ScratchServer, smtp: &Smtp) -> Result<Outcome> {
    let officer = house.signed_in("officer")?.cookies();
    let (stays, goes) = (Way::to(house), Way::to(other));
    // Somebody is in the middle of a survey there.
    let mut person = Person::new(Doing::Answering);
    person.fill_in(&goes, &mut goes.phone()?).map_err(Trouble::unexpected)?;
    let gone = AtomicBool::new(false);
    let invited = thread::scope(|scope| -> Result<Vec<Guest>> {
        let invite = |way: &Way, n: usize| guests(way.clone(), officer.clone(), n);
        let (gone, mut busy) = (&gone, Vec::new());
        for n in 0..4 {
            let mine = if n % 2 == 0 { &stays } else { &goes };
            let mut guests = invite(mine, GUESTS / 4)?;
            let mine = mine.clone();
            let officer = officer.clone();
            busy.push(scope.spawn(move || {
                invite_all(&mine, &officer, &mut guests, gone)?;
                Ok::<_, anyhow::Error>(guests)
            }));
        }
        sleep(Duration::from_millis(100 + random() % 400));
        gone.store(true, Ordering::Relaxed);
        other.kill()?;
        let all = busy.into_iter().map(|one| one.join().map_err(|_| anyhow!("a phone broke"))?);
        Ok(all.collect::<Result<Vec<_>>>()?.concat())
    })?;
    let cut_off = invited.iter().filter(|guest| !guest.acknowledged).count();
    // Whoever got no answer sends the same form again, to the server that is left.
    let mut phone = stays.phone()?;
    phone.become_another(0, officer.clone());
    for guest in invited.iter().filter(|guest| !guest.acknowledged) {
        let status = phone.send(&guest.form)?.status;
        ensure!(status == 303, "an invitation sent again is answered with {status}");
    }
    ensure!(phone.get("/moderation")?.status == 200, "the officer is not signed in any more");
    person.go_on(&stays, &mut stays.phone()?).map_err(Trouble::unexpected)?;
    let taken = arrive(&invited, smtp)?;
    let repeated: usize = taken.values().map(|ids| ids.len() - 1).sum();
    ensure!(repeated <= AT_ONCE, "{repeated} mails were sent twice, more than the killed server held");
    for (guest, ids) in &taken {
        let different: BTreeSet<_> = ids.iter().collect();
        ensure!(different.len() == 1, "{guest} got {} different mails", different.len());
    }
    house.check()?;
    let twice = match repeated {
        0 => "each mail came once".to_owned(),
        n => format!(
            "each mail came once, but {n} that the killed server had just sent came again under the same Message-ID"
        ),
    };
    Ok(Outcome::Held(format!(
        "one of two killed while {GUESTS} people were invited, {cut_off} forms cut off and sent again to the other: {twice}; \
         the officer is still signed in, and somebody in the middle of a survey went on"
    )))
}

/// Somebody who is invited by mail.
#[derive(Clone)]
struct Guest {
    email: String,
    form: Form,
    acknowledged: bool,
}

/// Forms that invite so many, each with a key of its own.
fn guests(way: Way, officer: Cookies, n: usize) -> Result<Vec<Guest>> {
    let mut phone = way.phone()?;
    phone.become_another(0, officer);
    let guest = || {
        let page = phone.get("/people")?;
        let (name, form) = (letters(), page.form_of("/do/people/invite").context("no form that invites")?);
        let email = format!("guest-{name}@example.org");
        let form = form.with("name", &format!("Guest {name}")).with("email", &email).with("lang", "en");
        Ok(Guest { email, form, acknowledged: false })
    };
    std::iter::repeat_with(guest).take(n).collect()
}

/// Sends them until all are through or the server is gone.
fn invite_all(way: &Way, officer: &Cookies, guests: &mut [Guest], gone: &AtomicBool) -> Result<()> {
    let mut phone: Phone = way.phone()?;
    phone.become_another(0, officer.clone());
    for guest in guests {
        match phone.send(&guest.form) {
            Ok(answer) => {
                ensure!(answer.status == 303, "an invitation is answered with {}", answer.status);
                guest.acknowledged = true;
            }
            Err(_) if gone.load(Ordering::Relaxed) => break,
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Waits until everybody's mail is there and nobody has more to send: the Message-IDs that each got.
fn arrive(invited: &[Guest], smtp: &Smtp) -> Result<BTreeMap<String, Vec<String>>> {
    let start = Instant::now();
    loop {
        let taken = smtp.taken();
        let missing = invited.iter().filter(|guest| !taken.contains_key(&guest.email)).count();
        if missing == 0 {
            break;
        }
        ensure!(start.elapsed() < HELD, "{missing} mails were not sent");
        sleep(Duration::from_millis(200));
    }
    sleep(ONCE_MORE);
    let mut taken = smtp.taken();
    taken.retain(|to, _| to.starts_with("guest-"));
    Ok(taken)
}
