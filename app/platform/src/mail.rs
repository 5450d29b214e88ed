//! Mail by SMTP. Only the job that empties the outbox calls this.

use std::{net::IpAddr, time::Duration};

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

pub use super::outbox::Refusal;
use super::outbox::{Mail, QueuedMail};
use domain::ids::MailId;

#[derive(Clone)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    /// The part of a Message-ID after the `@`.
    domain: String,
}

/// Where mail goes out, and as whom.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// `smtp://host:port` (plain, for a relay on this machine), `smtp://user:password@host:587?tls=required` (STARTTLS) or
    /// `smtps://user:password@host`.
    pub server: &'a str,
    pub from: &'a str,
    /// Our public address; its host is the name we give in EHLO (RFC 5321).
    pub base_url: &'a str,
    /// A certificate authority of the council's own, in PEM, in addition to the usual ones.
    pub authority: Option<&'a [u8]>,
}

impl From<smtp::Error> for Refusal {
    fn from(error: smtp::Error) -> Self {
        let said = plainly(error.to_string());
        Self { for_good: error.is_permanent() && no_mailbox(&said), said }
    }
}

/// Whether a refusal means that the mailbox does not exist (5.1.x of RFC 3463). Other permanent errors, like a wrong
/// password or a relay that refuses us, end once somebody has mended the settings, so they are tried again.
fn no_mailbox(said: &str) -> bool {
    said.split_whitespace().any(|word| word.starts_with("5.1."))
}

/// What the address of a mail server is.
const SERVER: &str = "smtps://user:password@host, smtp://user:password@host:587?tls=required, or smtp://127.0.0.1:25 for \
     a relay on this machine; in a password @ : / ? # % are written %40 %3A %2F %3F %23 %25";

/// Whether what is sent to this server, and its password, can be read on the way: it need not be sealed, and leaves this
/// machine.
pub fn goes_in_the_open(server: &str) -> bool {
    let Ok(url) = Url::parse(server) else { return false };
    let sealed = url.scheme() == "smtps" || url.query_pairs().any(|(name, how)| name == "tls" && how == "required");
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    let here = host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    !sealed && !here
}

/// What a mail server said, and what that means where its words do not say it.
fn plainly(said: String) -> String {
    if said.contains("received corrupt message") {
        return format!(
            "the server does not speak TLS on this port: smtps:// is for a port that does from the start (465), \
             smtp://…?tls=required for one that begins without (587) ({said})"
        );
    }
    said
}

impl Mailer {
    /// # Errors
    /// The address of the server or the sender, or the certificate, cannot be read.
    pub fn new(line: Line<'_>) -> Result<Self, String> {
        let from: Mailbox = line.from.parse().map_err(|e| {
            let example = "Make A Noise <noise@example.gov.uk>";
            format!("mail_from is {:?}: it is a name and an address, as in {example} ({e})", line.from)
        })?;
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(line.server)
            .map_err(|e| format!("smtp_url cannot be read: it is {SERVER} ({e})"))?;
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
    pub async fn send(&self, waiting: &QueuedMail) -> Result<(), Refusal> {
        let message = self.message(waiting)?;
        Ok(self.transport.send(message).await.map(|_| ())?)
    }

    /// Checks that the server answers and accepts our certificate and password. Sends nothing.
    ///
    /// # Errors
    /// What it said.
    pub async fn answers(&self) -> Result<(), String> {
        match self.transport.test_connection().await {
            Ok(true) => Ok(()),
            Ok(false) => Err("the mail server hangs up".into()),
            Err(error) => Err(plainly(error.to_string())),
        }
    }

    /// Sends a test mail for the administrator.
    ///
    /// # Errors
    /// Why it was not taken.
    pub async fn try_out(&self, to: &str) -> Result<(), Refusal> {
        let (subject, text) = ("Make A Noise can send mail", "This mail was sent to see whether mail arrives.\n");
        let mail = Mail { kind: "", to: to.into(), subject: subject.into(), text: text.into(), attachment: None };
        self.send(&QueuedMail::of(MailId::new(), mail)).await
    }

    fn message(&self, waiting: &QueuedMail) -> Result<Message, String> {
        let mail = &waiting.mail;
        let builder = Message::builder()
            .from(self.from.clone())
            .to(mail.to.parse().map_err(|e| format!("{}: {e}", mail.to))?)
            .subject(&mail.subject)
            // Tells mail servers not to answer with "out of office" (RFC 3834).
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

/// The TLS settings that the server's address asks for, with the council's own authority.
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

/// The name we give in EHLO; many servers refuse a client without one.
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
    #[case("smtp://mail.example", true)]
    #[case("smtp://user:password@mail.example:587?tls=opportunistic", true)]
    #[case("smtp://192.0.2.1:25", true)]
    #[case("smtp://user:password@mail.example:587?tls=required", false)]
    #[case("smtps://user:password@mail.example", false)]
    #[case("smtp://127.0.0.1:25", false)]
    #[case("smtp://[::1]:25", false)]
    #[case("smtp://localhost", false)]
    fn what_leaves_this_machine_is_sealed(#[case] server: &str, #[case] open: bool) {
        assert_eq!(goes_in_the_open(server), open);
    }

    #[rstest]
    #[case("mail.example:25", "Noise <noise@example.org>", "smtp_url cannot be read")]
    #[case("smtp://user:secret@mail.example?tls=requird", "Noise <noise@example.org>", "smtp_url cannot be read")]
    #[case("smtp://127.0.0.1", "", "mail_from is \"\"")]
    fn what_cannot_be_read_is_named(#[case] server: &str, #[case] from: &str, #[case] says: &str) {
        let line = Line { server, from, base_url: "http://127.0.0.1", authority: None };
        let said = Mailer::new(line).err().unwrap_or_default();
        assert!(said.contains(says) && !said.contains("secret"), "{said}");
    }

    #[test]
    fn a_port_that_speaks_no_tls_is_named() {
        let said = plainly("Connection error: received corrupt message of type InvalidContentType".into());
        assert!(said.starts_with("the server does not speak TLS on this port"), "{said}");
        assert_eq!(plainly("network error".into()), "network error");
    }

    #[rstest]
    #[case("https://noise.example.gov.uk", ClientId::Domain("noise.example.gov.uk".into()))]
    #[case("http://127.0.0.1:3000", ClientId::Ipv4(std::net::Ipv4Addr::LOCALHOST))]
    fn we_say_good_day_by_our_name(#[case] base_url: &str, #[case] name: ClientId) {
        assert_eq!(hello(base_url), name);
    }
}
