//! The guard at the door: which address may be asked, by its words and by what its name stands for.
//!
//! The name is resolved once, here, and the connection goes to exactly the addresses that were judged: a name that
//! changes its answer between the question and the connection (DNS rebinding) gains nothing.

use std::collections::BTreeMap;
use std::error::Error as StdError;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use url::{Host, Url};

use super::address::is_public;
use super::{HttpConfig, HttpError};

/// The longest address in bytes that is considered.
pub const MAX_ADDRESS: usize = 4_096;

/// What is allowed.
#[derive(Clone, Debug)]
pub(super) struct Guard {
    ports: Vec<u16>,
    any_port: bool,
    allow_private: bool,
    allow: Vec<IpAddr>,
    names: Arc<Names>,
}

/// Who answers for names.
#[derive(Debug)]
enum Names {
    /// The configuration, then the operating system.
    System(BTreeMap<String, Vec<IpAddr>>),
    /// One answer after the other, as a hostile DNS server would.
    #[cfg(test)]
    Changing(parking_lot::Mutex<Vec<IpAddr>>),
}

/// A refusal on its way through the HTTP library, which only carries boxed errors.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
struct Refusal(HttpError);

impl Guard {
    pub(super) fn new(config: &HttpConfig) -> Self {
        Self {
            ports: config.ports.clone(),
            any_port: false,
            allow_private: config.allow_private,
            allow: config.allow.clone(),
            names: Arc::new(Names::System(config.hosts.clone())),
        }
    }

    /// For addresses that the operator wrote down: they may lie inside the house, at any port.
    pub(super) fn of_the_house(config: &HttpConfig) -> Self {
        Self { any_port: true, allow_private: true, ..Self::new(config) }
    }

    /// Reads an address and judges everything that its words say.
    ///
    /// # Errors
    /// The first rule it breaks.
    pub(super) fn admit(&self, address: &str) -> Result<Url, HttpError> {
        if address.len() > MAX_ADDRESS {
            return Err(HttpError::Address);
        }
        let url = Url::parse(address.trim()).map_err(|_| HttpError::Address)?;
        self.admit_url(&url)?;
        Ok(url)
    }

    /// Judges everything that the words of an address say.
    ///
    /// # Errors
    /// The first rule it breaks.
    pub(super) fn admit_url(&self, url: &Url) -> Result<(), HttpError> {
        if !matches!(url.scheme(), "http" | "https") {
            return Err(HttpError::Scheme(url.scheme().to_owned()));
        }
        if url.as_str().len() > MAX_ADDRESS {
            return Err(HttpError::Address);
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(HttpError::Credentials);
        }
        let port = url.port_or_known_default().ok_or(HttpError::Address)?;
        if !self.any_port && !self.ports.contains(&port) {
            return Err(HttpError::Port(port));
        }
        // The library connects to literal addresses without asking a resolver.
        match url.host().ok_or(HttpError::Address)? {
            Host::Domain("") => Err(HttpError::Address),
            Host::Domain(_) => Ok(()),
            Host::Ipv4(v4) => self.judge(&v4.to_string(), IpAddr::V4(v4)),
            Host::Ipv6(v6) => self.judge(&v6.to_string(), IpAddr::V6(v6)),
        }
    }

    /// Judges what a host stands for.
    ///
    /// # Errors
    /// [`HttpError::NotPublic`].
    pub(super) fn judge(&self, host: &str, address: IpAddr) -> Result<(), HttpError> {
        if self.allow_private || self.allow.contains(&address) || is_public(address) {
            return Ok(());
        }
        Err(HttpError::NotPublic { host: host.to_owned(), address })
    }

    async fn resolve_name(&self, host: &str) -> Result<Vec<SocketAddr>, HttpError> {
        let plain = host.trim_end_matches('.').to_ascii_lowercase();
        let unknown = || HttpError::NotResolved(host.to_owned());
        let found: Vec<IpAddr> = match self.names.as_ref() {
            Names::System(fixed) => match fixed.get(&plain) {
                Some(addresses) => addresses.clone(),
                None => {
                    let answers = tokio::net::lookup_host((host, 0)).await.map_err(|_| unknown())?;
                    answers.map(|answer| answer.ip()).collect()
                }
            },
            #[cfg(test)]
            Names::Changing(answers) => answers.lock().pop().into_iter().collect(),
        };
        if found.is_empty() {
            return Err(unknown());
        }
        // One address of the house among public ones is a trick or a mistake: the name is refused as a whole.
        for address in &found {
            self.judge(host, *address)?;
        }
        Ok(found.into_iter().map(|address| SocketAddr::new(address, 0)).collect())
    }

