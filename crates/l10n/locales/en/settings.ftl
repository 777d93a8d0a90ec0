# Settings: what an institution arranges for itself.

settings-title = Settings
settings-lead = What your university arranges for itself
settings-empty = Nothing here for you
settings-empty-text = You may change no settings. An administrator of your university can give you the right.
settings-group-people = People
settings-group-records = Records

settings-audit = Audit log
settings-line-audit = Who did what, and when
settings-rules = Rules for roles
settings-line-rules = Roles that follow from what a login provider says of a person
