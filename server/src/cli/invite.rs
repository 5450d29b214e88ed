//! `invite`: how the first administrator comes in, and how one comes back who has lost everything.

use anyhow::{Result, anyhow, bail};
use domain::{
    error::AppError,
    lang::Lang,
    people::rules::{Email, INVITATION_LASTS},
    role::Role,
};
use platform::{Services, guard::system};
use store::people::{NewPerson, Told};

/// Who is invited, as what.
#[derive(Clone, Debug, clap::Args)]
pub struct Invitation {
    /// What they are here. May be given more than once.
    #[arg(long = "role", value_parser = role, help = "member, officer, lead, panel_member, clerk, pledge_lead or admin; more than one if need be")]
    pub roles: Vec<Role>,
    #[arg(long)]
    pub email: String,
    /// Default: what stands before the @.
    #[arg(long)]
    pub name: Option<String>,
    /// en or cy: the language we write to them in.
    #[arg(long, default_value = "en", value_parser = lang)]
    pub lang: Lang,
    /// They are here already: forget their password and code, and print a new link.
    #[arg(long, conflicts_with_all = ["roles", "name"])]
    pub again: bool,
    /// They are here already: give them these roles as well.
    #[arg(long, requires = "roles", conflicts_with_all = ["again", "name"])]
    pub grant: bool,
}

fn role(key: &str) -> Result<Role, String> {
    Role::lasting().find(|role| role.key() == key).ok_or_else(|| format!("one of {}", role_keys()))
}

/// Those that the command line gives.
fn role_keys() -> String {
    Role::lasting().map(Role::key).collect::<Vec<_>>().join(", ")
}

fn lang(tag: &str) -> Result<Lang, String> {
    Lang::parse(tag).ok_or_else(|| Lang::ALL.map(Lang::tag).join(" or "))
}

/// Who hears of a role that two people give on the site.
fn told(told: Told) -> String {
    match told {
        Told::Leads(n) => format!("; the safeguarding leads are told by email ({n})"),
        Told::Administrators(n) => {
            format!("; no safeguarding lead has an email address, so the other administrators are told by email ({n})")
        }
        Told::Nobody => "; nobody is told: no safeguarding lead and no other administrator has an email address".into(),
    }
}

/// Why somebody who should be here already is not helped.
fn refused(error: AppError, email: &str) -> anyhow::Error {
    match error {
        AppError::NotFound => anyhow!("nobody here has the address {email}"),
        AppError::Conflict(sentence) if sentence.key == "people-disabled-first" => {
            anyhow!("{email}: this account is closed: open it again on People")
        }
        error => anyhow::Error::new(error).context(email.to_owned()),
    }
}

/// Adds the person and answers with their link, good for seven days and once; or gives somebody more roles, and says so.
///
/// # Errors
/// No e-mail address, no role, or somebody has the address already.
pub async fn invite(services: &Services, invitation: Invitation) -> Result<String> {
    let Ok(email) = Email::parse(&invitation.email) else { bail!("{}: not an e-mail address", invitation.email) };
    let cx = system(services);
    if invitation.grant {
        let granted = store::people::grant(&cx, email.as_str(), &invitation.roles).await;
        let granted = granted.map_err(|error| refused(error, email.as_str()))?;
        let roles: Vec<_> = invitation.roles.iter().map(|role| role.key()).collect();
        if granted.had_all {
            return Ok(format!("{} is {} already: nothing has changed", email.as_str(), roles.join(", ")));
        }
        let then = if granted.can_sign_in { "" } else { "; for a link to sign in by: --again" };
        let told = granted.told.map(told).unwrap_or_default();
        return Ok(format!("{} is {} as well{then}{told}", email.as_str(), roles.join(", ")));
    }
    let token = if invitation.again {
        let made = store::people::reinvite(&cx, email.as_str(), INVITATION_LASTS).await;
        made.map_err(|error| refused(error, email.as_str()))?
    } else {
        if invitation.roles.is_empty() {
            bail!("--role is missing: {}", role_keys());
        }
        let before_at = || email.as_str().split('@').next().unwrap_or_default().to_owned();
        let new = NewPerson {
            name: invitation.name.unwrap_or_else(before_at),
            email: Some(email.as_str().to_owned()),
            lang: invitation.lang,
            roles: invitation.roles,
        };
        match store::people::invite(&cx, new, INVITATION_LASTS, true).await {
            Ok((_, token)) => token,
            Err(AppError::Invalid(_)) => {
                bail!("somebody has the address {} already; --again makes a new link for them", email.as_str())
            }
            Err(error) => return Err(error.into()),
        }
    };
    Ok(services.link(invitation.lang, domain::paths::people::Link(&token)))
}
