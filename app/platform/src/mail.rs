//! Mail by SMTP. Only the job that empties the outbox calls this.

use std::time::Duration;

use lettre::{
    AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor,
    message::{
        Attachment as Part, Mailbox, MultiPart, SinglePart,
        header::{ContentType, HeaderName, HeaderValue},
    },
    transport::smtp::{
        self,
        client::{Certificate, Tls, TlsParameters},
        extension::ClientId,
    },
};
use url::{Host, Url};

use super::outbox::{Mail, Waiting};
use domain::ids::MailId;

#[derive(Clone)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    /// What stands behind the `@` of a Message-ID.
    domain: String,
}

/// Where mail goes out, and as whom.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// `smtp://host:port` (plain, for a relay on this machine), `smtp://user:password@host:587?tls=required` (STARTTLS) or
    /// `smtps://user:password@host`.
    pub server: &'a str,
    pub from: &'a str,
    /// How people reach us: the host of it says good day (RFC 5321, EHLO).
    pub base_url: &'a str,
    /// A certificate authority of one's own, in PEM, beside those that everybody trusts.
    pub authority: Option<&'a [u8]>,
}

/// Why a mail was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What the server said.
    pub said: String,
    /// There is no such mailbox: to try again changes nothing.
    pub for_good: bool,
}

impl From<String> for Refusal {
    fn from(said: String) -> Self {
        Self { said, for_good: false }
    }
}

impl From<smtp::Error> for Refusal {
    fn from(error: smtp::Error) -> Self {
        let said = error.to_string();
        Self { for_good: error.is_permanent() && no_mailbox(&said), said }
    }
}

/// A wrong password or a relay that will not have us is permanent to the protocol as well, and yet it passes once somebody
/// has set it right. What does not is an address that there is not: 5.1.x of RFC 3463.
fn no_mailbox(said: &str) -> bool {
    said.split_whitespace().any(|word| word.starts_with("5.1."))
}

impl Mailer {
    /// # Errors
    /// The address of the server or the sender, or the certificate, cannot be read.
    pub fn new(line: Line<'_>) -> Result<Self, String> {
        let from: Mailbox = line.from.parse().map_err(|e| format!("{}: {e}", line.from))?;
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(line.server).map_err(|e| e.to_string())?;
        if let Some(pem) = line.authority {
            builder = builder.tls(tls(line.server, pem)?);
        }
        let transport = builder.hello_name(hello(line.base_url)).timeout(Some(Duration::from_secs(20))).build();
        let domain = from.email.domain().to_owned();
        Ok(Self { transport, from, domain })
    }

    /// Sends one mail. A repeat carries the same Message-ID, so that a reader sees it once.
    ///
    /// # Errors
    /// Why it was not taken.
    pub async fn send(&self, waiting: &Waiting) -> Result<(), Refusal> {
        let message = self.message(waiting)?;
        Ok(self.transport.send(message).await.map(|_| ())?)
    }

    /// Whether the server answers, takes our certificate and our password. Sends nothing.
    ///
    /// # Errors
    /// What it said.
    pub async fn answers(&self) -> Result<(), String> {
        match self.transport.test_connection().await {
            Ok(true) => Ok(()),
            Ok(false) => Err("the mail server hangs up".into()),
            Err(error) => Err(error.to_string()),
        }
    }

    /// Sends a mail by which the administrator tries the server.
    ///
    /// # Errors
    /// Why it was not taken.
    pub async fn try_out(&self, to: &str) -> Result<(), Refusal> {
        let (subject, text) = ("Make A Noise can send mail", "This mail was sent to see whether mail arrives.\n");
        let mail = Mail { kind: "", to: to.into(), subject: subject.into(), text: text.into(), attachment: None };
        self.send(&Waiting::of(MailId::new(), mail)).await
    }

    fn message(&self, waiting: &Waiting) -> Result<Message, String> {
        let mail = &waiting.mail;
        let builder = Message::builder()
            .from(self.from.clone())
            .to(mail.to.parse().map_err(|e| format!("{}: {e}", mail.to))?)
            .subject(&mail.subject)
            // Nobody's "out of office" answers a machine (RFC 3834).
            .raw_header(HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".to_owned()))
            .message_id(Some(format!("<{}@{}>", waiting.id, self.domain)));
        let text = SinglePart::plain(mail.text.clone());
        match &mail.attachment {
            None => builder.singlepart(text),
            Some(a) => {
                let kind = ContentType::parse(&a.media_type).map_err(|e| e.to_string())?;
                let file = Part::new(a.name.clone()).body(a.text.clone(), kind);
                builder.multipart(MultiPart::mixed().singlepart(text).singlepart(file))
            }
        }
        .map_err(|e| e.to_string())
    }
}

/// TLS as the server's address asks for it, with an authority of one's own.
fn tls(server: &str, pem: &[u8]) -> Result<Tls, String> {
    let url = Url::parse(server).map_err(|e| format!("{server}: {e}"))?;
    let host = url.host_str().unwrap_or_default().to_owned();
    let authority = Certificate::from_pem(pem).map_err(|e| e.to_string())?;
    let parameters = TlsParameters::builder(host).add_root_certificate(authority).build().map_err(|e| e.to_string())?;
    let asked = url.query_pairs().find(|(name, _)| name == "tls").map(|(_, value)| value.into_owned());
    match (url.scheme(), asked.as_deref()) {
        ("smtps", _) => Ok(Tls::Wrapper(parameters)),
        ("smtp", Some("required")) => Ok(Tls::Required(parameters)),
        _ => Err("a certificate authority is set, but the mail server's address asks for no TLS".into()),
    }
}

/// The name by which we say good day: many servers turn away who has none.
fn hello(base_url: &str) -> ClientId {
    match Url::parse(base_url).ok().and_then(|url| url.host().map(|host| host.to_owned())) {
        Some(Host::Domain(name)) => ClientId::Domain(name),
        Some(Host::Ipv4(address)) => ClientId::Ipv4(address),
        Some(Host::Ipv6(address)) => ClientId::Ipv6(address),
        None => ClientId::default(),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("permanent error (550): 5.1.1 No such mailbox", true)]
    #[case("permanent error (553): 5.1.3 Bad address syntax", true)]
    #[case("permanent error (535): 5.7.8 Authentication credentials invalid", false)]
    #[case("permanent error (554): 5.7.1 Relay access denied", false)]
    #[case("permanent error (550): Requested action not taken", false)]
    fn what_passes_once_it_is_set_right_is_tried_again(#[case] said: &str, #[case] for_good: bool) {
        assert_eq!(no_mailbox(said), for_good);
    }

    #[rstest]
    #[case("https://noise.example.gov.uk", ClientId::Domain("noise.example.gov.uk".into()))]
    #[case("http://127.0.0.1:3000", ClientId::Ipv4(std::net::Ipv4Addr::LOCALHOST))]
    fn we_say_good_day_by_our_name(#[case] base_url: &str, #[case] name: ClientId) {
        assert_eq!(hello(base_url), name);
    }
}
