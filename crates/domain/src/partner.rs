//! By what an institution is known, on the network or not.

use crate::eche::Pic;
use crate::hei::HeiId;

/// An institution by its id on the network; one that is in the list of accredited institutions alone by its PIC. Ids on
/// the network are domains, so that nine digits are a PIC.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartnerId {
    /// Somebody who is or was on the network.
    OnNetwork(HeiId),
    /// Somebody of the list alone.
    Listed(Pic),
}

impl PartnerId {
    /// Reads an id as [`Display`](std::fmt::Display) writes it, in addresses and for the search; `None` if it is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let pic = Pic::read(text).ok().filter(|pic| pic.as_str() == text);
        pic.map(Self::Listed).or_else(|| HeiId::parse(text).ok().map(Self::OnNetwork))
    }

    /// The key under which everybody is kept who is known from the list or from the network.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::OnNetwork(hei) => format!("hei:{hei}"),
            Self::Listed(pic) => format!("pic:{pic}"),
        }
    }
}

impl std::fmt::Display for PartnerId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::OnNetwork(hei) => f.write_str(hei.as_str()),
            Self::Listed(pic) => f.write_str(pic.as_str()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_digits_are_a_pic_and_other_ids_are_of_the_network() {
        let hei = PartnerId::OnNetwork(HeiId::parse("beta.example").unwrap());
        let pic = PartnerId::Listed(Pic::read("999900001").unwrap());
        for (id, text, key) in [(hei, "beta.example", "hei:beta.example"), (pic, "999900001", "pic:999900001")] {
            assert_eq!((id.to_string().as_str(), id.key().as_str()), (text, key));
            assert_eq!(PartnerId::parse(text), Some(id));
        }
        assert!(matches!(PartnerId::parse("99990001"), Some(PartnerId::OnNetwork(_))), "eight digits are none");
        assert_eq!(["999 900 001", "", "Ω"].map(PartnerId::parse), [None, None, None]);
    }
}
