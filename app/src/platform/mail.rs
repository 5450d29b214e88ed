//! Mail by SMTP. Only the job that empties the outbox calls this.

use std::time::Duration;

use lettre::{
    AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor,
    message::{
        Attachment as Part, Mailbox, MultiPart, SinglePart,
        header::{ContentType, HeaderName, HeaderValue},
    },
};

use super::outbox::Waiting;

#[derive(Clone)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    /// What stands behind the `@` of a Message-ID.
    domain: String,
}

impl Mailer {
    /// Connects to `smtp://host:port` (plain, for a relay on this machine) or `smtps://user:password@host`.
    ///
    /// # Errors
    /// The address of the server or the sender cannot be read.
    pub fn new(url: &str, from: &str) -> Result<Self, String> {
        let from: Mailbox = from.parse().map_err(|e| format!("{from}: {e}"))?;
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|e| e.to_string())?
            .timeout(Some(Duration::from_secs(20)))
            .build();
        let domain = from.email.domain().to_owned();
        Ok(Self { transport, from, domain })
    }

    /// Sends one mail. A repeat carries the same Message-ID, so that a reader sees it once.
    ///
    /// # Errors
    /// What the server said.
    pub async fn send(&self, waiting: &Waiting) -> Result<(), String> {
        let message = self.message(waiting)?;
        self.transport.send(message).await.map(|_| ()).map_err(|e| e.to_string())
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
