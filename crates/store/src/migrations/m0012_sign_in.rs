//! The ways in: who somebody is at a login provider, local accounts, passkeys, logins under way, rules for roles.

use super::Change;

pub(super) const CHANGE: Change = Change {
    name: "m0012_sign_in",
    statements: &[
        "CREATE TABLE logins (
            institution text NOT NULL,
            issuer text NOT NULL,
            subject text NOT NULL,
            staff text NOT NULL,
            provider text NOT NULL,
            created_at bigint NOT NULL,
            last_at bigint NOT NULL,
            said text NOT NULL,
            PRIMARY KEY (institution, issuer, subject),
            FOREIGN KEY (institution, staff) REFERENCES staff (institution, id))",
        "CREATE INDEX logins_staff ON logins (institution, staff)",
        "CREATE TABLE local_accounts (
            institution text NOT NULL,
            staff text NOT NULL,
            name text NOT NULL,
            password_hash text NOT NULL,
            totp blob,
            totp_step bigint,
            created_at bigint NOT NULL,
            changed_at bigint NOT NULL,
            PRIMARY KEY (institution, staff),
            FOREIGN KEY (institution, staff) REFERENCES staff (institution, id))",
        "CREATE UNIQUE INDEX local_accounts_name ON local_accounts (institution, name)",
        "CREATE TABLE recovery_codes (
            institution text NOT NULL,
            staff text NOT NULL,
            hash text NOT NULL,
            PRIMARY KEY (institution, staff, hash),
            FOREIGN KEY (institution, staff) REFERENCES staff (institution, id))",
        "CREATE TABLE passkeys (
            institution text NOT NULL,
            id text NOT NULL,
            staff text NOT NULL,
            name text NOT NULL,
            passkey text NOT NULL,
            created_at bigint NOT NULL,
            last_at bigint,
            PRIMARY KEY (institution, id),
            FOREIGN KEY (institution, staff) REFERENCES staff (institution, id))",
        "CREATE INDEX passkeys_staff ON passkeys (institution, staff)",
        "CREATE TABLE started_logins (
            institution text NOT NULL,
            key_hash blob NOT NULL,
            state text NOT NULL,
            expires_at bigint NOT NULL,
            PRIMARY KEY (institution, key_hash))",
        "CREATE INDEX started_logins_expiry ON started_logins (institution, expires_at)",
        "CREATE TABLE role_rules (
            institution text NOT NULL,
            id text NOT NULL,
            rule text NOT NULL,
            created_at bigint NOT NULL,
            PRIMARY KEY (institution, id))",
        "ALTER TABLE sessions ADD COLUMN login_provider text",
        "ALTER TABLE sessions ADD COLUMN id_token text",
    ],
};
