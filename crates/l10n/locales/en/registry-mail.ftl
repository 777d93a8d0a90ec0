# Letters of a registry to those who run a host.

registry-mail-sender = Registry { $network }
registry-mail-well-subject = { $name } is in the catalogue again
registry-mail-well-text = All of the manifest of { $name } is in the catalogue of { $network } now. There is nothing to do.
registry-mail-left-out-subject = Parts of the manifest of { $name } are left out
registry-mail-left-out-text = The registry { $network } fetched the manifest of { $name }, but left parts of it out of the catalogue. Partners cannot use these parts until they are put right.
registry-mail-findings = What is wrong
registry-mail-away-subject = The manifest of { $name } cannot be fetched
registry-mail-away-text = The registry has not been able to fetch the manifest of { $name } since { $since }. The last good one stays in the catalogue, so partners notice nothing of this yet. Changes of yours do not reach them.
registry-mail-away-reason = What happened: { $reason }
registry-mail-manifest = The manifest is at { $address }.
registry-mail-action = See the page of this host
registry-mail-why = You get this because the manifest names this address for the team that runs the host.
