# Pages that say why there is no page.

error-start = Go to the start page
error-reference = Number of this error:
error-not-found = We cannot find this page
error-not-found-text = The address may be wrong, or what was here belongs to another university or unit.
error-wrong-method = This address works in another way
error-wrong-method-text = Nothing was changed. Go back and use the button on the page.
error-forbidden = You may not do this
error-forbidden-text = Only staff of this university can. Nothing was changed.
error-no-right = You may not do this
error-no-right-text = Nothing was changed.
error-no-right-roles = { $count ->
    [one] You need this role: { $roles }.
   *[other] You need one of these roles: { $roles }.
}
error-no-right-ask = Ask: { $names }.
error-no-right-nobody = Nobody here has such a role. The people who run this site can help.
error-no-role = There is no page for you yet
error-no-role-text = You are signed in, but you have no role here, or one that opens no page. Somebody who manages people can give you a role.
error-no-role-coming = You get this role on { $date }: { $role }.
error-other-site = This form came from another site
error-other-site-text = Nothing was changed. If you pressed a button here, open this site again and try once more.
error-bad-form = We cannot use what was sent
error-bad-form-text = Nothing was changed. Go back: what you typed is still there. Copy it, open the page again, and try once more.
error-too-long = This is too long
error-too-long-text = Nothing was changed. Go back and shorten the longest text.
error-signed-out = You are signed out
error-signed-out-text = Nothing was saved. Sign in again in another tab, come back, and press the button once more. What you typed is still there when you go back.
error-link-used = This link does not work any more
error-link-used-text = A link works once and for some time only. Choose another way to sign in, or ask whoever gave you the link for a new one.
error-broken = Something broke on our side
error-broken-text = We have noted it. Go back and try again; if it happens again, tell your IT the number below.
lacking-edit-agreements = { $count ->
    [one] Changing this takes the role { $roles }.
   *[other] Changing this takes one of these roles: { $roles }.
}
lacking-send-agreements = { $count ->
    [one] Sending takes the role { $roles }.
   *[other] Sending takes one of these roles: { $roles }.
}
lacking-approve-agreements = { $count ->
    [one] Approving takes the role { $roles }.
   *[other] Approving takes one of these roles: { $roles }.
}
lacking-repair-connections = { $count ->
    [one] Sending it again takes the role { $roles }.
   *[other] Sending it again takes one of these roles: { $roles }.
}
