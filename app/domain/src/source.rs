//! Where a request comes from, for limits: an IPv4 address, or the IPv6 network of one household or phone.

use std::net::{IpAddr, Ipv6Addr};

/// One source of requests: an IPv4 address, or an IPv6 network of 64 bits, within which anybody has every address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Source(IpAddr);

/// One line of IPv6: the 56 bits that a household or an office gets, with 256 sources in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Line(u128);

/// What one line takes of something scarce, in shares of one source: phones of one network may share a line by chance.
pub const SHARES_OF_A_LINE: u8 = 4;

impl Source {
    /// The line it is part of; none for an IPv4 address, which is a line by itself.
    pub fn line(self) -> Option<Line> {
        match self.0 {
            IpAddr::V6(network) => Some(Line(u128::from(network) >> 72)),
            IpAddr::V4(_) => None,
        }
    }
}

impl From<IpAddr> for Source {
    fn from(address: IpAddr) -> Self {
        Self(match address.to_canonical() {
            IpAddr::V6(address) => {
                let network = u128::from(address) & !u128::from(u64::MAX);
                IpAddr::V6(Ipv6Addr::from(network))
            }
            v4 @ IpAddr::V4(_) => v4,
        })
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    #[case("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    #[case("192.0.2.1", "::ffff:192.0.2.1", true)]
    #[case("192.0.2.1", "192.0.2.2", false)]
    fn a_household_is_one_source(#[case] a: &str, #[case] b: &str, #[case] same: bool) {
        let source = |text: &str| Source::from(text.parse::<IpAddr>().expect("an address"));
        assert_eq!(source(a) == source(b), same);
    }

    #[rstest]
    #[case("2001:db8:1:200::1", "2001:db8:1:2ff::9", true)]
    #[case("2001:db8:1:200::1", "2001:db8:1:300::1", false)]
    #[case("192.0.2.1", "192.0.2.2", false)]
    fn sources_of_one_line(#[case] a: &str, #[case] b: &str, #[case] same: bool) {
        let line = |text: &str| Source::from(text.parse::<IpAddr>().expect("an address")).line();
        assert_eq!(line(a).is_some() && line(a) == line(b), same);
    }
}
