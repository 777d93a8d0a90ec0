# Settings: what an institution arranges for itself.

settings-title = Settings
settings-lead = What your university arranges for itself
settings-empty = Nothing here for you
settings-empty-text = You may change no settings. An administrator of your university can give you the right.
settings-group-about = What partners read
settings-group-network = Connection
settings-group-records = Records

settings-institution = University
settings-line-institution = Names, addresses, websites and contacts that partners read
settings-units = Units
settings-line-units = Faculties and departments, with their codes and contacts
settings-factsheet = Factsheet
settings-line-factsheet = Deadlines, offices and requirements for incoming students
settings-connections = Connections
settings-line-connections = What the network knows of your university, and what is wrong
settings-keys = Keys
settings-line-keys = What signs in your university’s name, and its change
settings-audit = Audit log
settings-line-audit = Who did what, and when
