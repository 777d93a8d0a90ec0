# What went wrong between systems, for IT.

problems-title = Problems
problems-lead = What went wrong between our system and others, for IT
problems-found-by = Found by
problems-anybody = Anybody
problems-whose-own = Us
problems-whose-reported = Others, who reported it
problems-us = Us
problems-reported = reported
problems-about = System of
problems-service = Service
problems-what = What happened
problems-times = Times
problems-last = Last
problems-unusable = The answer cannot be used
problems-no-answer = No answer
problems-no-connection = No connection to their system
problems-connection-broke = The connection broke
problems-too-late = No complete answer in time
problems-empty = No problems
problems-empty-text = When another system does not answer or answers wrongly, it appears here. If the configuration says so, we report it on the network, once a day.
problems-no-match = No problem matches
problems-no-match-text = The filter leaves nothing. Clear it to see all problems.
