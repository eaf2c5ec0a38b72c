//! Where a request came from, as coarsely as a limit needs it. It is never stored and never logged.

use std::net::{IpAddr, Ipv6Addr};

use axum::extract::FromRequestParts;
use http::HeaderMap;
use http::request::Parts;

/// The network of a client: an IPv4 address, or the first 56 bits of an IPv6 address, which is what one household or
/// hosted machine is given. Unknown in tests that speak to the front without a socket.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Network(Option<IpAddr>);

impl Network {
    /// The network of `address`.
    pub fn new(address: IpAddr) -> Self {
        Self(Some(coarse(address)))
    }

    /// The network of who connected, or, where that is one of `proxies`, of the last client in `X-Forwarded-For` that
    /// is none of them: what stands before it can be invented by anyone.
    pub fn of(peer: IpAddr, headers: &HeaderMap, proxies: &[IpAddr]) -> Self {
        let peer = peer.to_canonical();
        if !proxies.contains(&peer) {
            return Self::new(peer);
        }
        let lines = headers.get_all("x-forwarded-for").iter().filter_map(|line| line.to_str().ok());
        let named: Vec<IpAddr> = lines
            .flat_map(|line| line.split(','))
            .filter_map(|one| one.trim().parse().ok())
            .map(|address: IpAddr| address.to_canonical())
            .collect();
        Self::new(named.into_iter().rev().find(|address| !proxies.contains(address)).unwrap_or(peer))
    }

    /// The address that stands for the network.
    pub fn address(self) -> Option<IpAddr> {
        self.0
    }
}

fn coarse(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d & 0xff00, 0, 0, 0, 0))
        }
        v4 => v4,
    }
}

impl<S: Sync> FromRequestParts<S> for Network {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(parts.extensions.get::<Self>().copied().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(peer: &str, forwarded: &str) -> Option<String> {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", forwarded.parse().unwrap());
        let network = Network::of(peer.parse().unwrap(), &headers, &["127.0.0.1".parse().unwrap()]);
        network.address().map(|address| address.to_string())
    }

    #[test]
    fn only_a_known_proxy_may_say_who_asks() {
        assert_eq!(from("203.0.113.5", "198.51.100.1").as_deref(), Some("203.0.113.5"));
        assert_eq!(from("127.0.0.1", "198.51.100.1").as_deref(), Some("198.51.100.1"));
        assert_eq!(from("127.0.0.1", "10.0.0.1, 198.51.100.1, 127.0.0.1").as_deref(), Some("198.51.100.1"));
        assert_eq!(from("127.0.0.1", "nonsense").as_deref(), Some("127.0.0.1"));
        assert_eq!(from("::ffff:127.0.0.1", "198.51.100.1").as_deref(), Some("198.51.100.1"));
    }

    #[test]
    fn a_household_with_many_addresses_is_one_network() {
        assert_eq!(from("2001:db8:1:2ff::1", ""), from("2001:db8:1:201:aaaa::9", ""));
        assert_ne!(from("2001:db8:1:2ff::1", ""), from("2001:db8:1:300::1", ""));
    }
}
