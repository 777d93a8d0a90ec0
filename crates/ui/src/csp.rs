//! The headers that every page carries.

/// Header names and values for every page of Habita.
///
/// `sign_in_origins` are the origins of configured identity providers, to which a form of
/// the sign-in page may lead.
#[must_use]
pub fn csp(sign_in_origins: &[&str]) -> Vec<(&'static str, String)> {
    let mut form_action = String::from("'self'");
    for origin in sign_in_origins {
        form_action.push(' ');
        form_action.push_str(origin);
    }
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; \
         connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action {form_action}; \
         base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; \
         trusted-types habita"
    );
    let fixed = [
        ("cross-origin-opener-policy", "same-origin"),
        ("referrer-policy", "same-origin"),
        ("x-content-type-options", "nosniff"),
        (
            "permissions-policy",
            "camera=(self), microphone=(), geolocation=(), \
             publickey-credentials-get=(self), publickey-credentials-create=(self)",
        ),
    ];
    std::iter::once(("content-security-policy", policy))
        .chain(fixed.map(|(name, value)| (name, value.to_owned())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::csp;

    #[test]
    fn nothing_inline_may_run_and_forms_stay_at_home() {
        let headers = csp(&["https://login.example"]);
        let (name, policy) = &headers[0];
        assert_eq!(*name, "content-security-policy");
        assert!(policy.contains("form-action 'self' https://login.example;"));
        assert!(!policy.contains("unsafe"));
        assert!(!policy.contains('\n'));
    }
}
