# The way in, and which university.

home-title = Choose your university
signin-title = Sign in at { $name }
signin-by-link = You sign in with a link that works once, for 15 minutes.
signin-ask-it = Ask the people who run this site for your link. They make it with the command “habita sign-in-link”.
signin-one-click = One click signs you in. Only a sandbox does this; everybody here is made up.
signin-confirm = Sign in
signin-confirm-text = This link works once. Press the button to use it.
signin-sandbox-start = Start page of the sandbox
