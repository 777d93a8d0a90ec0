//! What a partner's systems offer on the network: every API by major version, whether we use it or not.

use domain::hei::HeiId;
use ewp_protocol::catalogue::Catalogue;

use crate::host::Host;

/// One API of a partner in one major version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// The name of the API.
    pub api: &'static str,
    /// The highest version of this major.
    pub version: String,
    /// Whether it takes signed requests with TLS alone.
    pub takes_signed_requests: bool,
    /// Whether it takes signed requests that are encrypted inside TLS, and no others.
    pub wants_encryption: bool,
    /// Whether it signs its answers.
    pub signs_answers: bool,
}

/// What an institution offers, by the order of the APIs and by version. Empty if the catalogue does not know it.
#[must_use]
pub fn offered(host: &Host, hei: &HeiId) -> Vec<Offered> {
    of(&host.catalogue().catalogue, hei.as_str())
}

fn of(catalogue: &Catalogue, hei: &str) -> Vec<Offered> {
    let capabilities = catalogue.capabilities(hei).into_iter();
    let offered = capabilities.map(|capability| Offered {
        api: capability.api.name(),
        version: capability.version.to_string(),
        takes_signed_requests: capability.takes_signed_requests,
        wants_encryption: capability.wants_encryption,
        signs_answers: capability.signs_answers,
    });
    offered.collect()
}

#[cfg(test)]
mod tests {
    use ewp_protocol::catalogue::sample::Sample;

    use super::*;

    #[test]
    fn each_api_of_a_partner_is_listed_once_per_major_version() {
        let catalogue = Catalogue::read(Sample { seed: 2, hosts: 3 }.write().as_bytes()).unwrap();
        let found = of(&catalogue, &Sample::hei(1));
        assert_eq!((found[0].api, found[0].takes_signed_requests), ("discovery", false));
        let echo = found.iter().find(|offered| offered.api == "echo").unwrap();
        let (signed, answers) = (echo.takes_signed_requests, echo.signs_answers);
        assert_eq!((echo.version.as_str(), signed, answers), ("2.0.1", true, true));
        assert_eq!(of(&catalogue, "nobody.example"), []);
    }
}
