# The audit log: who did what, and when.

audit-lead = Everything that people, partners and Habita did here. Entries are never changed.
audit-words = Words
audit-anybody = Anybody
audit-anything = Anything
audit-any-kind = Everything
audit-from = From
audit-to = To
audit-column-when = Time
audit-column-who = Who
audit-column-who-id = Id of who
audit-column-what = What
audit-column-what-short = Short name
audit-column-kind = Kind
audit-column-object = About
audit-column-details = Details
audit-shown = { $count ->
    [one] { $count } entry on this page
   *[other] { $count } entries on this page
}
audit-shown-so-far = { $count ->
    [one] { $count } entry found so far
   *[other] { $count } entries found so far
}
audit-not-yet = Nothing found so far
audit-not-yet-text = The newest entries do not hold these words. The search goes on with older ones on the next page.
audit-empty = No entries yet
audit-empty-text = As soon as somebody does something here, it appears in this log.
audit-no-match = No entry matches
audit-no-match-text = The filters leave nothing. Try fewer of them, or a longer time.
audit-export = Export as CSV
audit-export-text = The export holds what the filters leave, the newest { $most } entries at most. That you took it is written to this log.

audit-what-created = Started an agreement
audit-what-copy-made = Made a copy from the partner’s
audit-what-example-made = Made an example
audit-what-draft-saved = Saved a draft
audit-what-draft-discarded = Discarded a draft
audit-what-deleted = Deleted an agreement
audit-what-sent = Sent a version
audit-what-linked = Linked two copies
audit-what-taken-over = Took values over
audit-what-copy-changed = Fetched a new copy
audit-what-copy-problem = Fetched a copy that cannot be used
audit-what-copy-gone = Found that the partner’s copy is gone
audit-what-approved = Approved an agreement
audit-what-approval-received = Approved our copy
audit-what-approval-withdrawn = Withdrew an approval
audit-what-in-force = Put an agreement in force
audit-what-ignored = Put a received agreement aside
audit-what-unignored = Took a received agreement back
audit-what-file-kept = Added a document
audit-what-institution-draft-saved = Changed the draft about the university
audit-what-institution-draft-discarded = Discarded the draft about the university
audit-what-institution-pages-kept = Published what the university says about itself
audit-what-signed-in = Signed in
audit-what-proved-again = Proved again who they are
audit-what-session-ended = Ended a session
audit-what-sessions-ended = Ended all other sessions
audit-what-sign-in-stopped = Stopped too many tries to sign in
audit-what-login-refused = Refused an odd answer of a login provider
audit-what-login-linked = Linked a login provider
audit-what-login-unlinked = Removed a login provider
audit-what-came-by-rule = Came for the first time, by a rule
audit-what-role-given-by-rule = Gave a role by a rule
audit-what-role-taken-by-rule = Took a role that no rule gives any more
audit-what-rule-added = Added a rule for roles
audit-what-rule-removed = Removed a rule for roles
audit-what-password-set = Set a password
audit-what-password-removed = Removed the password
audit-what-second-factor-set = Set up a second factor
audit-what-second-factor-removed = Removed the second factor
audit-what-recovery-codes-made = Made recovery codes
audit-what-recovery-code-used = Used a recovery code
audit-what-passkey-added = Added a passkey
audit-what-passkey-removed = Removed a passkey
audit-what-passkey-refused = Refused an odd passkey
audit-what-form-without-right = Sent a form without the right to
audit-what-form-about-unknown = Sent a form about something unknown
audit-what-audit-exported = Exported the audit log

audit-kind-agreement = Agreement
audit-kind-received = Received agreement
audit-kind-institution = University
audit-kind-file = Document
audit-kind-page = Page
audit-kind-login = Login provider
audit-kind-rule = Rule
audit-kind-audit-log = Audit log

audit-detail-method = How
audit-detail-provider = Provider
audit-detail-role = Role
audit-detail-unit = Unit
audit-detail-cause = Because of
audit-detail-if = If
audit-detail-fault = Problem
audit-detail-issuer = Provider
audit-detail-number = Number
audit-detail-second = Second factor
audit-detail-revision = Version
audit-detail-hash = Fingerprint
audit-detail-partner-id = Their id
audit-detail-reason = Reason
audit-detail-problem = Problem
audit-detail-from = From
audit-detail-until = Until
audit-detail-part = Part
audit-detail-changes = Changes
audit-detail-entries = Entries
audit-detail-words = Words
audit-detail-who = Who
audit-detail-what = What
audit-detail-kind = Kind
audit-detail-object = About
