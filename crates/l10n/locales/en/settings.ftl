# Settings: what an institution arranges for itself.

settings-title = Settings
settings-lead = What your university arranges for itself
settings-empty = Nothing here for you
settings-empty-text = You may change no settings. An administrator of your university can give you the right.
settings-group-about = What partners read
settings-group-look = How Habita looks here
settings-group-network = Connection
settings-group-people = People
settings-group-records = Records

settings-institution = University
settings-line-institution = Names, addresses, websites and contacts that partners read
settings-units = Units
settings-line-units = Faculties and departments, with their codes and contacts
settings-factsheet = Factsheet
settings-line-factsheet = Deadlines, offices and requirements for incoming students
settings-look = Texts and colours
settings-line-look = Short name, welcome on the sign-in page, one colour of your own
settings-connections = Connections
settings-line-connections = What the network knows of your university, and what is wrong
settings-keys = Keys
settings-line-keys = What signs in your university’s name, and its change
settings-audit = Audit log
settings-line-audit = Who did what, and when

settings-people = People
settings-line-people = Who works here, what they may do, invitations
settings-roles = Roles
settings-line-roles = What each role allows, and your own roles
settings-rules = Rules for roles
settings-line-rules = Roles by what the login provider says
settings-deputy = My deputy
settings-line-deputy = Who acts for you while you are away
