//! How somebody proved who they are when they signed in.

/// How somebody signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// By a link that works once.
    Link,
    /// By one click, which proves nothing: only a sandbox has it.
    OneClick,
    /// At a login provider.
    Provider,
    /// By a password and a code.
    Password,
    /// By a passkey.
    Passkey,
}

impl Method {
    /// Every method.
    pub const ALL: [Self; 5] = [Self::Link, Self::OneClick, Self::Provider, Self::Password, Self::Passkey];

    /// The short name: kept in the database, and the key of its text.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::OneClick => "one-click",
            Self::Provider => "provider",
            Self::Password => "password",
            Self::Passkey => "passkey",
        }
    }

    /// The method of this short name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.slug() == slug)
    }
}

#[cfg(test)]
mod tests {
    use super::Method;

    #[test]
    fn every_method_is_found_by_its_short_name() {
        for method in Method::ALL {
            assert_eq!(Method::from_slug(method.slug()), Some(method));
        }
        assert_eq!(Method::from_slug("guess"), None);
    }
}
