//! The certificate of the site: whether phones trust it, and for how long.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use tokio_rustls::rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme,
    client::{
        WebPkiServerVerifier,
        danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    },
    crypto::{CryptoProvider, ring},
    pki_types::{CertificateDer, ServerName, UnixTime, pem::PemObject as _},
};

/// Where Debian, Red Hat and Alpine keep the authorities that a machine trusts.
const TRUSTED: [&str; 3] =
    ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem"];
const DAY: u64 = 24 * 60 * 60;
/// Longer than any certificate is looked at, in days.
const FAR: u64 = 3_650;
/// Of one that is renewed by itself more than this is always left, in days.
const FEW: u64 = 7;

/// Looks at the certificate that is shown, and goes on whatever it is: the rest of the site is looked at as well, and
/// nothing goes over these connections that is not anybody's to know.
#[derive(Debug)]
pub(super) struct Looker {
    /// Trusts whom phones trust.
    phones: Arc<WebPkiServerVerifier>,
    /// Trusts whom this machine trusts, and an authority of one's own.
    here: Arc<WebPkiServerVerifier>,
    found: Mutex<Option<Result<String, String>>>,
}

impl Looker {
    /// With an authority of one's own, in PEM.
    pub fn new(authority: Option<&[u8]>) -> Result<Arc<Self>, String> {
        let mut roots = RootCertStore::empty();
        roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
        let phones = verifier(roots.clone())?;
        let named = std::env::var_os("SSL_CERT_FILE").map(PathBuf::from);
        for file in TRUSTED.map(PathBuf::from).into_iter().chain(named) {
            if let Ok(trusted) = CertificateDer::pem_file_iter(file) {
                roots.add_parsable_certificates(trusted.filter_map(Result::ok));
            }
        }
        for own in authority.map_or_else(|| Ok(Vec::new()), read_own)? {
            roots.add(own).map_err(|error| format!("the certificate authority of your own: {error}"))?;
        }
        Ok(Arc::new(Self { phones, here: verifier(roots)?, found: Mutex::default() }))
    }

    /// What a connection needs that shows its certificate to this.
    pub fn config(self: &Arc<Self>) -> Result<Arc<ClientConfig>, String> {
        let looker: Arc<dyn ServerCertVerifier> = Arc::<Self>::clone(self);
        let config = ClientConfig::builder_with_provider(provider())
            .with_safe_default_protocol_versions()
            .map_err(|error| error.to_string())?
            .dangerous()
            .with_custom_certificate_verifier(looker)
            .with_no_client_auth();
        Ok(Arc::new(config))
    }

    /// What is to be said of the certificate, once one has been shown.
    pub fn found(&self) -> Option<Result<String, String>> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// The certificates of an authority of one's own; there is one at least.
fn read_own(pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, String> {
    let read: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
    match read {
        Ok(none) if none.is_empty() => {
            Err("the certificate authority of your own: there is no certificate in it".into())
        }
        Ok(some) => Ok(some),
        Err(error) => Err(format!("the certificate authority of your own: {error}")),
    }
}

fn provider() -> Arc<CryptoProvider> {
    Arc::new(ring::default_provider())
}

fn verifier(roots: RootCertStore) -> Result<Arc<WebPkiServerVerifier>, String> {
    let builder = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider());
    builder.build().map_err(|error| error.to_string())
}

impl ServerCertVerifier for Looker {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        if self.found().is_some() {
            return Ok(ServerCertVerified::assertion());
        }
        let look = |who: &WebPkiServerVerifier, days: u64| {
            let then = UnixTime::since_unix_epoch(Duration::from_secs(now.as_secs() + days * DAY));
            who.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, then)
        };
        let lasts = |who: &WebPkiServerVerifier| days_left(|days| look(who, days).is_ok());
        let found = match (look(&self.phones, 0), look(&self.here, 0)) {
            (Ok(_), _) => judged(lasts(&self.phones), "phones trust it"),
            (_, Ok(_)) => judged(lasts(&self.here), "this machine trusts it, phones may not know who signed it"),
            (_, Err(error)) => Err(wrong(&error)),
        };
        *self.found.lock().unwrap_or_else(PoisonError::into_inner) = Some(found);
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.phones.verify_tls12_signature(message, cert, dss)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.phones.verify_tls13_signature(message, cert, dss)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.phones.supported_verify_schemes()
    }
}

/// For how many whole days more something is good that is good today and ends once; `FAR` at most.
fn days_left(is_good_in: impl Fn(u64) -> bool) -> u64 {
    let (mut good, mut over) = (0_u64, FAR + 1);
    while over - good > 1 {
        let middle = good.midpoint(over);
        if is_good_in(middle) {
            good = middle;
        } else {
            over = middle;
        }
    }
    good
}

fn judged(days: u64, trusted: &str) -> Result<String, String> {
    if days <= FEW {
        return Err(format!("has {days} days left and has not been renewed"));
    }
    Ok(format!("good for {days} more days, {trusted}"))
}

fn wrong(error: &Error) -> String {
    use CertificateError::{
        Expired, ExpiredContext, NotValidForName, NotValidForNameContext, NotValidYet, NotValidYetContext,
        UnknownIssuer,
    };
    let Error::InvalidCertificate(error) = error else { return error.to_string() };
    match error {
        Expired | ExpiredContext { .. } => "has expired".into(),
        NotValidYet | NotValidYetContext { .. } => "is not good yet: look at the clocks of both machines".into(),
        NotValidForName => "is for another name".into(),
        NotValidForNameContext { presented, .. } if presented.is_empty() => "is for no name".into(),
        NotValidForNameContext { presented, .. } => format!("is for another name: {}", presented.join(", ")),
        UnknownIssuer => "is signed by nobody who is trusted, or the certificates between are not sent with it".into(),
        other => format!("cannot be trusted: {other}"),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(0, 0)]
    #[case(1, 1)]
    #[case(89, 89)]
    #[case(FAR, FAR)]
    #[case(100_000, FAR)]
    fn the_last_good_day_is_found(#[case] last: u64, #[case] found: u64) {
        assert_eq!(days_left(|days| days <= last), found);
    }

    #[rstest]
    #[case(8, true)]
    #[case(7, false)]
    #[case(0, false)]
    fn one_that_ends_soon_is_bad(#[case] days: u64, #[case] good: bool) {
        assert_eq!(judged(days, "phones trust it").is_ok(), good);
    }

    #[test]
    fn what_is_wrong_is_said_in_words() {
        let said = |error| wrong(&Error::InvalidCertificate(error));
        assert_eq!(said(CertificateError::Expired), "has expired");
        assert!(said(CertificateError::BadSignature).starts_with("cannot be trusted"));
    }
}
