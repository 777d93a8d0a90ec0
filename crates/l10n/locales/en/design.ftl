# Words of the design system that came later, and of what stands on pages beside them.

ui-copy = Copy
ui-copied = Copied
ui-copy-failed = The browser does not let us copy. Mark the text and copy it by hand.
ui-print = Print
ui-printed = Printed { $time } by { $name }
ui-printed-links = Addresses of the links on this page

account-impossible = Ways that are not possible here
account-way-login = Login of your university
account-way-mail = Link by e-mail
account-no-login = No login provider is connected to this site. Your IT service connects one in the configuration.
account-no-passkey = Passkeys belong to a name. This site has none in its configuration, or it is reached by a number.
account-no-mail = This site sends no links on request. Your IT service turns that on in the configuration, together with a mail server.

about-rest = Publish the rest
about-rest-text = What is right can be published now. The parts above stay in the draft, and partners go on reading what is published of them.
about-no-rest = Nothing else in the draft is new, so nothing can be published before this is corrected.
done-published-rest = Published, except for what must be corrected first. That stays in the draft.

network-mail = Mail
network-mail-works = Letters go out
network-mail-none = No mail server is connected, so nobody here gets mail
network-mail-silent = Nothing was taken since { $time }
