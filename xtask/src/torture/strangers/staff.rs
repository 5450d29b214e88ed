//! Somebody on the staff who signs in with a password and the code of an authenticator.

use std::{
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

use super::totp;
use crate::{phone::Phone, torture::scratch_server::ScratchServer};

const PASSWORD: &str = "seven green umbrellas";
/// Where they sit; strangers are elsewhere.
const DESK: u32 = 0x70_0001;

pub struct Staff {
    pub email: String,
    secret: String,
    /// The code that was used is good for nothing more.
    set_up: Instant,
}

impl Staff {
    /// Opens the invitation of this role, chooses a password and connects an authenticator.
    pub fn set_up(house: &ScratchServer, role: &str) -> Result<Self> {
        let mut phone = Phone::new(house.address, DESK)?;
        let page = phone.get(house.link(role)?)?;
        let secret = page.body.split("id=\"secret\">").nth(1).and_then(|rest| rest.split('<').next());
        let secret = secret.context("the page that sets up shows no secret")?.replace(' ', "");
        let form = page.form_of("/do/people/set-up").context("no form that sets up")?;
        let form = form.with("password", PASSWORD).with("code", &totp::now(&secret)?);
        let status = phone.send(&form)?.status;
        ensure!(status == 303, "setting up is answered with {status}");
        Ok(Self { email: format!("{role}@example.org"), secret, set_up: Instant::now() })
    }

    /// Signs in on a browser that nobody has signed in with before, and says how long it took.
    pub fn sign_in(&self, house: &ScratchServer) -> Result<Duration> {
        let used = Duration::from_secs(totp::STEP) + Duration::from_secs(1);
        thread::sleep((self.set_up + used).saturating_duration_since(Instant::now()));
        // Not at the very end of a code.
        if totp::until_the_next()? < 5 {
            thread::sleep(Duration::from_secs(6));
        }
        let start = Instant::now();
        let mut phone = Phone::new(house.address, DESK + 1)?;
        let form = phone.get("/sign-in/password")?.form_of("/do/people/enter").context("no form to sign in")?;
        let form = form.with("email", &self.email).with("password", PASSWORD).with("code", &totp::now(&self.secret)?);
        let status = phone.send(&form)?.status;
        ensure!(status == 303, "the officer signs in with the right password and code, and is answered with {status}");
        let status = phone.get("/moderation")?.status;
        ensure!(status == 200, "the officer has signed in, and the queue answers {status}");
        Ok(start.elapsed())
    }
}