    /// The refusal inside an error of the HTTP library, when the guard was its cause.
    pub(super) fn refusal_in(error: &(dyn StdError + 'static)) -> Option<HttpError> {
        let mut cause = Some(error);
        while let Some(error) = cause {
            if let Some(Refusal(refusal)) = error.downcast_ref::<Refusal>() {
                return Some(refusal.clone());
            }
            cause = error.source();
        }
        None
    }
}

impl Resolve for Guard {
    fn resolve(&self, name: Name) -> Resolving {
        let guard = self.clone();
        Box::pin(async move {
            let found = guard.resolve_name(name.as_str()).await.map_err(Refusal)?;
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guard() -> Guard {
        Guard::new(&HttpConfig::default())
    }

    #[test]
    fn an_ordinary_address_is_admitted() {
        for address in [
            "http://example.org",
            "https://example.org/a?b=c#d",
            "https://[2606:4700::1111]/",
            " http://1.1.1.1/ ",
        ] {
            assert!(guard().admit(address).is_ok(), "{address}");
        }
    }

    #[test]
    fn loopback_is_refused_however_it_is_written() {
        let tricks = [
            "http://127.0.0.1/",
            "http://127.1/",
            "http://2130706433/",
            "http://0x7f000001/",
            "http://0x7f.1/",
            "http://017700000001/",
            "http://0177.0.0.1/",
            "http://127.0.0.1./",
            "http://127.000.000.001/",
            "http://0/",
            "http://0.0.0.0/",
            "http://[::1]/",
            "http://[::]/",
            "http://[::ffff:127.0.0.1]/",
            "http://[::ffff:7f00:1]/",
            "http://[0:0:0:0:0:ffff:127.0.0.1]/",
            "http://[::127.0.0.1]/",
            "http://[64:ff9b::7f00:1]/",
            "http://①②⑦.⓪.⓪.①/",
            "http://１２７.０.０.１/",
            "http://127。0。0。1/",
            "http:127.0.0.1",
            "http:\\\\127.0.0.1\\",
            "http://%31%32%37.0.0.1/",
        ];
        for address in tricks {
            let answer = guard().admit(address);
            assert!(matches!(answer, Err(HttpError::NotPublic { .. })), "{address}: {answer:?}");
        }
    }

    #[test]
    fn metadata_and_the_house_are_refused() {
        let house = [
            "http://169.254.169.254/latest/meta-data/",
            "http://0xa9fea9fe/",
            "http://[fd00:ec2::254]/",
            "http://100.100.100.200/",
            "http://168.63.129.16/",
            "http://192.168.0.1/",
            "http://10.1.2.3/",
            "http://172.16.5.4/",
            "http://[fe80::1]/",
            "http://[fc00::1]/",
            "http://224.0.0.1/",
            "http://[ff02::1]/",
            "http://192.0.2.1/",
            "http://[2001:db8::1]/",
            "http://255.255.255.255/",
        ];
        for address in house {
            let answer = guard().admit(address);
            assert!(matches!(answer, Err(HttpError::NotPublic { .. })), "{address}: {answer:?}");
        }
    }

    #[test]
    fn other_words_in_an_address_are_refused() {
        let refused = [
            ("ftp://example.org/", HttpError::Scheme("ftp".into())),
            ("file:///etc/passwd", HttpError::Scheme("file".into())),
            ("gopher://example.org/", HttpError::Scheme("gopher".into())),
            ("data:text/plain,x", HttpError::Scheme("data".into())),
            ("http://example.org:22/", HttpError::Port(22)),
            ("http://example.org:65535/", HttpError::Port(65_535)),
            ("http://user@example.org/", HttpError::Credentials),
            ("http://user:word@example.org/", HttpError::Credentials),
            ("http://example.org@127.0.0.1/", HttpError::Credentials),
            ("http://", HttpError::Address),
            ("http://[::1", HttpError::Address),
            ("http://999.1.1.1/", HttpError::Address),
            ("//example.org/", HttpError::Address),
            ("", HttpError::Address),
        ];
        for (address, reason) in refused {
            assert_eq!(guard().admit(address), Err(reason), "{address:?}");
        }
        assert_eq!(
            guard().admit(&format!("http://a.example/{}", "x".repeat(MAX_ADDRESS))),
            Err(HttpError::Address)
        );
    }

    #[tokio::test]
    async fn a_name_with_one_address_of_the_house_is_refused_as_a_whole() {
        let mixed = vec!["1.1.1.1".parse().unwrap(), "192.168.0.1".parse().unwrap()];
        let hosts = [("mixed.example".to_owned(), mixed)].into();
        let guard = Guard::new(&HttpConfig { hosts, ..HttpConfig::default() });
        for host in ["mixed.example", "MIXED.example", "mixed.example."] {
            assert!(matches!(guard.resolve_name(host).await, Err(HttpError::NotPublic { .. })), "{host}");
        }
    }

    #[tokio::test]
    async fn a_name_that_changes_its_answer_is_judged_each_time_it_is_used() {
        let answers = vec!["127.0.0.1".parse().unwrap(), "1.1.1.1".parse().unwrap()];
        let guard = Guard { names: Arc::new(Names::Changing(answers.into())), ..guard() };
        let first = guard.resolve_name("rebind.example").await.unwrap();
        assert_eq!(first, vec!["1.1.1.1:0".parse().unwrap()]);
        assert!(matches!(guard.resolve_name("rebind.example").await, Err(HttpError::NotPublic { .. })));
        assert!(matches!(guard.resolve_name("rebind.example").await, Err(HttpError::NotResolved(_))));
    }
}
